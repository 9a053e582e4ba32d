/// What happened, as `category.subtype` of the taxonomy in `data/event-types.tsv`: `aid.military`.
package struct EventType: Hashable, Comparable, Codable, Sendable, RawRepresentable, CustomStringConvertible {
  package let rawValue: String
  /// The part before the full stop: `aid`.
  package let category: String
  /// FNV-1a of the text, since types are looked up far more often than made.
  private let code: UInt64

  package init(rawValue: String) {
    self.rawValue = rawValue
    code = rawValue.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    category = String(Substring(rawValue.utf8.prefix { $0 != UInt8(ascii: ".") }))
  }

  package init(_ rawValue: String) { self.init(rawValue: rawValue) }

  package var description: String { rawValue }

  @inlinable
  package static func == (a: EventType, b: EventType) -> Bool { a.rawValue == b.rawValue }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  package static func < (a: EventType, b: EventType) -> Bool { a.rawValue < b.rawValue }
}

/// How real an event is, apart from what it is.
package enum Status: String, Hashable, Codable, Sendable, CaseIterable {
  case happened, ongoing
  case announced, planned, proposed, expected, hypothetical
  case rejected, denied, cancelled

  /// The three classes that must never be mixed up.
  package enum Reality: String, Hashable, Codable, Sendable {
    case real, open, refused
  }

  package var reality: Reality {
    switch self {
    case .happened, .ongoing: .real
    case .announced, .planned, .proposed, .expected, .hypothetical: .open
    case .rejected, .denied, .cancelled: .refused
    }
  }
}

/// The part a participant plays: `donor`, `attacker`, `mediator`; the words are those of `data/event-types.tsv`.
package struct Role: Hashable, Comparable, Codable, Sendable, RawRepresentable, CodingKeyRepresentable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ rawValue: String) { self.rawValue = rawValue }

  /// Written out: without these comparisons `extract` was measured 2 % slower.
  @inlinable
  package static func == (a: Role, b: Role) -> Bool { a.rawValue == b.rawValue }

  package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
}
