import Markup
import TimelineCore

/// How a donor's sums in one currency grew, month by month: a panel for each stage, all to one scale.
///
/// Amounts without a date are not in it.
struct AidChart: Sendable {
  /// What a stage's sum was from a month on.
  struct Step: Sendable {
    let month: YearMonth
    /// What the month added.
    let added: AidLedger.Sum
    /// With all months before.
    let total: AidLedger.Sum
  }

  struct Panel: Sendable {
    let stage: Money.Stage?
    /// By month, each once.
    let steps: [Step]
  }

  let currency: String
  let panels: [Panel]
  /// From the first month of any of the donor's stages to the last.
  let months: ClosedRange<Int>

  /// - Returns: Nil where no amount of the currency has a date.
  init?(_ account: AidLedger.Account, currency: String, stages: [Money.Stage?], events: [Event]) {
    let dated = account.rows.filter { $0.isCounted && $0.money?.currency == currency }.compactMap { row in
      row.money.flatMap { money in Timeline.anchorDay(events[row.event]).map { (YearMonth($0), money) } }
    }
    guard let first = dated.map(\.0).min(), let last = dated.map(\.0).max() else { return nil }
    self.currency = currency
    months = first.number...last.number
    panels = stages.compactMap { stage in
      let steps = Self.steps(dated.filter { $0.1.stage == stage })
      return steps.isEmpty ? nil : Panel(stage: stage, steps: steps)
    }
  }

  private static func steps(_ amounts: [(YearMonth, Money)]) -> [Step] {
    var total = AidLedger.Sum()
    return Dictionary(grouping: amounts, by: \.0).sorted { $0.key < $1.key }.map { month, amounts in
      var added = AidLedger.Sum()
      for (_, money) in amounts {
        added.add(money)
        total.add(money)
      }
      return Step(month: month, added: added, total: total)
    }
  }

  var highest: Double { panels.compactMap(\.steps.last?.total.value).max() ?? 0 }
}

extension AidChart {
  private static let height = 120.0
  /// Where the highest sum ends; its number stands above.
  private static let top = 20.0

  /// One panel: a zero baseline, and from each month on a bar as high as the sum then.
  func drawing(_ panel: Panel, name: String, title: String, sum: (AidLedger.Sum) -> String, dates: DateText) -> String {
    let id = "\(Slug.make(currency))-\(panel.stage?.rawValue ?? "none")"
    let span = Double(months.count)
    let bars = panel.steps.enumerated().map { number, step in
      let next = number + 1 < panel.steps.count ? panel.steps[number + 1].month.number : months.upperBound + 1
      let tall = highest > 0 ? max(1, step.total.value / highest * (Self.height - Self.top)) : 0
      let (start, width) = (Double(step.month.number - months.lowerBound), Double(next - step.month.number))
      return "<rect x=\"\(SVGChart.number(start / span * 100))%\" y=\"\(SVGChart.number(Self.height - tall))\""
        + " width=\"\(SVGChart.number(width / span * 100))%\" height=\"\(SVGChart.number(tall))\"/>"
    }
    let last = panel.steps.last.map { sum($0.total) } ?? ""
    let (first, end) = (YearMonth(number: months.lowerBound), YearMonth(number: months.upperBound))
    let until = first == end ? "" : tick("100%", 136, "end", dates.shortMonth(end))
    return "<svg class=\"panel\" role=\"img\" aria-labelledby=\"aid-\(id)\"><title id=\"aid-\(id)\">"
      + "\(Escape.html(title))</title><g class=\"stage-\(panel.stage?.rawValue ?? "none")\">\(bars.joined())</g>"
      + "<path class=\"axis\" d=\"M0 \(Int(Self.height))H4000\"/><text class=\"panel-name\" x=\"0\" y=\"13\">"
      + "\(Escape.html(name))</text>" + tick("100%", 13, "end", last)
      + tick("0", 136, "start", dates.shortMonth(first)) + until + "</svg>"
  }

  private func tick(_ x: String, _ y: Int, _ anchor: String, _ text: String) -> String {
    "<text class=\"tick\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Escape.html(text))</text>"
  }
}

extension ViewBuilder {
  /// A figure for each currency of an account; none for nil.
  func charts(_ account: AidLedger.Account?) -> [[String: TemplateValue]] {
    guard let account else { return [] }
    let currencies = Set(account.lines.filter(\.isDated).map(\.currency)).sorted()
    return currencies.compactMap { currency in
      guard let chart = AidChart(account, currency: currency, stages: index.aid.stages, events: index.events)
      else { return nil }
      return [
        "figure": .slot(
          Slot(html: figure(chart, account), markdown: interface.text("chart.in-rows"), isBlock: true))
      ]
    }
  }

  private func figure(_ chart: AidChart, _ account: AidLedger.Account) -> String {
    let donor = donorName(account.giver)
    let panels = chart.panels.map { panel in
      let title = interface.text(
        "aid.chart.panel",
        [
          "donor": donor, "stage": stageName(panel.stage), "currency": chart.currency,
          "sum": panel.steps.last.map { sum($0.total) } ?? "",
        ])
      return chart.drawing(panel, name: stageName(panel.stage), title: title, sum: sum, dates: dates)
    }
    let heading = interface.text("aid.chart.title", ["donor": donor, "currency": chart.currency])
    return "<figure class=\"panels\"><h3>\(Escape.html(heading))</h3><div class=\"panel-row\">\(panels.joined())</div>"
      + "<figcaption><p>\(Escape.html(interface.text("aid.chart.note")))</p>\(table(chart))</figcaption></figure>"
  }

  private func table(_ chart: AidChart) -> String {
    let rows = chart.panels.flatMap { panel in
      panel.steps.map { step in
        [dates.month(step.month), stageName(panel.stage), sum(step.added), sum(step.total)]
      }
    }
    let heads = ["year.month", "event.stage", "aid.chart.added", "aid.chart.total"].map { interface.text($0) }
    return numberTable(interface.text("chart.table-plain"), heads: heads, rows: rows, texts: 2)
  }

  /// The numbers of a chart, folded away beneath it.
  ///
  /// - Parameter texts: How many of the first columns are words.
  func numberTable(_ summary: String, heads: [String], rows: [[String]], texts: Int) -> String {
    func cells(_ row: [String]) -> String {
      row.enumerated().map { number, cell in
        number < texts ? "<td class=\"word\">\(Escape.html(cell))</td>" : "<td>\(Escape.html(cell))</td>"
      }.joined()
    }
    let head = heads.enumerated().map { number, text in
      "<th scope=\"col\"\(number < texts ? " class=\"word\"" : "")>\(Escape.html(text))</th>"
    }
    return "<details><summary>\(Escape.html(summary))</summary><div class=\"wide\"><table class=\"numbers\"><thead><tr>"
      + "\(head.joined())</tr></thead><tbody>\(rows.map { "<tr>\(cells($0))</tr>" }.joined())</tbody></table></div>"
      + "</details>"
  }
}
