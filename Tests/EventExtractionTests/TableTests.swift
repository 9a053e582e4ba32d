import EventExtraction
import TestSupport
import Testing
import TimelineCore

/// A row that is wrong, laid over a table, and what is said of it.
struct WrongRow: Sendable, CustomTestStringConvertible {
  let table: String
  let columns: String
  let row: String
  let message: String
  var testDescription: String { row }

  init(_ table: String, _ columns: String, _ row: String, _ message: String) {
    (self.table, self.columns, self.row, self.message) = (table, columns, row, message)
  }
}

private let offices = "office\tfor\tholder\tfrom\tto"
private let wars = "side\topponent\tattacked\tfrom\tto\tphases"
private let context = "role\tfrom\tother\ttypes\tcounts"

@Test(arguments: [
  WrongRow(
    "offices.tsv", offices, "president\tMD\tp:sandu\t24 December 2020\t",
    "2:22: error: expected a day such as 2024-03-05, found '24 December 2020'"),
  WrongRow(
    "offices.tsv", offices, "president\tMD\tp:sandu\t2020-12-24\t2028-12",
    "2:33: error: expected a day such as 2024-03-05, found '2028-12'"),
  WrongRow(
    "offices.tsv", offices, "president\tMD\tp:sandu\t2020-12-24\t2019-12-24",
    "2:33: error: expected an end after 2020-12-24, found '2019-12-24'"),
  WrongRow("wars.tsv", wars, "AM\tAZ\tTR\t2014-01-01", "2:7: error: expected AM, AZ or nothing, found 'TR'"),
  WrongRow(
    "en/status-cues.tsv", "kind\twords\tstatus", "attribute\tplanned\tplaned",
    "2:19: error: expected a status, found 'planed'"),
  WrongRow(
    "en/frames.tsv", "frame\tslots\trole\tfilter", "own\tsubject\tdonor\tanyone",
    "2:19: error: expected actor, place, thing, clause, more, named or pair, found 'anyone'"),
  WrongRow(
    "en/governors.tsv", "cues\tpart\teffect\tsubject\texample", "announce\tverb\tkeeps\tloser\t",
    "2:21: error: expected agent, rejecter, proposer, none or gainer, found 'loser'"),
  WrongRow(
    "role-context.tsv", context, "target\topponent\tattacker\toffensive\tpeaceful",
    "2:36: error: expected fighting, hostile or blames, found 'peaceful'"),
  WrongRow(
    "role-context.tsv", context, "target\tfriend\tattacker\toffensive",
    "2:8: error: expected opponent, beneficiary, pair, offender, same, sole, country, attacked, speaker, told, culprit, "
      + "doer, setting or series, found 'friend'"),
])
func tellsWhatIsWrongWithARow(wrong: WrongRow) throws {
  var data = try repositoryData()
  let contents = wrong.columns + "\n" + wrong.row + "\n"
  data.add(DataFiles.File(path: "own.tsv", contents: contents), at: wrong.table)
  let problem = #expect(throws: Diagnostic.self) { try readPatterns(data) }
  #expect(problem?.description == "own.tsv:" + wrong.message + " [bad-lexicon]")
}

/// What a frame fills a person can correct: every role of it belongs to a type, or to all.
@Test func everyRoleOfAFrameIsThatOfAType() throws {
  let data = try repositoryData()
  let types = try EventTypeTable(data)
  let known = Set(types.types.flatMap { types[$0]?.roles ?? [] }.map(\.rawValue)).union(EventTypeTable.commonRoles)
  let filled = Set(try data.rows("en/frames.tsv", needs: ["role"]).map { $0["role"] })
  #expect(filled.subtracting(known).sorted() == [])
}
