import Markup
import TimelineCore

extension ViewBuilder {
  /// The aid ledger: a row for each donor and currency, a column for each stage, and what no sum holds.
  func aidLedger() -> PageView {
    let accounts = index.aid.accounts
    let rows = accounts.enumerated().flatMap { number, account in
      account.lines.map { sums($0, index.aid.stages, donor: number) }
    }
    let unpriced = accounts.enumerated().filter { !$1.unpriced.isEmpty }.map { number, account in
      donorLink(number).merging(["count": .text(String(account.unpriced.count))]) { own, _ in own }
    }
    let omitted = omissions(accounts.flatMap(\.omitted))
    let count = interface.count("count.aid-events", Set(accounts.flatMap(\.rows).map(\.event)).count)
    return PageView(
      template: "aid", title: interface.text("aid.title"), description: interface.text("aid.lede"),
      values: [
        "count": .text(count), "stages": .list(heads(index.aid.stages)), "rows": .list(rows),
        "hasRows": .flag(!rows.isEmpty),
        "omitted": .list(omitted), "hasOmitted": .flag(!omitted.isEmpty),
        "unpriced": .list(unpriced), "hasUnpriced": .flag(!unpriced.isEmpty),
      ], marking: marking(accounts.flatMap(\.rows)), section: "aid")
  }

  /// One page of a donor's account: its sums and their growth on the first, then every amount, the newest first.
  func aidAccount(_ number: Int, page: Int) -> PageView {
    let account = index.aid.accounts[number]
    let name = donorName(account.giver)
    let sorted = account.rows.filter(\.isDated).reversed() + account.rows.filter { !$0.isDated }
    let shown = sorted.sorted { section($0) < section($1) }.dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    let lines = page == 1 ? account.lines : []
    let stages = index.aid.stages.filter { stage in lines.contains { $0.sums[stage] != nil } }
    let values: [String: TemplateValue] = [
      "title": .text(name), "home": href(Links.aid), "isFirst": .flag(page == 1),
      "count": .text(interface.count("count.aid-events", Set(account.rows.map(\.event)).count)),
      "about": .optional(about(account.giver)), "donorHref": donorPage(account.giver).map(href) ?? .absent,
      "stages": .list(heads(stages)), "rows": .list(lines.map { sums($0, stages, donor: number) }),
      "hasRows": .flag(!lines.isEmpty), "charts": .list(charts(page == 1 ? account : nil)),
      "table": lines.contains(where: \.isDated) ? href(Links.aidTable(index.aidSlugs[number])) : .absent,
      "sections": .list((0...2).compactMap { number in rowSection(number, shown.filter { section($0) == number }) }),
      "hasPages": .flag(account.rows.count > Page.rows),
      "pages": .list(
        pages(of: account.rows.count, at: page) {
          Links.list(Links.aidFolder, index.aidSlugs[number], page: $0)
        }),
    ]
    return PageView(
      template: "aid-donor", title: interface.text("aid.donor.title", ["donor": name]),
      description: interface.text("aid.donor.lede", ["donor": name]), values: values,
      marking: marking(account.rows), section: "aid")
  }

  func donorName(_ giver: AidLedger.Giver) -> String {
    switch giver {
    case .one(let donor): donor.name
    case .several: interface.text("aid.several")
    case .unnamed: interface.text("aid.unnamed")
    }
  }

  private func about(_ giver: AidLedger.Giver) -> String? {
    switch giver {
    case .one: nil
    case .several: interface.text("aid.several.about")
    case .unnamed: interface.text("aid.unnamed.about")
    }
  }

  private func donorPage(_ giver: AidLedger.Giver) -> String? {
    guard case .one(let donor) = giver, let group = index.group(of: donor) else { return nil }
    return Links.list(group.folder, group.slug, page: 1)
  }

  private func donorLink(_ number: Int) -> [String: TemplateValue] {
    [
      "name": .text(donorName(index.aid.accounts[number].giver)),
      "href": href(Links.list(Links.aidFolder, index.aidSlugs[number], page: 1)),
    ]
  }

  // MARK: Sums

  func stageName(_ stage: Money.Stage?) -> String { interface.text("stage.\(stage?.rawValue ?? "none")") }

