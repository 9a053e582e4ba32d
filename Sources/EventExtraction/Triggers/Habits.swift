import TextAnalysis
import TimelineCore

// What a plain present tells that describes a noun: what is done again and again, or lasts.
extension FindingReader {
  /// "Iran, which arms the rebels", "jets that Moscow uses to bomb towns", "Israel, which denies targeting reporters": a deed in,
  /// or under, a plain present that describes a noun is done again and again, not now.
  func isHabit(_ number: Int, _ type: EventType) -> Bool {
    if isCountedStance(structure.verbs[number], type) { return true }
    var verb = structure.verbs[number]
    let isStanding =
      ["diplomacy.accusation", "diplomacy.support"].contains(type.rawValue)
      || type.rawValue == "diplomacy.meeting" && !hasTime(number)
        && verb.antecedent.map(verb.subjects.contains) ?? false
    guard ["offensive", "aid", "sanctions"].contains(type.category) || isStanding else { return false }
    if verb.form == .gerund || verb.form == .infinitive, let above = verb.governor { verb = structure.verbs[above] }
    guard verb.relation == .relative, isPlainPresent(verb), let noun = verb.antecedent else { return false }
    // "completed a review that unlocks $880 million": what a thing brings about it brings about now.
    return type.category != "aid" && type.category != "sanctions"
      || structure.isComma(structure.phrases[noun].words.upperBound)
  }

  /// "Qatar, which hosts their leaders", but "who visits Bern on Monday"
  private func hasTime(_ number: Int) -> Bool {
    structure.clause(of: number).contains { structure.sentence.use($0) == .time }
  }

  /// "About 140 states recognise it": how many hold to something is no news of a day.
  private func isCountedStance(_ verb: VerbGroup, _ type: EventType) -> Bool {
    guard type.rawValue == "diplomacy.support", isPlainPresent(verb), let subject = verb.subjects.first,
      verb.subjects.count == 1
    else { return false }
    return structure.phrases[subject].words.contains { structure.sentence.words[$0].use == .number }
  }

  private func isPlainPresent(_ verb: VerbGroup) -> Bool {
    verb.form == .finite && verb.tense == .present && !verb.isPassive && !verb.isPerfect && !verb.isProgressive
      && !verb.isScheduled && verb.modality.isEmpty
  }

  /// "the region, which Israel occupies", "four regions that it only partly holds": a plain present that describes a noun.
  func isLasting(_ verb: VerbGroup) -> Bool {
    verb.relation == .relative && isPlainPresent(verb)
      && verb.antecedent.map { !verb.subjects.contains($0) } ?? false
  }
}
