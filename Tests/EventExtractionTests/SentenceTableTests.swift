import EventExtraction
import TestSupport
import Testing
import TimelineCore

/// Whoever `roles-en.tsv` names stands in the role of a reported event, in that order, and nobody else does.
@Test func findsWhoDoesItAndNobodyBesideHim() throws {
  for row in try goldRows("roles-en.tsv", ["type", "role", "holders", "sentence"]) {
    let found = try Extractor.shared().mentions(row["sentence"]).filter { $0.type.rawValue == row["type"] }
    #expect(!found.isEmpty, "\(row.location): \(row["sentence"])")
    let holders = found.flatMap { $0.ids(row["role"]) }
    #expect(holders == row["holders"].split(separator: "|").map(String.init), "\(row.location): \(row["sentence"])")
  }
}

/// What `not-told-en.tsv` names is not told.
@Test func tellsNothingOfWhatOnlySoundsLikeIt() throws {
  for row in try goldRows("not-told-en.tsv", ["type", "sentence"]) {
    let types = try Extractor.shared().types(row["sentence"])
    #expect(!types.contains { $0.hasPrefix(row["type"]) }, "\(row.location): \(row["sentence"]) \(types)")
  }
}

/// Every event of `dates-en.tsv` lies when it says.
@Test func findsWhenItHappened() throws {
  for row in try goldRows("dates-en.tsv", ["type", "date", "sentence"]) {
    let text = row["sentence"].replacing(" ¶ ", with: "\n\n")
    let found = try Extractor.shared().mentions(text).filter { $0.type.rawValue == row["type"] }
    #expect(found.last?.date.value?.description == row["date"], "\(row.location): \(row["sentence"])")
  }
}
