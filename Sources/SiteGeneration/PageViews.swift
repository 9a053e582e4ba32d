import Markup
import TimelineCore

extension ViewBuilder {
  /// What the template of a page is filled with.
  func view(of kind: Page.Kind) -> PageView {
    switch kind {
    case .index: overview()
    case .year(let year): self.year(year)
    case .month(let month): self.month(month)
    case .day(let day): self.day(day)
    case .event(let number), .alias(_, let number): event(index.events[number])
    case .article(let number): article(index.articles[number])
    case .articles(let page): articles(page: page)
    case .group(let folder, let number, let page): list(index.groups(folder)[number], folder, page: page)
    case .groups(let folder): groups(folder)
    case .data: data()
    case .map: map()
    case .accessibility: accessibility()
    case .undated(let page): undated(page: page)
    case .about: about()
    case .quality: quality()
    case .eventCard(let number): eventCard(index.events[number])
    case .chartCard(let name): chartCard(name)
    case .method: method()
    case .notFound: notFound()
    case .corrections: corrections()
    case .changes: changes()
    case .timeline: explorer()
    case .search: search()
    case .mediation(let page): mediation(page: page)
    case .charts: charts()
    case .sources(let page): sources(page: page)
    case .source(let number, let page): source(number, page: page)
    case .aidLedger: aidLedger()
    case .aidAccount(let number, let page): aidAccount(number, page: page)
    }
  }

  private func data() -> PageView {
    let files = index.content.downloads.map { download -> [String: TemplateValue] in
      [
        "name": .text(Self.fileName(download.file.path)),
        "href": href(download.file.path), "about": .text(interface.text("download.\(download.key)")),
        "size": .text(size(download.file.bytes.count)),
      ]
    }
    let tables = index.content.downloads.filter { !$0.fields.isEmpty }.map { download -> [String: TemplateValue] in
      [
        "name": .text(Self.fileName(download.file.path)),
        "columns": .list(
          download.fields.map { ["name": .text($0.name), "type": .text($0.type), "about": .text($0.about)] }),
      ]
    }
    return PageView(
      template: "data", title: interface.text("data.title"), description: interface.text("data.lede"),
      values: ["files": .list(files), "hasFiles": .flag(!files.isEmpty), "tables": .list(tables), "stamp": stamp],
      section: "data",
      structuredData: index.content.structuredData?(.dataset))
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A file's size in thousands of bytes, as download pages give it.
  func size(_ bytes: Int) -> String {
    bytes < 1_000
      ? interface.count("count.bytes", bytes) : interface.text("size.kilobytes", ["n": "\((bytes + 500) / 1_000)"])
  }

  var stamp: TemplateValue { .optional(index.content.buildStamp.isEmpty ? nil : index.content.buildStamp) }

  private func undated(page: Int) -> PageView {
    let all = index.events(at: .undated)
    let rows = all.dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    return PageView(
      template: "undated", title: interface.text("undated.title"), description: interface.text("undated.lede"),
      values: [
        "events": lines(hasCards ? [] : rows), "cards": cards(rows), "hasCards": .flag(hasCards),
        "count": .text(interface.count("count.events", all.count)),
        "pages": .list(pages(of: all.count, at: page) { Links.undated(page: $0) }),
        "hasPages": .flag(Page.pageCount(all.count) > 1),
      ])
  }

  private func method() -> PageView {
    let statuses = Status.allCases.map { status -> [String: TemplateValue] in
      [
        "name": .text(interface.text("status.\(status.rawValue)")),
        "about": .text(interface.text("status.\(status.rawValue).about")),
      ]
    }
    let categories = index.content.types.categories.map { name -> [String: TemplateValue] in
      let types = index.content.types.types.filter { $0.category == name }
      return [
        "name": .text(categoryName(name)), "about": .text(interface.text("category.\(name).about")),
        "types": .text(types.map(typeName).joined(separator: ", ")),
        "mark": mark(ofCategory: name),
      ]
    }
    return PageView(
      template: "method", title: interface.text("method.title"), description: interface.text("method.lede"),
      values: ["statuses": .list(statuses), "categories": .list(categories)], section: "method")
  }

  private func accessibility() -> PageView {
    PageView(
      template: "accessibility", title: interface.text("accessibility.title"),
      description: interface.text("accessibility.lede"), values: ["corrections": href(Links.corrections)])
  }

  private func notFound() -> PageView {
    PageView(
      template: "not-found", title: interface.text("not-found.title"),
      description: interface.text("not-found.lede"), values: ["home": .address(rooted(Links.index))])
  }
}
