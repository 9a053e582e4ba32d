/// The tables whose phrases a word may begin, so that most words are looked up in none of them.
struct PhraseStarts: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let noun = PhraseStarts(rawValue: 1)
  static let trigger = PhraseStarts(rawValue: 2)
  /// A sign or code of a currency.
  static let currencySign = PhraseStarts(rawValue: 4)
  /// A number in words, exact or vague.
  static let number = PhraseStarts(rawValue: 8)
  static let scale = PhraseStarts(rawValue: 16)
  /// A word beside an amount: "at least", "another".
  static let amountCue = PhraseStarts(rawValue: 32)
  /// A word that dates an event: "after", "the same day".
  static let datingCue = PhraseStarts(rawValue: 64)
  /// A word that may begin an amount and is no number by itself: "a million", "billions".
  static let magnitude = PhraseStarts(rawValue: 128)
  /// A verb that is a trigger, perhaps with a particle behind it.
  static let triggerVerb = PhraseStarts(rawValue: 256)
  /// What leads to the end of a range: "to", "and".
  static let rangeLink = PhraseStarts(rawValue: 1024)
  /// The name of a currency, without which, or a sign, there is no amount: "euros".
  static let currencyWord = PhraseStarts(rawValue: 2048)
  /// An article, which is a number in front of a scale: "a million".
  static let article = PhraseStarts(rawValue: 512)
}

/// What a verb does to the words around it, by its classes.
struct VerbTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Its receiver stands before what is given: "sent Ukraine weapons".
  static let ditransitive = VerbTraits(rawValue: 1)
  /// A bare infinitive follows: "help train", "help Kyiv train".
  static let helping = VerbTraits(rawValue: 2)
  /// It obliges as a modal verb does: "order", "force".
  static let obliging = VerbTraits(rawValue: 4)
  /// A gerund goes on from it: "begin firing".
  static let aspectual = VerbTraits(rawValue: 8)
  /// A bare infinitive follows behind its object alone: "let Kyiv train", but "let go".
  static let letting = VerbTraits(rawValue: 16)
  /// Nobody does it to anything, so that its past describes no noun: "resign".
  static let intransitive = VerbTraits(rawValue: 32)
  /// What it says its object is stands behind that: "declared the city liberated".
  static let naming = VerbTraits(rawValue: 64)
  /// Whom it tells what it says stands before that: "told reporters that".
  static let addressing = VerbTraits(rawValue: 128)
}

/// Everything the tables of a language say of one spelling, by its hash: one look-up a token.
struct WordTable: Sendable {
  struct Entry: Sendable {
    var tags: GrammarTags = []
    var verb: VerbReading?
    var begins: PhraseStarts = []
    var verbTraits: VerbTraits = []
    /// Where the phrases of `nouns.tsv` go on that begin with it; 0 for none.
    var noun: Int32 = 0
  }

  private struct Place: Sendable {
    var hash: UInt64 = 0
    /// In `entries`; 0 where the place is free.
    var entry: Int32 = 0
  }

  /// A power of two long, at most half full.
  private var places: ContiguousArray<Place>
  /// The first is that of all words no table has.
  private var entries: ContiguousArray<Entry> = [Entry()]

  /// - Parameters:
  ///   - verbTriggers: By lemma.
  ///   - traits: What verbs of a class do.
  init(
    _ lexicon: Lexicon, _ amounts: AmountLexicon, verbTriggers: [[Int]], triggers: PhraseTable<[Int]>,
    dating: DatingCues, traits: [(classes: ClassSet, trait: VerbTraits)]
  ) {
    let count = lexicon.grammar.count + lexicon.verbs.count + lexicon.nouns.firsts.count + triggers.firsts.count + 1024
    var size = 1024
    while size < 2 * count { size *= 2 }
    places = ContiguousArray(repeating: Place(), count: size)
    entries.reserveCapacity(count)
    for (hash, tags) in lexicon.grammar { change(hash) { $0.tags = tags } }
    for (hash, verb) in lexicon.verbs {
      let classes = lexicon.verbClasses[verb.lemma]
      change(hash) {
        $0.verb = verb
        for (marking, trait) in traits where classes.intersects(marking) { $0.verbTraits.insert(trait) }
        if !verbTriggers[verb.lemma].isEmpty { $0.begins.insert(.triggerVerb) }
      }
    }
    let nouns = lexicon.nouns
    for hash in nouns.firsts {
      let node = nouns.node(of: hash)
      change(hash) {
        $0.begins.insert(.noun)
        $0.noun = node
      }
    }
    mark(triggers.firsts, .trigger)
    mark(amounts.symbols.firsts, .currencySign)
    mark(amounts.currencyWords.firsts, .currencyWord)
    mark(amounts.cues.firsts, .amountCue)
    mark(amounts.firsts(of: .range) + amounts.firsts(of: .rangeBehindStart), .rangeLink)
    mark(dating.words.firsts, .datingCue)
    mark(amounts.numerals.keys, .number)
    mark(amounts.vague.keys, .number)
    mark(amounts.scales.keys, .scale)
    mark(amounts.articles, [.magnitude, .article])
    mark(amounts.vagueScales.keys, .magnitude)
  }

  subscript(hash: UInt64) -> Entry { entries[Int(places[place(of: hash)].entry)] }

  private mutating func mark(_ hashes: some Sequence<UInt64>, _ start: PhraseStarts) {
    for hash in hashes { change(hash) { $0.begins.formUnion(start) } }
  }

  private mutating func change(_ hash: UInt64, _ body: (inout Entry) -> Void) {
    let place = place(of: hash)
    if places[place].entry == 0 {
      places[place] = Place(hash: hash, entry: Int32(entries.count))
      entries.append(Entry())
      if entries.count * 2 > places.count { grow() }
      return body(&entries[entries.count - 1])
    }
    body(&entries[Int(places[place].entry)])
  }

  /// Where a word is, or the free place where it belongs.
  private func place(of hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while places[place].entry != 0, places[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = places
    places = ContiguousArray(repeating: Place(), count: old.count * 2)
    for kept in old where kept.entry != 0 { places[place(of: kept.hash)] = kept }
  }
}
