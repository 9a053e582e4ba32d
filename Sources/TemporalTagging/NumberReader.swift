import TextAnalysis
import TimelineCore

/// Reads numbers written in digits or words; the words and how they combine are classes of the lexicon.
///
/// Its methods are given all rules, which are one reference, lest the lexicon be copied.
struct NumberReader: Sendable {
  /// A number and how many tokens it takes.
  struct Reading {
    var thousandths: Int
    var count: Int
    /// Two integers spoken as one year: "nineteen ninety-six".
    var isYear = false
  }

  private let ones: Int
  private let tens: Int
  private let scale: Int
  private let and: Int
  private let fractionWords: Int
  let number: Int
  let spokenYear: Int
  let spokenNearYear: Int
  let slash = foldedHash("/".utf8)
  private let hyphen = foldedHash("-".utf8)

  init(_ lexicon: inout TemporalLexicon) {
    ones = lexicon.id(of: "ones")
    tens = lexicon.id(of: "tens")
    scale = lexicon.id(of: "scale")
    and = lexicon.id(of: "number-and")
    fractionWords = lexicon.id(of: "number-fraction")
    number = lexicon.id(of: "n")
    spokenYear = lexicon.id(of: "year")
    spokenNearYear = lexicon.id(of: "near-year")
  }

  /// How many tokens a number in words has at most.
  private static let longest = 40

  /// Every class that a number in words may be of.
  var spokenClasses: ClassBits {
    [number, spokenYear, spokenNearYear].reduce(.none) { $0.union(ClassBits(Int32($1))) }
  }

  /// Whether a number in words may begin with a word of the class.
  func begins(with classID: Int32) -> Bool { classID == ones || classID == tens }

  /// A number in words that begins at a token; nil where none does. "and" and hyphens join its parts.
  func words(_ text: LexicalText, at start: Int, before end: Int, _ rules: TemporalRules) -> Reading? {
    // However long a row of numerals is, what each token costs is bounded.
    let end = min(end, start + Self.longest)
    var index = start
    var total = 0
    var part: Int?
    var lastIndex = start
    var isYear = false
    func below100(_ index: Int) -> (Int, Int)? {
      if let (ten, count) = rules.lexicon.value(tens, text, index, end) {
        var next = index + count
        if next < end, isHyphen(text, next) { next += 1 }
        if let (one, more) = rules.lexicon.value(ones, text, next, end), one < 10, one > 0 {
          return (ten + one, next + more - index)
        }
        return (ten, count)
      }
      return rules.lexicon.value(ones, text, index, end)
    }
    while index < end, lastIndex == start || index < end {
      if let (small, count) = below100(index) {
        if let previous = part {
          guard previous >= 10, previous < 100, small >= 10, total == 0, !isYear else { break }
          part = previous * 100 + small
          isYear = true
        } else {
          part = small
        }
        index += count
        lastIndex = index
        if isYear { break }
      } else if let current = part, let (factor, count) = rules.lexicon.value(scale, text, index, end) {
        if factor == 100 {
          part = min(current, 10_000_000) * 100
        } else {
          total = min(total + min(current, 1_000_000) * factor, 1_000_000_000_000)
          part = nil
        }
        index += count
        lastIndex = index
        // What follows a scale starts a part that is added, not one that makes a year.
        if let (_, skip) = rules.lexicon.value(and, text, index, end), below100(index + skip) != nil { index += skip }
        if let (small, more) = below100(index) {
          part = (part ?? 0) + small
          index += more
          lastIndex = index
        }
      } else {
        break
      }
    }
    guard lastIndex > start else { return nil }
    var thousandths = min(total + (part ?? 0), 1_000_000_000) * 1_000
    if let (fraction, count) = rules.lexicon.value(fractionWords, text, lastIndex, end) {
      thousandths += fraction
      lastIndex += count
    }
    return Reading(thousandths: thousandths, count: lastIndex - start, isYear: isYear)
  }

  func scaleFactor(_ text: LexicalText, at index: Int, before end: Int, _ rules: TemporalRules) -> (Int, Int)? {
    rules.lexicon.value(scale, text, index, end)
  }

  private func isHyphen(_ text: LexicalText, _ index: Int) -> Bool {
    text.tokens[index].hash == hyphen && !text.tokens[index].spaceBefore
  }
}
