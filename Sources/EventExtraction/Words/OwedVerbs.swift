import TextAnalysis
import TimelineCore

// Every sentence rests on a finite verb; where none is sure, a word that may be a noun is it: "Rebels attack a base".
extension SentenceWords {
  /// Makes the first word that may be a verb in the present, and agrees with the noun in front of it, the verb of a sentence
  /// that has no other.
  func findOwedVerb() {
    guard let candidate = (bodyStart..<count).first(where: mayBeOwed), !hasSureVerb(candidate) else { return }
    words[candidate].use = .verb
  }

  private func mayBeOwed(_ index: Int) -> Bool {
    guard index > bodyStart, words[index].use == .noun, words[index].isListedNoun, words[index].entity < 0,
      let forms = words[index].verb?.forms, forms.isDisjoint(with: [.past, .participle]), token(index).isLower
    else { return false }
    let left = previous(index)
    guard left >= bodyStart else { return false }
    if forms.contains(.base) {
      return isFreeSubject(endingAt: left) && isPluralSubject(left) && goesOn(index, withPreposition: true)
    }
    guard forms.contains(.third), goesOn(index, withPreposition: isWholeSentence) else { return false }
    let head = isWholeSentence ? headBefore(left) : left
    return isFreeSubject(endingAt: head) && isSingularSubject(head)
  }

  /// "the president of Kenya": the last word of the noun phrase that opens the sentence and holds what a preposition adds to it;
  /// the word itself where none does.
  private func headBefore(_ last: Int) -> Int {
    let preposition = phraseOpening(last)
    guard preposition > bodyStart, preposition < last, has(preposition, .genitiveLink), words[last].use != .number,
      [.noun, .name].contains(words[preposition - 1].use)
    else { return last }
    return headBefore(preposition - 1)
  }

  /// Whether the noun phrase that a word ends opens the sentence or a clause: no preposition and no verb governs it.
  private func isFreeSubject(endingAt last: Int) -> Bool {
    let left = phraseOpening(last)
    return left < bodyStart || left < last && has(left, [.comma, .quote]) || isJoinedSubject(endingAt: last)
      || left < last && isWholeSentence && isOpening(left)
  }

  /// "Meanwhile the court", "On Monday the court": whether nothing but adverbs and times stand up to a word.
  private func isOpening(_ last: Int) -> Bool {
    (bodyStart...last).allSatisfy {
      [.adverb, .time].contains(words[$0].use) || has($0, .preposition) && use($0 + 1) == .time
    }
  }

  /// "Iran and Sweden swap prisoners", "Iran, Sweden swap prisoners": two that a sentence begins with, a name the second.
  private func isJoinedSubject(endingAt last: Int) -> Bool {
    let link = phraseOpening(last)
    guard words[last].use == .name, link > bodyStart, link < last, has(link, [.coordinator, .comma]) else {
      return false
    }
    return phraseOpening(link - 1) < bodyStart
  }

  private func isPluralSubject(_ index: Int) -> Bool {
    if words[index].isPlural || words[index].use == .number && !token(index).isNumber { return true }
    if isJoinedSubject(endingAt: index) { return true }
    // "The French vote on Sunday", but not "The Israeli raid on Beirut, which was", "A French visit to Kyiv that was".
    guard entity(at: index)?.actor?.form == .demonym, has(index - 1, .determiner) else { return false }
    return !has(index - 1, .indefinite) && (!has(index + 2, .preposition) || use(index + 3) == .time)
  }

  private func isSingularSubject(_ index: Int) -> Bool {
    if words[index].use == .name { return entity(at: index)?.actor?.form != .demonym }
    return isSingularNoun(index)
  }

  /// "two fighter jets to help", "three drone strikes": behind a number and a singular the plural is what is counted.
  func isCountedCompound(_ index: Int, _ left: Int) -> Bool {
    guard left == index - 1, left > bodyStart, words[left].use == .noun, !words[left].isPlural, words[index].isPlural
    else {
      return false
    }
    var first = left
    while first > bodyStart, [.noun, .adjective].contains(words[first - 1].use) { first -= 1 }
    return first > bodyStart && words[first - 1].use == .number && entity(at: first - 1)?.amount == nil
  }

  /// A listed noun of which nothing says that it stands for several.
  func isSingularNoun(_ index: Int) -> Bool {
    index >= 0 && words[index].use == .noun && words[index].isListedNoun && !words[index].isPlural
  }

