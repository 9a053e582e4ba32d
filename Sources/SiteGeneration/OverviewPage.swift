import Markup
import TimelineCore

extension ViewBuilder {
  /// How many events the front page singles out, and how many of the newest and of those to come it lists.
  private static let keyCount = 7
  private static let latestCount = 30
  private static let aheadCount = 10

  /// The front page: what the site covers, the most certain events, the histogram, the newest events, the downloads.
  func overview() -> PageView {
    let content = index.content
    let dated = index.events.indices.filter { Timeline.anchorDay(index.events[$0]) != nil }
    let ahead = dated.filter(isAhead)
    let latest = dated.filter { !isAhead($0) }.suffix(Self.latestCount).reversed()
    let table = CategoryTable(index)
    let values: [String: TemplateValue] = [
      "title": .text(content.title), "scope": .text(scope()),
      "asOf": .optional(content.timeline.asOf.map(dates.day)), "stamp": stamp,
      "figures": .list(figures()), "key": .list(keyEvents().map(keyLine)), "hasKey": .flag(!index.events.isEmpty),
      "chart": .slot(
        Slot(
          html: index.chart.overview(on: path, interface: interface, dates: dates),
          markdown: interface.text("chart.in-table"), isBlock: true)),
      "categories": .list(table.header(self)), "rows": .list(table.rows(self)),
      "hasEvents": .flag(!index.events.isEmpty), "latest": lines(latest),
      "ahead": lines(ahead.prefix(Self.aheadCount)), "hasAhead": .flag(!ahead.isEmpty),
      "undatedEvents": lines(index.events(at: .undated).prefix(Self.latestCount - latest.count)),
      "undatedHref": index.events(at: .undated).isEmpty ? .absent : href(Links.undated),
      "undated": .text(interface.count("count.undated", index.events(at: .undated).count)),
      "downloads": .list(downloads()), "hasDownloads": .flag(!content.downloads.isEmpty),
    ]
    return PageView(
      template: "index", title: content.title, description: scope(), values: values, section: "index")
  }

  /// Whether the newest report speaks of an event as still to come.
  private func isAhead(_ number: Int) -> Bool {
    let event = index.events[number]
    guard let asOf = index.content.timeline.asOf, let first = event.date.value?.first else { return false }
    return first > asOf && event.status.reality == .open
  }

  /// From when to when, in one line.
  func scope() -> String {
    guard let first = index.chart.bins.first?.month, let last = index.chart.bins.last?.month else {
      return interface.text("index.scope-empty")
    }
    return interface.text("index.scope", ["first": dates.month(first), "last": dates.month(last)])
  }

  func figures() -> [[String: TemplateValue]] {
    let publishers = Set(index.articles.compactMap(\.article.source?.name)).count
    let numbers = [
      ("count.events", index.events.count), ("count.articles", index.articles.count),
      ("count.publishers", publishers), ("count.actors", index.actors.count), ("count.places", index.places.count),
    ]
    return numbers.filter { $0.1 > 0 }.map { ["text": .text(interface.count($0.0, $0.1))] }
  }

  /// The events with the most independent reports, then the most certain ones; in timeline order.
  private func keyEvents() -> [Int] {
    let real = index.events.indices.filter { number in
      let event = index.events[number]
      return event.status.reality == .real && event.band != .low && event.date.value != nil
    }
    func rank(_ number: Int) -> (Int, Int, Double, Int) {
      let event = index.events[number]
      return (-event.corroboration.independent, -event.corroboration.articles, -event.confidence, number)
    }
    return real.sorted { rank($0) < rank($1) }.prefix(Self.keyCount).sorted()
  }

  private func keyLine(_ number: Int) -> [String: TemplateValue] { line(index.events[number]) }

  private func downloads() -> [[String: TemplateValue]] {
    index.content.downloads.map { download in
      [
        "name": .text(download.file.path.split(separator: "/").last.map(String.init) ?? download.file.path),
        "href": href(download.file.path),
      ]
    }
  }
}

/// Events by category and month: the last months each in a row, the years before them each in one.
struct CategoryTable {
  /// The rows of months before years begin.
  static let monthRows = 18

  private struct Row {
    let label: String
    let address: String
    let events: [Int]
  }

  private let index: SiteIndex
  private let table: [Row]

  init(_ index: SiteIndex) {
    self.index = index
    let months = Set(index.months.suffix(Self.monthRows))
    table = index.years.reversed().flatMap { year in
      let own = index.months.filter { $0.year == year }
      let shown = own.filter(months.contains).reversed().map { month in
        Row(label: index.dates.shortMonth(month), address: Links.month(month), events: index.events(in: month))
      }
      let rest =
        own.filter { !months.contains($0) }.flatMap { index.events(in: $0) } + index.events(at: .year(year))
      guard !rest.isEmpty else { return shown }
      let key = shown.isEmpty ? "index.year" : "index.rest-of-year"
      let label = index.content.interface.text(key, ["year": String(year)])
      return shown + [Row(label: label, address: Links.year(year), events: rest)]
    }
  }

  func header(_ builder: ViewBuilder) -> [[String: TemplateValue]] {
    index.categories.map { builder.link($0.name, to: $0) }
  }

  func rows(_ builder: ViewBuilder) -> [[String: TemplateValue]] {
    table.map { row in
      let cells = index.categories.map { category -> [String: TemplateValue] in
        let count = row.events.count { index.events[$0].type.category == category.key }
        return ["count": .text(count == 0 ? "·" : String(count))]
      }
      return [
        "label": .text(row.label), "href": builder.href(row.address), "cells": .list(cells),
        "total": .text(String(row.events.count)),
      ]
    }
  }
}
