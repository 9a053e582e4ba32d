import TextAnalysis
import TimelineCore

/// Whom phrases mean that only say how many they are: "both", "the two countries", "all sides".
extension ParticipantFinder {
  /// "both met", "the two spoke": a phrase that only says how many of those told of before are meant.
  func isCount(_ phrase: NounPhrase) -> Bool {
    let first = phrase.words.lowerBound
    if phrase.words.count >= 3 || phrase.words.count == 2 && sentence.has(first, .both) {
      // "the two leaders", "both presidents", "the two foreign ministers"
      guard !phrase.words.contains(where: { sentence.words[$0].entity >= 0 }) else { return false }
      let isCounted =
        sentence.has(first, .both) || sentence.has(first, .determiner) && sentence.use(first + 1) == .number
      return isCounted && isOfPeople(phrase) && patterns.isPlural(sentence.hash(phrase.head))
        && areAlike(partners(before: first) ?? joined(meantBy: phrase))
    }
    if phrase.words.count == 1, !sentence.has(first, .both) { return false }
    guard phrase.words.count == 1 || sentence.has(first, .determiner) && sentence.words[phrase.head].use == .number
    else { return false }
    return phrase.prepositionWord < 0 && sentence.isVerbal(sentence.next(phrase.words.upperBound))
      || isWholeObject(phrase)
  }

  /// "congratulated both and said", "called on the two to resolve it": a bare count that a verb does something to, with
  /// nothing behind it that says what is counted.
  private func isWholeObject(_ phrase: NounPhrase) -> Bool {
    let (own, end) = (structure.phraseAt[phrase.head], phrase.words.upperBound)
    guard sentence.has(phrase.head, .both) || patterns.amounts.numerals[sentence.hash(phrase.head)] == 2,
      sentence.has(end, [.comma, .stop, .coordinator, .infinitive, .subordinator, .quote]) || end == sentence.count
    else { return false }
    // "struck both and a third", "met both Doe and Roe"
    if sentence.has(end, .coordinator), !sentence.isVerbal(sentence.next(end + 1)) { return false }
    return structure.verbs.contains { verb in
      verb.words.upperBound <= phrase.words.lowerBound
        && verb.arguments.contains { argument in
          argument.phrase == own && (argument.order == 0 || sentence.has(end, .infinitive))
        }
    }
  }

  /// Those told of together whom a bare count or "both leaders" means: of a title rather people than countries.
  func joined(meantBy phrase: NounPhrase) -> [Participant] {
    let told = isOfPeople(phrase) ? discourse.joinedPeople(at: sentenceNumber) : together
    return without(doersTo: phrase, told)
  }

  /// "Seoul and Tokyo fear it. South Korea urged the two to stop": nobody does anything to themselves, so that another two are
  /// meant; those told of where no others were.
  private func without(doersTo phrase: NounPhrase, _ told: [Participant]) -> [Participant] {
    guard act(told, on: phrase) else { return told }
    return discourse.couples.last { !act($0.participants, on: phrase) }?.participants ?? told
  }

  /// "Malaysia and Indonesia called on both sides": those told of together, of whom nobody does it; empty where all do.
  func coupled(meantBy phrase: NounPhrase) -> [Participant] {
    let told = without(doersTo: phrase, together)
    return act(told, on: phrase) ? [] : told
  }

  /// Whether any of some is told to do something to those whom a phrase means.
  private func act(_ some: [Participant], on phrase: NounPhrase) -> Bool {
    let sides = doers(to: phrase).flatMap { participants($0) }.compactMap { $0.country ?? $0.id }
    return some.contains { sides.contains($0.country ?? $0.id ?? "") }
  }

  /// "Both sides accuse each other of breaking the truce": of those at war whom the article names, where the sentence speaks
  /// of the fighting and those told of together are no enemies, as a mediator is none of whom it called; nil for others.
  func belligerents(meantBy phrase: NounPhrase) -> [Participant]? {
    guard phrase.headClasses.intersects(patterns.known.sides),
      isTotal(phrase) || sentence.has(phrase.words.lowerBound, .both),
      sentence.classes.intersects(patterns.known.warfare)
    else { return nil }
    let told = sides(discourse.joined(at: sentenceNumber)).compactMap { patterns.wars.side($0) }
    if told.count != 2 || patterns.wars.opponents(of: told[0], on: day).contains(told[1]) { return nil }
    let named = discourse.countries.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    for one in told + named {
      let enemy = patterns.wars.opponents(of: one, on: day).first { discourse.names($0) }
      if let enemy { return [one, enemy].compactMap(patterns.actors.participant) }
    }
    return nil
  }

