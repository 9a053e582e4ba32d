import TextAnalysis
import TimelineCore

/// Whether each word is a verb here, a noun, or something else: from its readings and its neighbours, left to right.
extension SentenceWords {
  mutating func decideUses() {
    for index in words.indices {
      words[index].use = index < bodyStart ? .other : use(of: index)
      // The first part of a hyphenated verb stands before it as an adverb does.
      guard words[index].endsCompound, words[index].use == .verb else { continue }
      for part in index - 2..<index {
        words[part].use = .adverb
        words[part].tags = .adverb
      }
    }
  }

  private func use(of index: Int) -> Word.Use {
    let word = words[index]
    if let entity = entity(at: index) {
      if entity.time != nil { return .time }
      return entity.amount != nil ? .number : .name
    }
    if token(index).kind == .number || word.isModifier || word.isNumeral { return .number }
    // "43 were shot down", "most were": a form of "be" or "have" is no noun.
    let isFree = !isNominal(before: index) || !word.tags.isDisjoint(with: [.be, .have])
    if !word.tags.isDisjoint(with: .auxiliary), isFree || word.verb == nil { return .auxiliary }
    if word.verb != nil, isVerb(index) { return .verb }
    if word.verb != nil, isParticipleAdjective(index) { return .adjective }
    if !word.tags.isEmpty {
      return word.tags.contains(.adjective) ? .adjective : word.tags.contains(.adverb) ? .adverb : .other
    }
    switch token(index).kind {
    case .word: return token(index).shape == .lower || index == bodyStart && word.isListedNoun ? .noun : .name
    case .number: return .number
    case .punctuation, .symbol: return .other
    }
  }

  /// The last word before that is no adverb; -1 for none.
  private func previous(_ index: Int) -> Int {
    var left = index - 1
    // "will no longer fund"
    func isNegator(_ word: Int) -> Bool {
      words[word].tags == .negator || has(word, .negativeDeterminer) && words[word + 1].use == .adverb
    }
    // "will each send"
    func isShared(_ word: Int) -> Bool { has(word, .both) && use(word - 1) == .auxiliary }
    while left >= bodyStart,
      words[left].use == .adverb || isNegator(left) || isShared(left) || words[left].tags == .quote
    {
      left -= 1
    }
    return left < bodyStart ? -1 : left
  }

  /// Whether what stands before calls for a noun: an article, an adjective, a possessive.
  private func isNominal(before index: Int) -> Bool {
    let left = index - 1
    guard left >= bodyStart else { return false }
    // "Russia and Ukraine each freed": a quantifier behind its noun.
    if has(left, .both), left > bodyStart, [.noun, .name, .auxiliary].contains(words[left - 1].use) { return false }
    // "both condemned the launch": the quantifier stands for those told of before.
    let opensClause = left == bodyStart || has(left - 1, [.comma, .coordinator, .quote])
    if has(left, .both), opensClause, words[index].verb?.forms.contains(.past) ?? false,
      entity(at: index + 1) != nil || !isNounLike(index + 1)
    {
      return false
    }
    if has(left, [.determiner, .possessive, .genitive, .negativeDeterminer]) { return !has(left, .relative) }
    return words[left].use == .adjective || words[left].use == .number && entity(at: left)?.amount == nil
  }

  /// "thousands fled", "20 killed in the city", but not "20 captured soldiers".
  private func isCounted(_ index: Int, _ forms: VerbForms) -> Bool {
    words[index - 1].use == .number && !forms.isDisjoint(with: [.past, .participle]) && !words[index].isListedNoun
      && !isNounLike(index + 1) && !(entity(at: index + 1)?.actor?.form == .demonym && isNounLike(index + 2))
      && words[index + 1 < count ? index + 1 : index].tags.isDisjoint(with: .adjective)
      && index + 1 < count && self.token(index + 1).kind == .word
  }

  /// "the military detained the president": what is an adjective elsewhere is here who acts.
  private func isActed(_ index: Int, _ forms: VerbForms) -> Bool {
    let left = index - 1
    guard left > bodyStart, words[left].use == .adjective, words[left].isListedNoun,
      words[left].classes.intersects(acting), !forms.isDisjoint(with: [.past, .third]),
      has(left - 1, [.determiner, .possessive, .genitive]) || words[left - 1].use == .name
    else { return false }
    return !isNounLike(index + 1) || !hasFiniteVerb(after: index + 1)
  }

