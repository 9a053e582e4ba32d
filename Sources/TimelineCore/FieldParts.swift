/// What stands between the separators of a field, as bytes of its table, without blanks around it and without what is empty
/// then.
///
/// Found one after the other: lists of them would cost more than finding them.
package struct FieldParts: Sequence, IteratorProtocol, Sendable {
  private let contents: String
  private let separator: UInt8
  /// What is not looked through yet.
  private var rest: Range<Int>

  init(of field: Range<Int>, in contents: String, separator: UInt8) {
    (self.contents, self.separator, rest) = (contents, separator, field)
  }

  package mutating func next() -> Range<Int>? {
    let bytes = contents.utf8.span
    let blank = UInt8(ascii: " ")
    while rest.lowerBound < rest.upperBound {
      var (first, end) = (rest.lowerBound, rest.lowerBound)
      while end < rest.upperBound, bytes[end] != separator { end += 1 }
      rest = (end < rest.upperBound ? end + 1 : end)..<rest.upperBound
      while first < end, bytes[first] == blank { first += 1 }
      while first < end, bytes[end - 1] == blank { end -= 1 }
      if first < end { return first..<end }
    }
    return nil
  }
}
