import TimelineCore

/// What a text by itself says of its day of publication.
struct DatingCue: Sendable {
  let name: String
  let span: ByteRange
  /// The days named, in order: several where the text names no year.
  let days: [ClosedRange<Int>]
  let window: ArticleDatingRules.Window

  /// What the cue says of a day: the best over the days named.
  func weight(_ day: Int) -> Double {
    var best = window.isHard ? 0 : window.outside
    for named in days {
      let isInside =
        window.from.map { day >= named.lowerBound + $0 } ?? true
        && window.to.map { day <= named.upperBound + $0 } ?? true
      if isInside { best = max(best, window.peaks[day - named.lowerBound] ?? 1) }
    }
    return best
  }
}

/// Finds the cues of one article.
struct DatingCueReader {
  let tagged: TaggedArticle
  let rules: ArticleDatingRules
  let period: ClosedRange<Int>
  private let text: [UInt8]
  private let cues: [ArticleDatingRules.Cue]

  init(_ tagged: TaggedArticle, rules: ArticleDatingRules, period: ClosedRange<Int>) {
    (self.tagged, self.rules, self.period) = (tagged, rules, period)
    text = Array(tagged.article.text.utf8)
    cues = tagged.article.language.flatMap { rules.cues[String($0.prefix(2))] } ?? []
  }

  /// In text order.
  var all: [DatingCue] {
    (times + offices).sorted { ($0.span.start, $0.name) < ($1.span.start, $1.name) }
  }

  // MARK: Times

  private var times: [DatingCue] {
    var found: [DatingCue] = []
    var hasWeekday = false
    var counted = 0
    for (index, timex) in tagged.timexes.enumerated() where timex.range.start >= counted && !isCut(timex.range) {
      if let distance = distance(at: index) {
        found.append(distance)
        counted = distance.span.end
      } else if let day = weekday(timex), isLead(timex.range), !hasWeekday, !isAhead(timex) {
        hasWeekday = true
        let days = period.filter { CivilDate(dayNumber: $0).weekday == day }.map { $0...$0 }
        add("weekday", timex.range, days, to: &found)
      } else if timex.anchor == nil, let first = timex.meaning?.first, let last = timex.meaning?.last {
        let isDay = first == last
        let name = isAhead(timex) ? "future-date" : isDay && isLead(timex.range) ? "lead-date" : "past-date"
        let far = name == "future-date" ? last.dayNumber + (isDay ? 0 : 1) : first.dayNumber
        add(name, timex.range, [far...far], to: &found)
      } else if timex.anchor == nil, case .interval(let start, .open)? = timex.meaning, let first = start.date?.first {
        add("past-date", timex.range, [first.dayNumber...first.dayNumber], to: &found)
      }
    }
    return found
  }

  private func add(_ name: String, _ span: ByteRange, _ days: [ClosedRange<Int>], to found: inout [DatingCue]) {
    guard let window = rules.windows[name], !days.isEmpty else { return }
    found.append(DatingCue(name: name, span: span, days: days, window: window))
  }

  /// "four days before … on January 20", "in 47 days, on January 20": the day counted from the one named after it.
  private func distance(at index: Int) -> DatingCue? {
    let timex = tagged.timexes[index]
    guard case .duration(let period)? = timex.meaning, let (count, isRough) = Self.days(period),
      isLead(timex.range) || use(before: timex.range) == .in
    else { return nil }
    let sentence = sentence(around: timex.range)
    let other = tagged.timexes[(index + 1)...].first { $0.range.end <= sentence.upperBound && !days(named: $0).isEmpty }
    let rest = string(timex.range.end..<sentence.upperBound)
    let anniversary = other == nil ? anniversary(in: foldedWords(rest)).map { [$0] } : nil
    guard let targets = other.map(days(named:)) ?? anniversary else { return nil }
    let between = foldedWords(rest)
    let sign: Int
    switch use(before: timex.range) == .in ? .before : use(startingIn: between) {
    case .before: sign = -1
    case .after: sign = 1
    default: return nil
    }
    var found: [DatingCue] = []
    let named = targets.map { $0 + sign * count }.map { $0...$0 }
    let span = ByteRange(timex.range.start, other?.range.end ?? timex.range.end)
    add(isRough ? "rough-distance" : "distance", span, named, to: &found)
    return found.first
  }

  /// "the second anniversary of …": the day on which an event of the table comes round.
  private func anniversary(in words: [String]) -> Int? {
    guard let event = cues.first(where: { $0.use == .event && words.firstRange(of: $0.words) != nil })?.day else {
      return nil
    }
    let returns = cues.filter { $0.use == .anniversary }
    let ordinal = cues.first { cue in
      cue.use == .ordinal && returns.contains { words.firstRange(of: cue.words + $0.words) != nil }
    }
    return ordinal?.number.map { event.adding(months: 12 * $0).dayNumber }
  }

  /// A stretch in days; whether it is rounded to weeks.
  private static func days(_ period: Period) -> (count: Int, isRough: Bool)? {
    let text = period.description
    guard let unit = text.last, let count = Int(text.dropFirst().dropLast()) else { return nil }
    return unit == "D" ? (count, false) : unit == "W" ? (7 * count, true) : nil
  }

  /// The days of the period that a day of the month means, with or without a year.
  private func days(named timex: Timex) -> [Int] {
    if let first = timex.meaning?.first, first == timex.meaning?.last { return [first.dayNumber] }
    let parts = timex.value.split(separator: "-")
    guard parts.count == 3, parts[0] == "XXXX", let month = Int(parts[1]), let day = Int(parts[2]) else { return [] }
    let years = CivilDate(dayNumber: period.lowerBound).year...CivilDate(dayNumber: period.upperBound).year + 1
    return years.compactMap { CivilDate(year: $0, month: month, day: day)?.dayNumber }
  }

