import TextAnalysis
import TimelineCore

/// A run of words around a noun: article, adjectives, names, the noun.
struct NounPhrase: Sendable {
  var words: Range<Int>
  /// The last noun, name or number.
  var head: Int
  /// The preposition right before it, by its hash; nil for none.
  var preposition: UInt64?
  /// The word of that preposition; -1 for none.
  var prepositionWord: Int
  /// Everything the lexicon knows of its nouns.
  var classes: ClassSet
  /// The classes of its last noun alone.
  var headClasses: ClassSet
  /// The phrase it hangs on by "of"; nil for none.
  var ofPhrase: Int?
}

/// Groups the words of a sentence into noun phrases, in order, none overlapping.
func findNounPhrases(in sentence: SentenceWords) -> [NounPhrase] {
  var phrases: [NounPhrase] = []
  // About one phrase to three words.
  phrases.reserveCapacity(sentence.count / 3 + 1)
  var index = sentence.bodyStart
  while index < sentence.count {
    guard beginsPhrase(index, sentence) else {
      index += 1
      continue
    }
    let end = phraseEnd(from: index, sentence)
    if index < end { phrases.append(phrase(index..<end, sentence, phrases)) }
    index = max(end, index + 1)
  }
  return phrases
}

private func isNominal(_ index: Int, _ sentence: SentenceWords) -> Bool {
  switch sentence.words[index].use {
  case .noun, .name, .number, .adjective: true
  default: false
  }
}

private func beginsPhrase(_ index: Int, _ sentence: SentenceWords) -> Bool {
  if sentence.words[index].use == .time { return isTimeModifier(index, sentence) }
  // "projects such as a port"
  if sentence.has(index, .additive), sentence.has(index + 1, .echo) { return false }
  // "said that", "the missiles that": a conjunction unless nothing else can be meant.
  if sentence.has(index, .complementizer), index > sentence.bodyStart, !sentence.has(index - 1, .preposition) {
    return false
  }
  if isPredeterminer(index, sentence) || sentence.isRelativeOwner(index) { return false }
  // "Italy and Spain each promised": a quantifier behind its noun.
  if sentence.has(index, .both), index > sentence.bodyStart, sentence.leadsToVerb(index + 1),
    [.noun, .name, .auxiliary].contains(sentence.words[index - 1].use)
  {
    return false
  }
  return isNominal(index, sentence) || isRankOfOffice(index, sentence)
    || sentence.has(index, [.determiner, .possessive, .negativeDeterminer, .he, .she, .it, .they, .both])
}

/// "X and First Vice-President Y": an adverb with a capital of its own in front of a noun with one.
private func isRankOfOffice(_ index: Int, _ sentence: SentenceWords) -> Bool {
  index > sentence.bodyStart && sentence.use(index) == .adverb && !sentence.token(index).isLower
    && index + 1 < sentence.count && sentence.words[index + 1].isListedNoun && !sentence.token(index + 1).isLower
}

/// "all its activities": a determiner in front of a possessive makes no phrase of its own.
private func isPredeterminer(_ index: Int, _ sentence: SentenceWords) -> Bool {
  sentence.has(index, .determiner) && !sentence.has(index, [.both, .indefinite, .complementizer, .additive])
    && sentence.has(index + 1, .possessive)
}

/// "two hours of talks": the word behind "of", where a duration tells how much there was of it; nil where none does.
private func measured(by index: Int, _ sentence: SentenceWords) -> Int? {
  guard let entity = sentence.entity(at: index), entity.timex?.kind == .duration else { return nil }
  let link = entity.words.upperBound
  guard sentence.has(link, .genitiveLink), link + 1 < sentence.count, sentence.words[link + 1].use == .noun else {
    return nil
  }
  return link + 1
}

/// "Monday's missile strike", "the August 6 incursion".
private func isTimeModifier(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard let entity = sentence.entity(at: index) else { return false }
  if measured(by: index, sentence) != nil { return true }
  let next = entity.words.upperBound
  guard next < sentence.count else { return false }
  if sentence.has(next - 1, .genitive) { return isNominal(next, sentence) }
  return sentence.has(next, .genitive)
}

private func isNominalAhead(_ index: Int, _ sentence: SentenceWords) -> Bool {
  index < sentence.count && isNominal(index, sentence)
}

