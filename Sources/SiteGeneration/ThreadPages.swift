import TimelineCore

extension ViewBuilder {
  /// A chain of connected events in order: what each says, and how it stands to the others.
  func thread(_ thread: SiteIndex.Group, page: Int) -> PageView {
    let steps = thread.events.dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    let count = interface.count("count.events", thread.events.count)
    let dated = thread.events.filter { Timeline.anchorDay(index.events[$0]) != nil }
    let months = dated.compactMap { Timeline.anchorDay(index.events[$0]).map(YearMonth.init) }
    let atom = index.content.listFormats.first { $0.ending == "atom" }
    let companions = page == 1 ? companions(of: thread, .thread) : []
    return PageView(
      template: "thread", title: thread.name,
      description: interface.text("thread.lede", ["events": count]),
      values: [
        "title": .text(thread.name), "kind": .text(interface.text("thread.kind")), "kindHref": href(Links.threads),
        "count": .text(count), "span": .optional(span(dated)),
        "steps": .list(steps.map { step(index.events[$0], in: thread) }),
        "pages": .list(pages(of: thread.events.count, at: page) { Links.list("thread", thread.slug, page: $0) }),
        "hasPages": .flag(Page.pageCount(thread.events.count) > 1),
        "companions": .list(companions), "hasCompanions": .flag(!companions.isEmpty),
        "files": .list(files(of: thread)), "hasFiles": .flag(!index.content.listFormats.isEmpty),
      ],
      marking: .counts(Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)), section: "thread",
      feed: atom.map { Links.feed(thread.folder, thread.slug, $0.ending) })
  }

  /// From the first date to the last, as exact as they are; nil where none is known.
  private func span(_ dated: [Int]) -> String? {
    guard let first = dated.first, let last = dated.last else { return nil }
    let ends = [first, last].map { dates.short(index.events[$0].date.value) }
    return ends[0] == ends[1] ? ends[0] : interface.text("date.range", ["first": ends[0], "last": ends[1]])
  }

  private func step(_ event: Event, in thread: SiteIndex.Group) -> [String: TemplateValue] {
    let relations = event.links.compactMap { link in index.event(link.id).map { (link.type, $0) } }
    return card(event).merging([
      "relations": .list(
        relations.map { kind, other in
          [
            "kind": .text(interface.text("link.\(kind.rawValue)")), "title": .text(other.title),
            "href": href(index.address(of: other)),
          ]
        })
    ]) { own, _ in own }
  }
}
