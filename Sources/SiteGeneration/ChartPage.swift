import Markup
import TimelineCore

extension ViewBuilder {
  /// How many outlets the chart of sources draws; its page lists all.
  private static let sourceBars = 15

  /// The page of charts, each with its table.
  func charts() -> PageView {
    let figures = [monthsFigure(), statusFigure(), sourcesFigure()].compactMap(\.self)
    return PageView(
      template: "charts", title: interface.text("charts.title"), description: interface.text("charts.lede"),
      values: [
        "figures": .list(
          figures.map {
            ["figure": .slot(Slot(html: $0, markdown: interface.text("chart.not-in-text"), isBlock: true))]
          })
      ], section: "charts")
  }

  private func figure(_ id: String, _ drawing: String, note: String, table: String) -> String {
    let title = Escape.html(interface.text("charts.\(id)"))
    return "<figure class=\"panels\" id=\"\(id)\"><h2><a href=\"#\(id)\">\(title)</a></h2>\(drawing)<figcaption><p>"
      + "\(Escape.html(note))</p>\(table)</figcaption></figure>"
  }

  /// Events by month, a panel for each category.
  private func monthsFigure() -> String? {
    let months = index.chart.bins.map(\.month)
    guard let first = months.first, let last = months.last else { return nil }
    let counts = index.categories.map { category in
      let own = category.events.compactMap { Timeline.anchorDay(index.events[$0]).map(YearMonth.init) }
      let byMonth = Dictionary(own.map { ($0, 1) }, uniquingKeysWith: +)
      return months.map { byMonth[$0] ?? 0 }
    }
    let highest = counts.joined().max() ?? 1
    let ends = (dates.shortMonth(first), first == last ? "" : dates.shortMonth(last))
    let panels = zip(index.categories, counts).map { category, counts in
      let total = interface.count("count.events", counts.reduce(0, +))
      return CountChart.months(
        counts, highest: highest, slot: slot(ofCategory: category.key), name: category.name, total: total, ends: ends,
        title: "\(category.name): \(total)")
    }
    let rows = months.enumerated().map { number, month in
      [dates.month(month)] + counts.map { $0[number] == 0 ? "" : String($0[number]) }
    }
    let outside = index.events.count - counts.joined().reduce(0, +)
    let note =
      interface.text("charts.months.note", ["highest": interface.count("count.events", highest)])
      + (outside > 0
        ? " \(interface.text("charts.outside", ["events": interface.count("count.events", outside)]))" : "")
    let heads = [interface.text("year.month")] + index.categories.map(\.name)
    return figure(
      "months", "<div class=\"panel-row\">\(panels.joined())</div>", note: note,
      table: numberTable(interface.text("chart.table-plain"), heads: heads, rows: rows, texts: 1))
  }

  private func slot(ofCategory name: String) -> String {
    index.content.types.types.first { $0.category == name }.map { slot($0) } ?? "other"
  }

  /// What share of each category's events is done, open and refused.
  private func statusFigure() -> String? {
    guard !index.events.isEmpty else { return nil }
    let bars = index.categories.map { category in
      let events = category.events.map { index.events[$0] }
      let real = events.count { $0.status.reality == .real }
      return CountChart.Bar(
        name: category.name, note: interface.text("charts.done", ["share": share(real, of: events.count)]),
        parts: MediationChart.realities.map { reality in
          (events.count { $0.status.reality == reality }, "part-\(reality.rawValue)")
        })
    }
    let present = Status.allCases.filter { status in index.events.contains { $0.status == status } }
    let rows = index.categories.map { category in
      [category.name]
        + present.map { status in
          let count = category.events.count { index.events[$0].status == status }
          return count == 0 ? "" : String(count)
        }
    }
    let heads =
      [interface.text("month.category")] + present.map { interface.text("status.\($0.rawValue)") }
    return figure(
      "statuses",
      CountChart.bars(bars, whole: { $0.parts.reduce(0) { $0 + $1.count } }, title: interface.text("charts.statuses")),
      note: interface.text("charts.statuses.note"),
      table: numberTable(interface.text("chart.table-plain"), heads: heads, rows: rows, texts: 1))
  }

  /// The outlets that report the most events, and how many of these no other one reports.
  private func sourcesFigure() -> String? {
    let entries = index.sources.entries.prefix(Self.sourceBars)
    guard let most = entries.first?.events.count, most > 0 else { return nil }
    let bars = entries.map { entry in
      CountChart.Bar(
        name: entry.name, note: interface.count("count.events", entry.events.count),
        parts: [(entry.events.count - entry.sole, "part-real"), (entry.sole, "part-open")])
    }
    let rows = entries.map { [$0.name, String($0.articles), String($0.events.count), String($0.sole)] }
    let heads = ["sources.source", "nav.articles", "sources.events", "sources.sole"].map { interface.text($0) }
    return figure(
      "sources", CountChart.bars(Array(bars), whole: { _ in most }, title: interface.text("charts.sources")),
      note: interface.text("charts.sources.note"),
      table: numberTable(interface.text("chart.table-plain"), heads: heads, rows: rows, texts: 1))
  }
}
