import TextAnalysis
import TimelineCore

/// Who or what a noun phrase stands for.
///
/// A class, since all readers of a sentence share it with what it found already; it belongs to one sentence and one task.
final class ParticipantFinder {
  let structure: SentenceStructure
  private let told: Shared<Discourse>
  let sentenceNumber: Int
  /// The day on which offices are looked up; nil for the latest holder.
  let day: CivilDate?
  /// By phrase: those found already.
  private var found: ContiguousArray<[Participant]?>
  /// What `countriesNamed` found already.
  var knownCountries: [Participant]?

  var sentence: SentenceWords { _read { yield structure.sentence } }
  var patterns: EventPatterns { _read { yield structure.sentence.patterns } }
  var discourse: Discourse { _read { yield told.content } }

  init(structure: SentenceStructure, discourse: Shared<Discourse>, sentenceNumber: Int, day: CivilDate?) {
    self.structure = structure
    told = discourse
    self.sentenceNumber = sentenceNumber
    self.day = day
    found = ContiguousArray(repeating: nil, count: structure.phrases.count)
  }

  /// Those who do what a verb tells, by its number; empty where nobody is told.
  func subjects(of verb: Int) -> [Participant] { structure.verbSlots(verb).subject.flatMap { participants($0) } }

  /// The people, bodies and countries that a phrase names; empty where it names none.
  func participants(_ number: Int) -> [Participant] {
    if let known = found[number] { return known }
    // Nobody is told by a phrase that has to be told by it: "its chief, his deputy".
    found[number] = []
    var result = find(number)
    if result.allSatisfy({ $0.id == nil }), case let members = members(of: number), !members.isEmpty {
      result = members
    }
    found[number] = result
    return result
  }

  private func find(_ number: Int) -> [Participant] {
    let phrase = structure.phrases[number]
    if let pronoun = pronoun(phrase) { return pronoun }
    if let homeland = homeland(phrase) ?? ownCountry(phrase) { return [homeland] }
    if structure.isReciprocal(number) { return mutual(number) }
    if let person = person(phrase) { return [person] }
    if let apposed = apposition(behind: phrase) ?? dependant(number) ?? aged(phrase) ?? explained(number) {
      return [apposed]
    }
    if let named = named(phrase) ?? bodyInFront(ofDescription: number) { return [named] }
    if let one = predicated(number) { return [one] }
    // "his opponents marched": others than the one whose they are.
    if phrase.headClasses.intersects(patterns.known.adversary), owner(of: phrase) != nil {
      return unknownGroup(phrase)
    }
    if let realm = realm(phrase) { return [realm] }
    if let union = union(of: phrase) { return [union] }
    if let companions = companions(phrase) { return companions }
    if let holder = holderNamed(behind: number) { return [holder] }
    if isTitle(phrase), phrase.words.contains(where: { patterns.status.coming.contains(sentence.hash($0)) }) {
      return [sentence.nameless(bareWords(of: phrase), .person)]
    }
    if isFormer(phrase) { return [strangeHolder(phrase) ?? formerHolder(phrase)] }
    if let of = owner(behind: number), isBody(phrase) || isTitle(phrase) || isGroup(phrase) {
      return office(phrase, of: of).map { [$0] } ?? [of] + others(behind: number)
    }
    if let couple = couple(behind: number) { return couple }
    if let one = oneOfSeveral(number) { return [one] }
    let makers = installers(of: number)
    if !makers.isEmpty { return makers.count > 1 ? makers : [acting(makers[0], phrase)] }
    if let both = belligerents(phrase) { return both }
    if let insurgents = insurgents(phrase) { return insurgents }
    if let local = ownLocal(phrase) { return [local] }
    if isBody(phrase) || isTitle(phrase), let owner = owner(of: phrase) {
      if let twin = twin(of: owner, in: phrase) { return [twin, owner] }
      if let other = otherHolder(phrase, of: owner) { return [other] }
      return office(phrase, of: owner).map { [$0] } ?? [acting(owner, phrase)]
    }
    // "the G7 countries"
    if isGroup(phrase), let owner = owner(of: phrase), owner.kind == .organisation { return [owner] }
    if structure.isOwnedPlan(phrase), case let makers = owners(of: phrase), !makers.isEmpty { return makers }
    if isTitle(phrase) || isBody(phrase), case let common = ownersInCommon(phrase), common.count > 1 { return common }
    if let allied = allied(phrase) ?? neighbour(phrase) { return [allied] }
    if let seat = seat(phrase) { return [seat] }
    if sentence.has(phrase.words.lowerBound, .indefinite) || isSomePeople(phrase) { return unknownGroup(phrase) }
    // "the governor of a province that nobody has named": somebody of his own.
    let isOfOther = structure.phrases.contains { $0.ofPhrase == number }
    if !isOfOther, let holder = strangeHolder(phrase) { return [holder] }
    let title = isTitle(phrase) && !isOfOther ? titleHolder(phrase) : nil
    if !isOfOther, let local = localHolder(phrase, rather: title) { return [local] }
    if let title { return [title] }
    let meant = definite(phrase)
    if !meant.isEmpty { return meant }
    let office = titled(before: phrase)
    if !office.isEmpty { return office }
    if let one = introduced(phrase) ?? nameAlone(phrase) { return [one] }
    // "the Iran-aligned militia": nobody that is known, and not who stands behind it.
    if isBacked(phrase) { return unknownGroup(phrase) }
    // "troops of the Rapid Response division attacked"
    return isOfOther && phrase.headClasses.intersects(patterns.known.military) ? unknownGroup(phrase) : []
  }

