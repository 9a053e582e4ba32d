@testable import TemporalTagging
import TestSupport
import Testing
import TextAnalysis
import TimelineCore

/// What is said over and over, in one line, in a text that is made to keep the matcher busy.
private let repeated = [
  "5 ", "1999 ", "2024-", "12/", "3.5.", "10:30 ", "March ", "May the ", "and ", "to ", "from 5 to ", "March and ",
  "5 and 6 and ", "between March and ", "one ", "twenty-one hundred ", "two million ", "the end of the ", "early in ",
  "since ", "Monday, ", "next ", "the first ", "a year before the ", "last week of ", "5 1/2 ", "night of the ", "'s ",
]

/// How often the matcher looked at a pattern's node in the whole text, which is one line and one sentence.
private func steps(_ unit: String, times: Int, _ tagging: Tagging) -> Int {
  let article = Article(id: "a", path: "a.txt", title: "", text: String(repeating: unit, count: times))
  let text = analyze(article, abbreviations: tagging.abbreviations)
  var finder = ExpressionFinder(LexicalText(text, tagging.rules), tagging.rules)
  _ = finder.expressions(in: 0..<text.tokens.count)
  return finder.matcher.steps
}

@Test(arguments: repeated)
func stepsGrowNoFasterThanTheText(unit: String) throws {
  let tagging = try Tagging("en")
  let (short, long) = (steps(unit, times: 100, tagging), steps(unit, times: 1_000, tagging))
  // The patterns are of bounded length: ten times the text is ten times the work, but for what the ends save.
  #expect(long <= 12 * short + 100, "\(unit)")
  #expect(long <= 16 * 1_000 * unit.utf8.count, "\(unit)")
}
