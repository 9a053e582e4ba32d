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
