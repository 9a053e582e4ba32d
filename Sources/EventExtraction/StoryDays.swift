import TimelineCore

/// The days an article has told of, as its next sentence sees them.
struct StoryDays: Sendable {
  /// The day told of in the sentence before, in its foreground; nil where it told of none.
  var previous: DatedValue?
  /// The day of the attack that the sentences before tell of.
  var attack: DatedValue?
  /// The day of the article's own news.
  var lead: DatedValue?
  /// Whether the next sentence opens the article.
  var isLead: Bool
  /// When the war that the article is about began; nil where it is about none or nobody knows the day.
  var warBegan: CivilDate?
}

/// The day an article spoke of last, for sentences that go on about it.
struct RunningDate: Sendable {
  private var last: (date: DatedValue, sentence: Int)?
  /// The first sentence of the paragraph that is read.
  private var paragraph = 0
  private var attack: (date: DatedValue, sentence: Int)?
  private var lead: DatedValue?
  /// How many sentences an attack is told on.
  private static let reach = 3
  /// Up to which sentence, and how many days back, an article tells its news.
  private static let leadLength = 2
  private static let leadAge = 3

  /// Keeps the day of a mention whose own sentence gives it.
  ///
  /// - Parameter isForeground: Whether its clause carries the story on: no relative clause, no perfect.
  mutating func note(_ mention: EventMention, sentence: Int, isForeground: Bool) {
    let date = mention.date
    guard mention.status.reality == .real || mention.status == .announced, date.precision == .day else { return }
    if mention.type.category == "offensive", date.timex != nil, isForeground || date.rule == "date.offset" {
      attack = (date, sentence)
    }
    guard isForeground, date.timex != nil, date.basis != "previous-sentence", date.rule != "date.offset" else { return }
    last = (date, sentence)
    guard lead == nil, sentence <= Self.leadLength, let day = date.value?.first, let published = mention.published,
      day <= published, day.adding(days: Self.leadAge) >= published
    else { return }
    lead = date
  }

  /// Notes that a paragraph begins with a sentence.
  mutating func beginParagraph(at sentence: Int) { paragraph = sentence }

  /// Keeps the day on which a sentence without an event sets its scene.
  mutating func note(scene: DatedValue, sentence: Int) { last = (scene, sentence) }

  /// - Parameter goesOn: Whether the sentence goes on about those of the one before though it begins a paragraph.
  func days(at sentence: Int, goesOn: Bool) -> StoryDays {
    StoryDays(
      previous: last.flatMap { sentence - $0.sentence <= 1 && (goesOn || $0.sentence >= paragraph) ? $0.date : nil },
      attack: attack.flatMap { sentence - $0.sentence <= Self.reach ? $0.date : nil }, lead: lead,
      isLead: sentence < Self.leadLength)
  }
}
