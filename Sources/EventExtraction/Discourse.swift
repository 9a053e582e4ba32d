import TimelineCore

/// Who "he", "it" and "they" may be: those named last, with the number of the sentence.
struct Discourse: Sendable {
  private(set) var person: (participant: Participant, sentence: Int)?
  private(set) var body: (participant: Participant, sentence: Int)?
  private(set) var organisation: (participant: Participant, sentence: Int)?
  private(set) var several: (participants: [Participant], sentence: Int)?
  /// How many sentences back a name is still meant.
  static let reach = 2

  /// Notes those that a sentence names, in order; a subject counts more than what stands behind it.
  mutating func note(subjects: [Participant], others: [Participant], sentence: Int) {
    let all = subjects + others
    if let found = all.first(where: { $0.kind == .person }) { person = (found, sentence) }
    func isBody(_ participant: Participant) -> Bool { participant.kind != .person && participant.kind != .thing }
    if let found = subjects.first(where: isBody) {
      body = (found, sentence)
    } else if let found = others.first(where: isBody), body.map({ sentence - $0.sentence > 1 }) ?? true {
      body = (found, sentence)
    }
    if let found = all.first(where: { $0.kind == .organisation }) { organisation = (found, sentence) }
    if subjects.count > 1 { several = (subjects, sentence) }
  }

  /// Whether nobody is meant any more in a sentence, save by a title.
  func isSilent(at sentence: Int) -> Bool {
    person(at: sentence) == nil && body(at: sentence) == nil && organisation(at: sentence) == nil
      && several(at: sentence).isEmpty
  }

  func person(at sentence: Int) -> Participant? { near(person, sentence) }

  func body(at sentence: Int) -> Participant? { near(body, sentence) }

  func organisation(at sentence: Int) -> Participant? { near(organisation, sentence) }

  func several(at sentence: Int) -> [Participant] {
    guard let several, sentence - several.sentence <= Self.reach else { return body(at: sentence).map { [$0] } ?? [] }
    return several.participants
  }

  private func near(_ found: (participant: Participant, sentence: Int)?, _ sentence: Int) -> Participant? {
    guard let found, sentence - found.sentence <= Self.reach else { return nil }
    return found.participant
  }
}
