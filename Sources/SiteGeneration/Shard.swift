import Markup

/// A value as a script reads it: JSON, with nothing in it that could end a script.
enum ScriptValue: Sendable {
  case number(Int)
  case text(String)
  case list([ScriptValue])
  /// In the order given.
  case object([(String, ScriptValue)])

  static func numbers(_ numbers: some Sequence<Int>) -> ScriptValue { .list(numbers.map { .number($0) }) }

  static func texts(_ texts: some Sequence<String>) -> ScriptValue { .list(texts.map { .text($0) }) }

  /// Numbers from 0 in one text, a character each: half of what they take as digits between commas.
  static func packed(_ numbers: some Sequence<Int>) -> ScriptValue { .text(characters(numbers)) }

  /// Lists of numbers in three texts: how long each is, then of all numbers the thirty-seconds, then the rest. So parted
  /// they take a fifth less after gzip than as one character each.
  static func packed(lists: [[Int]]) -> ScriptValue {
    let numbers = lists.joined()
    return .list([
      .packed(lists.map(\.count)), .packed(numbers.lazy.map { $0 / 32 }), .packed(numbers.lazy.map { $0 % 32 }),
    ])
  }

  /// From `]` to `}`, then from `¡` on without the surrogates: nothing that JSON or HTML would escape, but for the two
  /// line separators.
  private static func characters(_ numbers: some Sequence<Int>) -> String {
    let codes = numbers.map { $0 < 33 ? $0 + 0x5D : $0 < 0xD780 ? $0 + 0x80 : $0 + 0x880 }
    return String(String.UnicodeScalarView(codes.compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }))
  }

  var json: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .number(let number): result += String(number)
    case .text(let text): result += "\"\(Escape.jsonInScript(text))\""
    case .list(let values):
      result += "["
      for (place, value) in values.enumerated() {
        if place > 0 { result += "," }
        value.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (place, member) in members.enumerated() {
        result += place > 0 ? ",\"" : "\""
        result += "\(Escape.jsonInScript(member.0))\":"
        member.1.write(to: &result)
      }
      result += "}"
    }
  }
}

/// A piece of data that a page's script asks for by its name: a classic script, since `fetch` fails on `file://`.
struct Shard: Sendable {
  /// The address inside the folder of shards, without its ending: `m/2024-05`.
  let name: String
  let value: ScriptValue

  var file: OutputFile {
    OutputFile(path: Links.shard(name), text: "TL.put(\"\(Escape.jsonInScript(name))\",\(value.json));\n")
  }
}
