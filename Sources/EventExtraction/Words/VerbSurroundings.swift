import TextAnalysis
import TimelineCore

// What stands around a word that tells whether it may be a verb.
extension SentenceWords {
  /// "Kenyans vote in August": no compound begins with several of a people.
  func isPeople(_ left: Int) -> Bool { entity(at: left)?.actor?.isPlural ?? false }

  /// "rebels attack the base", "rebels now control the port": whether a plural ends in front of a word, but for an adverb
  /// or a time.
  func isPluralSubject(endingAt left: Int) -> Bool {
    guard words[left].use == .time, let time = entity(at: left)?.words, time.lowerBound > bodyStart else {
      return words[left].isPlural
    }
    // "the two sides today hold the town"
    return time.count == 1 && words[time.lowerBound - 1].isPlural
  }

  /// Whether a word can only begin another noun phrase: a determiner begins no second part of a compound, and neither does
  /// "about" with a number.
  func opensObject(_ index: Int) -> Bool {
    has(index, [.determiner, .possessive]) && !has(index, .relative) || isCountedObject(index)
      || index < count && words[index].isModifier && !has(index, .preposition)
  }

  /// "sanctions target three generals": a number that is no time and has something behind it to count.
  private func isCountedObject(_ index: Int) -> Bool {
    guard index + 1 < count, beginsNumber(index), entity(at: index)?.time == nil else { return false }
    return token(index + 1).isWord && !has(index + 1, [.preposition, .auxiliary])
  }

  /// "The minister calls on Serbia", "The envoy appeals to both sides": what may be a noun is the verb of the office in front
  /// of it, where a preposition and somebody follow and no other verb does.
  func addresses(_ index: Int, _ left: Int) -> Bool {
    guard words[left].classes.intersects(acting), !words[left].isPlural, has(index + 1, .preposition),
      index + 2 < count, entity(at: index + 2)?.actor != nil || has(index + 2, [.determiner, .both])
    else { return false }
    var opening = left
    while opening >= bodyStart, isInsidePhrase(opening) || has(opening, .hyphen) { opening -= 1 }
    return (opening < bodyStart || has(opening, .quote)) && !hasFiniteVerb(after: index + 2, inClause: true)
  }

  /// "the European Commission plans to present": what may be a noun is the verb of who can act in front of it, where an
  /// infinitive follows and no other verb does.
  ///
  /// Without a subject the words in front are not asked who they are.
  func intends(_ index: Int, subject left: Int?) -> Bool {
    guard has(index + 1, .infinitive), index + 2 < count, case let verb = next(index + 2), verb < count else {
      return false
    }
    // "claims to have taken the town"
    let isPerfect = has(verb, .have) && verb + 1 < count && words[verb + 1].verb?.forms.contains(.participle) ?? false
    guard isPerfect || words[verb].verb?.forms.contains(.base) ?? false,
      !hasFiniteVerb(after: isPerfect ? verb + 2 : index + 2, inClause: true)
    else { return false }
    guard let left else { return true }
    if let owner = entity(at: left) { return owner.actor.map { $0.form != .demonym } ?? false }
    // "urged member states to pay", "called on member states to pay": a bare singular that is governed acts nowhere.
    if !words[left].isPlural, use(left - 1) == .verb || has(left - 1, .preposition) { return false }
    return words[left].classes.intersects(acting)
  }

  /// "a consignment of fighter jets that": whether a preposition or a verb governs the noun phrase that a word ends.
  func isGovernedNoun(_ last: Int) -> Bool {
    guard entity(at: last)?.actor?.form != .name else { return false }
    let left = phraseOpening(last)
    guard left >= bodyStart else { return false }
    return words[left].use == .verb || has(left, .preposition) && !has(left, .subordinator)
  }

  /// ", which Ukraine controls,": whether nothing but a noun phrase stands between a relative pronoun and a word.
  func isOfRelative(_ last: Int) -> Bool {
    var left = last
    while left > bodyStart, isInsidePhrase(left), !has(left, .relative) { left -= 1 }
    return left < last && has(left, .relative) && !has(left, [.possessive, .complementizer])
  }

  /// "demanding that the rebels halt their siege": whether nothing but a noun phrase stands between a conjunction and a word.
  func isDemanded(_ last: Int) -> Bool {
    for left in stride(from: last, through: bodyStart, by: -1) {
      if has(left, .complementizer), left < last {
        var before = left - 1
        while before > bodyStart, words[before].use == .time || has(before, .preposition) { before -= 1 }
        return before >= bodyStart && words[before].use == .verb
      }
      switch words[left].use {
      case .noun, .name, .number, .adjective, .adverb: continue
      default: guard has(left, [.determiner, .possessive, .genitive, .hyphen]) else { return false }
      }
    }
    return false
  }

