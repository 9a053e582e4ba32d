import TextAnalysis
import TimelineCore

// Whether a word that may be a noun, or a verb in the present, is the verb.
extension SentenceWords {
  func isPresentVerb(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard left >= 0, !isParticle(index) else { return false }
    if followsPronoun(left) { return !isConjunction(index, left) && !completesVerb(index, left) }
    if isCountedCompound(index, left) || isPeopled(left, forms) || isOfBody(index, left, forms) { return false }
    if forms.contains(.base), isPeople(left), !hasFiniteVerb(after: index + 1, inClause: true) { return true }
    if isOwned(index, left) || completesObject(index, left, forms) { return false }
    if continuesBase(index, left, forms) || continuesPresent(index, left, forms) { return true }
    // "a consignment of fighter jets that"
    if forms.contains(.third), has(index + 1, .complementizer), isNominal(left), isGovernedNoun(left) { return false }
    if forms.contains(.base), closesPluralAside(left),
      opensComplement(index + 1) || has(index + 1, [.infinitive, .adverb]),
      !hasFiniteVerb(after: index + 1, inClause: true)
    {
      return true
    }
    // "open" is listed for "is open to talks", and is no noun.
    if !words[index].isListedNoun || has(index, .adjective) { return isVerb(unlisted: index, left, forms) }
    return isVerb(closing: index, left, forms) ?? isVerb(third: index, left, forms)
  }

  /// "handed the pilot back to Delhi", "pull its fighters back north of the river"
  private func isParticle(_ index: Int) -> Bool {
    has(index, .particle) && (has(index + 1, [.preposition, .coordinator, .comma]) || has(index + 2, .genitiveLink))
  }

  /// Whether the word in front is a pronoun that may be a subject.
  private func followsPronoun(_ left: Int) -> Bool {
    // "US sanctions"
    guard has(left, [.he, .she, .it, .they, .speaker, .relative]), !has(left, .possessive), words[left].entity < 0
    else {
      return false
    }
    // "most of them recruits": a pronoun behind a preposition is the subject of nothing.
    if has(left, .they), has(left - 1, .preposition), !has(left - 1, .subordinator) { return false }
    // "proclaimed himself head of state": neither is who is the object of a verb.
    return !(left > bodyStart && words[left - 1].use == .verb && words[left].classes.intersects(patterns.known.oneself))
  }

  /// "decided that sanctions imposed in May": a conjunction in front of a noun.
  private func isConjunction(_ index: Int, _ left: Int) -> Bool {
    guard has(left, .complementizer), words[index].isListedNoun, index + 1 < count else { return false }
    return has(index + 1, .auxiliary) || words[index + 1].verb?.forms.contains(.participle) ?? false
      || use(left - 1) == .verb
  }

  /// "turned it down"
  private func completesVerb(_ index: Int, _ left: Int) -> Bool {
    has(index, [.particle, .adverb]) && left > bodyStart && words[left - 1].use == .verb
  }

  private func isNominal(_ left: Int) -> Bool { [.noun, .name, .number, .time].contains(words[left].use) }

  /// "an Israeli patrol"
  private func isPeopled(_ left: Int, _ forms: VerbForms) -> Bool {
    guard let owner = entity(at: left), owner.actor?.form == .demonym else { return false }
    return has(owner.words.lowerBound - 1, .indefinite) && !forms.contains(.third)
  }

  /// Whether a noun belongs to who is named in front of it, who does not act.
  private func isOwned(_ index: Int, _ left: Int) -> Bool {
    guard let owner = entity(at: left), words[index].isListedNoun else { return false }
    let before = owner.words.lowerBound - 1
    // "more than 60 Houthi targets": what is counted is no one who acts.
    // "with new UN sanctions": so is what is described.
    if use(before) == .number || use(before) == .adjective { return true }
    // "dozens of Houthi targets": a name behind a preposition is the subject of nothing.
    return owner.actor?.form == .demonym || has(before, .preposition) && !has(before, .subordinator)
  }

  /// Whether an adjective only says what the noun in front is like, or becomes.
  private func completesObject(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard has(index, .adjective) else { return false }
    // "a minister close to the president"
    if has(index + 1, .goal), forms.contains(.base), words[left].use == .noun { return true }
    // "set the three women free on Friday": what becomes of an object, with none of its own.
    return has(index + 1, [.preposition, .stop, .comma]) && isGovernedNoun(left)
  }

