import TextAnalysis
import TimelineCore

// Who acts, or is acted on, by way of another verb.
extension FrameFiller {
  /// "demanded the release of Jane Doe": whom somebody is asked to let go or to help is asked for nothing.
  func isRelease(_ number: Int) -> Bool {
    (sentence.match(patterns.nounTriggers, at: structure.phrases[number].head)?.value ?? []).contains {
      patterns.triggers[$0].type.category == "humanitarian"
    }
  }

  /// "Moscow quit that arrangement": a country or its capital by its name alone holds no office.
  func isCountryAlone(_ number: Int) -> Bool {
    let head = structure.phrases[number].head
    guard let entity = sentence.entity(at: head), let naming = entity.actor, naming.form != .demonym,
      !sentence.token(head).isLower
    else { return false }
    return patterns.actors.actors[naming.actor].kind == .country
  }

  /// Whether a country, which holds no office, is who is told to leave one.
  func isLeftByCountry(_ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) -> Bool {
    guard let rule = trigger.frame.first, rule.role == Role("person"), rule.slots.contains(.subject) else {
      return false
    }
    let isGiven = slots.object.contains { isPersonOrOffice($0) }
    return !candidate.isNoun && !isGiven && !slots.subject.isEmpty && slots.subject.allSatisfy(isCountryAlone)
  }

  /// "Parliament voted to remove the speaker": whom the infinitive turns out of office; nil where there is none.
  func ousted(_ trigger: Trigger, _ candidate: Candidate) -> FilledRoles? {
    guard trigger.type.rawValue == "political.office", !candidate.isNoun, let number = candidate.verb,
      trigger.needs.contains(where: { $0.slots == [.infinitive] }), let content = structure.infinitive(of: number)
    else { return nil }
    let objects = structure.verbSlots(content).object
    let found = objects.flatMap { number in
      finder.appointed(number).map { [$0] } ?? finder.bearer(number).map { [$0] } ?? finder.participants(number)
    }
    guard !found.isEmpty else { return nil }
    var result = FilledRoles()
    result[Role("person")] = found
    return result
  }

  /// "adopted a package which bans imports": who makes a document does what its relative clause says, too.
  func maker(of candidate: Candidate) -> [Int] {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.relation == .relative, verb.form == .finite, !verb.isPassive, let document = verb.antecedent,
      verb.subjects.contains(document)
    else { return [] }
    let above = structure.verbs.first { main in
      main.form == .finite && main.relation != .relative && !main.isPassive
        && main.arguments.contains { $0.phrase == document && $0.order >= 0 }
    }
    return above?.subjects ?? []
  }
}

extension MentionWriter {
  /// "Doe replaced Roe": who does not rule has taken the other's office, as has who rules since Roe did; any other ruler has
  /// given it to somebody else.
  func settleSuccession(_ finding: inout Finding) {
    let (person, maker) = (Role("person"), Role("appointed_by"))
    guard finding.type.rawValue == "political.office", !finding.candidate.isNoun, finding.roles[maker] == nil,
      let people = finding.roles[person], people.count == 2, let ruler = people.first,
      let published = article.published,
      finding.slots.subject.contains(where: { finder.participants($0).first?.id == ruler.id }),
      let number = ruler.id.flatMap(patterns.actors.number),
      let country = ruler.country.flatMap(patterns.actors.number),
      patterns.actors.heads(of: country, on: published.adding(days: -30)).contains(number),
      let other = people[1].id.flatMap(patterns.actors.number),
      !patterns.actors.predecessors(of: number, in: country).contains(other)
    else { return }
    finding.roles[maker] = [ruler]
    finding.roles[person] = [people[1]]
  }
}