private func phraseEnd(from start: Int, _ sentence: SentenceWords) -> Int {
  var index = start
  // "US sanctions"
  let isPronoun = sentence.has(start, .pronoun) && sentence.words[start].entity < 0
  if isPronoun, !sentence.has(start, [.possessive, .determiner]) { return start + 1 }
  if let noun = measured(by: start, sentence) { index = noun }
  while index < sentence.count {
    // but "a one-day offensive"
    if index > start, sentence.words[index].use != .time,
      sentence.has(index, [.determiner, .possessive, .negativeDeterminer])
    {
      // "19 more systems", "two other men": what only adds to a number begins no phrase.
      // "each other"
      let isCounted = sentence.words[index - 1].use == .number || sentence.words[index - 1].isNumeral
      // "each blamed the other"
      let isAlone = index - 1 == start && sentence.has(start, .determiner) && !isNominalAhead(index + 1, sentence)
      // "any more tanks", "some other town"
      let isAdded =
        index - 1 == start && sentence.has(start, [.determiner, .negativeDeterminer]) && !sentence.has(start, .both)
      // "the first such step"
      let isRanked = index - 1 > start && sentence.use(index - 1) == .adjective && sentence.use(index + 1) == .noun
      let goesOn =
        (isCounted || isAlone || isAdded || isRanked || sentence.has(index - 1, .both))
        && sentence.has(index, .additive)
      guard goesOn || isSuperlative(index, sentence) else { break }
      index += 1
      continue
    }
    if isEmphatic(index, behind: start, sentence) { return index + 1 }
    if index > start, breaksAfterName(index, sentence) || opensSubject(index, behind: start, sentence) { break }
    if isNominal(index, sentence) || sentence.has(index, .genitive) || index == start { index += 1; continue }
    if sentence.words[index].use == .time, index == start || isTimeModifier(index, sentence) || isInner(index, sentence)
    {
      index += 1
      continue
    }
    // "economic and financial sanctions": no phrase ends in an adjective.
    if index > start, sentence.words[index - 1].use == .adjective, sentence.has(index, .coordinator),
      !sentence.has(index, .contrast), index + 1 < sentence.count,
      [.adjective, .noun].contains(sentence.words[index + 1].use)
    {
      index += 1
      continue
    }
    let isLinking = sentence.has(index, .hyphen) && !sentence.token(index).spaceBefore
    // "Gen. Doe", "Jane R. Doe": the stop of an abbreviation inside a name.
    if sentence.has(index, .stop), index > start, !sentence.token(index).spaceBefore, index + 1 < sentence.count,
      sentence.words[index - 1].classes.isEmpty == false || isInitial(index - 1, sentence),
      sentence.words[index + 1].use == .name
    {
      index += 1
      continue
    }
    if let behind = behindQuote(at: index, in: start..<index, sentence) {
      index = behind
      continue
    }
    let isAdverbInside = sentence.words[index].use == .adverb || sentence.has(index, .both)
    // "the first such raid"
    if isAdverbInside, sentence.has(index + 1, .additive), index + 2 < sentence.count, isNominal(index + 2, sentence) {
      index += 2
      continue
    }
    if isLinking || isAdverbInside, index + 1 < sentence.count,
      isNominal(index + 1, sentence) || isLinking && sentence.token(index + 1).kind == .word
    {
      index += isLinking ? 2 : 1
      continue
    }
    break
  }
  return index
}

/// "the most senior ministers", "its two most important towns", "the few rebels": a quantifier inside of a phrase that another word
/// opened.
private func isSuperlative(_ index: Int, _ sentence: SentenceWords) -> Bool {
  let opener = sentence.use(index - 1) == .number ? index - 2 : index - 1
  return !sentence.has(index, [.possessive, .indefinite, .both, .complementizer])
    && sentence.has(opener, [.determiner, .possessive, .genitive])
    && !sentence.has(opener, [.both, .indefinite, .complementizer, .relative]) && isNominalAhead(index + 1, sentence)
}

/// "The bloc itself promised", "the general himself": a pronoun that only stresses the noun in front of it.
private func isEmphatic(_ index: Int, behind start: Int, _ sentence: SentenceWords) -> Bool {
  index > start && index < sentence.count && sentence.words[index].classes.intersects(sentence.patterns.known.oneself)
    && [.noun, .name].contains(sentence.words[index - 1].use)
}

/// One capital letter for a given name.
private func isInitial(_ index: Int, _ sentence: SentenceWords) -> Bool {
  sentence.words[index].use == .name && sentence.token(index).range.count == 1
}

/// "the August 6 incursion": a time between an article and a noun.
private func isInner(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard let entity = sentence.entity(at: index), entity.words.upperBound < sentence.count else { return false }
  let left = entity.words.lowerBound - 1
  return sentence.has(left, [.determiner, .possessive, .genitive]) && isNominal(entity.words.upperBound, sentence)
}

private func phrase(_ words: Range<Int>, _ sentence: SentenceWords, _ before: [NounPhrase]) -> NounPhrase {
  var head = words.upperBound - 1
  while head > words.lowerBound, !isNominal(head, sentence) { head -= 1 }
  var classes = ClassSet()
  for index in words { classes.formUnion(sentence.words[index].classes) }
  var left = words.lowerBound - 1
  if isPredeterminer(left, sentence) { left -= 1 }
  // "a law on “foreign influence”": a mark does not part them either.
  if sentence.has(left, .quote), sentence.has(left - 1, .preposition) { left -= 1 }
  // "with further strikes": an adverb does not part a preposition from its noun.
  if sentence.use(left) == .adverb, sentence.has(left - 1, .preposition), !sentence.has(left, .particle),
    sentence.entity(at: words.lowerBound) == nil
  {
    left -= 1
  }
  // "handed over the tanks": a particle of the verb is no preposition.
  // but "raised over the city" behind "was" has its object in front.
  let isParticle =
    sentence.has(left, .particle) && left > sentence.bodyStart && sentence.words[left - 1].use == .verb
    && !(sentence.has(left - 2, .be)
      && (sentence.entity(at: words.lowerBound)?.place != nil || sentence.use(words.lowerBound) == .name))
  let isAfterPreposition = sentence.has(left, .preposition) && !isParticle
  var result = NounPhrase(
    words: words, head: head, preposition: isAfterPreposition ? sentence.hash(left) : nil,
    prepositionWord: isAfterPreposition ? left : -1, classes: classes, headClasses: sentence.words[head].classes,
    ofPhrase: nil)
  if isAfterPreposition, sentence.has(left, .genitiveLink), let last = before.last, last.words.upperBound == left {
    result.ofPhrase = before.count - 1
  }
  return result
}