  /// Whether two are meant of whom both or neither is a person: no visitor and the country visited are "the two leaders".
  private func areAlike(_ joined: [Participant]) -> Bool {
    joined.count == 2 && (joined[0].kind == .person) == (joined[1].kind == .person)
  }

  /// Those told of together; the two enemies that an article is about, rather than one of them and who else the last sentence
  /// names.
  var together: [Participant] {
    let joined = discourse.joined(at: sentenceNumber)
    guard joined.count == 2, joined.allSatisfy({ $0.kind == .country }), !areEnemies(joined),
      case let most = twoMostNamed, areEnemies(most)
    else { return joined }
    return most
  }

  private func areEnemies(_ two: [Participant]) -> Bool {
    guard two.count == 2, let one = two[0].id, let other = two[1].id else { return false }
    return patterns.wars.opponents(of: one, on: day).contains(other)
  }

  /// "both countries": those told of together, where they are countries, else the two that a sentence named last, else the
  /// two that the article has named far more often than any third.
  func bothCountries(_ phrase: NounPhrase) -> [Participant] {
    if let partners = partners(before: phrase.words.lowerBound), Set(partners.map(\.country)).count == 2 {
      return partners
    }
    let joined = without(doersTo: phrase, discourse.joined(at: sentenceNumber))
    let states = joined.compactMap { $0.kind == .organisation ? nil : $0.country.flatMap(patterns.actors.participant) }
    let pair = without(doersTo: phrase, discourse.pair(at: sentenceNumber))
    // "X spoke to Y. … Both countries recalled their envoys": the two named since are meant, not two people of others.
    let isSame = pair.isEmpty || Set(pair.map(\.id)) == Set(states.map(\.id))
    if Set(states.map(\.id)).count == 2, joined.count == 2, isSame || joined.allSatisfy({ $0.kind == .country }) {
      return sides(joined)
    }
    return pair.isEmpty ? twoMostNamed : pair
  }

  /// The two countries that the article has named twice at least, and twice as often as any third; empty for others.
  private var twoMostNamed: [Participant] {
    let named = discourse.countries.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard named.count > 1, named[1].value > 1, 2 * (named.dropFirst(2).first?.value ?? 0) <= named[1].value else {
      return []
    }
    return named[0..<2].compactMap { patterns.actors.participant($0.key) }
  }

  /// "the leaders": those told of together; a country alone is not several of its leaders, where two people were.
  func severalMeant(by phrase: NounPhrase) -> [Participant] {
    let told = discourse.several(at: sentenceNumber)
    guard told.count == 1, told[0].kind == .country, isTitle(phrase),
      patterns.isPlural(sentence.hash(phrase.head)),
      case let joined = discourse.joined(at: sentenceNumber), joined.count == 2,
      joined.allSatisfy({ $0.kind == .person })
    else { return told }
    return joined
  }

  /// "the three countries", "the four": how many are meant, where that is more than two; nil for other phrases.
  func largeCount(_ phrase: NounPhrase) -> Int? {
    let words = phrase.words.prefix(2)
    guard sentence.has(words.lowerBound, .determiner), let last = words.last,
      let count = patterns.amounts.numerals[sentence.hash(last)], count > 2
    else { return nil }
    return Int(count)
  }

  /// "the two countries", "the pair"
  func isTwo(_ phrase: NounPhrase) -> Bool {
    if phrase.headClasses.intersects(patterns.known.twosome) {
      return !sentence.has(phrase.words.upperBound, .genitiveLink)
    }
    let second = phrase.words.lowerBound + 1
    return second < phrase.head && patterns.amounts.numerals[sentence.hash(second)] == 2
  }

