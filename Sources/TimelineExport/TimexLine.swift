package import TimelineCore

/// The time expressions of one text as a line of JSON without a line feed, as `timeline tag` prints them:
/// `{"doc","timexes":[{"start","end","text","type","value","mod"?,"rule"}]}`.
///
/// `start` and `end` count Unicode scalars, which is what other tools' scorers count.
///
/// - Parameter timexes: In text order; those outside the text are left out.
/// - Complexity: One pass over the text.
package func renderTimexLine(document: String, text: String, timexes: [Timex]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(64 + 128 * timexes.count)
  bytes += #"{"doc":"#.utf8
  appendJSONString(document, to: &bytes)
  bytes += #","timexes":["#.utf8
  var text = text
  text.withUTF8 { utf8 in
    var scalars = ScalarCounter(utf8)
    var isFirst = true
    for timex in timexes where timex.range.start >= 0 && timex.range.end <= utf8.count {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      let words = utf8[timex.range.start..<timex.range.end]
      appendTimex(
        timex, words, scalars.count(before: timex.range.start), scalars.count(before: timex.range.end), &bytes)
    }
  }
  bytes += "]}".utf8
  return String(decoding: bytes, as: UTF8.self)
}

private func appendTimex(
  _ timex: Timex, _ words: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int, _ end: Int, _ bytes: inout [UInt8]
) {
  bytes += #"{"start":"#.utf8
  bytes += String(start).utf8
  bytes += #","end":"#.utf8
  bytes += String(end).utf8
  bytes += #","text":"#.utf8
  appendJSONString(String(decoding: words, as: UTF8.self), to: &bytes)
  appendField("type", timex.kind.rawValue, &bytes)
  appendField("value", timex.value, &bytes)
  if let modifier = timex.modifier { appendField("mod", modifier.rawValue, &bytes) }
  appendField("rule", timex.rule, &bytes)
  bytes.append(UInt8(ascii: "}"))
}

private func appendField(_ name: String, _ value: String, _ bytes: inout [UInt8]) {
  bytes += ",\"".utf8
  bytes += name.utf8
  bytes += "\":".utf8
  appendJSONString(value, to: &bytes)
}

/// Counts the scalars of a text up to growing positions; each byte is looked at once.
private struct ScalarCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var (position, scalars) = (0, 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func count(before end: Int) -> Int {
    if end < position { (position, scalars) = (0, 0) }
    // Every scalar has one byte that is no continuation byte.
    for index in position..<end where bytes[index] & 0xc0 != 0x80 { scalars += 1 }
    position = end
    return scalars
  }
}
