import TextAnalysis
import TimelineCore

/// Whether each word is a verb here, a noun, or something else: from its readings and its neighbours, left to right.
extension SentenceWords {
  func decideUses() {
    for index in words.indices {
      if isInsidePerfect(index) { words[index].tags = .adverb }
      if standsForNoun(index) { words[index].tags = [] }
      words[index].use = index < bodyStart ? .other : use(of: index)
      if words[index].use == .name {
        hasName = true
        if isStrange(index) { hasStrangeName = true }
      }
      // The first part of a hyphenated verb stands before it as an adverb does.
      guard words[index].endsCompound, words[index].use == .verb else { continue }
      for part in index - 2..<index {
        words[part].use = .adverb
        words[part].tags = .adverb
      }
    }
    findOwedVerb()
  }

  private func use(of index: Int) -> Word.Use {
    let word = words[index]
    if word.entity >= 0, let entity = entity(at: index) {
      if entity.time != nil { return .time }
      return entity.amount != nil ? .number : .name
    }
    if token(index).isNumber { return endsModelName(index) ? .name : .number }
    if word.isModifier || word.isNumeral { return .number }
    if isWill(index) { return .noun }
    // "43 were shot down", "most were": a form of "be" or "have" is no noun.
    if !word.tags.isDisjoint(with: .auxiliary),
      word.verb == nil || !word.tags.isDisjoint(with: [.be, .have]) || !isNominal(before: index)
    {
      return .auxiliary
    }
    // "offered Haiti €3 million each": how the sum is meant; no object of its own.
    if word.tags.isSuperset(of: [.determiner, .both]), entity(at: index - 1)?.amount != nil { return .adverb }
    // "The union last extended", "the leaders, who last met"
    if word.tags == .adjective, word.verb != nil, isActing(before: index), index + 1 < count,
      words[index + 1].verb?.forms.contains(.past) ?? false
    {
      return .adverb
    }
    // "According to the ministry, the siege began"
    if tellsSource(index) { return .other }
    if word.verb != nil, isVerb(index) { return .verb }
    if word.verb != nil, isParticipleAdjective(index) { return .adjective }
    // "the first of the tanks", "was taken from her home"
    if word.tags.contains(.adverb), isNoun(adverb: index) { return .noun }
    if word.tags == .adjective, isGivenName(index) { return .name }
    if !word.tags.isEmpty {
      // "has long accused"
      if word.tags.contains(.adverb), has(index - 1, .have), index + 1 < count,
        words[index + 1].verb?.forms.contains(.participle) ?? false
      {
        return .adverb
      }
      return word.tags.contains(.adjective) ? .adjective : word.tags.contains(.adverb) ? .adverb : .other
    }
    if token(index).kind == .number { return .number }
    guard token(index).kind == .word else { return .other }
    let isNoun = token(index).isLower && !endsName(index) || index == bodyStart && word.isListedNoun
    return isNoun ? .noun : .name
  }

  /// Whether a name, a plain noun or a pronoun that can act stands right in front of a word.
  private func isActing(before index: Int) -> Bool {
    entity(at: index - 1)?.actor != nil || use(index - 1) == .noun
      || has(index - 1, [.he, .she, .it, .they, .relative]) && !has(index - 1, .possessive)
  }

