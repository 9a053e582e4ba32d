import Markup
import TimelineCore

/// What other sites show of this one in a frame: the card of an event, or a chart.
extension ViewBuilder {
  /// The heights that the cards have room in, in pixels.
  private static let cardHeight = 320
  private static let chartHeights: [ChartName: Int] = [.months: 620, .statuses: 460, .sources: 760]

  /// What a page of another site holds to show an event.
  func frame(_ event: Event) -> String {
    frame(Links.embed(event.id), title: event.title, height: Self.cardHeight)
  }

  func frame(_ chart: Chart) -> String {
    frame(
      Links.embed(chart.name.rawValue), title: interface.text("charts.\(chart.name.rawValue)"),
      height: Self.chartHeights[chart.name] ?? Self.cardHeight)
  }

  /// - Parameter target: Relative to the site, and so it stays where the site's address is not known.
  private func frame(_ target: String, title: String, height: Int) -> String {
    let address = (index.content.baseURL ?? "") + target
    return "<iframe src=\"\(Escape.attribute(address))\" title=\"\(Escape.attribute(title))\" width=\"100%\""
      + " height=\"\(height)\" loading=\"lazy\"></iframe>"
  }

  /// A frame as readers copy it.
  func snippet(_ frame: String) -> TemplateValue {
    .slot(Slot(html: "<code>\(Escape.attribute(frame))</code>", markdown: Escape.markdownCell(frame)))
  }

  /// The card of an event: what, when, how sure, and the words it rests on.
  func eventCard(_ event: Event) -> PageView {
    var values = line(event)
    values["category"] = .text(categoryName(event.type.category))
    values["type"] = .text(typeName(event.type))
    values["date"] = time(event.date.value)
    values["badges"] = .list(badges(event).map { ["text": .text($0)] })
    values["quote"] = event.mentions.first.map { quote($0) } ?? .absent
    values["publishers"] = .optional(
      event.corroboration.publishers.first.map { _ in
        event.corroboration.publishers.joined(separator: ", ")
      })
    return embed(
      title: event.title, description: dates.full(event.date.value), values: values, of: Links.event(event.id))
  }

  /// One chart.
  func chartCard(_ name: ChartName) -> PageView {
    let drawn = chart(name).map { figure($0, heading: "h1") }
    let title = interface.text("charts.\(name.rawValue)")
    return embed(
      title: title, description: interface.text("charts.lede"),
      values: [
        "figure": drawn.map {
          .slot(Slot(html: $0, markdown: interface.text("chart.not-in-text"), isBlock: true))
        } ?? .absent
      ], of: Links.charts)
  }

  private func embed(
    title: String, description: String, values: [String: TemplateValue], of page: String
  ) -> PageView {
    var view = PageView(template: "embed", title: title, description: description, values: values)
    view.hasMarkdown = false
    view.canonical = page
    return view
  }
}
