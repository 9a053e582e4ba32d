import TimelineCore

extension ViewBuilder {
  /// How many of the newest events a reader without scripts sees on the page of the explorer.
  private static let fallbackCount = 100

  /// The explorer. Its script builds it from the shards; what the page itself holds is for those without scripts.
  func explorer() -> PageView {
    let newest = index.events.indices.filter { Timeline.anchorDay(index.events[$0]) != nil }
      .suffix(Self.fallbackCount).reversed()
    let table = CategoryTable(index)
    return PageView(
      template: "timeline", title: interface.text("timeline.title"), description: interface.text("timeline.lede"),
      values: [
        "app": app("explorer"),
        "chart": .slot(
          Slot(
            html: index.chart.overview(on: path, interface: interface, dates: dates, hasTable: false),
            markdown: interface.text("chart.in-table"), isBlock: true)),
        "categories": .list(table.header(self)), "rows": .list(table.rows(self)),
        "events": lines(newest), "years": .list(index.years.map(yearLink)),
        "hasEvents": .flag(!index.events.isEmpty), "undatedHref": undatedHref,
      ],
      section: "timeline", scripts: Links.explorerScripts)
  }

  /// The search; without scripts, the ways to browse.
  func search() -> PageView {
    PageView(
      template: "search", title: interface.text("search.title"), description: interface.text("search.lede"),
      values: [
        "app": app("search"), "categories": .list(index.categories.map { link($0.name, to: $0) }),
        "actors": .list(mostReported(index.actors)), "places": .list(mostReported(index.places)),
        "actorsHref": href(Links.actors), "placesHref": href(Links.places),
        "threadsHref": index.threads.isEmpty ? .absent : href(Links.threads), "years": .list(index.years.map(yearLink)),
        "undatedHref": undatedHref,
      ],
      section: "search", scripts: Links.searchScripts)
  }

  /// The element a script builds its part of the page in; hidden until it has.
  private func app(_ name: String) -> TemplateValue {
    .slot(
      Slot(
        html: "<div id=\"\(name)\" class=\"\(name)\" data-version=\"\(index.version)\" hidden></div>", markdown: "",
        isBlock: true))
  }

  private func yearLink(_ year: Int) -> [String: TemplateValue] {
    ["name": .text(String(year)), "href": href(Links.year(year))]
  }

  private var undatedHref: TemplateValue {
    index.events(at: .undated).isEmpty ? .absent : href(Links.undated)
  }

  /// The groups with the most events, by name.
  private func mostReported(_ groups: [SiteIndex.Group]) -> [[String: TemplateValue]] {
    let most = groups.indices.sorted { (-groups[$0].events.count, $0) < (-groups[$1].events.count, $1) }.prefix(60)
    return most.sorted().map { link(groups[$0].name, to: groups[$0]) }
  }
}

extension SiteIndex {
  /// Changes whenever the shards may: asked for with each of them, so that no browser mixes those of two builds.
  var version: String {
    let stamp = content.buildStamp.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return stamp.isEmpty ? String(events.count) : stamp
  }

  /// What the scripts of the explorer and of the search ask for.
  var shards: [OutputFile] {
    let data = ExplorerData(self)
    let files = (data.shards + SearchIndex(data, rules: content.search).shards()).map(\.file)
    return events.count <= Self.bundled ? Self.bundle(files, of: data.shards.map(\.file)) : files
  }

  /// With so few events the explorer reads all of them with the index, in one file.
  private static let bundled = 200

  /// The first shard is the index; it goes last in its file, since the scripts go on as soon as they have it.
  private static func bundle(_ files: [OutputFile], of data: [OutputFile]) -> [OutputFile] {
    guard let index = data.first else { return files }
    let bytes = (data.dropFirst() + [index]).flatMap(\.bytes)
    return files.map { $0.path == index.path ? OutputFile(path: index.path, bytes: bytes) : $0 }
  }
}
