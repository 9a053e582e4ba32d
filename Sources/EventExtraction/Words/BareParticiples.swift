import TextAnalysis
import TimelineCore

/// Decides which plain pasts are participles: "the missile fired at Dnipro was", "a swap brokered by Qatar".
func settleBareParticiples(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  // From the right: whether a verb is finite depends on what follows it.
  for number in groups.indices.reversed() where isPlainPast(groups[number], sentence) {
    guard !hasOwnSubject(number, groups, sentence), !tellsBehind(groups[number], sentence) else { continue }
    if isParticiple(number, groups, sentence) || describesObject(number, groups, sentence) {
      groups[number].makeParticiple()
    }
  }
  joinPassives(groups, sentence)
  joinParticiples(groups, sentence)
  shareAuxiliaries(groups, sentence)
}

/// "imposed sanctions on firms linked to the army": a plain past in a clause that has its finite verb already is a
/// participle; so is one of a verb that is nothing without its object: "imposing sanctions on men accused of fraud".
/// `settleBareParticiples` goes before.
func settleReducedRelatives(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  settleFirstDescription(groups, sentence)
  settleOpeningDescription(groups, sentence)
  for number in groups.indices.dropFirst() where isPlainPast(groups[number], sentence) {
    let gap = groups[number - 1].words.upperBound..<groups[number].words.lowerBound
    guard gap.count > 1, !hasOwnSubject(number, groups, sentence),
      sentence.has(gap.upperBound + 1, .preposition) || sentence.use(gap.upperBound + 1) == .time
        || isDoneBy(groups[number], sentence)
        // "a mass for 30 people killed when the bomb went off"
        || groups[number].needsObject && sentence.has(gap.upperBound + 1, .subordinator),
      case let noun = lastBeforeTime(gap, sentence),
      sentence.use(noun) == .noun || sentence.use(noun) == .name
        // "yachts worth 250 million euros linked to the general"
        || sentence.entity(at: noun)?.isMoney ?? false,
      groups[number].needsObject || isDoneBy(groups[number], sentence)
        ? !isTrailingReport(groups[number], gap, sentence)
          && !gap.contains(where: { sentence.has($0, [.relative, .stop]) })
        : isHead(groups[number - 1]) && !hasBoundary(gap, sentence)
          && !gap.contains(where: { sentence.has($0, .subordinator) })
    else { continue }
    groups[number].makeParticiple()
  }
}

/// "will send jets, Jane Doe and John Roe announced in Bern": who says it stands behind the comma.
private func isTrailingReport(_ group: VerbGroup, _ gap: Range<Int>, _ sentence: SentenceWords) -> Bool {
  group.isReport && sentence.use(gap.upperBound - 1) == .name && gap.contains { sentence.has($0, .comma) }
}

/// "gunmen armed with rifles and grenades attacked": the first verb of a sentence, one that is nothing without its object,
/// describes the noun in front of it where a preposition follows and another verb is finite.
private func settleFirstDescription(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  guard let first = groups.first, first.needsObject || isDoneBy(first, sentence), isPlainPast(first, sentence),
    sentence.has(first.words.upperBound, .preposition) || isDoneBy(first, sentence),
    groups.dropFirst().contains(where: { $0.form == .finite }), !hasOwnSubject(0, groups, sentence)
  else { return }
  let left = first.words.lowerBound - 1
  guard left >= sentence.bodyStart, sentence.use(left) == .noun || sentence.use(left) == .name,
    // "The village, which rebels captured on Monday, is"
    !(sentence.bodyStart..<left).contains(where: { sentence.has($0, .relative) })
  else { return }
  groups[0].makeParticiple()
}

/// "arrested two men on Thursday suspected of", "spoke of “an act of terror” meant to": the last word of a stretch, or that
/// before a time or a quotation mark at its end.
private func lastBeforeTime(_ gap: Range<Int>, _ sentence: SentenceWords) -> Int {
  var last = gap.upperBound - 1
  if last > gap.lowerBound, sentence.has(last, .quote), !sentence.token(last).spaceBefore { last -= 1 }
  while last > gap.lowerBound, sentence.use(last) == .time || sentence.use(last) == .adverb { last -= 1 }
  if last < gap.upperBound - 1, last > gap.lowerBound, sentence.has(last, .preposition) { last -= 1 }
  return last
}

