import TimelineCore

/// Who "he", "it" and "they" may be: those named last, with the number of the sentence.
struct Discourse: Sendable {
  private(set) var person: (participant: Participant, sentence: Int)?
  private(set) var body: (participant: Participant, sentence: Int)?
  private(set) var organisation: (participant: Participant, sentence: Int)?
  /// Organisations and armed groups, the one named last at the end.
  private(set) var organisations: [(participant: Participant, sentence: Int)] = []
  /// By their noun: the bodies named last with the country they belong to, "Armenia's defence ministry".
  private var bodies: [UInt64: (participant: Participant, sentence: Int)] = [:]
  /// How many sentences such a body is told on by its noun alone.
  static let bodyReach = 4
  /// By their title's noun: the people introduced with one last, "Foreign Ministry Spokesman Jane Doe".
  var titled: [UInt64: Participant] = [:]
  /// How often each country was named or one of its places.
  private(set) var countries: [String: Int] = [:]
  private(set) var several: (participants: [Participant], sentence: Int)?
  /// Armed men without a name who were the subject of a sentence last.
  private var band: (participant: Participant, sentence: Int)?
  /// By how many they are: those named together last.
  private var groups: [Int: [Participant]] = [:]
  /// Every two that a sentence named together, with how often.
  private(set) var couples: [(participants: [Participant], count: Int)] = []
  /// The two countries of the last sentence that names exactly two.
  private var pair: (participants: [Participant], sentence: Int)?
  /// The first subject of the last sentence that names anybody.
  private var subject: (participant: Participant, sentence: Int)?
  /// Whose "Government" or "Ministry" a release speaks of with a capital.
  private(set) var issuer: Participant?
  /// The country that the article's first subject is or belongs to.
  private(set) var opener: Participant?
  /// The country of the last sentence that names exactly one.
  private var sole: (participant: Participant, sentence: Int)?
  /// Everybody named so far, the last one last.
  private(set) var people: [Participant] = []
  /// How often each subtype was told so far, of triggers that leave it open.
  private var kinds: [EventType: Int] = [:]
  /// By subtype: how many sentences so far have words of it alone.
  private var topics: [EventType: Int] = [:]
  /// The attack told of last.
  private(set) var attack: (type: EventType, sentence: Int)?
  /// How many sentences a person is told on by "he" or "she" alone.
  static let personReach = 4
  /// How many sentences back a name is still meant.
  static let reach = 2

  /// Whether nobody has been named so far.
  private(set) var namesNobody = true

  private var isEmpty: Bool {
    subject == nil && person == nil && body == nil && several == nil && pair == nil && sole == nil && people.isEmpty
      && organisation == nil && organisations.isEmpty && bodies.isEmpty && couples.isEmpty && countries.isEmpty
  }

  /// Notes those that a sentence names, in order; a subject counts more than what stands behind it.
  ///
  /// - Parameters:
  ///   - together: The subjects of one verb, where a verb has several.
  ///   - passing: The ids of those told of in passing, who take the place of nobody named of late.
  mutating func note(
    subjects: [Participant], others: [Participant], together: [Participant], passing: [String], sentence: Int
  ) {
    let all = others.isEmpty ? subjects : subjects + others
    func isAside(_ participant: Participant) -> Bool { participant.id.map(passing.contains) ?? false }
    subject = subjects.first.map { ($0, sentence) }
    for index in all.indices where all[index].kind == .person && all[index].id != nil { note(person: all[index]) }
    // The first of a kind, be it told in passing where nobody else is.
    func first(_ kind: Participant.Kind, orAside: Bool) -> Participant? {
      all.first { $0.kind == kind && !isAside($0) } ?? (orAside ? all.first { $0.kind == kind } : nil)
    }
    if let found = first(.person, orAside: person(at: sentence) == nil) {
      person = (found, sentence)
    }
    func isBody(_ participant: Participant) -> Bool { participant.kind != .person && participant.kind != .thing }
    if together.count > 1, let found = others.first(where: { isBody($0) && !together.map(\.id).contains($0.id) }) {
      // "Mali and Niger left the bloc; they accused it": one is none of several.
      body = (found, sentence)
    } else if let found = subjects.first(where: isBody) {
      body = (found, sentence)
    } else if let found = others.first(where: isBody), body.map({ sentence - $0.sentence > 1 }) ?? true {
      body = (found, sentence)
    }
    if let found = first(.organisation, orAside: organisation == nil) { organisation = (found, sentence) }
    if together.count > 1 { several = (together, sentence) }
    noteGroup(together)
    namesNobody = isEmpty
  }

  /// Puts somebody behind all others who were named.
  private mutating func note(person: Participant) {
    // No closure: it would be given a copy of each.
    for place in people.indices where people[place].id == person.id {
      people.remove(at: place)
      break
    }
    people.append(person)
  }

  private mutating func noteGroup(_ together: [Participant]) {
    if together.count > 2 { groups[together.count] = together }
    guard together.count == 2, together.allSatisfy({ $0.id != nil }) else { return }
    let names = Set(together.map(\.id))
    if let known = couples.firstIndex(where: { Set($0.participants.map(\.id)) == names }) {
      couples[known].count += 1
    } else {
      couples.append((together, 1))
    }
  }

  /// Notes two that met or agreed, unless the sentence has named several together already.
  mutating func note(together: [Participant], sentence: Int) {
    guard together.count > 1, several?.sentence != sentence else { return }
    several = (together, sentence)
    noteGroup(together)
    namesNobody = false
  }