  private func isVerb(_ index: Int) -> Bool {
    guard let forms = words[index].verb?.forms else { return false }
    let token = token(index)
    // A capital inside a sentence marks a name, at its start it may be a participle ("Meeting the president, …").
    if token.shape != .lower, index > bodyStart, token.shape != .none, !isTitleLine { return false }
    let start = words[index].endsCompound ? index - 2 : index
    let left = previous(start)
    if has(left, .infinitive), forms.contains(.base), !has(left, .preposition) || !isPluralNoun(index) { return true }
    if has(left, .modal) || has(left, .support) && !has(left, .have), forms.contains(.base) { return true }
    if left >= 0, words[left].use == .auxiliary || isBareAuxiliary(left) {
      return isAfterAuxiliary(index, left, forms)
    }
    if isBareInfinitive(index), forms.contains(.base) { return true }
    if isNominal(before: start), !isCounted(index, forms), !isActed(index, forms) { return false }
    if isEpithet(index, left, forms) { return false }
    if start == index, token.spaceBefore == false, has(index - 1, .hyphen) { return false }
    if has(index + 1, .hyphen), index + 1 < count, !self.token(index + 1).spaceBefore { return false }
    if !forms.isDisjoint(with: [.past, .participle]), !forms.contains(.base) || !words[index].isListedNoun {
      return isPastVerb(index, left, forms)
    }
    if forms.contains(.gerund) { return isGerundVerb(index, left) }
    return isPresentVerb(index, left, forms)
  }

  /// "would help train pilots", "helped Kyiv buy shells": whether a verb that no "to" need follow stands right in front of a
  /// word, or an actor between them.
  func isBareInfinitive(_ index: Int) -> Bool {
    let helper = entity(at: index - 1).flatMap { $0.actor == nil ? nil : $0.words.lowerBound - 1 } ?? index - 1
    guard helper >= bodyStart, words[index].verb?.forms.contains(.base) ?? false else { return false }
    return words[helper].isHelping && words[helper].use == .verb
  }

  /// "Yemen's internationally recognised government", "all badly wounded and sick men": an adverb between what calls for
  /// a noun and its participle.
  private func isEpithet(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    let isBeforeNoun =
      isNounLike(index + 1) || has(index + 1, .coordinator) && isNounLike(index + 2) && isNounLike(index + 3)
    return forms.contains(.participle) && left < index - 1 && words[index - 1].use == .adverb && isBeforeNoun
      && has(left, [.determiner, .possessive, .genitive])
  }

  private var isTitleLine: Bool {
    guard let title = article.titleRange, let first = tokens.first else { return false }
    return title.contains(articleTokens[first].range)
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    words[index].isListedNoun && words[index].verb?.forms.contains(.base) == false
  }

  private func isBareAuxiliary(_ index: Int) -> Bool { words[index].use == .verb && has(index, .auxiliary) }

  private func isAfterAuxiliary(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    if has(left, .be) {
      return !forms.isDisjoint(with: [.participle, .gerund]) && !(words[index].isListedNoun && forms.contains(.base))
    }
    if has(left, .have) { return forms.contains(.participle) }
    return forms.contains(.base)
  }

  private func isPastVerb(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard left >= 0 else { return index + 1 < count && !isNounLike(index + 1) }
    // "after frozen assets": a participle in front of its noun.
    // "for captured Russian troops"
    let isBeforePeople = entity(at: index + 1)?.actor?.form == .demonym && isNounLike(index + 2)
    if has(left, .preposition), forms.contains(.participle), isNounLike(index + 1) || isBeforePeople { return false }
    // "chose retired general Doe": no verb right behind another.
    if words[left].use == .verb, forms.contains(.participle), isNounLike(index + 1) { return false }
    // "regained ground in the north"
    if words[index - 1].use == .verb, words[index].isListedNoun, !forms.contains(.base) { return false }
    if words[left].use == .name, entity(at: left)?.actor?.form == .demonym, isNounLike(index + 1) { return false }
    return true
  }