  /// "several people", "many men": nobody whom the sentences before tell of.
  private func isSomePeople(_ phrase: NounPhrase) -> Bool {
    let first = phrase.words.lowerBound
    return sentence.has(first, .determiner) && !sentence.has(first, .both)
      && !patterns.status.definite.contains(sentence.hash(first))
      && phrase.headClasses.intersects(patterns.known.person) && !isTitle(phrase)
      && !phrase.headClasses.intersects(patterns.known.military)
  }

  /// "Jane Doe, an adviser to the emir,": a name unknown to the data that an office or a calling explains.
  private func introduced(_ phrase: NounPhrase) -> Participant? {
    let comma = phrase.words.upperBound
    guard sentence.has(comma, .comma), comma + 1 < sentence.count, structure.phraseAt[comma + 1] >= 0,
      let stranger = stranger(phrase)
    else { return nil }
    let next = structure.phrases[structure.phraseAt[comma + 1]]
    guard isTitle(next) || next.headClasses.intersects(patterns.known.person),
      sentence.has(next.words.lowerBound, [.determiner, .possessive]) || owner(of: next) != nil
    else { return nil }
    return stranger
  }

  /// "X and Y accused each other": the subjects of the verb that the phrase is an argument of.
  private func mutual(_ number: Int) -> [Participant] {
    let verb = structure.verbs.first { $0.arguments.contains { $0.phrase == number } }
    return verb?.subjects.filter { $0 != number }.flatMap { participants($0) } ?? []
  }

  /// "the foreign ministers of Congo and Rwanda, Jane Doe and John Roe": the office that a name unknown to the data explains.
  private func titled(before phrase: NounPhrase) -> [Participant] {
    let comma = phrase.words.lowerBound - 1
    guard sentence.words[phrase.head].use == .name, sentence.has(comma, .comma), comma > sentence.bodyStart,
      structure.phraseAt[comma - 1] >= 0
    else { return [] }
    var number = structure.phraseAt[comma - 1]
    if sentence.has(structure.phrases[number].words.lowerBound - 1, .coordinator), number > 0 { number -= 1 }
    number = structure.outermost(number)
    let office = structure.phrases[number]
    return isTitle(office) || isBody(office) ? participants(number) : []
  }
}

extension ParticipantFinder {
  /// A person's name at the end of the phrase, with the titles in front of it.
  func person(_ phrase: NounPhrase) -> Participant? {
    guard let entity = sentence.entity(at: phrase.head), let naming = entity.actor,
      patterns.actors.actors[naming.actor].kind == .person, entity.words.upperBound == phrase.head + 1
    else { return unknownPerson(phrase) }
    return participant(naming.actor, entity.words)
  }

  /// "Foreign Minister Jane Doe": capitalised words after a title that the data does not know.
  private func unknownPerson(_ phrase: NounPhrase) -> Participant? {
    if let known = sentence.strangers[phrase.head] { return known }
    // "the Prime Minister": capitals make no name of a title.
    guard sentence.words[phrase.head].use == .name, sentence.words[phrase.head].entity < 0, !isTitle(phrase) else {
      return nil
    }
    let start = strangeStart(phrase, before: phrase.head)
    let isTitled =
      start > phrase.words.lowerBound
      && sentence.words[start - 1].classes.intersects(patterns.known.title.union(patterns.known.honorific))
    guard isTitled else { return nil }
    return sentence.nameless(start..<phrase.head + 1, .person, country: owner(of: phrase)?.country)
  }

