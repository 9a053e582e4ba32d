import TextAnalysis
import TimelineCore

// Times of what somebody is blamed or thanked for.
extension MentionDater {
  /// "accused Mali of bombing a town in May and vowed to answer": when the deed was done that a verb of speaking is about, not
  /// when its speaker went on.
  func isOfComplaint(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, structure.verbs[own].relation == .coordinated,
      structure.verbs[own].words.lowerBound >= time.words.upperBound,
      let last = structure.lastVerb(before: time.words.lowerBound), structure.verbs[own].governor != last
    else { return false }
    let verb = structure.verbs[last]
    return verb.form == .gerund && sentence.has(verb.words.lowerBound - 1, [.genitiveLink, .goal])
      || verb.relation == .relative && verb.form == .finite && verb.tense == .past
        && !(time.words.upperBound..<structure.verbs[own].words.lowerBound).contains { sentence.has($0, .comma) }
  }

  /// "expressed gratitude to Mali for the release of ten men in May": the month or year of what somebody is thanked or blamed for;
  /// not of what is asked for, which is yet to come, nor of whom support is for.
  func isOfThanks(_ time: Entity, _ candidate: Candidate, _ traits: TypeTraits) -> Bool {
    guard traits.isSpeech, !candidate.isNoun, let own = candidate.verb,
      patterns.triggers[candidate.trigger].type.rawValue != "diplomacy.demand",
      let precision = time.timex?.meaning?.precision, precision == .month || precision == .year,
      structure.verbs[own].words.upperBound < time.words.lowerBound,
      case let between = structure.verbs[own].words.upperBound..<time.words.lowerBound,
      let deed = structure.phrases.first(where: {
        between.contains($0.prepositionWord) && sentence.has($0.prepositionWord, .goal)
          && !sentence.has($0.prepositionWord, .infinitive) && !structure.isSomebody($0)
      })
    else { return false }
    return !(between.contains { structure.verbAt[$0] >= 0 || sentence.has($0, .comma) })
      && deed.words.upperBound < time.words.lowerBound
  }

  /// "condemns Sunday's attack", "condemns the shelling of the town on Monday": whether a time stands behind the deed that a verb
  /// has as its object.
  func isOfDeed(_ time: Entity, judgedBy verb: VerbGroup) -> Bool {
    guard let object = verb.arguments.first(where: { $0.order == 0 }).map({ structure.phrases[$0.phrase] }) else {
      return false
    }
    return object.words.upperBound <= time.words.lowerBound && isDeed(object.head)
      && !(object.words.upperBound..<time.words.lowerBound).contains {
        structure.verbAt[$0] >= 0 || sentence.has($0, .comma)
      }
  }

  /// "condemns the attack on Sunday": what somebody is blamed for lies behind, whatever the tense of the blame.
  func isBlamed(_ candidate: Candidate) -> Bool {
    guard candidate.isNoun, candidate.link == .object, isDeed(candidate.words.lowerBound),
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .finite, case let lemma = verb.lemma,
      lemma >= 0
    else { return false }
    let types = patterns.verbTriggers[lemma].map { patterns.triggers[$0].type }
    return types.contains { $0.rawValue == "diplomacy.accusation" }
      && types.allSatisfy { ["diplomacy", "mediation", "political"].contains($0.category) }
  }

  /// Whether a noun tells of what somebody did by force or to people.
  private func isDeed(_ word: Int) -> Bool {
    (sentence.match(patterns.nounTriggers, at: word)?.value ?? []).contains {
      ["offensive", "humanitarian", "political"].contains(patterns.triggers[$0].type.category)
    }
  }
}
