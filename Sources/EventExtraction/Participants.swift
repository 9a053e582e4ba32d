import TextAnalysis
import TimelineCore

/// Who or what a noun phrase stands for.
struct ParticipantFinder {
  let structure: SentenceStructure
  let patterns: EventPatterns
  let discourse: Discourse
  let sentenceNumber: Int
  /// The day on which offices are looked up; nil for the latest holder.
  let day: CivilDate?

  var sentence: SentenceWords { structure.sentence }

  /// The people, bodies and countries that a phrase names; empty where it names none.
  func participants(_ number: Int) -> [Participant] {
    let phrase = structure.phrases[number]
    if let pronoun = pronoun(phrase) { return pronoun }
    if let person = person(phrase) { return [person] }
    if let apposed = apposition(behind: phrase) { return [apposed] }
    if let named = named(phrase) { return [named] }
    if let of = owner(behind: number), isBody(phrase) || isTitle(phrase) || isGroup(phrase) {
      return office(phrase, of: of).map { [$0] } ?? [of]
    }
    if isBody(phrase) || isTitle(phrase), let owner = owner(of: phrase) {
      return office(phrase, of: owner).map { [$0] } ?? [acting(owner, phrase)]
    }
    if let seat = seat(phrase) { return [seat] }
    if sentence.has(phrase.words.lowerBound, .indefinite) { return unknownGroup(phrase) }
    if isTitle(phrase), let title = titleHolder(phrase) { return [title] }
    return definite(phrase)
  }

  // MARK: - Names

  /// A person's name at the end of the phrase, with the titles in front of it.
  private func person(_ phrase: NounPhrase) -> Participant? {
    guard let entity = sentence.entity(at: phrase.head), let naming = entity.actor,
      patterns.actors.actors[naming.actor].kind == .person, entity.words.upperBound == phrase.head + 1
    else { return unknownPerson(phrase) }
    return participant(naming.actor, entity.words)
  }

  /// "Foreign Minister Jane Doe": capitalised words after a title that the data does not know.
  private func unknownPerson(_ phrase: NounPhrase) -> Participant? {
    guard sentence.words[phrase.head].use == .name, sentence.words[phrase.head].entity < 0 else { return nil }
    var start = phrase.head
    while start > phrase.words.lowerBound, sentence.words[start - 1].use == .name, sentence.words[start - 1].entity < 0,
      !sentence.words[start - 1].isListedNoun
    {
      start -= 1
    }
    let isTitled = start > phrase.words.lowerBound && sentence.words[start - 1].classes.intersects(patterns.known.title)
    guard isTitled else { return nil }
    let country = owner(of: phrase)?.country
    return Participant(
      id: nil, text: sentence.string(start..<phrase.head + 1), kind: .person, country: country,
      range: sentence.bytes(start..<phrase.head + 1))
  }

  /// "its top diplomat, Jane Doe": the name behind a title.
  private func apposition(behind phrase: NounPhrase) -> Participant? {
    let comma = phrase.words.upperBound
    guard isTitle(phrase) || isBody(phrase), sentence.has(comma, .comma), comma + 1 < sentence.count,
      structure.phraseAt[comma + 1] >= 0
    else { return nil }
    let next = structure.phrases[structure.phraseAt[comma + 1]]
    guard sentence.has(next.words.upperBound, .comma) || sentence.has(next.words.upperBound, .stop) else { return nil }
    return person(next)
  }

  /// A country, body or group whose name is the phrase's head.
  private func named(_ phrase: NounPhrase) -> Participant? {
    guard let entity = sentence.entity(at: phrase.head), let naming = entity.actor else { return nil }
    guard naming.form != .demonym || isPeople(phrase, entity) else { return nil }
    guard !sentence.has(phrase.words.upperBound, .genitive) else { return nil }
    return participant(naming.actor, entity.words)
  }

