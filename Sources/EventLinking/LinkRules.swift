import TimelineCore

/// How an event may stand to another of the same merge rule: a row of `data/link-rules.tsv`.
struct LinkRule: Sendable {
  let name: String
  let kind: EventLink.Kind
  /// `aid.military`, `aid.*` or `*`.
  let types: [String]
  /// The statuses that the two events may have; empty for any.
  let first: Set<Status>
  let second: Set<Status>
  /// How many days after the second event the first one lies; nil where their days must touch.
  let after: ClosedRange<Int>?
  /// Vetoes that may stand between the two.
  let despite: Set<MergeRules.Veto>
  let needs: [MergeFeature]
  let lacks: [MergeFeature]
  /// Whether an amount of the first event must be named as a part of the second's.
  let needsPart: Bool
  let threshold: Double
  /// How many such links an event may have.
  let most: Int

  /// Columns: `name link types first second after despite needs lacks threshold most`; none where there is no such file.
  static func read(_ data: DataFiles) throws(Diagnostic) -> [LinkRule] {
    var rules: [LinkRule] = []
    for row in try data.rows("link-rules.tsv", needs: columns) {
      let rule = try LinkRule(row)
      rules.removeAll { $0.name == rule.name }
      rules.append(rule)
    }
    return rules
  }

  func covers(_ type: String) -> Bool {
    types.contains { $0 == type || $0.hasSuffix("*") && type.hasPrefix($0.dropLast()) }
  }

  func covers(_ a: Status, _ b: Status) -> Bool {
    (first.isEmpty || first.contains(a)) && (second.isEmpty || second.contains(b))
  }

  private static let columns = [
    "name", "link", "types", "first", "second", "after", "despite", "needs", "lacks", "threshold", "most",
  ]

  private init(_ row: LexiconFile.Row) throws(Diagnostic) {
    guard let kind = EventLink.Kind(rawValue: row["link"]) else {
      throw row.error("expected a link, found '\(row["link"])'", in: "link")
    }
    guard let threshold = Double(row["threshold"]), let most = Int(row["most"]) else {
      throw row.error("expected numbers in 'threshold' and 'most'")
    }
    (name, self.kind, self.threshold, self.most) = (row["name"], kind, threshold, most)
    types = row.list("types", separator: ",")
    first = try Self.values(row, "first")
    second = try Self.values(row, "second")
    despite = try Self.values(row, "despite")
    let needed = row.list("needs", separator: ",")
    needsPart = needed.contains("part")
    needs = try Self.features(needed.filter { $0 != "part" }, row, "needs")
    lacks = try Self.features(row.list("lacks", separator: ","), row, "lacks")
    let days = row["after"].split(separator: ".").compactMap { Int($0) }
    guard row["after"].isEmpty || days.count == 2 && days[0] <= days[1] else {
      throw row.error("expected days such as 2..60, found '\(row["after"])'", in: "after")
    }
    after = days.count == 2 ? days[0]...days[1] : nil
  }

  private static func values<Value: RawRepresentable & Hashable>(
    _ row: LexiconFile.Row, _ column: String
  ) throws(Diagnostic) -> Set<Value> where Value.RawValue == String {
    var values: Set<Value> = []
    for word in row.list(column, separator: ",") where word != "*" {
      guard let value = Value(rawValue: word) else { throw row.error("unknown word '\(word)'", in: column) }
      values.insert(value)
    }
    return values
  }

  private static func features(
    _ words: [String], _ row: LexiconFile.Row, _ column: String
  ) throws(Diagnostic) -> [MergeFeature] {
    var features: [MergeFeature] = []
    for word in words {
      guard let feature = MergeFeature(rawValue: word) else { throw row.error("unknown feature '\(word)'", in: column) }
      features.append(feature)
    }
    return features
  }
}
