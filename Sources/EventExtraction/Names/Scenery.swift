import TextAnalysis
import TimelineCore

// Countries, towns and seats that tell where something happens or what it is about, not who does it.
extension ParticipantFinder {
  /// "the Kabul attack", "his Riyadh visit", "the Yemen strikes": the bare name of a country or of its seat of government in
  /// front of what happens somewhere is the place of it; who does it is told by an adjective or a genitive.
  func isScene(_ entity: Entity, of phrase: NounPhrase) -> Bool {
    guard let naming = entity.actor, phrase.headClasses.intersects(patterns.known.happening),
      !sentence.has(entity.words.upperBound, .genitive)
    else { return false }
    let isHosted = phrase.headClasses.intersects(patterns.known.hosted)
    switch naming.form {
    case .metonym: return (entity.place != nil || isHosted) && !isAimed(phrase, by: naming)
    case .name where isHosted: return entity.isCountry && isSomebodys(phrase, entity)
    case .name: return isSpelledOut(entity) && !isAimed(phrase, by: naming)
    case .demonym: return false
    }
  }

  /// A country by its name: "US" and "U.K." serve as adjectives.
  func isSpelledOut(_ entity: Entity) -> Bool {
    entity.isCountry && entity.words.allSatisfy { sentence.token($0).shape != .upper }
      && !entity.words.contains { sentence.has($0, .stop) }
  }

  /// "the Kabul attack on Peshawar", "a Ukraine drone attack in Belgorod": what is done to another country or in it is done by
  /// the one in front.
  private func isAimed(_ phrase: NounPhrase, by naming: Actors.Naming) -> Bool {
    let (link, next) = (phrase.words.upperBound, phrase.words.upperBound + 1)
    // "the Riyadh meeting with Jane Doe", but "the Moscow visit to Hanoi"
    let isLink =
      phrase.headClasses.intersects(patterns.known.hosted)
      ? sentence.has(link, .goal)
      : sentence.has(link, .preposition) && !sentence.has(link, [.genitiveLink, .agentive, .temporal])
    guard isLink, next < sentence.count, structure.phraseAt[next] >= 0,
      let entity = sentence.entity(at: structure.phrases[structure.phraseAt[next]].head),
      let other = patterns.country(of: entity)
    else { return false }
    return other != patterns.actors.actors[naming.actor].country
  }

  /// "his China visit", "the China visit of the chancellor": somebody else's, who is told beside the country.
  private func isSomebodys(_ phrase: NounPhrase, _ country: Entity) -> Bool {
    let first = phrase.words.lowerBound
    return sentence.has(phrase.words.upperBound, [.genitiveLink, .agentive])
      || (first..<country.words.lowerBound).contains { sentence.has($0, [.genitive, .possessive]) }
  }
}

extension FrameFiller {
  /// "the Ukraine summit": a meeting about a country, which need not be there.
  func isSubjectMatter(_ owner: Participant, _ phrase: NounPhrase, _ rule: RoleRule) -> Bool {
    guard [Role("visitor"), Role("participants")].contains(rule.role),
      phrase.headClasses.intersects(patterns.known.hosted)
    else { return false }
    return (phrase.words.lowerBound..<phrase.head).contains { word in
      guard let entity = sentence.entity(at: word), entity.actor?.form == .name else { return false }
      return sentence.bytes(entity.words) == owner.range && finder.isSpelledOut(entity)
        && !sentence.has(entity.words.upperBound, .genitive)
    }
  }
}
