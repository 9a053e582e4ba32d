import TextAnalysis
import TimelineCore

/// A name, an amount or a time in a sentence.
struct Entity: Sendable {
  /// Local to the sentence.
  var words: Range<Int>
  var actor: Actors.Naming?
  /// A number in `Places.places`.
  var place: Int?
  var amount: AmountSpan?
  var timex: Timex?
  var isCountry = false

  /// Whether it is money that may be given: no budget, no loss.
  var isMoney: Bool { amount.map { !$0.isContext } ?? false }
}

/// One token of a sentence with what the lexicon knows of it and what it is taken for here.
struct Word: Sendable {
  /// What a word does in its sentence.
  enum Use: UInt8, Sendable {
    case noun, name, number, adjective, verb, auxiliary, adverb, time, other
  }

  var tags: GrammarTags
  var verb: VerbReading?
  var classes: ClassSet
  /// Whether `nouns.tsv` has it, alone or in a phrase.
  var isListedNoun: Bool
  /// -1 for none.
  var entity: Int
  /// Part of "at least", "more than" and the like in front of a number.
  var isModifier = false
  /// A number written as a word: "nine", "dozens".
  var isNumeral = false
  var use: Use
}

/// A sentence with its names found and each word's use decided.
struct SentenceWords: Sendable {
  let text: AnalyzedText
  /// Token indices.
  let tokens: Range<Int>
  var words: [Word] = []
  var entities: [Entity] = []
  /// The first word after a dateline such as `GENEVA, May 3 –`; 0 where there is none.
  var bodyStart = 0

  var count: Int { words.count }

  func token(_ index: Int) -> Token { text.tokens[tokens.lowerBound + index] }

  func hash(_ index: Int) -> UInt64 { token(index).hash }

  func string(_ words: Range<Int>) -> String {
    text.text(tokens.lowerBound + words.lowerBound..<tokens.lowerBound + words.upperBound)
  }

  func bytes(_ words: Range<Int>) -> ByteRange {
    text.range(tokens.lowerBound + words.lowerBound..<tokens.lowerBound + words.upperBound)
  }

  func has(_ index: Int, _ tags: GrammarTags) -> Bool {
    index >= 0 && index < words.count && !words[index].tags.isDisjoint(with: tags)
  }

  func use(_ index: Int) -> Word.Use? { index >= 0 && index < words.count ? words[index].use : nil }

  func entity(at index: Int) -> Entity? {
    guard index >= 0, index < words.count, words[index].entity >= 0 else { return nil }
    return entities[words[index].entity]
  }
}

extension SentenceWords {
  /// Reads one sentence: names and amounts first, then what each word does.
  ///
  /// - Parameter timexes: Those that lie in the sentence, in order.
  init(_ text: AnalyzedText, _ tokens: Range<Int>, timexes: some Collection<Timex>, patterns: EventPatterns) {
    self.text = text
    self.tokens = tokens
    readWords(patterns.lexicon)
    readTimes(timexes)
    for span in findAmounts(in: text, tokens, lexicon: patterns.amounts) {
      add(Entity(words: local(span.tokens), amount: span))
    }
    readNames(patterns)
    markModifiers(patterns.amounts)
    markNumerals(patterns.amounts)
    skipDateline(patterns)
    decideUses(patterns)
  }

  private func local(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - tokens.lowerBound..<range.upperBound - tokens.lowerBound
  }

