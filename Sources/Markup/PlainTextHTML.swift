import TimelineCore

/// Renders lines of plain text as paragraphs, with marks on them; empty lines separate and leave no trace.
///
/// A mark that goes on over a line's end is closed and opened again.
package func renderPlainText(_ text: String, marks: [Mark] = []) -> String {
  var stack = MarkStack(marks, in: text)
  var html = ""
  var start = 0
  // Scalars, since `\r\n` is one character, which is not `\n`.
  for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init) {
    defer { start += line.utf8.count + 1 }
    guard line.contains(where: { !$0.isWhitespace }) else { continue }
    html += "<p>\(marked(line, from: start, &stack))</p>\n"
  }
  return html
}

private func marked(_ line: Substring, from start: Int, _ stack: inout MarkStack) -> String {
  let range = ByteRange(start, start + line.utf8.count)
  let borders = stack.borders(in: range)
  var html = ""
  for (from, to) in zip([range.start] + borders, borders + [range.end]) {
    html += stack.tags(before: ByteRange(from, to))
    html += Escape.html(String(line)[bytes: ByteRange(from - start, to - start)])
  }
  return html + stack.closeAll()
}
