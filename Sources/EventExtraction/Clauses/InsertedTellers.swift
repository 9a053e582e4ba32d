import TextAnalysis
import TimelineCore

// "If the talks fail, the minister said on Monday, Chad will …": who tells it stands between a clause and the main one.
extension SentenceStructure {
  /// Makes a main clause behind whoever tells it what is told.
  func linkBehindTeller(_ number: Int) {
    let verb = verbs[number]
    guard verb.relation == .main, verb.governor == nil, let first = verb.subjects.first,
      case let start = phrases[first].words.lowerBound, isComma(start - 1),
      let report = (0..<number).last(where: { verbs[$0].form == .finite }), tells(report, before: start - 1)
    else { return }
    verb.relation = .complement
    verb.governor = report
  }

  /// "sent, according to the ministry, ten tanks", "captured, its spokesman said, the town": the word behind what tells between
  /// two commas who says so, where the clause goes on behind it; else the word.
  func behindInserted(_ word: Int) -> Int {
    guard sentence.has(word, .comma), let comma = endOfInserted(word + 1), comma + 1 < sentence.count,
      phraseAt[comma + 1] >= 0 || sentence.has(comma + 1, .preposition) && !sentence.has(comma + 1, .subordinator)
    else { return word }
    return comma + 1
  }

  private func endOfInserted(_ start: Int) -> Int? {
    if sentence.tellsSource(start) { return (start..<sentence.count).first { isComma($0) } }
    guard start < sentence.count, phraseAt[start] >= 0, case let end = phrases[phraseAt[start]].words.upperBound,
      end < sentence.count, verbAt[end] >= 0, case let verb = verbs[verbAt[end]], verb.isReport, verb.form == .finite
    else { return nil }
    let comma = behindTime(verb.words.upperBound)
    return comma < sentence.count && isComma(comma) ? comma : nil
  }

  /// Whether a verb of saying tells nothing itself up to a comma, and begins behind a clause of condition or time.
  private func tells(_ report: Int, before comma: Int) -> Bool {
    let verb = verbs[report]
    guard verb.isReport, verb.relation == .main, !verb.isPassive, verb.modality.isEmpty,
      let sayer = verb.subjects.first, isComma(beforeTitle(of: sayer)),
      !(verb.words.upperBound..<max(comma, verb.words.upperBound)).contains(where: {
        sentence.has($0, [.comma, .complementizer, .coordinator])
      })
    else { return false }
    return verbs[..<report].contains {
      $0.form == .finite
        && ($0.relation == .condition || $0.relation == .adverbial || opensInverted($0))
    }
  }

  /// "the envoy Jane Doe": the word in front of a name and of the title that stands right before it.
  private func beforeTitle(of name: Int) -> Int {
    let left = phrases[name].words.lowerBound - 1
    return left >= sentence.bodyStart && phraseAt[left] >= 0 ? phrases[phraseAt[left]].words.lowerBound - 1 : left
  }

  /// "Should the talks fail,": a modal that its sentence begins with.
  private func opensInverted(_ verb: VerbGroup) -> Bool {
    sentence.has(sentence.bodyStart, .obliged) && verb.words.lowerBound <= sentence.bodyStart + 1
  }
}
