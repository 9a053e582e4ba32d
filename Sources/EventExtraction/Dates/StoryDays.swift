import TimelineCore

/// The days an article has told of, as its next sentence sees them.
struct StoryDays: Sendable {
  /// The day told of in the sentence before, in its foreground; nil where it told of none.
  var previous: DatedValue?
  /// The day behind that an event in the foreground was told to have happened on last, however many sentences ago.
  var latest: DatedValue?
  /// Whether `previous` is a day that the sentence itself tells.
  var isOwn = false
  /// The day told of last in this sentence or the one before, be it in passing; nil where they told of none.
  var told: DatedValue?
  /// The time told of last in this sentence or the one before, be it a month or a year.
  var time: DatedValue?
  /// The day, week or month long before the article's news that the sentence before told of; nil where it told of none, and in
  /// another paragraph.
  var past: DatedValue?
  /// The day of the attack that the sentences before tell of.
  var attack: DatedValue?
  /// The day of the article's own news.
  var lead: DatedValue?
  /// The same, else the first day of news that the article's first words tell of in passing.
  var news: DatedValue?
  /// The first of the days shortly before the report that the article has told of.
  var outset: DatedValue?
  /// The day told of last for each subtype.
  var days: [EventType: DatedValue] = [:]
  /// The first sentence of its paragraph.
  var paragraph: Int
  /// When the war that the article is about began; nil where it is about none or nobody knows the day.
  var warBegan: CivilDate?
}

/// The day an article spoke of last, for sentences that go on about it.
struct RunningDate: Sendable {
  private var last: (date: DatedValue, sentence: Int)?
  private var latest: DatedValue?
  private var days: [EventType: DatedValue] = [:]
  private var told: (date: DatedValue, sentence: Int)?
  private var time: (date: DatedValue, sentence: Int)?
  private var past: (date: DatedValue, sentence: Int)?
  /// The first sentence of the paragraph that is read.
  private var paragraph = 0
  private var attack: (date: DatedValue, sentence: Int)?
  /// An attack before the article's news, which only the next sentence may go on about.
  private var earlier: (date: DatedValue, sentence: Int)?
  /// An attack told in passing, be it of a month, which the next sentence may go on about where no other attack is told of.
  private var aside: (date: DatedValue, sentence: Int)?
  /// The day on which people were told to die, where no attack was told: "A woman in the back was wounded."
  private var victims: (date: DatedValue, sentence: Int)?
  private var lead: DatedValue?
  /// The first of the days shortly before the report that the article has told of.
  private var outset: DatedValue?
  /// The first day of news that the article's first words tell, be it in passing.
  private var passing: DatedValue?
  /// The day of the attack that the article's first words tell of in passing.
  private var opening: DatedValue?
  /// How many sentences an attack is told on.
  private static let reach = 3
  /// Up to which sentence, and how many days back, an article tells its news.
  private static let leadLength = 2
  static let leadAge = 3
  /// How many days back the story of an article may have begun.
  private static let outsetAge = 14

  /// Keeps the day of a mention whose own sentence gives it.
  ///
  /// - Parameter isForeground: Whether its clause carries the story on: no relative clause, no perfect.
  mutating func note(_ mention: EventMention, sentence: Int, isForeground: Bool) {
    let date = mention.date
    let isOfDays = date.precision == .day || date.rule == "date.range"
    if isOfDays, date.timex != nil || date.rule == "date.offset", date.basis != "previous-sentence",
      let day = date.value?.first, mention.published.map({ day <= $0 }) ?? true
    {
      told = (date, sentence)
      days[mention.type] = date
      noteOutset(mention)
    }
    // "has besieged the town since May": what goes on began on a day, too.
    if date.rule == "date.since-total" { days[mention.type] = date }
    notePast(mention, sentence, isForeground)
    guard mention.status.reality == .real || mention.status == .announced else { return }
    if date.timex != nil, date.basis == "same-clause", case .date? = date.value { time = (date, sentence) }
    // "which the army had taken in May": no victims told next are of that.
    let isAttack = mention.type.category == "offensive" && mention.type.rawValue != "offensive.territory"
    if isAttack, date.timex != nil, date.basis != "previous-sentence" {
      aside = (date, sentence)
    }
    // "A bomb has hit a market, killing five": a new attack, whose victims are of no earlier one.
    if isAttack, mention.status == .happened, date.basis == "aspect", date.value?.first != nil {
      attack = (date, sentence)
    }
    guard isOfDays else { return }
    if mention.type.rawValue == "humanitarian.casualties", date.timex != nil, isForeground {
      victims = (date, sentence)
    }
    if date.timex != nil, date.basis != "previous-sentence" { notePassing(date, sentence, mention.published) }
    if mention.type.category == "offensive", date.timex != nil, isForeground || date.rule == "date.offset" {
      if let day = date.value?.first, let news = lead?.value?.first, day < news {
        if isAttack { earlier = (date, sentence) }
        // "The raid came four days after the army had left the town": the raid is what goes on.
      } else if date.rule != "date.offset" || attack?.date.value?.first.map({ $0 <= date.value?.first ?? $0 }) ?? true {
        attack = (date, sentence)
      }
    }
    if mention.type.category == "offensive", date.timex != nil, sentence < Self.leadLength, attack == nil,
      isNews(date, mention.published)
    {
      opening = opening ?? date
    }
    guard isForeground, date.timex != nil, date.basis != "previous-sentence", date.rule != "date.offset" else { return }
    last = (date, sentence)
    if let published = mention.published, let day = date.value?.first, day <= published { latest = date }
    guard lead == nil, sentence <= Self.leadLength, isNews(date, mention.published) else { return }
    lead = date
  }

