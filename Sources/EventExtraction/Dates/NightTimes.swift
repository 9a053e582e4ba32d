import TextAnalysis
import TimelineCore

// Nights, by the day on which they are told.
extension MentionDater {
  /// "shot down drones sent overnight", told of a Monday: the night before the day that the sentence names, or that it was told
  /// on; "the overnight raid" is the one told of last.
  func nightBefore(_ time: Entity) -> TemporalValue? {
    guard let published, let timex = time.timex, patterns.dating.nightly.contains(timex.rule) else { return nil }
    if let attack = story.attack?.value, attack.precision == .day, isOfNightTold(time) { return attack }
    guard
      let day = sentence.entities.first(where: {
        ($0.words.upperBound <= time.words.lowerBound || isOfTelling($0)) && $0.timex?.meaning?.precision == .day
          && structure.isFree($0.words)
          && !pointsBack($0) && ($0.timex.map { patterns.dating.weekly.contains($0.rule) } ?? false)
      }).flatMap(behind)?.first, day < published, day.adding(days: 7) > published
    else { return nil }
    return .days(day.adding(days: -1), day)
  }

  /// "the overnight raid": whether a night stands in a definite noun that nothing more is said of.
  private func isOfNightTold(_ time: Entity) -> Bool {
    let number = structure.phraseAt[time.words.lowerBound]
    guard number >= 0, case let phrase = structure.phrases[number], phrase.head >= time.words.upperBound else {
      return false
    }
    return patterns.status.definite.contains(sentence.hash(phrase.words.lowerBound))
      && !sentence.has(phrase.words.upperBound, .preposition)
  }

  /// "…, the ministry said on Saturday": whether a time stands right behind a verb of saying.
  private func isOfTelling(_ time: Entity) -> Bool {
    structure.verbs.contains {
      $0.isReport && $0.form == .finite && (0...1).contains(time.words.lowerBound - $0.words.upperBound)
    }
  }
}