  /// "its top diplomat, Jane Doe": the name behind a title.
  func apposition(behind phrase: NounPhrase) -> Participant? {
    let isOwned = sentence.has(phrase.words.lowerBound, .possessive) && phrase.prepositionWord < 0
    let comma = isOwned && isTitle(phrase) ? endOfTitle(phrase) : end(ofTitle: phrase)
    guard isTitle(phrase) || isBody(phrase) || isOwned, let next = apposed(at: comma) else { return nil }
    // The office tells whose it is, where no table has the name.
    guard let stranger = stranger(next) else { return person(next) }
    return comma > phrase.words.upperBound ? stranger : nil
  }

  /// "the envoy for human rights, Jane Doe": where a title ends that says what its holder is there for.
  private func end(ofTitle phrase: NounPhrase) -> Int {
    var end = phrase.words.upperBound
    guard isTitle(phrase), owner(of: phrase) == nil else { return end }
    while sentence.has(end, [.goal, .genitiveLink, .coordinator]), end + 1 < sentence.count,
      structure.phraseAt[end + 1] >= 0, sentence.entity(at: end + 1)?.actor == nil
    {
      end = structure.phrases[structure.phraseAt[end + 1]].words.upperBound
    }
    return end
  }

  /// "his deputy on the ruling council, Jane Doe": where the words of a title end.
  private func endOfTitle(_ phrase: NounPhrase) -> Int {
    let next = phrase.words.upperBound + 1
    guard next < sentence.count, sentence.has(next - 1, .preposition), structure.phraseAt[next] >= 0,
      sentence.has(structure.phrases[structure.phraseAt[next]].words.upperBound, .comma)
    else { return phrase.words.upperBound }
    return structure.phrases[structure.phraseAt[next]].words.upperBound
  }

  /// A country, body or group whose name is the phrase's head.
  func named(_ phrase: NounPhrase) -> Participant? {
    guard let entity = sentence.entity(at: phrase.head), let naming = entity.actor else { return nil }
    guard naming.form != .demonym || isPeople(phrase, entity) else { return nil }
    guard !sentence.has(phrase.words.upperBound, .genitive) else { return nil }
    return foreignOwner(of: phrase, naming) ?? participant(naming.actor, entity.words)
  }

  /// "Peru's Congress", "the Nigerian Senate": the country whose body it is, where the name alone is another country's.
  private func foreignOwner(of phrase: NounPhrase, _ naming: Actors.Naming) -> Participant? {
    let body = patterns.actors.actors[naming.actor]
    // "Russia's Security Council": no body of many countries belongs to one.
    if body.kind == .organisation, body.country == nil, phrase.headClasses.intersects(patterns.known.assembly),
      let owner = owner(of: phrase), owner.kind == .country
    {
      return owner
    }
    let isInstitution = body.kind == .organisation && phrase.headClasses.intersects(patterns.known.institution)
    // "South Korea's National Security Council"
    guard isInstitution || body.kind == .country && naming.form == .metonym, let country = body.country,
      let home = owner(of: phrase).map({ $0.kind == .country || $0.kind == .person ? $0.country : nil })
        ?? earlierOwner(of: phrase), home != country
    else { return nil }
    return patterns.actors.participant(home)
  }

  /// "Congress", where the article spoke of "Peru's Congress" before: the country whose body it was.
  private func earlierOwner(of phrase: NounPhrase) -> String? {
    guard sentence.entity(at: phrase.head)?.words.count == 1 else { return nil }
    return discourse.body(called: sentence.hash(phrase.head))?.country
  }

  /// "the Ukrainians", "Russians": a demonym used as a noun.
  private func isPeople(_ phrase: NounPhrase, _ entity: Entity) -> Bool {
    entity.words.upperBound == phrase.words.upperBound
  }

  func participant(_ number: Int, _ words: Range<Int>) -> Participant {
    let actor = patterns.actors.actors[number]
    return Participant(
      id: actor.id, text: sentence.string(words), name: actor.name, kind: actor.kind, country: actor.country,
      range: sentence.bytes(words))
  }
}
