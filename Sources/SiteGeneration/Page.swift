import TimelineCore

/// One page of the site: where it goes and what it is about.
package struct Page: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case index
    case year(Int)
    case month(YearMonth)
    case day(CivilDate)
    /// By its number in timeline order.
    case event(Int)
    /// A former id of an event, by its number.
    case alias(Event.ID, Int)
    /// By its number in the order of ids.
    case article(Int)
    /// By the number of its page, from 1.
    case articles(Int)
    /// By the number of the category, actor or place in its list, and the number of its page, from 1.
    case group(Folder, Int, page: Int)
    case groups(Folder)
    case data
    case map
    case accessibility
    /// By the number of its page, from 1.
    case undated(Int)
    case about
    case quality
    /// The card of an event for other sites, by the event's number.
    case eventCard(Int)
    case chartCard(ChartName)
    case method
    case corrections
    case changes
    case notFound
    case timeline
    case search
    case aidLedger
    /// By the number of the donor's account, and the number of its page, from 1.
    case aidAccount(Int, page: Int)
    /// By the number of its page, from 1.
    case mediation(Int)
    case charts
    /// By the number of its page, from 1.
    case sources(Int)
    /// By the number of the outlet, and the number of its page, from 1.
    case source(Int, page: Int)
  }

  /// What the lists of the site are about; the raw value is the folder of their pages.
  enum Folder: String, Hashable, Sendable, CaseIterable {
    case category, actor, place, thread
  }

  /// Relative to the site folder.
  package let path: String
  let kind: Kind

  /// Whether it is a page that readers go to: neither a redirect, nor a part of other sites' pages.
  package var isReadable: Bool {
    switch kind {
    case .alias, .eventCard, .chartCard, .notFound: false
    default: true
    }
  }

  /// How many rows a list has before it goes on on a further page.
  static let rows = 100

  /// All pages of a site, by path.
  static func all(_ index: SiteIndex) -> [Page] {
    var pages = [
      Page(path: Links.index, kind: .index),
      Page(path: Links.data, kind: .data), Page(path: Links.method, kind: .method),
      Page(path: Links.notFound, kind: .notFound), Page(path: Links.corrections, kind: .corrections),
      Page(path: Links.changes, kind: .changes), Page(path: Links.about, kind: .about),
      Page(path: Links.quality, kind: .quality),
      Page(path: Links.timeline, kind: .timeline), Page(path: Links.search, kind: .search),
      Page(path: Links.map, kind: .map),
      Page(path: Links.accessibility, kind: .accessibility),
    ]
    pages += (1...pageCount(index.articles.count)).map {
      Page(path: Links.list("a", "index", page: $0), kind: .articles($0))
    }
    if !index.events(at: .undated).isEmpty {
      pages += (1...pageCount(index.events(at: .undated).count)).map {
        Page(path: Links.undated(page: $0), kind: .undated($0))
      }
    }
    pages += index.years.map { Page(path: Links.year($0), kind: .year($0)) }
    pages += index.months.map { Page(path: Links.month($0), kind: .month($0)) }
    pages += index.days.map { Page(path: Links.day($0), kind: .day($0)) }
    pages += eventPages(index)
    pages += index.articles.enumerated().compactMap { number, entry in
      index.address(ofArticle: entry.article.id).map { Page(path: $0, kind: .article(number)) }
    }
    pages += Folder.allCases.flatMap { groupPages(index, $0) }
    pages += aidPages(index) + sourcePages(index)
    if !index.events.isEmpty {
      pages.append(Page(path: Links.charts, kind: .charts))
      pages += ChartName.allCases.map { Page(path: Links.embed($0.rawValue), kind: .chartCard($0)) }
    }
    if !index.mediation.steps.isEmpty {
      pages += (1...pageCount(index.mediation.steps.count)).map {
        Page(path: Links.list(Links.mediationFolder, "index", page: $0), kind: .mediation($0))
      }
    }
    return pages.sorted { $0.path < $1.path }
  }

  private static func eventPages(_ index: SiteIndex) -> [Page] {
    let ids = Set(index.events.map(\.id))
    return index.events.enumerated().flatMap { number, event in
      let own = [
        Page(path: Links.event(event.id), kind: .event(number)),
        Page(path: Links.embed(event.id), kind: .eventCard(number)),
      ]
      return (index.hasPage(number) ? own : [])
        + event.aliases.filter { !ids.contains($0) }.map { Page(path: Links.event($0), kind: .alias($0, number)) }
    }
  }

  private static func groupPages(_ index: SiteIndex, _ folder: Folder) -> [Page] {
    let groups = index.groups(folder)
    if folder == .thread, groups.isEmpty { return [] }
    let lists = groups.enumerated().flatMap { number, group in
      (1...pageCount(group.events.count)).map { page in
        Page(
          path: Links.list(folder.rawValue, group.slug, page: page), kind: .group(folder, number, page: page))
      }
    }
    return [Page(path: folder.index, kind: .groups(folder))] + lists
  }

  private static func sourcePages(_ index: SiteIndex) -> [Page] {
    let entries = index.sources.entries
    guard !entries.isEmpty else { return [] }
    let lists = (1...pageCount(entries.count)).map { Page(path: Links.sources(page: $0), kind: .sources($0)) }
    return lists
      + entries.enumerated().flatMap { number, entry in
        (1...pageCount(entry.events.count)).map {
          Page(path: Links.list(Links.sourceFolder, entry.slug, page: $0), kind: .source(number, page: $0))
        }
      }
  }

  private static func aidPages(_ index: SiteIndex) -> [Page] {
    guard !index.aid.accounts.isEmpty else { return [] }
    let accounts = index.aid.accounts.enumerated().flatMap { number, account in
      (1...pageCount(account.rows.count)).map { page in
        Page(
          path: Links.list(Links.aidFolder, index.aidSlugs[number], page: page),
          kind: .aidAccount(number, page: page))
      }
    }
    return [Page(path: Links.aid, kind: .aidLedger)] + accounts
  }

  static func pageCount(_ rows: Int) -> Int { max(1, (rows + Self.rows - 1) / Self.rows) }
}

extension Page.Folder {
  var index: String {
    switch self {
    case .category: Links.categories
    case .actor: Links.actors
    case .place: Links.places
    case .thread: Links.threads
    }
  }
}

extension SiteIndex {
  func groups(_ folder: Page.Folder) -> [Group] {
    switch folder {
    case .category: categories
    case .actor: actors
    case .place: places
    case .thread: threads
    }
  }
}

/// What a page's template and layout are filled with.
struct PageView {
  /// The name of the template in `pages/`, without its ending.
  var template: String
  /// In the words of the reader; the layout puts the site's name behind it.
  var title: String
  var description: String
  var values: [String: TemplateValue]
  /// What of the masthead's histogram the page is about.
  var marking: SVGChart.Marking = .months([])
  /// The entry of the navigation that the page belongs to.
  var section = ""
  /// The scripts of this page alone, as addresses of the site; each may fail without the others.
  var scripts: [String] = []
  /// JSON-LD on what the page is about, safe inside a `<script>`; nil for most pages.
  var structuredData: String?
  /// The page that search engines take in this one's place; nil for most.
  var canonical: String?
  /// Whether the page is published as Markdown, too; those that stand in other sites are not.
  var hasMarkdown = true
  /// A feed of what the page is about, in place of the site's.
  var feed: String?
}
