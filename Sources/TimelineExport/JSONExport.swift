package import TimelineCore

/// The whole timeline as the event record of EVENTS.md §7: `{"articles":[…],"events":[…],"schema":1}`, one event or
/// article a line, keys sorted.
package func renderEventsJSON(_ timeline: Timeline, types: EventTypeTable) -> String {
  let articles = timeline.articles.map { articleRecord($0.article).text }
  let events = timeline.events.map { eventRecord($0, types: types).text }
  return """
    {"articles":[
    \(articles.joined(separator: ",\n"))
    ],"events":[
    \(events.joined(separator: ",\n"))
    ],"schema":1}

    """
}

/// One event as a line of JSON without a line feed, as `timeline link` prints it.
package func renderEventLine(_ event: Event, types: EventTypeTable) -> String {
  eventRecord(event, types: types).text
}

/// Every event as a line of JSON, in timeline order (NDJSON).
package func renderEventLines(_ timeline: Timeline, types: EventTypeTable) -> String {
  timeline.events.map { renderEventLine($0, types: types) + "\n" }.joined()
}

/// An event as a line of JSON that can be made before it is known how the event stands to others.
package struct EventLine: Sendable {
  /// The line of the event without any links.
  package let text: String
  /// Where the list of links stands, in bytes of the text: just behind its opening bracket.
  package let gap: Int

  package init(text: String, gap: Int) { (self.text, self.gap) = (text, gap) }

  package init(_ event: Event, types: EventTypeTable) {
    var event = event
    event.links = []
    let line = renderEventLine(event, types: types)
    // Quotation marks within strings are escaped, so that this is the field itself.
    let field = "\"links\":["
    let found = line.utf8.firstRange(of: field.utf8)
    gap = found.map { line.utf8.distance(from: line.startIndex, to: $0.upperBound) } ?? 0
    text = line
  }

  /// The line with links.
  package func text(with links: [EventLink]) -> String {
    guard !links.isEmpty, gap > 0 else { return text }
    let records: JSONValue = .array(links.map(linkRecord))
    let place = text.utf8.index(text.startIndex, offsetBy: gap)
    return "\(text[..<place])\(records.text.dropFirst().dropLast())\(text[place...])"
  }
}

private func articleRecord(_ article: Article) -> JSONValue {
  [
    "id": .string(article.id), "path": .string(article.path), "title": .string(article.title),
    "text_hash": .string(SHA256.hex(article.text.utf8)), "publisher": JSONValue(article.source?.name),
    "url": JSONValue(article.url),
    "published": JSONValue(article.published?.description ?? article.inferred?.value.description),
    "date_source": article.isRedated
      ? "override" : article.published != nil ? "stated" : article.inferred != nil ? "inferred" : .null,
    "constraints": .array((article.inferred?.constraints ?? []).map(constraintRecord)),
    "boilerplate": .array(article.boilerplate.map(\.json)),
  ]
}

private func constraintRecord(_ constraint: InferredDate.Constraint) -> JSONValue {
  [
    "cue": .string(constraint.cue), "span": .array([.int(constraint.span.start), .int(constraint.span.end)]),
    "kind": .string(constraint.kind.rawValue), "gives": .string(constraint.gives),
  ]
}
