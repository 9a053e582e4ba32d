import TextAnalysis
import TimelineCore

// What stands after each verb.
extension SentenceStructure {
  func linkArguments(of number: Int) {
    let start = behindInserted(verbs[number].words.upperBound)
    let named = namedObject(of: number)
    verbs[number].arguments = arguments(from: named ?? start, excluding: number)
    // "carried out what it described as a raid", "seized what remained of the town"
    if let named, sentence.has(named, .echo) || sentence.has(named - 1, .genitiveLink),
      let first = verbs[number].arguments.first, first.order < 0
    {
      verbs[number].arguments[0] = Argument(preposition: nil, phrase: first.phrase, order: 0)
    }
  }

  /// The first word behind a time that begins at a word, its preposition included; the word itself where none begins.
  func behindTime(_ word: Int) -> Int {
    var end = sentence.has(word, .preposition) && sentence.use(word + 1) == .time ? word + 1 : word
    while end < sentence.count, sentence.use(end) == .time { end += 1 }
    return end
  }

  /// The noun phrases from a word on, up to the end of the clause.
  func arguments(from start: Int, excluding number: Int?) -> [Argument] {
    let own = number
    let isPassive = number.map { verbs[$0].isPassive } ?? false
    var result: [Argument] = []
    var index = start
    var order = 0
    var last: UInt64?
    while index < sentence.count, !opensGap(index) {
      // What stands behind another verb belongs to it: "missiles fired at the port".
      // "removed ten firms, including two banks, from the list": what only adds members ends nothing.
      if verbAt[index] >= 0, verbAt[index] != number, !sentence.has(index, .member) { break }
      // "sent the ship, escorted by two frigates, into the strait": behind the second comma the verb in front goes on.
      if let own, isComma(index), closesAside(own, at: index) { break }
      if phraseAt[index] >= 0 {
        let number = phraseAt[index]
        let phrase = phrases[number]
        if let next = behindMember(number) {
          index = next
          continue
        }
        if isMember(number) || isSubjectOfLaterVerb(number) || opensAbsolute(number) || isLapse(phrase) { break }
        // "brought 103 captives a side home"
        if counted(by: number) != nil || isExcluded(phrase) {
          index = phrase.words.upperBound
          continue
        }
        let isJoined =
          sentence.has(joint(before: number), [.coordinator, .comma]) && !result.isEmpty
          && !isHolder(number, behind: result)
        let isDelayed = last != nil && isDelayed(number, behind: result, of: own)
        if isJoined, let parallel = parallel(to: number, in: result) { last = parallel.preposition }
        let slot = phrase.preposition ?? (isJoined && !isDelayed ? last : nil)
        // A bare phrase behind one with a preposition is no object of the verb.
        // "were brought home alive": nor is how they were.
        let isObject =
          slot == nil && !(result.isEmpty && isAfterthought(phrase, behind: start))
          && (last == nil || isJoined || isDelayed || isShifted(number, behind: result, start))
          && (phrase.words.count > 1 || sentence.use(phrase.head) != .adjective || result.isEmpty && !isPassive)
        // "according to the ministry": the second of two prepositions governs nothing of the verb's; "flew on to Bern" does.
        let isSource =
          phrase.prepositionWord > start && sentence.has(phrase.prepositionWord - 1, .preposition)
          && !sentence.has(phrase.prepositionWord - 1, .particle) && !isOnward(phrase.prepositionWord)
        if (slot != nil || isObject) && !isSource && !isName(number, of: result.last?.phrase) {
          let place = isJoined && order > 0 ? order - 1 : order
          if result.isEmpty { result.reserveCapacity(4) }
          result.append(Argument(preposition: slot, phrase: number, order: isObject ? place : -1))
        }
        if isObject, !isJoined { order += 1 }
        last = slot ?? last
        index = isSource ? behindSource(phrase) : phrase.words.upperBound
        continue
      }
      if sentence.has(index, .dash) {
        guard let next = behindDashes(at: index) else { break }
        index = next
        continue
      }
      if let next = listGoingOn(behindRelative: index), last != nil {
        index = next
        continue
      }
      if endsClause(index), last == nil || !goesOn(behind: index), !result.isEmpty || !opensAside(index) { break }
      index += 1
    }
    return result
  }

