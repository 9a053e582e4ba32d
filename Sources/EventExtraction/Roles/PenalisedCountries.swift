import TextAnalysis
import TimelineCore

// Who imposes a penalty and whom it hits, where its own words do not name them.
extension MentionWriter {
  /// "was hit by sanctions from Benin", "sanctions from Washington were imposed": whoever they come from imposes them.
  func completeSender(_ finding: inout Finding) {
    let sender = Role("sender")
    guard finding.type.rawValue == "sanctions.imposed", finding.roles[sender] == nil else { return }
    let penalties = finding.slots.subject + finding.slots.object + finding.slots.arguments.map(\.phrase)
    for number in penalties where structure.phrases[number].classes.intersects(patterns.known.penalty) {
      let word = structure.phrases[number].words.upperBound
      guard structure.sentence.has(word, .origin), word + 1 < structure.sentence.count,
        case let next = structure.phraseAt[word + 1], next >= 0
      else { continue }
      let senders = finder.participants(next).filter { $0.id != nil }
      if !senders.isEmpty { return finding.roles[sender] = senders }
    }
  }

  /// "listed 25 people responsible for repression in Belarus": whom a penalty hits that no role names yet is the only other
  /// country that the words behind it name.
  func completePenalised(_ finding: inout Finding) {
    let role = finding.type.rawValue == "sanctions.assets" ? Role("owner") : Role("target")
    guard finding.type.category == "sanctions", let senders = finding.roles[Role("sender")],
      (finding.roles[role] ?? []).allSatisfy({ $0.id == nil && $0.country == nil })
    else { return }
    let own = senders.compactMap(\.country)
    let end = finding.candidate.words.upperBound
    let behind = end..<max(end, finding.slots.clause.upperBound)
    var hit: [String] = []
    for entity in structure.sentence.entities
    where behind.contains(entity.words.lowerBound) && !isCompany(entity.words.lowerBound) && !isVictim(entity) {
      if let country = patterns.country(of: entity), !own.contains(country), !hit.contains(country) {
        hit.append(country)
      }
    }
    guard hit.count == 1, let one = patterns.actors.participant(hit[0]) else { return }
    finding.roles[role] = [one]
    finding.inherited.append(role)
  }

  /// "sanctioned Burundi's former police chief": a penalty on somebody without a name is one on the country.
  func completeNameless(_ finding: inout Finding) {
    guard finding.type.category == "sanctions" else { return }
    for role in [Role("target"), Role("owner")] {
      guard let holders = finding.roles[role], holders.contains(where: { $0.id == nil && $0.country != nil }) else {
        continue
      }
      finding.roles[role] = holders.map { holder in
        guard holder.id == nil, let state = holder.country.flatMap(patterns.actors.participant) else { return holder }
        return state.worded(as: holder)
      }
    }
  }

  /// "Britain answered with sanctions on two broadcasters": the country named last and most often, where nothing else tells
  /// whom a penalty hits.
  func completePenalisedLast(_ finding: inout Finding) {
    let target = Role("target")
    guard finding.type.category == "sanctions", finding.roles[target] == nil, finding.roles[Role("owner")] == nil,
      let senders = finding.roles[Role("sender")], let last = finder.discourse.body(at: finder.sentenceNumber)?.country,
      !senders.contains(where: { $0.country == last }), !completion.context.onlyPenalises(last),
      SideRanking.best(finder.discourse.countries, except: senders.compactMap(\.country)) == last,
      let hit = patterns.actors.participant(last)
    else { return }
    finding.roles[target] = [hit]
    finding.inherited.append(target)
  }

  /// "since the invasion of Ukraine", "over the annexation of Crimea": who suffered what is penalised.
  private func isVictim(_ entity: Entity) -> Bool {
    guard case let number = structure.phraseAt[entity.words.lowerBound], number >= 0,
      let whole = structure.phrases[number].ofPhrase,
      let match = structure.sentence.match(patterns.nounTriggers, at: structure.phrases[whole].head)
    else { return false }
    return match.value.contains {
      let type = patterns.triggers[$0].type
      return type.category == "offensive" || type.rawValue == "political.annexation"
    }
  }

  /// "together with Britain", "by Britain": who joins in a penalty. "announced the measures in Italy": where it is told.
  private func isCompany(_ word: Int) -> Bool {
    let sentence = structure.sentence
    if sentence.has(word - 1, [.companion, .company, .agentive]) { return true }
    guard sentence.has(word - 1, .site), word > 1, structure.phraseAt[word - 2] >= 0 else { return false }
    let left = structure.phrases[structure.phraseAt[word - 2]].words.lowerBound
    return sentence.has(left, .determiner) && !sentence.has(left, .indefinite)
  }
}
