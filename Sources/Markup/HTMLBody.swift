/// The paragraphs of a page's article.
struct HTMLBody {
  private(set) var paragraphs: [String] = []
  private let classes: Set<String>
  private var current = ""
  /// How many bytes of `current` stand in links.
  private var linkBytes = 0
  private var linkDepth = 0

  init(_ root: HTMLNode, leavingOut classes: Set<String>) {
    self.classes = classes
    read(container(in: root), depth: 0)
    endParagraph()
  }

  private mutating func read(_ node: HTMLNode, depth: Int) {
    if let text = node.text { return append(text) }
    guard depth < HTMLNode.maximumDepth, let name = node.name, depth == 0 || !isLeftOut(node, name) else { return }
    let isBlock = !Self.inline.contains(name)
    let isHeading = name.first == "h" && name.count == 2 && name != "hr"
    if isBlock { endParagraph() }
    if name == "a" { linkDepth += 1 }
    for child in node.children { read(child, depth: depth + 1) }
    if isBlock { endParagraph(isHeading: isHeading) }
    if name == "a" { linkDepth -= 1 }
  }

  private mutating func append(_ text: String) {
    let before = current.utf8.count
    for character in text.unicodeScalars {
      if character.properties.isWhitespace {
        if !current.isEmpty, current.unicodeScalars.last != " " { current += " " }
      } else {
        current.unicodeScalars.append(character)
      }
    }
    if linkDepth > 0 { linkBytes += current.utf8.count - before }
  }

  /// A short paragraph that is nothing but a link points to another article.
  private mutating func endParagraph(isHeading: Bool = false) {
    if current.last == " " { current.removeLast() }
    let isLink = !isHeading && linkBytes * 10 >= current.utf8.count * 9 && current.utf8.count < 200
    if !current.isEmpty, !isLink { paragraphs.append(current) }
    current = ""
    linkBytes = 0
  }

  private func isLeftOut(_ node: HTMLNode, _ name: String) -> Bool {
    if Self.furniture.contains(name) || node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
    if let role = node["role"], Self.furnitureRoles.contains(role) { return true }
    guard !["html", "body", "main", "article"].contains(name) else { return false }
    return [node["class"], node["id"]].contains { value in
      value.map { hasClass($0) } ?? false
    }
  }

  /// Whether a class's words are among those left out: `Related-Links` has the words `related-links`, `related`.
  private func hasClass(_ value: String) -> Bool {
    value.lowercased().split(whereSeparator: \.isWhitespace).contains { name in
      classes.contains(String(name))
        || name.split { !$0.isLetter && !$0.isNumber }.contains { classes.contains(String($0)) }
    }
  }

  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]
  private static let furniture: Set<String> = [
    "aside", "audio", "button", "canvas", "dialog", "embed", "figcaption", "figure", "footer", "form",
    "iframe", "input", "link", "math", "menu", "meta", "nav", "noscript", "object", "picture", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
  ]
  private static let furnitureRoles: Set<String> = ["navigation", "complementary", "banner", "contentinfo", "search"]
}

extension HTMLBody {
  /// The element that holds the article: `itemprop="articleBody"`, else the `<article>` with most text in
  /// paragraphs, else `<main>`, else the element whose own paragraphs have most text, else the whole page.
  private func container(in root: HTMLNode) -> HTMLNode {
    var best: [Rank: (node: HTMLNode, length: Int)] = [:]
    root.forEachElement { node, name in
      guard !isLeftOut(node, name) else { return false }
      guard let rank = Rank(node, name) else { return true }
      let length = rank == .other ? paragraphLength(directlyIn: node) : paragraphLength(in: node, depth: 0)
      if length > best[rank]?.length ?? 0 { best[rank] = (node, length) }
      return true
    }
    let most = best[.other]?.length ?? 0
    for rank in [Rank.body, .article, .main] {
      // A teaser's <article> beside a page's real text has little of it.
      if let found = best[rank], found.length * 2 >= most { return found.node }
    }
    return best[.other]?.node ?? root
  }

  private enum Rank: Hashable {
    case body, article, main, other

    init?(_ node: HTMLNode, _ name: String) {
      if node["itemprop"] == "articleBody" {
        self = .body
      } else if name == "article" {
        self = .article
      } else if name == "main" || node["role"] == "main" {
        self = .main
      } else if ["div", "section", "td", "body"].contains(name) {
        self = .other
      } else {
        return nil
      }
    }
  }

  private func paragraphLength(directlyIn node: HTMLNode) -> Int {
    node.children.reduce(0) { $0 + ($1.name == "p" ? $1.rawText().utf8.count : 0) }
  }

  private func paragraphLength(in node: HTMLNode, depth: Int) -> Int {
    guard depth < HTMLNode.maximumDepth, let name = node.name, depth == 0 || !isLeftOut(node, name) else { return 0 }
    if name == "p" { return node.rawText().utf8.count }
    return node.children.reduce(0) { $0 + paragraphLength(in: $1, depth: depth + 1) }
  }
}
