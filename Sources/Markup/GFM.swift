import CMarkGFM

/// Markdown as cmark-gfm parsed it; the only code that knows the C library.
///
/// No autolinks. The HTML is written as it stands in the tree, so `parsedMarkdown` takes out all that came from the
/// text, and every unsafe address: a table's cells hold our own tags in no other kind of node. Of the extensions only tables and task lists are attached: cmark-gfm's strikethrough
/// switches `~` on and off in a table that all threads share while it parses, so `Strikethrough.swift` finds it.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer
  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE

  /// Registration fills a list that all threads share; a `static let` runs once, whoever comes first.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table") != nil
  }()

  /// - Parameter tables: False where the guard found that the table extension would take too long.
  /// - Returns: Nil where the library has no memory left.
  init?(_ markdown: Substring, tables: Bool) {
    guard Self.isRegistered, let parser = cmark_parser_new(Self.options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in tables ? ["table", "tasklist"] : ["tasklist"] {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Every node twice, leaves once, in document order.
  ///
  /// The tree may be changed while the array is read: it is complete before the caller sees it.
  func steps() -> [MarkdownStep] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var steps: [MarkdownStep] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return steps }
      guard let pointer = cmark_iter_get_node(iterator) else { return steps }
      let node = MarkdownNode(pointer: pointer)
      steps.append(MarkdownStep(isEnter: event == CMARK_EVENT_ENTER, node: node, kind: node.kind))
    }
  }

  /// Nodes live as long as the tree, which is borrowed until `body` returns.
  borrowing func withSteps<Result>(_ body: ([MarkdownStep]) -> Result) -> Result { body(steps()) }

  /// Neighbouring text nodes become one.
  func consolidateText() { cmark_consolidate_text_nodes(root) }

  /// cmark-gfm's HTML; empty where it has no memory left.
  func html() -> String {
    guard let text = cmark_render_html(root, Self.options, nil) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }
}

/// A node as it is entered or left.
struct MarkdownStep {
  /// True for leaves too, which are never left.
  let isEnter: Bool
  let node: MarkdownNode
  let kind: MarkdownNode.Kind
}

/// A node of a `MarkdownTree`; good for as long as the tree lives.
struct MarkdownNode: Equatable {
  enum Kind: Equatable {
    case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, other

    /// Whether inline nodes stand in it directly.
    var holdsInlines: Bool { self == .paragraph || self == .heading || self == .tableCell }

    /// Whether it is an inline node with others in it.
    var isInlineContainer: Bool {
      switch self {
      case .emphasis, .strong, .strikethrough, .link, .image: true
      default: false
      }
    }
  }

  fileprivate let pointer: OpaquePointer

  /// The task list extension changes an item's name, not its type.
  private static let kinds: [String: Kind] = [
    "document": .document, "block_quote": .blockQuote, "list": .list, "item": .item, "tasklist": .taskItem,
    "code_block": .codeBlock, "html_block": .htmlBlock, "custom_block": .customBlock, "paragraph": .paragraph,
    "heading": .heading, "thematic_break": .thematicBreak, "table": .table, "table_header": .tableRow,
    "table_row": .tableRow, "table_cell": .tableCell, "text": .text, "softbreak": .softBreak,
    "linebreak": .lineBreak, "code": .code, "html_inline": .htmlInline, "strikethrough": .strikethrough,
    "emph": .emphasis, "strong": .strong, "link": .link, "image": .image,
  ]

  var kind: Kind {
    guard let name = cmark_node_get_type_string(pointer) else { return .other }
    return Self.kinds[String(cString: name)] ?? .other
  }

  /// The text of a text, code or HTML node.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  /// From 1, in the text that was parsed.
  var line: Int { max(1, Int(cmark_node_get_start_line(pointer))) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }

  /// Puts a node that is in no tree before this one; where it may not stand there it is gone.
  @discardableResult
  func insertBefore(_ node: MarkdownNode) -> Bool {
    if cmark_node_insert_before(pointer, node.pointer) != 0 { return true }
    cmark_node_free(node.pointer)
    return false
  }

  /// Puts a node in as the last, out of where it was before; where it may not stand there it is gone.
  func append(_ child: MarkdownNode) {
    if cmark_node_append_child(pointer, child.pointer) == 0 { child.remove() }
  }

  func setURL(_ url: String) { cmark_node_set_url(pointer, url) }

  /// Takes the node and all in it out of the tree, for good.
  func remove() {
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  static func text(_ literal: String) -> MarkdownNode? {
    guard let pointer = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    cmark_node_set_literal(pointer, literal)
    return MarkdownNode(pointer: pointer)
  }

  static func lineBreak() -> MarkdownNode? { cmark_node_new(CMARK_NODE_LINEBREAK).map(MarkdownNode.init) }

  static func link(to url: String) -> MarkdownNode? {
    guard let pointer = cmark_node_new(CMARK_NODE_LINK) else { return nil }
    cmark_node_set_url(pointer, url)
    return MarkdownNode(pointer: pointer)
  }

  static func strikethrough() -> MarkdownNode? {
    guard let found = cmark_find_syntax_extension("strikethrough") else { return nil }
    return cmark_node_new_with_ext(cmark_gfm_strikethrough_type(), found).map(MarkdownNode.init)
  }

  /// A tag of our own, written as it is.
  static func rawInline(_ html: String) -> MarkdownNode? {
    guard let pointer = cmark_node_new(CMARK_NODE_HTML_INLINE) else { return nil }
    cmark_node_set_literal(pointer, html)
    return MarkdownNode(pointer: pointer)
  }

  /// A block that is written as it is given.
  static func rawBlock(_ html: String) -> MarkdownNode? {
    guard let pointer = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
    cmark_node_set_on_enter(pointer, html)
    return MarkdownNode(pointer: pointer)
  }
}
