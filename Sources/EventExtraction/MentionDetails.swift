import TextAnalysis
import TimelineCore

/// The places, amounts and counts that belong to a finding.
extension SentenceReader {
  /// The places of the trigger's clause, those nearest to it first; never the dateline's.
  func places(_ finding: Finding) -> [Place] {
    let sentence = structure.sentence
    var result: [Place] = []
    for entity in sentence.entities where finding.slots.clause.contains(entity.words.lowerBound) {
      guard let number = entity.place, entity.words.lowerBound >= sentence.bodyStart, isWhere(entity, finding) else {
        continue
      }
      var place = patterns.places.places[number]
      guard !result.contains(where: { $0.id == place.id }) else { continue }
      place.text = sentence.string(entity.words)
      place.range = sentence.bytes(entity.words)
      result.append(place)
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
      guard let span = entity.amount, !span.isComparator, span.money.measure != .total,
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

  func counts(_ finding: Finding) -> [Count] {
    guard !finding.slots.clause.isEmpty else { return [] }
    let start = structure.sentence.tokens.lowerBound
    return findCounts(
      in: text, start + finding.slots.clause.lowerBound..<start + finding.slots.clause.upperBound,
      amounts: patterns.amounts, counts: patterns.counts)
  }
}

/// Finds who says what a sentence reports.
struct AttributionReader {
  let structure: SentenceStructure
  let patterns: EventPatterns
  let finder: ParticipantFinder

  /// Nil where the text says it itself.
  func attribution(_ report: Int?, roles: [Role: [Participant]]) -> Attribution? {
    guard let report else { return nil }
    let verb = structure.verbs[report]
    let speakers = verb.subjects.flatMap { finder.participants($0) }
    let sides = Set(roles.values.joined().compactMap { $0.country ?? $0.id })
    let isParty = speakers.contains { speaker in (speaker.country ?? speaker.id).map { sides.contains($0) } ?? false }
    let isQuoted = verb.words.lowerBound > 0 && structure.sentence.has(verb.words.lowerBound - 1, .quote)
    return Attribution(
      speaker: speakers.first, verb: verb.lemma >= 0 ? patterns.lexicon.lemmas[verb.lemma] : nil,
      kind: speakers.isEmpty ? .anonymous : isQuoted ? .direct : .indirect, stance: isParty ? .party : .thirdParty)
  }
}

extension EventPatterns {
  /// Which of two events of one clause is told; lower goes first (EVENTS.md §1.4). In the order of `precedence.tsv`.
  func rank(_ type: EventType) -> Int { precedence[type.rawValue] ?? precedence[type.category] ?? precedence.count }

  func isStatement(_ type: EventType) -> Bool {
    statements.contains(type.rawValue) || statements.contains(type.category)
  }

  /// What takes place by being said: a demand, an accusation.
  func isSpeech(_ type: EventType) -> Bool { isStatement(type) && settled(.planned, type) == .happened }

  func isDeed(_ type: EventType) -> Bool { deeds.contains(type.rawValue) || deeds.contains(type.category) }

  /// Whether any subtype of a category is done rather than said.
  func hasDeeds(_ category: String) -> Bool { deeds.contains { $0 == category || $0.hasPrefix(category + ".") } }

  /// What a status means for a type: aid that will be given is aid announced.
  func settled(_ status: Status, _ type: EventType) -> Status {
    statusChanges["\(type.rawValue) \(status.rawValue)"] ?? statusChanges["\(type.category) \(status.rawValue)"]
      ?? status
  }
}