  /// "the three countries": those named together last that are as many, and more than two; empty where none are.
  func group(of count: Int) -> [Participant] { groups[count] ?? [] }

  /// Notes armed men without a name who are the subject of a sentence.
  mutating func note(band: Participant, sentence: Int) { self.band = (band, sentence) }

  /// Notes the two countries that a sentence names, where it names exactly two.
  mutating func note(pair: [Participant], sentence: Int) {
    self.pair = (pair, sentence)
    namesNobody = false
  }

  /// The two countries of the last sentence that named exactly two; empty where none did of late.
  func pair(at sentence: Int) -> [Participant] {
    guard let pair, sentence - pair.sentence <= Self.reach else { return [] }
    return pair.participants
  }

  /// Notes the one country that a sentence names, where it names no other.
  mutating func note(sole: Participant, sentence: Int) {
    self.sole = (sole, sentence)
    namesNobody = false
  }

  /// Who acted in the sentence right before; nil where nobody is told to have.
  func subject(before sentence: Int) -> Participant? {
    subject.flatMap { $0.sentence == sentence - 1 ? $0.participant : nil }
  }

  /// The one country of the last sentence that named one alone; nil where none did of late.
  func sole(at sentence: Int) -> Participant? { near(sole, sentence) }

  /// Whether no organisation or armed group has been named so far.
  var namesNoOrganisation: Bool { organisations.isEmpty }

  /// Notes an organisation wherever a sentence names it: "Houthi attacks".
  mutating func note(organisation: Participant, sentence: Int) {
    organisations.removeAll { $0.participant.id == organisation.id }
    organisations.append((organisation, sentence))
    namesNobody = false
  }

  /// Notes a body by the hash of its noun.
  mutating func note(body: Participant, called noun: UInt64, sentence: Int) {
    bodies[noun] = (body, sentence)
    namesNobody = false
  }

  /// Notes whose "Government" or "Ministry" is told of with a capital; the first one stays.
  mutating func note(issuer: Participant) { self.issuer = self.issuer ?? issuer }

  /// Notes whose the article's first subject is; the first one stays.
  mutating func note(opener: Participant) { self.opener = self.opener ?? opener }

  /// The body of a country named last by a noun, however long ago; nil where none was.
  func body(called noun: UInt64) -> Participant? { bodies[noun]?.participant }

  /// "the ministry": the one named last; nil where none was of late.
  func body(called noun: UInt64, at sentence: Int) -> Participant? {
    bodies[noun].flatMap { sentence - $0.sentence <= Self.bodyReach ? $0.participant : nil }
  }

  mutating func note(country: String) {
    countries[country, default: 0] += 1
    namesNobody = false
  }

  /// The organisation named last of those that may be meant.
  func organisation(at sentence: Int, where isMeant: (Participant) -> Bool) -> Participant? {
    organisations.last { sentence - $0.sentence <= Self.reach && isMeant($0.participant) }?.participant
  }

  /// The one organisation named so far of which something holds; nil where none or several are.
  func onlyOrganisation(where isMeant: (Participant) -> Bool) -> Participant? {
    let found = organisations.filter { isMeant($0.participant) }
    return found.count == 1 ? found[0].participant : nil
  }

  /// Notes the subtypes of events whose triggers leave them open, and of the attack told of last.
  mutating func note(kindsOf findings: [Finding], sentence: Int) {
    for index in findings.indices {
      let (type, isReal) = (findings[index].type, findings[index].reading.status?.reality == .real)
      if findings[index].trigger.leavesTypeOpen { kinds[type, default: 0] += 1 }
      if type.category == "offensive", isReal { attack = (type, sentence) }
    }
  }

  /// The subtype of a category told most often so far, and more than once; the first in the alphabet of several.
  func kind(of category: String) -> EventType? {
    kinds.filter { $0.key.category == category && $0.value > 1 }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  /// Notes of which kinds of aid a sentence has words. Asked only of one that has any: the readers of the next sentence get a
  /// copy of what has changed.
  mutating func note(topicsOf words: SentenceWords) {
    for (type, set) in words.patterns.aidClasses where words.classes.intersects(set) { topics[type, default: 0] += 1 }
  }

  /// The subtype of a category whose words fill most of the sentences so far that have any of its category.
  func topic(of category: String) -> EventType? {
    let found = topics.filter { $0.key.category == category }
    let most = found.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return most.flatMap { 2 * $0.value > found.values.reduce(0, +) ? $0.key : nil }
  }

  func person(at sentence: Int) -> Participant? { near(person, sentence, within: Self.personReach) }
  func body(at sentence: Int) -> Participant? { near(body, sentence) }
  func organisation(at sentence: Int) -> Participant? { near(organisation, sentence) }

  func several(at sentence: Int) -> [Participant] {
    // "X and Y met. Gangs hold the capital; they": who was told of since by no name.
    if let band = near(band, sentence), let told = self.band?.sentence, told > several?.sentence ?? -1,
      told > body?.sentence ?? -1
    {
      return [band]
    }
    guard let several, sentence - several.sentence <= Self.reach else { return body(at: sentence).map { [$0] } ?? [] }
    return several.participants
  }

  private func near(
    _ found: (participant: Participant, sentence: Int)?, _ sentence: Int, within reach: Int = Self.reach
  ) -> Participant? {
    guard let found, sentence - found.sentence <= reach else { return nil }
    return found.participant
  }
}
