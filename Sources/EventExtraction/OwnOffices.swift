import TextAnalysis
import TimelineCore

// Offices told by whose they are: "his defence minister".
extension ParticipantFinder {
  /// "dismissed his defence minister": who holds the office, not who is told by the pronoun; nil where no pronoun for a
  /// person stands in front of an office without a name.
  func ownOffice(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), isTitle(phrase) || isBody(phrase), apposition(behind: phrase) == nil,
      let owner = owner(of: phrase), owner.kind == .person
    else { return nil }
    let state = owner.country.flatMap { patterns.actors.participant($0) }
    if let holder = state.flatMap({ office(phrase, of: $0) }), holder.id != owner.id { return holder }
    return Participant(
      id: nil, text: sentence.string(phrase.words), kind: isTitle(phrase) ? .person : .group, country: owner.country,
      range: sentence.bytes(phrase.words))
  }
}
