import TextAnalysis
import TimelineCore

// Whether a word in "-ing", or a participle, is a verb, a noun or an adjective.
extension SentenceWords {
  func isGerundVerb(_ index: Int, _ left: Int) -> Bool {
    // "troops surrounding the city", but "surrounding villages"
    if words[index].tags.contains(.adjective) { return has(index + 1, [.determiner, .possessive]) }
    guard words[index].isListedNoun else {
      return !(left >= 0 && has(left, .determiner)) && !(words[max(left, 0)].use == .adjective)
    }
    if left >= 0, isDoneByMany(index, left) || opensOwnObject(index, left) { return true }
    guard left < 0 || has(left, [.comma, .preposition, .subordinator, .coordinator, .dash]) || words[left].use == .verb
    else { return false }
    if isPlacedGerund(index, left) || isPartedGerund(index, left) { return true }
    return index + 1 < count
      && (has(index + 1, [.determiner, .possessive]) || entity(at: index + 1) != nil || beginsNumber(index + 1)
        || token(index + 1).shape == .capitalised || isObjectOfGerund(index + 1, left)
        || isDescribedPlace(index + 1, left))
  }

  /// "according to": a gerund in front of a preposition that is one itself tells who says so.
  func tellsSource(_ index: Int) -> Bool {
    has(index, .preposition) && has(index + 1, .preposition) && words[index].verb?.forms == .gerund
  }

  /// "answered on Monday, ruling out talks", but "Fighting elsewhere killed ten": a particle, and behind it what can only be its
  /// object.
  private func isPartedGerund(_ index: Int, _ left: Int) -> Bool {
    let object = index + 2
    guard left < 0 || has(left, [.comma, .dash]), object < count, has(index + 1, [.particle, .adverb]),
      !has(object, [.preposition, .comma, .coordinator])
    else { return false }
    return words[object].verb == nil || words[object].isListedNoun
  }

  /// "EU leaders meeting in Brussels asked for", "envoys gathering in Doha": what several bare people do somewhere, where "the
  /// leaders meeting in Brussels" may be a noun.
  private func isDoneByMany(_ index: Int, _ left: Int) -> Bool {
    guard words[left].isPlural, words[left].classes.intersects(acting), has(index + 1, .site) else { return false }
    var start = left
    while start > bodyStart, [.name, .adjective, .noun, .number].contains(words[start - 1].use) { start -= 1 }
    return !has(start - 1, [.determiner, .possessive])
  }

  /// "a resolution backing the plan": no compound goes on in front of a determiner, where "the fighting this week" may end.
  private func opensOwnObject(_ index: Int, _ left: Int) -> Bool {
    words[left].use == .noun && has(index + 1, [.determiner, .possessive])
      && !has(index + 1, [.relative, .complementizer]) && entity(at: index + 1)?.time == nil
  }

  /// "responded by firing missiles at the port": a noun between two prepositions, which no compound has swallowed.
  func isObjectOfGerund(_ index: Int, _ left: Int) -> Bool {
    // "began bombing launch sites in the north": a compound has its last word's number.
    var last = index
    while last + 1 < count, words[last + 1].isListedNoun { last += 1 }
    // "began firing rockets at the port", but "began bombing raids on the port"
    let isBegun = left >= 0 && words[left].isAspectual && !words[last].begins.contains(.trigger)
    guard has(left, .agentive) || has(left, .genitiveLink) || isBegun, words[index].begins.contains(.noun) else {
      return false
    }
    return (words[last].verb == nil || isPluralNoun(last)) && has(last + 1, .preposition)
  }

  /// "began bombing southern Lebanon", "resumed shelling northern Idlib": a place behind what is only said of it.
  private func isDescribedPlace(_ index: Int, _ left: Int) -> Bool {
    guard left >= 0, words[left].isAspectual else { return false }
    var place = index
    while place < min(count, index + 3), entity(at: place) == nil {
      if words[place].isListedNoun || has(place, [.preposition, .coordinator, .auxiliary, .comma]) { return false }
      place += 1
    }
    return entity(at: place)?.place != nil
  }

  /// "killing nine", "wounding at least 40".
  func beginsNumber(_ index: Int) -> Bool {
    token(index).kind == .number || words[index].isModifier || words[index].isNumeral
  }

  /// "frozen assets", "the proposed truce".
  func isParticipleAdjective(_ index: Int) -> Bool {
    guard let forms = words[index].verb?.forms, !words[index].isListedNoun else { return false }
    return !forms.isDisjoint(with: [.participle, .gerund])
  }
}
