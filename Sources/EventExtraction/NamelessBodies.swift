import TextAnalysis
import TimelineCore

/// Whom bodies and pronouns without a name stand for: "the army", "the rebels", "they".
extension ParticipantFinder {
  func isIrregular(_ phrase: NounPhrase) -> Bool {
    patterns.lexicon.classes["irregular"].map(phrase.headClasses.intersects) ?? false
  }

  /// "the rebels": of the militia named last, or those whom the country named last fights where it fights no others.
  func irregulars(_ phrase: NounPhrase) -> [Participant] {
    guard let body = firstSubject(before: phrase.words.lowerBound) ?? discourse.body(at: sentenceNumber),
      let id = body.id
    else { return unknownGroup(phrase) }
    if body.kind != .country { return [body] }
    let known = patterns.wars.opponents(of: id, on: day).compactMap { patterns.actors.participant($0) }
      .filter { $0.kind != .country }
    return known.count == 1 ? known : unknownGroup(phrase)
  }

  /// Whether a word names a body that only a country has.
  func isState(_ word: Int) -> Bool {
    patterns.lexicon.classes["state"].map(sentence.words[word].classes.intersects) ?? false
  }

  /// Whether a participant is a country's body without a name: "the army", "government troops".
  func isNamelessState(_ participant: Participant) -> Bool {
    guard participant.id == nil, participant.kind == .group, let range = participant.range else { return false }
    return sentence.words.indices.contains {
      isState($0) && sentence.bytes($0..<$0 + 1).start >= range.start && sentence.bytes($0..<$0 + 1).end <= range.end
    }
  }

  /// "The rebels took the town; since then they have advanced": the plural subject of the last clause before a pronoun.
  func pluralSubjects(before word: Int) -> [Participant] {
    let own = structure.phraseAt[word]
    let clauses = structure.verbs.filter {
      // Nobody attacks himself: "the rebels attacked them".
      $0.form == .finite && !$0.arguments.contains { $0.phrase == own } && !$0.isSubjectInherited
        && $0.words.upperBound <= word && $0.relation != .relative
        && !$0.subjects.isEmpty && $0.subjects.allSatisfy { structure.phrases[$0].words.upperBound <= word }
    }
    guard let subjects = clauses.last?.subjects, let only = subjects.first else { return [] }
    guard subjects.count > 1 || patterns.lexicon.isPlural(sentence.hash(structure.phrases[only].head)) else {
      return []
    }
    return subjects.flatMap { participants($0) }
  }
}
