import Markup
import TimelineCore

extension ViewBuilder {
  /// The ways to cite an event; none holds the day of the visit, which no static page knows.
  func citation(_ event: Event) -> [String: TemplateValue] {
    let site = index.content.title
    let date = dates.full(event.date.value)
    let address = index.content.baseURL.map { $0 + path } ?? path
    let asOf = index.content.timeline.asOf
    let version = asOf.map { interface.text("site.as-of", ["date": dates.day($0)]) } ?? ""
    let year = asOf.map { String($0.year) } ?? interface.text("cite.no-year")
    let known = [
      "site": site, "title": event.title, "date": date, "address": address, "version": version, "year": year,
      "id": event.id,
    ]
    return [
      "apa": .text(interface.text("cite.apa", known)), "plain": .text(interface.text("cite.plain", known)),
      "bibtex": .slot(bibtex(known)),
      "permalink": .text(address), "id": .text(event.id),
    ]
  }

  private func bibtex(_ known: [String: String]) -> Slot {
    func field(_ name: String, _ key: String) -> String { "  \(name) = {\(Self.bibtexText(known[key] ?? ""))}," }
    let lines = [
      "@misc{\(known["id"] ?? ""),", field("title", "title"), field("author", "site"), field("year", "year"),
      field("howpublished", "address"), field("note", "date"), "}",
    ]
    return Slot(
      html: "<pre class=\"bibtex\"><code>\(Escape.html(lines.joined(separator: "\n")))</code></pre>",
      markdown: lines.map { "    \($0)" }.joined(separator: "\n"), isBlock: true)
  }

  /// The characters that mean something to TeX, escaped.
  private static func bibtexText(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "{", "}", "%", "#", "$", "&", "_": result += "\\\(character)"
      case "\\": result += "{\\textbackslash}"
      case "~": result += "{\\textasciitilde}"
      case "^": result += "{\\textasciicircum}"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
  }
}