  /// "seized a tanker, the Example,": whether a strange name between commas only says what the new noun in front is called.
  private func isName(_ number: Int, of last: Int?) -> Bool {
    guard let noun = last.map({ phrases[$0] }), case let words = phrases[number].words, words.count > 1 else {
      return false
    }
    return noun.words.upperBound + 1 == words.lowerBound && isComma(noun.words.upperBound)
      && sentence.has(noun.words.lowerBound, .indefinite) && sentence.use(noun.head) == .noun
      && sentence.has(words.lowerBound, .determiner) && !sentence.has(words.lowerBound, .indefinite)
      && words.dropFirst().allSatisfy { sentence.use($0) == .name && sentence.words[$0].entity < 0 }
      && sentence.has(words.upperBound, [.comma, .stop])
  }

  /// "took over on Monday, the first of its kind": what stands behind a time and a comma is no object; but "sentenced,
  /// among others, the general".
  private func isAfterthought(_ phrase: NounPhrase, behind verb: Int) -> Bool {
    let comma = phrase.words.lowerBound - 1
    let small: GrammarTags = [.preposition, .particle, .adverb]
    return comma > verb && isComma(comma)
      && (verb..<comma).allSatisfy { sentence.use($0) == .time || sentence.has($0, small) }
  }

  /// "according to a statement by the ministry, at dawn": the comma behind what tells who says so, else the sentence's end;
  /// the end of the phrase where its two prepositions tell a place: "from inside Gaza".
  private func behindSource(_ phrase: NounPhrase) -> Int {
    guard sentence.tellsSource(phrase.prepositionWord - 1) else { return phrase.words.upperBound }
    return (phrase.words.upperBound..<sentence.count).first { isComma($0) } ?? sentence.count
  }

  /// "sent - for the first time - ten tanks": the word behind the second of two dashes; nil where no second one follows, and
  /// what stands behind the first is no object any more.
  private func behindDashes(at dash: Int) -> Int? {
    (dash + 1..<sentence.count).first { sentence.has($0, .dash) }.map { $0 + 1 }
  }

  /// "hit it with rockets and mortars, hours after the truce": a bare noun behind a comma that tells how long lay between.
  private func isLapse(_ phrase: NounPhrase) -> Bool {
    phrase.words.count == 1 && isComma(phrase.words.lowerBound - 1) && sentence.use(phrase.head) == .noun
      && sentence.has(phrase.words.upperBound, .temporal) && sentence.has(phrase.words.upperBound, .preposition)
  }

  /// "its minister for development, Jane Doe": the name behind a comma tells who holds an office, not what it is for.
  private func isHolder(_ number: Int, behind arguments: [Argument]) -> Bool {
    guard isComma(phrases[number].words.lowerBound - 1), sentence.use(phrases[number].head) == .name,
      // "sent tanks to Kenya, Ghana and Niger"
      !(sentence.entity(at: phrases[number].head)?.isCountry ?? false),
      let last = arguments.last.map({ phrases[$0.phrase] }),
      last.words.upperBound == phrases[number].words.lowerBound - 1,
      last.prepositionWord > sentence.bodyStart, sentence.has(last.prepositionWord, .goal),
      case let office = phraseAt[last.prepositionWord - 1], office >= 0
    else { return false }
    return phrases[office].headClasses.intersects(sentence.acting)
  }

  /// "handed to Armenia the bodies of 25 soldiers": an object behind the one who receives it.
  private func isShifted(_ number: Int, behind arguments: [Argument], _ start: Int) -> Bool {
    guard arguments.count == 1, let receiver = arguments.first, receiver.order < 0 else { return false }
    if isPutOff(number, behind: receiver.phrase, start) || isPlaced(number, behind: receiver.phrase, start) {
      return true
    }
    let (phrase, words) = (phrases[receiver.phrase], phrases[number].words)
    let word = phrase.prepositionWord
    // "put on hold a shipment": a bare noun that the verb makes one phrase with.
    let isBare =
      phrase.words.count == 1 && sentence.use(phrase.head) == .noun && sentence.entity(at: phrase.head) == nil
    if word == start, isBare, phrase.words.upperBound == words.lowerBound,
      sentence.has(words.lowerBound, .determiner) || sentence.use(words.lowerBound) == .number
    {
      return true
    }
    if word == start, isCalled(number, behind: phrase) { return true }
    return word - start <= 1 && sentence.has(word, .goal) && phrase.words.upperBound == words.lowerBound
      && (isSomebody(phrase)
        // "raised to 34 the number of dead"
        || sentence.use(phrase.head) == .number)
      && (sentence.has(words.lowerBound, .determiner) || sentence.use(words.lowerBound) == .number
        || phrases[number].headClasses.intersects(sentence.patterns.known.gift))
  }

