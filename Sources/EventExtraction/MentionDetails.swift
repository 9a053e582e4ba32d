import TextAnalysis
import TimelineCore

/// The places, amounts and counts that belong to a finding.
extension MentionWriter {
  /// The places of the trigger's clause, those nearest to it first; never the dateline's.
  func places(_ finding: Finding) -> [Place] {
    let sentence = structure.sentence
    var result: [Place] = []
    for (entity, number) in placed(finding) {
      var place = patterns.places.place(number)
      guard !result.contains(where: { $0.id == place.id }) else { continue }
      place.text = sentence.string(entity.words)
      place.range = sentence.bytes(entity.words)
      result.append(place)
    }
    return result
  }

  /// The countries of those places, nil for a place in none.
  func countries(_ finding: Finding) -> [String?] { placed(finding).map { patterns.places.country(of: $0.place) } }

  private func placed(_ finding: Finding) -> [(entity: Entity, place: Int)] {
    let bodyStart = structure.sentence.bodyStart
    var result: [(entity: Entity, place: Int)] = []
    for entity in structure.sentence.entities where finding.slots.clause.contains(entity.words.lowerBound) {
      guard let number = entity.place, entity.words.lowerBound >= bodyStart, isWhere(entity, finding) else { continue }
      result.append((entity, number))
    }
    return result
  }

  /// A place after a preposition or as the thing acted upon; a country as subject is an actor.
  private func isWhere(_ entity: Entity, _ finding: Finding) -> Bool {
    let number = structure.phraseAt[entity.words.lowerBound]
    guard number >= 0 else { return false }
    guard entity.actor != nil else { return true }
    let phrase = structure.phrases[number]
    if finding.slots.object.contains(number), phrase.head < entity.words.upperBound { return true }
    return phrase.prepositionWord >= 0 && phrase.head < entity.words.upperBound
      && !structure.sentence.has(phrase.prepositionWord, [.genitiveLink, .agentive])
  }

  /// The amounts of the trigger's clause; totals and comparisons are left out.
  func amounts(_ finding: Finding, _ status: Status) -> [Money] {
    structure.sentence.entities.compactMap { entity in
      guard let span = entity.amount?.content, !span.isComparator, span.money.measure != .total,
        finding.slots.clause.contains(entity.words.lowerBound)
      else { return nil }
      var money = span.money
      if finding.type.category == "aid" { money.stage = stage(finding, status) }
      return money
    }
  }

  private func stage(_ finding: Finding, _ status: Status) -> Money.Stage {
    switch status {
    case .proposed: .requested
    case .rejected, .denied: .refused
    case .cancelled: .suspended
    case .happened, .ongoing: .delivered
    default: .pledged
    }
  }
}

/// Finds who says what a sentence reports.
struct AttributionReader {
  let finder: ParticipantFinder

  private var patterns: EventPatterns { finder.patterns }
  private var structure: SentenceStructure { _read { yield finder.structure } }

  /// Nil where the text says it itself.
  func attribution(_ report: Int?, roles: FilledRoles) -> Attribution? {
    guard let report else { return nil }
    let verb = structure.verbs[report]
    let speakers = verb.subjects.flatMap { finder.participants($0) }
    let sides = Set(roles.participants.compactMap { $0.country ?? $0.id })
    let isParty = speakers.contains { speaker in (speaker.country ?? speaker.id).map { sides.contains($0) } ?? false }
    let isQuoted = verb.words.lowerBound > 0 && structure.sentence.has(verb.words.lowerBound - 1, .quote)
    return Attribution(
      speaker: speakers.first, verb: verb.lemma >= 0 ? patterns.lexicon.lemmas[verb.lemma] : nil,
      kind: speakers.isEmpty ? .anonymous : isQuoted ? .direct : .indirect, stance: isParty ? .party : .thirdParty)
  }
}