  /// The last word before that is no adverb; -1 for none.
  func previous(_ index: Int) -> Int {
    var left = index - 1
    // "will no longer fund"
    func isNegator(_ word: Int) -> Bool {
      // "would neither send nor sell"
      let isPaired = has(word, .negativeDeterminer) && has(word, .echo) && use(word - 1) == .auxiliary
      return words[word].tags == .negator || has(word, .negativeDeterminer) && words[word + 1].use == .adverb
        || isPaired
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
    // "a “sophisticated” attack"
    let left = index - (has(index - 1, .quote) && has(index - 2, .determiner) ? 2 : 1)
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
    if has(left, [.determiner, .possessive, .genitive, .negativeDeterminer]) {
      return !has(left, .relative) || isRelativeOwner(left)
    }
    // "those responsible came": what can be nothing but a past is no noun.
    if words[left].use == .adjective { return words[index].verb.map { $0.forms != .past } ?? true }
    return words[left].use == .number && entity(at: left)?.amount == nil
  }

  /// "spoke face to face", "went door to door": a noun told twice.
  private func isEchoed(_ index: Int) -> Bool { index > 1 && hash(index - 2) == hash(index) }

  private func isVerb(_ index: Int) -> Bool {
    guard let forms = words[index].verb?.forms else { return false }
    let token = token(index)
    // A capital inside a sentence marks a name, at its start it may be a participle ("Meeting the president, …").
    if !token.isLower, index > bodyStart, token.shape != .none, !isTitleLine { return false }
    let start = words[index].endsCompound ? index - 2 : index
    let left = previous(start)
    // "to strike-hit Goma": the first part of an adjective.
    let isCompounded = index + 1 < count && has(index + 1, .hyphen) && !self.token(index + 1).spaceBefore
    if has(left, .infinitive), forms.contains(.base), !isEchoed(index),
      !has(left, .preposition) || !isPluralNoun(index), !isCompounded
    {
      return true
    }
    if has(left, .modal) || has(left, .support) && !has(left, .have), forms.contains(.base) { return true }
    if has(left, .comma), forms.contains(.base), closesAside(left) { return true }
    if left >= 0, words[left].use == .auxiliary || isBareAuxiliary(left) {
      return isAfterAuxiliary(index, left, forms)
    }
    if forms.contains(.base), isBareInfinitive(index) || invertedAuxiliary(before: index) != nil { return true }
    if isNominal(before: start), !isCounted(index, forms), !isActed(index, forms), !isOfThose(index, forms) {
      return false
    }
    if isEpithet(index, left, forms) || isPredicate(index, left, forms) { return false }
    if start == index, token.spaceBefore == false, has(index - 1, .hyphen) { return false }
    if isCompounded { return false }
    if !forms.isDisjoint(with: [.past, .participle]), !forms.contains(.base) || !words[index].isListedNoun {
      return isPastVerb(index, left, forms)
    }
    if forms.contains(.gerund) { return isGerundVerb(index, left) }
    return isPresentVerb(index, left, forms)
  }

  /// "looks set to send", "appears poised to send": a participle between a verb and an infinitive tells how the subject stands.
  private func isPredicate(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    left >= bodyStart && left == index - 1 && words[left].use == .verb && forms.contains(.participle)
      && has(index + 1, .infinitive)
  }

  /// "would help train pilots", "helped Kyiv buy shells": whether a verb that no "to" need follow stands right in front of a
  /// word, or an actor between them.
  func isBareInfinitive(_ index: Int) -> Bool {
    let helper =
      entity(at: index - 1).flatMap { $0.actor == nil ? nil : $0.words.lowerBound - 1 } ?? letting(before: index)
      ?? index - 1
    guard helper >= bodyStart, words[index].verb?.forms.contains(.base) ?? false else { return false }
    let helps = words[helper].isHelping || words[helper].isLetting && helper < index - 1
    return helps && words[helper].use == .verb
  }

  /// "would let the president seize", "let about 300 Syrian fighters leave": the verb in front of a noun and its article or
  /// number that end right before a word; nil for none.
  private func letting(before index: Int) -> Int? {
    var left = index - 1
    while left > bodyStart, index - left < 7,
      [.noun, .adjective, .number].contains(words[left].use) || words[left].isModifier
        || entity(at: left)?.actor?.form == .demonym
    {
      left -= 1
    }
    guard left < index - 1, left > bodyStart else { return nil }
    if words[left].isLetting, words[left + 1].use == .number || words[left + 1].isModifier { return left }
    return has(left, .determiner) && words[left - 1].isLetting ? left - 1 : nil
  }

  private var isTitleLine: Bool {
    guard let title = article.titleRange, let first = tokens.first else { return false }
    return title.contains(articleTokens[first].range)
  }

  func isPluralNoun(_ index: Int) -> Bool {
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
    let isBeforePeople = isOwnerOfNoun(index + 1) || has(index + 1, .adjective) && isNounLike(index + 2)
    // "by sanctioned Russians"
    // "of captured Ruritanian soldiers", where the tables have the soldiers as their country's.
    let isPeople =
      entity(at: index + 1)?.actor?.form == .demonym && !isNominalStart(after: index + 1) || isForce(index + 1)
    // "with occupied Crimea"
    let isBeforePlace =
      index == left + 1 && entity(at: index + 1)?.place != nil && !has(left, [.subordinator, .particle])
    if has(left, .preposition), forms.contains(.participle),
      isNounLike(index + 1) || isBeforePeople || isPeople || isBeforePlace
    {
      return false
    }
    // "chose retired general Doe": no verb right behind another.
    // "carrying sanctioned Iranian crude"
    if words[left].use == .verb, forms.contains(.participle), isNounLike(index + 1) || isBeforePeople { return false }
    // "regained ground in the north"
    if words[index - 1].use == .verb, words[index].isListedNoun, !forms.contains(.base) { return false }
    // "Iranian frozen assets", but "Kenyans attacked two towns"
    if words[left].use == .name, let people = entity(at: left)?.actor, people.form == .demonym, !people.isPlural,
      isNounLike(index + 1)
    {
      return false
    }
    return !opensContent(index, left, forms)
  }

  func isNounLike(_ index: Int) -> Bool {
    guard index < count, index >= 0 else { return false }
    if words[index].isListedNoun { return true }
    // "wounded and sick prisoners"
    if has(index, .adjective) { return isNounLike(index + 1) }
    return words[index].tags.isEmpty && words[index].verb == nil && token(index).isLower && words[index].entity < 0
  }
}
