import Markup
import TimelineCore

extension ViewBuilder {
  /// One page of the mediation tracker: on the first, who mediates between whom and the course of it all; on every one,
  /// steps in order of time.
  func mediation(page: Int) -> PageView {
    let tracker = index.mediation
    let isFirst = page == 1
    let shown = Array(tracker.steps.dropFirst((page - 1) * Page.rows).prefix(Page.rows))
    let months = tracker.steps.compactMap { Timeline.anchorDay(index.events[$0.event]).map(YearMonth.init) }
    let chart = isFirst ? mediationChart : nil
    return PageView(
      template: "mediation", title: interface.text("mediation.title"), description: interface.text("mediation.lede"),
      values: [
        "count": .text(interface.count("count.steps", tracker.steps.count)), "isFirst": .flag(isFirst),
        "parties": .list(tracker.parties.map { link($0.name, to: index.group(of: $0)) }),
        "rows": .list(isFirst ? tracker.rows.map(trackerRow) : []),
        "chart": chart.map(drawn) ?? .absent, "table": chart == nil ? .absent : href(Links.mediationTable),
        "years": .list(stepsByYear(shown)), "hasPages": .flag(tracker.steps.count > Page.rows),
        "pages": .list(
          pages(of: tracker.steps.count, at: page) { Links.list(Links.mediationFolder, "index", page: $0) }),
      ], marking: .counts(Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)), section: "mediation")
  }

  /// Nil where no step has a date.
  var mediationChart: MediationChart? {
    MediationChart(
      index.mediation, events: index.events, types: index.content.types.types, window: index.chart.months)
  }

  private func trackerRow(_ row: MediationTracker.Row) -> [String: TemplateValue] {
    let name = row.mediator?.name ?? interface.text("mediation.nobody")
    return link(name, to: row.mediator.flatMap { index.group(of: $0) }).merging([
      "cells": .list(row.cells.map { ["tally": .text(words($0))] }), "all": .text(words(row.all)),
    ]) { own, _ in own }
  }

  /// "2 done, 1 refused".
  private func words(_ tally: MediationTracker.Tally) -> String {
    let parts = MediationChart.realities.compactMap { reality in
      tally.counts[reality].map { interface.text("mediation.\(reality.rawValue)", ["n": String($0)]) }
    }
    return parts.isEmpty ? "·" : parts.joined(separator: ", ")
  }

  // MARK: The steps in order

  private func stepsByYear(_ steps: [MediationTracker.Step]) -> [[String: TemplateValue]] {
    let years = Dictionary(grouping: steps) { Timeline.anchorDay(index.events[$0.event])?.year ?? Int.max }
    return years.sorted { $0.key < $1.key }.map { year, steps in
      [
        "title": .text(year == Int.max ? interface.text("date.unknown-heading") : String(year)),
        "steps": .list(steps.map(stepRow)),
      ]
    }
  }

  private func stepRow(_ step: MediationTracker.Step) -> [String: TemplateValue] {
    let event = index.events[step.event]
    func names(_ participants: [Participant]) -> TemplateValue {
      .text(participants.isEmpty ? "·" : participants.map(\.name).joined(separator: ", "))
    }
    return [
      "date": time(event.date.value, isShort: true), "mark": mark(event), "title": .text(event.title),
      "href": href(index.address(of: event)), "type": note(typeName(event.type)),
      "status": .text(interface.text("status.\(event.status.rawValue)")), "mediators": names(step.mediators),
      "names": names(step.parties),
    ]
  }

  // MARK: The chart

  private func drawn(_ chart: MediationChart) -> TemplateValue {
    .slot(Slot(html: figure(chart), markdown: interface.text("chart.in-steps"), isBlock: true))
  }

  private func figure(_ chart: MediationChart) -> String {
    let title = interface.text(
      "chart.mediation",
      [
        "first": dates.month(YearMonth(number: chart.months.lowerBound)),
        "last": dates.month(YearMonth(number: chart.months.upperBound)),
      ])
    let drawing = chart.drawing(title: title, name: typeName) { bin, reality in
      let count = interface.text("mediation.\(reality.rawValue)", ["n": String(bin.tally.counts[reality] ?? 0)])
      return "\(typeName(bin.type)), \(period(bin, chart)): \(count)"
    }
    let rows = chart.bins.map { bin in
      [period(bin, chart), typeName(bin.type)]
        + MediationChart.realities.map { bin.tally.counts[$0].map { String($0) } ?? "" }
    }
    let heads =
      [interface.text("index.when"), interface.text("mediation.kind")]
      + MediationChart.realities.map { interface.text("mediation.\($0.rawValue).name") }
    let outside =
      chart.outside > 0
      ? interface.text("mediation.outside", ["steps": interface.count("count.steps", chart.outside)]) : ""
    let table = numberTable(interface.text("chart.table-plain"), heads: heads, rows: rows, texts: 2)
    return "<figure class=\"tracker\"><h2>\(Escape.html(title))</h2>\(drawing)<figcaption><p>"
      + "\(Escape.html("\(interface.text("mediation.key")) \(outside)"))</p>\(table)</figcaption></figure>"
  }

  private func period(_ bin: MediationChart.Bin, _ chart: MediationChart) -> String {
    let last = YearMonth(number: bin.month.number + chart.width - 1)
    guard chart.width > 1 else { return dates.month(bin.month) }
    return interface.text("date.range", ["first": dates.month(bin.month), "last": dates.month(last)])
  }
}
