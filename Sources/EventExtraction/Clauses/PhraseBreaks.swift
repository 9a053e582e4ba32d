import TextAnalysis
import TimelineCore

// Where one noun phrase ends and the next begins though nothing parts them.

/// A person's or a country's name ends its phrase before a number or an adjective: "give Ukraine | 19 jets"; a country
/// begins one behind a noun: "on the ground | Ukraine".
func breaksAfterName(_ index: Int, _ sentence: SentenceWords) -> Bool {
  if let entity = sentence.entity(at: index), entity.words.lowerBound == index,
    entity.place != nil || entity.isCountry || entity.actor?.form == .demonym,
    // "the destroyer USS Laboon"
    entity.place != nil || entity.actor?.form != .metonym || sentence.token(index).shape != .upper,
    sentence.words[index - 1].use == .noun && sentence.token(index - 1).shape == .lower
      && !isPastParticiple(index - 1, sentence)
      && !sentence.words[index - 1].begins.contains(.scale) && !isPartner(index - 1, sentence)
      || (entity.actor?.form == .demonym || entity.isCountry) && sentence.entity(at: index - 1)?.place != nil
  {
    return true
  }
  if opensClause(index, sentence) || beginsDoer(index, sentence) { return true }
  // "handed to its border guards 20 drones"
  let isBody = sentence.token(index - 1).isLower && sentence.words[index - 1].classes.intersects(sentence.acting)
  if sentence.words[index].use == .number, sentence.words[index - 1].use == .noun, isBody { return true }
  guard let entity = sentence.entity(at: index - 1), entity.words.upperBound == index else { return false }
  // "in neighbouring Belgorod 11,000 people"
  if entity.place != nil, sentence.words[index].use == .number { return true }
  guard let naming = entity.actor else { return false }
  if isReceiver(entity, before: index, sentence) { return true }
  // "sent 20,000 Afghans home"
  if naming.form == .demonym, sentence.has(index, .adverb) { return true }
  guard naming.form != .demonym else { return false }
  if sentence.words[index].use == .number { return true }
  let isObject = sentence.use(entity.words.lowerBound - 1) == .verb
  // "send Norway Patriot missiles"
  let isMake = sentence.words[index].use == .name && sentence.words[index].isListedNoun && entity.isCountry
  return isObject
    && (sentence.words[index].use == .adjective || isMake && sentence.entity(at: index) == nil)
}

/// "On the eve of the trip | Jane Doe accused Chad", "Earlier in the day | Jane Doe and John Roe met": whether a name behind
/// what a sentence opens with is the subject; "On the margins of the summit | Mr Doe met": with a title in front of it.
private func opensClause(_ index: Int, _ sentence: SentenceWords) -> Bool {
  let isTitled =
    sentence.entity(at: index) == nil && !sentence.token(index).isLower && sentence.entity(at: index + 1) != nil
  let name = isTitled ? index + 1 : index
  guard let entity = sentence.entity(at: name), entity.words.lowerBound == name,
    entity.actor?.form == .name, !isTitled || !entity.isCountry,
    case let start = sentence.bodyStart,
    sentence.has(sentence.use(start) == .adverb ? start + 1 : start, .preposition),
    sentence.use(index - 1) == .noun, sentence.token(index - 1).isLower,
    !sentence.words[index - 1].classes.intersects(sentence.acting),
    case let next = entity.words.upperBound, sentence.use(next) == .verb || sentence.has(next, .coordinator)
  else { return false }
  return !(start..<index).contains { sentence.use($0) == .verb || sentence.has($0, .comma) }
}

/// "frozen Iranian assets", but not "on the ground Ukraine": a listed word that can only describe what follows.
private func isPastParticiple(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard let forms = sentence.words[index].verb?.forms, forms.contains(.participle), !forms.contains(.base) else {
    return false
  }
  return !forms.contains(.past) || !sentence.has(index - 1, .determiner)
}

/// "its neighbour Chad", "Mali's ally Niger": a noun that says what the country named behind it is to another one.
private func isPartner(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.words[index].classes.intersects(sentence.patterns.known.partner) else { return false }
  var left = index - 1
  while [.noun, .name, .adjective].contains(sentence.use(left)) || sentence.has(left, .hyphen) { left -= 1 }
  return sentence.has(left, [.possessive, .genitive])
}

/// "sent Ukraine weapons", "gave the Houthis drones": who receives, right behind a verb of giving.
private func isReceiver(_ entity: Entity, before gift: Int, _ sentence: SentenceWords) -> Bool {
  var left = entity.words.lowerBound - 1
  if sentence.has(left, .determiner) { left -= 1 }
  // "handed over to Ukraine howitzers"
  let isGoal = sentence.has(left, .goal)
  if isGoal { left -= sentence.has(left - 1, .particle) ? 2 : 1 }
  guard left >= sentence.bodyStart, sentence.words[left].isDitransitive, sentence.use(left) == .verb,
    entity.actor?.form != .demonym || !entity.isCountry
  else { return false }
  // "sent Ukraine parts of a power station": a country behind such a verb owns nothing that is not one of its people.
  let isCountry = entity.isCountry && !isGoal && !sentence.words[gift].classes.intersects(sentence.acting)
  return (isCountry || sentence.words[gift].classes.intersects(sentence.patterns.known.gift))
    && sentence.token(gift).shape == .lower
}

/// "the “treaty”", "an “unprovoked” attack": the word behind a quotation mark that stands inside of a phrase, or ends one that
/// was opened there; nil for any other.
///
/// - Parameter words: The phrase so far.
func behindQuote(at index: Int, in words: Range<Int>, _ sentence: SentenceWords) -> Int? {
  guard sentence.has(index, .quote), let last = words.last else { return nil }
  let isOpen = words.count { sentence.has($0, .quote) } % 2 == 1
  let callsForNoun =
    sentence.has(last, [.determiner, .possessive, .genitive]) || [.adjective, .number].contains(sentence.use(last))
  // "a “sophisticated” cyber-attack"
  let goesOn =
    index + 1 < sentence.count
    && ([.noun, .name, .adjective].contains(sentence.use(index + 1)) || sentence.has(index + 2, .hyphen))
  if isOpen {
    return goesOn && (callsForNoun || sentence.use(index + 1) == .noun) || !sentence.has(last, .quote) ? index + 1 : nil
  }
  // "his “special envoy”", but not "Poland “firmly” rejected"
  return callsForNoun && goesOn ? index + 1 : nil
}