  /// "the envoy, Jane Doe, plans": whether a comma ends what another comma of the same clause opened.
  func closesApposition(_ comma: Int) -> Bool {
    guard comma > bodyStart, has(comma, .comma), [.name, .noun, .time, .adverb].contains(words[comma - 1].use) else {
      return false
    }
    var hasVerb = false
    for left in stride(from: comma - 1, to: bodyStart, by: -1) {
      // "Norway, whose revenues have soared, plans"
      if has(left, .comma) {
        return [.name, .noun].contains(words[left - 1].use) && (!hasVerb || has(left + 1, .relative))
      }
      if has(left, .stop) { return false }
      if words[left].use == .verb { hasVerb = true }
    }
    return false
  }

  /// Whether what stands behind a verb may begin here, and nothing that a noun would be listed with.
  func opensComplement(_ index: Int) -> Bool {
    has(index, .preposition) || opensObject(index)
  }

  /// "called the US move a mistake": an article and a country in front of a noun, which no singular verb form can follow.
  func isOfBody(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard let owner = entity(at: left), owner.isCountry, words[index].isListedNoun,
      forms.isDisjoint(with: [.third, .past])
    else { return false }
    let article = owner.words.lowerBound - 1
    return article > bodyStart && has(article, .determiner) && words[article - 1].use == .verb
  }

  /// ", meeting in Bern": what may be a noun is a participle where a comma and a place enclose it and no event is listed.
  func isPlacedGerund(_ index: Int, _ left: Int) -> Bool {
    guard left > bodyStart, has(left, .comma), !words[left - 1].begins.contains(.trigger),
      [.name, .noun].contains(words[left - 1].use), has(index + 1, .site)
    else { return false }
    return entity(at: index + 2)?.place != nil
  }

  /// Whether a verb stands before a word, or before the "all" in front of it.
  func hasVerb(before index: Int) -> Bool {
    var left = index - 1
    while has(left, .determiner), words[left].use != .name { left -= 1 }
    return left >= bodyStart && words[left].use == .verb
  }

  /// "the talks that opened": a verb right behind the pronoun, which hence begins no clause of what is said.
  func isSubjectRelative(_ index: Int) -> Bool {
    guard has(index, .relative), index + 1 < count else { return false }
    return has(index + 1, .auxiliary) || words[index + 1].verb != nil && !words[index + 1].isListedNoun
  }

  /// Whether an auxiliary or a plain past stands in the rest of the sentence, so that the word in question is no verb.
  ///
  /// - Parameter inClause: Whether to look no further than the next conjunction.
  func hasFiniteVerb(after index: Int, inClause: Bool = false) -> Bool {
    // "in May": a name or a time is no auxiliary.
    for right in index..<count where words[right].entity < 0 && !isInfinitivePassive(right) {
      if inClause, has(right, [.coordinator, .comma]) { return false }
      if has(right, .auxiliary) { return true }
      if let verb = words[right].verb, verb.forms.contains(.past), !verb.forms.contains(.base) { return true }
      if has(right, [.relative, .subordinator, .stop]) { return false }
    }
    return false
  }

  /// "expect to be attacked": whether a word is the auxiliary of a passive behind "to", or the participle behind that.
  private func isInfinitivePassive(_ index: Int) -> Bool {
    if has(index, .auxiliary) { return has(index - 1, .infinitive) }
    return index >= bodyStart + 2 && has(index - 1, .auxiliary) && has(index - 2, .infinitive)
  }

  /// "has since banned", "have since been shut": what else opens a clause tells when, between the parts of a perfect.
  func isInsidePerfect(_ index: Int) -> Bool {
    guard has(index, .backdrop), has(index - 1, .have), index + 1 < count else { return false }
    return has(index + 1, .be) || words[index + 1].verb?.forms.contains(.participle) ?? false
  }

  /// "trampled on the will of the people", "lost the will to fight": whether what is a modal elsewhere is a noun here; but "will
  /// of course".
  func isWill(_ index: Int) -> Bool {
    guard !words[index].tags.isDisjoint(with: [.future, .possible]), !has(index, .negator), index > bodyStart else {
      return false
    }
    return has(index + 1, .infinitive)
      || has(index + 1, .genitiveLink) && (has(index - 1, [.determiner, .possessive]) || use(index - 1) == .adjective)
  }
}
