import TextAnalysis
import TimelineCore

// One or some of many, and what a pronoun means as an object.
extension ParticipantFinder {
  /// "many states, including Qatar and Egypt": the named ones of a group that nobody names.
  func members(of number: Int) -> [Participant] {
    // "all of them, including Qatar"
    let last = structure.phrases.indices.first { structure.phrases[$0].ofPhrase == number } ?? number
    var word = structure.phrases[last].words.upperBound
    if sentence.has(word, .comma) { word += 1 }
    if let one = memberInFront(of: word) ?? lastMember(of: number) { return [one] }
    guard sentence.has(word, .member) else { return [] }
    // "among them"
    if sentence.has(word + 1, [.they, .relative]), word + 2 < sentence.count,
      structure.phraseAt[word + 1] != structure.phraseAt[word + 2]
    {
      word += 1
    }
    guard word + 1 < sentence.count, structure.phraseAt[word + 1] >= 0 else { return [] }
    var result: [Participant] = []
    var current = structure.phraseAt[word + 1]
    // "banks in China"
    if let place = located(current) { current = place }
    while let member = named(structure.phrases[current]), member.kind != .person {
      result.append(member)
      let end = structure.phrases[current].words.upperBound
      guard sentence.has(end, [.comma, .coordinator]), end + 1 < sentence.count, structure.phraseAt[end + 1] >= 0 else {
        break
      }
      current = structure.phraseAt[end + 1]
    }
    return result
  }

  /// "many states, Qatar among them": the one between the comma and "among".
  private func memberInFront(of word: Int) -> Participant? {
    guard sentence.has(word - 1, .comma), word < sentence.count, structure.phraseAt[word] >= 0,
      case let phrase = structure.phrases[structure.phraseAt[word]], sentence.has(phrase.words.upperBound, .member),
      sentence.has(phrase.words.upperBound + 1, .they), let found = named(phrase), found.kind != .person
    else { return nil }
    return found
  }

  /// "the countries that have put themselves forward, Qatar among them": the one told at the end of what describes a group.
  private func lastMember(of number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    guard isGroup(phrase), patterns.isPlural(sentence.hash(phrase.head)), sentence.tags.contains(.member),
      let word = (phrase.words.upperBound..<sentence.count).first(where: {
        sentence.has($0, .member) && sentence.has($0 + 1, .they)
      }), case let one = structure.phraseAt[word - 1], one >= 0
    else { return nil }
    let words = structure.phrases[one].words
    guard sentence.has(words.lowerBound - 1, .comma), let found = named(structure.phrases[one]), found.kind != .person
    else { return nil }
    return found
  }

  /// "banks in China": the phrase of the country in which nameless ones are; nil for named ones and for none.
  private func located(_ number: Int) -> Int? {
    let next = number + 1
    guard named(structure.phrases[number]) == nil, next < structure.phrases.count,
      structure.phrases[next].prepositionWord == structure.phrases[number].words.upperBound,
      sentence.has(structure.phrases[next].prepositionWord, .site),
      sentence.entity(at: structure.phrases[next].head)?.isCountry == true
    else { return nil }
    return next
  }

  /// "one of his advisers": whoever those belong to acts through them.
  func oneOfSeveral(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    guard phrase.words.count == 1, patterns.amounts.numerals[sentence.hash(phrase.head)] == 1,
      let several = structure.phrases.indices.first(where: { structure.phrases[$0].ofPhrase == number }),
      isTitle(structure.phrases[several]),
      let owner = owner(of: structure.phrases[several]), owner.id != nil
    else { return nil }
    guard owner.kind == .person, let country = owner.country.flatMap({ patterns.actors.participant($0) }) else {
      return acting(owner, phrase)
    }
    return acting(country, phrase)
  }