  /// "condemns the raid and blames Israel", "say the talks failed and blame the rebels": what may be a noun goes on behind "and"
  /// with what nothing but a verb has behind it.
  private func continuesPresent(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard words[index].isListedNoun, left == index - 1, has(left, .coordinator),
      opensObject(index + 1) || isWhom(index + 1) || forms.contains(.third) && followsThird(index + 1, after: left - 1),
      !hasFiniteVerb(after: index + 1, inClause: true)
    else { return false }
    let person: VerbForms = forms.contains(.third) ? .third : .base
    return (bodyStart..<left).contains { words[$0].use == .verb && words[$0].verb?.forms.contains(person) ?? false }
  }

  /// "bans imports of coal": no plural stands in front of another one; "rejects the plan and votes for sanctions", but "condemns
  /// raids and strikes on the town".
  private func followsThird(_ next: Int, after last: Int) -> Bool {
    guard next < count else { return false }
    return words[next].isPlural || has(next, [.particle, .preposition, .adverb]) && !words[last].isPlural
  }

  /// Whether a name of somebody or of a place begins at a word, and stands for itself.
  private func isWhom(_ index: Int) -> Bool {
    if index < count, words[index].entity < 0 { return token(index).shape == .capitalised && token(index).isWord }
    guard let named = entity(at: index), named.actor.map({ $0.form != .demonym }) ?? (named.place != nil) else {
      return false
    }
    return !has(named.words.upperBound, .genitive)
  }

  /// Of a word that is not listed as a noun.
  private func isVerb(unlisted index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    // "have taken the town and still send drones": an adverb parts the verb from what it is joined to.
    if has(left, .coordinator), left < index - 1, words[index - 1].use == .adverb, forms.contains(.base) {
      return true
    }
    // "by UN estimates, a million people": nobody who acts stands behind a preposition, and nothing behind the word.
    if let owner = entity(at: left), has(owner.words.lowerBound - 1, .preposition), has(index + 1, [.comma, .stop]),
      !has(owner.words.lowerBound - 1, [.subordinator, .genitiveLink])
    {
      return false
    }
    // "a court order", "the boat wreck": no base form follows a singular.
    if forms == .base, endsSingular(left), !isDemanded(left), !isCaused(left) { return false }
    return isNominal(left) || has(left, [.comma, .coordinator, .quote, .dash]) && forms.contains(.third)
  }

  /// Of a word behind what ends a subject; nil where the words in front do not tell.
  private func isVerb(closing index: Int, _ left: Int, _ forms: VerbForms) -> Bool? {
    if forms.contains(.base), isNominal(left), isPluralSubject(endingAt: left), opensObject(index + 1) { return true }
    if closesApposition(left) {
      if forms.contains(.third), intends(index, subject: nil) { return true }
      if opensObject(index + 1), !hasFiniteVerb(after: index + 1, inClause: true) { return true }
    }
    if forms.contains(.third), followsThird(left), opensObject(index + 1) || entity(at: index + 1)?.actor != nil {
      return true
    }
    if forms.contains(.third), closesParticiple(left) || closesRelative(left) && opensComplement(index + 1),
      !hasFiniteVerb(after: index + 1)
    {
      return true
    }
    guard isNominal(left) else { return false }
    // "that Ukraine give up the town", "that Mali leave Kidal"
    let isOpened = has(index + 1, [.possessive, .determiner, .particle]) || entity(at: index + 1)?.place != nil
    if forms.contains(.base), isOpened, isDemanded(left) { return true }
    if forms.contains(.third), has(index + 1, [.comma, .stop]), isOfRelative(left) { return true }
    return forms.contains(.third) ? nil : false
  }

  /// "says there was no base and blames Mali": whether a conjunction joins a word to a third person in front.
  private func followsThird(_ left: Int) -> Bool {
    has(left, .coordinator) && !has(left, .echo)
      && (bodyStart..<left).contains { words[$0].use == .verb && words[$0].verb?.forms.contains(.third) ?? false }
  }

  /// Of a third person behind a noun, by what follows it.
  private func isVerb(third index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    let next = index + 1
    guard next < count, !isSubjectRelative(next) else { return false }
    // "10,000 shells this week"
    if let following = entity(at: next), following.time != nil, !intends(index, subject: left) { return false }
    if has(next, [.determiner, .possessive, .complementizer]) || entity(at: next)?.actor != nil { return true }
    if intends(index, subject: left) || addresses(index, left) { return true }
    guard let owner = entity(at: left), owner.actor?.form == .name else { return false }
    // "If Israel attacks Rafah": a place right behind it.
    if entity(at: next)?.place != nil { return true }
    // "struck Hamas targets in the city": the name behind a verb owns the noun.
    let isObject = hasVerb(before: owner.words.lowerBound) && has(next, .preposition)
    return !isObject && has(next, [.preposition, .infinitive, .adjective]) && !hasFiniteVerb(after: next)
  }
}
