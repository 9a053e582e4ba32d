package import TimelineCore

/// The latest events as a JSON Feed 1.1.
///
/// - Parameters:
///   - path: Where the feed stands in the site.
///   - limit: How many items at most.
package func renderJSONFeed(
  _ timeline: Timeline, publication: Publication, path: String = "feeds/feed.json", limit: Int = 100
) -> String {
  let items = latest(timeline, limit: limit).map { item($0, publication) }
  return JSONValue.compact([
    "version": "https://jsonfeed.org/version/1.1", "title": .string(publication.title),
    "home_page_url": JSONValue(publication.baseURL), "feed_url": JSONValue(publication.address(path)),
    "language": .string(publication.language), "authors": .array([["name": .string(publication.title)]]),
    "items": .array(items),
  ]).text + "\n"
}

private func item(_ event: Event, _ publication: Publication) -> JSONValue {
  .compact([
    "id": .string(publication.permanentID(event)), "url": JSONValue(publication.address(event)),
    "title": .string(event.title), "content_text": .string(summary(event)),
    "date_published": firstSeen(event).map { .string(timestamp($0)) } ?? .null,
    "date_modified": lastSeen(event).map { .string(timestamp($0)) } ?? .null,
    "tags": JSONValue([event.type.category, event.type.rawValue, event.status.rawValue]),
  ])
}
