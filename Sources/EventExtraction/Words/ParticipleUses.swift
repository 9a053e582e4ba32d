import TextAnalysis
import TimelineCore

// Whether a past or a participle is a verb where what stands before it calls for a noun.
extension SentenceWords {
  /// "thousands fled", "20 killed in the city", but not "20 captured soldiers".
  func isCounted(_ index: Int, _ forms: VerbForms) -> Bool {
    // "six more died"
    let counting = has(index - 1, .additive) ? index - 2 : index - 1
    guard counting >= 0, words[counting].use == .number else { return false }
    return isOnlyPast(index, forms)
      || !forms.isDisjoint(with: [.past, .participle]) && !words[index].isListedNoun
        && !isNounLike(index + 1) && !(entity(at: index + 1)?.actor?.form == .demonym && isOwnerOfNoun(index + 1))
        && !isMake(index + 1) && !isCapturedPeople(index)
        && words[index + 1 < count ? index + 1 : index].tags.isDisjoint(with: .adjective)
        && index + 1 < count && self.token(index + 1).kind == .word
  }

  /// "a group of 29 flew home": what can be nothing but a past.
  private func isOnlyPast(_ index: Int, _ forms: VerbForms) -> Bool {
    forms == .past && !words[index].isListedNoun && words[index].tags.isDisjoint(with: .adjective)
  }

  /// "the recently repaired bases", "the so far unknown group", "struck three recently repaired bases": a time between what calls
  /// for a noun and a participle or an adjective that has it behind it; such a time dates nothing but the participle.
  ///
  /// Asked before names are known and uses decided.
  func isAttributive(_ time: Range<Int>) -> Bool {
    let (left, next) = (time.lowerBound - 1, time.upperBound)
    guard left >= 0, next + 1 < words.count, time.allSatisfy({ token($0).isLower }),
      // "three recently freed French hostages"
      isNounLike(token(next + 1).isLower ? next + 1 : next + 2),
      has(next, .adjective) || words[next].verb?.forms.contains(.participle) ?? false
    else { return false }
    if has(left, [.determiner, .possessive, .genitive]) { return !has(left, [.relative, .complementizer, .both]) }
    // "The two recently signed agreements with Chad" may tell what they did.
    let isCounted = token(left).isNumber || words[left].begins.contains(.number) || has(left, .adjective)
    return isCounted && left > 0 && (has(left - 1, .preposition) || words[left - 1].verb != nil)
  }

  /// "five mothballed Super Hornet jets": a name that nobody bears, with a noun behind it.
  func isMake(_ index: Int) -> Bool {
    guard index < count, words[index].entity < 0, token(index).shape != .lower, token(index).kind == .word else {
      return false
    }
    // "T-55 tanks", "Leopard 2 tanks"
    let noun = (index..<min(index + 5, count)).first { token($0).kind == .word && token($0).shape == .lower }
    return noun.map { noun in
      isNounLike(noun) && (index..<noun).allSatisfy { token($0).kind != .punctuation || has($0, .hyphen) }
    } ?? false
  }

  /// "released ten jailed Americans", "300 displaced Syrians are": whether a counted participle stands between a verb and a
  /// people, or in front of a people with a verb of its own.
  func isCapturedPeople(_ index: Int) -> Bool {
    guard let people = entity(at: index + 1), people.actor?.form == .demonym else { return false }
    let next = people.words.upperBound
    return index - 2 >= bodyStart && words[index - 2].use == .verb
      || next < count && (has(next, .auxiliary) || words[next].verb != nil && !words[next].isListedNoun)
  }

  /// "the military detained the president": what is an adjective elsewhere is here who acts.
  func isActed(_ index: Int, _ forms: VerbForms) -> Bool {
    let left = index - 1
    guard left > bodyStart, words[left].use == .adjective, words[left].isListedNoun,
      words[left].classes.intersects(acting), !forms.isDisjoint(with: [.past, .third]),
      has(left - 1, [.determiner, .possessive, .genitive]) || words[left - 1].use == .name
    else { return false }
    return !isNounLike(index + 1) || !hasFiniteVerb(after: index + 1)
  }

