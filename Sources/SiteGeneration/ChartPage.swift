import Markup
import TimelineCore

/// The charts of the site, by the names in their addresses.
enum ChartName: String, CaseIterable, Sendable {
  case months, statuses, sources
}

/// A chart with its numbers.
struct Chart: Sendable {
  let name: ChartName
  /// SVG.
  let drawing: String
  let note: String
  let heads: [String]
  let rows: [[String]]

  /// RFC 4180, lines ended by CR LF.
  var table: String { csv([heads] + rows) }
}

extension SiteIndex {
  /// The numbers of each chart as CSV.
  var chartTables: [OutputFile] {
    let builder = ViewBuilder(index: self, path: Links.charts)
    let charts = ChartName.allCases.compactMap { name in
      builder.chart(name).map { OutputFile(path: Links.chartTable(name.rawValue), text: $0.table) }
    }
    return charts + builder.ledgerTables
  }
}

extension ViewBuilder {
  /// How many outlets the chart of sources draws; its page lists all.
  private static let sourceBars = 15

  /// The page of charts, each with its table.
  func charts() -> PageView {
    let figures = ChartName.allCases.compactMap { chart($0) }.map { chart -> [String: TemplateValue] in
      let markdown = interface.text("chart.not-in-text")
      return [
        "figure": .slot(Slot(html: figure(chart), markdown: markdown, isBlock: true)),
        "table": href(Links.chartTable(chart.name.rawValue)), "embed": snippet(frame(chart)),
      ]
    }
    return PageView(
      template: "charts", title: interface.text("charts.title"), description: interface.text("charts.lede"),
      values: ["figures": .list(figures)], section: "charts")
  }

  /// Nil where the timeline has nothing to draw.
  func chart(_ name: ChartName) -> Chart? {
    switch name {
    case .months: monthsChart()
    case .statuses: statusChart()
    case .sources: sourcesChart()
    }
  }

  /// - Parameter heading: The element of the title, which links to the chart itself.
  func figure(_ chart: Chart, heading: String = "h2") -> String {
    let id = chart.name.rawValue
    let title = Escape.html(interface.text("charts.\(id)"))
    let address = Links.relative(from: path, to: Links.charts) + "#\(id)"
    let table = numberTable(interface.text("chart.table-plain"), heads: chart.heads, rows: chart.rows, texts: 1)
    return "<figure class=\"panels\" id=\"\(id)\"><\(heading)><a href=\"\(path == Links.charts ? "#\(id)" : address)\">"
      + "\(title)</a></\(heading)>\(chart.drawing)<figcaption><p>\(Escape.html(chart.note))</p>\(table)</figcaption></figure>"
  }

  /// Events by month, a panel for each category.
  private func monthsChart() -> Chart? {
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
    return Chart(
      name: .months, drawing: "<div class=\"panel-row\">\(panels.joined())</div>", note: note, heads: heads, rows: rows)
  }

  private func slot(ofCategory name: String) -> String {
    index.content.types.types.first { $0.category == name }.map { slot($0) } ?? "other"
  }

  /// What share of each category's events is done, open and refused.
  private func statusChart() -> Chart? {
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
    let title = interface.text("charts.statuses")
    return Chart(
      name: .statuses,
      drawing: CountChart.bars(bars, whole: { $0.parts.reduce(0) { $0 + $1.count } }, title: title),
      note: interface.text("charts.statuses.note"), heads: heads, rows: rows)
  }

  /// The outlets that report the most events, and how many of these no other one reports.
  private func sourcesChart() -> Chart? {
    let entries = index.sources.entries.prefix(Self.sourceBars)
    guard let most = entries.first?.events.count, most > 0 else { return nil }
    let bars = entries.map { entry in
      CountChart.Bar(
        name: entry.name, note: interface.count("count.events", entry.events.count),
        parts: [(entry.events.count - entry.sole, "part-real"), (entry.sole, "part-open")])
    }
    let rows = entries.map { [$0.name, String($0.articles), String($0.events.count), String($0.sole)] }
    let heads = ["sources.source", "nav.articles", "sources.events", "sources.sole"].map { interface.text($0) }
    return Chart(
      name: .sources,
      drawing: CountChart.bars(Array(bars), whole: { _ in most }, title: interface.text("charts.sources")),
      note: interface.text("charts.sources.note"), heads: heads, rows: rows)
  }
}
