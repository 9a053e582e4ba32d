import TextAnalysis
import TimelineCore

// What is targeted or struck where nobody attacks.
extension FindingReader {
  /// "backed new sanctions, targeting 52 tankers": what a penalty is aimed at is struck by nobody.
  func isPenalised(_ finding: Finding) -> Bool {
    guard finding.type.category == "offensive", !finding.candidate.isNoun, let number = finding.candidate.verb,
      structure.verbs[number].form == .gerund, let above = structure.verbs[number].governor
    else { return false }
    let taken = structure.verbs[above].subjects + structure.verbs[above].arguments.map(\.phrase)
    return taken.contains { structure.phrases[$0].headClasses.intersects(patterns.known.penalty) }
  }

  /// "She struck the head of the police": what one person does to another without a weapon is no strike.
  func isBlow(_ finding: Finding) -> Bool {
    guard finding.type.rawValue == "offensive.strike", !finding.candidate.isNoun, finding.roles[Role("weapon")] == nil,
      let targets = finding.roles[Role("target")], let doer = finding.slots.subject.first
    else { return false }
    return structure.sentence.has(structure.phrases[doer].head, [.he, .she])
      && targets.contains { $0.kind == .person }
  }
}
