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

  func markModifiers(_ patterns: EventPatterns) {
    guard begins.contains(.amountCue), !begins.isDisjoint(with: [.number, .scale]) || hasDigits else { return }
    var index = 0
    while index < words.count {
      guard words[index].begins.contains(.amountCue), let cue = match(patterns.amounts.cues, at: index),
        case .modifier = cue.value, let end = numberStart(index + cue.count)
      else {
        index += 1
        continue
      }
      for word in index..<end {
        words[word].isModifier = true
        words[word].tags = []
      }
      index = end
    }
  }

  /// Where a number begins at a word or behind its article: "at least a dozen"; nil where none does.
  private func numberStart(_ index: Int) -> Int? {
    guard index < words.count else { return nil }
    if isNumber(index) { return index }
    return has(index, .indefinite) && index + 1 < words.count && isNumber(index + 1) ? index + 1 : nil
  }

  /// "one" is a pronoun more often than a count.
  func markNumerals(_ patterns: EventPatterns) {
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
