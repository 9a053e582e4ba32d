import Markup
import TimelineCore

extension ViewBuilder {
  /// How the date of an event follows: a sentence for the reader, and the facts that a doubter checks.
  func dating(_ event: Event) -> [String: TemplateValue] {
    let mention = datedMention(event)
    let article = mention.flatMap { index.article($0.article) }
    let text = article?.text ?? ""
    let timex = event.date.timex
    let words = timex.map { text[bytes: $0.range] } ?? ""
    var known = [
      "date": dates.full(event.date.value), "words": words,
      "publisher": article?.source?.name ?? interface.text("article.no-publisher"),
      "published": article?.published.map(dates.day) ?? interface.text("date.unknown"),
    ]
    let anchor = timex?.anchor.map { anchorText($0, in: text) }
    known["anchor"] = anchor?.date
    known["reference"] = anchor?.words
    var rows: [[String: TemplateValue]] = []
    func row(_ key: String, _ value: TemplateValue) {
      rows.append(["label": .text(interface.text(key)), "value": value])
    }
    if !words.isEmpty { row("dating.words", .text(interface.text("quote", ["text": words]))) }
    if let anchor { row("dating.anchor", .text(anchor.label)) }
    if let timex { row("dating.timex-rule", code(timex.rule)) }
    row("dating.rule", code(event.date.rule))
    row("dating.basis", .text(interface.optionalText("basis.\(event.date.basis)") ?? event.date.basis))
    if let value = event.date.value {
      row("dating.value", code(value.description))
      row("dating.confidence", .text(percent(event.date.confidence)))
    }
    return ["dating": .text(sentence(event, hasWords: !words.isEmpty, timex, known)), "datingRows": .list(rows)]
  }

  /// The mention whose date the event took over.
  private func datedMention(_ event: Event) -> EventMention? {
    let same = event.mentions.first { $0.date.timex == event.date.timex && $0.date.value == event.date.value }
    return same ?? event.mentions.first { $0.date.timex == event.date.timex } ?? event.mentions.first
  }

  private func sentence(
    _ event: Event, hasWords: Bool, _ timex: Timex?, _ known: [String: String]
  ) -> String {
    guard event.date.value != nil else { return interface.text("dating.none", known) }
    guard hasWords, let timex else {
      let own = interface.optionalText("dating.without-words.\(event.date.basis)") != nil
      return interface.text(own ? "dating.without-words.\(event.date.basis)" : "dating.without-words", known)
    }
    return switch timex.anchor {
    case .published: interface.text("dating.from-published", known)
    case .reference: interface.text("dating.from-reference", known)
    case nil: interface.text("dating.stated", known)
    }
  }

  private func anchorText(_ anchor: Timex.Anchor, in text: String) -> (date: String, words: String, label: String) {
    switch anchor {
    case .published(let day):
      return (dates.day(day), "", interface.text("dating.anchor.published", ["date": dates.day(day)]))
    case .reference(let value, let range):
      let words = text[bytes: range]
      let date = dates.short(value)
      return (date, words, interface.text("dating.anchor.reference", ["date": date, "words": words]))
    }
  }
}
