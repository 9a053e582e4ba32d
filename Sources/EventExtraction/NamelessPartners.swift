import TextAnalysis
import TimelineCore

// Whom a sentence tells without a name, so that nobody named elsewhere in the article takes their place.
extension MentionWriter {
  /// Where the article is not to be asked for who fills a role.
  func originsNamed(by finding: Finding) -> Set<ContextRule.Origin> {
    hasNamelessPartner(finding) ? [.pair] : []
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
