import Markup
package import TimelineCore

/// Reads the articles of a JSON Lines file; a bad line is reported and the others are read.
func readJSONLines(_ file: SourceFile, _ rules: BoilerplateRules, _ findings: inout Findings) {
  var rest = file.bytes[...]
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  var number = 0
  while !rest.isEmpty {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    let line = rest[rest.startIndex..<end]
    rest = rest[end...].dropFirst()
    number += 1
    guard !isBlank(line) else { continue }
    do throws(Diagnostic) {
      let article = try jsonArticle(line, path: file.path, line: number, rules: rules)
      findings.add(article, at: SourceLocation(path: file.path, line: number))
    } catch {
      findings.report(error)
    }
  }
}

/// Reads one article of JSON Lines, for the pipes: `id title published updated url text` and the other keys of a
/// front matter; keys that mean nothing here are passed over. Nothing is looked for in the text.
///
/// - Parameters:
///   - line: The bytes of one line, without its end.
///   - number: Its place in the stream, from 1; an article without id is named `path` without ending, `-` and this.
/// - Throws: `not-utf8`, `bad-json` for what is no object, `no-text`, `bad-date`, `bad-value`.
package func readJSONLine(_ line: ArraySlice<UInt8>, path: String, line number: Int) throws(Diagnostic) -> Article {
  try jsonArticle(line, path: path, line: number, rules: nil)
}

/// As the other `readJSONLine`, with title, header dates and boilerplate looked for in the text.
package func readJSONLine(
  _ line: ArraySlice<UInt8>, path: String, line number: Int, cleanedBy rules: BoilerplateRules
) throws(Diagnostic) -> Article {
  try jsonArticle(line, path: path, line: number, rules: rules)
}

private func jsonArticle(
  _ line: ArraySlice<UInt8>, path: String, line number: Int, rules: BoilerplateRules?
) throws(Diagnostic) -> Article {
  var object = JSONArticle(path: path, line: number)
  var reader = JSONReader(line)
  do throws(JSONError) {
    try reader.object { (reader, name) throws(JSONError) in try object.read(name, from: &reader) }
    try reader.finish()
  } catch {
    if error.expected == "UTF-8", let offset = firstNonUTF8(line) {
      throw notUTF8(path, line, offset: offset, line: number)
    }
    throw Diagnostic(
      .error, "bad-json", "expected \(error.expected)",
      at: SourceLocation(path: path, line: number, column: error.offset + 1))
  }
  var article = try object.article()
  if let rules { complete(&article, rules) }
  return article
}

private func firstNonUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

/// The members of an article's object as they are read.
private struct JSONArticle {
  let path: String
  let line: Int
  var facts: [Fact] = []
  var text: String?

  init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  mutating func read(_ name: String, from reader: inout JSONReader) throws(JSONError) {
    let location = SourceLocation(path: path, line: line, column: reader.offset + 1)
    if name == "text" {
      text = try reader.value().string
    } else if ArticleFacts.keys.contains(name) {
      let value = Self.factValue(try reader.value(), at: location)
      facts.append(Fact(key: name, value: value, keyLocation: location, location: location))
    } else {
      try reader.skipValue()
    }
  }

  func article() throws(Diagnostic) -> Article {
    var found = ArticleFacts()
    for fact in facts { try found.set(fact) }
    if found.id == nil { found.id = "\(pathWithoutEnding(path))-\(line)" }
    guard let text else {
      throw Diagnostic(
        .error, "no-text", "expected a string 'text'", at: SourceLocation(path: path, line: line))
    }
    return found.article(path: path, line: line, title: "", format: .plain, text: text)
  }

  private static func factValue(_ value: JSONValue, at location: SourceLocation) -> FactValue {
    switch value {
    case .null: .none
    case .bool(let isTrue): .text(isTrue ? "true" : "false")
    case .number(let text), .string(let text): .text(text)
    case .array(let values): .list(values.compactMap { $0.string ?? $0["name"]?.string })
    case .object(let members):
      .mapping(
        members.map {
          Fact(key: $0.name, value: factValue($0.value, at: location), keyLocation: location, location: location)
        })
    }
  }
}