/// A single word that may be a past or a participle, taken for a past so far.
func isPlainPast(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  guard group.words.count == 1, group.form == .finite, !sentence.words[group.head].isIntransitive,
    let forms = sentence.words[group.head].verb?.forms
  else { return false }
  // "a course run by the marines"
  return forms.isSuperset(of: [.participle, .past])
    || forms.contains(.participle) && sentence.leadsToAgent(group.head + 1)
}

extension VerbGroup {
  func makeParticiple() {
    form = .participle
    tense = .none
    isPassive = true
  }
}

private func isParticiple(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let left = groups[number].words.lowerBound - 1
  // "cut off the internet": the object stands behind the particle.
  let end = groups[number].words.upperBound
  let right = sentence.has(end, .particle) && !sentence.has(end + 1, .preposition) ? end + 1 : end
  if sentence.leadsToAgent(right), left >= 0, !sentence.has(left, [.coordinator, .relative]) {
    return !isOnlyVerbOfRelative(number, groups, sentence)
  }
  let hasObject = mayBeginObject(right, sentence)
  guard left >= sentence.bodyStart else { return !hasObject }
  if closesRelative(number, groups, sentence) || isOwnedByRelative(number, groups, sentence)
    || isSequel(number, groups, sentence)
  {
    return false
  }
  if isBehindComma(groups[number], sentence) {
    // "ten people, including two children, died and nine were hurt": a gerund in front is no clause of its own.
    return (!hasObject || isRaised(groups[number], sentence)) && !closesAside(number, groups, sentence)
      && !isOnlyFinite(number, groups, sentence)
      && !isOwed(number, groups, sentence)
  }
  let isOpen = !hasObject || sentence.has(right, .infinitive)
  if !hasObject, isAbsolute(number, groups, sentence) || isElliptic(groups[number], sentence) { return true }
  if isOpen, describesGoverned(number, groups, sentence) || isInsideApposition(number, groups, sentence) { return true }
  switch sentence.words[left].use {
  case .noun, .name, .number: break
  default: return false
  }
  guard number + 1 < groups.count, groups[number + 1].form == .finite else { return false }
  // "Pakistan hit back with rockets aimed at airfields": a country that opens its clause is not told apart by a participle.
  if let actor = sentence.entity(at: left), actor.actor?.form == .name,
    actor.words.lowerBound == sentence.bodyStart || sentence.use(actor.words.lowerBound - 1) == .time
  {
    return false
  }
  let between = right..<groups[number + 1].words.lowerBound
  return !hasObject && (!hasBoundary(between, sentence) || isCargo(between, sentence))
}

/// "loaded with rice, tents and blankets": a list of things behind "with", in front of the verb of what holds them.
private func isCargo(_ words: Range<Int>, _ sentence: SentenceWords) -> Bool {
  sentence.has(words.lowerBound, .companion)
    && words.dropFirst().allSatisfy { index in
      switch sentence.use(index) {
      case .noun, .adjective, .number: true
      default: sentence.has(index, [.comma, .coordinator, .genitiveLink, .hyphen]) && !sentence.has(index, .contrast)
      }
    }
}

/// "Pakistan, which denies any part, answered on Saturday": behind a relative clause in commas that the subject of the
/// sentence carries, the next verb is the finite one.
private func closesRelative(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard number > 0, sentence.has(groups[number].words.lowerBound - 1, .comma),
    let first = groups.firstIndex(where: { $0.form == .finite }), first < number,
    let relative = (sentence.bodyStart..<groups[first].words.lowerBound).last(where: { sentence.has($0, .relative) }),
    sentence.has(relative - 1, .comma),
    !(sentence.bodyStart..<relative - 1).contains(where: { sentence.has($0, [.comma, .subordinator, .condition]) })
  else { return false }
  return !groups[(first + 1)..<number].contains { $0.form == .finite }
    && !hasOwnClause(number, groups, sentence, isClosed: true)
}

/// "the tanks that Japan pledged in May have arrived": the first verb behind a relative pronoun and a noun is that noun's.
private func isOwnedByRelative(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let verb = groups[number].words.lowerBound
  guard let relative = (sentence.bodyStart..<verb).last(where: { sentence.has($0, .relative) }),
    relative > sentence.bodyStart, [.noun, .name].contains(sentence.words[relative - 1].use), relative + 1 < verb,
    // "said that rebels which France attacked on Monday have": only what stands behind the pronoun counts.
    !groups[..<number].contains(where: { $0.form == .finite && $0.words.lowerBound > relative })
  else { return false }
  return !(relative + 1..<verb).contains { word in
    sentence.has(word, [.comma, .preposition])
      // "the talks that Sudan and Chad held have"
      || sentence.has(word, .coordinator) && !(sentence.use(word - 1) == .name && sentence.use(word + 1) == .name)
  }
}

