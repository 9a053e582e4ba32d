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

  /// Whether a phrase is of what is fired or sent off, with a country in front of it.
  private func isFired(_ phrase: NounPhrase, by country: Range<Int>) -> Bool {
    phrase.words.overlaps(country) && phrase.headClasses.intersects(patterns.known.fired)
  }

  /// The country of the first place that the clause names.
  private func ground(_ slots: Slots) -> String? {
    slots.clause.lazy.compactMap { structure.sentence.entity(at: $0)?.place }
      .compactMap { patterns.places.country(of: $0) }.first
  }
}
