import SiteGeneration
import TimelineCore
import TimelineExport

/// What readers can take away from a site, and what machines read in its pages.
enum SiteDownloads {
  /// The JSON Schema of `events.json`, inside `data/`.
  static let schema = "events-schema.json"

  /// The files beside the pages; the first holds all that the pages are made of, so the build stamp is its hash.
  ///
  /// - Parameter schema: The last one counts; without any, the site has none.
  static func files(
    _ made: TimelineBuild.Result, _ content: SiteContent, _ publication: Publication, schema: [DataFiles.File]
  ) throws(CommandFailure) -> [Download] {
    var downloads: [Download] = []
    for (format, path, key) in formats {
      let bytes = try format == .ics ? newestCalendar(made, publication) : format.render(made, publication)
      let fields = format == .csv ? described(eventFields, made.interface) : []
      downloads.append(Download(file: OutputFile(path: path, bytes: bytes), key: key, fields: fields))
    }
    downloads += tables(made, content)
    downloads.append(changes(made, publication))
    if let schema = schema.last {
      downloads.append(Download(file: OutputFile(path: "data/schema.json", text: schema.contents), key: "schema"))
    }
    return downloads + descriptions(of: downloads, made, publication)
  }

  /// A calendar holds so many events at most, as a feed does; `export` writes all.
  private static let calendarLimit = 100
  /// The feed and the calendar of one category, actor or place: there may be a thousand of them.
  private static let listLimit = 50

  private static func newestCalendar(_ made: TimelineBuild.Result, _ publication: Publication) -> [UInt8] {
    Array(renderICalendar(made.timeline, publication: publication, limit: calendarLimit).utf8)
  }

  /// The tables beside that of the events.
  private static func tables(_ made: TimelineBuild.Result, _ content: SiteContent) -> [Download] {
    let tables = [
      ("sources", renderSourcesCSV(made.timeline), sourceFields),
      ("aid", renderAidCSV(made.timeline.events, offices: content.offices), aidFields),
    ]
    return tables.map { name, text, fields in
      Download(
        file: OutputFile(path: "data/\(name).csv", text: text), key: "\(name)-csv",
        fields: described(fields, made.interface))
    }
  }

  /// The columns with what they hold, in the words of the site; columns of one name hold the same in every table.
  private static func described(_ fields: [TableField], _ interface: Interface) -> [TableField] {
    fields.map { TableField($0.name, $0.type, about: interface.text("column.\($0.name)")) }
  }

  private static func changes(_ made: TimelineBuild.Result, _ publication: Publication) -> Download {
    var own = publication
    own.title = "\(made.interface.text("changes.title")) – \(publication.title)"
    let text = renderChangesAtom(made.ledger.changes, of: made.timeline, publication: own) {
      made.interface.text("change.\($0.rawValue)")
    }
    return Download(file: OutputFile(path: "feeds/changes.atom", text: text), key: "changes-atom")
  }

  private static let formats: [(ExportFormat, path: String, key: String)] = [
    (.json, "data/events.json", "events-json"), (.ndjson, "data/events.ndjson", "events-ndjson"),
    (.csv, "data/events.csv", "events-csv"),
    (.sqlite, "data/timeline.sqlite", "events-sqlite"), (.geojson, "data/events.geojson", "events-geojson"),
    (.timelinejs, "data/timelinejs.json", "timelinejs"),
    (.atom, "feeds/events.atom", "events-atom"), (.jsonfeed, "feeds/feed.json", "feed-json"),
    (.ics, "feeds/events.ics", "events-ics"),
  ]

  /// The data package and the checksums, of the files in the folder they lie in.
  private static func descriptions(
    of downloads: [Download], _ made: TimelineBuild.Result, _ publication: Publication
  ) -> [Download] {
    let folder = "data/"
    let files = downloads.filter { $0.file.path.hasPrefix(folder) }.map {
      PackagedFile(path: String($0.file.path.dropFirst(folder.count)), bytes: $0.file.bytes, fields: $0.fields)
    }
    let package = renderDataPackage(files, publication: publication, asOf: made.timeline.asOf)
    return [
      Download(file: OutputFile(path: folder + "datapackage.json", text: package), key: "datapackage"),
      Download(file: OutputFile(path: folder + "SHA256SUMS", text: renderChecksums(files)), key: "checksums"),
    ]
  }

  /// The formats of each category's, actor's and place's own files.
  static func listFormats(_ made: TimelineBuild.Result, _ publication: Publication) -> [ListFormat] {
    @Sendable func titled(_ name: String) -> Publication {
      var own = publication
      own.title = "\(name) – \(publication.title)"
      return own
    }
    let articles = made.timeline.articles
    return [
      ListFormat(ending: "atom") { name, path, events in
        let page = path.split(separator: "/").dropFirst().joined(separator: "/").dropLast("atom".count) + "html"
        let timeline = Timeline(events: events, articles: [])
        return Array(
          renderAtom(timeline, publication: titled(name), path: path, page: String(page), limit: listLimit).utf8)
      },
      ListFormat(ending: "csv") { _, _, events in
        let cited = Set(events.flatMap { $0.mentions.map(\.article) })
        let own = articles.filter { cited.contains($0.article.id) }
        return Array(renderCSV(Timeline(events: events, articles: own)).utf8)
      },
      ListFormat(ending: "ics") { name, _, events in
        Array(
          renderICalendar(
            Timeline(events: events, articles: []), publication: titled(name), limit: listLimit
          ).utf8)
      },
    ]
  }

  /// JSON-LD for the pages of events and of the data.
  static func structuredData(
    _ made: TimelineBuild.Result, _ publication: Publication, files: [String]
  ) -> @Sendable (StructuredSubject) -> String {
    let timeline = made.timeline
    let byID = Dictionary(
      timeline.articles.map { ($0.article.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    let about = made.interface.text("data.lede")
    return { subject in
      switch subject {
      case .event(let event):
        let cited = Set(event.mentions.map(\.article)).compactMap { byID[$0] }
        return renderJSONLD(of: event, articles: cited, publication: publication)
      case .dataset:
        return renderDatasetJSONLD(timeline, description: about, files: files, publication: publication)
      }
    }
  }
}