  /// "announced in Oslo on Monday $1 billion in loans": an object behind where and when.
  private func isPlaced(_ number: Int, behind site: Int, _ start: Int) -> Bool {
    let (place, words) = (phrases[site], phrases[number].words)
    guard place.prepositionWord == behindTime(start), sentence.has(place.prepositionWord, .site),
      sentence.use(place.head) == .name, behindTime(place.words.upperBound) == words.lowerBound
    else { return false }
    return sentence.beginsNumber(words.lowerBound) || sentence.use(words.lowerBound) == .number
      || words.lowerBound > place.words.upperBound && sentence.use(words.lowerBound) == .noun
  }

  /// "scrapped with immediate effect the accord", "adopted by consensus a resolution": an object behind how it was done.
  private func isPutOff(_ number: Int, behind manner: Int, _ start: Int) -> Bool {
    let (how, words) = (phrases[manner], phrases[number].words)
    // "received in his office today the ambassador"
    if how.prepositionWord == start, sentence.has(start, .site), sentence.has(words.lowerBound, .determiner),
      isAdjacent(how.words.upperBound, to: words.lowerBound), phrases[number].headClasses.intersects(sentence.acting)
    {
      return true
    }
    guard how.prepositionWord == start, how.words.upperBound == words.lowerBound else { return false }
    // "laid before the council a plan"
    if sentence.has(words.lowerBound, .indefinite), sentence.use(phrases[number].head) == .noun { return true }
    return sentence.has(words.lowerBound, .determiner) && sentence.use(phrases[number].head) == .noun
      && sentence.entity(at: how.head) == nil
      && how.words.allSatisfy { sentence.use($0) != .time && !sentence.has($0, .determiner) }
  }

  /// Whether a comma in front of a preposition closes what a participle opened behind another one.
  private func closesAside(_ number: Int, at comma: Int) -> Bool {
    let verb = verbs[number]
    return verb.form == .participle && verb.words.lowerBound > sentence.bodyStart && isComma(verb.words.lowerBound - 1)
      && comma > verb.words.upperBound && sentence.has(comma + 1, .preposition)
      && verbs[..<number].contains { $0.form == .finite }
  }

  func isSubjectOfLaterVerb(_ phrase: Int) -> Bool {
    let end = phrases[phrase].words.upperBound
    for number in verbs.indices
    where verbs[number].words.lowerBound >= end && verbs[number].form == .finite
      && verbs[number].antecedent != phrase && verbs[number].subjects.contains(phrase)
    {
      return true
    }
    return false
  }

  private func endsClause(_ index: Int) -> Bool {
    if sentence.has(index, [.relative, .complementizer, .condition]) { return true }
    if sentence.has(index, .subordinator), !sentence.has(index, .preposition) { return true }
    if isFullStop(index) { return true }
    guard sentence.has(index, [.comma, .dash]) else { return false }
    // A comma ends the clause unless a list goes on: "in Kyiv, Lviv and Odesa".
    guard index + 1 < sentence.count else { return true }
    if sentence.has(index + 1, [.preposition, .quote]) || sentence.words[index + 1].use == .time { return false }
    return phraseAt[index + 1] < 0 && !endsRow(at: index)
  }

  /// "by the minister, Jane Doe, and the envoy of Mali": whether a comma and a conjunction lead on in a list behind a
  /// preposition, since no clause begins there.
  private func goesOn(behind comma: Int) -> Bool {
    sentence.has(comma, .comma) && sentence.has(comma + 1, .coordinator) && !sentence.has(comma + 1, .contrast)
      && comma + 2 < sentence.count && phraseAt[comma + 2] >= 0
      && !verbs.contains { $0.form == .finite && $0.words.lowerBound > comma }
  }

  /// Whether a mark ends the sentence; the stop of an abbreviation does not.
  func isFullStop(_ index: Int) -> Bool { sentence.has(index, .stop) && index + 2 >= sentence.count }
}
