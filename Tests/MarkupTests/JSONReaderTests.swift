import Foundation
import TestSupport
import Testing

@testable import Markup

private func read(_ text: String) throws(JSONError) -> JSONValue {
  var reader = JSONReader(Array(text.utf8)[...])
  let value = try reader.value()
  try reader.finish()
  return value
}

private let values: [(String, JSONValue)] = [
  ("null", .null), (" true ", .bool(true)), ("-1.5e+3", .number("-1.5e+3")), ("\"\"", .string("")),
  (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\ud83d\ude42é""#, .string("é🙂é")),
  (#""\ud83dx\ude42\ud83d\u0041""#, .string("\u{FFFD}x\u{FFFD}\u{FFFD}A")), ("[]", .array([])), ("{}", .object([])),
  ("[1,[2]]", .array([.number("1"), .array([.number("2")])])),
]

@Test(arguments: values) func readsJSON(text: String, value: JSONValue) throws {
  #expect(try read(text) == value)
  var reader = JSONReader(Array(text.utf8)[...])
  try reader.skipValue()
  try reader.finish()
}

private let errors: [(String, Int, String)] = [
  ("", 0, "a value"), ("nul", 0, "a value"), ("01", 0, "a value"), ("1.", 0, "a value"), ("[1", 2, "',' or ']'"),
  ("[1,]", 3, "a value"), ("{1}", 1, "a name in quotes"), ("{\"a\" 1}", 5, "':'"), ("{\"a\":1 \"b\"}", 7, "',' or '}'"),
  ("\"a", 2, "'\"'"), ("\"a\n\"", 2, "no control character in a string"), ("\"\\x\"", 2, "an escape"),
  ("\"\\u12g4\"", 5, "four hexadecimal digits"), ("1 2", 2, "the end of the value"), ("{,}", 1, "a name in quotes"),
  (String(repeating: "[", count: 200), 129, "at most 128 levels"),
]

@Test(arguments: errors) func saysWhereJSONIsWrong(text: String, offset: Int, expected: String) {
  #expect(throws: JSONError(offset: offset, expected: expected)) { try read(text) }
}

private func foundation(_ value: Any) -> JSONValue {
  switch value {
  case let text as String: .string(text)
  case let list as [Any]: .array(list.map { foundation($0) })
  case let object as [String: Any]:
    .object(object.keys.sorted().map { JSONValue.Member(name: $0, value: foundation(object[$0] ?? NSNull())) })
  case is NSNull: .null
  default: .number("\(value)")
  }
}

@Test(arguments: Array(UInt64(1)...60)) func agreesWithFoundation(seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  let scalars = "ab\"\\/\u{8}\n\r\té€🙂\u{1}\u{2028}{}[]:, 1".unicodeScalars.map { $0 }
  func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      if let scalar = scalars.randomElement(using: &generator) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
  let object = Dictionary((0..<8).map { _ in (text(), text()) }, uniquingKeysWith: { $1 })
  let nested: [String: Any] = ["a": object, "b": [object, NSNull(), [text()]] as [Any], "text": text()]
  let options: JSONSerialization.WritingOptions = seed % 2 == 0 ? [.sortedKeys, .prettyPrinted] : [.sortedKeys]
  let bytes = try JSONSerialization.data(withJSONObject: nested, options: options)
  let ours = try read(String(decoding: bytes, as: UTF8.self))
  #expect(sorted(ours) == foundation(try JSONSerialization.jsonObject(with: bytes)))
}

/// Foundation sorts names by another rule than Swift.
private func sorted(_ value: JSONValue) -> JSONValue {
  switch value {
  case .array(let values): .array(values.map { sorted($0) })
  case .object(let members):
    .object(
      members.map { JSONValue.Member(name: $0.name, value: sorted($0.value)) }.sorted { $0.name < $1.name })
  default: value
  }
}

@Test(arguments: Array(UInt64(1)...100)) func randomBytesNeverCrashTheJSONReader(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let marks = Array("{}[]\",:\\u0019truefalsn -.eE\u{FF}é".utf8)
  let bytes = (0..<80).map { _ in marks.randomElement(using: &generator) ?? 0 }
  var reader = JSONReader(bytes[...])
  let ours = try? reader.value()
  if ours != nil, (try? reader.finish()) != nil {
    #expect((try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil)
  }
}
