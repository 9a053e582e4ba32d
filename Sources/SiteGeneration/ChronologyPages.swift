import Markup
import TimelineCore

extension ViewBuilder {
  /// A year: its months with their counts, and the events that are dated to no month of it.
  func year(_ year: Int) -> PageView {
    let months = index.months.filter { $0.year == year }
    let own = index.events(at: .year(year))
    let all = months.flatMap { index.events(in: $0) } + own
    let rows = months.map { month -> [String: TemplateValue] in
      let events = index.events(in: month)
      return [
        "label": .text(dates.monthName(month.month)), "href": href(Links.month(month)),
        "cells": .list(counts(events)), "total": .text(String(events.count)),
      ]
    }
    let title = String(year)
    return PageView(
      template: "year", title: title,
      description: interface.text("year.lede", ["year": title, "events": interface.count("count.events", all.count)]),
      values: [
        "title": .text(title), "count": .text(interface.count("count.events", all.count)),
        "categories": .list(index.categories.map { link($0.name, to: $0) }), "rows": .list(rows),
        "hasMonths": .flag(!months.isEmpty), "own": lines(hasCards ? [] : own), "hasOwn": .flag(!own.isEmpty),
        "cards": cards(own), "hasCards": .flag(hasCards),
        "months": .list(months.map(monthSection)),
        "pager": .list(pager(index.years, at: year, Links.year, String.init)),
      ],
      marking: .months(Set(months)), section: "years")
  }

  private func counts(_ events: [Int]) -> [[String: TemplateValue]] {
    index.categories.map { category in
      let count = events.count { index.events[$0].type.category == category.key }
      return ["count": .text(count == 0 ? "·" : String(count))]
    }
  }

  private func monthSection(_ month: YearMonth) -> [String: TemplateValue] {
    section(dates.monthName(month.month), Links.month(month), index.events(in: month), most: 5)
  }

  /// A part of a page of a longer time: the best reported of its events, and where all of them are.
  private func section(
    _ title: String, _ path: String, _ events: [Int], most: Int
  ) -> [String: TemplateValue] {
    let best = events.sorted { a, b in
      let (x, y) = (index.events[a].corroboration, index.events[b].corroboration)
      return (-x.independent, -x.articles, a) < (-y.independent, -y.articles, b)
    }
    return [
      "title": .text(title), "href": href(path), "events": lines(best.prefix(most).sorted()),
      "all": .text(interface.count("count.all-events", events.count)), "hasMore": .flag(events.count > most),
    ]
  }

  /// The days of a month, whole as long as the page is no longer than a list may be; else three events of each.
  private func daySections(_ month: YearMonth, of total: Int) -> TemplateValue {
    let days = index.days.filter { YearMonth($0) == month }
    let most = total > Page.rows ? Page.rows / 31 : total
    return .list(days.map { section(dayTitle($0), Links.day($0), index.events(at: .day($0)), most: most) })
  }

  /// A month: a table of its categories, the events whose day is not known, and its days in order.
  func month(_ month: YearMonth) -> PageView {
    let all = index.events(in: month)
    let own = index.events(at: .month(month))
    let table = index.categories.compactMap { category -> [String: TemplateValue]? in
      let events = all.filter { index.events[$0].type.category == category.key }
      guard !events.isEmpty else { return nil }
      return link(category.name, to: category).merging(
        ["mark": mark(ofCategory: category.key), "count": .text(String(events.count))]
      ) { own, _ in own }
    }
    let title = dates.month(month)
    return PageView(
      template: "month", title: title,
      description: interface.text(
        "month.lede", ["month": title, "events": interface.count("count.events", all.count)]),
      values: [
        "title": .text(title), "count": .text(interface.count("count.events", all.count)), "categories": .list(table),
        "own": lines(hasCards ? [] : own), "hasOwn": .flag(!own.isEmpty), "cards": cards(own),
        "hasCards": .flag(hasCards),
        "year": .text(String(month.year)),
        "yearHref": href(Links.year(month.year)),
        "days": daySections(month, of: all.count),
        "pager": .list(pager(index.months, at: month, Links.month, dates.month)),
      ],
      marking: .months([month]), section: "years")
  }

  private func dayTitle(_ day: CivilDate) -> String {
    interface.text("day.title", ["weekday": dates.weekday(day), "date": dates.day(day)])
  }

  /// A day: its events in full, each at an address of its own.
  func day(_ day: CivilDate) -> PageView {
    let events = index.events(at: .day(day))
    let month = YearMonth(day)
    return PageView(
      template: "day", title: dates.day(day),
      description: interface.text(
        "day.lede", ["date": dates.day(day), "events": interface.count("count.events", events.count)]),
      values: [
        "title": .text(dayTitle(day)), "count": .text(interface.count("count.events", events.count)),
        "month": .text(dates.month(month)), "monthHref": href(Links.month(month)),
        "events": .list(events.map { card(index.events[$0]) }),
        "pager": .list(pager(index.days, at: day, Links.day, dates.day)),
      ],
      marking: .months([month]), section: "years")
  }

  /// Whether the pages of coarser dates must tell of their events in full, since these have no pages of their own.
  var hasCards: Bool { index.eventPages == .major }

  /// Events in full, where a page must tell of them so.
  func cards(_ numbers: some Sequence<Int>) -> TemplateValue {
    .list(hasCards ? numbers.map { card(index.events[$0]) } : [])
  }

  /// An event as the page of its day shows it.
  func card(_ event: Event) -> [String: TemplateValue] {
    let opening = "<article class=\"card\" id=\"\(Escape.attribute(Links.eventAnchor(event.id)))\">"
    let publishers = event.corroboration.publishers.joined(separator: ", ")
    var card = line(event)
    card["openCard"] = .slot(Slot(html: opening, markdown: "", isBlock: true))
    card["closeCard"] = .slot(Slot(html: "</article>", markdown: "", isBlock: true))
    card["quote"] = event.mentions.first.map { quote($0) } ?? .absent
    let isPlain = event.date.value.map { $0 == Timeline.anchorDay(event).map(TemporalValue.day) } ?? true
    card["when"] = isPlain ? .absent : time(event.date.value)
    card["publishers"] = .optional(publishers.isEmpty ? nil : publishers)
    return card
  }

  /// The neighbours of a page in its row: the one before and the one behind.
  private func pager<Unit: Comparable>(
    _ all: [Unit], at unit: Unit, _ address: (Unit) -> String, _ label: (Unit) -> String
  ) -> [[String: TemplateValue]] {
    guard let place = all.firstIndex(of: unit) else { return [] }
    func entry(_ key: String, _ neighbour: Unit) -> [String: TemplateValue] {
      ["label": .text(interface.text(key, ["name": label(neighbour)])), "href": href(address(neighbour))]
    }
    return (place > 0 ? [entry("pager.earlier", all[place - 1])] : [])
      + (place + 1 < all.count ? [entry("pager.later", all[place + 1])] : [])
  }
}
