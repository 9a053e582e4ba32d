import TextAnalysis
import TimelineCore

// What the tense, the modal and the negator of a verb say of the status.
extension StatusReader {
  /// What a verb's own tense, aspect, mood and negation say, whatever the rules that tell it.
  func own(_ number: Int) -> Status? {
    var ignored = StatusReading()
    return own(number, &ignored)
  }

  /// The same, with the rules that tell it noted.
  func own(_ number: Int, _ reading: inout StatusReading, ignoring phrase: Int? = nil) -> Status? {
    let verb = structure.verbs[number]
    // "failed to pass a text that would have banned arms": it has not come to pass.
    if verb.isPerfect, verb.relation == .relative, verb.modality.contains(.conditional) {
      reading.rules.append("status.unreal")
      return nil
    }
    let status = tense(verb, &reading)
    guard verb.isNegated || hasNegativeArgument(verb, ignoring: phrase) else { return status }
    reading.rules.append("status.negated")
    // "there can be no truce"
    let isRuledOut = verb.modality.contains(.possible) && sentence.has(verb.head, .be) && !verb.isNegated
    let isRefusal = isRuledOut || !verb.modality.isDisjoint(with: [.future, .conditional])
    return isRefusal ? .rejected : nil
  }

  /// "does not permit the use": who as a rule does not allow a thing refuses it.
  func withheld(_ number: Int, _ reading: inout StatusReading) -> Status? {
    let verb = structure.verbs[number]
    guard verb.isNegated, verb.form == .finite, verb.tense == .present, !verb.isPerfect, verb.modality.isEmpty,
      let cue = governor(of: number), cue.effect == .sets(.hypothetical)
    else { return nil }
    reading.rules.append("status.withheld")
    return .rejected
  }

  /// "Rwanda said its troops had not crossed the border": whoever is told to have done a thing says that it was not done.
  func isOwnDenial(_ number: Int, _ trigger: Trigger) -> Bool {
    let verb = structure.verbs[number]
    guard trigger.type.category == "offensive", verb.form == .finite, verb.modality.isEmpty,
      verb.tense == .past || verb.isPerfect, verb.relation == .complement, let above = verb.governor,
      structure.verbs[above].isReport, !structure.verbs[above].isNegated
    else { return false }
    let speakers = structure.verbs[above].subjects.flatMap { finder.participants($0) }
    let doers = verb.subjects.flatMap { finder.participants($0) }
    return !verb.isPassive && !doers.isEmpty
      && doers.allSatisfy { doer in
        speakers.contains { $0.id == doer.id && $0.id != nil || $0.country == doer.country && $0.country != nil }
      }
  }

  /// "without agreeing on a truce", "instead of striking the port", "rather than strike it", "far from ending the raids".
  private func isLeftUndone(_ verb: VerbGroup) -> Bool {
    let left = verb.words.lowerBound - 1
    guard verb.form == .gerund || isBareForm(verb), left >= sentence.bodyStart else { return false }
    if verb.form == .gerund, patterns.status.lacking.contains(sentence.hash(left)) { return true }
    let isLinked = sentence.has(left, .preposition) || patterns.status.comparing.contains(sentence.hash(left))
    return isLinked && left > sentence.bodyStart && patterns.status.lacking.contains(sentence.hash(left - 1))
  }

  func hasNegativeArgument(_ verb: VerbGroup, ignoring phrase: Int? = nil) -> Bool {
    let subjects = verb.isSubjectInherited || verb.relation == .relative ? [] : verb.subjects
    if isLeftUndone(verb) { return true }
    // "not to mediate", "never shells", "nothing that …"
    if verb.form == .infinitive || verb.form == .finite, sentence.has(verb.words.lowerBound - 1, .negator),
      !sentence.has(verb.words.lowerBound - 1, .negativeDeterminer)
    {
      return true
    }
    if verb.relation == .relative, let antecedent = verb.antecedent,
      sentence.has(structure.phrases[antecedent].words.lowerBound, .negativeDeterminer)
    {
      return true
    }
    // "reported not one of its soldiers killed"
    if verb.form == .participle, let antecedent = verb.antecedent, antecedent != phrase, isNone(antecedent) {
      return true
    }
    return subjects.contains { $0 != phrase && isNone($0) }
      || verb.arguments.contains {
        $0.phrase != phrase && ($0.order == 0 || isBare($0.phrase, verb)) && isNone($0.phrase)
      }
  }

  /// "let in no reporters": whether a phrase stands behind what may be the verb's particle, where it has no object.
  func isBare(_ phrase: Int, _ verb: VerbGroup) -> Bool {
    structure.phrases[phrase].prepositionWord == verb.words.upperBound && !verb.arguments.contains { $0.order == 0 }
  }

  /// "no talks", "no such raid".
  func isNone(_ phrase: Int) -> Bool {
    let first = structure.phrases[phrase].words.lowerBound
    return sentence.has(first, .negativeDeterminer)
      || sentence.has(first - 1, .negativeDeterminer)
        && (structure.phraseAt[first - 1] < 0 || sentence.has(first, .determiner))
      || isNotOne(phrase) || structure.phrases[phrase].ofPhrase.map(isNotOne) ?? false
  }

