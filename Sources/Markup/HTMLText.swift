import CLibXML2

/// What an HTML page says about its article, and the article's text.
package struct HTMLText: Equatable, Sendable {
  /// Of JSON-LD, OpenGraph, the first heading or the page's title, in that order; nil where there is none.
  package var title: String?
  /// As the page writes it, most often an ISO 8601 timestamp; JSON-LD before meta elements before `<time datetime>`.
  package var published: String?
  package var updated: String?
  package var authors: [String] = []
  package var publisher: String?
  /// BCP 47, from `<html lang>`.
  package var language: String?
  /// The canonical address; `http` or `https`.
  package var url: String?
  package var tags: [String] = []
  /// One for each block, in order, none empty, white space single.
  package var paragraphs: [String] = []
}

/// Reads an HTML page with libxml2's lenient parser; no network, no entities of the page's own. Never fails: a page
/// that is none gives nothing.
///
/// - Parameter classes: Words in an element's class or id, in lower case, that mean its text is not the article's.
package func htmlText(_ page: String, leavingOut classes: Set<String>) -> HTMLText {
  guard let document = HTMLDocument(page) else { return HTMLText() }
  return document.withRoot { root in
    var text = HTMLMetadata(root).text
    text.paragraphs = HTMLBody(root, leavingOut: classes).paragraphs
    return text
  } ?? HTMLText()
}

/// A parsed page; the only code that knows libxml2.
private struct HTMLDocument: ~Copyable {
  private let document: htmlDocPtr

  /// libxml2 sets up tables that all threads share; a `static let` runs once.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init?(_ page: String) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    var page = page
    let document = page.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        Self.isReady && chars.count <= Int(Int32.max)
          ? htmlReadMemory(chars.baseAddress, Int32(chars.count), nil, "UTF-8", Int32(options)) : nil
      }
    }
    guard let document else { return nil }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }

  /// Nodes live as long as the document, which is borrowed until `body` returns; nil for a page without elements.
  borrowing func withRoot<Result>(_ body: (HTMLNode) -> Result) -> Result? {
    xmlDocGetRootElement(document).map { body(HTMLNode(pointer: $0)) }
  }
}

/// An element, or text, of a page; good for as long as the document lives.
struct HTMLNode {
  fileprivate let pointer: xmlNodePtr

  /// How deep a page is followed; what lies deeper is left out.
  static let maximumDepth = 200

  /// Lower case; nil for text, comments and the like.
  var name: String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE, let name = pointer.pointee.name else { return nil }
    return String(cString: name)
  }

  /// The text of a text node; nil for elements and comments.
  var text: String? {
    guard pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE,
      let content = pointer.pointee.content
    else { return nil }
    return String(cString: content)
  }

  var children: some Sequence<HTMLNode> {
    sequence(state: pointer.pointee.children) { (next: inout xmlNodePtr?) in
      guard let node = next else { return nil }
      next = node.pointee.next
      return HTMLNode(pointer: node)
    }
  }

  /// Nil where the element has no such attribute.
  subscript(attribute: String) -> String? {
    guard pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    var next = pointer.pointee.properties
    while let found = next {
      defer { next = found.pointee.next }
      guard let name = found.pointee.name, String(cString: name) == attribute else { continue }
      return found.pointee.children.flatMap(\.pointee.content).map { String(cString: $0) } ?? ""
    }
    return nil
  }

  /// Calls `visit` for each element in document order; one for which it returns false is not entered.
  func forEachElement(depth: Int = 0, _ visit: (HTMLNode, String) -> Bool) {
    guard depth < Self.maximumDepth, let name, visit(self, name) else { return }
    for child in children { child.forEachElement(depth: depth + 1, visit) }
  }

  /// All text in it as it is written.
  func rawText(depth: Int = 0) -> String {
    if let text { return text }
    guard depth < Self.maximumDepth else { return "" }
    return children.map { $0.rawText(depth: depth + 1) }.joined()
  }
}
