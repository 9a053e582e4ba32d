import Markup
import TimelineCore

extension ViewBuilder {
  /// One page of the outlets: how many events each supports, and how many it alone.
  func sources(page: Int) -> PageView {
    let entries = index.sources.entries
    let rows = entries.dropFirst((page - 1) * Page.rows).prefix(Page.rows).map { entry -> [String: TemplateValue] in
      [
        "name": .text(entry.name), "href": href(Links.list(Links.sourceFolder, entry.slug, page: 1)),
        "articles": .text(String(entry.articles)), "events": .text(String(entry.events.count)),
        "sole": .text(String(entry.sole)), "share": .text(share(entry.sole, of: entry.events.count)),
      ]
    }
    return PageView(
      template: "sources", title: interface.text("sources.title"), description: interface.text("sources.lede"),
      values: [
        "rows": .list(rows), "count": .text(interface.count("count.publishers", entries.count)),
        "hasPages": .flag(entries.count > Page.rows),
        "pages": .list(pages(of: entries.count, at: page, Links.sources(page:))),
      ], section: "sources")
  }

  /// A share as a whole percentage; "·" of nothing.
  func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "·" : interface.text("number.percent", ["n": String((part * 200 + whole) / (whole * 2))])
  }

  /// One page of the events that an outlet reports, the newest first.
  func source(_ number: Int, page: Int) -> PageView {
    let entry = index.sources.entries[number]
    let rows = entry.events.reversed().dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    let counts = [
      interface.count("count.articles", entry.articles), interface.count("count.events", entry.events.count),
      interface.count("count.sole", entry.sole),
    ]
    let months = entry.events.compactMap { Timeline.anchorDay(index.events[$0]).map(YearMonth.init) }
    return PageView(
      template: "list", title: entry.name,
      description: interface.text("list.lede", ["name": entry.name, "events": counts[1]]),
      values: [
        "title": .text(entry.name), "kind": .text(interface.text("sources.title")), "kindHref": href(Links.sources),
        "about": .absent, "count": .text(counts.joined(separator: " · ")), "isFirst": .flag(page == 1),
        "names": .absent, "companions": .list([]), "hasCompanions": .flag(false), "years": .list(byYear(Array(rows))),
        "pages": .list(
          pages(of: entry.events.count, at: page) { Links.list(Links.sourceFolder, entry.slug, page: $0) }),
        "hasPages": .flag(Page.pageCount(entry.events.count) > 1), "mark": .absent,
      ], marking: .counts(Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)), section: "sources")
  }
}
