import TextAnalysis
import TimelineCore

// Reading a sentence: names and amounts first, then what each word does.
extension SentenceWords {
  func read(_ timexes: ArraySlice<Shared<Timex>>, _ surnames: Surnames) {
    readWords()
    readNouns()
    joinHyphenated()
    readTimes(timexes)
    if !begins.isDisjoint(with: [.currencySign, .currencyWord]) {
      let spans = findAmounts(in: text, articleTokens, tokens, patterns: patterns) {
        mayBeginAmount($0 - tokens.lowerBound)
      }
      for span in spans { add(Entity(words: local(span.tokens), amount: Shared(span))) }
    }
    readNames(surnames)
    markModifiers()
    markRanges()
    markNumerals()
    skipDateline()
    joinAdditions()
    setPreferencesAside()
    decideUses()
    var (classes, tags) = (ClassSet(), GrammarTags())
    for word in words {
      classes.formUnion(word.classes)
      tags.formUnion(word.tags)
    }
    (self.classes, self.tags, classBits) = (classes, tags, classes.bits)
    if classes.intersects(patterns.known.codeName) { keepCodeNames() }
    findKinds()
  }

  private func local(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - tokens.lowerBound..<range.upperBound - tokens.lowerBound
  }

  private func readWords() {
    // In a variable: what a class holds is checked and counted at every change.
    var words: ContiguousArray<Word> = []
    words.reserveCapacity(tokens.count)
    var (begins, bits, traits) = (PhraseStarts(), UInt64(0), VerbTraits())
    let bytes = text.content.article.text.utf8.span
    for index in tokens {
      let token = articleTokens[index]
      let entry = patterns.words[token.hash]
      var word = Word(tags: entry.tags, verb: token.isWord ? entry.verb : nil, begins: entry.begins, noun: entry.noun)
      // "lost the town - a rare admission": one between blanks is a dash.
      if entry.tags.contains(.hyphen), token.spaceBefore, index + 1 < tokens.upperBound,
        articleTokens[index + 1].spaceBefore
      {
        word.tags = .dash
      }
      begins.formUnion(entry.begins)
      bits |= Self.bit(of: token.hash)
      if token.isNumber { hasDigits = true }
      if token.isLower, entry.tags.isEmpty { patterns.lexicon.guess(&word, bytes, Int(token.start)..<Int(token.end)) }
      if word.verb != nil, !entry.verbTraits.isEmpty {
        word.isDitransitive = entry.verbTraits.contains(.ditransitive)
        word.isHelping = entry.verbTraits.contains(.helping)
        word.isLetting = entry.verbTraits.contains(.letting)
        word.isAspectual = entry.verbTraits.contains(.aspectual)
        word.isIntransitive = entry.verbTraits.contains(.intransitive)
        word.isNaming = entry.verbTraits.contains(.naming)
        word.isAddressing = entry.verbTraits.contains(.addressing)
        traits.formUnion(entry.verbTraits)
      }
      words.append(word)
    }
    hasObligingVerb = traits.contains(.obliging)
    (self.words, self.begins, hashBits) = (words, begins, bits)
  }

  private func readTimes(_ timexes: ArraySlice<Shared<Timex>>) {
    var index = 0
    for timex in timexes {
      let range = timex.content.range
      while index < words.count, Int(token(index).end) <= range.start { index += 1 }
      var end = index
      while end < words.count, Int(token(end).start) < range.end { end += 1 }
      if end > index, timex.content.kind != .duration, isAttributive(index..<end) {
        for word in index..<end { words[word].tags = .adverb }
      } else if end > index {
        add(Entity(words: index..<end, time: timex))
      }
      // "in March 2021" tells of no march.
      for word in index..<end where token(word).shape == .capitalised { words[word].classes = ClassSet() }
      index = end
    }
  }

  private func readNames(_ surnames: Surnames) {
    var index = 0
    while index < words.count {
      guard words[index].entity < 0, token(index).isWord, mayBeginName(index),
        let found = name(at: index) ?? surname(at: index, surnames), !isLowered(found),
        !isShipName(found), !isNamesake(found), !isFlown(found), !isInsideName(found),
        !isAged(found), !isOutrun(found),
        !isTitled(found)
      else {
        index += 1
        continue
      }
      add(inFull(found))
      // "Rapid Support Forces" speaks of no support; "Kenyan troops" are troops.
      if found.actor != nil, found.words.count > 1 {
        for word in found.words where !token(word).isLower {
          words[word].classes = words[word].classes.intersection(
            patterns.known.named)
        }
      }
      index = found.words.upperBound
    }
  }

  /// Whether a word is written as names are, or stands where one that is not may begin a name.
  private func mayBeginName(_ index: Int) -> Bool {
    if !token(index).isLower { return true }
    if words[index].tags.contains(.determiner) || isUnknown(index), beginsArticleName(index) { return true }
    return index + 2 < words.count && words[index + 1].tags.contains(.hyphen) && beginsHyphenatedName(index)
  }

