import TextAnalysis
import TimelineCore

// Whom a sentence tells without a name, so that nobody named elsewhere in the article takes their place.
extension MentionWriter {
  /// Where the article is not to be asked for who fills a role.
  func originsNamed(by finding: Finding) -> Set<ContextRule.Origin> {
    var origins: Set<ContextRule.Origin> = []
    if hasNamelessPartner(finding) { origins.insert(.pair) }
    if finding.type.category == "diplomacy", speaksOfOthers(finding) { origins.insert(.maker) }
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

  /// "congratulated them", "praised the approach of his guests", "hailed “the biggest comeback”": those praised are told by a
  /// pronoun or by what belongs to them, not by what was done before.
  private func speaksOfOthers(_ finding: Finding) -> Bool {
    guard let number = finding.slots.object.first else { return false }
    let words = structure.phrases[number].words
    let isPronoun = words.count == 1 && structure.sentence.has(words.lowerBound, [.he, .she, .they])
    return isPronoun || structure.sentence.has(words.lowerBound - 1, .quote)
      || structure.phrases.contains { $0.ofPhrase == number }
  }
}
