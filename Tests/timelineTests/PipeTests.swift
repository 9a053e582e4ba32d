import Foundation
import TestSupport
import Testing

private let lines = """
  {"id":"a","published":"2024-03-05","text":"Sie trafen – They met on Monday."}

  {"id":"b","published":"2024-03-05","text":"Nothing."}\r
  {"id":"c","published":"2024-03-05","text":"They met on 1 March 2024 in 🇺🇦 Kyiv, and yesterday."}
  """

@Test func tagsJSONLines() throws {
  let run = try ProgramRun(["tag", "-"], in: TemporaryFolder(), input: lines)
  #expect(run.errors == "")
  #expect(run.status == 0)
  let found = try run.output.split(separator: "\n").map { try #require(Document(String($0))) }
  #expect(found.map(\.id) == ["a", "b", "c"])
  #expect(found.map { $0.timexes.map(\.text) } == [["Monday"], [], ["1 March 2024", "yesterday"]])
  #expect(found.map { $0.timexes.map(\.value) } == [["2024-03-04"], [], ["2024-03-01", "2024-03-04"]])
  let texts = ["Sie trafen – They met on Monday.", "Nothing.", "They met on 1 March 2024 in 🇺🇦 Kyiv, and yesterday."]
  for (document, text) in zip(found, texts) {
    for timex in document.timexes {
      let scalars = Array(text.unicodeScalars)[timex.start..<timex.end]
      #expect(String(String.UnicodeScalarView(scalars)) == timex.text)
    }
  }
}

/// The language of an article that does not say is found in its words; a language without event words gives no event.
@Test func readsALanguageByItsWords() throws {
  let input =
    "{\"id\":\"d\",\"published\":\"2024-12-04\",\"text\":\"Die Regierung hat am Montag ein Paket für die Ukraine "
    + "angekündigt, wie ein Sprecher gestern sagte.\"}\n"
  let tagged = try ProgramRun(["tag", "-"], in: TemporaryFolder(), input: input)
  let document = try #require(Document(tagged.output.trimmingCharacters(in: .newlines)))
  #expect(document.timexes.map(\.text) == ["Montag", "gestern"])
  #expect(document.timexes.map(\.value) == ["2024-12-02", "2024-12-03"])
  let extracted = try ProgramRun(["extract", "-"], in: TemporaryFolder(), input: input)
  #expect((extracted.status, extracted.output, extracted.errors) == (0, "", ""))
}

@Test func keepsGoingAfterABadLine() throws {
  let input = "{\"id\":\"a\",\"text\":\"x\"}\n{oops\n{\"id\":\"b\",\"text\":\"y\"}\n"
  let run = try ProgramRun(["tag", "-"], in: TemporaryFolder(), input: input)
  #expect(run.status == 1)
  #expect(run.output == "{\"doc\":\"a\",\"timexes\":[]}\n{\"doc\":\"b\",\"timexes\":[]}\n")
  #expect(run.errorLines.count == 1)
  #expect(run.errors.hasPrefix("-:2:"))
  #expect(run.errors.hasSuffix(" [bad-json]\n"))
}

@Test(arguments: ["tag", "extract"])
func printsTheSameWhateverTheJobs(command: String) throws {
  var random = SeededGenerator(seed: 7)
  let sentences = [
    "Norway announced on Tuesday a package of €50 million in aid for Ukraine.", "They met on 5 March 2024.",
    "Russia launched missiles at Kharkiv on Friday.", "Nothing happened.",
  ]
  let input = (0..<300).map { number in
    let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in sentences.randomElement(using: &random) ?? "" }
    return
      "{\"id\":\"\(number)\",\"published\":\"2024-03-0\(1 + number % 9)\",\"text\":\"\(text.joined(separator: " "))\"}"
  }.joined(separator: "\n")
  let folder = try TemporaryFolder()
  let one = try ProgramRun([command, "--jobs", "1", "-"], in: folder, input: input)
  let four = try ProgramRun([command, "--jobs", "4", "-"], in: folder, input: input)
  #expect(one.status == 0)
  let isSame = one.output == four.output
  #expect(isSame)
  #expect(!one.output.isEmpty)
}

@Test func linksWhatItExtracts() throws {
  let folder = try TemporaryFolder.project("two-articles")
  let mentions = try ProgramRun(["extract"], in: folder)
  #expect(mentions.status == 0)
  try folder.write(mentions.output, to: "mentions.ndjson")
  let piped = try ProgramRun(["link", "-"], in: folder, input: mentions.output)
  #expect(piped.errors == "")
  #expect(piped.output.split(separator: "\n").count >= 2)
  #expect(try ProgramRun(["link", "mentions.ndjson"], in: folder).output == piped.output)
  let shuffled = mentions.output.split(separator: "\n").reversed().joined(separator: "\n")
  #expect(try ProgramRun(["link"], in: folder, input: shuffled).output == piped.output)
}

@Test func leavesBoilerplateInJSONLines() throws {
  let input =
    "{\"id\":\"a\",\"published\":\"2024-03-05\",\"text\":\"Words.\\n\\nALSO READ: The vote of 1 March 2024\\n\\nMore.\"}"
  let folder = try TemporaryFolder()
  #expect(try ProgramRun(["tag", "-"], in: folder, input: input).output.contains("2024-03-01"))
  #expect(try !ProgramRun(["tag", "--clean", "-"], in: folder, input: input).output.contains("2024-03-01"))
}

/// A line that `tag` prints.
private struct Document: Decodable {
  struct Timex: Decodable {
    let start: Int
    let end: Int
    let text: String
    let value: String
  }

  let doc: String
  let timexes: [Timex]
  var id: String { doc }

  init?(_ line: String) {
    guard let document = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else { return nil }
    self = document
  }
}

@Test func mentionsOfOneEventInAnArticleShareItsId() throws {
  let article = """
    {"id":"a","published":"2024-06-12","text":"Norway delivered 12 howitzers to Ukraine on Monday.\
     Norway gave Ukraine 12 howitzers on Monday, a spokesman said. Russia shelled Kharkiv on Tuesday."}

    """
  let run = try ProgramRun(["extract", "-"], in: TemporaryFolder(), input: article)
  let records = try run.output.split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
  let events = Dictionary(grouping: records, by: { $0["subtype"] as? String ?? "" })
    .mapValues { Set($0.compactMap { $0["event"] as? String }) }
  #expect(records.filter { $0["subtype"] as? String == "aid.military" }.count == 2)
  #expect(events["aid.military"]?.count == 1)
  #expect(events["offensive.shelling"]?.count == 1)
  #expect(events["offensive.shelling"] != events["aid.military"])
}