  /// "not one of its soldiers", "not a single shell", but "not one but two raids".
  private func isNotOne(_ phrase: Int) -> Bool {
    let words = structure.phrases[phrase].words
    let (first, negator) = (words.lowerBound, words.lowerBound - 1)
    guard negator >= sentence.bodyStart, sentence.has(negator, .negator), structure.verbAt[negator] < 0,
      !words.dropFirst().contains(where: { sentence.has($0, .coordinator) }),
      !sentence.has(words.upperBound, .coordinator)
    else { return false }
    return sentence.has(first, .indefinite) || patterns.amounts.numerals[sentence.hash(first)] == 1
  }

  func isConditioned(_ verb: VerbGroup) -> Bool {
    structure.verbs.contains { condition in
      condition.relation == .condition && condition.governor.map { structure.verbs[$0].head == verb.head } ?? false
    }
  }

  private func isObliging(_ verb: VerbGroup) -> Bool {
    verb.classes.intersects(patterns.known.obliging)
      && structure.verbs.contains {
        $0.form == .infinitive && $0.words.lowerBound == verb.words.upperBound && $0.words.count > 1
      }
  }

  /// The rule of what would have been done, and was not.
  static let unrealPast = "status.unreal-past"

  private func tense(_ verb: VerbGroup, _ reading: inout StatusReading) -> Status {
    func result(_ status: Status, _ rule: String) -> Status {
      reading.rules.append(rule)
      return status
    }
    // "would like to": the modal stands alone.
    let modality =
      verb.lemma < 0 ? verb.modality.union(sentence.words[verb.head].tags.intersection(.modal)) : verb.modality
    // "would have to leave" is asked of them, "had to leave" was done.
    if !modality.isDisjoint(with: [.future, .conditional]), isObliging(verb) {
      return result(.proposed, "status.obliged")
    }
    if verb.isScheduled { return result(.planned, "status.scheduled") }
    if modality.contains(.future) { return result(.planned, "status.future") }
    if modality.contains(.conditional) {
      // "would have to" of reported speech is its speaker's plan.
      // "said it would send soldiers back and resume drills"
      var first = verb
      while first.relation == .coordinated, let before = first.governor { first = structure.verbs[before] }
      let isBackshifted = isRetold(first) || isToldAround(verb)
      // "would have vetoed the text": no refusal has come of it.
      if verb.isPerfect { reading.rules.append(Self.unrealPast) }
      return isBackshifted && !verb.isPerfect
        ? result(.planned, "status.backshifted") : result(.hypothetical, "status.conditional")
    }
    if modality.contains(.possible) {
      return isConditioned(verb) ? result(.hypothetical, "status.condition") : result(.expected, "status.possible")
    }
    if modality.contains(.obliged) { return result(.proposed, "status.obliged") }
    switch verb.form {
    case .infinitive, .gerund, .participle: return result(.happened, "status.nonfinite")
    case .finite: break
    }
    if isSubjunctive(verb) { return result(.proposed, "status.subjunctive") }
    // "were being moved to safety": it went on when it was told.
    if verb.isProgressive, verb.tense == .present || verb.isPassive { return result(.ongoing, "status.progressive") }
    if verb.tense == .present, !verb.isPerfect, isStill(verb) { return result(.ongoing, "status.still") }
    return result(.happened, verb.tense == .present && !verb.isPerfect ? "status.present" : "status.past")
  }

  /// "still shells the town", "comes under fire every day": an adverb in front of the verb, among its words or behind it in
  /// its clause.
  private func isStill(_ verb: VerbGroup) -> Bool {
    var end = verb.words.upperBound
    while end < sentence.count, !sentence.has(end, [.comma, .stop, .dash]), structure.verbAt[end] < 0 { end += 1 }
    return (max(sentence.bodyStart, verb.words.lowerBound - 1)..<end).contains {
      sentence.match(patterns.status.lasting, at: $0, before: end) != nil
    }
  }

  /// "nearly signed an accord", "whether they held talks": what may not be so, told of a noun.
  func applyDoubt(_ candidate: Candidate, _ reading: inout StatusReading) {
    guard let phrase = candidate.phrase, let number = candidate.verb, reading.status?.reality == .real,
      reading.isGoverned, candidate.link == .object, !isPast(phrase), isOpen(structure.verbs[number], nil)
    else { return }
    reading.settle(.hypothetical, "status.open-question")
  }

  /// "insisted that the country hold talks": a base form whose subject is one country or person; "suggested that the two
  /// meet": a present behind a demand made in the past.
  private func isSubjunctive(_ verb: VerbGroup) -> Bool {
    guard verb.form == .finite, verb.words.count == 1, verb.relation == .complement, !verb.subjects.isEmpty,
      let forms = sentence.words[verb.head].verb?.forms, forms.contains(.base), !forms.contains(.past)
    else { return false }
    if let above = verb.governor, verb.marker >= 0, let cue = governor(of: above), cue.effect == .sets(.proposed),
      structure.verbs[above].tense != .present || structure.verbs[above].isPerfect
    {
      return true
    }
    // "Ukrainian forces hold the town, the general said": what is told in front of who says so is no wish.
    let isBehind = verb.governor.map { structure.verbs[$0].words.lowerBound < verb.words.lowerBound } ?? true
    guard isBehind, verb.subjects.count == 1,
      case let head = structure.phrases[verb.subjects[0]].head, !patterns.isPlural(sentence.hash(head)),
      let entity = sentence.entity(at: head)
    else { return false }
    return entity.isCountry || entity.actor.map { patterns.actors.actors[$0.actor].kind == .person } ?? false
  }
}
