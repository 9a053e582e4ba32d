import TextAnalysis
import TimelineCore

/// Whom bodies and pronouns without a name stand for: "the army", "the rebels", "they".
extension ParticipantFinder {
  func isIrregular(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.irregular)
  }

  /// "the rebels": of the militia named last, or those whom the country named last fights where it fights no others.
  func irregulars(_ phrase: NounPhrase) -> [Participant] {
    let before = structure.phrases.last { other in
      other.words.upperBound <= phrase.words.lowerBound && (named(other) ?? owner(of: other)).map(isFighting) ?? false
    }
    // "A spokesman for the Houthis said the rebels had fired": of the militia that the sentence itself has named.
    if let here = before.flatMap({ named($0) ?? owner(of: $0) }), here.kind == .organisation { return [here] }
    if let fighting = discourse.organisation(at: sentenceNumber, where: isFighting)
      ?? discourse.onlyOrganisation(where: isFighting)
      ?? discourse.organisation(at: sentenceNumber, where: { !patterns.isPeaceful($0) && !isForeign($0) })
    {
      return [fighting]
    }
    guard let body = firstSubject(before: phrase.words.lowerBound) ?? discourse.body(at: sentenceNumber),
      let id = body.id
    else { return unknownGroup(phrase) }
    if body.kind != .country { return patterns.isPeaceful(body) || isForeign(body) ? unknownGroup(phrase) : [body] }
    let known = foes(of: id)
    if known.count == 1 { return known }
    // "Israel bombed Yemen. The rebels": the only ones who fight both.
    let sides = discourse.pair(at: sentenceNumber).compactMap(\.id).map { patterns.wars.opponents(of: $0, on: day) }
    let shared = known.filter { one in sides.count == 2 && sides.allSatisfy { $0.contains(one.id ?? "") } }
    return shared.count == 1 ? shared : unknownGroup(phrase)
  }

  /// "Syrian rebels", "Serb gunmen": rebels are the only ones who fight their country, where there are no others; else it is a
  /// group that no table knows, and never the country; nil for others.
  func insurgents(_ phrase: NounPhrase) -> [Participant]? {
    let isInsurgent = phrase.headClasses.intersects(patterns.known.insurgent)
    let isOutlaw =
      phrase.headClasses.intersects(patterns.known.outlaw) && !phrase.words.contains { sentence.has($0, .hyphen) }
    guard isInsurgent || isOutlaw, let country = owner(of: phrase),
      country.kind == .country, let id = country.id
    else { return nil }
    if isInsurgent, case let known = foes(of: id), known.count == 1 { return known }
    return [sentence.nameless(phrase.words.lowerBound..<phrase.head + 1, .group)]
  }

  /// "the authorities installed by Moscow", "delegations led by X and Y": those in whose name they act; of one body one.
  func installers(of number: Int) -> [Participant] {
    let phrase = structure.phrases[number]
    // "a Chadian delegation led by X" is Chad's.
    let isSent = phrase.headClasses.intersects(patterns.known.delegates) && owner(of: phrase) == nil
    let isLed = isSent || isIrregular(phrase)
    guard isBody(phrase) || isTitle(phrase) || isLed,
      case let acting = isLed ? patterns.known.leading : patterns.known.installing,
      let verb = structure.verbs.first(where: {
        $0.antecedent == number && $0.form == .participle && $0.words.lowerBound == phrase.words.upperBound
          && $0.classes.intersects(acting)
      })
    else { return [] }
    let found = structure.agents(verb.arguments).flatMap { participants($0) }.filter { $0.id != nil }
    return patterns.isPlural(sentence.hash(phrase.head)) ? found : Array(found.prefix(1))
  }

  /// "the bank": of the organisations told of the one whose name says so; a firm is never a country. Nil for other bodies.
  func firm(_ phrase: NounPhrase) -> [Participant]? {
    guard phrase.headClasses.intersects(patterns.known.entity), !isTitle(phrase), !isState(phrase.head),
      !phrase.headClasses.intersects(patterns.known.person), phrase.words.count == 2
    else { return nil }
    let word = sentence.string(phrase.head..<phrase.head + 1).lowercased()
    func isCalled(_ organisation: Participant) -> Bool { organisation.name.lowercased().contains(word) }
    let known =
      discourse.organisation(at: sentenceNumber, where: isCalled) ?? discourse.onlyOrganisation(where: isCalled)
    return known.map { [$0] } ?? unknownGroup(phrase)
  }

  /// "the group", "the alliance": an organisation, never a country.
  func isMovement(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(patterns.known.movement)
  }

  /// The organisation named last, before the phrase or in the sentences before.
  func movement(_ phrase: NounPhrase) -> [Participant] {
    for other in structure.phrases.reversed() where other.words.upperBound <= phrase.words.lowerBound {
      if let found = named(other) ?? owner(of: other), found.kind == .organisation { return [found] }
    }
    // "A security firm said. The group has sunk two ships": of a firm and those who fight, the latter.
    let fighting =
      phrase.headClasses.intersects(patterns.known.faction)
      ? discourse.organisation(at: sentenceNumber, where: isFighting) : nil
    let known =
      fighting ?? discourse.organisation(at: sentenceNumber) { _ in true } ?? discourse.onlyOrganisation { _ in true }
    return known.map { [$0] } ?? unknownGroup(phrase)
  }

  /// "Sudan's warring parties": a country and the one that it fights; nil where that is not known.
  func belligerents(_ phrase: NounPhrase) -> [Participant]? {
    guard isTotal(phrase), let owner = owner(of: phrase), owner.kind == .country, let id = owner.id else { return nil }
    let enemies = enemies(of: id)
    return enemies.count == 1 ? [owner] + enemies : nil
  }

  /// "the army": of the country that a militia named before fights, or of the one at war where the body named before is not.
  func state(meantBy phrase: NounPhrase, after body: Participant) -> Participant {
    // "Government soldiers" are the state's as much as "the army" is.
    let isStates = phrase.headClasses.intersects(patterns.known.state) || isState(phrase.words.lowerBound)
    guard isStates, let id = body.id else { return body }
    if body.kind != .country {
      let enemies = hostileStates(of: id)
      return enemies.filter { named($0) > 0 }.max { named($0) < named($1) } ?? home(of: body) ?? mostNamed() ?? enemies
        .first
        ?? body
    }
    // "Two neighbours have offered to mediate. The army said": of the country that the article is about by far.
    if let most = mostNamed(), most.id != id, named(most) > 3 * named(body) { return most }
    guard phrase.headClasses.intersects(patterns.known.military),
      patterns.wars.opponents(of: id, on: day).isEmpty
    else { return body }
    let warring = discourse.countries.filter { !patterns.wars.opponents(of: $0.key, on: day).isEmpty }
    return SideRanking.best(warring, except: []).flatMap { patterns.actors.participant($0) } ?? body
  }

  /// "an observatory reported clashes; two neighbours backed the government": of the country that a body which fights
  /// nobody belongs to, else of the one that the article has named most often.
  private func home(of body: Participant) -> Participant? {
    guard let id = body.id, patterns.wars.opponents(of: id, on: nil).isEmpty else { return nil }
    return mostNamed() ?? body.country.flatMap { patterns.actors.participant($0) }
  }

  /// How often the article has named a country.
  private func named(_ country: Participant) -> Int { country.id.flatMap { discourse.countries[$0] } ?? 0 }

  /// Whether a word names a body that only a country has.
  func isState(_ word: Int) -> Bool {
    sentence.words[word].classes.intersects(patterns.known.state)
  }

  /// "warplanes", "troops": what only an army has; militiamen are nobody's.
  private func isMilitary(_ word: Int) -> Bool {
    let classes = sentence.words[word].classes
    return classes.intersects(patterns.known.military)
      && !classes.intersects(patterns.known.irregular.union(patterns.known.invading))
  }

  /// Whether a participant is a country's body without a name: "the army", "government troops".
  func isNamelessState(_ participant: Participant) -> Bool {
    guard participant.id == nil, participant.kind == .group, let range = participant.range else { return false }
    let words = sentence.words(within: range)
    // "Turkish-backed forces" are not those of the country that they fight in.
    if sentence.entities.contains(where: { isBacker($0) && $0.words.clamped(to: words) == $0.words }) { return false }
    return words.contains { isState($0) || isMilitary($0) }
  }

  /// "The Council adopted measures against Chad": whether somebody is named behind the verb whose subject a phrase is.
  func isActedOn(_ body: Participant, by subject: Int) -> Bool {
    guard let number = structure.verbs.firstIndex(where: { $0.subjects.contains(subject) && !$0.isReport }) else {
      return false
    }
    let verb = structure.verbs[number]
    let clause = structure.clause(of: number)
    return sentence.entities.contains { entity in
      guard let naming = entity.actor, entity.words.lowerBound >= verb.words.upperBound,
        clause.contains(entity.words.lowerBound)
      else { return false }
      return patterns.actors.actors[naming.actor].id == body.id
    }
  }

  /// "invaded its neighbour": a country told by what it is to another one.
  func isNeighbour(_ participant: Participant) -> Bool {
    guard participant.id == nil, participant.kind == .group, let range = participant.range else { return false }
    return structure.phrases.contains {
      isGroup($0) && sentence.has($0.words.lowerBound, .possessive)
        && !patterns.isPlural(sentence.hash($0.head))
        && sentence.bytes($0.words).end == range.end
    }
  }

  /// "the Russians": whether a phrase names the people of a country.
  private func isPeople(_ phrase: NounPhrase) -> Bool {
    sentence.entity(at: phrase.head)?.actor?.form == .demonym && sentence.has(phrase.words.lowerBound, .determiner)
  }

  /// "Minsk": a country by its name is one, and not "they"; "the Belarusian army" is many.
  func isOneByName(_ participant: Participant) -> Bool {
    participant.kind == .country && participant.text.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// "The rebels took the town; since then they have advanced": the plural subject of the last clause before a pronoun.
  func pluralSubjects(before word: Int) -> [Participant] {
    let own = structure.phraseAt[word]
    let clauses = structure.verbs.filter {
      // Nobody attacks himself: "the rebels attacked them".
      $0.form == .finite && !$0.arguments.contains { $0.phrase == own } && !$0.isSubjectInherited
        && $0.words.upperBound <= word && !isOneSaying($0, own) && ($0.relation != .relative || isSaid(own, by: $0))
        && !$0.subjects.isEmpty && $0.subjects.allSatisfy { structure.phrases[$0].words.upperBound <= word }
    }
    guard let subjects = clauses.last?.subjects, let only = subjects.first else { return [] }
    // "the army took the town; they": a body is many.
    let isMany =
      patterns.isPlural(sentence.hash(structure.phrases[only].head)) || isBody(structure.phrases[only])
      || named(structure.phrases[only])?.kind == .organisation || isPeople(structure.phrases[only])
    guard subjects.count > 1 || isMany else { return [] }
    return subjects.flatMap { participants($0) }
  }

  /// "rebel fighters", "Western governments": a body of people that the data does not know.
  func unknownGroup(_ phrase: NounPhrase) -> [Participant] {
    guard isBody(phrase) || isGroup(phrase) || isTitle(phrase),
      !phrase.headClasses.intersects(patterns.known.person) || isTitle(phrase) || isIrregular(phrase)
    else { return [] }
    // "tanks crossed the border": things act for somebody who is not told.
    if phrase.headClasses.intersects(patterns.known.armour), !phrase.headClasses.intersects(patterns.known.person) {
      return []
    }
    // "Kaduna state" is a place, its country the actor.
    let isOfPlace = phrase.words.contains { sentence.entity(at: $0).map { $0.place != nil && !isBacker($0) } ?? false }
    if isOfPlace { return [] }
    let words = bareWords(of: phrase)
    return sentence.has(words.lowerBound, .negativeDeterminer) ? [] : [sentence.nameless(words, .group)]
  }

  /// The words of a phrase up to its head, without articles and possessives in front.
  func bareWords(of phrase: NounPhrase) -> Range<Int> {
    var start = phrase.words.lowerBound
    while start < phrase.head, sentence.has(start, [.determiner, .possessive]) { start += 1 }
    return start..<phrase.head + 1
  }
}
