import TextAnalysis
import TimelineCore

// Who fired what only its way or its launch tells of.
extension MentionWriter {
  /// "a drone launched by the militia hit the house", "rockets fired from Lebanon": who launched it, or who fights in the
  /// country that it came from; it is aimed at whomever they fight, never at where it came from.
  func completeOrigin(_ finding: inout Finding) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard ["offensive.naval", "offensive.strike"].contains(finding.type.rawValue), finding.roles[attacker] == nil else {
      return
    }
    if let launcher = launcher(of: finding) {
      finding.roles[attacker] = [launcher]
      return
    }
    guard let origin = origin(of: finding) else { return }
    if finding.roles[target]?.contains(where: { $0.country == origin }) ?? false { finding.roles[target] = nil }
    let known = completion.wars.sides(atHomeIn: origin, patterns.actors).filter(completion.isNamed)
    guard known.count == 1, let side = patterns.actors.participant(known[0]) else { return }
    finding.roles[attacker] = [side]
    finding.inherited.append(attacker)
  }

  /// Who is told behind the weapon that a verb has as its subject to have launched it, behind what is hit to have attacked it:
  /// "launched by the militia", "that the militia launched".
  private func launcher(of finding: Finding) -> Participant? {
    let things = finding.slots.subject + finding.slots.object
    let verb = structure.verbs.first { verb in
      (verb.form == .participle || structure.relativeObject(of: verb) != nil)
        && (verb.antecedent.map(things.contains) ?? false) && verb.lemma >= 0
        && patterns.verbTriggers[verb.lemma].contains { patterns.triggers[$0].type.category == "offensive" }
    }
    guard let verb else { return nil }
    let doers = verb.form == .participle ? structure.agents(verb.arguments) : verb.subjects
    return doers.lazy.flatMap { self.finder.participants($0) }.first {
      $0.id != nil && $0.kind != .person
    }
  }

  /// The country that something is fired from; nil where none is told.
  func origin(of finding: Finding) -> String? {
    // "rockets fired from Lebanon hit a barracks"
    let launches = structure.verbs.filter {
      $0.form == .participle && ($0.antecedent.map(finding.slots.subject.contains) ?? false)
    }
    return (finding.slots.arguments + launches.flatMap(\.arguments)).lazy.filter { argument in
      argument.preposition.map { self.patterns.words[$0].tags.contains(.origin) } ?? false
    }.compactMap { argument in
      self.structure.sentence.entity(at: self.structure.phrases[argument.phrase].head)?.place
        .flatMap(self.patterns.places.country)
    }.first
  }
}
