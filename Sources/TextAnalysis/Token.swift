package import TimelineCore

/// A word, a number or a mark of punctuation.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters; also an abbreviation with its full stops (`U.S.`), and the clitics `'s` and `n't`.
    case word
    /// Digits, with the separators inside them: `1,200.5`.
    case number
    /// One mark: comma, quotation mark, hyphen, bracket.
    case punctuation
    /// Any other sign: currency, per cent, emoji.
    case symbol

    /// Written out: without these comparisons `extract` was measured 2 % slower.
    @inlinable
    package static func == (a: Kind, b: Kind) -> Bool {
      switch (a, b) {
      case (.word, .word), (.number, .number), (.punctuation, .punctuation), (.symbol, .symbol): true
      default: false
      }
    }
  }

  /// How a word is capitalised.
  package enum Shape: UInt8, Hashable, Sendable {
    case lower, capitalised, upper, mixed, none

    /// Written out: without these comparisons `extract` was measured 2 % slower.
    @inlinable
    package static func == (a: Shape, b: Shape) -> Bool {
      switch (a, b) {
      case (.lower, .lower), (.capitalised, .capitalised), (.upper, .upper), (.mixed, .mixed), (.none, .none): true
      default: false
      }
    }
  }

  /// UTF-8 bytes of the article's text, half-open.
  package let start: Int32
  package let end: Int32
  /// FNV-1a over the token's letters in lower case, so that a look-up needs no string; equal words have equal hashes.
  package let hash: UInt64
  package let kind: Kind
  package let shape: Shape
  /// Whether white space, or the text's beginning, stands before it.
  package let spaceBefore: Bool

  /// Whether it is a number. Stored, as the next two are: no call into another module is inlined, and every word is asked.
  package let isNumber: Bool
  /// Whether it is a word.
  package let isWord: Bool
  /// Whether it is a word without capitals.
  package let isLower: Bool

  package var range: ByteRange { ByteRange(Int(start), Int(end)) }

  @inline(__always)
  init(start: Int32, end: Int32, hash: UInt64, kind: Kind, shape: Shape, spaceBefore: Bool) {
    (self.start, self.end, self.hash) = (start, end, hash)
    (self.kind, self.shape, self.spaceBefore) = (kind, shape, spaceBefore)
    (isNumber, isWord, isLower) = (kind == .number, kind == .word, shape == .lower)
  }
}
