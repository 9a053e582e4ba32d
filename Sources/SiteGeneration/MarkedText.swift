import Markup
import TimelineCore

/// A quote with parts of it marked: the words that made the event, and those that say when.
struct MarkedText {
  enum Kind: String {
    case trigger, time
  }

  private let text: String
  /// In order, none overlapping, in bytes of `text`.
  private let marks: [(range: ByteRange, kind: Kind)]

  /// - Parameters:
  ///   - start: Where `text` begins in its article; the marks count the article's bytes.
  ///   - marks: Those that lie outside the text, or overlap an earlier one, are left out.
  init(_ text: String, startingAt start: Int, marks: [(range: ByteRange, kind: Kind)]) {
    self.text = text
    var end = 0
    self.marks =
      marks.map { (ByteRange($0.range.start - start, $0.range.end - start), $0.kind) }
      .sorted { ($0.0, $0.1.rawValue) < ($1.0, $1.1.rawValue) }
      .filter { range, _ in
        guard range.start >= end, range.end <= text.utf8.count, !text[bytes: range].isEmpty else { return false }
        end = range.end
        return true
      }
  }

  var html: String {
    rendered(plain: { Escape.html($0) }) { "<mark class=\"\($1.rawValue)\">\(Escape.html($0))</mark>" }
  }

  /// Bold is what made the event, italic is when.
  var markdown: String {
    rendered(plain: { ($0.first?.isWhitespace == true ? " " : "") + Escape.markdownCell($0) }) {
      $1 == .trigger ? "**\(Escape.markdownCell($0))**" : "*\(Escape.markdownCell($0))*"
    }
  }

  private func rendered(plain: (String) -> String, marked: (String, Kind) -> String) -> String {
    var result = ""
    var done = 0
    for mark in marks {
      result += plain(text[bytes: ByteRange(done, mark.range.start)])
      result += marked(text[bytes: mark.range], mark.kind)
      done = mark.range.end
    }
    return result + plain(text[bytes: ByteRange(done, text.utf8.count)])
  }
}
