import TextAnalysis
import TimelineCore

/// Whom titles and bodies mean that only stand behind an article: "the president", "the agency's board".
extension ParticipantFinder {
  /// "the president", "the chancellor": of the country named last, where the article names nobody else who holds that
  /// office somewhere.
  func titleHolder(_ phrase: NounPhrase) -> Participant? {
    guard sentence.has(phrase.words.lowerBound, [.determiner, .possessive]) else { return nil }
    if let only = onlyHolder(phrase) { return only }
    if let subject = firstSubject(before: phrase.words.lowerBound), let holder = office(phrase, of: subject) {
      return isTold(holder) ? holder : homeHolder(phrase, rather: subject) ?? holder
    }
    let rivals = rivals(of: phrase.head)
    if let person = discourse.person(at: sentenceNumber), !rivals.contains(person.id), holds(person, phrase) {
      return titled(person, phrase)
    }
    if let body = discourse.body(at: sentenceNumber), let holder = office(phrase, of: body) {
      return isTold(holder) ? holder : toldHolder(phrase) ?? holder
    }
    if patterns.isPlural(sentence.hash(phrase.head)) {
      // "the two ministers": not the state that one of them visited.
      if isTwo(phrase) || sentence.has(phrase.words.lowerBound, .both) { return nil }
      let told = discourse.organisation?.participant
      // "told Reuters that the generals": officers are those of a country or of who fights.
      if phrase.headClasses.intersects(patterns.known.person), let told, let id = told.id,
        !sentence.has(phrase.words.lowerBound, .possessive), patterns.wars.opponents(of: id, on: nil).isEmpty
      {
        return mostNamed() ?? discourse.body(at: sentenceNumber)
      }
      return told ?? discourse.body(at: sentenceNumber)
    }
    if let holder = toldHolder(phrase) ?? introduced(as: phrase) { return holder }
    if let person = discourse.person(at: sentenceNumber), !rivals.contains(person.id) {
      // "the King": of nobody who is known to be none.
      return isOtherOffice(phrase, than: person) ? partHolder(phrase) : person
    }
    // "he telephoned the president-elect": not the one who telephones.
    if !rivals.isEmpty, let other = discourse.people.last(where: { !rivals.contains($0.id) }) { return other }
    return discourse.body(at: sentenceNumber)
  }

  /// "the Pope": who holds an office of which there is one in the world; nil for other phrases.
  func onlyHolder(_ phrase: NounPhrase) -> Participant? {
    guard isTitle(phrase), !isFormer(phrase), sentence.has(phrase.words.lowerBound, .determiner),
      let only = patterns.actors.onlyHolder(
        office: sentence.hash(phrase.head), on: day, where: { isTitled($0, phrase) })
    else { return nil }
    return participant(only, phrase.words)
  }

  private func isTold(_ holder: Participant) -> Bool { discourse.people.contains { $0.id == holder.id } }

  /// "China rolled over the loan, said the prime minister": the one told of whose country the article names more often than
  /// the subject's.
  private func homeHolder(_ phrase: NounPhrase, rather subject: Participant) -> Participant? {
    func count(_ country: String?) -> Int { country.flatMap { discourse.countries[$0] } ?? 0 }
    return toldHolder(phrase).flatMap { count($0.country) > count(subject.country) ? $0 : nil }
  }

  /// Of those named in the article who hold the office that the head names, the one whose country it names most often;
  /// nil where it named none.
  private func toldHolder(_ phrase: NounPhrase) -> Participant? {
    let rivals = rivals(of: phrase.head)
    let known = discourse.people.filter { !rivals.contains($0.id) && holds($0, phrase) }
    func count(_ person: Participant) -> Int { person.country.flatMap { discourse.countries[$0] } ?? 0 }
    // The last of several that are named as often.
    let most = known.map(count).max()
    return known.last { count($0) == most }.flatMap { titled($0, phrase) }
  }

  /// Whether a person holds the office that a phrase names, for whatever country the person belongs to.
  private func holds(_ person: Participant, _ phrase: NounPhrase) -> Bool {
    let hash = sentence.hash(phrase.head)
    guard patterns.actors.isOffice(hash), let number = person.id.flatMap(patterns.actors.number),
      let owner = person.country.flatMap(patterns.actors.number)
    else { return false }
    return patterns.actors.holder(office: hash, of: owner, on: day, where: { isTitled($0, phrase) }) == number
  }

