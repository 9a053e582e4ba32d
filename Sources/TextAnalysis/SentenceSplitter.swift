import TimelineCore

/// Groups tokens into sentences: token ranges in order, none empty, covering all tokens.
///
/// A blank line, a heading and an item of a list always end a sentence; a line break inside text that is wrapped by
/// hand does not. Closing quotation marks and brackets stay with the sentence they close. Linear in the text.
package func splitSentences(
  _ text: String, _ tokens: ContiguousArray<Token>, abbreviations: Abbreviations
) -> [Range<Int>] {
  var text = text
  return text.withUTF8 { bytes in
    var splitter = SentenceSplitter(
      tokens: tokens, breaks: LineBreaks(bytes, tokens), marks: Marks.shared, abbreviations: abbreviations)
    return splitter.split()
  }
}

private struct SentenceSplitter {
  let tokens: ContiguousArray<Token>
  let breaks: LineBreaks
  let marks: Marks
  let abbreviations: Abbreviations
  var sentences: [Range<Int>] = []
  var start = 0

  init(tokens: ContiguousArray<Token>, breaks: LineBreaks, marks: Marks, abbreviations: Abbreviations) {
    self.tokens = tokens
    self.breaks = breaks
    self.marks = marks
    self.abbreviations = abbreviations
  }

  mutating func split() -> [Range<Int>] {
    var index = 0
    while index < tokens.count {
      if index > start, breaks.isHard(before: index) { end(at: index) }
      guard tokens[index].kind == .punctuation, marks.terminal.contains(tokens[index].hash) else {
        if tokens[index].kind == .word, isClosedAcronym(index), endsAfterAcronym(index) { end(at: index + 1) }
        index += 1
        continue
      }
      var next = index + 1
      while next < tokens.count, marks.terminal.contains(tokens[next].hash), !tokens[next].spaceBefore { next += 1 }
      let stop = next - 1
      while next < tokens.count, !breaks.isHard(before: next), closes(next) { next += 1 }
      if endsSentence(at: index, stop: stop, next: next) { end(at: next) }
      index = next
    }
    end(at: tokens.count)
    return sentences
  }

  private mutating func end(at index: Int) {
    guard index > start else { return }
    sentences.append(start..<index)
    start = index
  }

  /// Whether the token closes what stands before it: a bracket, or a quotation mark glued to the word before.
  private func closes(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    if marks.closing.contains(tokens[index].hash) { return true }
    return marks.quotes.contains(tokens[index].hash) && !tokens[index].spaceBefore
  }

  /// Whether the marks `first…stop`, and what closes behind them, end a sentence before `next`.
  private func endsSentence(at first: Int, stop: Int, next: Int) -> Bool {
    guard next < tokens.count, !breaks.isHard(before: next) else { return true }
    let follower = firstWord(from: next)
    if tokens[follower].kind == .word, tokens[follower].shape == .lower { return false }
    let isFullStop = first == stop && tokens[first].hash == marks.fullStop
    if !tokens[next].spaceBefore { return isFullStop && isMissingSpace(first, next) }
    guard isFullStop, first > 0, !tokens[first].spaceBefore else { return true }
    return endsBehind(first - 1, before: follower, gapless: next == first + 1)
  }

  /// `talks.The`: a lower-case word, a full stop, a capitalised word.
  private func isMissingSpace(_ stop: Int, _ next: Int) -> Bool {
    next == stop + 1 && stop > 0 && tokens[stop - 1].shape == .lower && tokens[stop - 1].kind == .word
      && tokens[stop - 1].range.count > 1 && tokens[next].shape == .capitalised
  }

  /// Whether a full stop behind a word ends a sentence, by what the language knows of the word.
  private func endsBehind(_ word: Int, before follower: Int, gapless: Bool) -> Bool {
    let token = tokens[word]
    if token.kind == .number, abbreviations.followsOrdinal(tokens[follower].hash) { return false }
    guard token.kind == .word else { return true }
    switch abbreviations.kind(token.hash) {
    case .title: return false
    case .number: return tokens[follower].kind != .number
    case .maybe: return isStarter(follower)
    case .starter, .clitic, .ordinal, nil: break
    }
    let isInitial = token.range.count == 1 && token.shape != .lower
    return !(isInitial && gapless) || isStarter(follower) && token.spaceBefore && !isInitialName(word)
  }

  /// "J." behind a capitalised word, or at the sentence's start, is an initial of a name.
  private func isInitialName(_ word: Int) -> Bool { word == start || tokens[word - 1].shape == .capitalised }

  private func isStarter(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return true }
    return tokens[index].shape != .lower && abbreviations.isStarter(tokens[index].hash)
  }

  /// The first word or number at or behind a token, over opening quotation marks and brackets.
  private func firstWord(from index: Int) -> Int {
    var index = index
    while index + 1 < tokens.count, tokens[index].kind == .punctuation { index += 1 }
    return index
  }

  private func isClosedAcronym(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.range.count > 2 && token.hash != 0 && breaks.endsWithStop(token)
  }

  /// `the U.S. He`: an acronym's own full stop may also end the sentence.
  private func endsAfterAcronym(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].spaceBefore, tokens[index + 1].kind == .word else { return false }
    return isStarter(index + 1) && tokens[index + 1].range.count > 1
  }
}

/// The marks of punctuation the splitter asks for, by hash.
private struct Marks {
  static let shared = Marks()

  let fullStop = foldedHash(".".utf8)
  // So few are compared faster than hashed.
  let terminal = [".", "..", "...", "....", "!", "?", "…", "。", "؟"].map { foldedHash($0.utf8) }
  let closing = [")", "]", "”", "}"].map { foldedHash($0.utf8) }
  let quotes = ["\"", "'", "’", "“", "‘", "»", "«"].map { foldedHash($0.utf8) }
}
