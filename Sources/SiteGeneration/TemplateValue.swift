import Foundation
import Markup
import Mustache

/// What a template sees behind a name.
enum TemplateValue: Sendable {
  /// Text from anywhere; the template's own escape is applied to it.
  case text(String)
  /// A link's address, made by `Links` or passed by `Escape.url`.
  case address(String)
  /// A piece of HTML that Markdown cannot say, and what stands for it in the page's Markdown.
  case slot(Slot)
  case flag(Bool)
  /// Prints nothing, and its section is left out.
  case absent
  case list([[String: TemplateValue]])
  case object([String: TemplateValue])

  /// An address, or nothing where there is none.
  static func address(url: String?) -> TemplateValue { url.map { .address($0) } ?? .absent }

  /// Text, or nothing where there is none: `{{#name}}…{{/name}}` then shows nothing.
  static func optional(_ text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .absent
  }
}

/// A piece of HTML, made by this program alone, that a Markdown page carries through cmark-gfm as a token.
struct Slot: Sendable {
  var html: String
  /// What the published Markdown shows in its place; may be empty.
  var markdown: String
  /// A slot that stands alone in a paragraph takes the paragraph's place.
  var isBlock = false
}

/// The slots of one page while it is rendered.
///
/// A token is a number between two private-use characters. These are removed from every text that comes from outside,
/// so that no article can forge one.
struct SlotTable {
  private(set) var slots: [Slot] = []

  private static let open = Array("\u{F0000}".utf8)
  private static let close = Array("\u{F0001}".utf8)

  mutating func token(for slot: Slot) -> String {
    slots.append(slot)
    return "\u{F0000}\(slots.count - 1)\u{F0001}"
  }

  /// The text without the characters that mark tokens.
  static func cleaned(_ text: String) -> String {
    // The marks of tokens and of Markdown; all of plane 15, which no script uses, goes with them.
    guard text.utf8.contains(0xF3) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0xF0000...0xFFFFF).contains($0.value) }))
  }

  /// Markdown as it is published: every token replaced by its slot's Markdown.
  func filledMarkdown(_ text: String) -> String { filled(text) { $0.markdown } }

  /// HTML that cmark-gfm made: every token replaced by its slot's HTML.
  func filledHTML(_ html: String) -> String { filled(html) { $0.html } }

  private func filled(_ text: String, _ form: (Slot) -> String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == Self.open.first, let (number, end) = Self.token(in: bytes, at: index),
        slots.indices.contains(number)
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index = end
      if slots[number].isBlock { Self.dropParagraph(&result, bytes, &index) }
      let form = form(slots[number])
      result += form.utf8
      if form.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number of the token that begins at a place, and where it ends.
  private static func token(in bytes: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    guard bytes[start...].starts(with: open) else { return nil }
    var number = 0
    var index = start + open.count
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), number < 1_000_000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return bytes[index...].starts(with: close) ? (number, index + close.count) : nil
  }

  /// Removes `<p>` before and `</p>` behind a block slot.
  private static func dropParagraph(_ result: inout [UInt8], _ bytes: [UInt8], _ index: inout Int) {
    let (opening, closing) = (Array("<p>".utf8), Array("</p>".utf8))
    guard result.suffix(opening.count) == opening[...], bytes[index...].starts(with: closing) else { return }
    result.removeLast(opening.count)
    index += closing.count
  }
}

extension [String: TemplateValue] {
  /// The values as Mustache reads them in a Markdown template: slots become tokens of `slots`.
  func markdownContext(_ slots: inout SlotTable) -> [String: Any] {
    var context: [String: Any] = [:]
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): context[name] = SlotTable.cleaned(text)
      case .address(let address): context[name] = MarkdownContentType.unescaped(Self.destination(address))
      case .slot(let slot): context[name] = slots.token(for: slot)
      case .flag(let flag): context[name] = flag
      case .absent: context[name] = NSNull()
      case .list(let items): context[name] = items.map { $0.markdownContext(&slots) }
      case .object(let values): context[name] = values.markdownContext(&slots)
      }
    }
    return context
  }

  /// The values as Mustache reads them in a layout: a slot is its HTML, which the layout takes unescaped.
  var layoutContext: [String: Any] {
    mapValues { value in
      switch value {
      case .text(let text), .address(let text): text
      case .slot(let slot): slot.html
      case .flag(let flag): flag
      case .absent: NSNull()
      case .list(let items): items.map(\.layoutContext)
      case .object(let values): values.layoutContext
      }
    }
  }
}

extension [String: TemplateValue] {
  /// An address as a link's destination: what would end it, or a table's cell, percent-encoded.
  private static func destination(_ address: String) -> String {
    let codes: [Character: String] = [
      "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "|": "%7C", "\\": "%5C", "*": "%2A", "_": "\\_",
    ]
    return address.reduce(into: "") { $0 += codes[$1] ?? String($1) }
  }
}

/// Escapes what a Markdown template prints, but for what this program made as Markdown itself.
struct MarkdownContentType: MustacheContentType {
  /// Stands before text that is Markdown already; removed, like the marks of tokens, from all text from outside.
  fileprivate static let mark: Unicode.Scalar = "\u{F0002}"

  static func unescaped(_ markdown: String) -> String { String(mark) + markdown }

  func escapeText(_ text: String) -> String {
    text.unicodeScalars.first == Self.mark ? String(text.unicodeScalars.dropFirst()) : Escape.markdownCell(text)
  }
}
