import TimelineCore

extension Tokenizer {
  /// A number with the separators inside it; a date written with full stops is split at them.
  mutating func scanNumber() {
    var end = position
    while isDigit(at: end) { end += 1 }
    guard end < limit, isSeparator(bytes[end]), isDigit(at: end + 1) else { return emit(to: end, .number) }
    scanGroups()
  }

  private mutating func scanGroups() {
    var groups: [Range<Int>] = []
    var end = position
    while isDigit(at: end) {
      let start = end
      while isDigit(at: end) { end += 1 }
      groups.append(start..<end)
      guard end < limit, isSeparator(bytes[end]) else { break }
      end += 1
    }
    if isNumber(groups) { return emit(to: groups.last?.upperBound ?? end, .number) }
    for group in groups {
      if group.lowerBound > position { emit(to: group.lowerBound, .punctuation) }
      emit(to: group.upperBound, .number)
    }
  }

  /// Whether groups of digits, with separators between them, are one number: thousands in threes, then a fraction.
  private func isNumber(_ groups: [Range<Int>]) -> Bool {
    guard groups.count > 1 else { return true }
    for (index, group) in groups.enumerated().dropFirst() where group.count != 3 {
      guard index == groups.count - 1 else { return false }
      let isNewSeparator = index > 1 && bytes[group.lowerBound - 1] != bytes[groups[1].lowerBound - 1]
      let isFullStop = bytes[group.lowerBound - 1] == UInt8(ascii: ".")
      guard index == 1 ? isFullStop || group.count < 3 : isNewSeparator && group.count < 3 else { return false }
    }
    return true
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
}
