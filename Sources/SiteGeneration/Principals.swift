import TimelineCore

/// Whom the participants of an event act for: the country or body itself, not those who speak for it.
struct Principals: Sendable {
  var offices = OfficeTable()

  /// Each once, in the order of the role. A person or an office beside a country or a body speaks for it and steps back;
  /// a person alone stands for the country or body whose office that person holds on the day of the event, and without
  /// one under the own name, since citizenship does not tell for whom one acts.
  func of(_ role: String, in event: Event) -> [Participant] {
    let actors = (event.roles[Role(role)] ?? []).filter { $0.kind != .thing }
    let bodies = actors.filter { $0.kind != .person && $0.kind != .office }
    let day = Timeline.anchorDay(event) ?? event.mentions.compactMap(\.published).min()
    let acting = bodies.isEmpty ? actors.map { principal(of: $0, on: day) } : bodies
    var seen: Set<String> = []
    return acting.filter { seen.insert(Self.key($0)).inserted }
  }

  private func principal(of actor: Participant, on day: CivilDate?) -> Participant {
    guard actor.kind == .person, let day else { return actor }
    return offices.principal(of: actor, on: day) ?? actor
  }

  /// By what two participants are taken for the same.
  static func key(_ participant: Participant) -> String { participant.id ?? "name:\(participant.name)" }
}
