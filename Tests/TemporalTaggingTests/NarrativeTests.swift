import Foundation
import TemporalTagging
import TestSupport
import TextAnalysis
import TimelineCore
import Testing

/// A history of `Gold/narratives/`, without its marks.
private struct Narrative: Sendable, CustomTestStringConvertible {
  let name: String
  let published: CivilDate?
  let text: String
  /// As `line` writes them: `3 July 1863=DATE 1863-07-03`.
  let timexes: [String]

  var testDescription: String { name }

  init(_ name: String) throws {
    self.name = name
    let parts = try repositoryFile("\(folder)/\(name).txt").split(separator: "\n\n", maxSplits: 1)
    published = parts[0].split(separator: "published: ").last.flatMap { CivilDate(iso: $0) }
    var text = ""
    var timexes: [String] = []
    var rest = parts[1]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let marked = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let (surface, value) = try (#require(marked.first), #require(marked.last))
      text += rest[..<open] + surface
      timexes.append("\(surface)=\(Self.typed(value))")
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.timexes = timexes
  }

  private static func typed(_ value: Substring) -> String {
    if value.hasPrefix("SET ") { return String(value) }
    if value.hasPrefix("P") { return "DURATION \(value)" }
    return value.prefix { $0 != " " }.contains("T") ? "TIME \(value)" : "DATE \(value)"
  }
}

private let folder = "Tests/TemporalTaggingTests/Gold/narratives"

private func names() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: repositoryFolder.appending(path: folder).path)
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
}

private func line(_ timex: Timex, in text: String) -> String {
  "\(text[bytes: timex.range])=\(timex.kind.rawValue) \(timex.value)\(timex.modifier.map { " \($0.rawValue)" } ?? "")"
}

/// The type is left to the evidence. What is not read as marked stands in `known-misses.tsv`, which must name exactly that.
@Test func warHistoriesAreReadAsNarratives() throws {
  let tagging = try ["en": Tagging("en"), "de": Tagging("de")]
  let known = try LexiconFile(
    path: "\(folder)/known-misses.tsv", contents: try repositoryFile("\(folder)/known-misses.tsv"),
    needs: ["history", "expected"])
  var expected = Set(known.rows.map { "\($0["history"]): \($0["expected"])" })
  var total = 0
  var read = 0
  for narrative in try names().map(Narrative.init) {
    let language = try #require(tagging[narrative.name.hasSuffix("-de") ? "de" : "en"])
    let timexes = language.timexes(narrative.text, published: narrative.published)
    let found = timexes.map { line($0, in: narrative.text) }
    let difference = narrative.timexes.difference(from: found)
    total += narrative.timexes.count
    read += narrative.timexes.count - difference.insertions.count
    for case .insert(_, let missed, _) in difference
    where expected.remove("\(narrative.name): \(missed)") == nil {
      Issue.record("\(narrative.name): expected \(missed)")
    }
  }
  for miss in expected.sorted() { Issue.record("read by now, strike it from known-misses.tsv: \(miss)") }
  #expect(Double(read) >= 0.97 * Double(total), "\(read) of \(total)")
}

private let report = """
  The mayor said on Tuesday that the bridge would reopen. It was built in 1934, blown up in 1944 and rebuilt in 1947.
  """

/// Text, day of publication, type by the evidence.
private let documents: [(String, String?, Article.DocumentType)] = [
  (
    "The siege of the town began in 1683. The next day the gates were shut. Two months later relief came.",
    "2009-03-01",
    .narrative
  ),
  ("The war of 1870 was short. In 1871 it ended. In 1873 the last troops went home.", "2011-05-10", .narrative),
  ("The war broke out in 1870. On 2 September the emperor gave up.", nil, .narrative),
  (
    "The rising began in 312 BC. The following year it spread, and that winter the walls fell.", "2010-01-01",
    .narrative
  ),
  (
    "On Monday, 15 May 1989, the visitor landed. In 1990 the borders opened; in 1991 the union ended. On Saturday he "
      + "was gone.", "2012-06-01", .narrative
  ),
  (report, "2024-03-06", .news),
  ("A quake shook the coast on Monday. The last one came in 1999. Two days later it shook again.", "2024-03-06", .news),
  (
    "The ministers met last week. The treaty of 1963 was renewed in 1988, in 1995 and in 2003; in 2011 it lapsed. "
      + "Yesterday they signed again.", "2024-03-06", .news
  ),
  ("The plant, opened in 1961, was shelled on 3 March. On 4 March it stood still.", "2024-03-06", .news),
  ("Sales rose in 2022 and fell in 2023. In May 2023 the mill shut.", "2024-03-06", .news),
  ("The pact runs until 2030. By 2035 the fleet is to be replaced, by 2040 the base.", "2024-03-06", .news),
  ("Rescuers reached the village on 3 March.", "2024-03-06", .news),
  (
    "The court on 5 March jailed a mayor. He signed in 2011, moved in 2014 and left in 2018. The next day they rallied.",
    "2024-03-06", .news
  ),
]

