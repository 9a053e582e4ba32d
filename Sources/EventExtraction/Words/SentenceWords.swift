import TextAnalysis
import TimelineCore

/// A name, an amount or a time in a sentence.
struct Entity: Sendable {
  /// Local to the sentence.
  var words: Range<Int>
  var actor: Actors.Naming?
  /// A number in `Places.places`.
  var place: Int?
  var amount: Shared<AmountSpan>?
  /// A time expression.
  var time: Shared<Timex>?
  var isCountry = false

  var timex: Timex? { time?.content }

  /// Whether it is a time of the calendar, not a length or a rhythm.
  var isCalendar: Bool { timex?.meaning?.isCalendar ?? false }

  /// Whether it is money that may be given: no budget, no loss.
  var isMoney: Bool { amount.map { !$0.content.isContext } ?? false }
}

/// One token of a sentence with what the lexicon knows of it and what it is taken for here.
struct Word: Sendable {
  /// What a word does in its sentence.
  enum Use: UInt8, Sendable {
    case noun, name, number, adjective, verb, auxiliary, adverb, time, other
  }

  var tags: GrammarTags
  var verb: VerbReading?
  /// The tables whose phrases it may begin.
  var begins: PhraseStarts
  /// Where the phrases of `nouns.tsv` go on that begin with it; 0 for none.
  var noun: Int32
  var classes = ClassSet()
  /// Whether `nouns.tsv` has it, alone or in a phrase.
  var isListedNoun = false
  /// Whether it is the plural of a listed noun.
  var isPlural = false
  /// A verb whose receiver stands before what is given: "sent Ukraine weapons".
  var isDitransitive = false
  /// "declare": what it says its object is stands behind that.
  var isNaming = false
  /// "tell": whom it tells what it says stands before that.
  var isAddressing = false
  /// A verb that a bare infinitive follows: "help train", "help Kyiv train".
  var isHelping = false
  /// A verb whose object alone a bare infinitive may follow: "let Kyiv train".
  var isLetting = false
  /// A verb that a gerund goes on from: "begin firing".
  var isAspectual = false
  /// "resign": its past describes no noun.
  var isIntransitive = false
  /// -1 for none.
  var entity: Int32 = -1
  /// Part of "at least", "more than" and the like in front of a number.
  var isModifier = false
  /// A number written as a word: "nine", "dozens".
  var isNumeral = false
  /// The last part of a hyphenated verb: "fired" of "test-fired"; its first part stands two words before.
  var endsCompound = false
  var use = Use.other
}

/// A sentence with its names found and each word's use decided.
///
/// A class, since all that read a sentence hold it: passing it on costs one reference. It belongs to one task, and nothing
/// changes once it is read.
final class SentenceWords {
  let text: Shared<AnalyzedText>
  /// Of the whole article; of the line above and the item alone where an item of a list is read with the line above it.
  let articleTokens: ContiguousArray<Token>
  /// Token indices.
  let tokens: Range<Int>
  var words: ContiguousArray<Word> = []
  var entities: [Entity] = []
  /// The tables whose phrases any of the words may begin.
  var begins: PhraseStarts = []
  /// The classes of all words.
  var classes = ClassSet()
  /// The tags of all words.
  var tags: GrammarTags = []
  /// The classes of what its pronouns may stand for, told before; empty where it has none of that kind.
  var antecedents = ClassSet() { didSet { classBits |= antecedents.bits } }
  /// The bits of `classes` and `antecedents`.
  var classBits: UInt64 = 0
  /// The classes of what the whole article is about, as `unrelated-topics.tsv` has them.
  var topics = ClassSet()
  /// The classes of all words of the article before it.
  var story = ClassSet()
  /// Whether any of its words is a name that the data does not know.
  var hasStrangeName = false
  /// By the last word of their name: the people in it whom the data does not know, but the article introduced in full.
  var strangers: [Int: Participant] = [:]
  /// Whether any of its words is used as a name.
  var hasName = false
  /// Whether any of its tokens is a number in digits.
  var hasDigits = false
  /// Whether any of its words is a verb that obliges: "order", "force".
  var hasObligingVerb = false
  /// What its words may mean beside their classes.
  var kinds: WordNeed.Kinds = []
  /// The bits of all words.
  var hashBits: UInt64 = 0
  /// What events are found by.
  let patterns: EventPatterns
  /// The first word after a dateline such as `GENEVA, May 3 –`; 0 where there is none.
  var bodyStart = 0
  /// The time of the entry of a chronology that it belongs to; nil for none.
  var entry: DatedValue?
  /// Whether it names somebody whom the tables know, those who fight, or a place in a country at war.
  var namesKnown = false
  /// Whether it begins a story of its own in a digest.
  var opensStory = false
  /// What it opens, as one of the first sentences; nil where it is none of them.
  var lead: Lead?
  /// The tokens of the line above that the item of a list is read with; empty for any other sentence.
  let opening: Range<Int>
  /// It with the line above it, where it is an item of a list; nil for any other.
  var withOpening: SentenceWords?

