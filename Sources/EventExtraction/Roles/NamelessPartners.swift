import TextAnalysis
import TimelineCore

// Whom a sentence tells without a name, so that nobody named elsewhere in the article takes their place.
extension MentionWriter {
  /// Where the article is not to be asked for who fills a role.
  func originsNamed(by finding: Finding) -> Set<ContextRule.Origin> {
    var origins: Set<ContextRule.Origin> = []
    if hasNamelessPartner(finding) { origins.insert(.pair) }
    // "denounced the ruling": only an attack is the doing of whoever attacks.
    if finding.type.rawValue == "diplomacy.accusation",
      !finding.slots.object.contains(where: { isAttack(structure.phrases[$0]) })
    {
      origins.insert(.offender)
    }
    return origins
  }

  /// "is open to dialogue with the new administration": who is talked with, told by a noun alone.
  private func hasNamelessPartner(_ finding: Finding) -> Bool {
    finding.slots.arguments.contains { argument in
      let phrase = structure.phrases[argument.phrase]
      return structure.sentence.has(phrase.prepositionWord, .companion) && finder.isBody(phrase)
        && !finder.participants(argument.phrase).contains { $0.id != nil }
    }
  }
}
