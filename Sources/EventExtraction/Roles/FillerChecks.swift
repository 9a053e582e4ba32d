import TextAnalysis
import TimelineCore

// What fills no role though it stands where one is filled from.
extension FrameFiller {
  /// "were killed, according to the Ministry of Public Health": what hangs on neither the dead nor what killed them.
  func isOfTeller(_ number: Int, _ rule: RoleRule, _ slots: Slots) -> Bool {
    guard rule.role == Role("side"), let whole = structure.phrases[number].ofPhrase else { return false }
    return !slots.object.contains(whole) && !slots.subject.contains(whole)
      && sentence.has(structure.phrases[whole].prepositionWord, .goal) && finder.isBody(structure.phrases[whole])
  }

  /// "elect a president and a parliament": an office or a body that nobody has won yet.
  func isOfficeAlone(_ number: Int, _ rule: RoleRule) -> Bool {
    let phrase = structure.phrases[number]
    return rule.role == Role("winner") && (finder.isTitle(phrase) || finder.isBody(phrase))
      && finder.person(phrase) == nil
      && (sentence.has(phrase.words.lowerBound, .indefinite) || phrase.words.count == 1)
      && sentence.token(phrase.head).isLower
  }

  /// Who holds the office that a subject or an object tells as somebody's own.
  func office(_ number: Int, _ slot: Slot) -> Participant? {
    guard slot == .object || slot == .subject && finder.isTitle(structure.phrases[number]) else { return nil }
    return finder.appointed(number)
  }

  /// "a meeting at the summit in Bern": whether a phrase tells on which occasion or in which place something is.
  func isSetting(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return sentence.has(phrase.prepositionWord, .locative)
      || isScene(number) && sentence.match(patterns.nounTriggers, at: phrase.head) != nil
  }

  /// Whether a phrase tells where something is.
  func isScene(_ number: Int) -> Bool {
    let word = structure.phrases[number].prepositionWord
    return word >= 0 && sentence.has(word, .site)
  }

  /// "U.S.-brokered talks": who brokers them is no party; but "an American-led invasion".
  func isCompound(_ owner: Participant, _ phrase: NounPhrase, _ rule: RoleRule) -> Bool {
    let leading = rule.role == Role("attacker") ? patterns.known.leading : ClassSet()
    return phrase.words.contains {
      sentence.has($0, .hyphen) && $0 > phrase.words.lowerBound && sentence.entity(at: $0 + 1)?.actor == nil
        && sentence.bytes(phrase.words.lowerBound..<$0).end == owner.range?.end
        && !(sentence.words[$0 + 1].verb.map {
          $0.lemma >= 0 && patterns.lexicon.verbClasses[$0.lemma].intersects(leading)
        } ?? false)
    }
  }

  /// "met Jane Doe, the head of the guard, who", "an adviser to its commander, John Roe": whether a phrase behind a comma only
  /// says who is meant in front of it.
  func explainsPerson(_ number: Int) -> Bool {
    let (phrase, comma) = (structure.phrases[number], structure.phrases[number].words.lowerBound - 1)
    guard phrase.prepositionWord < 0, comma > sentence.bodyStart, sentence.has(comma, .comma),
      case let front = structure.phraseAt[comma - 1], front >= 0
    else { return false }
    let isNamed = finder.person(phrase) != nil
    if structure.phrases[front].prepositionWord >= 0 { return isNamed && finder.isTitle(structure.phrases[front]) }
    guard !isNamed, finder.isTitle(phrase), sentence.has(phrase.words.lowerBound, [.determiner, .possessive]),
      sentence.words[structure.phrases[front].head].use == .name
    else { return false }
    let end =
      structure.phrases.indices.filter { $0 == number || structure.phrases[$0].ofPhrase == number }
      .map { structure.phrases[$0].words.upperBound }.max() ?? phrase.words.upperBound
    return end == sentence.count || sentence.has(end, [.comma, .stop, .preposition])
  }

  /// "Jane Doe, the leader of the party, who was held": whether a clause describes a phrase, so that the name which it explains
  /// stands outside.
  func isDescribed(_ number: Int, by candidate: Candidate) -> Bool {
    candidate.verb.map { structure.verbs[$0].antecedent == number } ?? false
  }

  /// "€650 million", "about 30".
  func isAmount(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return sentence.entity(at: phrase.head)?.amount != nil || sentence.words[phrase.head].use == .number
  }

  /// "were installed by force": how it is done, and nobody who does it.
  func isManner(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return phrase.words.count == 1 && phrase.prepositionWord >= 0 && sentence.has(phrase.prepositionWord, .agentive)
      && sentence.use(phrase.head) == .noun && !patterns.isPlural(sentence.hash(phrase.head))
      && phrase.headClasses.intersects(patterns.known.military)
  }

  /// "Protests began": what takes place acts itself in nothing.
  func isDeed(_ number: Int) -> Bool {
    sentence.match(patterns.nounTriggers, at: structure.phrases[number].head) != nil
  }

  /// "attacked, with the minister saying": who is a person or an office is no weapon.
  func isPersonOrOffice(_ number: Int) -> Bool {
    structure.phrases[number].headClasses.intersects(patterns.known.calling)
      || finder.participants(number).contains { $0.kind == .person }
  }

  /// "attacked with the goal of taking the town": nor is what somebody wants.
  func isAim(_ number: Int) -> Bool {
    structure.phrases[number].headClasses.intersects(patterns.known.aim)
  }

  /// "ruled that the president had broken the law": the first person of what a court rules, and no country; all in other slots.
  func tried(_ found: [Participant], _ rule: RoleRule, _ slot: Slot) -> [Participant] {
    guard rule.role == Role("person"), slot == .clause else { return found }
    return Array(found.prefix(1).filter { $0.kind == .person })
  }

  /// "the bombing of X": what is done to those behind it, not by them.
  func isHarm(_ number: Int) -> Bool {
    structure.phrases[number].headClasses.intersects(patterns.known.harm)
  }

  /// The country a place belongs to.
  func placeOwner(_ number: Int) -> [Participant] {
    let phrase = structure.phrases[number]
    for index in phrase.words {
      guard let entity = sentence.entity(at: index), let place = entity.place,
        let country = patterns.places.country(of: place), let actor = patterns.actors.number(country)
      else { continue }
      let known = patterns.actors.actors[actor]
      return [
        Participant(
          id: known.id, text: sentence.string(entity.words), name: known.name, kind: .country, country: country,
          range: sentence.bytes(entity.words))
      ]
    }
    return []
  }

  /// A thing by its words, without the "and" that led on behind them; its name does not begin as its sentence does.
  func thing(_ words: Range<Int>) -> Participant {
    var end = words.upperBound
    while end > words.lowerBound + 1, sentence.has(end - 1, [.coordinator, .comma]) { end -= 1 }
    let words = words.lowerBound..<end
    let text = sentence.string(words)
    let first = words.lowerBound
    let isFunctionWord =
      sentence.has(first, [.determiner, .possessive, .negativeDeterminer]) || sentence.words[first].isNumeral
    let name = first == sentence.bodyStart && isFunctionWord ? text.prefix(1).lowercased() + text.dropFirst() : text
    return Participant(id: nil, text: text, name: name, kind: .thing, range: sentence.bytes(words))
  }
}