  /// - Parameters:
  ///   - timexes: Those that lie in the sentence, in order.
  ///   - surnames: Those of the people that the article named before.
  ///   - opening: The line above an item of a list, which is read with it; empty for none.
  init(
    _ text: Shared<AnalyzedText>, _ tokens: Range<Int>, timexes: ArraySlice<Shared<Timex>>, patterns: EventPatterns,
    surnames: Surnames = Surnames(), behind opening: Range<Int> = 0..<0
  ) {
    self.text = text
    self.opening = opening
    let all = text.content.tokens
    articleTokens = opening.isEmpty ? all : ContiguousArray(all[opening] + all[tokens])
    self.tokens = opening.isEmpty ? tokens : 0..<opening.count + tokens.count
    self.patterns = patterns
    read(timexes, surnames)
  }

  /// The classes of nouns that stand for somebody who can act.
  var acting: ClassSet { patterns.known.institution }

  /// Where the item of a list begins that is read with the line above it; 0 for any other sentence.
  var itemStart: Int { opening.count }

  var article: Article { _read { yield text.content.article } }

  var count: Int { words.count }

  /// Whether a time expression stands in it.
  var hasTimes: Bool { entities.contains { $0.time != nil } }

  func token(_ index: Int) -> Token { articleTokens[tokens.lowerBound + index] }

  func hash(_ index: Int) -> UInt64 { token(index).hash }

  func string(_ words: Range<Int>) -> String {
    article.text[bytes: bytes(words)]
  }

  func bytes(_ words: Range<Int>) -> ByteRange {
    guard !words.isEmpty else { return ByteRange(0, 0) }
    return ByteRange(Int(token(words.lowerBound).start), Int(token(words.upperBound - 1).end))
  }

  /// The words that lie within a range of bytes; none of a range in another sentence.
  func words(within range: ByteRange) -> Range<Int> {
    let start = words.indices.first { Int(token($0).start) >= range.start } ?? count
    let end = words.indices.last { Int(token($0).end) <= range.end } ?? -1
    return start..<max(start, end + 1)
  }

  /// Somebody or something that is known by its words alone.
  func nameless(_ words: Range<Int>, _ kind: Participant.Kind, country: String? = nil) -> Participant {
    Participant(id: nil, text: string(words), kind: kind, country: country, range: bytes(words))
  }

  /// The next comma, from a word on; the sentence's end where none follows.
  func nextComma(from start: Int) -> Int { (start..<count).first { has($0, .comma) } ?? count }

  /// The longest phrase of a table that begins at a word and ends before another, the sentence's end where none is given.
  @inline(__always)
  func match<Value>(_ phrases: PhraseTable<Value>, at index: Int, before end: Int? = nil) -> (count: Int, value: Value)?
  {
    phrases.longestMatch(
      in: articleTokens, from: tokens.lowerBound + index,
      before: end.map { tokens.lowerBound + $0 } ?? tokens.upperBound)
  }

  /// Whether the words from one on are those of the hashes.
  func reads(_ hashes: [UInt64], at start: Int) -> Bool {
    guard start >= 0, start + hashes.count <= count else { return false }
    for offset in hashes.indices where hash(start + offset) != hashes[offset] { return false }
    return true
  }

  func has(_ index: Int, _ tags: GrammarTags) -> Bool {
    index >= 0 && index < words.count && !words[index].tags.isDisjoint(with: tags)
  }

  /// "be" of "demand that it be withdrawn".
  func isBareBe(_ index: Int) -> Bool { has(index, .be) && words[index].verb?.forms == .base }

  /// Whether a word is, or belongs to, a name that the data does not know.
  func isStrange(_ index: Int) -> Bool {
    words[index].use == .name && words[index].entity < 0 && !words[index].isListedNoun
  }

  /// "Moo-hyun", "Jean-Pierre": a hyphen inside a strange name.
  func isInsideName(_ index: Int) -> Bool {
    index > bodyStart && index + 1 < count && has(index, .hyphen) && !token(index).spaceBefore
      && !token(index + 1).spaceBefore && isStrange(index - 1) && isStrange(index + 1)
  }

  /// "whose"
  func isRelativeOwner(_ index: Int) -> Bool { has(index, .relative) && has(index, .possessive) }

  func use(_ index: Int) -> Word.Use? { index >= 0 && index < words.count ? words[index].use : nil }

  /// Inlined, since most ask for one of its fields, and a copy of all costs several references.
  @inline(__always)
  func entity(at index: Int) -> Entity? {
    guard index >= 0, index < words.count, words[index].entity >= 0 else { return nil }
    return entities[Int(words[index].entity)]
  }
}
