import TextAnalysis
import TimelineCore

// Words for what the article told of before: "the attack", "the decision", "it".
extension MentionWriter {
  /// Whether the event's noun, or what a verb speaks of, is an event told of before: "the attack", "condemned the strikes".
  func isAnaphoric(_ finding: Finding) -> Bool {
    if let phrase = finding.candidate.phrase {
      return structure.isDefinite(phrase) || isPart(structure.phrases[phrase])
    }
    // "spoke out in favour of the move"
    let slots = finding.slots
    // "spoke of a “provocation”"
    let isCondemned = finding.type.rawValue == "diplomacy.accusation"
    let isBacked = finding.type.rawValue == "diplomacy.support" || isCondemned && slots.object.isEmpty
    // "The money is to flow in May"
    let isMoving = finding.type.category == "aid" && slots.object.isEmpty
    // "called the decision a step forward"
    let spoken = slots.indirect + slots.object + (isBacked ? slots.arguments.prefix(1).map(\.phrase) : [])
    let things = isMoving ? slots.subject : finding.type.category == "diplomacy" ? spoken : slots.object
    return things.contains { number in
      let phrase = structure.phrases[number]
      if phrase.words.count == 1, structure.sentence.has(phrase.head, .it) { return true }
      // "lifted most of them", "prolonged both", "relaxed its own measures"
      if finding.type.category == "sanctions", isPenaltyTold(number) { return true }
      guard finder.owner(of: phrase) == nil else { return false }
      if isBareAttack(phrase, finding) { return true }
      guard structure.isDefinite(number) else { return false }
      // "vetoed the money", "will deliver the tanks": what was promised before.
      if finding.type.category == "aid", isGift(phrase) { return true }
      // "welcomed the decision"
      let isPraise = finding.type.rawValue == "diplomacy.support"
      if isPraise, phrase.headClasses.intersects(patterns.known.deed) { return true }
      // "condemned the law", "denounced the verdict"
      if isCondemned, phrase.headClasses.intersects(patterns.known.rule.union(patterns.known.aid)) { return true }
      return structure.sentence.match(patterns.nounTriggers, at: phrase.head) != nil
    }
  }

  /// Whether a phrase is a pronoun, a part of what one means, or a penalty of whoever acts.
  private func isPenaltyTold(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    let isPronoun = structure.phrases.indices.contains { other in
      (other == number || structure.phrases[other].ofPhrase == number)
        && structure.phrases[other].words.count == 1
        && structure.sentence.isThingPronoun(structure.phrases[other].words.lowerBound)
    }
    return isPronoun || structure.sentence.has(phrase.words.lowerBound, .possessive)
  }

  /// "spoke with the emir, who condemned an “unprovoked” attack", "spoke of a massacre": what nothing tells apart from the
  /// attack just told of.
  private func isBareAttack(_ phrase: NounPhrase, _ finding: Finding) -> Bool {
    finding.type.rawValue == "diplomacy.accusation" && !finding.candidate.isNoun
      && (finding.slots.object.isEmpty
        || phrase.words.contains { structure.sentence.has($0, .quote) || structure.sentence.has($0 - 1, .quote) })
      && !structure.sentence.has(phrase.words.upperBound, .preposition)
      && completion.hasAttack(near: finder.sentenceNumber)
  }

  /// "a first instalment", "another tranche": a part of what was told of before.
  private func isPart(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.instalment)
  }

  /// Whether a phrase names what is given: arms, aid, money.
  private func isGift(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.aid)
      || phrase.headClasses.intersects(patterns.known.funds)
  }

  /// "X struck the port; Y denounced it": a pronoun in place of an attack stands for no country.
  func settleAnaphor(_ finding: inout Finding) {
    guard !finding.candidate.isNoun, let object = finding.slots.object.first else { return }
    let (phrase, sentence) = (structure.phrases[object], structure.sentence)
    if let match = sentence.match(patterns.nounTriggers, at: phrase.head), let trigger = match.value.first {
      finding.anaphor = patterns.triggers[trigger].name
      finding.meansAct = patterns.triggers[trigger].type.category == "political"
    } else if phrase.headClasses.intersects(patterns.known.rule) {
      finding.meansAct = true
    }
    finding.meansGift = phrase.headClasses.intersects(patterns.known.aid)
    let isIt = phrase.words.count == 1 && sentence.has(phrase.head, .it)
    guard isIt, finding.type.category == "diplomacy", completion.hasAttack(near: finder.sentenceNumber) else { return }
    for role in [Role("accused"), Role("addressee")] where finding.trigger.frame.first?.role != role {
      finding.roles[role] = nil
    }
  }
}
