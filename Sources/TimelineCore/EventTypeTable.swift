/// The taxonomy of `data/event-types.tsv`: what every subtype needs, where the site shows it, and its foreign codes.
package struct EventTypeTable: Sendable {
  /// One subtype.
  ///
  /// A class, since every event asks for its own: that costs one reference.
  package final class Entry: Sendable {
    package let type: EventType
    /// The lane of the explorer, in the order of `lanes`.
    package let lane: String
    /// The name of the category colour and shape in the style sheet.
    package let slot: String
    /// Each inner list is one requirement, any role of which will do.
    package let required: [[Role]]
    package let optional: [Role]
    /// PLOVER and CAMEO codes by status or aid stage; absent where neither scheme has one.
    package let codes: [String: Codes]
    /// Whether only those whom the tables know do it: states, organisations, those who fight.
    package let isOfKnown: Bool

    /// Every role of its own.
    package let roles: [Role]

    fileprivate init(
      type: EventType, lane: String, slot: String, required: [[Role]], optional: [Role], codes: [String: Codes],
      isOfKnown: Bool
    ) {
      (self.type, self.lane, self.slot) = (type, lane, slot)
      (self.required, self.optional, self.codes, self.isOfKnown) = (required, optional, codes, isOfKnown)
      roles = required.flatMap(\.self) + optional
    }
  }

  /// The roles that an event of any type may have beside its own (EVENTS.md §7).
  package static let commonRoles = [
    "speaker", "people", "claimed_by", "denied_by", "rejecter", "appointed_by", "for", "victims",
  ]

  /// A pair of foreign codes, for export only.
  package struct Codes: Hashable, Sendable {
    package let plover: String?
    package let cameo: String?
  }

  private let entries: [EventType: Entry]
  /// In the order of the file.
  package let types: [EventType]
  /// In the order of the file, each once.
  package let lanes: [String]
  /// In the order of the file, each once.
  package let categories: [String]
  /// Whether all types are the deeds of those whom the tables know.
  package let areAllOfKnown: Bool

  /// Columns: `type lane slot required optional codes` and, which may be absent, `known` with `yes` or nothing; `required` holds roles between commas, `a|b` where either
  /// will do; `codes` holds `status=PLOVER/CAMEO` between semicolons.
  /// A type that stands again in a file laid over another replaces the earlier one.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var entries: [EventType: Entry] = [:]
    var types: [EventType] = []
    for row in try data.rows("event-types.tsv", needs: ["type", "lane", "slot", "required", "optional", "codes"]) {
      let entry = try Self.entry(row)
      if entries.updateValue(entry, forKey: entry.type) == nil { types.append(entry.type) }
    }
    self.entries = entries
    self.types = types
    areAllOfKnown = entries.values.allSatisfy(\.isOfKnown)
    lanes = Self.unique(types.compactMap { entries[$0]?.lane })
    categories = Self.unique(types.map(\.category))
  }

  package subscript(type: EventType) -> Entry? { entries[type] }

  /// The codes for a status or, failing that, for the aid stage; nil where neither scheme has one.
  package func codes(for type: EventType, status: Status, stage: Money.Stage?) -> Codes? {
    let codes = entries[type]?.codes
    return stage.flatMap { codes?[$0.rawValue] } ?? codes?[status.rawValue] ?? codes?["*"]
  }

  private static func entry(_ row: LexiconFile.Row) throws(Diagnostic) -> Entry {
    var codes: [String: Codes] = [:]
    for part in row.list("codes", separator: ";") {
      let sides = part.split(separator: "=")
      let pair = sides.last?.split(separator: "/", omittingEmptySubsequences: false) ?? []
      guard sides.count == 2, pair.count >= 2, let cameo = pair.last else {
        throw row.error("expected status=PLOVER/CAMEO, found '\(part)'", in: "codes")
      }
      let plover = pair.dropLast().joined(separator: "/")
      for status in sides[0].split(separator: ",") {
        codes[String(status)] = Codes(
          plover: plover == "-" ? nil : plover, cameo: cameo == "-" ? nil : String(cameo))
      }
    }
    let required = row.list("required", separator: ",").map { $0.split(separator: "|").map { Role(String($0)) } }
    let optional = row.list("optional", separator: ",").map { Role($0) }
    return Entry(
      type: EventType(row["type"]), lane: row["lane"], slot: row["slot"], required: required,
      optional: optional, codes: codes, isOfKnown: row["known"] == "yes")
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
