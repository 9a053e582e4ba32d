import Markup
package import TimelineCore

/// The columns of `renderSourcesCSV`, in order.
package let sourceFields = [
  TableField("event"), TableField("article"), TableField("publisher"), TableField("article_title"),
  TableField("published", "date"), TableField("article_url"), TableField("part"), TableField("quote"),
  TableField("copy_of"),
]

/// The columns of `renderCSV`, in order.
package var eventFields: [TableField] { csvFields.map { TableField($0.name, $0.type) } }

/// What each event rests on, as RFC 4180 CSV: a row for each of its sentences, by event and then as the event cites
/// them.
package func renderSourcesCSV(_ timeline: Timeline) -> String {
  let articles = Dictionary(
    timeline.articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
  let rows = timeline.events.flatMap { event -> [[String]] in
    let primary = primaryMention(event)
    return event.mentions.map { mention in
      let article = articles[mention.article]
      return [
        event.id, mention.article, article?.source?.name ?? "", article?.title ?? "",
        (article?.published ?? article?.inferred?.value.first)?.description ?? "", article?.url ?? "",
        mention == primary ? "primary" : "support", mention.evidence.quote,
        event.corroboration.copies[mention.article] ?? "",
      ]
    }
  }
  return ([sourceFields.map(\.name)] + rows).map(csvRecord).joined()
}

/// The fields of a row, ended by CR LF.
func csvRecord(_ fields: [String]) -> String { fields.map { Escape.csv($0) }.joined(separator: ",") + "\r\n" }
