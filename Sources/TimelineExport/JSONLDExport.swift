package import TimelineCore

/// The events as a schema.org `ItemList` in JSON-LD.
///
/// Each is an `Article` that covers a time, cites its sources and, where one could attend it, is about an `Event`:
/// schema.org means by that something that people go to, which a missile strike is not.
package func renderJSONLD(_ timeline: Timeline, publication: Publication) -> String {
  let articles = Dictionary(
    timeline.articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
  let items = timeline.events.enumerated().map { offset, event -> JSONValue in
    ["@type": "ListItem", "position": .int(offset + 1), "item": item(event, articles, publication)]
  }
  return JSONValue.compact([
    "@context": "https://schema.org", "@type": "ItemList", "name": .string(publication.title),
    "url": JSONValue(publication.baseURL), "numberOfItems": .int(items.count),
    "itemListOrder": "https://schema.org/ItemListOrderAscending", "itemListElement": .array(items),
  ]).text + "\n"
}

/// One event in the words of schema.org, safe inside a `<script>` element.
///
/// - Parameter articles: Those that the event cites; others may be among them.
package func renderJSONLD(of event: Event, articles: [Article], publication: Publication) -> String {
  let cited = Set(event.mentions.map(\.article))
  let known = articles.filter { cited.contains($0.id) }.map { ($0.id, $0) }
  return inScript(item(event, Dictionary(known, uniquingKeysWith: { first, _ in first }), publication))
}

/// The timeline as a schema.org `Dataset`, safe inside a `<script>` element.
///
/// - Parameter files: Paths in the site of the files that hold it; without a base address they are left out.
package func renderDatasetJSONLD(
  _ timeline: Timeline, description: String, files: [String], publication: Publication
) -> String {
  let days = timeline.events.compactMap { Timeline.anchorDay($0) }
  let span = days.min().flatMap { first in days.max().map { "\(first)/\($0)" } }
  let downloads = files.compactMap { path in
    publication.address(path).map { JSONValue.object(["@type": "DataDownload", "contentUrl": .string($0)]) }
  }
  return inScript(
    .compact([
      "@type": "Dataset", "name": .string(publication.title), "description": .string(description),
      "url": JSONValue(publication.address("data.html")), "inLanguage": .string(publication.language),
      "temporalCoverage": JSONValue(span), "dateModified": JSONValue(timeline.asOf?.description),
      "distribution": downloads.isEmpty ? .null : .array(downloads),
    ]))
}

/// No `<` of a text may end the element: in JSON it stands only inside strings, where an escape means the same.
private func inScript(_ value: JSONValue) -> String {
  guard case .object(var fields) = value else { return "" }
  fields["@context"] = "https://schema.org"
  let escapes: [Unicode.Scalar: String] = ["<": "\\u003c", ">": "\\u003e", "&": "\\u0026"]
  return JSONValue.object(fields).text.unicodeScalars.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
}

private func item(_ event: Event, _ articles: [Article.ID: Article], _ publication: Publication) -> JSONValue {
  var seen: Set<Article.ID> = []
  let sources = event.mentions.map(\.article).filter { seen.insert($0).inserted }.compactMap { articles[$0] }
  return .compact([
    "@type": "Article", "@id": .string(publication.permanentID(event)), "url": JSONValue(publication.address(event)),
    "headline": .string(event.title), "description": .string(summary(event)),
    "inLanguage": .string(publication.language), "keywords": JSONValue([event.type.category, event.type.rawValue]),
    "temporalCoverage": JSONValue(event.date.value?.description),
    "datePublished": JSONValue(firstSeen(event)?.description), "dateModified": JSONValue(lastSeen(event)?.description),
    "spatialCoverage": event.places.isEmpty ? .null : .array(event.places.map(place)),
    "citation": .array(sources.map(citation)),
    "about": isAttended(event) ? meeting(event) : .null,
  ])
}

/// The types that schema.org's `Event` fits (EVENTS.md §1.1).
private let attended: Set<EventType> = [
  EventType("diplomacy.meeting"), EventType("mediation.talks"), EventType("political.election"),
]

private func isAttended(_ event: Event) -> Bool {
  attended.contains(event.type) && (event.status.reality != .refused || event.status == .cancelled)
}

private func meeting(_ event: Event) -> JSONValue {
  let status = event.status == .cancelled ? "EventCancelled" : "EventScheduled"
  return .compact([
    "@type": "Event", "name": .string(event.title), "startDate": JSONValue(event.date.value?.first?.description),
    "endDate": JSONValue(event.date.value?.last?.description), "eventStatus": .string("https://schema.org/\(status)"),
    "location": event.places.first.map(place) ?? .null,
  ])
}

private func place(_ place: Place) -> JSONValue {
  var fields: [String: JSONValue] = ["@type": "Place", "name": .string(place.name)]
  if let latitude = place.latitude, let longitude = place.longitude {
    fields["geo"] = ["@type": "GeoCoordinates", "latitude": .number(latitude), "longitude": .number(longitude)]
  }
  return .object(fields)
}

private func citation(_ article: Article) -> JSONValue {
  .compact([
    "@type": "NewsArticle", "headline": .string(article.title), "url": JSONValue(article.url),
    "datePublished": JSONValue(article.published?.description),
    "publisher": article.source.map { ["@type": "Organization", "name": .string($0.name)] } ?? .null,
  ])
}