@Test(arguments: documents)
func theTypeOfADocumentFollowsFromItsDates(text: String, published: String?, type: Article.DocumentType) throws {
  let tagging = try Tagging("en")
  let article = Article(
    id: "a", path: "a.txt", title: "", published: published.flatMap { CivilDate(iso: $0) }, text: text)
  let analyzed = analyze(article, abbreviations: tagging.abbreviations)
  let choice = chooseDocumentType(of: analyzed, rules: tagging.rules)
  #expect(choice.type == type, "\(choice)")
  #expect(!choice.isGiven)
}

@Test func backgroundDoesNotMakeAReportAHistory() throws {
  let tagging = try Tagging("en")
  let background = Array(repeating: "In 1944 it fell. In 1947 it stood again. A year later it was painted.", count: 5)
  let text = ([report] + background + ["On 4 March the council met again on Monday."]).joined(separator: "\n\n")
  let timexes = tagging.timexes(text, published: CivilDate(iso: "2024-03-06"))
  #expect(timexes.last?.value == "2024-03-04")
}

@Test func theTypeCanBeGiven() throws {
  let text = "In 1941 the siege began. In September the last road was cut."
  let tagging = try Tagging("en")
  let news = TaggingOptions(documentType: .news)
  #expect(tagging.timexes(text, type: .news).map(\.value) == ["1941", "2023-09"])
  #expect(tagging.timexes(text, options: news).map(\.value) == ["1941", "2023-09"])
  #expect(tagging.timexes(text, type: .narrative, options: news).map(\.value) == ["1941", "1941-09"])
}

/// What moves the date that later ones hang on, and what does not.
private let references: [(String, [String])] = [
  // Brackets: lives, and other calendars.
  ("On 3 May 1901 General Ode (1840–1910) marched. In July he won.", ["1901-05-03", "1840", "1910", "1901-07"]),
  (
    "On 7 September 1812 (26 August in the old style) they met. A day later it was over.",
    ["1812-09-07", "1812-08-26", "1812-09-08"]
  ),
  // What is looked back on.
  (
    "On 10 March 1905 the city fell. The fleet had left in October. On 27 May it was sunk.",
    ["1905-03-10", "1904-10", "1905-05-27"]
  ),
  (
    "By May 1863 the mine was dug. It had been begun in January. In June it blew up.",
    ["1863-05", "1863-01", "1863-06"]
  ),
  // The year goes on, and over.
  ("In January 1983 the report came out. In December the junta fell.", ["1983-01", "1983-12"]),
  ("In November 1812 they froze. In January they starved.", ["1812-11", "1813-01"]),
  ("On 30 August 1914 the road was cut. In May nobody had known the town.", ["1914-08-30", "1914-05"]),
  (
    "The winter of 1916 was cold. In February the river froze. Two years later it froze again.",
    ["1916-WI", "1917-02", "1919"]
  ),
  // A summary, then the beginning.
  (
    "The siege lasted from April 1992 to February 1996. In June 1992 the bread ran out. In July the salt did.",
    ["1992-04", "1996-02", "1992-06", "1992-07"]
  ),
  (
    "The war (19 July 1870 – 28 January 1871) was short. On 2 August the first shots fell.",
    ["1870-07-19", "1871-01-28", "1870-08-02"]
  ),
  // Headings, and a year that is named later.
  ("1899\n\nOn 11 October the ultimatum ran out.", ["1899-10-11"]),
  ("1865\n\nIn May it ended.\n\n1866\n\nIn July it began again.", ["1865-05", "1866-07"]),
  ("In October the guns were silent. By November 1899 they were not.", ["1899-10", "1899-11"]),
  // Days and parts of them.
  ("On 2 December 1899 they marched, on Sunday the 10th they lost.", ["1899-12-02", "1899-12-10"]),
  ("On 28 June 1914 he was shot. On the 3rd they buried him.", ["1914-06-28", "1914-07-03"]),
  ("On the night of 11–12 June 1982 the hill was stormed. At dawn it was theirs.", ["1982-06-11TNI", "1982-06-12TMO"]),
  (
    "On 2 January 1777 it thawed. During the night it froze. At 3 a.m. they left.",
    ["1777-01-02", "1777-01-02TNI", "1777-01-03T03:00"]
  ),
]

@Test(arguments: references)
func whatIsToldMovesTheReference(text: String, values: [String]) throws {
  let timexes = try Tagging("en").timexes(text, published: CivilDate(iso: "2010-04-01"), type: .narrative)
  #expect(timexes.map(\.value) == values)
}

/// An entry of the day's live coverage has the time at which it was written, whatever day the one before told of.
@Test func stampsAreOfTheDayOfPublication() throws {
  let tagging = try Tagging("en")
  let text =
    "19:15 — They signed on Saturday.\n\n17:50 — The president lands.\n\nIt had begun at 14:00. It ended on Monday.\n\n13:20\n\nHe left."
  #expect(
    tagging.timexes(text, published: CivilDate(iso: "2024-03-06"), type: .news).map(\.value) == [
      "2024-03-06T19:15", "2024-03-02", "2024-03-06T17:50", "2024-03-06T14:00", "2024-03-04",
      "2024-03-06T13:20",
    ])
}
