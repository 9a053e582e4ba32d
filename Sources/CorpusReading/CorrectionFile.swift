package import TimelineCore
import Yams

/// Reads `corrections.yml`: a list of entries, each an operation on a target.
///
/// - Parameters:
///   - path: As diagnostics show it.
///   - roles: The names that fields may have beside the record's own.
/// - Returns: The entries that are right, in file order and numbered by their place in the file; an error for each of the
///   others.
package func readCorrections(
  _ bytes: [UInt8], path: String, roles: Set<String>
) -> (corrections: [Correction], diagnostics: [Diagnostic]) {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return ([], [Diagnostic(.error, "not-utf8", "expected UTF-8", at: SourceLocation(path: path))])
  }
  let entries: [(facts: [Fact], location: SourceLocation)]
  do throws(Diagnostic) { entries = try correctionEntries(of: text, path: path) } catch { return ([], [error]) }
  var corrections: [Correction] = []
  var diagnostics: [Diagnostic] = []
  for (index, entry) in entries.enumerated() {
    do throws(Diagnostic) {
      corrections.append(
        try CorrectionEntry(entry.facts, at: entry.location, roles: roles).correction(number: index + 1))
    } catch {
      diagnostics.append(error)
    }
  }
  return (corrections, diagnostics)
}

/// The mappings of a list in YAML; none for an empty file.
private func correctionEntries(
  of text: String, path: String
) throws(Diagnostic) -> [(facts: [Fact], location: SourceLocation)] {
  let places = YAMLPlaces(yaml: text[...], path: path, firstLine: 1, id: "bad-correction")
  let root: Node?
  do { root = try compose(yaml: text) } catch { throw places.diagnostic(error) }
  guard let root, root.scalar?.string != "" else { return [] }
  guard case .sequence(let nodes) = root else {
    throw Diagnostic(.error, "bad-correction", "expected a list of entries", at: places.location(root.mark))
  }
  return try nodes.map { node throws(Diagnostic) in
    guard case .mapping(let mapping) = node else {
      throw Diagnostic(.error, "bad-correction", "expected 'target:', 'op:', 'reason:'", at: places.location(node.mark))
    }
    return (places.facts(mapping), places.location(node.mark))
  }
}

/// One entry as the file has it.
private struct CorrectionEntry {
  private let facts: [Fact]
  private let location: SourceLocation
  private let roles: Set<String>

  private static let keys = ["target", "op", "fields", "reason", "by", "date"]
  private static let targets = ["id", "mention", "quote", "article", "actor", "place", "source"]
  private static let eventFields: Set = ["status", "subtype", "date", "title", "amount", "place"]

  init(_ facts: [Fact], at location: SourceLocation, roles: Set<String>) throws(Diagnostic) {
    (self.facts, self.location, self.roles) = (facts, location, roles)
    try known(facts, Self.keys)
  }

  func correction(number: Int) throws(Diagnostic) -> Correction {
    let (name, place) = try text("op")
    guard let operation = Correction.Operation(rawValue: name) else {
      let all = Correction.Operation.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("expected one of \(all), found '\(name)'", place)
    }
    let (reason, reasonPlace) = try text("reason")
    guard !reason.isEmpty else { throw problem("expected a reason, found none", reasonPlace) }
    let target = try target(for: operation)
    let fields = try fields()
    try check(fields, operation, target)
    return Correction(
      number: number, target: target, operation: operation, fields: fields, reason: reason,
      by: try optionalText("by"), date: try day(), location: location)
  }

  // MARK: Parts

  private func target(for operation: Correction.Operation) throws(Diagnostic) -> Correction.Target {
    guard let fact = fact("target"), case .mapping(let parts) = fact.value else {
      throw problem("expected 'target:' with one of \(Self.targets.joined(separator: ", "))", location)
    }
    try known(parts, Self.targets)
    let texts = Dictionary(parts.map { ($0.key, $0.value.text) }, uniquingKeysWith: { first, _ in first })
    switch Set(texts.keys) {
    case ["id"]: return .event(try some(texts["id"], fact))
    case ["mention"]: return .mention(try some(texts["mention"], fact))
    case ["quote"], ["quote", "article"]:
      return .quote(
        try some(texts["quote"], fact), try texts["article"].map { text throws(Diagnostic) in try some(text, fact) })
    case ["article"]: return .article(try some(texts["article"], fact))
    case ["actor"]: return .actor(try some(texts["actor"], fact))
    case ["place"]: return .place(try some(texts["place"], fact))
    case ["source"] where operation == .add: return .source(try some(texts["source"], fact))
    default: throw problem("expected one target, or a quote and its article", fact.location)
    }
  }

