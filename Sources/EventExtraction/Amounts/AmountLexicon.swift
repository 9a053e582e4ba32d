import TextAnalysis
import TimelineCore

/// The words of numbers and money: `data/currencies.tsv` and `data/<language>/amounts.tsv`.
struct AmountLexicon: Sendable {
  /// What stands in front of an amount or behind it.
  enum Cue: Hashable, Sendable {
    case modifier(Exactness)
    case measure(Money.Measure)
    case rangeStart
    /// "another", "further": money not counted before.
    case fresh
    /// "earlier package of": no event of its own.
    case comparator
    /// "budget of", "in damage": of something else than what is given.
    case context
    /// "a total of", "the": read over.
    case through
  }

  /// How two amounts or two parts of one hang together.
  enum Link: Int, CaseIterable, Sendable {
    case range, rangeBehindStart, changeStart, part, resume, conversion, partitive, number
  }

  /// How long an amount is paid for.
  enum Time: Hashable, Sendable {
    /// Each time, an ISO 8601 duration without its P.
    case rate(String)
    case span, until, price
  }

  /// A currency that shares words with others.
  struct Claim: Hashable, Sendable {
    let currency: String
    /// Countries and organisations, by id.
    let countries: Set<String>
    /// Whether the words mean it where one of those gives.
    let isCertain: Bool
  }

  private(set) var numerals: [UInt64: Double] = [:]
  private(set) var scales: [UInt64: Double] = [:]
  private(set) var shortScales: Set<UInt64> = []
  /// "tens", "hundreds": a number that is only an order of magnitude.
  private(set) var vague: [UInt64: Double] = [:]
  /// "billions of dollars"
  private(set) var vagueScales: [UInt64: Double] = [:]
  private(set) var articles: Set<UInt64> = []
  private(set) var halves = PhraseTable<Double>()
  /// "a third of": parts in words, of which `about` may tell how exact they are.
  private(set) var fractions = PhraseTable<Bool>()
  private(set) var cues = PhraseTable<Cue>()
  private(set) var cuesBehind = PhraseTable<Cue>()
  /// By link: its phrases, of which one may do several things.
  private var links = Link.allCases.map { _ in PhraseTable<Bool>() }
  private(set) var times = PhraseTable<Time>()
  /// The ISO 8601 letter of a unit of time.
  private(set) var units = PhraseTable<String>()
  private(set) var notPeriods = PhraseTable<Bool>()
  private(set) var symbols = PhraseTable<String>()
  private(set) var currencyWords = PhraseTable<String>()
  /// Words that are money only behind a scale.
  private(set) var weakWords = PhraseTable<Bool>()
  private(set) var claims = PhraseTable<[Claim]>()

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/amounts.tsv", needs: ["words", "kind", "value"]) {
      for word in row.list("words") { try add(word, row, phrases) }
    }
    var claims: [[UInt64]: [Claim]] = [:]
    for row in try data.rows("currencies.tsv", needs: ["code", "symbols", "words"]) {
      let code = row["code"]
      for symbol in row.list("symbols") { symbols.insert(phrases.hashes(symbol), code) }
      for word in row.list("words") { currencyWords.insert(phrases.hashes(word), code) }
      for word in row.list("weak") { weakWords.insert(phrases.hashes(word), true) }
      symbols.insert(phrases.hashes(code), code)
      for (column, isCertain) in [("own", true), ("doubtful", false)] {
        let claim = Claim(currency: code, countries: Set(row.list("countries")), isCertain: isCertain)
        for word in row.list(column) { claims[phrases.hashes(word), default: []].append(claim) }
      }
    }
    for (phrase, owners) in claims { self.claims.insert(phrase, owners) }
  }

  private mutating func add(_ word: String, _ row: LexiconFile.Row, _ phrases: PhraseTokenizer) throws(Diagnostic) {
    let phrase = phrases.hashes(word)
    switch row["kind"] {
    case "numeral", "scale", "short-scale", "vague", "vague-scale", "article", "half":
      try addNumber(word, phrase, row)
    case "modifier": cues.insert(phrase, .modifier(try exactness(row)))
    case "modifier-after": cuesBehind.insert(phrase, .modifier(try exactness(row)))
    case "measure": cues.insert(phrase, .measure(try measure(row)))
    case "measure-after": cuesBehind.insert(phrase, .measure(try measure(row)))
    case "range-start": cues.insert(phrase, .rangeStart)
    case "fresh": cues.insert(phrase, .fresh)
    case "comparator": cues.insert(phrase, .comparator)
    case "through": cues.insert(phrase, .through)
    case "context": cues.insert(phrase, .context)
    case "context-after": cuesBehind.insert(phrase, .context)
    case "rate": times.insert(phrase, .rate(row["value"]))
    case "span": times.insert(phrase, .span)
    case "until": times.insert(phrase, .until)
    case "price": times.insert(phrase, .price)
    case "unit": units.insert(phrase, row["value"])
    case "not-period": notPeriods.insert(phrase, true)
    case "fraction": fractions.insert(phrase, true)
    default:
      guard let link = Self.linkNames[row["kind"]] else {
        throw row.error("unknown kind '\(row["kind"])'", in: "kind")
      }
      links[link.rawValue].insert(phrase, true)
    }
  }

  private mutating func addNumber(_ word: String, _ phrase: [UInt64], _ row: LexiconFile.Row) throws(Diagnostic) {
    guard let number = Double(row["value"]) else {
      throw row.error("expected a number, found '\(row["value"])'", in: "value")
    }
    let hash = foldedHash(word.utf8)
    switch row["kind"] {
    case "numeral": numerals[hash] = number
    case "vague": vague[hash] = number
    case "vague-scale": vagueScales[hash] = number
    case "article": articles.insert(hash)
    case "half": halves.insert(phrase, number)
    default:
      scales[hash] = number
      if row["kind"] == "short-scale" { shortScales.insert(hash) }
    }
  }

  private static let linkNames: [String: Link] = [
    "range-link": .range, "range-and": .rangeBehindStart, "change-start": .changeStart, "part-link": .part,
    "resume": .resume, "conversion": .conversion, "partitive": .partitive, "number-link": .number,
  ]

  private func exactness(_ row: LexiconFile.Row) throws(Diagnostic) -> Exactness {
    guard let exactness = Exactness(rawValue: row["value"]) else {
      throw row.error("expected about, at_least or up_to, found '\(row["value"])'", in: "value")
    }
    return exactness
  }

  private func measure(_ row: LexiconFile.Row) throws(Diagnostic) -> Money.Measure {
    guard let measure = Money.Measure(rawValue: row["value"]) else {
      throw row.error("expected value, total or component, found '\(row["value"])'", in: "value")
    }
    return measure
  }

  /// The hashes of the first tokens of a kind's phrases.
  func firsts(of link: Link) -> ContiguousArray<UInt64> { links[link.rawValue].firsts }

  /// The phrase of a kind that begins at a token: how many tokens it takes; 0 for none.
  func length(of link: Link, in tokens: ContiguousArray<Token>, at start: Int, before end: Int) -> Int {
    guard start < end else { return 0 }
    return links[link.rawValue].longestMatch(in: tokens, from: start, before: end)?.count ?? 0
  }
}
