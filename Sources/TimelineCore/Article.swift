/// One news article as plain text, with the facts its front matter gives.
package struct Article: Hashable, Sendable {
  /// Front matter's or JSON Lines' `id`, else the path without its ending; unique in a corpus.
  package typealias ID = String

  /// The outlet that published the article.
  package struct Publisher: Hashable, Codable, Sendable {
    package var name: String
    package var url: String?

    package init(name: String, url: String? = nil) {
      self.name = name
      self.url = url
    }
  }

  /// How much of the text the site may show; front matter's `show`.
  package enum Show: String, Hashable, Codable, Sendable, CaseIterable {
    case full, quotes, none
  }

  /// What kind of text it is, for the temporal tagger: relative dates in news hang on the publication date,
  /// in a narrative on the date told before.
  package enum DocumentType: String, Hashable, Codable, Sendable, CaseIterable {
    case auto, news, narrative
  }

  /// How the article is to be rendered.
  package enum Format: Hashable, Sendable {
    /// The body as Markdown; the article's `text` is what `Markup.plainText` makes of it.
    case markdown(String)
    /// Lines of plain text; the article's `text` is all there is.
    case plain
  }

  package var id: ID
  /// Relative to the corpus folder, with `/` between its parts; several articles of a JSON Lines file share one.
  package var path: String
  /// From 1: the line of `path` on which the text begins.
  package var line: Int
  package var title: String
  /// Where in `text` the title stands, when it is its first line; nil when the title is not part of the text.
  package var titleRange: ByteRange?
  /// The document creation time, the anchor for "yesterday"; nil where the article gives none.
  package var published: CivilDate?
  /// Whether a person has corrected `published`.
  package var isRedated = false
  package var updated: CivilDate?
  /// When it was published as far as can be told, for an article without `published`; nil where nothing tells.
  package var inferred: InferredDate?
  package var source: Publisher?
  package var url: String?
  package var authors: [String]
  /// BCP 47; nil where nothing says.
  package var language: String?
  /// SPDX; nil where nothing says.
  package var license: String?
  package var show: Show?
  package var tags: [String]
  package var documentType: DocumentType
  package var format: Format
  /// Every `ByteRange` elsewhere counts UTF-8 bytes of this; boilerplate is still in it.
  package var text: String
  /// Parts of `text` that are not the article's own words, in order: no sentence is made of them.
  package var boilerplate: [ByteRange]

  package init(
    id: ID, path: String, line: Int = 1, title: String, titleRange: ByteRange? = nil, published: CivilDate? = nil,
    updated: CivilDate? = nil, source: Publisher? = nil, url: String? = nil, authors: [String] = [],
    language: String? = nil, license: String? = nil, show: Show? = nil, tags: [String] = [],
    documentType: DocumentType = .auto, format: Format = .plain, text: String, boilerplate: [ByteRange] = []
  ) {
    self.id = id
    self.path = path
    self.line = line
    self.title = title
    self.titleRange = titleRange
    self.published = published
    self.updated = updated
    self.source = source
    self.url = url
    self.authors = authors
    self.language = language
    self.license = license
    self.show = show
    self.tags = tags
    self.documentType = documentType
    self.format = format
    self.text = text
    self.boilerplate = boilerplate
  }
}