  private func isNounLike(_ index: Int) -> Bool {
    guard index < count, index >= 0 else { return false }
    if words[index].isListedNoun { return true }
    return words[index].tags.isEmpty && words[index].verb == nil && token(index).kind == .word
      && words[index].entity < 0
      && token(index).shape == .lower
  }

  private func isGerundVerb(_ index: Int, _ left: Int) -> Bool {
    if words[index].tags.contains(.adjective) { return false }
    guard words[index].isListedNoun else {
      return !(left >= 0 && has(left, .determiner)) && !(words[max(left, 0)].use == .adjective)
    }
    guard left < 0 || has(left, [.comma, .preposition, .subordinator, .coordinator, .dash]) || words[left].use == .verb
    else { return false }
    if isPlacedGerund(index, left) { return true }
    return index + 1 < count
      && (has(index + 1, [.determiner, .possessive]) || entity(at: index + 1) != nil || beginsNumber(index + 1)
        || token(index + 1).shape == .capitalised || isObjectOfGerund(index + 1, left))
  }

  /// "responded by firing missiles at the port": a noun between two prepositions, which no compound has swallowed.
  private func isObjectOfGerund(_ index: Int, _ left: Int) -> Bool {
    (has(left, .agentive) || has(left, .genitiveLink)) && words[index].begins.contains(.noun)
      && words[index].verb == nil
      && has(index + 1, .preposition)
  }

  /// "killing nine", "wounding at least 40".
  private func beginsNumber(_ index: Int) -> Bool {
    token(index).kind == .number || words[index].isModifier || words[index].isNumeral
  }

  private func isPresentVerb(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard left >= 0 else { return false }
    // "handed the pilot back to Delhi"
    if has(index, .particle), has(index + 1, .preposition) { return false }
    let isAfterPronoun = has(left, [.he, .she, .it, .they, .speaker, .relative]) && !has(left, .possessive)
    // "decided that sanctions imposed in May": a conjunction in front of a noun.
    let isConjunction =
      has(left, .complementizer) && words[index].isListedNoun && index + 1 < count
      && (has(index + 1, .auxiliary) || words[index + 1].verb?.forms.contains(.participle) ?? false
        || use(left - 1) == .verb)
    // "turned it down"
    let isParticle = has(index, [.particle, .adverb]) && left > bodyStart && words[left - 1].use == .verb
    if isAfterPronoun { return !isConjunction && !isParticle }
    let isAfterNoun = [.noun, .name, .number, .time].contains(words[left].use)
    if let owner = entity(at: left), owner.actor?.form == .demonym, has(owner.words.lowerBound - 1, .indefinite),
      !forms.contains(.third)
    {
      // "an Israeli patrol"
      return false
    }
    if isOfBody(index, left, forms) { return false }
    if let owner = entity(at: left), words[index].isListedNoun {
      let before = owner.words.lowerBound - 1
      // "more than 60 Houthi targets": what is counted is no one who acts.
      // "with new UN sanctions": so is what is described.
      if use(before) == .number || use(before) == .adjective { return false }
      // "dozens of Houthi targets": a name behind a preposition is the subject of nothing.
      if owner.actor?.form == .demonym || has(before, .preposition) && !has(before, .subordinator) { return false }
    }
    // "a minister close to the president"
    if has(index, .adjective), has(index + 1, .goal), forms.contains(.base), words[left].use == .noun { return false }
    // "open" is listed for "is open to talks", and is no noun.
    guard words[index].isListedNoun, !has(index, .adjective) else {
      // "have taken the town and still send drones": an adverb parts the verb from what it is joined to.
      if has(left, .coordinator), left < index - 1, words[index - 1].use == .adverb, forms.contains(.base) {
        return true
      }
      return isAfterNoun || has(left, [.comma, .coordinator, .quote, .dash]) && forms.contains(.third)
    }
    if forms.contains(.third), closesApposition(left), intends(index, subject: nil) { return true }
    guard forms.contains(.third), isAfterNoun else { return false }
    guard index + 1 < count else { return false }
    let next = index + 1
    if isSubjectRelative(next) { return false }
    if has(next, [.determiner, .possessive, .complementizer]) || entity(at: next)?.actor != nil { return true }
    if intends(index, subject: left) { return true }
    guard let owner = entity(at: left), owner.actor?.form == .name else { return false }
    // "If Israel attacks Rafah": a place right behind it.
    if entity(at: next)?.place != nil { return true }
    // "struck Hamas targets in the city": the name behind a verb owns the noun.
    let isObject = hasVerb(before: owner.words.lowerBound) && has(next, .preposition)
    return !isObject && has(next, [.preposition, .infinitive, .adjective]) && !hasFiniteVerb(after: next)
  }

