import TimelineCore

// Places that another country holds than the one they lie in.
extension MentionWriter {
  /// "A missile hit a dock in Sevastopol", told in 2023: the country that had held the place for a year by then, which is
  /// hit there and hits nobody; nil where nobody else holds it, or nobody knows since when.
  func occupier(_ finding: Finding) -> String? {
    guard ["offensive.strike", "offensive.shelling"].contains(finding.type.rawValue),
      finding.roles[Role("attacker")] == nil, let published = article.published,
      let note = placed(finding).lazy.compactMap({ self.patterns.places.place($0.place).control }).first
        ?? placeTold(finding)?.control,
      let since = note.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) }).first,
      ([published.year] + yearsTold).allSatisfy({ $0 > since })
    else { return nil }
    return patterns.countries(namedIn: note).first
  }

  /// "a strike on Sevastopol": not the country in which a place lies is hit, but the one that holds it.
  func settleOccupied(_ finding: inout Finding) {
    let target = Role("target")
    guard let holder = occupier(finding).flatMap(patterns.actors.participant) else { return }
    // "A depot in the city was hit": in the city told of before.
    if finding.roles[target] == nil, placed(finding).isEmpty { finding.roles[target] = [holder] }
    guard let targets = finding.roles[target],
      case let places = placed(finding).map({ structure.sentence.bytes($0.entity.words) }),
      targets.allSatisfy({ hit in places.contains { $0 == hit.range } })
    else { return }
    finding.roles[target] = [holder]
  }

  /// "The army shelled Omdurman": the country that is only where it strikes is not what it strikes, where it is told whom it
  /// fights.
  func settleGround(_ country: String, _ finding: inout Finding) {
    let target = Role("target")
    let grounds = placed(finding).map { structure.sentence.bytes($0.entity.words) }
    let enemies = completion.enemies(of: [country])
    guard !enemies.isEmpty, let hit = finding.roles[target],
      hit.allSatisfy({ $0.id == country && $0.range.map(grounds.contains) ?? false })
    else { return }
    finding.roles[target] = enemies
    finding.inherited.append(target)
  }

  /// "The army recaptured the airport of Khartoum": nobody takes ground from themselves, but from whom they fight.
  func settleOwnGround(_ finding: inout Finding) {
    let loser = Role("loser")
    guard let takers = finding.roles[Role("taker")], let losers = finding.roles[loser],
      losers.allSatisfy({ one in takers.contains { $0.id != nil && $0.id == one.id } })
    else { return }
    let others = completion.enemies(of: takers.compactMap(completion.wars.side))
    finding.roles[loser] = others.isEmpty ? nil : others
    if !others.isEmpty { finding.inherited.append(loser) }
  }

  /// "A Chinese-installed official said missiles had landed in the city": what those say whom an occupier put in office hit their
  /// own side.
  func settleInstalled(_ finding: inout Finding, _ attribution: Attribution?) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard ["offensive.strike", "offensive.shelling"].contains(finding.type.rawValue), finding.roles[attacker] == nil,
      countries(finding).isEmpty, let report = finding.reading.report,
      structure.verbs[report].subjects.contains(where: { isInstalled($0, before: structure.verbs[report]) }),
      let side = attribution?.speaker.flatMap(completion.wars.side), !completion.wars.opponents(of: side).isEmpty,
      let hit = patterns.actors.participant(side)
    else { return }
    finding.roles[target] = [hit]
  }

  /// "occupation authorities", "Jane Doe, deputy head of the Chinese-appointed council, said": whether a subject or what explains
  /// it tells that somebody else put it in office.
  private func isInstalled(_ subject: Int, before verb: VerbGroup) -> Bool {
    let sentence = structure.sentence
    let start = structure.phrases[subject].words.lowerBound
    return start < verb.words.lowerBound
      && (start..<verb.words.lowerBound).contains { word in
        sentence.words[word].classes.intersects(patterns.known.invading)
          || sentence.entity(at: word).map { entity in
            sentence.isCompounded(entity) { patterns.lexicon.verbClasses[$0].intersects(patterns.known.installing) }
          } ?? false
      }
  }

  /// The years of the sentence's times.
  private var yearsTold: [Int] {
    structure.sentence.entities.compactMap { $0.timex?.meaning?.first?.year }
  }
}