/// "the election, which the party won by a landslide": a relative clause with a subject of its own has a finite verb.
private func isOnlyVerbOfRelative(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard number > 0, !groups[(number + 1)...].contains(where: { $0.form == .finite }) else { return false }
  let gap = groups[number - 1].words.upperBound..<groups[number].words.lowerBound
  return gap.dropLast().contains { sentence.has($0, .relative) && !sentence.has($0 + 1, .relative) }
}

/// "abducted this month from a school": a time is no object.
func mayBeginObject(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard index < sentence.count else { return false }
  // "condemned “naked aggression”"
  if sentence.has(index, .quote), sentence.token(index).spaceBefore { return mayBeginObject(index + 1, sentence) }
  switch sentence.words[index].use {
  case .time:
    // "won Sunday's election"
    guard let entity = sentence.entity(at: index) else { return false }
    return sentence.has(entity.words.upperBound, .genitive) || sentence.has(entity.words.upperBound - 1, .genitive)
  case .name, .number, .noun, .adjective: return true
  default:
    return sentence.has(index, [.determiner, .possessive, .complementizer, .it, .they, .he, .she])
      || sentence.isExpletive(index)
      || sentence.has(index, .infinitive) && sentence.isVerbal(sentence.next(index + 1))
  }
}

/// "shot down two drones launched from the coast": one clause has one finite verb, so that the second only describes.
private func describesObject(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let right = groups[number].words.upperBound
  // "children caught up in the war"
  let isParted = sentence.has(right, [.particle, .adverb])
  let isClosed =
    sentence.has(isParted ? right + 1 : right, isParted ? .preposition : [.preposition, .comma, .stop])
    || sentence.use(right) == .time
  guard number > 0 else { return false }
  let isNamed = names(groups[number - 1], sentence)
  guard isClosed || isNamed && endsBody(right, sentence) else { return false }
  if groups[number - 1].form != .participle, isCounted(groups[number], sentence) { return true }
  guard isNamed || isHead(groups[number - 1]), let gap = gap(before: number, groups, sentence), let left = gap.last
  else { return false }
  return (sentence.use(left) == .noun || isNamed && sentence.use(left) == .name)
    && !gap.contains { sentence.has($0, .preposition) && !sentence.has($0, .genitiveLink) }
}

/// Whether a verb is finite and none of saying, which may govern a clause without a conjunction.
private func isHead(_ group: VerbGroup) -> Bool { group.form == .finite && !group.isReport }

/// Whether nothing but the end of the sentence follows.
private func endsBody(_ index: Int, _ sentence: SentenceWords) -> Bool {
  index >= sentence.count || index == sentence.count - 1 && !sentence.token(index).isWord
}

/// "declared the city liberated": whether a verb tells what its object is.
func names(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  group.form != .participle && sentence.words[group.head].isNaming
}

/// The words between a verb and the one before it, or the "that" behind this; nil where a clause begins among them.
func gap(before number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords, behindThat: Bool = false) -> Range<Int>?
{
  let end = groups[number].words.lowerBound
  var gap = groups[number - 1].words.upperBound..<end
  if behindThat, let that = gap.dropLast().last(where: { sentence.has($0, .complementizer) }) { gap = that + 1..<end }
  return hasBoundary(gap, sentence) ? nil : gap
}

/// Whether a new clause or its subject begins between two verbs.
private func hasBoundary(_ range: Range<Int>, _ sentence: SentenceWords) -> Bool {
  let borders: GrammarTags = [
    .complementizer, .relative, .condition, .subordinator, .coordinator, .comma, .quote, .dash,
  ]
  // "accused Mali of “an act of terror” meant to": what is quoted in between, up to the verb, is no more than the noun.
  let isQuoted =
    sentence.has(range.upperBound - 1, .quote) && !sentence.token(range.upperBound - 1).spaceBefore
    && range.count { sentence.has($0, .quote) } == 2
  return range.contains { index in
    sentence.has(index, isQuoted ? borders.subtracting(.quote) : borders)
      && (!sentence.has(index, .preposition) || opensClause(index, before: range.upperBound, sentence))
      || sentence.has(index, .pronoun) && !sentence.has(index, .possessive) || sentence.isExpletive(index)
  }
}