  private func heads(_ stages: [Money.Stage?]) -> [[String: TemplateValue]] {
    stages.map { ["name": .text(stageName($0))] }
  }

  private func sums(
    _ line: AidLedger.Line, _ stages: [Money.Stage?], donor number: Int
  ) -> [String: TemplateValue] {
    let cells = stages.map { stage -> [String: TemplateValue] in
      [
        "sum": .text(line.sums[stage].map(sum) ?? "·"),
        "derived": line.currency == Conversion.euro ? .absent : line.sums[stage].flatMap(inEuros) ?? .absent,
      ]
    }
    let currency = line.isDated ? line.currency : interface.text("aid.undated", ["currency": line.currency])
    return donorLink(number).merging([
      "currency": .text(currency), "cells": .list(cells),
      "count": .text(String(line.sums.values.reduce(0) { $0 + $1.count })),
    ]) { own, _ in own }
  }

  func sum(_ sum: AidLedger.Sum) -> String {
    let number = AmountText(interface: interface).number(sum.value)
    return sum.isExact ? number : interface.text("amount.about", ["value": number])
  }

  private func inEuros(_ sum: AidLedger.Sum) -> TemplateValue? {
    sum.euros.map { note(AmountText(interface: interface).derived(euros: $0)) }
  }

  // MARK: Rows

  /// Counted amounts first, then those in no sum, then events without an amount.
  private func section(_ row: AidLedger.Row) -> Int { row.money == nil ? 2 : row.omission == nil ? 0 : 1 }

  private func rowSection(_ number: Int, _ rows: [AidLedger.Row]) -> [String: TemplateValue]? {
    guard !rows.isEmpty else { return nil }
    return [
      "title": .text(interface.text(["aid.counted", "aid.omitted", "aid.unpriced"][number])),
      "amounts": .list(rows.map(amountRow)), "isOmitted": .flag(number == 1), "isPriced": .flag(number < 2),
    ]
  }

  private func amountRow(_ row: AidLedger.Row) -> [String: TemplateValue] {
    let event = index.events[row.event]
    let text = AmountText(interface: interface)
    return [
      "date": time(event.date.value, isShort: true), "mark": mark(event), "title": .text(event.title),
      "href": href(index.address(of: event)),
      "note": note(([typeName(event.type)] + badges(event)).joined(separator: " · ")),
      "amount": .optional(row.money.map(text.money)), "stage": .optional(row.money.map { stageName($0.stage) }),
      "derived": row.money.flatMap { text.derived($0, dates: dates) }.map(note) ?? .absent,
      "reason": .optional(row.omission.map(reason)),
    ]
  }

  /// Small print behind a title.
  func note(_ text: String) -> TemplateValue {
    .slot(Slot(html: "<span class=\"note\">\(Escape.html(text))</span>", markdown: "· \(Escape.markdownCell(text))"))
  }

  private func reason(_ omission: AidLedger.Omission) -> String {
    switch omission {
    case .measure(let measure): interface.text("measure.\(measure.rawValue)")
    case .period: interface.text("aid.omitted.period")
    case .another: interface.text("aid.omitted.another")
    case .status(let status):
      interface.text("aid.omitted.status", ["status": interface.text("status.\(status.rawValue)")])
    case .link(let kind): interface.text("aid.omitted.link", ["link": interface.text("link.\(kind.rawValue)")])
    }
  }

  /// Why amounts are in no sum, with the number of each, the most frequent first.
  private func omissions(_ rows: [AidLedger.Row]) -> [[String: TemplateValue]] {
    let counts = Dictionary(rows.compactMap(\.omission).map { (reason($0), 1) }, uniquingKeysWith: +)
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map {
      ["reason": .text($0.key), "count": .text(String($0.value))]
    }
  }

  private func marking(_ rows: [AidLedger.Row]) -> SVGChart.Marking {
    let months = Set(rows.map(\.event)).compactMap { Timeline.anchorDay(index.events[$0]).map(YearMonth.init) }
    return .counts(Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +))
  }
}

extension SiteIndex {
  /// The names of the donors' files, in the order of the accounts.
  static func aidSlugs(_ ledger: AidLedger) -> [String] {
    let names = ledger.accounts.map { account in
      if case .one(let donor) = account.giver { donor.name } else { "\(account.giver)" }
    }
    return Slug.unique(names)
  }
}
