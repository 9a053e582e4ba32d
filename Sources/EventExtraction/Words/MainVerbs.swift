import TextAnalysis
import TimelineCore

// Which verb a sentence rests on, so that others that look like it are participles.

/// "two rockets, fired from the sea, landed on a market", "the group, one of those that hold the north, said": whether every
/// other verb is none that a sentence can rest on.
///
/// Such are all that are not finite, that a conjunction subordinates, or a past that opens the sentence or stands right behind
/// a comma, and what only says at the end who told it.
func isOnlyFinite(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  groups[..<number].indices.allSatisfy { isWeak($0, groups, sentence) }
    && !hasOwnClause(number, groups, sentence, isClosed: true)
}

/// "after the envoy, having left Bern, handed over": whether a verb is the last that the clause of a conjunction can rest on.
func isOwed(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  !groups[(number + 1)...].indices.contains {
    groups[$0].form == .finite && !isAttribution($0, groups, sentence)
  } && isSubordinate(number, behind: nil, groups, sentence)
}

/// "quotas, most of them reserved for veterans": a past behind a comma, a quantity and "of them" describes.
func isAbsolute(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let pronoun = groups[number].words.lowerBound - 1
  guard sentence.has(pronoun, .they), sentence.has(pronoun - 1, .genitiveLink) else { return false }
  return sentence.has(pronoun - 3, .comma)
}

/// "Qassem Soleimani, killed near Baghdad, was": whether a finite verb follows that is not merely joined to the first one,
/// as in "the prime minister, Jane Doe, resigned and fled".
///
/// - Parameter isClosed: Whether a comma must stand between the two.
func hasOwnClause(
  _ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords, isClosed: Bool = false
) -> Bool {
  // "perished and 90 were hurt": what is joined right behind a verb, and is none itself, has a clause of its own.
  let end = groups[number].words.upperBound
  if sentence.has(end, .coordinator), sentence.use(end + 1) != .verb { return false }
  return groups[(number + 1)...].indices.contains { later in
    groups[later].form == .finite
      && !sentence.has(groups[later].words.lowerBound - 1, [.coordinator, .relative])
      && !isSubordinate(later, behind: number, groups, sentence) && !isAttribution(later, groups, sentence)
      && !isTold(later, groups, sentence)
      && (!isClosed || (end..<groups[later].words.lowerBound).contains { sentence.has($0, [.comma, .dash]) })
  }
}

/// "the president, Jane Doe, resigned, saying she was ill": whether a verb is what the gerund of saying in front of it tells.
private func isTold(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard number > 0, groups[number - 1].form == .gerund, groups[number - 1].isReport else { return false }
  return !(groups[number - 1].words.upperBound..<groups[number].words.lowerBound).contains {
    sentence.has($0, [.comma, .dash, .coordinator])
  }
}

/// Whether a single past stands right behind a comma, apart from adverbs: ", later identified as".
func isBehindComma(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  var left = group.words.lowerBound - 1
  while left > sentence.bodyStart, sentence.use(left) == .adverb, !sentence.has(left, .particle) { left -= 1 }
  return sentence.has(left, [.comma, .dash])
}

/// "encircled the town, then pulled out": a verb behind a comma that goes on from the one in front, and no "the general, then
/// posted in Bern, resigned".
func isSequel(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  var left = groups[number].words.lowerBound - 1
  guard sentence.has(left, .sequel) else { return false }
  while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
  return sentence.has(left, [.comma, .dash]) && groups[..<number].contains { $0.form == .finite }
    && !hasOwnClause(number, groups, sentence, isClosed: true)
}

/// ", believed to belong to the group,": a verb of saying whose infinitive tells what is said of the noun in front.
func isRaised(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  group.isReport && sentence.has(group.words.upperBound, .infinitive)
}

/// Whether a verb before another is none that a sentence can rest on.
private func isWeak(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard groups[number].form == .finite else { return true }
  if isPlainPast(groups[number], sentence) {
    if isBehindComma(groups[number], sentence) || groups[number].words.lowerBound == sentence.bodyStart
      || isAbsolute(number, groups, sentence)
    {
      return true
    }
  }
  return isSubordinate(number, behind: nil, groups, sentence)
}

/// Whether a conjunction or a relative pronoun opens the clause of a verb, behind the last finite verb before it.
private func isSubordinate(
  _ number: Int, behind first: Int?, _ groups: [VerbGroup], _ sentence: SentenceWords
) -> Bool {
  let end = groups[number].words.lowerBound
  var word = first.map { groups[$0].words.upperBound } ?? sentence.bodyStart
  var opened = 0
  for other in (first.map { $0 + 1 } ?? 0)...number {
    let left = groups[other].words.lowerBound
    for index in word..<max(word, left) where opens(index, before: left, sentence) { opened += 1 }
    word = groups[other].words.upperBound
    // What may be a participle closes no clause: "that the land, seized by rebels, would".
    let isSure = !(isPlainPast(groups[other], sentence) && isBehindComma(groups[other], sentence))
    if left < end, groups[other].form == .finite, isSure, opened > 0 { opened -= 1 }
  }
  return opened > 0
}

