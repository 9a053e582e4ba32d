import TextAnalysis
import TimelineCore

// Whose courts, parliaments and envoys are told of without their country.
extension MentionWriter {
  /// "Prosecutors charged him", "parliament passed it": bodies without a name are those of the country at hand.
  func completeDomestic(_ finding: inout Finding) {
    guard finding.type.category == "political" else { return completeArmies(&finding) }
    // The police that meets a protest makes none.
    guard finding.type.rawValue != "political.protest" else { return }
    completeCountry(&finding)
    for role in finding.roles.roles {
      guard let holders = finding.roles[role], holders.count == 1, let holder = holders.first,
        // "they annulled the election": a bloc of countries holds none.
        role == Role("country")
          ? holder.kind != .country && holder.country == nil
          : holder.id == nil && finder.isNamelessInstitution(holder),
        let state = (holder.country ?? home(of: finding, role)).flatMap({ patterns.actors.participant($0) })
      else { continue }
      finding.roles[role] = [state.worded(as: holder)]
    }
  }

  /// "The army stormed the party's seat": armed forces without a name are those of the country that the article names most and
  /// last, where the sentence names no other.
  private func completeArmies(_ finding: inout Finding) {
    let most = SideRanking.best(completion.context.countries, except: [])
    let last = finder.discourse.body(at: finder.sentenceNumber)?.country
    guard let most, last == nil || last == most, finder.countriesNamed().allSatisfy({ $0.id == most }),
      let state = patterns.actors.participant(most)
    else { return }
    for role in finding.roles.roles where role != Role("speaker") {
      guard let holders = finding.roles[role], holders.count == 1, holders[0].id == nil,
        finder.isNamelessState(holders[0]), role != Role("donor") || !receivers(finding).contains(most)
      else { continue }
      finding.roles[role] = [state.worded(as: holders[0])]
    }
  }

  /// "a state of emergency was declared", "the bill was passed", "a referendum is planned": by, or in, the country at hand.
  private func completeCountry(_ finding: inout Finding) {
    let roles = [
      "political.emergency": Role("actor"), "political.legislation": Role("body"),
      "political.election": Role("country"),
    ]
    guard let role = roles[finding.type.rawValue], finding.roles[role] == nil,
      finding.trigger.isSure || role != Role("actor"),
      finding.roles[Role("winner")] == nil,
      finding.roles[Role("rejecter")] == nil,
      let state = assembly(role) ?? home(of: finding, role).flatMap({ patterns.actors.participant($0) })
    else { return }
    finding.roles[role] = [state]
    finding.inherited.append(role)
  }

  /// "The Security Council met on Monday. The resolution was adopted by ten votes": the council of many states that was told of
  /// last; nil where none was.
  private func assembly(_ role: Role) -> Participant? {
    guard role == Role("body") else { return nil }
    func isAssembly(_ one: Participant) -> Bool {
      let words = one.name.split(separator: " ")
      return one.country == nil
        && words.indices.contains {
          patterns.lexicon.classes(of: words[$0...].joined(separator: " ")).intersects(patterns.known.assembly)
        }
    }
    if let subject = finder.discourse.subject(before: finder.sentenceNumber), isAssembly(subject) { return subject }
    return finder.discourse.organisation(at: finder.sentenceNumber, where: isAssembly)
  }

  /// The country in which something happens: that of its place, the only one the sentence names, else the one that the
  /// article named last and most often; nil where these differ, and where somebody takes an office: "A junta took power".
  private func home(of finding: Finding, _ role: Role) -> String? {
    if let country = countries(finding).lazy.compactMap(\.self).first { return country }
    if role == Role("person") { return nil }
    let named = finder.countriesNamed().filter { !isElsewhere($0) }
    if !named.isEmpty { return named.count == 1 ? named[0].id : nil }
    let most = SideRanking.best(completion.context.countries, except: [])
    let last = finder.discourse.body(at: finder.sentenceNumber)?.country
    return last == nil || last == most ? most : nil
  }

