import TimelineCore

extension FindingReader {
  /// "Iranian drones hit Kyiv": who made what is fired at a state that is at war with other states alone is not who fired it.
  func dropForeignMaker(_ slots: Slots, _ roles: inout FilledRoles) {
    let (attacker, wars) = (Role("attacker"), patterns.wars)
    guard let holders = roles[attacker], holders.count == 1, let maker = wars.side(holders[0]),
      let words = holders[0].range.map(structure.sentence.words(within:)),
      slots.subject.contains(where: { isFired(structure.phrases[$0], by: words) }),
      let hit = (roles[Role("target")]?.lazy.compactMap(wars.side).first) ?? ground(slots), hit != maker,
      case let enemies = wars.opponents(of: hit, on: finder.day), !enemies.isEmpty, !enemies.contains(maker),
      enemies.allSatisfy({ patterns.actors.participant($0)?.kind == .country })
    else { return }
    roles[attacker] = nil
  }

  /// "Indian missiles were fired at three bases": of what is fired, and nobody is told to fire it, whoever it belongs to and is at
  /// war with those who are hit or tell of it.
  func addMaker(_ slots: Slots, _ candidate: Candidate, _ reading: StatusReading, _ roles: inout FilledRoles) {
    let attacker = Role("attacker")
    guard roles[attacker] == nil, roles[Role("weapon")] != nil, !candidate.isNoun,
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPassive,
      let fired = (slots.object + slots.subject).first(where: {
        structure.phrases[$0].headClasses.intersects(patterns.known.fired)
      }), let owner = finder.owner(of: structure.phrases[fired]), owner.kind == .country, let maker = owner.id,
      case let enemies = patterns.wars.opponents(of: maker, on: finder.day), !enemies.isEmpty,
      let other = ground(slots) ?? reading.report.flatMap({ finder.subjects(of: $0).lazy.compactMap(\.country).first }),
      enemies.contains(other)
    else { return }
    roles[attacker] = [owner]
  }

  /// Whether a phrase is of what is fired or sent off, with a country in front of it.
  private func isFired(_ phrase: NounPhrase, by country: Range<Int>) -> Bool {
    phrase.words.overlaps(country) && phrase.headClasses.intersects(patterns.known.fired)
      && !phrase.headClasses.intersects(patterns.known.airRaid)
  }

  /// The country of the first place that the clause names.
  private func ground(_ slots: Slots) -> String? {
    slots.clause.lazy.compactMap { structure.sentence.entity(at: $0)?.place }
      .compactMap { patterns.places.country(of: $0) }.first
  }
}
