package import TimelineCore

/// Which licences let a site show the whole text of an article, from `data/licences.tsv`.
package struct LicenceTable: Sendable {
  /// One licence.
  package struct Entry: Hashable, Sendable {
    package let allowsFullText: Bool
    package let label: String
    /// Absolute; empty where the licence has no page.
    package let url: String
  }

  private let entries: [String: Entry]

  /// Columns: `spdx full_text label url`; `full_text` is `yes` or `no`.
  /// A licence that stands again in a file laid over another replaces the earlier one.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var entries: [String: Entry] = [:]
    for row in try data.rows("licences.tsv", needs: ["spdx", "full_text", "label", "url"]) {
      guard row["full_text"] == "yes" || row["full_text"] == "no" else {
        throw row.error("expected 'yes' or 'no' in full_text, found '\(row["full_text"])'")
      }
      entries[row["spdx"].lowercased()] = Entry(
        allowsFullText: row["full_text"] == "yes", label: row["label"], url: row["url"])
    }
    self.entries = entries
  }

  /// The entry of an SPDX identifier, in any case; nil for one the table does not know.
  package subscript(spdx: String) -> Entry? { entries[spdx.lowercased()] }
}

extension SiteContent {
  /// How much of an article its page shows: what the article says, else what its licence allows, else the site's rule.
  func visibility(of article: Article) -> Article.Show {
    if let show = article.show { return show }
    if let licence = article.license.flatMap({ licences[$0] }) { return licence.allowsFullText ? .full : .quotes }
    return show
  }
}
