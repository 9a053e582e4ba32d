import Markup

/// A JSON text under construction (RFC 8259); objects are written with sorted keys, so that equal values give equal bytes.
///
/// Foundation's encoder leaves out fields without a value, which the event record writes as `null`, and takes about forty
/// times as long for the lines of `timeline tag`.
enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .int(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }

  init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
  init(_ value: Int?) { self = value.map(JSONValue.int) ?? .null }
  init(_ value: Double?) { self = value.map(JSONValue.number) ?? .null }
  init(_ values: [String]) { self = .array(values.map(JSONValue.string)) }

  /// An object without the fields whose value is `null`.
  static func compact(_ fields: [String: JSONValue]) -> JSONValue {
    .object(fields.filter { if case .null = $0.value { false } else { true } })
  }

  /// On one line.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.text(value).utf8
    case .string(let value): appendJSONString(value, to: &bytes)
    case .array(let values): Self.write(values, between: ("[", "]"), to: &bytes) { $0.write(to: &$1) }
    case .object(let fields):
      Self.write(fields.sorted { $0.key < $1.key }, between: ("{", "}"), to: &bytes) { field, bytes in
        appendJSONString(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(to: &bytes)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to bytes: inout [UInt8],
    _ element: (Element, inout [UInt8]) -> Void
  ) {
    bytes += brackets.0.utf8
    for (index, value) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element(value, &bytes)
    }
    bytes += brackets.1.utf8
  }

  /// The shortest text that reads as the same number; whole numbers without a point, and `null` for what JSON cannot say.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && value.magnitude < 9e15 ? String(Int(value)) : value.description
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}

/// Appends a string between quotation marks, escaping what JSON must have escaped and nothing else.
func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
  var text = text
  bytes.append(UInt8(ascii: "\""))
  text.withUTF8 { utf8 in
    var start = 0
    while true {
      let end = endOfPlainJSON(UnsafeRawBufferPointer(utf8), from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
      guard end < utf8.count else { break }
      appendEscape(utf8[end], to: &bytes)
      start = end + 1
    }
  }
  bytes.append(UInt8(ascii: "\""))
}

private func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "\n"): bytes += "\\n".utf8
  case UInt8(ascii: "\r"): bytes += "\\r".utf8
  case UInt8(ascii: "\t"): bytes += "\\t".utf8
  case 0x22, 0x5c: bytes += [0x5c, byte]
  default:
    bytes += "\\u00".utf8
    bytes += [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