  /// "the missing staged a march", "the wounded included": an adjective behind an article stands for people where a past
  /// is followed by what no noun can be.
  func isOfThose(_ index: Int, _ forms: VerbForms) -> Bool {
    let left = index - 1
    guard left > bodyStart, words[left].use == .adjective, has(left - 1, .determiner), !has(left - 1, .indefinite),
      forms.contains(.past), !words[index].isListedNoun
    else { return false }
    return has(index + 1, [.determiner, .possessive]) || has(index + 1, .preposition) && !has(index + 1, .agentive)
  }

  /// "urged that detained journalists be freed", "said that displaced families would return": a participle right behind the
  /// conjunction of what is said, in front of a noun that has its own auxiliary; but "the generals that detained journalists".
  func opensContent(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    guard forms.contains(.participle), left == index - 1, has(left, .complementizer), left > bodyStart,
      words[left - 1].use == .verb || words[left - 1].use == .time,
      isNounLike(index + 1) || isOwnerOfNoun(index + 1) || has(index + 1, .adjective)
    else { return false }
    for right in index + 1..<count {
      if has(right, .auxiliary) { return true }
      if has(right, [.comma, .coordinator, .relative, .subordinator, .preposition, .stop]) { return false }
    }
    return false
  }

  /// "Yemen's internationally recognised government", "four partially occupied regions": an adverb between what calls for
  /// a noun and its participle.
  func isEpithet(_ index: Int, _ left: Int, _ forms: VerbForms) -> Bool {
    let isBeforeNoun =
      isNounLike(index + 1)
      || has(index + 1, .coordinator) && isNounLike(index + 2) && (isNounLike(index + 3) || has(index + 2, .adjective))
      || has(index + 1, .coordinator) && has(index + 2, .adverb) && has(index + 3, .adjective) && isNounLike(index + 4)
      || entity(at: index + 1)?.actor?.form == .demonym
        && (isNounLike(index + 2) || use(left) == .verb || has(left, .determiner))
    return forms.contains(.participle) && left < index - 1 && words[index - 1].use == .adverb && isBeforeNoun
      && (has(left, [.determiner, .possessive, .genitive, .preposition]) || use(left) == .number || use(left) == .verb)
  }
}

/// "a treaty signed in June by X", "in Bern by ten states": whether nothing but times and named places stands between a verb and
/// the one who did it.
func isDoneBy(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  var word = group.words.upperBound
  while sentence.use(word) == .time || sentence.has(word, .adverb)
    || sentence.has(word, .preposition) && !sentence.has(word, .agentive) && sentence.use(word + 1) == .time
    || sentence.isOfSite(word)
  {
    word += 1
  }
  // "responded a day later by firing missiles"
  return word > group.words.upperBound && sentence.has(word, .agentive)
    && (sentence.has(word + 1, [.determiner, .possessive]) || [.name, .number].contains(sentence.use(word + 1)))
}

extension SentenceWords {
  /// "in Bern": whether a word is a preposition in front of a place's name, or belongs to the name.
  fileprivate func isOfSite(_ word: Int) -> Bool {
    has(word, .site) && entity(at: word + 1)?.place != nil || use(word) == .name && entity(at: word)?.place != nil
  }

  /// "run by the marines", "run for three decades by rebels", but not "won by a landslide".
  func leadsToAgent(_ start: Int) -> Bool {
    var index = start
    if has(index, .preposition), !has(index, .agentive), entity(at: index + 1)?.time != nil { index += 1 }
    while entity(at: index)?.time != nil { index += 1 }
    guard has(index, .agentive) else { return false }
    return !(index + 1..<min(count, index + 4)).contains { words[$0].classes.intersects(patterns.known.tally) }
  }

  /// Whether a name goes on as the front of a noun phrase: "Russian troops", "Russian-made jets".
  func isNominalStart(after index: Int) -> Bool {
    let next = index + 1
    return next < count && (has(next, [.hyphen, .genitive]) || words[next].entity >= 0 || isNounLike(next))
  }

  /// "for captured Russian troops", "of jailed Istanbul mayor Doe": a name in front of a noun.
  func isOwnerOfNoun(_ index: Int) -> Bool {
    guard let name = entity(at: index), name.actor != nil || name.place != nil else { return false }
    return isNounLike(name.words.upperBound)
  }

  /// Whether a name of several words begins, the last of them a plain noun: the forces that stand for their country.
  func isForce(_ index: Int) -> Bool {
    guard let name = entity(at: index), name.actor?.form == .metonym, name.words.count > 1 else { return false }
    return token(name.words.upperBound - 1).isLower
  }
}