  private func fields() throws(Diagnostic) -> [Correction.Field] {
    guard let fact = fact("fields") else { return [] }
    switch fact.value {
    case .mapping(let parts):
      return try parts.map { part throws(Diagnostic) in
        guard let values = part.value.texts, !values.isEmpty else {
          throw problem("expected a value of '\(part.key)', found none", part.location)
        }
        return Correction.Field(name: part.key, values: values, location: part.keyLocation)
      }
    case .list(let names):
      return names.map { Correction.Field(name: $0, values: [], location: fact.location) }
    default: throw problem("expected 'fields:' with 'name: value' lines, or a list of names", fact.location)
    }
  }

  private func day() throws(Diagnostic) -> CivilDate? {
    guard let fact = fact("date") else { return nil }
    guard let day = fact.value.text.flatMap({ CivilDate(iso: $0) }) else {
      throw problem("expected a day such as 2024-12-03", fact.location)
    }
    return day
  }

  // MARK: What fits what

  private func check(
    _ fields: [Correction.Field], _ operation: Correction.Operation, _ target: Correction.Target
  ) throws(Diagnostic) {
    let names = allowed(operation, target)
    guard !names.isEmpty || fields.isEmpty else {
      throw problem("expected no fields for '\(operation.rawValue)'", fields[0].location)
    }
    for field in fields {
      guard names.contains(field.name) else {
        throw problem(
          "expected one of \(names.sorted().joined(separator: ", ")), found '\(field.name)'", field.location)
      }
      try check(field, operation)
    }
    for name in required(operation, target) where !fields.contains(where: { $0.name == name }) {
      throw problem("expected a field '\(name)', found none", location)
    }
  }

  private func check(_ field: Correction.Field, _ operation: Correction.Operation) throws(Diagnostic) {
    guard let value = field.values.first else {
      if operation == .unset { return }
      throw problem("expected a value of '\(field.name)', found none", field.location)
    }
    let isRight =
      switch field.name {
      case "status": Status(rawValue: value) != nil
      case "date": TemporalValue(edtf: value) != nil
      case "published": CivilDate(iso: value) != nil
      case "amount": field.values.allSatisfy { Money(correction: $0) != nil }
      case "type": EventLink.Kind(rawValue: value) != nil
      default: true
      }
    guard isRight else {
      throw problem("expected a value that '\(field.name)' can have, found '\(value)'", field.location)
    }
  }

  private func allowed(_ operation: Correction.Operation, _ target: Correction.Target) -> Set<String> {
    switch (operation, target) {
    case (.set, .article), (.pin, .article): ["published"]
    case (.unset, .article): ["published"]
    case (.set, .actor), (.pin, .actor): ["id", "name", "kind", "country"]
    case (.set, .place), (.pin, .place): ["id", "name", "level", "country", "latitude", "longitude"]
    case (.set, _), (.pin, _), (.unset, _), (.add, _): Self.eventFields.union(roles)
    case (.merge, _): ["with"]
    case (.split, _): ["mentions"]
    case (.link, _): ["type", "id"]
    case (.drop, _): []
    }
  }

  private func required(_ operation: Correction.Operation, _ target: Correction.Target) -> [String] {
    switch operation {
    case .merge: ["with"]
    case .split: ["mentions"]
    case .link: ["type", "id"]
    case .add: ["subtype", "status"]
    default: []
    }
  }

  // MARK: Facts

  private func fact(_ key: String) -> Fact? { facts.first { $0.key == key } }

  private func text(_ key: String) throws(Diagnostic) -> (String, SourceLocation) {
    guard let fact = fact(key) else { throw problem("expected '\(key):', found none", location) }
    guard let text = fact.value.text else { throw problem("expected a value of '\(key)'", fact.location) }
    return (text, fact.location)
  }

  private func optionalText(_ key: String) throws(Diagnostic) -> String? {
    fact(key) == nil ? nil : try text(key).0
  }

  private func some(_ text: String??, _ fact: Fact) throws(Diagnostic) -> String {
    guard let text = text ?? nil, !text.isEmpty else { throw problem("expected a value", fact.location) }
    return text
  }

  private func known(_ facts: [Fact], _ keys: [String]) throws(Diagnostic) {
    guard let other = facts.first(where: { !keys.contains($0.key) }) else { return }
    throw problem("expected one of \(keys.joined(separator: ", ")), found '\(other.key)'", other.keyLocation)
  }

  private func problem(_ message: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "bad-correction", message, at: location)
  }
}

extension FactValue {
  /// The text of a single value.
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }

  /// One value or several.
  fileprivate var texts: [String]? {
    switch self {
    case .text(let text): [text]
    case .list(let texts): texts
    default: nil
    }
  }
}
