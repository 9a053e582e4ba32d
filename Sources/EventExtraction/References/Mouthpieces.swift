import TextAnalysis
import TimelineCore

// Whom "it" means where somebody speaks for others.
extension ParticipantFinder {
  /// "Jane Doe, spokeswoman for the army, said that it had shelled the town": whom the one who says so speaks for; nil where
  /// the pronoun acts in nothing that a mouthpiece says.
  func spokenFor(before word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    guard own >= 0, !sentence.has(word, .possessive), let report = structure.telling(ofSubject: own),
      structure.verbs[report].isReport,
      let mouthpiece = structure.phrases.indices.last(where: {
        structure.phrases[$0].words.upperBound <= structure.verbs[report].words.lowerBound
          && isMouthpiece(structure.phrases[$0])
      }), speaks(mouthpiece, in: report), let body = hanging(on: mouthpiece)
    else { return nil }
    let phrase = structure.phrases[body]
    guard isBody(phrase) || named(phrase)?.kind == .organisation else { return nil }
    return named(phrase) ?? participants(body).first
  }

  /// Whether a phrase is the subject of a verb, or stands between the subject and its verb as what the subject is.
  private func speaks(_ mouthpiece: Int, in report: Int) -> Bool {
    let verb = structure.verbs[report]
    guard let subject = verb.subjects.first else { return false }
    if verb.subjects.contains(mouthpiece) { return true }
    let words = structure.phrases[mouthpiece].words
    let (first, last) = (min(subject, mouthpiece), max(subject, mouthpiece))
    return !structure.verbs.contains { other in
      other.form == .finite && other.words.lowerBound > structure.phrases[first].words.lowerBound
        && other.words.upperBound <= structure.phrases[last].words.lowerBound
    } && words.upperBound <= verb.words.lowerBound
  }
}