  /// "the leaders of the two countries", "negotiators from both sides", "commanders of the two armies": those whose people a
  /// phrase tells of; nil where that is no couple told of before.
  func couple(behind number: Int) -> [Participant]? {
    let (phrase, next) = (structure.phrases[number], number + 1)
    guard isOfPeople(phrase) || isBody(phrase), next < structure.phrases.count,
      case let whole = structure.phrases[next], whole.prepositionWord == phrase.words.upperBound,
      sentence.has(whole.prepositionWord, [.genitiveLink, .origin, .goal]), isGroup(whole) || isBody(whole),
      sentence.has(whole.words.lowerBound, .both) || isTotal(whole) || isTwo(whole),
      case let found = definite(whole), found.count == 2, found.allSatisfy({ $0.id != nil })
    else { return nil }
    return found
  }

  /// "all sides", "the warring parties": more than one, though nobody says who.
  func isTotal(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.sides)
      && patterns.isPlural(sentence.hash(phrase.head))
  }

  /// "Doe promised Roe tanks when the two met", "Doe accepted an invitation from Roe after the two met": a person and the one
  /// to whom something is done, or whom alone the verb tells of besides; nil where no such two are.
  func partners(before word: Int) -> [Participant]? {
    for verb in structure.verbs.reversed() where verb.form == .finite && verb.words.upperBound <= word {
      guard verb.subjects.count == 1, let one = person(structure.phrases[verb.subjects[0]]) else { continue }
      if let object = verb.arguments.first(where: { $0.order == 0 })?.phrase,
        let other = person(structure.phrases[object])
      {
        if one.id != other.id { return [one, other] }
        continue
      }
      let others = verb.arguments.filter { structure.phrases[$0.phrase].words.upperBound <= word }
        .compactMap { person(structure.phrases[$0.phrase]) }
      if others.count == 1, one.id != nil, others[0].id != nil, one.id != others[0].id { return [one, others[0]] }
    }
    return nil
  }

  /// "the two sides": the countries of two people, where they are of two.
  func sides(_ several: [Participant]) -> [Participant] {
    let states = several.compactMap { $0.country.flatMap(patterns.actors.participant) }
    return several.contains { $0.kind == .person } && several.count == 2 && Set(states.map(\.id)).count == 2
      ? states : several
  }

  /// "between X and Y, said the two sides": the last two named together before a phrase; nil where they do something to those
  /// whom it means.
  func couple(before phrase: NounPhrase) -> [Participant]? {
    couple(before: phrase.words.lowerBound).flatMap { act($0, on: phrase) ? nil : $0 }
  }

  private func couple(before word: Int) -> [Participant]? {
    for number in structure.phrases.indices.dropFirst().reversed() {
      let (left, right) = (structure.phrases[number - 1], structure.phrases[number])
      guard right.words.upperBound <= word, left.words.upperBound == right.words.lowerBound - 1,
        sentence.has(left.words.upperBound, .coordinator), let one = named(left), let other = named(right),
        one.id != other.id
      else { continue }
      return [one, other]
    }
    return nil
  }
}

extension Discourse {
  /// Those named together of late, else the two that the article named together most often, or where none were more
  /// than once, those of one sentence of late that it names more often one by one; empty where nobody was.
  func joined(at sentence: Int) -> [Participant] {
    if let several, sentence - several.sentence <= Self.reach { return several.participants }
    func weight(_ some: [Participant]) -> Int { some.reduce(0) { $0 + (countries[$1.country ?? ""] ?? 0) } }
    let (most, named) = (couples.map(\.count).max() ?? 0, pair(at: sentence))
    guard let couple = couples.last(where: { $0.count == most })?.participants else { return named }
    return most < 2 && weight(named) > weight(couple) ? named : couple
  }

  /// "both leaders": those named together of late or most often, of people where any two people were.
  func joinedPeople(at sentence: Int) -> [Participant] {
    let told = joined(at: sentence)
    guard told.contains(where: { $0.kind != .person }) else { return told }
    let people = couples.filter { $0.participants.allSatisfy { $0.kind == .person } }
    let most = people.map(\.count).max() ?? 0
    return people.last { $0.count == most }?.participants ?? told
  }

  /// Whether a country or an organisation has been named so far.
  func names(_ side: String) -> Bool {
    countries[side] != nil || organisations.contains { $0.participant.id == side }
  }
}