  /// "the Republic of Serbia", "the Islamic Republic of Iran": a country with what it calls itself in front of its name.
  private func inFull(_ entity: Entity) -> Entity {
    var start = entity.words.lowerBound - 2
    guard entity.isCountry, entity.actor?.form == .name, has(start + 1, .genitiveLink), start >= 0,
      token(start).shape == .capitalised, words[start].classes.intersects(patterns.known.realm)
    else { return entity }
    while start > 1, token(start - 1).shape == .capitalised, words[start - 1].entity < 0 { start -= 1 }
    var result = entity
    result.words = start..<entity.words.upperBound
    return result
  }

  /// "Mr. Saab": behind what only people are called by stands no organisation's name.
  private func isTitled(_ entity: Entity) -> Bool {
    var left = entity.words.lowerBound - 1
    if left > 0, has(left, .stop) { left -= 1 }
    return entity.actor.map { patterns.actors.actors[$0.actor].kind == .organisation } ?? false
      && left >= 0 && words[left].classes.intersects(patterns.known.honorific)
  }

  /// "the landing ship Minsk", "the frigate Admiral Essen": a city's or a person's name that a ship bears.
  private func isShipName(_ entity: Entity) -> Bool {
    // "the cruiser Moskva": the data knows the ship itself.
    let kind = entity.actor.map { patterns.actors.actors[$0.actor].kind }
    guard kind != .organisation, kind != .country || entity.actor?.form == .metonym,
      token(entity.words.lowerBound).shape != .upper
    else { return false }
    var left = entity.words.lowerBound - 1
    while left >= 0, words[left].entity < 0, token(left).isWord, !token(left).isLower, !has(left, .determiner) {
      left -= 1
    }
    guard left >= 0, token(left).isWord, token(left).isLower, words[left].entity < 0 else { return false }
    let next = entity.words.upperBound
    if has(left, .determiner), left < entity.words.lowerBound - 1, isShip(explainedBehind: next) {
      return true
    }
    // "the ships Russia sent": its owner is the subject behind it.
    let isSubject = next < words.count && words[next].verb != nil && !has(next, .be) && !words[next].isListedNoun
    return words[left].classes.intersects(patterns.known.vessel) && !isSubject
  }

  /// "al-Shabab": a small article at the head of a name.
  private func beginsHyphenatedName(_ index: Int) -> Bool {
    !token(index + 1).spaceBefore && !token(index + 2).spaceBefore && token(index + 2).isWord
      && !token(index + 2).isLower
  }

  /// "al Qaeda": whether a word is none of the language, so that it may be the article of another.
  private func isUnknown(_ index: Int) -> Bool {
    words[index].tags.isEmpty && words[index].verb == nil && !words[index].isListedNoun
  }

  /// "the West": a name of which the article is a part, where no other name begins behind it.
  private func beginsArticleName(_ index: Int) -> Bool {
    guard index + 1 < words.count, token(index + 1).isWord, !token(index + 1).isLower,
      let found = name(at: index), found.words.count > 1,
      name(at: index + 1) == nil
    else { return false }
    let end = found.words.upperBound
    return end >= words.count || !token(end).isWord || token(end).isLower
  }

  /// "The West African bloc": an article's name that another one, which begins behind the article, goes on behind.
  private func isOutrun(_ entity: Entity) -> Bool {
    has(entity.words.lowerBound, .determiner) && entity.words.count > 1
      && name(at: entity.words.lowerBound + 1).map { $0.words.upperBound > entity.words.upperBound } ?? false
  }

  /// "The car": an article and a small word name no country, as "the CAR" does.
  private func isLowered(_ entity: Entity) -> Bool {
    entity.isCountry && entity.words.count > 1 && words[entity.words.lowerBound].tags.contains(.determiner)
      && token(entity.words.lowerBound + 1).isLower
  }

  /// The longer of an actor's and a place's name; both where they are equally long.
  private func name(at index: Int) -> Entity? {
    guard
      let found = patterns.names.longestMatch(
        in: articleTokens, from: tokens.lowerBound + index, before: tokens.upperBound)
    else { return nil }
    let words = index..<index + found.count
    guard !words.contains(where: { self.words[$0].entity >= 0 }) else { return nil }
    return Entity(
      words: words, actor: found.value.actor, place: found.value.place,
      isCountry: found.value.actor.map { patterns.actors.actors[$0.actor].kind == .country } ?? false)
  }

  private func add(_ entity: Entity) {
    guard !entity.words.contains(where: { words[$0].entity >= 0 }) else { return }
    for index in entity.words { words[index].entity = Int32(entities.count) }
    entities.append(entity)
  }

  /// A dateline is short, begins in capitals and ends in a dash.
  private func skipDateline() {
    let limit = min(14, words.count)
    guard limit > 2, token(0).shape == .upper, Int(token(0).end - token(0).start) > 2 else { return }
    guard let dash = (1..<limit).first(where: { has($0, .dash) }),
      !(0..<dash).contains(where: { words[$0].verb != nil && !words[$0].isListedNoun && token($0).shape == .lower })
    else { return }
    bodyStart = dash + 1
  }
}