  /// "the European Commission plans to present": what may be a noun is the verb of who can act in front of it, where an
  /// infinitive follows and no other verb does.
  ///
  /// Without a subject the words in front are not asked who they are.
  private func intends(_ index: Int, subject left: Int?) -> Bool {
    guard has(index + 1, .infinitive), index + 2 < count, words[next(index + 2)].verb?.forms.contains(.base) ?? false,
      !hasFiniteVerb(after: index + 2, inClause: left == nil)
    else { return false }
    guard let left else { return true }
    if let owner = entity(at: left) { return owner.actor.map { $0.form != .demonym } ?? false }
    return words[left].classes.intersects(acting)
  }

  /// "the envoy, Jane Doe, plans": whether a comma ends what another comma of the same clause opened.
  private func closesApposition(_ comma: Int) -> Bool {
    guard comma > bodyStart, has(comma, .comma), [.name, .noun].contains(words[comma - 1].use) else { return false }
    for left in stride(from: comma - 1, to: bodyStart, by: -1) {
      if has(left, .comma) { return [.name, .noun].contains(words[left - 1].use) }
      if words[left].use == .verb || has(left, .stop) { return false }
    }
    return false
  }

  /// "called the US move a mistake": an article and a country in front of a noun, which no singular verb form can follow.
  private func isOfBody(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard let owner = entity(at: left), owner.isCountry, words[index].isListedNoun,
      forms.isDisjoint(with: [.third, .past])
    else { return false }
    let article = owner.words.lowerBound - 1
    return article > bodyStart && has(article, .determiner) && words[article - 1].use == .verb
  }

  /// ", meeting in Bern": what may be a noun is a participle where a comma and a place enclose it and no event is listed.
  private func isPlacedGerund(_ index: Int, _ left: Int) -> Bool {
    guard left > bodyStart, has(left, .comma), !words[left - 1].begins.contains(.trigger),
      [.name, .noun].contains(words[left - 1].use), has(index + 1, .site)
    else { return false }
    return entity(at: index + 2)?.place != nil
  }

  /// Whether a verb stands before a word, or before the "all" in front of it.
  private func hasVerb(before index: Int) -> Bool {
    var left = index - 1
    while has(left, .determiner), words[left].use != .name { left -= 1 }
    return left >= bodyStart && words[left].use == .verb
  }

  /// "the talks that opened": a verb right behind the pronoun, which hence begins no clause of what is said.
  private func isSubjectRelative(_ index: Int) -> Bool {
    guard has(index, .relative), index + 1 < count else { return false }
    return has(index + 1, .auxiliary) || words[index + 1].verb != nil && !words[index + 1].isListedNoun
  }

  /// Whether an auxiliary or a plain past stands in the rest of the sentence, so that the word in question is no verb.
  ///
  /// - Parameter inClause: Whether to look no further than the next conjunction.
  private func hasFiniteVerb(after index: Int, inClause: Bool = false) -> Bool {
    // "in May": a name or a time is no auxiliary.
    for right in index..<count where words[right].entity < 0 {
      if inClause, has(right, .coordinator) { return false }
      if has(right, .auxiliary) { return true }
      if let verb = words[right].verb, verb.forms.contains(.past), !verb.forms.contains(.base) { return true }
      if has(right, [.relative, .subordinator, .stop]) { return false }
    }
    return false
  }

  /// "frozen assets", "the proposed truce".
  private func isParticipleAdjective(_ index: Int) -> Bool {
    guard let forms = words[index].verb?.forms, !words[index].isListedNoun else { return false }
    return !forms.isDisjoint(with: [.participle, .gerund])
  }
}
