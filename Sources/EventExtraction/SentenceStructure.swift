import TextAnalysis
import TimelineCore

/// A sentence cut into phrases and verbs, with each verb's subject, arguments and governor.
struct SentenceStructure: Sendable {
  var sentence: SentenceWords
  var phrases: [NounPhrase]
  var verbs: [VerbGroup]
  /// By word: the noun phrase it stands in, -1 for none.
  var phraseAt: ContiguousArray<Int>
  /// By word: the verb group it stands in, -1 for none.
  var verbAt: ContiguousArray<Int>

  init(_ sentence: SentenceWords, patterns: EventPatterns) {
    self.sentence = sentence
    func isReport(_ lemma: Int) -> Bool {
      lemma >= 0 && patterns.lexicon.verbClasses[lemma].intersects(patterns.known.report)
    }
    verbs = findVerbGroups(in: sentence, isReport: isReport)
    for number in verbs.indices where verbs[number].lemma >= 0 {
      let classes = patterns.lexicon.verbClasses[verbs[number].lemma]
      verbs[number].classes = classes
      verbs[number].isReport = classes.intersects(patterns.known.report)
      verbs[number].isObjectControl = classes.intersects(patterns.known.objectControl)
      verbs[number].isJoint = classes.intersects(patterns.known.joint)
      verbs[number].isVoice = classes.intersects(patterns.known.voice)
      verbs[number].needsObject = classes.intersects(patterns.known.transitive)
      if classes.intersects(patterns.known.pleading) { verbs[number].settlePlea(sentence) }
    }
    settleReducedRelatives(&verbs, sentence, isReport)
    phrases = findNounPhrases(in: sentence)
    phraseAt = ContiguousArray(repeating: -1, count: sentence.count)
    verbAt = ContiguousArray(repeating: -1, count: sentence.count)
    for (number, phrase) in phrases.enumerated() { for word in phrase.words { phraseAt[word] = number } }
    for (number, verb) in verbs.enumerated() { for word in verb.words { verbAt[word] = number } }
    for number in verbs.indices { linkSubject(of: number) }
    for number in verbs.indices { linkArguments(of: number) }
    for number in verbs.indices { linkGovernor(of: number) }
    inheritSubjects()
    for number in verbs.indices
    where verbs[number].lemma >= 0 && !patterns.verbCues[verbs[number].lemma].isEmpty {
      verbs[number].cue = cue(of: number, patterns)
    }
  }

  /// The first of a verb's cues whose particle follows; -1 for none.
  private func cue(of number: Int, _ patterns: EventPatterns) -> Int {
    let verb = verbs[number]
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