  /// "Poland and its allies in NATO", "its partners in the European Union": the organisation by which those many are told; but
  /// not "his allies in the Senate".
  func union(of phrase: NounPhrase) -> Participant? {
    let word = phrase.words.upperBound
    guard isGroup(phrase) || phrase.headClasses.intersects(patterns.known.partner),
      patterns.isPlural(sentence.hash(phrase.head)), sentence.has(word, .site), word + 1 < sentence.count,
      structure.phraseAt[word + 1] >= 0, case let whole = structure.phrases[structure.phraseAt[word + 1]],
      !whole.headClasses.intersects(patterns.known.legislature),
      let entity = sentence.entity(at: whole.head), let naming = entity.actor, naming.form == .name,
      case let union = participant(naming.actor, entity.words), union.kind == .organisation
    else { return nil }
    return union
  }

  /// "Chad said that they had been driven out": one who says what many did is not they.
  func isOneSaying(_ verb: VerbGroup, _ subject: Int) -> Bool {
    isSaid(subject, by: verb) && verb.subjects.count == 1
      && sentence.entity(at: structure.phrases[verb.subjects[0]].head)?.isCountry ?? false
  }

  /// "where the guards said they had killed": whether a verb says what a subject does.
  func isSaid(_ subject: Int, by verb: VerbGroup) -> Bool {
    verb.isReport
      && structure.verbs.contains { inner in
        inner.subjects.contains(subject) && inner.governor.map { structure.verbs[$0] === verb } ?? false
      }
  }

  /// "accused the generals of theft and urged them to resign": those whom the verb before has as its object, where the same
  /// subject goes on to a verb that has the pronoun as its own; nil where no such verb stands before it.
  func pluralObject(before word: Int) -> [Participant]? {
    let own = structure.phraseAt[word]
    guard
      let number = structure.verbs.firstIndex(where: { $0.arguments.contains { $0.phrase == own && $0.order >= 0 } }),
      case let verb = structure.verbs[number], let before = structure.verbs[..<number].last(where: { !$0.isPassive }),
      // "Doe, addressing the leaders by video, urged them"
      before.form == .gerund && structure.isComma(before.words.lowerBound - 1)
        || before.form == .finite && (verb.isSubjectInherited || verb.form == .gerund),
      let object = before.arguments.first(where: { $0.order >= 0 })?.phrase, object != own,
      case let noun = structure.phrases.indices.last(where: { structure.phrases[$0].ofPhrase == object }) ?? object,
      patterns.isPlural(sentence.hash(structure.phrases[noun].head)),
      isGroup(structure.phrases[noun]) || isTitle(structure.phrases[noun]) || isBody(structure.phrases[noun])
    else { return nil }
    let found = participants(noun)
    return found.isEmpty ? unknownGroup(structure.phrases[noun]) : found
  }

  /// "visited the troops and said that they were": who is the object of the verb before, where one says what many do.
  func pluralTold(before word: Int) -> [Participant]? {
    let own = structure.phraseAt[word]
    guard let inner = structure.verbs.first(where: { $0.subjects.contains(own) }), inner.relation == .complement,
      let telling = inner.governor.map({ structure.verbs[$0] }), telling.isReport, telling.isSubjectInherited,
      let before = structure.verbs.last(where: {
        $0.form == .finite && !$0.isPassive && $0.words.upperBound <= telling.words.lowerBound
      }), before.subjects == telling.subjects,
      let object = before.arguments.first(where: { $0.order >= 0 })?.phrase,
      case let phrase = structure.phrases[object],
      patterns.isPlural(sentence.hash(phrase.head)), isBody(phrase) || isGroup(phrase)
    else { return nil }
    let found = participants(object)
    return found.isEmpty ? unknownGroup(phrase) : found
  }

  /// "had spared the bank; Britain penalised it": the organisation that the clause before does something to.
  func objectBefore(_ word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    guard let verb = structure.verbs.first(where: { $0.arguments.contains { $0.phrase == own && $0.order >= 0 } }),
      let before = structure.verbs.last(where: {
        $0.form == .finite && $0.words.upperBound < verb.words.lowerBound && $0.relation != .relative && !$0.isReport
      }), !before.isPassive,
      let object = before.arguments.first(where: { $0.order >= 0 }), object.phrase != own,
      case let found = participants(object.phrase), found.count == 1, found[0].kind == .organisation,
      found[0].id != nil,
      !rivals(of: word).contains(found[0].id)
    else { return nil }
    return found[0]
  }
}
