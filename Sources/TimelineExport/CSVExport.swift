package import TimelineCore

/// The events as RFC 4180 CSV in UTF-8, lines ended by CR LF, a header line first.
///
/// A field that a spreadsheet would read as a formula has a `'` in front. Several values in a field stand between `; `.
package func renderCSV(_ timeline: Timeline) -> String {
  let articles = Dictionary(
    timeline.articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
  let header = csvColumns.map(\.name)
  let rows = timeline.events.map { event in csvColumns.map { $0.value(event, articles) } }
  return ([header] + rows).map(csvRecord).joined()
}

/// The names of the columns and their types in the Frictionless Table Schema, in order.
var csvFields: [(name: String, type: String)] { csvColumns.map { ($0.name, $0.type) } }

private struct CSVColumn: Sendable {
  let name: String
  /// Of the Frictionless Table Schema.
  var type = "string"
  let value: @Sendable (Event, [Article.ID: Article]) -> String
}

private let csvColumns: [CSVColumn] =
  csvWhen + csvWhat + [
    CSVColumn(name: "quote") { event, _ in primaryMention(event)?.evidence.quote ?? "" },
    CSVColumn(name: "article") { event, _ in primaryMention(event)?.article ?? "" },
    CSVColumn(name: "article_url") { event, articles in
      primaryMention(event).flatMap { articles[$0.article]?.url } ?? ""
    },
    CSVColumn(name: "publishers") { event, _ in event.corroboration.publishers.joined(separator: "; ") },
    CSVColumn(name: "articles", type: "integer") { event, _ in String(event.corroboration.articles) },
    CSVColumn(name: "independent", type: "integer") { event, _ in String(event.corroboration.independent) },
    CSVColumn(name: "first_reported", type: "date") { event, _ in event.reportDays.first?.description ?? "" },
    CSVColumn(name: "last_reported", type: "date") { event, _ in event.reportDays.last?.description ?? "" },
    CSVColumn(name: "confidence", type: "number") { event, _ in JSONValue.number(event.confidence).text },
    CSVColumn(name: "band") { event, _ in event.band.rawValue },
    CSVColumn(name: "conflicts") { event, _ in event.conflicts.map(\.field).joined(separator: "; ") },
  ]

private let csvWhen: [CSVColumn] = [
  CSVColumn(name: "id") { event, _ in event.id },
  CSVColumn(name: "date") { event, _ in event.date.value?.description ?? "" },
  CSVColumn(name: "first_day", type: "date") { event, _ in event.date.value?.first?.description ?? "" },
  CSVColumn(name: "last_day", type: "date") { event, _ in event.date.value?.last?.description ?? "" },
  CSVColumn(name: "precision") { event, _ in event.date.precision.rawValue },
  CSVColumn(name: "date_confidence", type: "number") { event, _ in JSONValue.number(event.date.confidence).text },
]

private let csvWhat: [CSVColumn] = [
  CSVColumn(name: "category") { event, _ in event.type.category },
  CSVColumn(name: "subtype") { event, _ in event.type.rawValue },
  CSVColumn(name: "status") { event, _ in event.status.rawValue },
  CSVColumn(name: "title") { event, _ in event.title },
  CSVColumn(name: "roles") { event, _ in
    event.roles.sorted { $0.key < $1.key }
      .map { "\($0.key.rawValue)=\($0.value.map(\.name).joined(separator: "|"))" }.joined(separator: "; ")
  },
  CSVColumn(name: "place") { event, _ in event.places.first?.name ?? "" },
  CSVColumn(name: "country") { event, _ in event.places.first?.country ?? "" },
  CSVColumn(name: "latitude", type: "number") { event, _ in
    event.places.first?.latitude.map { JSONValue.number($0).text } ?? ""
  },
  CSVColumn(name: "longitude", type: "number") { event, _ in
    event.places.first?.longitude.map { JSONValue.number($0).text } ?? ""
  },
  CSVColumn(name: "amount", type: "number") { event, _ in
    event.amounts.first.map { JSONValue.number($0.value).text } ?? ""
  },
  CSVColumn(name: "currency") { event, _ in event.amounts.first?.currency ?? "" },
  CSVColumn(name: "amount_modifier") { event, _ in event.amounts.first?.modifier.rawValue ?? "" },
  CSVColumn(name: "stage") { event, _ in event.amounts.first?.stage?.rawValue ?? "" },
  CSVColumn(name: "measure") { event, _ in event.amounts.first?.measure.rawValue ?? "" },
  CSVColumn(name: "period") { event, _ in event.amounts.first?.period ?? "" },
  CSVColumn(name: "derived_eur") { event, _ in derived(event) { JSONValue.number($0.euros).text } },
  CSVColumn(name: "derived_usd") { event, _ in derived(event) { JSONValue.number($0.dollars).text } },
  CSVColumn(name: "rate_month") { event, _ in derived(event, \.month) },
  CSVColumn(name: "rate_source") { event, _ in derived(event, \.source) },
]

private func derived(_ event: Event, _ value: (Conversion) -> String) -> String {
  event.amounts.first?.conversion.map(value) ?? ""
}