/// Whether a word begins a clause whose verb follows: "which", "that", "as crowds, ignoring the curfew, stormed".
private func opens(_ index: Int, before verb: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.has(index, [.subordinator, .condition, .complementizer, .relative]) else { return false }
  guard sentence.has(index, .preposition) else { return !sentence.has(index + 1, .relative) }
  if opensClause(index, before: verb, sentence) { return true }
  guard sentence.has(index, .subordinator), sentence.has(index, .temporal) else { return false }
  var end = index + 1
  while end < verb, isInsidePhrase(end, sentence) { end += 1 }
  guard end > index + 1, [.noun, .name].contains(sentence.use(end - 1)) else { return false }
  // "since the war began", "as crowds, ignoring the curfew,"
  if end == verb { return !sentence.leadsToVerb(verb) || sentence.use(verb) == .verb }
  // "after the envoy, having left,": somebody, where a participle follows the comma.
  let isSomebody =
    sentence.entity(at: end - 1)?.actor != nil || sentence.words[end - 1].classes.intersects(sentence.acting)
  return (sentence.has(index, .simultaneous) || isSomebody) && sentence.has(end, .comma)
    && (sentence.use(end + 1) == .verb || sentence.has(end + 1, .relative) || isNamed(end..<verb - 1, sentence))
}

/// "after its leader, Jane Doe, fled": whether nothing but a name stands between two commas.
private func isNamed(_ words: Range<Int>, _ sentence: SentenceWords) -> Bool {
  words.count > 1 && sentence.has(words.upperBound, .comma)
    && words.dropFirst().allSatisfy { sentence.use($0) == .name }
}

/// "Of the 40 drones launched overnight, 31 were", ", in a step meant to help": whether the noun in front of a past is one
/// that a preposition at the start or behind a comma governs, so that the past describes it.
func describesGoverned(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  var left = groups[number].words.lowerBound - 1
  guard sentence.use(left) == .noun else { return false }
  while left > sentence.bodyStart, isInsidePhrase(left, sentence) { left -= 1 }
  guard sentence.has(left, .preposition), !sentence.has(left, .subordinator) else { return false }
  return left == sentence.bodyStart ? hasOwnClause(number, groups, sentence) : sentence.has(left - 1, .comma)
}

/// "Marines, most of them recruits drawn from prisons, and paratroopers were": a past inside of what a comma opens behind the
/// noun that begins the sentence.
func isInsideApposition(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard !groups[number].isReport, !groups[..<number].contains(where: { $0.form == .finite }) else { return false }
  let words = sentence.bodyStart..<groups[number].words.lowerBound
  guard let comma = words.first(where: { sentence.has($0, .comma) }), comma > words.lowerBound,
    !(comma + 1..<words.upperBound).contains(where: { sentence.has($0, [.comma, .relative, .subordinator]) }),
    (words.lowerBound..<comma).allSatisfy({ isInsidePhrase($0, sentence) }), sentence.use(comma + 1) != .time
  else { return false }
  return hasOwnClause(number, groups, sentence)
}

private func isInsidePhrase(_ index: Int, _ sentence: SentenceWords) -> Bool {
  [.noun, .name, .adjective, .number].contains(sentence.use(index))
    || sentence.has(index, [.determiner, .possessive, .genitive])
}

/// ", rescuers said on Sunday", ", said the envoy, Jane Doe,": whether a verb only says who told the rest.
private func isAttribution(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let verb = groups[number]
  guard verb.isReport, number > 0,
    let comma = (groups[number - 1].words.upperBound..<verb.words.lowerBound).last(where: {
      sentence.has($0, [.comma, .quote])
    }),
    !groups[(number + 1)...].contains(where: { $0.form == .finite })
  else { return false }
  let next = verb.words.upperBound
  if comma + 1 < verb.words.lowerBound {
    return next >= sentence.count || sentence.has(next, [.preposition, .stop, .comma, .quote])
      || sentence.use(next) == .time
  }
  return (next..<sentence.count).prefix(while: { !sentence.has($0, [.preposition, .comma, .stop]) }).contains {
    sentence.use($0) == .name && sentence.entity(at: $0)?.actor?.form != .demonym
      || sentence.words[$0].classes.intersects(sentence.acting)
  }
}
