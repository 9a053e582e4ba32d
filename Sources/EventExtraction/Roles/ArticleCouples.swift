import TextAnalysis
import TimelineCore

// Who an article tells of together.
extension Extraction {
  /// "X received Y", "a deal signed by X, Y and Z": those that met or agreed; empty where a sentence tells of none.
  func couple(_ findings: [Finding]) -> [Participant] {
    // By number: a copy of a finding costs dozens of references.
    let couples = findings.indices.lazy.compactMap { index -> [Participant]? in
      let type = findings[index].type
      let isMeeting = type.category == "mediation" || type.rawValue == "diplomacy.meeting"
      guard isMeeting, findings[index].reading.status?.reality != .refused else { return nil }
      let roles = [Role("parties"), Role("participants"), Role("visitor"), Role("host")]
      var seen: Set<String> = []
      let all = roles.flatMap { findings[index].roles[$0] ?? [] }.filter { one in
        one.id.map { seen.insert($0).inserted } ?? false
      }
      return all.count > 1 ? all : nil
    }
    return couples.first { $0.count == 2 } ?? couples.first ?? []
  }

  /// The first of several and the one at war with it; empty where no two are.
  func enemies(among several: [Participant]) -> [Participant] {
    guard several.count > 1 else { return [] }
    for one in several {
      guard let side = context.wars.side(one) else { continue }
      let enemies = context.wars.opponents(of: side)
      if let other = several.first(where: { context.wars.side($0).map(enemies.contains) ?? false }) {
        return [one, other]
      }
    }
    return []
  }
}
