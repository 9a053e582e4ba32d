import TimelineCore

/// Every address of the site, relative to its folder; no other file builds one.
enum Links {
  static let index = "index.html"
  static let data = "data.html"
  static let undated = "undated.html"
  static let method = "method.html"
  static let corrections = "corrections.html"
  static let changes = "changes.html"
  static let map = "map.html"
  static let accessibility = "accessibility.html"
  static let notFound = "404.html"
  static let articles = "a/index.html"
  static let actors = "actor/index.html"
  static let places = "place/index.html"
  static let categories = "category/index.html"
  static let aidFolder = "aid"
  static let aid = "aid/index.html"
  static let charts = "charts.html"
  static let about = "about.html"
  static let quality = "quality.html"
  static let changesFeed = "feeds/changes.atom"
  static let threads = "thread/index.html"
  static let sourceFolder = "source"
  static let sources = "sources.html"
  static let mediationFolder = "mediation"
  static let mediation = "mediation/index.html"
  static let styleSheet = "assets/timeline.css"
  static let icon = "assets/favicon.svg"
  static let script = "assets/timeline.js"
  static let timeline = "timeline.html"
  static let search = "search.html"
  static let searchScripts = ["assets/shards.js", "assets/search-engine.js", "assets/search-page.js"]
  static let explorerScripts = [
    "assets/shards.js", "assets/search-engine.js", "assets/explorer-model.js", "assets/explorer-chart.js",
    "assets/explorer-filters.js", "assets/explorer-list.js", "assets/explorer.js",
  ]

  static func year(_ year: Int) -> String { "y/\(EDTFDate(.year(year))).html" }
  static func month(_ month: YearMonth) -> String { "m/\(month).html" }
  static func day(_ day: CivilDate) -> String { "d/\(day).html" }
  static func event(_ id: Event.ID) -> String { "e/\(id).html" }
  static func article(slug: String) -> String { "a/\(slug).html" }

  /// A page of a list; the first has no number, so that its address never changes, and no slug has a full stop.
  static func list(_ folder: String, _ slug: String, page: Int) -> String {
    page <= 1 ? "\(folder)/\(slug).html" : "\(folder)/\(slug).\(page).html"
  }

  /// A page of the events without a date.
  static func undated(page: Int) -> String { page <= 1 ? undated : "undated.\(page).html" }

  /// The small page of an event or a chart that other sites show in a frame.
  static func embed(_ name: String) -> String { "embed/\(name).html" }

  /// The numbers of a chart as CSV.
  static func chartTable(_ name: String) -> String { "data/charts/\(name).csv" }

  /// The numbers of a donor's charts as CSV.
  static func aidTable(_ slug: String) -> String { chartTable("aid-\(slug)") }

  /// The numbers of the chart of mediation as CSV.
  static let mediationTable = chartTable("mediation")

  /// Where a piece of data for the scripts is written.
  static func shard(_ name: String) -> String { "shards/\(name).js" }
  /// A page of the list of outlets.
  static func sources(page: Int) -> String { page <= 1 ? sources : list(sourceFolder, "index", page: page) }
  /// A file of a list's events: a feed, a table, a calendar.
  static func feed(_ folder: String, _ slug: String, _ ending: String) -> String { "feeds/\(folder)/\(slug).\(ending)" }

  /// The sitemap, or one of its parts, counted from 1.
  static func sitemap(_ part: Int?) -> String { part.map { "sitemap-\($0).xml" } ?? "sitemap.xml" }

  /// Where the Markdown of a page is written.
  static func markdown(of page: String) -> String {
    page.hasSuffix(".html") ? "\(page.dropLast(5)).md" : "\(page).md"
  }

  /// The id of an event's element on a day or month page.
  static func eventAnchor(_ id: Event.ID) -> String { "e-\(id)" }

  /// The id of a sentence on an article's page.
  static func sentenceAnchor(_ range: ByteRange) -> String { "s-\(range.start)" }

  /// `../` for every folder a page lies in; empty at the top.
  static func root(from page: String) -> String {
    String(repeating: "../", count: page.split(separator: "/").count - 1)
  }

  /// The address of `target` as a link on `page`, both relative to the site's folder.
  static func relative(from page: String, to target: String) -> String {
    let here = page.split(separator: "/").dropLast()
    let there = target.split(separator: "/", omittingEmptySubsequences: false)
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    return String(repeating: "../", count: here.count - shared) + there.dropFirst(shared).joined(separator: "/")
  }

  /// The page a relative link on `page` leads to, without its fragment; nil for one that leaves the site's folder.
  static func resolve(_ link: String, on page: String) -> String? {
    let path = link.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty else { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

/// A month of a year, the bin of every chart.
struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  let year: Int
  /// 1…12.
  let month: Int

  init(_ day: CivilDate) { (year, month) = (day.year, day.month) }

  /// The month so many months after January of year 0.
  init(number: Int) {
    year = number >= 0 ? number / 12 : (number - 11) / 12
    month = number - year * 12 + 1
  }

  var number: Int { year * 12 + month - 1 }

  /// EDTF: `2024-05`.
  var description: String { EDTFDate(.month(year: year, month: month)).description }

  static func < (a: YearMonth, b: YearMonth) -> Bool { a.number < b.number }
}
