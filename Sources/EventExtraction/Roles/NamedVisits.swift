import TextAnalysis
import TimelineCore

extension FindingReader {
  /// "Jane Doe's visit to Taipei angered Beijing": who went where stands in the noun's own phrase, so that it is told
  /// whatever is said of it; not "the visit", not "visits".
  func isNamedVisit(_ candidate: Candidate, _ slots: Slots, _ roles: FilledRoles) -> Bool {
    guard candidate.isNoun, roles[Role("visitor")] != nil, roles[Role("host")] != nil, let owner = slots.owner else {
      return false
    }
    let phrase = structure.phrases[owner]
    return finder.owner(of: phrase) != nil
      && phrase.words.contains { structure.sentence.has($0, [.genitive, .possessive]) }
      && slots.arguments.contains {
        structure.phrases[$0.phrase].prepositionWord == phrase.words.upperBound
          && structure.sentence.entity(at: structure.phrases[$0.phrase].head)?.place != nil
      }
  }
}
