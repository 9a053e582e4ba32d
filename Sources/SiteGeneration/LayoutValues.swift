import TimelineCore

extension ViewBuilder {
  /// What a layout is filled with; the same names on every page.
  func layoutValues(_ view: PageView, body: String) -> [String: TemplateValue] {
    let content = index.content
    let isHome = path == Links.index
    let masthead = Slot(html: index.chart.masthead(view.marking), markdown: "")
    return [
      "language": .text(interface.language),
      "direction": .text(interface.optionalText("site.direction") ?? "ltr"),
      "site": .text(content.title),
      "title": .text(isHome ? content.title : "\(view.title) – \(content.title)"),
      "description": .text(view.description),
      "template": .text(view.template),
      "body": .slot(Slot(html: body, markdown: "")),
      "masthead": .slot(masthead),
      "home": .text(rooted(Links.index)),
      "styleSheet": .text(rooted(Links.styleSheet)),
      "script": .text(rooted(Links.script)),
      "scripts": .list(view.scripts.map { ["href": .text(rooted($0))] }),
      "navigation": .list(navigation(view)),
      "markdown": .text(rooted(Links.markdown(of: path))),
      "corrections": .text(rooted(Links.corrections)), "changes": .text(rooted(Links.changes)),
      "canonical": .optional(
        content.baseURL.flatMap { path == Links.notFound ? nil : $0 + (view.canonical ?? canonicalPath) }),
      "feed": .optional(feed(view).map(rooted)),
      "icon": .text(rooted(Links.icon)), "accessibility": .text(rooted(Links.accessibility)),
      "about": .text(rooted(Links.about)), "quality": .text(rooted(Links.quality)),
      "structuredData": view.structuredData.map { .slot(Slot(html: $0, markdown: "")) } ?? .absent,
      "asOf": .optional(content.timeline.asOf.map { interface.text("site.as-of", ["date": dates.day($0)]) }),
      "stamp": stamp,
    ]
  }

  private func feed(_ view: PageView) -> String? {
    view.feed ?? index.content.downloads.map(\.file.path).first { $0.hasSuffix(".atom") }
  }

  /// The home page is known by its folder's address.
  private var canonicalPath: String { path == Links.index ? "" : path }

  /// A link that also works where the page is served for any address, as 404.html is, once the site's address is known.
  func rooted(_ target: String) -> String {
    if path == Links.notFound, let base = index.content.baseURL { return base + target }
    return Links.relative(from: path, to: target)
  }

  private func navigation(_ view: PageView) -> [[String: TemplateValue]] {
    let newest = index.years.last.map { Links.year($0) }
    let entries: [(section: String, target: String?)] = [
      ("index", Links.index), ("timeline", Links.timeline), ("years", newest), ("category", Links.categories),
      ("actor", Links.actors), ("place", Links.places),
      ("thread", index.threads.isEmpty ? nil : Links.threads), ("map", Links.map),
      ("aid", index.aid.accounts.isEmpty ? nil : Links.aid),
      ("mediation", index.mediation.steps.isEmpty ? nil : Links.mediation),
      ("charts", index.events.isEmpty ? nil : Links.charts), ("articles", Links.articles),
      ("sources", index.sources.entries.isEmpty ? nil : Links.sources), ("data", Links.data), ("method", Links.method),
      ("search", Links.search),
    ]
    return entries.compactMap { entry in
      entry.target.map {
        [
          "label": .text(interface.text("nav.\(entry.section)")), "href": .text(rooted($0)),
          "current": .flag(entry.section == view.section),
        ]
      }
    }
  }
}
