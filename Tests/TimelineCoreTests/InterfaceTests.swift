import Testing
import TimelineCore

private func interface(_ rows: [String]) throws -> Interface {
  try Interface(language: "xx", DataFiles(["xx/interface.tsv": "key\ttext\n" + rows.joined(separator: "\n")]))
}

@Test func placeholdersAreFilled() throws {
  let words = try interface(["aid\t{donor} helps {recipient}", "open\tset {a", "plain\tnothing"])
  #expect(words.text("aid", ["donor": "Norway", "recipient": "{donor}"]) == "Norway helps {donor}")
  #expect(words.text("aid", ["donor": "Norway"]) == "Norway helps {recipient}")
  #expect(words.text("open", ["a": "b"]) == "set {a")
  #expect(words.text("plain") == "nothing")
  #expect(words.text("missing") == "missing")
  #expect(words.optionalText("missing") == nil)
  #expect(words.keys == ["aid", "open", "plain"])
}

@Test(arguments: [(0, "0 events"), (1, "1 event"), (2, "2 events"), (21, "21 events")])
func twoFormsAreEnoughForEnglish(number: Int, text: String) throws {
  let words = try interface(["events.one\t{n} event", "events.other\t{n} events"])
  #expect(words.count("events", number) == text)
}

@Test(arguments: [
  (0, "0 many"), (1, "1 one"), (2, "2 few"), (4, "4 few"), (5, "5 many"), (11, "11 many"), (12, "12 many"),
  (14, "14 many"), (21, "21 one"), (22, "22 few"), (25, "25 many"), (111, "111 many"), (112, "112 many"),
  (121, "121 one"),
])
func threeFormsServeSlavicLanguages(number: Int, text: String) throws {
  let words = try interface(["e.one\t{n} one", "e.few\t{n} few", "e.many\t{n} many", "e.other\t{n} other"])
  #expect(words.count("e", number) == text)
}

@Test func aLaterRowReplacesAnEarlierOne() throws {
  #expect(try interface(["a\tfirst", "a\tsecond"]).text("a") == "second")
}
