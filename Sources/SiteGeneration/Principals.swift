import TimelineCore

/// Whom the participants of an event act for: the country or body itself, not those who speak for it.
enum Principals {
  /// Each once, in the order of the role. A person or an office beside a country or a body speaks for it and steps back;
  /// alone it stands under its own name, since its citizenship does not tell for whom it acts.
  static func of(_ participants: [Participant]) -> [Participant] {
    let actors = participants.filter { $0.kind != .thing }
    let bodies = actors.filter { $0.kind != .person && $0.kind != .office }
    var seen: Set<String> = []
    return (bodies.isEmpty ? actors : bodies).filter { seen.insert(key($0)).inserted }
  }

  /// By what two participants are taken for the same.
  static func key(_ participant: Participant) -> String { participant.id ?? "name:\(participant.name)" }
}
