import TextAnalysis
import TimelineCore

// Lists behind a line that ends in a colon: each item is told under the line's subject and verb.
extension SentenceWords {
  /// "On Friday Norway promised:", "Oslo agreed to:": the tokens of a line that breaks off at a colon where its verb, or a
  /// preposition, calls for an object, or an auxiliary for a verb; nil for any other.
  func listOpening() -> Range<Int>? {
    guard count > 2, isColon(count - 1) else { return nil }
    if has(count - 2, .auxiliary) { return tokens.lowerBound..<tokens.upperBound - 1 }
    let structure = SentenceStructure(self)
    guard let verb = structure.verbs.last, !verb.isReport, !verb.isPassive || has(count - 2, .preposition),
      has(count - 2, .preposition) || verb.arguments.allSatisfy({ isFree($0, of: verb, structure) })
    else { return nil }
    return tokens.lowerBound..<tokens.upperBound - 1
  }

  /// "promised Ukraine on Friday:": whether what stands behind a verb leaves room for its object.
  private func isFree(_ argument: Argument, of verb: VerbGroup, _ structure: SentenceStructure) -> Bool {
    let head = structure.phrases[argument.phrase].head
    return argument.order < 0 || use(head) == .time || words[verb.head].isDitransitive && entity(at: head)?.actor != nil
  }

  /// "- two ships, which are to sail in May;", "- send two ships": whether it begins a line and says nothing of its own.
  ///
  /// - Parameter last: The tags of the last word of the line above the list.
  func isListItem(behind last: GrammarTags) -> Bool {
    let start = bulletLength
    guard count > 1, beginsLine, !isColon(count - 1) else { return false }
    let isVerb = use(start) == .verb || words[start].verb != nil
    guard !isVerb || !last.isDisjoint(with: [.auxiliary, .infinitive]) else { return false }
    return SentenceStructure(self).verbs.allSatisfy {
      $0.form != .finite || $0.relation == .relative || $0.relation == .adverbial || $0.words.lowerBound == start
    }
  }

  /// How many of its first tokens are a bullet.
  var bulletLength: Int {
    (0..<count).first { !has($0, [.hyphen, .dash]) && !Self.bullets.contains(hash($0)) } ?? 0
  }

  private static let bullets = ["*", "•"].map { foldedHash($0.utf8) }

  private var beginsLine: Bool {
    let (utf8, start) = (article.text.utf8.span, bytes(0..<count).start)
    var index = start
    while index > 0, utf8[index - 1] != UInt8(ascii: "\n") {
      index -= 1
      // A bullet may stand in front, but no word.
      if utf8[index] < 0x80, Character(Unicode.Scalar(utf8[index])).isLetter { return false }
    }
    return true
  }
}

extension SentenceStructure {
  /// Whether the item tells an event, or what the line above it takes as its object.
  func isOfItem(_ finding: Finding) -> Bool {
    finding.candidate.words.lowerBound >= sentence.itemStart
      || !finding.candidate.isNoun
        && (finding.slots.object + finding.slots.arguments.map(\.phrase)).contains {
          phrases[$0].head >= sentence.itemStart
        }
  }

  /// Whether it is told by the verb that the items of a list fill.
  func isOpening(_ finding: Finding) -> Bool { !finding.candidate.isNoun && finding.candidate.verb == verbs.count - 1 }

  /// The bytes of the words that stand for an event in its sentence: the trigger's; of an item of a list whose trigger stands
  /// in the line above it, those of its first phrase.
  func evidence(_ words: Range<Int>) -> ByteRange {
    guard words.lowerBound < sentence.itemStart else { return sentence.bytes(words) }
    let phrase = phrases.first { $0.head >= sentence.itemStart }
    return sentence.bytes(
      max(sentence.itemStart, phrase?.words.lowerBound ?? 0)..<(phrase?.words.upperBound ?? sentence.count))
  }
}

extension Extraction {
  /// A line that opens a list, and its times.
  struct ListOpening {
    let tokens: Range<Int>
    let times: Range<Int>
    /// The tags of its last word.
    let last: GrammarTags
  }

  /// Reads an item of a list once more with the line above the list, and notes such a line.
  mutating func readList(_ words: SentenceWords, _ times: Range<Int>) {
    guard let list = opening, words.isListItem(behind: list.last) else {
      opening = words.listOpening().map {
        ListOpening(tokens: $0, times: times, last: words.words[words.count - 2].tags)
      }
      return
    }
    let joined = SentenceWords(
      text, words.tokens.dropFirst(words.bulletLength), timexes: (timexes[list.times] + timexes[times])[...],
      patterns: patterns, surnames: surnames,
      behind: list.tokens)
    (joined.antecedents, joined.story) = (words.antecedents, words.story)
    joined.kinds.formUnion(words.kinds)
    joined.namesKnown = words.namesKnown || joined.mentionsKnown(context.wars)
    words.withOpening = joined
  }
}