  /// "the minister", behind a prime minister: the one told of last whose office ends in that word, and who heads no country.
  func partHolder(_ phrase: NounPhrase) -> Participant? {
    let rivals = rivals(of: phrase.head)
    return discourse.people.last { person in
      guard let number = person.id.flatMap(patterns.actors.number),
        let country = person.country.flatMap(patterns.actors.number)
      else { return false }
      return !rivals.contains(person.id) && !isOtherOffice(phrase, than: person)
        && patterns.actors.holds(number, office: sentence.hash(phrase.head), of: country, on: day)
    }
  }

  /// Whether a head of state or government is named who holds another office than the one that the head of a phrase names.
  func isOtherOffice(_ phrase: NounPhrase, than person: Participant) -> Bool {
    guard !holds(person, phrase), patterns.actors.isOffice(sentence.hash(phrase.head)),
      let number = person.id.flatMap(patterns.actors.number),
      let country = person.country.flatMap(patterns.actors.number)
    else { return false }
    return patterns.actors.heads(of: country, on: day).contains(number)
  }

  private func titled(_ person: Participant, _ phrase: NounPhrase) -> Participant? {
    guard let number = person.id.flatMap(patterns.actors.number) else { return nil }
    var result = participant(number, phrase.words)
    result.office = sentence.string(phrase.head..<phrase.head + 1)
    return result
  }

  /// "the chancellor's second trip": who holds the office that belongs in front of a noun; nil for all but titles.
  private func titleInFront(_ front: NounPhrase) -> Participant? {
    guard isTitle(front), !isFormer(front), let holder = titleHolder(front), holder.kind == .person else { return nil }
    return holder
  }

  /// Those meant by titles that own a noun of the sentence.
  func titlesInFront() -> [Participant] {
    guard sentence.tags.contains(.genitive) else { return [] }
    return structure.phrases.compactMap { genitive(inFrontOf: $0).flatMap(titleInFront) }
  }

  /// "the agency's board", "the group's leaders": whom the definite noun before the genitive means; nil for none or several.
  func bodyInFront(of phrase: NounPhrase) -> Participant? {
    guard let front = genitive(inFrontOf: phrase) else { return nil }
    if let holder = titleInFront(front) { return holder }
    let isMeant =
      isState(front.head) || isMovement(front) || isGroup(front) || organisation(called: front) != nil
      || discourse.body(called: sentence.hash(front.head), at: sentenceNumber) != nil
    guard isMeant, !patterns.isPlural(sentence.hash(front.head)) else { return nil }
    let found = definite(front)
    return found.count == 1 && found[0].id != nil ? found[0] : nil
  }

  /// "the agency's" in "the agency's board": the definite noun in front of the genitive as a phrase of its own.
  private func genitive(inFrontOf phrase: NounPhrase) -> NounPhrase? {
    guard sentence.has(phrase.words.lowerBound, .determiner), !sentence.has(phrase.words.lowerBound, .indefinite),
      let mark = phrase.words.first(where: { sentence.has($0, .genitive) }), mark < phrase.head,
      mark - 1 > phrase.words.lowerBound, sentence.use(mark - 1) == .noun
    else { return nil }
    var front = phrase
    front.words = phrase.words.lowerBound..<mark
    front.head = mark - 1
    front.headClasses = sentence.words[front.head].classes
    front.ofPhrase = nil
    return front
  }

  /// "the ambassador, Jane Doe": a name unknown to the data that says who holds an office.
  func strangeHolder(_ phrase: NounPhrase) -> Participant? {
    isTitle(phrase) ? apposed(at: phrase.words.upperBound).flatMap(stranger) : nil
  }

  /// "the then president of Ukraine, Petro Poroshenko,", "the spokesman for the eastern command, Jane Doe,": who is named behind
  /// the title and whose it is.
  func holderNamed(behind number: Int) -> Participant? {
    let title = structure.phrases[number]
    if let holder = holderBeside(number) { return holder }
    guard isTitle(title) || isMouthpiece(title), let of = hanging(on: number),
      let next = apposed(at: structure.phrases[of].words.upperBound) ?? apposed(at: portfolioEnd(behind: number))
    else { return nil }
    if let known = person(next), known.country != nil { return known }
    // The office tells whose it is, where no table has the name.
    var holder = person(next) ?? stranger(next)
    holder?.country = owner(behind: number)?.country
    return holder
  }

