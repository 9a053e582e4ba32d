/// One line of JSON (RFC 8259), written field by field: for records by the thousand, where a tree of values costs more
/// than finding what stands in it. Whoever writes gives the fields of each object in the order of their names.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(reserving count: Int) { bytes.reserveCapacity(count) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: - Objects and arrays

  mutating func object(_ body: (inout JSONLine) -> Void) {
    separate()
    enclose("{", "}", body)
  }

  mutating func object(_ name: StaticString, _ body: (inout JSONLine) -> Void) {
    self.name(name)
    enclose("{", "}", body)
  }

  mutating func array<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements, _ body: (inout JSONLine, Elements.Element) -> Void
  ) {
    self.name(name)
    enclose("[", "]") { line in for element in elements { body(&line, element) } }
  }

  /// An array in a field whose name no line of the program knows.
  mutating func array<Elements: Sequence>(
    named name: String, _ elements: Elements, _ body: (inout JSONLine, Elements.Element) -> Void
  ) {
    separate()
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    enclose("[", "]") { line in for element in elements { body(&line, element) } }
  }

  // MARK: - Values

  mutating func element(_ value: String) {
    separate()
    appendJSONString(value, to: &bytes)
  }

  mutating func field(_ name: StaticString, _ value: String) {
    self.name(name)
    appendJSONString(value, to: &bytes)
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    self.name(name)
    bytes += String(value).utf8
  }

  mutating func field(_ name: StaticString, _ value: Double) {
    self.name(name)
    bytes += JSONValue.text(value).utf8
  }

  mutating func field(named name: String, _ value: Double) {
    separate()
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    bytes += JSONValue.text(value).utf8
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    self.name(name)
    append(value ? "true" : "false")
  }

  mutating func null(_ name: StaticString) {
    self.name(name)
    append("null")
  }

  // MARK: - Values that may be missing

  /// Left out where there is none.
  mutating func field(_ name: StaticString, ifAny value: String?) { if let value { field(name, value) } }

  /// Left out where there is none.
  mutating func field(_ name: StaticString, ifAny value: Int?) { if let value { field(name, value) } }

  /// Left out where there is none.
  mutating func field(_ name: StaticString, ifAny value: Double?) { if let value { field(name, value) } }

  /// `null` where there is none.
  mutating func field(_ name: StaticString, orNull value: String?) {
    if let value { field(name, value) } else { null(name) }
  }

  // MARK: - Signs

  private mutating func enclose(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONLine) -> Void)
  {
    bytes.append(UInt8(ascii: opening))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: closing))
    isFirst = false
  }

  private mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