  private func weekday(_ timex: Timex) -> Int? {
    guard timex.value.hasPrefix("XXXX-WXX-") else { return nil }
    return Int(timex.value.dropFirst("XXXX-WXX-".count))
  }

  private func isAhead(_ timex: Timex) -> Bool {
    let words = foldedWords(string(sentence(around: timex.range).lowerBound..<timex.range.start))
    let near = Array(words.suffix(Self.clause))
    return cues.contains { $0.use == .ahead && near.firstRange(of: $0.words) != nil }
  }

  private func use(before range: ByteRange) -> ArticleDatingRules.Use? {
    let words = foldedWords(string(max(0, range.start - 30)..<range.start))
    return cues.first { $0.use == .in && words.suffix($0.words.count).elementsEqual($0.words) }?.use
  }

  private func use(startingIn words: [String]) -> ArticleDatingRules.Use? {
    cues.first { ($0.use == .before || $0.use == .after) && words.starts(with: $0.words) }?.use
  }

  // MARK: Offices

  /// People called by an office, by what is theirs, or as those who are about to come.
  private var offices: [DatingCue] {
    var found: [DatingCue] = []
    var seen: Set<[Int]> = []
    var heads: Set<Int> = []
    let limit = 4
    for sentence in sentences {
      let words = foldedWords(string(sentence))
      let standing = cues.filter { $0.use == .elect && words.firstRange(of: $0.words) != nil }
      var position = 0
      while position < words.count {
        let lengths = (1...limit).reversed().filter { position + $0 <= words.count }
        guard let length = lengths.first(where: { rules.names[Array(words[position..<position + $0])] != nil }),
          let holder = rules.names[Array(words[position..<position + length])]
        else {
          position += 1
          continue
        }
        heads.formUnion((rules.tenures[holder] ?? []).filter(\.isHead).map(\.first))
        let before = Array(words[max(0, position - Self.near)..<position])
        let after = Array(words[(position + length)..<min(words.count, position + length + Self.near)])
        if let (name, days) = tenure(of: holder, before, after), seen.insert(days.map(\.lowerBound)).inserted {
          add(name, ByteRange(sentence.lowerBound, sentence.upperBound), days, to: &found)
        }
        position += length
      }
      // "the president-elect said": one of the heads named so far.
      let starts = heads.sorted()
      if !standing.isEmpty, !found.contains(where: { $0.name == "elect" }), seen.insert(starts).inserted {
        add("elect", ByteRange(sentence.lowerBound, sentence.upperBound), starts.map { $0...$0 }, to: &found)
      }
    }
    return found
  }

  private func tenure(of holder: String, _ before: [String], _ after: [String]) -> (String, [ClosedRange<Int>])? {
    let tenures = rules.tenures[holder] ?? []
    let heads = tenures.filter(\.isHead)
    for cue in cues where !heads.isEmpty {
      let isAfter = after.drop { $0 == "s" }.starts(with: cue.words)
      if cue.use == .elect, isAfter || before.suffix(cue.words.count).elementsEqual(cue.words) {
        return ("elect", heads.map { $0.first...$0.first })
      }
      if cue.use == .won, after.firstRange(of: cue.words) != nil || before.firstRange(of: cue.words) != nil {
        return ("won", heads.map { $0.first...$0.first })
      }
      if cue.use == .government, isAfter { return ("office", heads.map(days)) }
    }
    let titled = tenures.filter { $0.titles.contains { before.suffix($0.count).elementsEqual($0) } }
    return titled.isEmpty ? nil : ("office", titled.map(days))
  }

  private func days(_ tenure: ArticleDatingRules.Tenure) -> ClosedRange<Int> {
    tenure.first...max(tenure.first, tenure.last ?? period.upperBound)
  }

  // MARK: Text

  /// The lead: the title and what follows it, as far as a reader's first glance.
  private func isLead(_ range: ByteRange) -> Bool { range.start < Self.lead }

  private func isCut(_ range: ByteRange) -> Bool {
    tagged.article.boilerplate.contains { $0.start <= range.start && range.end <= $0.end }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private func sentence(around range: ByteRange) -> Range<Int> {
    let sentence = sentences.last { $0.lowerBound <= range.start } ?? 0..<text.count
    return sentence.lowerBound..<max(sentence.upperBound, range.end)
  }

  /// Ends at a line's end, or at a full stop before a blank and a capital.
  private var sentences: [Range<Int>] {
    var (found, start): ([Range<Int>], Int) = ([], 0)
    for index in text.indices {
      let isStop =
        text[index] == UInt8(ascii: ".") && index > 1 && index + 2 < text.count
        && text[index + 1] == UInt8(ascii: " ") && text[index - 2] != UInt8(ascii: ".")
        && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index + 2])
      if text[index] == UInt8(ascii: "\n") || isStop {
        if start < index { found.append(start..<index) }
        start = index + 1
      }
    }
    if start < text.count { found.append(start..<text.count) }
    return found.filter { range in
      !tagged.article.boilerplate.contains { $0.start <= range.lowerBound && range.upperBound <= $0.end }
    }
  }

  /// In bytes.
  private static let lead = 700
  /// In words: how far before a time a word still speaks of it.
  private static let clause = 10
  /// In words: how far after a name what is said of it may stand.
  private static let near = 6
}
