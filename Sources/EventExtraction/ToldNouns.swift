import TextAnalysis
import TimelineCore

// Event nouns that nothing governs but that are told with their day.
extension FindingReader {
  /// "Friday's call", "the conference in June", "a meeting in Paris on Tuesday": a noun with a past time of its own took
  /// place, be the time behind whoever or wherever it was.
  func isDated(_ candidate: Candidate) -> Bool {
    guard let number = candidate.phrase else { return false }
    let (status, sentence) = (StatusReader(finder: finder), structure.sentence)
    if status.isPast(number) { return true }
    var end = structure.phrases[number].words.upperBound
    let isDeed = patterns.triggers[candidate.trigger].traits.isDeed
    for _ in 0..<3 where end < sentence.count {
      // "his visit to Paris last week"
      let start = sentence.has(end, .preposition) ? end + 1 : end
      guard start < sentence.count, structure.phraseAt[start] >= 0, start > end || sentence.entity(at: end)?.time != nil
      else { return false }
      let next = structure.phraseAt[start]
      if status.isPast(next) { return true }
      let words = structure.phrases[next].words
      guard
        isDeed
          || words.contains(where: {
            sentence.entity(at: $0)?.place != nil || sentence.entity(at: $0)?.actor != nil
          })
      else { return false }
      end = words.upperBound
    }
    return false
  }

  /// "the summit that ended on Sunday": a relative clause in the past tells when.
  func isPastBehind(_ phrase: Int?) -> Bool {
    guard let phrase, let published = structure.sentence.article.published else { return false }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return verb.antecedent == phrase && verb.tense == .past && verb.form == .finite && verb.modality.isEmpty
        && structure.clause(of: number).contains {
          structure.sentence.entity(at: $0)?.timex?.meaning.flatMap(\.last).map { $0 <= published } ?? false
        }
    }
  }
}

extension SentenceReader {
  /// "arrested at a rally in Tbilisi on Monday", "agreed at talks in Doha on Monday", "protests forced the minister to
  /// resign": where something was done, or why, is an event of its own.
  func isCauseOrScene(_ scene: Finding, of deed: Finding) -> Bool {
    guard let number = scene.candidate.verb, let own = deed.candidate.verb, let phrase = scene.candidate.phrase,
      !deed.candidate.isNoun, !scene.traits.isDeed, !scene.traits.isStatement,
      scene.reading.status?.reality == .real, deed.reading.status?.reality == .real
    else { return false }
    if scene.candidate.link == .subject { return structure.verbs[own].governor == number }
    return (number == own || structure.verbs[own].governor == number || structure.verbs[number].governor == own)
      && structure.phrases[phrase].prepositionWord >= 0 && (scene.factors.background ?? 0) >= 0.8
  }
}

extension StatusReader {
  /// "is no longer sending arms": what was done before has an end.
  func ended(_ number: Int, _ reading: inout StatusReading) -> Status? {
    let verb = structure.verbs[number]
    guard verb.form == .finite,
      verb.words.contains(where: { sentence.match(patterns.status.ended, at: $0, before: verb.words.upperBound) != nil }
      )
    else { return nil }
    reading.rules.append("status.ended")
    return .cancelled
  }

  /// Whether the object of a verb is a country, and its subject neither that country nor somebody who acts for it.
  func isForeign(_ verb: VerbGroup) -> Bool {
    guard let object = verb.arguments.first(where: { $0.order == 0 })?.phrase, !verb.isPassive else { return false }
    let told = finder.participants(object)
    guard !told.isEmpty, told.allSatisfy({ $0.kind == .country }) else { return false }
    let countries = Set(told.compactMap(\.country))
    return !verb.subjects.flatMap({ finder.participants($0) }).contains { $0.country.map(countries.contains) ?? false }
  }
}

extension SentenceStructure {
  /// "carried 307 servicemen, freed in return for others": a participle behind a comma that tells what was done to so many.
  func addsNumber(_ verb: VerbGroup) -> Bool {
    guard let phrase = verb.antecedent, sentence.has(verb.words.lowerBound - 1, .comma) else { return false }
    return phrases[phrase].words.contains { sentence.use($0) == .number }
  }
}
