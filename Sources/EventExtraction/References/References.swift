import TextAnalysis
import TimelineCore

// Who is meant by phrases such as "the two sides", "the country", "the government".
extension ParticipantFinder {
  /// "the two sides", "the country", "the government".
  func definite(_ phrase: NounPhrase) -> [Participant] {
    // "Each side accuses the other": never one alone; "the party" is not the country told of last.
    if phrase.headClasses.intersects(patterns.known.sides), phrase.words.count == 2,
      sentence.has(phrase.words.lowerBound, .determiner), !patterns.isPlural(sentence.hash(phrase.head))
    {
      let several = group(phrase) ?? []
      return several.count > 1 ? several : []
    }
    if let country = country(meantBy: phrase) ?? country(toldOfBy: phrase) { return [country] }
    if isSeatTaken(phrase) { return [] }
    // "the Fund": of several that lend the one called so.
    if !isBody(phrase), sentence.token(phrase.head).shape == .capitalised, let lender = organisation(called: phrase) {
      return [lender]
    }
    if let several = group(phrase) { return several }
    // "Ukraine's general staff said troops had advanced"
    if phrase.words.count == 1, phrase.prepositionWord < 0, let own = government(before: phrase) {
      return [acting(own, phrase)]
    }
    if isBody(phrase), namesNoOwner(phrase), !isWhere(phrase), let body = body(phrase) { return body }
    return namesake(phrase).map { [$0] } ?? unknownGroup(phrase)
  }

  /// Those told of together; nil for a phrase that means no group.
  private func group(_ phrase: NounPhrase) -> [Participant]? {
    // "countries on the eastern flank" are others than those named before.
    let isDescribed = sentence.has(phrase.words.upperBound, [.preposition, .relative])
    let isBoth = sentence.has(phrase.words.lowerBound, .both)
    guard isGroup(phrase),
      isBoth || sentence.has(phrase.words.lowerBound, .determiner) || phrase.words.count == 1 && !isDescribed
    else { return nil }
    // "the three countries": those told of together, as many as they are.
    if let count = largeCount(phrase) {
      let several = discourse.group(of: count)
      return several.isEmpty ? unknownGroup(phrase) : several
    }
    if phrase.headClasses.intersects(patterns.known.homeland), isTwo(phrase) || isBoth {
      return couple(before: phrase) ?? bothCountries(phrase)
    }
    // "all sides" is never one; "the leaders" may be those of the body named before.
    let isCoupled = isBoth || isTotal(phrase) || isTwo(phrase)
    let several =
      couple(before: phrase) ?? belligerents(meantBy: phrase)
      ?? (isCoupled ? coupled(meantBy: phrase) : severalMeant(by: phrase))
    guard !several.isEmpty || isTotal(phrase) else { return nil }
    // "Each side blames the other"
    return phrase.headClasses.intersects(patterns.known.sides) ? sides(several) : several
  }

  /// The body of state, organisation, firm or armed force that a phrase without a name means; nil where nothing tells.
  private func body(_ phrase: NounPhrase) -> [Participant]? {
    let start = phrase.words.lowerBound
    if let here = setting(of: phrase) { return isIrregular(phrase) ? irregulars(phrase, in: here) : [here] }
    if isIrregular(phrase) { return irregulars(phrase) }
    if let organisation = organisation(called: phrase) { return [organisation] }
    if isMovement(phrase) { return movement(phrase) }
    if let firm = firm(phrase) { return firm }
    if isOfficial(phrase), let issuer = discourse.issuer ?? discourse.opener { return [issuer] }
    if let fighter = fighter(beside: phrase) { return [fighter] }
    // "Germany dropped its refusal, the government said"
    if let here = firstSubject(before: start) ?? government(before: phrase) {
      return [downing(weaponsOf: here, phrase) ?? here]
    }
    if let same = discourse.body(called: sentence.hash(phrase.head), at: sentenceNumber) { return [same] }
    // "visited the capital": no organisation has one.
    if let body = discourse.body(at: sentenceNumber), !isActedOn(body, by: structure.phraseAt[start]),
      body.country != nil || !phrase.headClasses.intersects(patterns.known.territory)
    {
      return [downing(weaponsOf: body, phrase) ?? state(meantBy: phrase, after: body)]
    }
    return isState(phrase.head) ? state(phrase) : nil
  }

  private func state(_ phrase: NounPhrase) -> [Participant]? {
    if let told = discourse.body(called: sentence.hash(phrase.head)) ?? onlyOwner() { return [told] }
    // "the authorities installed by Moscow" are others.
    let number = structure.phraseAt[phrase.words.lowerBound]
    let isDescribed = structure.verbs.contains { $0.relation == .relative && $0.subjects.contains(number) }
    guard !isDescribed, let sole = discourse.sole(at: sentenceNumber), !isActedOn(sole, by: number) else { return nil }
    return [sole]
  }

  /// "The Government welcomes": whether a phrase speaks of a body of state as its own releases do, with a capital.
  func isOfficial(_ phrase: NounPhrase) -> Bool {
    isState(phrase.head) && sentence.token(phrase.head).shape == .capitalised && namesNoOwner(phrase)
      && phrase.head > phrase.words.lowerBound
  }

