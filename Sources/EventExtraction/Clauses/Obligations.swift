import TextAnalysis
import TimelineCore

// Who is told to do something, and what had to be done.
extension SentenceStructure {
  /// "ordered the envoy, declared unwelcome a day before, to leave": commas stand around what describes the one who is to act.
  func isEnclosed(_ number: Int, before later: Int) -> Bool {
    let verb = verbs[number]
    guard verbs[later].form == .infinitive, isComma(verbs[later].words.lowerBound - 1),
      isComma(verb.words.lowerBound - 1), verb.form != .infinitive, number > 0
    else { return false }
    return sentence.words[verb.head].verb?.forms.contains(.participle) ?? false
  }

  /// "gave France a month to withdraw its troops", "was given until Friday to leave": how long or until when somebody has for
  /// what an infinitive says, who is asked to do it.
  func settleTerm(of number: Int) {
    let verb = verbs[number]
    guard verb.form == .infinitive, let above = verb.governor, above < number,
      sentence.words[verbs[above].head].isDitransitive,
      verbs[above].isPassive || verbs[above].arguments.contains(where: { $0.order == 0 }),
      isTerm(endingAt: verb.words.lowerBound)
    else { return }
    verbs[above].setsTerm = true
    if !verbs[above].isPassive { verbs[above].isObjectControl = true }
  }

  /// "watched the president take office": what somebody looks on at is done when they do, and no wish of theirs.
  func settleWatched(of number: Int) {
    let verb = verbs[number]
    guard verb.form == .finite, verb.relation == .complement, verb.marker < 0, verb.words.count == 1, number > 0,
      verb.governor == number - 1, case let watching = verbs[number - 1], watching.lemma >= 0,
      let forms = sentence.words[verb.head].verb?.forms, forms.contains(.base), !forms.contains(.past),
      patterns.status.watching.contains(patterns.lexicon.lemmas[watching.lemma])
    else { return }
    guard watching.form == .finite else {
      verb.form = .infinitive
      return
    }
    verb.relation = .coordinated
    (verb.tense, verb.modality, verb.isScheduled) = (watching.tense, watching.modality, watching.isScheduled)
  }

  /// "a month", "until Friday", "a month on Monday": whether a length or an end of time stands right before a word, or before
  /// the day that does.
  private func isTerm(endingAt end: Int) -> Bool {
    guard let time = sentence.entities.last(where: { $0.words.upperBound == end }), let timex = time.timex else {
      return false
    }
    // "a week" may also stand for each.
    if timex.kind == .duration || timex.kind == .set || timex.meaning?.precision == .before { return true }
    let left = time.words.lowerBound - 1
    return time.isCalendar && sentence.has(left, .preposition) && isTerm(endingAt: left)
  }

  /// "told the general that the killing had to stop": what has to be done is asked for, where others are told so; of oneself
  /// it was done.
  func settleObligation(of number: Int) {
    let verb = verbs[number]
    guard verb.tense == .past, verb.modality.isEmpty, verb.classes.intersects(patterns.known.obliging),
      verb.relation == .complement, let above = verb.governor.map({ verbs[$0] }),
      above.classes.intersects(patterns.known.urging), let subject = verb.subjects.first
    else { return }
    let words = phrases[subject].words
    let isOwn =
      words.count == 1
      && (sentence.has(words.lowerBound, [.he, .she])
        || sentence.has(words.lowerBound, .they) && above.arguments.isEmpty)
    let isBefore = verbs.contains { $0.governor == number && $0.form == .infinitive }
    if !isOwn, isBefore { verb.modality.insert(.obliged) }
  }
}

extension SentenceReader {
  /// "asked the Pope to help carry out the plan": whether a plan is only what somebody is asked to do something for.
  func isPlanOfOthers(_ finding: Finding, _ above: Int) -> Bool {
    guard finding.type.rawValue == "mediation.plan" else { return false }
    var number = above
    while structure.verbs[number].form == .infinitive, let next = structure.verbs[number].governor, next < number {
      number = next
    }
    let verb = structure.verbs[number]
    return verb.isObjectControl && !verb.isPassive && verb.arguments.contains { $0.order == 0 }
  }

  /// "instructed Rwanda's army to leave": whether others than one's own are told to do what an infinitive tells.
  func isOrderedAbroad(_ finding: Finding, _ above: Int) -> Bool {
    let verb = structure.verbs[above]
    guard finding.reading.status?.reality == .open, verb.isObjectControl, !verb.isPassive,
      let told = verb.arguments.first(where: { $0.order == 0 })
    else { return false }
    return !structure.sentence.has(structure.phrases[told.phrase].words.lowerBound, .possessive)
      && finder.participants(told.phrase).contains { $0.id != nil }
  }
}
