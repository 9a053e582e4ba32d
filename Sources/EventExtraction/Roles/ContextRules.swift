import TimelineCore

/// A row of `data/role-context.tsv`.
///
/// A class, since every event asks for its own: that costs one reference.
final class ContextRule: Sendable {
  enum Origin: String, CaseIterable, Sendable {
    case opponent, beneficiary, pair, offender
    /// Those who hold the role first in the article.
    case same
    /// The only one who holds the role in the article.
    case sole
    /// The country of the other role's holder.
    case country
    /// The side attacked in a war of the day.
    case attacked
    /// The one who says it.
    case speaker
    /// Who held it in the event of the same category told of last, where a definite noun means that event.
    case told
    /// Who attacked in the event told of last, where that is what is condemned.
    case culprit
    /// Who gave, allowed or imposed in the event told of last, where that is what is praised.
    case doer
    /// The country that the article is most about by far, apart from the other role's.
    case setting
    /// Who held it in the event of the same type told of last, in a list of such events: "expelled 35, … 40, … 25".
    case series

    /// Whether it goes back to an event told of before.
    var isAnaphoric: Bool { self == .told || self == .culprit || self == .doer }
  }

  /// What an event says of the article's sides besides.
  enum Count: String, CaseIterable, Sendable {
    /// Both stand in battles.
    case fighting
    /// The other does harm.
    case hostile
    /// The other role's holder is spoken of as blamed.
    case blames
  }

  let role: Role
  let origin: Origin
  let other: Role
  let counts: [Count]

  init(role: Role, origin: Origin, other: Role, counts: [Count]) {
    (self.role, self.origin, self.other, self.counts) = (role, origin, other, counts)
  }
}

/// The rules of `data/role-context.tsv` by the types of event they hold for.
struct ContextRules: Sendable {
  private struct Entry: Sendable {
    let rule: ContextRule
    /// Subtype or category → the triggers it is limited to; nil for all.
    let types: [String: [String]?]

    /// The triggers of a type that it holds for, nil for all; empty where it does not hold for the type.
    func triggers(of type: EventType) -> [String]? {
      let found = [type.rawValue, type.category].compactMap { types[$0] }
      return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
    }
  }

  private var entries: [Entry] = []
  private var byType: [EventType: [(rule: ContextRule, triggers: [String]?)]] = [:]

  init(_ data: DataFiles, types: EventTypeTable) throws(Diagnostic) {
    for row in try data.rows("role-context.tsv", needs: ["role", "from", "other", "types"]) {
      guard let origin = ContextRule.Origin(rawValue: row["from"]) else {
        throw row.error("expected \(choice(of: ContextRule.Origin.self)), found '\(row["from"])'", in: "from")
      }
      var counts: [ContextRule.Count] = []
      for name in row.list("counts", separator: " ") {
        guard let count = ContextRule.Count(rawValue: name) else {
          throw row.error("expected \(choice(of: ContextRule.Count.self)), found '\(name)'", in: "counts")
        }
        counts.append(count)
      }
      let rule = ContextRule(
        role: Role(row["role"]), origin: origin, other: Role(row["other"]), counts: counts)
      entries.append(Entry(rule: rule, types: Self.types(row.list("types", separator: " "))))
    }
    for type in types.types { byType[type] = rules(of: type) }
  }

  /// The rules for an event of a type that a trigger reports, in the order of the file.
  func rules(for type: EventType, trigger: String) -> some Sequence<ContextRule> {
    (byType[type] ?? rules(of: type)).lazy.filter { $0.triggers?.contains(trigger) ?? true }.map(\.rule)
  }

  private func rules(of type: EventType) -> [(rule: ContextRule, triggers: [String]?)] {
    entries.compactMap { entry in
      let triggers = entry.triggers(of: type)
      return triggers?.isEmpty ?? false ? nil : (entry.rule, triggers)
    }
  }

  /// `offensive.territory:retake,regain`: the triggers it is limited to stand after a colon.
  private static func types(_ list: [String]) -> [String: [String]?] {
    var result: [String: [String]?] = [:]
    for part in list {
      let sides = part.split(separator: ":")
      guard let name = sides.first.map(String.init) else { continue }
      let triggers = sides.count < 2 ? nil : sides[1].split(separator: ",").map(String.init)
      if let known = result[name] {
        result.updateValue(known.flatMap { known in triggers.map { known + $0 } }, forKey: name)
      } else {
        result.updateValue(triggers, forKey: name)
      }
    }
    return result
  }
}