  /// "The ministry summoned Canada's envoy": a country to whom somebody belongs that something is done to.
  private func isEnvoys(_ entity: Entity) -> Bool {
    let number = structure.phraseAt[entity.words.lowerBound]
    return number >= 0 && structure.phrases[number].headClasses.intersects(patterns.known.title)
      && structure.verbs.contains { !$0.isPassive && $0.arguments.contains { $0.phrase == number && $0.order == 0 } }
  }

  /// "The Government condemns Russia's bombing of a shop": a country whose attack the sentence speaks of.
  private func isAttackers(_ entity: Entity) -> Bool {
    let number = structure.phraseAt[entity.words.lowerBound]
    return number >= 0 && structure.phrases[number].headClasses.intersects(patterns.known.warfare)
  }

  /// "The Government has presented Sweden's budget": the one country that anything in the sentence belongs to; nil for
  /// none or several.
  private func onlyOwner() -> Participant? {
    var found: Participant?
    for entity in sentence.entities
    where sentence.has(entity.words.upperBound, .genitive) && !isEnvoys(entity) && !isAttackers(entity) {
      guard let naming = entity.actor, patterns.actors.actors[naming.actor].kind == .country else { continue }
      let owner = participant(naming.actor, entity.words)
      if let found, found.id != owner.id { return nil }
      found = owner
    }
    return found
  }

  /// "in the capital", "from the capital": where it happened, not who acts.
  private func isWhere(_ phrase: NounPhrase) -> Bool {
    phrase.prepositionWord >= 0 && sentence.has(phrase.prepositionWord, [.site, .origin])
      && phrase.headClasses.intersects(patterns.known.territory)
  }

  /// "Kenya's president said the army had taken the town", "ordered the army to retreat": what only a state has belongs to the
  /// one whose official tells of it.
  private func government(before phrase: NounPhrase) -> Participant? {
    let own = structure.phraseAt[phrase.head]
    let telling = structure.verbs.first {
      ($0.isReport || isOrder($0) && $0.arguments.contains { $0.phrase == own && $0.order >= 0 })
        && $0.words.upperBound <= phrase.words.lowerBound && !$0.subjects.isEmpty
    }
    guard phrase.headClasses.intersects(patterns.known.military) else {
      // "the finance minister, Jane Doe, said the government": who bears no country's name speaks for the one told of.
      let teller = telling?.subjects.lazy.flatMap { self.participants($0) }.first
      let isAtHome = isState(phrase.head) && teller?.kind == .person && teller?.id == nil && teller?.country == nil
      return isAtHome ? mostNamed() : nil
    }
    for number in telling?.subjects ?? [] {
      let subject = structure.phrases[number]
      guard owner(of: subject) != nil || person(subject) != nil || sentence.has(subject.words.lowerBound, [.he, .she])
      else { continue }
      // "Russia's general staff said", "an army spokesman said": the army's own body, and an official without a name
      let isOfficial =
        isTitle(subject) || isMouthpiece(subject) || subject.headClasses.intersects(patterns.known.military)
      let official = participants(number).first { $0.kind == .person || isOfficial && $0.kind == .country }
      if let country = official?.country { return patterns.actors.participant(country) }
    }
    return nil
  }

  /// "ordered the army to": a verb of ordering, which only one's own army obeys.
  private func isOrder(_ verb: VerbGroup) -> Bool {
    verb.cue >= 0 && patterns.status.directing.contains(patterns.governors[verb.cue].name)
  }

  /// The country that is subject of a clause of its own before a word.
  func firstSubject(before word: Int) -> Participant? {
    for verb in structure.verbs
    where verb.words.upperBound <= word && !verb.isSubjectInherited && verb.relation != .relative
      && !verb.arguments.contains(where: { $0.phrase == structure.phraseAt[word] && $0.order >= 0 })
    {
      for subject in verb.subjects {
        if let found = named(structure.phrases[subject]), found.kind == .country { return found }
      }
    }
    return nil
  }

  /// "the government", "the departing administration", "the defence ministry": nothing in it names whose.
  private func namesNoOwner(_ phrase: NounPhrase) -> Bool {
    // "Army warplanes", "government troops"
    if phrase.words.count > 1, phrase.words.lowerBound < phrase.head, isState(phrase.words.lowerBound) { return true }
    // "approved by parliament": the one of the country told of.
    if phrase.words.count == 1, isState(phrase.head), phrase.headClasses.intersects(patterns.known.legislature),
      sentence.token(phrase.head).shape == .lower, !patterns.isPlural(sentence.hash(phrase.head))
    {
      return true
    }
    guard sentence.has(phrase.words.lowerBound, .determiner), !sentence.has(phrase.words.lowerBound, .indefinite) else {
      return false
    }
    if phrase.words.count <= 2 { return true }
    guard !patterns.isPlural(sentence.hash(phrase.head)) else { return false }
    return (phrase.words.lowerBound + 1..<phrase.head).allSatisfy { index in
      sentence.words[index].classes.intersects(patterns.known.body)
        || sentence.words[index].use == .adjective && sentence.token(index).shape == .lower
    }
  }
}
