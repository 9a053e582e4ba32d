import Markup
package import TimelineCore

/// A site ready to be rendered: its pages can be rendered in any order, several at a time.
package struct SiteGenerator: Sendable {
  /// By path.
  package let pages: [Page]
  private let index: SiteIndex
  private let templates: TemplateLibrary

  /// Works out, once, everything the pages look up. Linear in events and articles but for sorting.
  package init(_ content: SiteContent, templates: TemplateLibrary) {
    index = SiteIndex(content)
    pages = Page.all(index)
    self.templates = templates
  }

  /// The files that are no pages: style sheet, scripts and their data, downloads, by path.
  package var otherFiles: [OutputFile] {
    let marker = OutputFile(path: ".nojekyll", bytes: [])
    let sitemap = index.content.baseURL.map { Sitemap.files(pages.filter(\.isReadable).map(\.path), base: $0) } ?? []
    let files =
      [marker] + assets + index.content.downloads.map(\.file) + sitemap + index.shards + index.chartTables
    return files.sorted { $0.path < $1.path }
  }

  /// The templates' assets; the style sheet ends with what is the same on every page of this site.
  private var assets: [OutputFile] {
    templates.assets.map { asset in
      guard asset.path == Links.styleSheet else { return asset }
      return OutputFile(path: asset.path, bytes: asset.bytes + index.chart.mastheadStyle.utf8)
    }
  }

  /// One page as HTML and as the Markdown it was made of; with the first page of a list, the files of its events.
  package func render(_ page: Page) -> [OutputFile] {
    let builder = ViewBuilder(index: index, path: page.path)
    if case .alias(let id, let number) = page.kind { return [redirect(from: id, to: index.events[number], builder)] }
    let view = builder.view(of: page.kind)
    var slots = SlotTable()
    let context = view.values.merging(builder.common) { own, _ in own }.markdownContext(&slots)
    let markdown = templates.markdown(view.template, addingWords(context, isMarkdown: true))
    let body = slots.filledHTML(renderHTML(markdown: markdown))
    let whole = templates.layout(
      view.template, addingWords(builder.layoutValues(view, body: body).layoutContext))
    let html = view.scripts.isEmpty ? withUsedSymbols(whole) : whole
    guard view.hasMarkdown else { return [OutputFile(path: page.path, text: html)] }
    let files = [
      OutputFile(path: page.path, text: html),
      OutputFile(path: Links.markdown(of: page.path), text: Self.tidy(slots.filledMarkdown(markdown))),
    ]
    guard case .group(let folder, let number, page: 1) = page.kind else { return files }
    return files + index.files(of: index.groups(folder)[number])
  }

  private func addingWords(_ context: [String: Any], isMarkdown: Bool = false) -> [String: Any] {
    let words = InterfaceWords(interface: index.content.interface, isMarkdown: isMarkdown)
    return context.merging(["t": words]) { own, _ in own }
  }

  private func redirect(from id: Event.ID, to event: Event, _ builder: ViewBuilder) -> OutputFile {
    let target = Links.relative(from: Links.event(id), to: index.address(of: event))
    let values: [String: TemplateValue] = [
      "language": .text(builder.interface.language), "target": .text(target), "title": .text(event.title),
    ]
    return OutputFile(
      path: Links.event(id), text: templates.layout("redirect", addingWords(values.layoutContext)))
  }

  /// Markdown for people: no more than one empty line at a time, none at the beginning.
  private static func tidy(_ markdown: String) -> String {
    var lines: [Substring] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy { $0 == " " }
      if isBlank, lines.last.map(\.isEmpty) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    return lines.joined(separator: "\n")
  }
}

/// Renders a whole site: every page as HTML and Markdown, the assets and the downloads.
///
/// - Returns: Files by path, each path once.
/// - Throws: What is wrong with the templates, if anything is an error.
package func renderSite(
  _ content: SiteContent, templates: TemplateLibrary
) throws(Diagnostic) -> [OutputFile] {
  if let error = templates.diagnostics.first(where: { $0.severity == .error }) { throw error }
  let site = SiteGenerator(content, templates: templates)
  return (site.otherFiles + site.pages.flatMap(site.render)).sorted { $0.path < $1.path }
}