  /// "police held 70 people over a plan, backed by Moscow,": who did something else; "The court ruled a day after its head
  /// fled to Rwanda": where somebody went.
  private func isElsewhere(_ country: Participant) -> Bool {
    let sentence = structure.sentence
    return sentence.entities.contains { entity in
      let word = entity.words.lowerBound - 1
      return entity.actor.map { patterns.actors.actors[$0.actor].id == country.id } ?? false
        && (sentence.has(word, .agentive)
          || sentence.has(word, .goal) && word > sentence.bodyStart && structure.verbAt[word - 1] >= 0)
    }
  }

  /// "condemned the takeover": whoever seized power, and nobody whom the article blames for something else.
  func settleTakeover(_ finding: inout Finding) {
    let accused = Role("accused")
    guard finding.type.rawValue == "diplomacy.accusation", !finding.candidate.isNoun, finding.slots.object.count == 1,
      structure.phrases[finding.slots.object[0]].headClasses.intersects(patterns.known.putsch),
      finding.roles[accused] == nil || finding.inherited.contains(accused)
    else { return }
    finding.roles[accused] = completion.takers.isEmpty ? nil : completion.takers
  }

  /// "gave its neighbour vaccines": the other of the two countries that the article named last.
  func completeNeighbour(_ finding: inout Finding) {
    for role in finding.roles.roles {
      guard let holders = finding.roles[role], holders.count == 1, finder.isNeighbour(holders[0]) else { continue }
      let actors = finding.roles.roles.filter { $0 != role }.flatMap { finding.roles[$0] ?? [] }.compactMap(\.country)
      let pair = finder.discourse.pair(at: finder.sentenceNumber)
      let known = pair.isEmpty ? [finder.discourse.body(at: finder.sentenceNumber)].compactMap(\.self) : pair
      let others = known.filter { $0.kind == .country && !actors.contains($0.id ?? "") }
      // "stopped deliveries to his neighbour": aid goes to those who need it in the article.
      let needy = finding.type.category == "aid" ? completion.ranking.needy.first { !actors.contains($0) } : nil
      let meant = needy.flatMap { patterns.actors.participant($0) } ?? (others.count == 1 ? others[0] : nil)
      guard !actors.isEmpty, let meant else { continue }
      finding.roles[role] = [meant.worded(as: holders[0])]
    }
  }

  /// "Modi hugged him. Kyiv denounced the hug": who acted in the sentence before, where no attack is spoken of.
  func completeAccused(_ finding: inout Finding) {
    let accused = Role("accused")
    settleDenial(&finding)
    guard finding.type.rawValue == "diplomacy.accusation", finding.roles[accused] == nil, !finding.candidate.isNoun,
      finding.slots.object.count == 1, let object = finding.slots.object.first,
      structure.isDefinite(object), finder.owner(of: structure.phrases[object]) == nil,
      !isAttack(structure.phrases[object]), finder.participants(object).isEmpty,
      !structure.phrases[object].headClasses.intersects(patterns.known.harm),
      let accuser = finding.roles[Role("accuser")]?.first?.country,
      let subject = finder.discourse.subject(before: finder.sentenceNumber), let country = subject.country,
      country != accuser, subject.id != nil
    else { return }
    finding.roles[accused] = [subject]
    finding.inherited.append(accused)
  }

  /// "The rebels denied that they were responsible": who denies what is said of "they" is accused, and accuses nobody.
  private func settleDenial(_ finding: inout Finding) {
    let (accused, accuser) = (Role("accused"), Role("accuser"))
    guard finding.type.rawValue == "diplomacy.accusation", finding.reading.status == .denied,
      let deniers = finding.roles[Role("speaker")], finding.roles[accuser] == deniers,
      finding.roles[accused].map({ $0 == deniers }) ?? true
    else { return }
    (finding.roles[accused], finding.roles[accuser]) = (deniers, nil)
  }

