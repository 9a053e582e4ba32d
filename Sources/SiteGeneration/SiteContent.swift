package import TimelineCore

/// All that a site is made from.
package struct SiteContent: Sendable {
  package var timeline: Timeline
  package var types: EventTypeTable
  package var interface: Interface
  package var licences: LicenceTable
  package var search: SearchRules
  /// The site's name, as the project file gives it.
  package var title: String
  /// The absolute address the site will be served from, with or without its closing `/`; nil where it is not known:
  /// then canonical links and absolute permalinks are left out.
  package var baseURL: String?
  /// What is shown of an article that neither says so itself nor has a licence the table knows.
  package var show: Article.Show
  /// Identifies the inputs; no clock value. Empty: no stamp is printed.
  package var buildStamp: String
  /// Files made elsewhere that `data.html` offers, in the order they are listed; their bytes are part of the site.
  package var downloads: [Download]
  /// What people have corrected, and what came of it, in file order.
  package var corrections: [CorrectionResult]
  /// What each of the last builds changed, oldest first.
  package var changes: [EventLedger.Change]

  /// Which events have a page of their own.
  package var eventPages = EventPages.auto
  /// Where readers report a problem: a web or a `mailto:` address; nil where there is none.
  package var contact: String?
  /// For whom a person named alone gives or mediates.
  package var offices = OfficeTable()
  /// The outlines maps are drawn on.
  package var outlines = Outlines()
  /// The formats of each list's own files.
  package var listFormats: [ListFormat] = []
  /// JSON-LD for a page, safe inside a `<script>`; nil: pages carry none.
  package var structuredData: (@Sendable (StructuredSubject) -> String)?

  package init(
    timeline: Timeline, types: EventTypeTable, interface: Interface, licences: LicenceTable, search: SearchRules,
    title: String,
    baseURL: String? = nil, show: Article.Show = .quotes, buildStamp: String = "", downloads: [Download] = [],
    corrections: [CorrectionResult] = [], changes: [EventLedger.Change] = []
  ) {
    self.timeline = timeline
    self.types = types
    self.interface = interface
    self.licences = licences
    self.search = search
    self.title = title
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.show = show
    self.buildStamp = buildStamp
    self.downloads = downloads
    self.corrections = corrections
    self.changes = changes
  }
}

/// What JSON-LD describes a page as.
package enum StructuredSubject: Sendable {
  case event(Event)
  case dataset
}

/// A file that readers can take away.
package struct Download: Sendable {
  package var file: OutputFile
  /// The part after `download.` of the key that describes it in `data/<language>/interface.tsv`: `events-json`.
  package var key: String
  /// The columns of a table; empty for other files.
  package var fields: [TableField]

  package init(file: OutputFile, key: String, fields: [TableField] = []) {
    self.file = file
    self.key = key
    self.fields = fields
  }
}
