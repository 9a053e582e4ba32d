import TextAnalysis
import TimelineCore

/// A clause without a verb, which is that of a clause in front: "…, the Senate on Tuesday by 79 votes".
struct GappedClause: Sendable {
  /// From its first phrase to its last word.
  let words: Range<Int>
  /// The verb that it leaves out, by number.
  let verb: Int
  /// Who or what is told anew: the phrase that the clause begins with.
  let phrase: Int
  /// The phrase of the clause in front in whose place it stands.
  let counterpart: Int
  /// What stands right behind it in the place of the verb's object: "Latvia the Russian one"; nil for none.
  let object: Int?
  /// Its own day.
  let time: Entity
}

extension SentenceStructure {
  /// What a gapped clause's phrase may stand for; only like takes the place of like.
  private struct Kind: OptionSet {
    let rawValue: Int
    static let country = Kind(rawValue: 1)
    static let actor = Kind(rawValue: 2)
    static let place = Kind(rawValue: 4)
  }

  /// The clauses that leave out their verb, in text order. Each contrasts one name and one day with those of a clause in
  /// front: "France expelled two diplomats on Friday, Germany on Sunday".
  func findGaps() -> [GappedClause] {
    let times = sentence.entities.filter { $0.time != nil }
    guard times.count > 1 else { return [] }
    var gaps: [GappedClause] = []
    for time in times.dropFirst() where time.isCalendar && !patterns.dating.isVague(time) {
      if let gap = gap(at: time, times, first: gaps.first?.words.lowerBound) { gaps.append(gap) }
    }
    return gaps
  }

  /// Whether a clause that leaves out its verb begins at a word.
  func opensGap(_ word: Int) -> Bool { gaps.contains { $0.words.lowerBound == word } }

  /// Whether a word stands in a clause that leaves out its verb: its day is of nothing else.
  func isInGap(_ word: Int) -> Bool { gaps.contains { $0.words.contains(word) } }

  private func gap(at time: Entity, _ times: [Entity], first: Int?) -> GappedClause? {
    guard let start = opening(before: time), case let phrase = phraseAt[start], phrase >= 0,
      phrases[phrase].words.lowerBound == start, phrases[phrase].prepositionWord < 0, !kind(phrase).isEmpty
    else { return nil }
    let end = gapEnd(behind: time)
    guard end == sentence.count || verbAt[end] < 0, !isSubject(phrase, before: end),
      let verb = gapVerb(before: start, times),
      let counterpart = counterpart(of: phrase, verb, at: start, first ?? start)
    else { return nil }
    return GappedClause(
      words: start..<end, verb: verb, phrase: phrase, counterpart: counterpart, object: object(behind: phrase),
      time: time)
  }

  /// The first word behind the comma or the "and" in front of a time, where no verb stands between; nil else.
  private func opening(before time: Entity) -> Int? {
    var word = time.words.lowerBound - 1
    while word > sentence.bodyStart, !isBreak(word) {
      guard verbAt[word] < 0, sentence.entity(at: word)?.time == nil else { return nil }
      word -= 1
    }
    return isBreak(word) && word + 1 < time.words.lowerBound ? word + 1 : nil
  }

  private func isBreak(_ word: Int) -> Bool { sentence.has(word, [.comma, .semicolon, .coordinator]) }

  /// Where the clause ends: in front of the next comma, "and" or verb behind its time.
  private func gapEnd(behind time: Entity) -> Int {
    (time.words.upperBound..<sentence.count).first { isBreak($0) || isFullStop($0) || verbAt[$0] >= 0 }
      ?? sentence.count
  }

  /// Whether a phrase may be the subject of a verb between it and a word, or of one right behind that word's comma.
  private func isSubject(_ phrase: Int, before end: Int) -> Bool {
    let next = sentence.next(sentence.has(end, .comma) ? end + 1 : end)
    return next < sentence.count && verbAt[next] >= 0 && verbs[verbAt[next]].form == .finite
      && !verbs[verbAt[next]].isReport
  }

  private func object(behind phrase: Int) -> Int? {
    let end = phrases[phrase].words.upperBound
    guard end < sentence.count, phraseAt[end] >= 0, phrases[phraseAt[end]].prepositionWord < 0 else { return nil }
    return phraseAt[end]
  }

  /// The finite verb in front of a clause that has a day of its own; past an aside in commas that tells of something
  /// else: "met A on Friday, a day on which the city was shelled, and B on Saturday".
  private func gapVerb(before start: Int, _ times: [Entity]) -> Int? {
    func tellsDay(_ number: Int, before end: Int) -> Bool {
      times.contains { $0.words.lowerBound >= verbs[number].words.upperBound && $0.words.upperBound <= end }
    }
    guard var number = finiteVerb(before: start) else { return nil }
    var end = start
    if let comma = asideOpening(of: number),
      sentence.has(sentence.has(start - 1, .coordinator) ? start - 2 : start - 1, .comma),
      let outer = finiteVerb(before: comma)
    {
      (number, end) = (outer, comma)
    }
    return tellsDay(number, before: end) ? number : nil
  }

  private func finiteVerb(before word: Int) -> Int? {
    verbs.indices.last { verbs[$0].words.upperBound <= word && verbs[$0].form == .finite }
  }

  /// The comma that opens the aside whose verb a number is; nil where it stands in none.
  private func asideOpening(of number: Int) -> Int? {
    let head = verbs[number].words.lowerBound
    guard let comma = (sentence.bodyStart..<head).last(where: { isComma($0) }) else { return nil }
    let isTied = (comma + 1..<head).contains { sentence.has($0, [.relative, .subordinator]) }
    return isTied ? comma : nil
  }

  /// The phrase of a verb's clause that another one behind it replaces: the one most like it; of two alike the one behind
  /// the verb where "and" joins them, and nobody tells which where a comma does.
  private func counterpart(of phrase: Int, _ verb: Int, at start: Int, _ first: Int) -> Int? {
    guard object(behind: phrase) == nil else { return verbs[verb].subjects.first }
    // "ratified the treaty with Chile": what hangs on an object is none.
    let behind = arguments(from: verbs[verb].words.upperBound, excluding: verb).enumerated()
      .filter { $0.offset == 0 || $0.element.order >= 0 }.map(\.element.phrase)
      .filter { phrases[$0].words.upperBound < first }.max { likeness($0, phrase) < likeness($1, phrase) }
    let subject = verbs[verb].subjects.first
    let (object, own) = (behind.map { likeness($0, phrase) } ?? 0, subject.map { likeness($0, phrase) } ?? 0)
    if object > own || object > 0 && object == own && sentence.has(start - 1, .coordinator) { return behind }
    if own > object { return subject }
    return object == 0 && kind(phrase) != .place && subject.map { kind($0).isEmpty } ?? false ? subject : nil
  }

  /// Two for phrases of one kind, one for two that may act, else 0.
  private func likeness(_ one: Int, _ other: Int) -> Int {
    let (one, other) = (kind(one), kind(other))
    if !one.isDisjoint(with: other) { return 2 }
    let acting: Kind = [.country, .actor]
    return !one.isDisjoint(with: acting) && !other.isDisjoint(with: acting) ? 1 : 0
  }

  private func kind(_ phrase: Int) -> Kind {
    guard let entity = sentence.entity(at: phrases[phrase].head) else { return [] }
    // The name of a capital stands for its country and for itself.
    let isPlace = entity.place != nil && !(entity.isCountry && entity.actor?.form == .name)
    let acting: Kind = entity.isCountry ? .country : entity.actor == nil ? [] : .actor
    return isPlace ? acting.union(.place) : acting
  }
}
