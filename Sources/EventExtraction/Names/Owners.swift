import TextAnalysis
import TimelineCore

// The actors that a phrase belongs to, and the offices they hold.
extension ParticipantFinder {
  func isBody(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.body) }
  func isTitle(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.title) }
  func isOfPeople(_ phrase: NounPhrase) -> Bool {
    isTitle(phrase) || phrase.headClasses.intersects(patterns.known.person)
  }
  func isGroup(_ phrase: NounPhrase) -> Bool { phrase.headClasses.intersects(patterns.known.group) }

  /// The actor named in front of the head: "Russian forces", "Germany's government", "the Biden administration".
  func owner(of phrase: NounPhrase) -> Participant? {
    var found: Participant?
    var index = phrase.words.lowerBound
    while index < phrase.head {
      if let entity = sentence.entity(at: index), isBacker(entity) || isScene(entity, of: phrase) {
        index = entity.words.upperBound
      } else if let entity = sentence.entity(at: index), let naming = entity.actor,
        entity.words.upperBound <= phrase.head
      {
        // A place in front of a noun is no owner unless it stands for a government.
        if found == nil || patterns.actors.actors[naming.actor].kind != .person {
          found = participant(naming.actor, entity.words)
        }
        index = entity.words.upperBound
      } else {
        index += 1
      }
    }
    return found ?? possessivePronoun(phrase) ?? half(inFrontOf: phrase) ?? bodyInFront(of: phrase)
      ?? describedOwner(of: phrase)
  }

  /// Whether a phrase names who stands behind it.
  func isBacked(_ phrase: NounPhrase) -> Bool {
    phrase.words.contains { sentence.entity(at: $0).map(isBacker) ?? false }
  }

  /// "the Iran-backed group": who stands behind somebody is not who acts.
  func isBacker(_ entity: Entity) -> Bool {
    sentence.isCompounded(entity) { patterns.lexicon.verbClasses[$0].intersects(patterns.known.backing) }
  }

  /// "their leaders": of all that were named together.
  func ownersInCommon(_ phrase: NounPhrase) -> [Participant] {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), sentence.has(first, .they) else { return [] }
    let here = pluralSubjects(before: first)
    return here.count > 1 ? here : discourse.several(at: sentenceNumber)
  }

  /// Every actor in front of the head: "U.S. and British forces", "Chad and Niger's plan".
  func owners(of phrase: NounPhrase) -> [Participant] {
    let first = owner(of: phrase)
    var result = first.map { [$0] } ?? ownersInCommon(phrase)
    // "Ukrainian and Russian delegations": the demonym before the conjunction is a phrase of its own.
    let left = phrase.words.lowerBound - 1
    if sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      let entity = sentence.entity(at: left - 1), let naming = entity.actor,
      isAdjective(entity) || first != nil && isCountryInGenitive(phrase.words.lowerBound)
    {
      result.insert(participant(naming.actor, entity.words), at: 0)
    }
    if let first, let other = twin(of: first, in: phrase) { result.insert(other, at: 0) }
    return result
  }

  /// "Niger's": whether a country with what makes it a genitive begins at a word.
  private func isCountryInGenitive(_ word: Int) -> Bool {
    sentence.entity(at: word).map { $0.isCountry && sentence.has($0.words.upperBound, .genitive) } ?? false
  }

  /// "US-Israeli strikes", "Franco-German proposals": the other of two countries that a hyphen joins in front of a noun.
  func twin(of owner: Participant, in phrase: NounPhrase) -> Participant? {
    guard let entity = sentence.entities.first(where: { sentence.bytes($0.words) == owner.range }),
      case let hyphen = entity.words.lowerBound - 1, hyphen > phrase.words.lowerBound, sentence.has(hyphen, .hyphen),
      !sentence.token(hyphen).spaceBefore, let other = sentence.entity(at: hyphen) ?? sentence.entity(at: hyphen - 1),
      let naming = other.actor, naming.form == .demonym || other.isCountry
    else { return nil }
    return participant(naming.actor, other.words)
  }

  /// "French", "US": what stands in front of a noun for who acts.
  private func isAdjective(_ entity: Entity) -> Bool {
    entity.actor?.form == .demonym || entity.isCountry && !isSpelledOut(entity)
  }

  private func possessivePronoun(_ phrase: NounPhrase) -> Participant? {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive) else { return nil }
    if sentence.has(first, .it) {
      return inSentence(before: first, wantsPerson: false) ?? discourse.body(at: sentenceNumber)
    }
    if sentence.has(first, [.he, .she]) {
      return inSentence(before: first, wantsPerson: true) ?? personTold(for: first)
    }
    return sentence.has(first, .they) ? owner(their: first) : nil
  }

  /// "Houthi-held Yemen": in whose hands a place is; nil where nobody is named.
  func holder(of phrase: NounPhrase) -> Participant? {
    for index in phrase.words.dropFirst() where sentence.has(index, .hyphen) {
      guard let entity = sentence.entity(at: index - 1), let naming = entity.actor, index + 1 < phrase.words.upperBound,
        let lemma = sentence.words[index + 1].verb?.lemma, lemma >= 0,
        patterns.lexicon.verbClasses[lemma].intersects(patterns.known.holding)
      else { continue }
      return participant(naming.actor, entity.words)
    }
    return nil
  }

  /// "his country": that of the person, or of the title, which the sentence has as a subject before.
  func homeland(_ phrase: NounPhrase) -> Participant? {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), sentence.has(first, [.he, .she]), phrase.head == first + 1,
      !patterns.isPlural(sentence.hash(phrase.head)),
      phrase.headClasses.intersects(patterns.known.homeland)
    else { return nil }
    let titled = structure.verbs.lazy.flatMap(\.subjects).first {
      self.structure.phrases[$0].words.upperBound <= first && self.isTitle(self.structure.phrases[$0])
    }
    let country = possessivePronoun(phrase)?.country ?? titled.flatMap { participants($0).first?.country }
    return country.flatMap { patterns.actors.participant($0) }
  }

  /// "the foreign ministry in Riyadh": whose government sits there.
  func seat(_ phrase: NounPhrase) -> Participant? {
    let next = phrase.words.upperBound + 1
    guard isBody(phrase), !isIrregular(phrase), next < sentence.count, structure.phraseAt[next] >= 0,
      !isOfMany(phrase)
    else { return nil }
    let place = structure.phrases[structure.phraseAt[next]]
    guard place.prepositionWord == next - 1, sentence.has(next - 1, .locative),
      let entity = sentence.entity(at: place.head)
    else { return nil }
    if let country = homeOfState(phrase, entity) { return country }
    guard let naming = entity.actor, naming.form == .metonym,
      patterns.actors.actors[naming.actor].kind == .country
    else { return nil }
    return acting(participant(naming.actor, entity.words), phrase)
  }

  /// "a meeting of ministers in Accra": leaders who are somewhere need not be from there.
  private func isOfMany(_ phrase: NounPhrase) -> Bool {
    isTitle(phrase) && !isMouthpiece(phrase) && patterns.isPlural(sentence.hash(phrase.head))
      && phrase.prepositionWord >= 0 && sentence.has(phrase.prepositionWord, .genitiveLink)
  }

  /// "police in Lagos": what only a state has belongs to the country that the place lies in.
  private func homeOfState(_ phrase: NounPhrase, _ entity: Entity) -> Participant? {
    guard isState(phrase.head), phrase.words.count == 1 || sentence.has(phrase.words.lowerBound, .determiner),
      entity.isCountry || entity.place != nil, let country = patterns.country(of: entity),
      let found = patterns.actors.participant(country)
    else { return nil }
    return acting(found, phrase)
  }

  /// The phrase behind "of", or behind "from" where it is a body's: "mediators from Qatar".
  func hanging(on number: Int) -> Int? {
    if let of = structure.phrases.indices.first(where: { structure.phrases[$0].ofPhrase == number }) { return of }
    let next = number + 1
    guard isBody(structure.phrases[number]) || isTitle(structure.phrases[number]), next < structure.phrases.count,
      structure.phrases[next].prepositionWord == structure.phrases[number].words.upperBound,
      sentence.has(structure.phrases[next].prepositionWord, .origin) && !isTheState(structure.phrases[number])
        || isSeated(structure.phrases[next])
        || isPortfolio(next)
        || isMouthpiece(structure.phrases[number]) && sentence.has(structure.phrases[next].prepositionWord, .goal)
    else { return nil }
    return next
  }

  /// "retaken by the army from the rebels": what a country has one of is from nowhere.
  private func isTheState(_ phrase: NounPhrase) -> Bool {
    isState(phrase.head) && sentence.has(phrase.words.lowerBound, .determiner)
      && !patterns.isPlural(sentence.hash(phrase.head))
  }

  /// "judges at the International Criminal Court": an organisation at which somebody works.
  private func isSeated(_ phrase: NounPhrase) -> Bool {
    guard sentence.has(phrase.prepositionWord, .site), !sentence.has(phrase.prepositionWord, .locative),
      let naming = sentence.entity(at: phrase.head)?.actor
    else { return false }
    return patterns.actors.actors[naming.actor].kind == .organisation
  }

  /// "a spokesman for the army": who speaks for somebody.
  func isMouthpiece(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.mouthpiece)
  }

  /// "the president of France", "leaders of the Group of Seven".
  func owner(behind number: Int) -> Participant? {
    guard let hanging = hanging(on: number) else { return nil }
    let phrase = structure.phrases[hanging]
    if let found = named(phrase) ?? person(phrase) { return found }
    // "an envoy of the Pope": of his state.
    if let state = onlyHolder(phrase)?.country { return patterns.actors.participant(state) }
    // "the Ministry of Foreign Affairs of Finland", "the minister of defence of Mali"
    if isBody(structure.phrases[number]) || isTitle(structure.phrases[number]),
      case let last = structure.phraseAt[portfolioEnd(behind: number) - 1], last > hanging,
      // "the envoy of the secretary-general for Mali" is not Mali's.
      !isTitle(phrase) || !sentence.has(structure.phrases[last].prepositionWord, .goal),
      let found = named(structure.phrases[last])
    {
      return found
    }
    // "ambassadors of the NATO countries"
    if isGroup(phrase), let owner = owner(of: phrase), owner.kind == .organisation { return owner }
    // "a swarm of Iranian drones"
    let isCounted = structure.phrases[number].headClasses.intersects(patterns.known.quantity)
    // "a fighter plane of the junta"
    if structure.phrases[number].headClasses.intersects(patterns.known.weapon), isBody(phrase) {
      return participants(hanging).first
    }
    guard isBody(phrase) || isCounted else { return nil }
    return owner(of: phrase) ?? (isMouthpiece(structure.phrases[number]) ? oneMeant(by: phrase) : nil)
  }

  /// "a spokesman for the movement": the one whom a definite phrase means; nil for none or several.
  private func oneMeant(by phrase: NounPhrase) -> Participant? {
    let found = definite(phrase)
    return found.count == 1 && found[0].id != nil ? found[0] : nil
  }

  /// "the bombing of X by Y": those behind the first "by" of what hangs on a phrase.
  func agents(behind number: Int) -> [Participant] {
    var end = structure.phrases[number].words.upperBound
    while end < sentence.count, sentence.has(end, .preposition), end + 1 < sentence.count {
      let next = structure.phraseAt[end + 1]
      guard next >= 0 else { return [] }
      if sentence.has(end, .agentive) { return participants(next) }
      end = structure.phrases[next].words.upperBound
    }
    return []
  }

  /// "the ministry" of a known country stays the country; a named body keeps its own id.
  func acting(_ owner: Participant, _ phrase: NounPhrase) -> Participant {
    var result = owner
    result.text = sentence.string(phrase.words)
    result.range = sentence.bytes(phrase.words)
    return result
  }
}