  /// "a court", but not "talks on an exchange": whether the noun phrase that a word ends is a singular, and hangs on no
  /// plural.
  func endsSingular(_ last: Int) -> Bool {
    guard isSingularNoun(last) else { return false }
    let opening = phraseOpening(last)
    return !has(opening, .preposition) || has(opening, .subordinator) || opening == bodyStart
      || !words[opening - 1].isPlural
  }

  /// The last word in front of the noun phrase that a word ends; before the sentence's first where none is.
  func phraseOpening(_ last: Int) -> Int {
    var left = last
    while left >= bodyStart, isInsidePhrase(left) { left -= 1 }
    return left
  }

  /// Whether a noun phrase may hold a word.
  func isInsidePhrase(_ index: Int) -> Bool {
    [.noun, .name, .number, .adjective].contains(words[index].use) || has(index, .determiner)
  }

  /// Whether it ends in a full stop, so that it is more than a headline.
  private var isWholeSentence: Bool { has(count - 1, .stop) }

  /// Whether what an object or a goal may begin with stands behind a word.
  private func goesOn(_ index: Int, withPreposition: Bool) -> Bool {
    let next = index + 1
    guard next < count else { return false }
    if has(next, [.determiner, .possessive, .infinitive]) { return true }
    if isWholeSentence {
      // "signs it into law", "blows himself up", "stops buying gas", "steps up its patrols"
      if has(next, [.pronoun, .particle]) || words[next].classes.intersects(patterns.known.oneself) { return true }
      if words[next].verb?.forms.contains(.gerund) ?? false || use(next) == .adverb { return true }
    }
    if has(next, .preposition) { return withPreposition && !has(next, .genitiveLink) }
    return [.noun, .name, .number, .adjective].contains(words[next].use)
  }

  /// Whether an auxiliary or a verb that stands for itself is found elsewhere in the clause of a word.
  private func hasSureVerb(_ candidate: Int) -> Bool {
    for index in bodyStart..<count {
      if index > candidate, has(index, [.relative, .complementizer, .condition]) { return false }
      if index > candidate, has(index, .subordinator), has(index, .simultaneous) || !has(index, .preposition) {
        return false
      }
      if index > candidate, has(index, .comma), tellsWho(behind: index) { return false }
      if words[index].use == .auxiliary { return true }
      guard words[index].use == .verb, let forms = words[index].verb?.forms else { continue }
      if !forms.isDisjoint(with: [.past, .third]), !has(index + 1, .agentive) { return true }
      if forms.contains(.base), !has(previous(index), .infinitive) { return true }
    }
    return false
  }

  /// "…, a spokesman says on Monday": whether a comma leads to nothing but somebody and a verb without an object.
  private func tellsWho(behind comma: Int) -> Bool {
    var verb = comma + 1
    while verb < count, isInsidePhrase(verb) { verb += 1 }
    guard verb > comma + 1, verb < count, words[verb].use == .verb else { return false }
    return verb + 1 == count || has(verb + 1, [.stop, .preposition]) || use(verb + 1) == .time
  }

  /// "let the convoy pass", "helped the army retreat": whether a verb governs the noun phrase that a word ends, so that an
  /// infinitive may follow.
  func isCaused(_ last: Int) -> Bool {
    let left = phraseOpening(last)
    return left >= bodyStart && words[left].use == .verb
  }

  /// "will freeze assets and impose sanctions": a base form joined to one behind a modal or "to".
  func continuesBase(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard forms.contains(.base), has(left, .coordinator), !has(left, .echo),
      left == index - 1 || words[index - 1].use == .adverb
    else {
      return false
    }
    // "to help the army and police": a noun needs an object to be a verb.
    let next = index + 1
    if words[index].isListedNoun,
      !has(next, [.determiner, .possessive, .negativeDeterminer]) || has(next, .relative)
    {
      return false
    }
    for before in stride(from: left - 1, through: bodyStart, by: -1) where words[before].use == .verb {
      let opening = previous(before)
      if has(opening, .modal) || has(opening, .infinitive) && words[before].verb?.forms.contains(.base) ?? false {
        return true
      }
      guard let others = words[before].verb?.forms, !others.isDisjoint(with: [.participle, .gerund]) else {
        return false
      }
    }
    return false
  }
}
