import TimelineCore

/// The outlets, and what the timeline owes to each.
struct SourceTable: Sendable {
  struct Entry: Sendable {
    let name: String
    let slug: String
    /// The outlet's site, as an article gives it; nil where none does.
    let url: String?
    let articles: Int
    /// Events it reports, in timeline order.
    let events: [Int]
    /// How many of them no other outlet reports.
    let sole: Int
  }

  /// Those with the most events first, then by name.
  let entries: [Entry]

  init(_ events: [Event], _ articles: [TaggedArticle]) {
    var names: [Article.ID: String] = [:]
    var urls: [String: String] = [:]
    for article in articles.map(\.article) {
      guard let source = article.source else { continue }
      names[article.id] = source.name
      if let url = source.url, urls[source.name] == nil { urls[source.name] = url }
    }
    var reported: [String: [Int]] = [:]
    var sole: [String: Int] = [:]
    for (number, event) in events.enumerated() {
      let reports = event.mentions.map { names[$0.article] }
      let known = Set(reports.compactMap(\.self))
      for name in known { reported[name, default: []].append(number) }
      if let name = known.first, known.count == 1, !reports.contains(nil) { sole[name, default: 0] += 1 }
    }
    let counts = Dictionary(names.values.map { ($0, 1) }, uniquingKeysWith: +)
    let sorted = counts.keys.sorted {
      (-(reported[$0] ?? []).count, $0) < (-(reported[$1] ?? []).count, $1)
    }
    let byName = counts.keys.sorted()
    let slugs = Dictionary(zip(byName, Slug.unique(byName)), uniquingKeysWith: { first, _ in first })
    entries = sorted.map { name in
      Entry(
        name: name, slug: slugs[name] ?? Slug.make(name), url: urls[name], articles: counts[name] ?? 0,
        events: reported[name] ?? [], sole: sole[name] ?? 0)
    }
  }
}