  /// "Iran condemned the attack on Israel": whoever was attacked is not blamed for it, whatever the article tells of the two.
  func acquitVictims(_ finding: inout Finding) {
    let accused = Role("accused")
    guard finding.inherited.contains(accused), let object = finding.slots.object.first,
      structure.phrases[object].headClasses.intersects(patterns.known.harm)
    else { return }
    let end = structure.phrases[object].words.upperBound
    let behind = end..<max(end, finding.slots.clause.upperBound)
    let victims = structure.phrases.indices.filter { behind.contains(structure.phrases[$0].words.lowerBound) }
      .flatMap { finder.participants($0) }.compactMap(\.country)
    finding.roles[accused]?.removeAll { $0.country.map(victims.contains) ?? false }
    if finding.roles[accused]?.isEmpty ?? false { finding.roles[accused] = nil }
  }

  func isAttack(_ phrase: NounPhrase) -> Bool {
    let triggers = structure.sentence.match(patterns.nounTriggers, at: phrase.head)?.value ?? []
    return triggers.contains { ["offensive", "humanitarian"].contains(patterns.triggers[$0].type.category) }
  }

  /// "recalled its ambassador", "cut ties": with the only other country of the sentence, else of the two named last.
  func completePartner(_ finding: inout Finding) {
    let target = Role("target")
    guard finding.type.rawValue == "diplomacy.rupture", let actors = finding.roles[Role("actor")],
      let own = actors.first?.country, actors.allSatisfy({ $0.country == own }),
      (finding.roles[target] ?? []).allSatisfy({ $0.id == nil && $0.country == nil })
    else { return }
    var others = finder.countriesNamed().filter { $0.id != own }
    if others.isEmpty, case let pair = finder.discourse.pair(at: finder.sentenceNumber),
      pair.contains(where: { $0.id == own })
    {
      others = pair.filter { $0.id != own }
    }
    // "Chad recalled its envoy, and Bolivia broke off relations": who does the same is not meant.
    let word = finding.candidate.words.lowerBound
    let doers = structure.verbs.filter { verb in
      let (low, high) = (min(word, verb.head), max(word, verb.head))
      return verb.form == .finite && !(low..<high).contains { structure.sentence.has($0, .semicolon) }
    }.flatMap(\.subjects).flatMap { finder.participants($0) }
    guard others.count == 1, !doers.contains(where: { $0.id == others[0].id }) else { return }
    finding.roles[target] = others
    finding.inherited.append(target)
  }
}

extension ParticipantFinder {
  /// The countries that the sentence names, by themselves or by their people, bodies and places; each once, in order.
  func countriesNamed() -> [Participant] {
    if let known = knownCountries { return known }
    var seen: [String] = []
    let found: [Participant] = sentence.entities.compactMap { entity in
      guard entity.words.lowerBound >= sentence.bodyStart else { return nil }
      let country =
        entity.actor.flatMap { patterns.state(of: $0.actor, on: day) }
        ?? (entity.actor == nil ? entity.place.flatMap { patterns.places.country(of: $0) } : nil)
      guard let country, !seen.contains(country) else { return nil }
      seen.append(country)
      return patterns.actors.participant(country)
    }
    knownCountries = found
    return found
  }

  /// Whether a participant is a state's body, a court or a parliament without a name.
  func isNamelessInstitution(_ participant: Participant) -> Bool {
    if isNamelessState(participant) { return true }
    guard participant.id == nil, participant.kind == .group, let range = participant.range else { return false }
    let institutions = patterns.known.court.union(patterns.known.legislature)
    return sentence.words(within: range).contains { sentence.words[$0].classes.intersects(institutions) }
  }
}

extension Participant {
  /// The same one, in the words that the text has for another.
  func worded(as other: Participant) -> Participant {
    var result = self
    (result.text, result.range) = (other.text, other.range)
    return result
  }
}
