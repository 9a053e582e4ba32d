import TextAnalysis
import TimelineCore

// Which words are numbers, or say how exact one is.
extension SentenceWords {
  /// Whether a word is a number or a sign of money.
  func mayBeginAmount(_ index: Int) -> Bool {
    // Most articles stand before no scale; one in capitals may be a part of a sign: "A$5".
    if words[index].begins.contains(.article), token(index).isLower {
      return index + 1 < words.count && words[index + 1].begins.contains(.scale)
    }
    return token(index).isNumber || !words[index].begins.isDisjoint(with: [.number, .magnitude, .currencySign])
  }

  func markModifiers() {
    guard begins.contains(.amountCue) else { return }
    var index = 0
    while index < words.count {
      let cue = words[index].begins.contains(.amountCue) ? match(patterns.amounts.cues, at: index) : nil
      guard let cue, case .modifier = cue.value, let end = numberStart(index + cue.count, patterns.amounts) else {
        // "handed over four jets": what belongs to the verb says nothing of the number.
        if let cue, cue.value == .through { index += cue.count } else { index += 1 }
        continue
      }
      // "some ten days ago" counts nothing; "some eight hours of talks" does.
      let isOfTime = entity(at: end)?.timex.map { $0.kind != .duration } ?? false
      for word in index..<end {
        words[word].isModifier = !isOfTime
        words[word].tags = isOfTime ? .adverb : []
      }
      index = end
    }
  }

  /// "between 30 and 40 prisoners", "three to five tanks": what opens a range and what joins its numbers belong to the
  /// number, but "rose from three to five".
  func markRanges() {
    guard begins.contains(.rangeLink), begins.contains(.number) || hasDigits else { return }
    for link in words.indices.dropFirst().dropLast()
    where words[link].begins.contains(.rangeLink) && token(link).isWord && words[link].entity < 0
      && isFreeNumber(link - 1) && isFreeNumber(link + 1)
    {
      let isPlain = begins(.range, at: link) && !begins(.changeStart, at: link - 2)
      guard let start = rangeStart(before: link - 1) ?? (isPlain ? link : nil) else { continue }
      for word in start...link where !isNumber(word) {
        words[word].isModifier = true
        words[word].tags = []
      }
    }
  }

  /// Where the words begin that open a range right in front of its first number; nil where none do.
  private func rangeStart(before number: Int) -> Int? {
    (1...2).lazy.map { number - $0 }.first { start in
      guard start >= 0, let cue = match(patterns.amounts.cues, at: start), case .rangeStart = cue.value else {
        return false
      }
      return start + cue.count == number
    }
  }

  private func begins(_ link: AmountLexicon.Link, at index: Int) -> Bool {
    index >= 0
      && patterns.amounts.length(of: link, in: articleTokens, at: tokens.lowerBound + index, before: tokens.upperBound)
        > 0
  }

  private func isFreeNumber(_ index: Int) -> Bool { words[index].entity < 0 && isNumber(index) }

  /// Where a number begins at a word or behind its article: "at least a dozen", "about a third of"; nil where none does.
  private func numberStart(_ index: Int, _ amounts: AmountLexicon) -> Int? {
    guard index < words.count else { return nil }
    if isNumber(index) { return index }
    // The article too: "about a" tells how exact the third is.
    if match(amounts.fractions, at: index) != nil { return index + 1 }
    return has(index, .indefinite) && index + 1 < words.count && isNumber(index + 1) ? index + 1 : nil
  }

  /// "one" is a pronoun more often than a count.
  func markNumerals() {
    guard begins.contains(.number) || begins.contains(.scale) else { return }
    for index in words.indices where words[index].entity < 0 && token(index).isWord {
      if words[index].begins.contains(.number) {
        words[index].isNumeral = patterns.amounts.numerals[hash(index)].map { $0 > 1 } ?? true
      }
      // "one million people", "half a million"
      guard words[index].begins.contains(.scale) else { continue }
      words[index].isNumeral = true
      if index > 0, words[index - 1].begins.contains(.number) { words[index - 1].isNumeral = true }
    }
  }

  /// "the Swedish one", "the second one": the only determiner behind an adjective stands for what was named before.
  func standsForNoun(_ index: Int) -> Bool {
    guard index > bodyStart, words[index].tags == .determiner, words[index].begins.contains(.number),
      !words[index].isNumeral
    else { return false }
    return words[index - 1].use == .adjective || entity(at: index - 1)?.actor?.form == .demonym
  }

  private func isNumber(_ index: Int) -> Bool {
    token(index).isNumber || !words[index].begins.isDisjoint(with: [.number, .scale])
  }
}
