import Markup

/// The page without the shapes of its sprite that nothing on it shows; without the sprite where it shows none.
///
/// A shape is a line of its own that begins with `<symbol id="…"`. Only for pages without scripts, which may show any.
func withUsedSymbols(_ html: String) -> String {
  let bytes = Array(html.utf8)
  guard let start = place(of: "<svg class=\"sprite\"", in: bytes[...]),
    let end = place(of: "</svg>\n", in: bytes[start...]).map({ $0 + 7 })
  else { return html }
  let used = shown(in: bytes[end...])
  let lines = bytes[start..<end].split(separator: UInt8(ascii: "\n"))
  let kept = lines.filter { line in symbol(line).map(used.contains) ?? true }
  let sprite = kept.contains { symbol($0) != nil } ? kept.map { $0 + [UInt8(ascii: "\n")] }.joined() : [].joined()
  return String(decoding: bytes[..<start] + sprite + bytes[end...], as: UTF8.self)
}

private func place(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
  let text = Array("\(text)".utf8)
  return bytes.indices.first { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
}

/// The ids that links within the page name, as all `<use>` do.
private func shown(in bytes: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
  Set(bytes.split(separator: UInt8(ascii: "#")).dropFirst().map { $0.prefix { $0 != UInt8(ascii: "\"") } })
}

/// The id of the symbol that a line holds; nil for another line.
private func symbol(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let opening = Array("<symbol id=\"".utf8)
  guard line.starts(with: opening) else { return nil }
  return line.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
}
