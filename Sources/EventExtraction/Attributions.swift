import TextAnalysis
import TimelineCore

/// Finds who says what a sentence reports.
struct AttributionReader {
  let finder: ParticipantFinder

  private var patterns: EventPatterns { finder.patterns }
  private var structure: SentenceStructure { _read { yield finder.structure } }

  /// Nil where the text says it itself.
  func attribution(of finding: Finding) -> Attribution? {
    guard let report = finding.reading.report else { return statement(of: finding) }
    let verb = structure.verbs[report]
    let speakers = verb.subjects.flatMap { finder.participants($0) }
    let isQuoted = verb.words.lowerBound > 0 && structure.sentence.has(verb.words.lowerBound - 1, .quote)
    return Attribution(
      speaker: speakers.first, verb: verb.lemma >= 0 ? patterns.lexicon.lemmas[verb.lemma] : nil,
      kind: speakers.isEmpty ? .anonymous : isQuoted ? .direct : .indirect, stance: stance(of: speakers, to: finding))
  }

  /// "Congo's accusation that Rwanda arms the rebels": whose the noun is whose content tells the event; nil where it is nobody's
  /// who is named, and of what is denied or refused.
  private func statement(of finding: Finding) -> Attribution? {
    guard !finding.candidate.isNoun, finding.reading.status?.reality != .refused, let number = finding.candidate.verb,
      let noun = structure.statement(of: structure.verbs[number])
    else { return nil }
    let speakers = finder.speakers(ofStatement: noun)
    guard let speaker = speakers.first else { return nil }
    return Attribution(speaker: speaker, verb: nil, kind: .indirect, stance: stance(of: speakers, to: finding))
  }

  private func stance(of speakers: [Participant], to finding: Finding) -> Attribution.Stance {
    let sides = Set(finding.roles.participants.compactMap { $0.country ?? $0.id })
    let isParty = speakers.contains { speaker in (speaker.country ?? speaker.id).map { sides.contains($0) } ?? false }
    return isParty ? .party : .thirdParty
  }
}

extension ParticipantFinder {
  /// "Congo's accusation", "the claim by Kyiv": whose a noun of saying is; empty where nobody is named.
  func speakers(ofStatement noun: Int) -> [Participant] {
    owner(of: structure.phrases[noun]).map { [$0] } ?? (agents(behind: noun) + [owner(behind: noun)].compactMap(\.self))
  }

  /// "Ukraine's claim that it had taken the town": whose the noun is whose content a pronoun is the subject of; nil for none.
  func stater(of word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    guard let verb = structure.verbs.first(where: { $0.form == .finite && $0.subjects.contains(own) }),
      let noun = structure.statement(of: verb)
    else { return nil }
    return speakers(ofStatement: noun).first
  }
}

extension SentenceStructure {
  /// "the promise by Denmark that it would send": the noun of saying whose content a verb belongs to; nil for none.
  func statement(of verb: VerbGroup) -> Int? {
    guard sentence.classes.intersects(patterns.known.saying) else { return nil }
    var verb = verb
    for _ in 0..<4 {
      if verb.form == .finite, verb.marker > sentence.bodyStart, sentence.has(verb.marker, .complementizer),
        let noun = statement(endingAt: verb.marker), !verb.subjects.isEmpty, !verb.subjects.contains(noun)
      {
        return noun
      }
      guard let above = verb.governor, !verbs[above].isReport else { return nil }
      verb = verbs[above]
    }
    return nil
  }

  /// The noun of saying in front of a word, past who says it: "the claim by Kyiv that".
  private func statement(endingAt end: Int) -> Int? {
    var phrase = phraseAt[end - 1]
    while phrase >= 0, !phrases[phrase].headClasses.intersects(patterns.known.saying) {
      let word = phrases[phrase].prepositionWord
      guard word > sentence.bodyStart, sentence.has(word, [.agentive, .genitiveLink, .origin]) else { return nil }
      phrase = phraseAt[word - 1]
    }
    return phrase >= 0 ? phrase : nil
  }
}
