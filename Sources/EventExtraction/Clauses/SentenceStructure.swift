import TextAnalysis
import TimelineCore

/// A sentence cut into phrases and verbs, with each verb's subject, arguments and governor.
///
/// A class, since all that read a sentence hold it: passing it on costs one reference. It belongs to one task.
final class SentenceStructure {
  let sentence: SentenceWords
  /// What events are found by.
  var patterns: EventPatterns { _read { yield sentence.patterns } }
  let phrases: [NounPhrase]
  let verbs: [VerbGroup]
  /// By word: the noun phrase it stands in, -1 for none.
  let phraseAt: ContiguousArray<Int>
  /// By word: the verb group it stands in, -1 for none.
  let verbAt: ContiguousArray<Int>
  /// The words that tell what the sentence's deed answers; nil where it answers nothing.
  let answered: Range<Int>?
  /// The clauses that leave out their verb, in text order.
  private(set) var gaps: [GappedClause] = []

  init(_ sentence: SentenceWords) {
    self.sentence = sentence
    let patterns = sentence.patterns
    let groups = findVerbGroups(in: sentence) { patterns.lexicon.verbClasses[$0].intersects(patterns.known.report) }
    verbs = joinInverted(groups, sentence)
    for verb in verbs where verb.lemma >= 0 {
      let classes = patterns.lexicon.verbClasses[verb.lemma]
      verb.classes = classes
      verb.isObjectControl = classes.intersects(patterns.known.objectControl)
      verb.isJoint = classes.intersects(patterns.known.joint)
      verb.isVoice = classes.intersects(patterns.known.voice)
      verb.isUrging = classes.intersects(patterns.known.urging)
      verb.needsObject = classes.intersects(patterns.known.transitive)
      // "promised" gives, "denied" only says.
      if verb.isReport, classes.intersects(patterns.known.light), sentence.words[verb.head].isDitransitive {
        verb.isReport = verb.endsRemark(in: sentence)
      }
      if verb.isEchoNegated(in: sentence) { verb.isNegated = true }
      if verb.isNegated { verb.isNegated = !Self.isIdle(negatorOf: verb, sentence) }
      if classes.intersects(patterns.known.pleading) { verb.settlePlea(sentence) }
    }
    joinObjectless(verbs, sentence)
    settleReducedRelatives(verbs, sentence)
    joinAppointments(verbs, sentence)
    phrases = findNounPhrases(in: sentence)
    phraseAt = Self.numbers(phrases.lazy.map(\.words), count: sentence.count)
    verbAt = Self.numbers(verbs.lazy.map(\.words), count: sentence.count)
    answered = Self.answered(in: sentence)
    for number in verbs.indices {
      linkSubject(of: number)
      addApposition(to: number)
      nameMembers(of: number)
    }
    gaps = findGaps()
    for number in verbs.indices {
      linkArguments(of: number)
      settleInversion(of: number)
    }
    for number in verbs.indices { linkGovernor(of: number) }
    for number in verbs.indices {
      settleTerm(of: number)
      settleWatched(of: number)
    }
    inheritSubjects()
    if sentence.hasObligingVerb { for number in verbs.indices { settleObligation(of: number) } }
    for number in verbs.indices
    where verbs[number].lemma >= 0 && !patterns.verbCues[verbs[number].lemma].isEmpty {
      verbs[number].cue = cue(of: number)
    }
    for number in verbs.indices { settleOccurrence(of: number) }
  }

  /// "will not hesitate to strike", "will not go unanswered": whether the negator of a verb undoes nothing that is done; whoever
  /// "did not hesitate to strike" has struck.
  private static func isIdle(negatorOf verb: VerbGroup, _ sentence: SentenceWords) -> Bool {
    let (next, known) = (verb.words.upperBound, sentence.patterns.known)
    return verb.classes.intersects(known.wavering) && !verb.modality.isEmpty
      || next < sentence.count && sentence.words[next].classes.intersects(known.unpunished)
  }

  /// Whether a noun phrase takes its event for granted: an article, an owner or a time of its own.
  func isDefinite(_ phrase: Int) -> Bool {
    let words = phrases[phrase].words
    return patterns.status.definite.contains(sentence.hash(words.lowerBound))
      || words.contains { sentence.has($0, .genitive) || sentence.entity(at: $0)?.isCalendar == true }
  }

  /// By word: the number of the range it stands in, -1 for none.
  private static func numbers(_ ranges: some Collection<Range<Int>>, count: Int) -> ContiguousArray<Int> {
    var result: ContiguousArray<Int> = []
    result.reserveCapacity(count)
    result.append(contentsOf: repeatElement(-1, count: count))
    for (number, range) in ranges.enumerated() { for word in range { result[word] = number } }
    return result
  }

  /// The first of a verb's cues whose particle follows; -1 for none.
  private func cue(of number: Int) -> Int {
    let verb = verbs[number]
    // "called off a strike on Iran": the particle right behind the verb goes before one further on.
    for cue in patterns.verbCues[verb.lemma]
    where !cue.particle.isEmpty && sentence.reads(cue.particle, at: verb.head + 1)
      && particleEnd(cue.particle, after: verb, self) != nil
    {
      return cue.governor
    }
    for cue in patterns.verbCues[verb.lemma]
    where particleEnd(cue.particle, after: verb, self) != nil || leads(cue.particle, verb) {
      return cue.governor
    }
    return -1
  }

  /// "agreed on Saturday to a truce": the particle is a preposition further on.
  private func leads(_ particle: [UInt64], _ verb: VerbGroup) -> Bool {
    guard particle.count == 1, let word = particle.first else { return false }
    return verb.arguments.contains {
      $0.preposition == word && sentence.entity(at: phrases[$0.phrase].head)?.time == nil
    }
  }
}