  /// "the agency", "the Council": the organisation told of whose name ends in that word; nil for none or several.
  func organisation(called phrase: NounPhrase) -> Participant? {
    // "the International Court of Justice", later "the court"
    func isHead(_ word: Int, of organisation: Participant) -> Bool {
      let name = patterns.lexicon.phrase(organisation.name)
      guard let link = name.firstIndex(where: { patterns.words[$0].tags.contains(.genitiveLink) }), link > 1 else {
        return false
      }
      return name[link - 1] == sentence.hash(word)
    }
    // "the lender": one of those that lend.
    let isLender = phrase.headClasses.intersects(patterns.known.lender)
    guard isBody(phrase) || isLender, phrase.words.count == 2,
      sentence.has(phrase.words.lowerBound, .determiner)
    else { return nil }
    let ending = " " + sentence.string(phrase.head..<phrase.head + 1).lowercased()
    // "The army fought back": not that of those who call themselves one.
    let isStates = isState(phrase.head) && phrase.headClasses.intersects(patterns.known.military)
    // "the Commission" with a capital: the union whose executive it is.
    let isCapital = sentence.token(phrase.head).shape == .capitalised
    func isCalled(_ organisation: Participant) -> Bool {
      isCapital && organisation.id.map { patterns.actors.isCalled($0, sentence.hash(phrase.head)) } ?? false
        || (organisation.name.lowercased().hasSuffix(ending) || isHead(phrase.head, of: organisation))
          && !(isStates && isFighting(organisation))
        || isLender && patterns.lexicon.classes(of: organisation.name).intersects(patterns.known.lender)
    }
    let here = structure.phrases.last {
      $0.words.upperBound <= phrase.words.lowerBound
        && named($0).map { $0.kind == .organisation && isCalled($0) } ?? false
    }
    if let here { return named(here) }
    guard !discourse.namesNoOrganisation else { return nil }
    return discourse.organisation(at: sentenceNumber, where: isCalled) ?? discourse.onlyOrganisation(where: isCalled)
  }

  /// "At the G7 summit, leaders agreed": of the alliance that the sentence names last before them.
  func allied(_ phrase: NounPhrase) -> Participant? {
    guard isTitle(phrase), phrase.prepositionWord < 0, patterns.isPlural(sentence.hash(phrase.head)),
      phrase.words.allSatisfy({ sentence.use($0) == .noun }), owner(of: phrase) == nil
    else { return nil }
    let before = sentence.entities.filter {
      $0.actor != nil && $0.words.lowerBound >= sentence.bodyStart && $0.words.upperBound <= phrase.words.lowerBound
    }
    // "At a NATO meeting in Brussels, ministers": the place is where they met.
    let named = before.last {
      !$0.isCountry && !sentence.has($0.words.lowerBound - 1, .site) || $0.words == before.first?.words
    }
    guard let named, let naming = named.actor, case let found = participant(naming.actor, named.words),
      found.kind == .organisation, found.country == nil, let id = found.id,
      patterns.wars.opponents(of: id, on: nil).isEmpty
    else { return nil }
    return acting(found, phrase)
  }

  /// "his guests signed it", "encouraged his host": those told of together with the one whom the pronoun means; nil for all
  /// but guests and hosts, empty where nobody was.
  func companions(_ phrase: NounPhrase) -> [Participant]? {
    guard phrase.headClasses.intersects(patterns.known.guest), sentence.has(phrase.words.lowerBound, .possessive),
      phrase.words.allSatisfy({ sentence.words[$0].entity < 0 }), let own = owner(of: phrase)
    else { return nil }
    let together = discourse.joined(at: sentenceNumber)
    let others = together.filter { $0.id != own.id && $0.country != own.country }
    return others.count < together.count ? others : []
  }

  /// "called on its neighbour to stop": the other of the two countries that the article named last.
  func neighbour(_ phrase: NounPhrase) -> Participant? {
    guard isGroup(phrase), !isBody(phrase), !isTitle(phrase), sentence.has(phrase.words.lowerBound, [.it, .they]),
      !patterns.isPlural(sentence.hash(phrase.head)), let own = owner(of: phrase)?.country
    else { return nil }
    let pair = discourse.pair(at: sentenceNumber)
    let known = pair.isEmpty ? [discourse.body(at: sentenceNumber)].compactMap(\.self) : pair
    let others = known.filter { $0.kind == .country && $0.id != own }
    return others.count == 1 && pair.count != 1 ? acting(others[0], phrase) : nil
  }
}
