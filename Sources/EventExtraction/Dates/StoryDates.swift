import TextAnalysis
import TimelineCore

// What a sentence without a time expression takes over from the story around it.
extension MentionDater {
  /// The day told of in the sentence before, else the days from the article's own news to its report.
  ///
  /// - Returns: Nil where the story gives no day, and for what lies ahead, which no day behind dates.
  func storyDate(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue? {
    guard let published, let status = reading.status.map(finding.traits.settled),
      isToldOnOwnDay && isToldInPast(candidate) || ![.planned, .expected, .hypothetical].contains(status),
      !isSaidNow(candidate, reading, finding)
    else { return nil }
    if let previous = story.previous, story.isOwn || isNews(previous) || goesOn, !isBehindNews(previous) {
      return inherited(previous, 0.6, "date.previous-sentence")
    }
    if let past = story.past, isToldInPast(candidate), reading.status?.reality == .real {
      return inherited(past, 0.5, "date.previous-sentence")
    }
    // "A second missile hit the village": on the day of the attack that the article goes on about.
    if finding.type.category == "offensive", finding.trigger.frame.contains(where: { $0.role == Role("target") }),
      reading.status == .happened, isToldInPast(candidate),
      let attack = story.attack, isNews(attack), attack.precision == .day
    {
      return inherited(attack, 0.6, "date.consequence")
    }
    guard let lead = story.news, let first = lead.value?.first, first < published else { return nil }
    return DatedValue(
      value: .days(first, published), confidence: 0.5, basis: "previous-sentence", rule: "date.story",
      timex: lead.timex)
  }

  /// "A drone hit a bus on Tuesday. Mali accuses Chad": what somebody says in the present is said when it is told.
  private func isSaidNow(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> Bool {
    guard candidate.isNoun ? reading.status == .proposed : finding.traits.isSpeech,
      let verb = candidate.verb.map({ structure.verbs[$0] })
    else { return false }
    return verb.form == .finite && verb.tense == .present && !verb.isPerfect && verb.modality.isEmpty
      && [.main, .coordinated].contains(verb.relation)
      && (!candidate.isNoun || verb.subjects.contains(where: structure.mayAct))
  }

  /// "Doe, who resigned from abroad, is expected", "Bern earlier gave three launchers": a past without a time that only says who
  /// somebody is, or that it was at some time before; nil for other words.
  func lookBack(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue? {
    let isGift = reading.status == .announced && finding.type.category == "aid"
    guard let published, reading.status == .happened || isGift, isLookBack(candidate, finding) else { return nil }
    return DatedValue(
      value: .interval(start: .open, end: .date(.day(published))), confidence: 0.4, basis: "aspect",
      rule: "date.look-back")
  }

  private func isLookBack(_ candidate: Candidate, _ finding: Finding) -> Bool {
    if descriptive(candidate) != nil { return true }
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.form == .finite, verb.tense == .past, !verb.isPerfect, verb.modality.isEmpty
    else { return false }
    if !finding.traits.isSpeech,
      ([verb.words.lowerBound - 1] + Array(verb.words)).contains(where: { cue(at: $0)?.kind == .formerly })
    {
      return true
    }
    // "who telephoned her, condemned": those who meet and talk do so when they are told of.
    guard structure.sentence.lead == nil, !["diplomacy", "mediation"].contains(finding.type.category),
      verb.relation == .relative,
      let antecedent = verb.antecedent, case let noun = structure.phrases[antecedent],
      structure.isComma(noun.words.upperBound), sentence.has(noun.words.upperBound + 1, .relative),
      case let known = finder.participants(antecedent), !known.isEmpty
    else { return false }
    // "Chad, which captured the town in the first days of the war, is moving": of a country, where it is told what it does now.
    let isPerson = known.contains { $0.kind == .person } || finding.type.category == "aid"
    return structure.verbs.contains {
      $0.form == .finite && $0.relation != .relative && $0.subjects.contains(antecedent)
        && (isPerson || $0.tense == .present && $0.isProgressive)
    }
  }

  /// "They are to sign, the minister said on Friday": the day of the sentence's main clause, though a plan is told.
  private var isToldOnOwnDay: Bool {
    guard story.isOwn, let range = story.previous?.timex?.range,
      let time = sentence.entities.first(where: { $0.timex?.range == range }),
      let verb = structure.verbs.last(where: { $0.words.lowerBound <= time.words.lowerBound })
    else { return false }
    return verb.marker < 0 && verb.relation != .adverbial
  }

  /// Whether a day is that of the article's news or a later one: what is told next happened then too. An older day is a look
  /// back, from which the next sentence returns; an article without news of its own tells one after the other.
  private func isNews(_ date: DatedValue) -> Bool {
    guard let day = date.value?.first, let published else { return true }
    return day >= story.lead?.value?.first ?? published.adding(days: -31)
  }

  /// "The raid came four days after the army had left the town": what lies so many days before an attack is left behind with
  /// its sentence.
  private func isBehindNews(_ date: DatedValue) -> Bool {
    guard !story.isOwn, date.rule == "date.offset", let day = date.value?.first, let attack = story.attack?.value?.first
    else { return false }
    return day < attack
  }

  /// Whether a sentence goes on about what the one before told: "They then burned it", "Kyiv rejected the offer".
  private var goesOn: Bool {
    (sentence.bodyStart..<sentence.count).contains { index in
      if sentence.has(index, [.he, .she, .it, .they]) || cue(at: index)?.kind == .goesOn { return true }
      guard structure.phraseAt[index] >= 0, sentence.match(patterns.nounTriggers, at: index) != nil else {
        return false
      }
      let phrase = structure.phrases[structure.phraseAt[index]]
      return phrase.head >= index && patterns.status.definite.contains(sentence.hash(phrase.words.lowerBound))
    }
  }

  /// "continued their attacks", "kept up the shelling": what is told in the simple past went on in the time told of.
  func isToldInPast(_ candidate: Candidate) -> Bool {
    var number = candidate.verb
    while let current = number, structure.verbs[current].form != .finite { number = structure.verbs[current].governor }
    guard let verb = number.map({ structure.verbs[$0] }) else { return false }
    return verb.tense == .past && !verb.isPerfect && !verb.isProgressive && !verb.isPassive && verb.modality.isEmpty
  }
}

extension DatedValue {
  /// Nothing says when.
  static var none: DatedValue { DatedValue(value: nil, confidence: 0, basis: "none", rule: "date.none") }

  /// "held since 2016", reported in 1999: nothing lasts until a day before it began, so that nothing says when.
  var inOrder: DatedValue {
    guard let first = value?.first, let last = value?.last, first > last else { return self }
    return .none
  }
}
