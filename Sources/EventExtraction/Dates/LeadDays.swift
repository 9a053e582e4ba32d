import TimelineCore

// "Gunmen killed 200 people, witnesses said on Sunday. The assailants came on Saturday morning": a lead that tells only when it
// was told, and the sentence behind it that tells when it happened.
extension Extraction {
  /// Up to how many sentences behind the lead tell its day, and how many days before it was told that lies at most.
  private static let (leadReach, leadDays) = (4, 3)

  /// The mentions of a story with the attacks of its lead on the day that its next attack is told to have happened on.
  static func withLeadDays(_ mentions: [[EventMention]]) -> [[EventMention]] {
    guard let start = mentions.lazy.joined().first?.sentence else { return mentions }
    let later = mentions.lazy.joined().first {
      $0.sentence > start && $0.sentence <= start + leadReach && isAttack($0) && $0.date.basis == "same-clause"
    }
    guard let told = later?.date, told.precision == .day, told.timex != nil, let day = told.value?.first else {
      return mentions
    }
    return mentions.map { sentence in
      sentence.map { mention in
        guard mention.sentence == start, isAttack(mention), mention.date.basis == "governing-clause",
          mention.date.precision == .day, let said = mention.date.value?.first, day < said,
          said.dayNumber - day.dayNumber <= leadDays
        else { return mention }
        var result = mention
        result.date = DatedValue(
          value: told.value, confidence: told.confidence * 0.7, basis: "next-sentence", rule: "date.lead-day",
          timex: told.timex)
        return result
      }
    }
  }

  /// Whether a mention tells of a deed of war that has happened, or whom it killed.
  private static func isAttack(_ mention: EventMention) -> Bool {
    mention.status == .happened
      && (mention.type.category == "offensive" || mention.type.rawValue == "humanitarian.casualties")
  }
}
