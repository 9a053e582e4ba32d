import Foundation
import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private func rules() throws -> SearchRules { try SearchRules(language: "en", repositoryData()) }

/// The value of a shard, read back as JSON.
private func shard(_ name: String, in files: [OutputFile]) throws -> Any {
  let text = try SiteGenerationTests.text("shards/\(name).js", in: files)
  let opening = "TL.put(\"\(name)\","
  // The file of the index holds the others, too, where there are few events.
  let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(opening) })
  #expect(text.hasSuffix("\(line)\n") && line.hasSuffix(");"))
  let json = line.dropFirst(opening.count).dropLast(2)
  return try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
}

/// The ids of the events a word is found in, with their weights.
private func found(_ word: String, in files: [OutputFile], _ events: [Event]) throws -> [String: Int] {
  let words = try #require(try shard("s/\(SearchIndex.stem(word, 2))", in: files) as? [String: [Int]])
  let pairs = words[word] ?? []
  var number = 0
  return stride(from: 0, to: pairs.count, by: 2).reduce(into: [:]) { weights, place in
    number += pairs[place]
    weights[events[number].id] = pairs[place + 1]
  }
}

@Test func everyExampleOfTheSearchTableHolds() throws {
  #expect(try SearchRules.badExamples(language: "en", repositoryData()).map(\.description) == [])
}

@Test(arguments: [
  ("kind\ttext\treplacement\tminimum\texample\nsuffix\ts\t\tthree\tx = x\n", "expected a number in minimum"),
  ("kind\ttext\treplacement\tminimum\texample\nending\ts\t\t3\tx = x\n", "expected letter, stop or suffix"),
])
func refusesAWrongTable(table: String, message: String) {
  #expect { try SearchRules(language: "xx", DataFiles(["xx/search.tsv": table])) } throws: { error in
    (error as? Diagnostic)?.message.hasPrefix(message) == true
  }
}

@Test(arguments: [
  ("Recep Tayyip Erdoğan", ["recep", "tayyip", "erdogan"]), ("Ön bölge", ["on", "bolge"]),
  ("Київ – Їжак", ["киів", "іжак"]), ("ﬁnal №5", ["final", "no5"]), ("e\u{301}te\u{301}", ["ete"]),
  ("...", []), ("", []),
])
func foldsLetters(text: String, words: [String]) throws {
  #expect(try rules().words(text) == words)
}

@Test func aWordOfATitleCountsMoreThanOneOfAQuote() throws {
  let fixture = try Fixture()
  let events = Timeline(events: fixture.events, articles: fixture.articles).events
  let files = try Fixture.shared.get()
  let talks = try found("talk", in: files, events)
  #expect(Set(talks.keys) == ["ev-bbbbbbbbbb", "ev-undated"])
  let germany = try found("germany", in: files, events)
  #expect(germany == ["ev-aaaaaaaaaa": try #require(germany["ev-aaaaaaaaaa"])])
  let berlin = try found("berlin", in: files, events)
  let (named, quoted) = (try #require(berlin["ev-aaaaaaaaaa"]), try #require(berlin["ev-year"]))
  #expect(named > quoted)
}

@Test func shardsOfLettersBeyondASCIIHaveSafeNames() {
  #expect(SearchIndex.stem("київ", 2) == "_43a_438")
  #expect(SearchIndex.stem("a", 2) == "a")
  #expect(SearchIndex.stem("aid", 2) == "ai")
}

/// A word is looked for in the shard whose name is the longest beginning of its own.
@Test(arguments: [60_000, 200, 1])
func everyWordIsFoundInTheShardItsLettersLeadTo(limit: Int) throws {
  let data = ExplorerData(SiteIndex(try Fixture().content()))
  let shards = SearchIndex(data, rules: try rules()).shards(limit: limit).filter { $0.name.hasPrefix("s/") }
  let names = Set(shards.map { String($0.name.dropFirst(2)) })
  #expect(names.count == shards.count)
  var words = 0
  for shard in shards {
    guard case .object(let members) = shard.value else { continue }
    for (word, _) in members {
      let way = (1...word.unicodeScalars.count).map { SearchIndex.stem(word, $0) }
      #expect(way.last { names.contains($0) } == String(shard.name.dropFirst(2)), "\(word)")
      words += 1
    }
  }
  #expect(words > 20)
}

@Test func whatMayNotBeShownIsNotSearched() throws {
  var fixture = try Fixture()
  for index in fixture.articles.indices { fixture.articles[index].article.show = Article.Show.none }
  let files = try fixture.site()
  let quotes = files.filter { $0.path.hasPrefix("shards/q/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
  #expect(quotes.allSatisfy { !$0.contains("pledged") })
  #expect(!files.contains { $0.path == "shards/s/pl.js" })
}

@Test func everyEventStandsInOneShardOfEachKind() throws {
  let fixture = try Fixture()
  let files = try Fixture.shared.get()
  let index = try #require(try shard("index", in: files) as? [String: Any])
  let count = try #require(index["count"] as? Int)
  #expect(count == fixture.events.count)
  for (key, folder) in [("years", "y"), ("months", "m"), ("months", "q")] {
    let ranges = try #require(index[key] as? [[Any]])
    var next = 0
    for range in ranges {
      #expect(range[1] as? Int == next)
      let value = try shard("\(folder)/\(range[0])", in: files)
      let rows = (value as? [Any])?.count ?? ((value as? [String: Any])?["day"] as? [Int])?.count
      #expect(rows == range[2] as? Int)
      next += try #require(range[2] as? Int)
    }
    #expect(next == count)
  }
}

@Test func everyWordOfTheScriptsHasAText() throws {
  let interface = try Fixture.interface()
  let sources = try repositoryTemplateFiles().filter { $0.path.hasSuffix(".js") }
  let calls = try NSRegularExpression(pattern: #"(?:TL\.(text|count)|button)\("([a-z.-]+)""#)
  for file in sources {
    let text = String(decoding: file.bytes, as: UTF8.self)
    for match in calls.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
      let isCount = Range(match.range(at: 1), in: text).map { text[$0] == "count" } ?? false
      let key = try #require(Range(match.range(at: 2), in: text)).lowerBound
      let name = String(text[key...].prefix { $0 != "\"" })
      // A key that goes on behind its full stop is put together; one of dates is no script's own.
      guard !name.hasSuffix("."), !name.hasPrefix("date.") else { continue }
      #expect(interface.optionalText("script.\(name)\(isCount ? ".other" : "")") != nil, "\(file.path): \(name)")
    }
  }
}
