import TimelineCore

extension ViewBuilder {
  /// A chain of connected events in order: what each says, and how it stands to the others.
  func thread(_ thread: SiteIndex.Group, page: Int) -> PageView {
    let steps = thread.events.dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    let count = interface.count("count.events", thread.events.count)
    let days = thread.events.compactMap { Timeline.anchorDay(index.events[$0]) }
    let atom = index.content.listFormats.first { $0.ending == "atom" }
    let companions = page == 1 ? companions(of: thread, .thread) : []
    return PageView(
      template: "thread", title: thread.name,
      description: interface.text("thread.lede", ["events": count]),
      values: [
        "title": .text(thread.name), "kind": .text(interface.text("thread.kind")), "kindHref": href(Links.threads),
        "count": .text(count), "span": .optional(span(days)),
        "steps": .list(steps.map { step(index.events[$0], in: thread) }),
        "pages": .list(pages(of: thread.events.count, at: page) { Links.list("thread", thread.slug, page: $0) }),
        "hasPages": .flag(Page.pageCount(thread.events.count) > 1),
        "companions": .list(companions), "hasCompanions": .flag(!companions.isEmpty),
        "files": .list(files(of: thread)), "hasFiles": .flag(!index.content.listFormats.isEmpty),
      ],
      marking: .counts(Dictionary(days.map { (YearMonth($0), 1) }, uniquingKeysWith: +)),
      feed: atom.map { Links.feed(thread.folder, thread.slug, $0.ending) })
  }

  /// From the first day to the last; nil where none is known.
  private func span(_ days: [CivilDate]) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last
      ? dates.day(first) : interface.text("date.range", ["first": dates.day(first), "last": dates.day(last)])
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