  /// "the Ukrainians", "Russians": a demonym used as a noun.
  private func isPeople(_ phrase: NounPhrase, _ entity: Entity) -> Bool {
    entity.words.upperBound == phrase.words.upperBound
  }

  private func participant(_ number: Int, _ words: Range<Int>) -> Participant {
    let actor = patterns.actors.actors[number]
    return Participant(
      id: actor.id, text: sentence.string(words), name: actor.name, kind: actor.kind, country: actor.country,
      range: sentence.bytes(words))
  }

  // MARK: - Heads and owners

  func isBody(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.body) }
  func isTitle(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.title) }
  func isGroup(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.group) }

  /// The actor named in front of the head: "Russian forces", "Germany's government", "the Biden administration".
  func owner(of phrase: NounPhrase) -> Participant? {
    var found: Participant?
    var index = phrase.words.lowerBound
    while index < phrase.head {
      if let entity = sentence.entity(at: index), let naming = entity.actor, entity.words.upperBound <= phrase.head {
        // A place in front of a noun is no owner unless it stands for a government.
        if found == nil || patterns.actors.actors[naming.actor].kind != .person {
          found = participant(naming.actor, entity.words)
        }
        index = entity.words.upperBound
      } else {
        index += 1
      }
    }
    return found ?? possessivePronoun(phrase)
  }

  /// "their leaders": of all that were named together.
  private func ownersInCommon(_ phrase: NounPhrase) -> [Participant] {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), sentence.has(first, .they) else { return [] }
    return discourse.several(at: sentenceNumber)
  }

  /// Every actor in front of the head: "U.S. and British forces".
  func owners(of phrase: NounPhrase) -> [Participant] {
    let first = owner(of: phrase)
    var result = first.map { [$0] } ?? ownersInCommon(phrase)
    // "Ukrainian and Russian delegations": the demonym before the conjunction is a phrase of its own.
    let left = phrase.words.lowerBound - 1
    if sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      let entity = sentence.entity(at: left - 1), let naming = entity.actor, naming.form == .demonym
    {
      result.insert(participant(naming.actor, entity.words), at: 0)
    }
    return result
  }

  private func possessivePronoun(_ phrase: NounPhrase) -> Participant? {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive) else { return nil }
    if sentence.has(first, .it) {
      return inSentence(before: first, wantsPerson: false) ?? discourse.body(at: sentenceNumber)
    }
    if sentence.has(first, [.he, .she]) {
      return inSentence(before: first, wantsPerson: true) ?? discourse.person(at: sentenceNumber)
    }
    return nil
  }

  /// "the foreign ministry in Riyadh": whose government sits there.
  private func seat(_ phrase: NounPhrase) -> Participant? {
    let next = phrase.words.upperBound + 1
    guard isBody(phrase), next < sentence.count, structure.phraseAt[next] >= 0 else { return nil }
    let place = structure.phrases[structure.phraseAt[next]]
    guard place.prepositionWord == next - 1, sentence.has(next - 1, .locative),
      let entity = sentence.entity(at: place.head), let naming = entity.actor, naming.form == .metonym,
      patterns.actors.actors[naming.actor].kind == .country
    else { return nil }
    return acting(participant(naming.actor, entity.words), phrase)
  }

  /// "the president of France", "leaders of the Group of Seven".
  func owner(behind number: Int) -> Participant? {
    guard let hanging = structure.phrases.indices.first(where: { structure.phrases[$0].ofPhrase == number }) else {
      return nil
    }
    let phrase = structure.phrases[hanging]
    return named(phrase) ?? person(phrase) ?? (isBody(phrase) ? owner(of: phrase) : nil)
  }

  // MARK: - Offices

  /// Who holds the office that the head names for an owner.
  private func office(_ phrase: NounPhrase, of owner: Participant) -> Participant? {
    let hash = sentence.hash(phrase.head)
    guard patterns.actors.isOffice(hash), let id = owner.id, let number = patterns.actors.number(id),
      let holder = patterns.actors.holder(office: hash, of: number, on: day)
    else { return nil }
    var result = participant(holder, phrase.words)
    result.office = sentence.string(phrase.head..<phrase.head + 1)
    return result
  }

  /// "the ministry" of a known country stays the country; a named body keeps its own id.
  private func acting(_ owner: Participant, _ phrase: NounPhrase) -> Participant {
    var result = owner
    result.text = sentence.string(phrase.words)
    result.range = sentence.bytes(phrase.words)
    return result
  }

  /// "the president", "the chancellor": of the country named last.
  private func titleHolder(_ phrase: NounPhrase) -> Participant? {
    guard sentence.has(phrase.words.lowerBound, [.determiner, .possessive]) else { return nil }
    if let body = discourse.body(at: sentenceNumber), let holder = office(phrase, of: body) { return holder }
    if patterns.lexicon.isPlural(sentence.hash(phrase.head)) {
      return discourse.organisation?.participant ?? discourse.body(at: sentenceNumber)
    }
    if let person = discourse.person(at: sentenceNumber) { return person }
    return discourse.body(at: sentenceNumber)
  }

  // MARK: - Pronouns and definite phrases

  private func pronoun(_ phrase: NounPhrase) -> [Participant]? {
    let first = phrase.words.lowerBound
    guard phrase.words.count == 1, sentence.has(first, [.he, .she, .it, .they]), !sentence.has(first, .possessive)
    else {
      return nil
    }
    if sentence.has(first, [.he, .she]) {
      return (inSentence(before: first, wantsPerson: true) ?? discourse.person(at: sentenceNumber)).map { [$0] } ?? []
    }
    if sentence.has(first, .they) {
      let here = pluralSubjects(before: first)
      return here.isEmpty ? discourse.several(at: sentenceNumber) : here
    }
    return (inSentence(before: first, wantsPerson: false) ?? discourse.body(at: sentenceNumber)).map { [$0] } ?? []
  }

  /// The first subject of the sentence before a word that fits the pronoun.
  private func inSentence(before word: Int, wantsPerson: Bool) -> Participant? {
    let phrase = structure.phraseAt[word]
    let rivals = rivals(of: word)
    for verb in structure.verbs where verb.words.lowerBound <= word && !verb.isSubjectInherited {
      // Nobody telephones himself: "he telephoned him".
      if phrase >= 0, !sentence.has(word, .possessive), verb.arguments.contains(where: { $0.phrase == phrase }) {
        continue
      }
      for subject in verb.subjects where structure.phrases[subject].words.upperBound <= word {
        let phrase = structure.phrases[subject]
        guard let found = person(phrase) ?? named(phrase) ?? (isBody(phrase) ? owner(of: phrase) ?? seat(phrase) : nil)
        else {
          continue
        }
        if (found.kind == .person) == wantsPerson, !rivals.contains(found.id) { return found }
      }
    }
    return wantsPerson ? nearestPerson(before: word) : firstCountry(before: word)
  }

  /// "Norway, no member of the bloc, said that it would pay": the country that the sentence begins with.
  private func firstCountry(before word: Int) -> Participant? {
    guard let first = structure.phrases.first, first.words.upperBound <= word, first.preposition == nil,
      let found = named(first), found.kind == .country
    else { return nil }
    return found
  }

  /// "gave Doe a lift days after the court issued a warrant for his arrest": no subject, but a person all the same.
  private func nearestPerson(before word: Int) -> Participant? {
    let rivals = rivals(of: word)
    for number in structure.phrases.indices.reversed() where structure.phrases[number].words.upperBound <= word {
      guard let found = person(structure.phrases[number]), !rivals.contains(found.id) else { continue }
      return found
    }
    return nil
  }

  /// The ids of those who act on what a pronoun stands for, and so are not meant by it: "Doe accused him".
  private func rivals(of word: Int) -> Set<String?> {
    let own = structure.phraseAt[word]
    guard own >= 0, !sentence.has(word, .possessive) else { return [] }
    var result: Set<String?> = []
    for verb in structure.verbs where verb.arguments.contains(where: { $0.phrase == own }) {
      for subject in verb.subjects {
        let phrase = structure.phrases[subject]
        if let found = person(phrase) ?? named(phrase), let id = found.id { result.insert(id) }
      }
    }
    return result
  }

  /// "the two sides", "the country", "the government".
  private func definite(_ phrase: NounPhrase) -> [Participant] {
    if isGroup(phrase), sentence.has(phrase.words.lowerBound, [.determiner, .both]) || phrase.words.count == 1 {
      let several = couple(before: phrase.words.lowerBound) ?? discourse.several(at: sentenceNumber)
      if !several.isEmpty { return several }
    }
    if isBody(phrase), isDefinite(phrase) {
      let start = phrase.words.lowerBound
      if isIrregular(phrase) { return irregulars(phrase) }
      // "Germany dropped its refusal, the government said"
      if let here = firstSubject(before: start) { return [here] }
      if let body = discourse.body(at: sentenceNumber) { return [stateAgainst(body, phrase) ?? body] }
    }
    return unknownGroup(phrase)
  }

  /// "between X and Y, said the two sides": the last two named together before a word.
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

  /// "the army" after a militia was named: that of the country it fights; nil where the body may be its own.
  private func stateAgainst(_ body: Participant, _ phrase: NounPhrase) -> Participant? {
    guard patterns.lexicon.classes["state"].map(phrase.headClasses.intersects) ?? false, body.kind != .country,
      let id = body.id
    else { return nil }
    return patterns.wars.opponents(of: id, on: day).lazy.compactMap { patterns.actors.participant($0) }
      .first { $0.kind == .country }
  }

  /// The country that is subject of a clause of its own before a word.
  func firstSubject(before word: Int) -> Participant? {
    structure.verbs.filter {
      $0.words.upperBound <= word && !$0.isSubjectInherited && $0.relation != .relative
    }.flatMap(\.subjects).lazy.compactMap { named(structure.phrases[$0]) }.first { $0.kind == .country }
  }

  /// "the government", "the departing administration", "the defence ministry": nothing in it names whose.
  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    // "Army warplanes", "government troops"
    if phrase.words.count > 1, phrase.words.lowerBound < phrase.head, isState(phrase.words.lowerBound) { return true }
    guard sentence.has(phrase.words.lowerBound, .determiner) else { return false }
    if phrase.words.count <= 2 { return true }
    guard !patterns.lexicon.isPlural(sentence.hash(phrase.head)) else { return false }
    return (phrase.words.lowerBound + 1..<phrase.head).allSatisfy { index in
      sentence.words[index].classes.intersects(patterns.known.body)
        || sentence.words[index].use == .adjective && sentence.token(index).shape == .lower
    }
  }

  /// "rebel fighters", "Western governments": a body of people that the data does not know.
  func unknownGroup(_ phrase: NounPhrase) -> [Participant] {
    guard isBody(phrase) || isGroup(phrase) || isTitle(phrase),
      !phrase.headClasses.intersects(patterns.known.person) || isTitle(phrase)
    else { return [] }
    // "Kaduna state" is a place, its country the actor.
    if phrase.words.contains(where: { sentence.entity(at: $0)?.place != nil }) { return [] }
    var start = phrase.words.lowerBound
    while start < phrase.head, sentence.has(start, [.determiner, .possessive]) { start += 1 }
    guard start <= phrase.head, !sentence.has(start, .negativeDeterminer) else { return [] }
    let words = start..<phrase.head + 1
    return [Participant(id: nil, text: sentence.string(words), kind: .group, range: sentence.bytes(words))]
  }
}
