import TimelineCore

/// A value as a front matter or JSON gives it.
indirect enum FactValue {
  case none
  case text(String)
  case list([String])
  case mapping([Fact])
}

/// One key and its value, with the value's place.
struct Fact {
  var key: String
  var value: FactValue
  var keyLocation: SourceLocation
  var location: SourceLocation
}

/// What the facts about an article say; the article is made of it when its text is known.
struct ArticleFacts {
  var id: String?
  var idLocation: SourceLocation?
  var title: String?
  var published: CivilDate?
  var updated: CivilDate?
  var source: Article.Publisher?
  var url: String?
  var authors: [String] = []
  var language: String?
  var license: String?
  var show: Article.Show?
  var tags: [String] = []
  var documentType = Article.DocumentType.auto

  /// `note` is for the corpus's keepers and not read.
  static let keys = [
    "author", "authors", "document_type", "id", "language", "license", "note", "published", "show", "source", "tags",
    "title", "updated", "url",
  ]

  /// Takes one fact in.
  ///
  /// - Throws: `bad-date` or `bad-value` where the value is none for that key; a warning `unknown-key` for a key that
  ///   means nothing here.
  mutating func set(_ fact: Fact) throws(Diagnostic) {
    switch fact.key {
    case "id":
      id = try fact.text()
      idLocation = fact.location
    case "title": title = try fact.text()
    case "published": published = try fact.date()
    case "updated": updated = try fact.date()
    case "url": url = try fact.text()
    case "language": language = try fact.text()
    case "license": license = try fact.text()
    case "source": source = try fact.publisher()
    case "author", "authors": authors += try fact.texts(separator: nil)
    case "tags": tags += try fact.texts(separator: ",")
    case "show": show = try fact.choice()
    case "document_type": documentType = try fact.choice() ?? .auto
    case "note": break
    default: throw fact.unknown(known: Self.keys)
    }
  }

  /// - Parameter title: Where the facts give none.
  func article(
    path: String, line: Int, title fallback: String, format: Article.Format, text: String
  ) -> Article {
    Article(
      id: id ?? pathWithoutEnding(path), path: path, line: line, title: title ?? fallback, published: published,
      updated: updated, source: source, url: url, authors: authors, language: language, license: license, show: show,
      tags: tags, documentType: documentType, format: format, text: text)
  }
}

extension Fact {
  private func error(_ id: String, _ expected: String) -> Diagnostic {
    let found =
      switch value {
      case .none: "nothing"
      case .text(let text): "'\(text)'"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    return Diagnostic(.error, id, "expected \(expected), found \(found)", at: location)
  }

  /// Nil where the key has no value.
  fileprivate func text() throws(Diagnostic) -> String? {
    switch value {
    case .none: return nil
    case .text(let text): return text.isEmpty ? nil : text
    case .list, .mapping: throw error("bad-value", "text for '\(key)'")
    }
  }

  fileprivate func texts(separator: Character?) throws(Diagnostic) -> [String] {
    switch value {
    case .none: return []
    case .list(let texts): return texts
    case .text(let text):
      guard let separator else { return text.isEmpty ? [] : [text] }
      return text.split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
    case .mapping: throw error("bad-value", "a list for '\(key)'")
    }
  }

  fileprivate func date() throws(Diagnostic) -> CivilDate? {
    switch value {
    case .none: return nil
    case .text(let text):
      if let date = civilDate(inTimestamp: text) { return date }
    case .list, .mapping: break
    }
    throw error("bad-date", "a date such as 2024-03-05")
  }

  fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(Diagnostic) -> Choice? {
    guard let text = try text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map { "'\($0.rawValue)'" }
    throw error("bad-value", names.dropLast().joined(separator: ", ") + " or " + (names.last ?? ""))
  }

  fileprivate func publisher() throws(Diagnostic) -> Article.Publisher? {
    guard case .mapping(let facts) = value else { return try text().map { Article.Publisher(name: $0) } }
    var (name, url): (String?, String?)
    for fact in facts {
      switch fact.key {
      case "name": name = try fact.text()
      case "url": url = try fact.text()
      default: throw fact.unknown(known: ["name", "url"])
      }
    }
    return (name ?? url).map { Article.Publisher(name: $0, url: url) }
  }

  fileprivate func unknown(known: [String]) -> Diagnostic {
    let near = known.map { (distance: editDistance(key, $0), name: $0) }.min { $0 < $1 }
    let hint = near.flatMap { $0.distance <= 2 ? ", did you mean '\($0.name)'?" : nil } ?? ""
    return Diagnostic(
      .warning, "unknown-key", "expected one of \(known.joined(separator: " ")), found '\(key)'\(hint)",
      at: keyLocation)
  }
}

/// The civil date of `2024-03-05` or of a timestamp that begins so, as it is written: no time zone is applied.
func civilDate(inTimestamp text: String) -> CivilDate? {
  let text = trimmed(text)
  guard let date = CivilDate(iso: text.prefix(10)) else { return nil }
  let rest = text.dropFirst(10)
  guard let first = rest.first else { return date }
  let isTime = first == "T" || first == "t" || first == " "
  return isTime && rest.dropFirst().first?.isNumber == true ? date : nil
}

/// How many letters must be put in, left out or changed to make one of the other (Levenshtein 1966).
func editDistance(_ a: String, _ b: String) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.prefix(64).enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let changed = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