  private mutating func readWords(_ lexicon: Lexicon) {
    words.reserveCapacity(tokens.count)
    let utf8 = text.article.text.utf8
    for index in tokens {
      let token = text.tokens[index]
      var tags = lexicon.grammar[token.hash] ?? []
      if tags.isEmpty, token.kind == .word, token.shape == .lower,
        lexicon.isAdverb(
          utf8[
            utf8.index(
              utf8.startIndex, offsetBy: Int(token.start))..<utf8.index(utf8.startIndex, offsetBy: Int(token.end))])
      {
        tags = .adverb
      }
      var verb = token.kind == .word ? lexicon.verbs[token.hash] : nil
      if verb == nil, tags.isEmpty, token.kind == .word, token.shape == .lower {
        verb = lexicon.guessedVerb(
          utf8[
            utf8.index(
              utf8.startIndex, offsetBy: Int(token.start))..<utf8.index(utf8.startIndex, offsetBy: Int(token.end))])
      }
      words.append(
        Word(
          tags: tags, verb: verb, classes: ClassSet(),
          isListedNoun: false, entity: -1, use: .other))
    }
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let match = lexicon.nouns.longestMatch(in: text.tokens, from: index, before: tokens.upperBound) else {
        index += 1
        continue
      }
      for covered in index..<index + match.count {
        words[covered - tokens.lowerBound].isListedNoun = true
        // "family" ends like an adverb.
        if lexicon.grammar[text.tokens[covered].hash] == nil { words[covered - tokens.lowerBound].tags = [] }
        words[covered - tokens.lowerBound].classes.formUnion(match.value)
      }
      index += match.count
    }
  }

  private mutating func readTimes(_ timexes: some Collection<Timex>) {
    var index = 0
    for timex in timexes {
      while index < words.count, Int(token(index).end) <= timex.range.start { index += 1 }
      var end = index
      while end < words.count, Int(token(end).start) < timex.range.end { end += 1 }
      if end > index { add(Entity(words: index..<end, timex: timex)) }
      index = end
    }
  }

  private mutating func readNames(_ patterns: EventPatterns) {
    var index = 0
    while index < words.count {
      guard words[index].entity < 0, token(index).kind == .word, token(index).shape != .lower,
        let found = name(at: index, patterns)
      else {
        index += 1
        continue
      }
      add(found)
      // "Rapid Support Forces" speaks of no support.
      if found.actor != nil, found.words.count > 1 {
        for word in found.words {
          words[word].classes = words[word].classes.intersection(patterns.known.institution)
        }
      }
      index = found.words.upperBound
    }
  }

  /// The longer of an actor's and a place's name; both where they are equally long.
  private func name(at index: Int, _ patterns: EventPatterns) -> Entity? {
    let start = tokens.lowerBound + index
    let actor = patterns.actors.namings.longestMatch(in: text.tokens, from: start, before: tokens.upperBound)
    let place = patterns.places.namings.longestMatch(in: text.tokens, from: start, before: tokens.upperBound)
    let count = max(actor?.count ?? 0, place?.count ?? 0)
    guard count > 0, !(index..<index + count).contains(where: { words[$0].entity >= 0 }) else { return nil }
    let naming = actor?.count == count ? actor?.value : nil
    return Entity(
      words: index..<index + count, actor: naming, place: place?.count == count ? place?.value : nil,
      isCountry: naming.map { patterns.actors.actors[$0.actor].kind == .country } ?? false)
  }

  private mutating func add(_ entity: Entity) {
    guard !entity.words.contains(where: { words[$0].entity >= 0 }) else { return }
    for index in entity.words { words[index].entity = entities.count }
    entities.append(entity)
  }

  private mutating func markModifiers(_ amounts: AmountLexicon) {
    var index = 0
    while index < words.count {
      let start = tokens.lowerBound + index
      guard let cue = amounts.cues.longestMatch(in: text.tokens, from: start, before: tokens.upperBound),
        case .modifier = cue.value, let end = numberStart(index + cue.count, amounts)
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
  private func numberStart(_ index: Int, _ amounts: AmountLexicon) -> Int? {
    guard index < words.count else { return nil }
    if isNumber(index, amounts) { return index }
    return has(index, .indefinite) && index + 1 < words.count && isNumber(index + 1, amounts) ? index + 1 : nil
  }

  /// "one" is a pronoun more often than a count.
  private mutating func markNumerals(_ amounts: AmountLexicon) {
    for index in words.indices where words[index].entity < 0 && token(index).kind == .word {
      let hash = hash(index)
      words[index].isNumeral = amounts.numerals[hash].map { $0 > 1 } ?? false || amounts.vague[hash] != nil
    }
  }

  private func isNumber(_ index: Int, _ amounts: AmountLexicon) -> Bool {
    let hash = hash(index)
    return token(index).kind == .number || amounts.numerals[hash] != nil || amounts.vague[hash] != nil
      || amounts.scales[hash] != nil
  }

  /// A dateline is short, begins in capitals and ends in a dash.
  private mutating func skipDateline(_ patterns: EventPatterns) {
    let limit = min(14, words.count)
    guard limit > 2, token(0).shape == .upper, Int(token(0).end - token(0).start) > 2 else { return }
    guard let dash = (1..<limit).first(where: { has($0, .dash) || (has($0, .hyphen) && token($0).spaceBefore) }),
      !(0..<dash).contains(where: { words[$0].verb != nil && !words[$0].isListedNoun && token($0).shape == .lower })
    else { return }
    bodyStart = dash + 1
  }
}
