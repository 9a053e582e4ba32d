/// What a page's head, its JSON-LD and its `<time>` elements say about the article.
struct HTMLMetadata {
  private(set) var text = HTMLText()
  private var metas: [String: [String]] = [:]
  private var heading: String?
  private var pageTitle: String?
  private var time: String?
  private var canonical: String?

  init(_ root: HTMLNode) {
    var article: JSONValue?
    text.language = root["lang"].flatMap(Self.filled)
    root.forEachElement { node, name in
      if name == "script" {
        article = article ?? Self.article(inScript: node)
        return false
      }
      read(node, name)
      return true
    }
    if let article { readJSONLD(article) }
    readMetas()
  }

  private mutating func read(_ node: HTMLNode, _ name: String) {
    switch name {
    case "meta":
      guard let key = node["property"] ?? node["name"] ?? node["itemprop"], let value = node["content"] else { return }
      if let value = Self.filled(value) { metas[key.lowercased(), default: []].append(value) }
    case "link":
      if node["rel"]?.lowercased() == "canonical" { canonical = canonical ?? node["href"] }
    case "title": pageTitle = pageTitle ?? Self.filled(node.rawText())
    case "h1": heading = heading ?? Self.filled(node.rawText())
    case "time": time = time ?? node["datetime"].flatMap(Self.filled)
    default: break
    }
    if name != "meta", let key = node["itemprop"], key.hasPrefix("date"),
      let value = node["datetime"] ?? node["content"]
    {
      metas[key.lowercased(), default: []].append(value)
    }
  }

  private mutating func readJSONLD(_ article: JSONValue) {
    text.title = article["headline"]?.string.flatMap(Self.filled)
    text.published = article["datePublished"]?.string.flatMap(Self.filled)
    text.updated = article["dateModified"]?.string.flatMap(Self.filled)
    text.authors = Self.names(article["author"])
    text.publisher = Self.names(article["publisher"]).first
    text.url = [article["url"], article["mainEntityOfPage"], article["mainEntityOfPage"]?["@id"]]
      .compactMap { $0?.string }.first { Self.isWebAddress($0) }
  }

  private mutating func readMetas() {
    func first(_ keys: String...) -> String? { keys.compactMap { metas[$0]?.first }.first }
    text.title = text.title ?? first("og:title", "twitter:title") ?? heading ?? pageTitle
    text.published =
      text.published
      ?? first(
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
        "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date") ?? time
    text.updated =
      text.updated ?? first("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified")
    if text.authors.isEmpty {
      text.authors = (metas["author"] ?? metas["article:author"] ?? []).filter { !Self.isWebAddress($0) }
    }
    text.publisher = text.publisher ?? first("og:site_name", "application-name")
    text.url = [canonical, text.url, first("og:url")].compactMap(\.self).first { Self.isWebAddress($0) }
    text.tags = metas["article:tag"] ?? []
  }

  /// A text with single white space; nil where nothing is left.
  private static func filled(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }
}

extension HTMLMetadata {
  private static func article(inScript node: HTMLNode) -> JSONValue? {
    guard node["type"]?.lowercased() == "application/ld+json" else { return nil }
    var reader = JSONReader(Array(node.rawText().utf8)[...])
    do {
      return article(in: try reader.value())
    } catch {
      return nil
    }
  }

  /// The first object of a type such as `NewsArticle` or `BlogPosting`, also in `@graph` and in lists.
  private static func article(in value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let values): return values.lazy.compactMap { article(in: $0) }.first
    case .object:
      var types = value["@type"].map { [$0] } ?? []
      if case .array(let all)? = types.first { types = all }
      let isArticle = types.contains { type in
        ["Article", "Posting"].contains { type.string?.hasSuffix($0) == true }
      }
      return isArticle ? value : value["@graph"].flatMap { article(in: $0) }
    default: return nil
    }
  }

  /// A name, an object's `name`, or those of a list.
  private static func names(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let name): return filled(name).map { [$0] } ?? []
    case .array(let values): return values.flatMap { names($0) }
    case .object: return value?["name"]?.string.flatMap(filled).map { [$0] } ?? []
    default: return []
    }
  }
}