  private mutating func noteOutset(_ mention: EventMention) {
    guard mention.status.reality == .real, let published = mention.published, let day = mention.date.value?.first,
      day < published, day.adding(days: Self.outsetAge) >= published, outset?.value?.first.map({ day < $0 }) ?? true
    else { return }
    outset = mention.date
  }

  /// Keeps a time that lies behind the article's news, which its paragraph may go on about.
  private mutating func notePast(_ mention: EventMention, _ sentence: Int, _ isForeground: Bool) {
    let date = mention.date
    // "The raid went wrong. Gunmen burned a school": what goes on about it carries it on.
    if let known = past, isForeground, mention.status == .happened, date.rule == "date.previous-sentence",
      date.value == known.date.value, sentence - known.sentence == 1, known.sentence >= paragraph
    {
      past = (known.date, sentence)
    }
    guard isForeground, mention.status == .happened, date.timex != nil, date.basis == "same-clause",
      [.day, .week, .month].contains(date.precision), !isNews(date, mention.published)
    else { return }
    past = (date, sentence)
  }

  /// Whether a day lies so few before the report that it is news.
  private func isNews(_ date: DatedValue, _ published: CivilDate?) -> Bool {
    guard let day = date.value?.first, let published else { return false }
    return day <= published && day.adding(days: Self.leadAge) >= published
  }

  /// Notes that a paragraph begins with a sentence.
  mutating func beginParagraph(at sentence: Int) { paragraph = sentence }

  /// Keeps the day on which a sentence without an event sets its scene.
  mutating func note(scene: DatedValue, sentence: Int, published: CivilDate?) {
    last = (scene, sentence)
    notePassing(scene, sentence, published)
  }

  /// Keeps the first day of news that the article's first sentences tell of.
  mutating func notePassing(_ date: DatedValue, _ sentence: Int, _ published: CivilDate?) {
    if passing == nil, sentence <= Self.leadLength, isNews(date, published) { passing = date }
  }

  /// - Parameter goesOn: Whether the sentence goes on about those of the one before though it begins a paragraph.
  func days(at sentence: Int, goesOn: Bool) -> StoryDays {
    StoryDays(
      previous: last.flatMap { sentence - $0.sentence <= 1 && (goesOn || $0.sentence >= paragraph) ? $0.date : nil },
      latest: latest, isOwn: last?.sentence == sentence,
      told: told.flatMap { sentence - $0.sentence <= 1 ? $0.date : nil },
      time: time.flatMap { sentence - $0.sentence <= 1 ? $0.date : nil },
      past: past.flatMap { sentence - $0.sentence <= 1 && $0.sentence >= paragraph ? $0.date : nil },
      attack: earlier.flatMap { sentence - $0.sentence <= 1 ? $0.date : nil }
        ?? attack.flatMap { sentence - $0.sentence <= Self.reach ? $0.date : nil } ?? opening
        ?? aside.flatMap { sentence - $0.sentence == 1 ? $0.date : nil }
        ?? victims.flatMap { sentence - $0.sentence == 1 ? $0.date : nil }, lead: lead,
      news: lead ?? passing, outset: outset, days: days,
      paragraph: paragraph)
  }
}
