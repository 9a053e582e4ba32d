import TextAnalysis
import TimelineCore

// Which bodies fight, and whom.
extension ParticipantFinder {
  /// "fighting between the army and the Rapid Support Forces": an army named beside an armed group is that of the state which
  /// fights it.
  func fighter(beside phrase: NounPhrase) -> Participant? {
    guard phrase.headClasses.intersects(patterns.known.military), isState(phrase.head) else { return nil }
    let number = structure.phraseAt[phrase.head]
    let others = [number - 1, number + 1].filter { other in
      guard structure.phrases.indices.contains(other) else { return false }
      let (left, right) = (structure.phrases[min(number, other)], structure.phrases[max(number, other)])
      return left.words.upperBound == right.words.lowerBound - 1 && sentence.has(left.words.upperBound, .coordinator)
    }
    for other in others {
      guard let foe = named(structure.phrases[other]), foe.kind == .organisation, let id = foe.id,
        case let states = hostileStates(of: id), states.count == 1
      else { continue }
      return acting(states[0], phrase)
    }
    return nil
  }

  /// Whether an organisation is a side of a war of the day.
  func isFighting(_ organisation: Participant) -> Bool {
    organisation.id.map { !patterns.wars.opponents(of: $0, on: day).isEmpty } ?? false
  }

  /// "M23 holds the town", "it holds the town": whether a phrase means a group that has fought in a war.
  func isArmedGroup(_ phrase: NounPhrase) -> Bool {
    // "the towns controlled by the Houthis" tells of no deed.
    guard phrase.prepositionWord < 0, let group = named(phrase) ?? pronoun(phrase)?.first,
      group.kind == .organisation, let id = group.id
    else { return false }
    return !patterns.wars.opponents(of: id, on: nil).isEmpty
  }

  /// "The FBI is in touch with the kidnappers. The gang": whether an organisation belongs to another country than the one
  /// that the article is most about.
  func isForeign(_ organisation: Participant) -> Bool {
    guard let country = organisation.country, let home = mostNamed()?.id else { return false }
    return country != home
  }

  /// "Gangs control the town": armed men without a name who are the only subject of a sentence.
  func bandAlone(_ subjects: [Participant]) -> Participant? {
    guard subjects.count == 1, subjects[0].id == nil, subjects[0].country == nil,
      let verb = structure.verbs.first(where: { !$0.subjects.isEmpty && $0.form == .finite }), verb.subjects.count == 1,
      case let phrase = structure.phrases[verb.subjects[0]], isIrregular(phrase),
      patterns.isPlural(sentence.hash(phrase.head)), sentence.bytes(phrase.words).end == subjects[0].range?.end
    else { return nil }
    return subjects[0]
  }

  /// Those at war with a country on the day of the article, but no countries.
  func foes(of id: String) -> [Participant] { enemies(of: id).filter { $0.kind != .country } }

  /// The countries at war with somebody on the day of the article.
  func hostileStates(of id: String) -> [Participant] { enemies(of: id).filter { $0.kind == .country } }

  /// Those at war with somebody on the day of the article.
  func enemies(of id: String) -> [Participant] {
    patterns.wars.opponents(of: id, on: day).compactMap { patterns.actors.participant($0) }
  }
}
