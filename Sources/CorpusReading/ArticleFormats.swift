import Markup
import TimelineCore

/// Reads Markdown with or without a front matter.
///
/// Without a title in the front matter the first heading is the title, else the first line. A fact that is wrong is
/// reported and left out; the article is read all the same.
func readMarkdown(
  _ text: String, path: String, _ rules: BoilerplateRules, _ findings: inout Findings
) throws(Diagnostic) {
  let frontMatter = try FrontMatter(text, path: path)
  var facts = ArticleFacts()
  for fact in frontMatter.facts { findings.set(fact, in: &facts) }
  let body = String(frontMatter.body)
  let plain = plainText(ofMarkdown: body)
  let heading = plain.blocks.first { $0.headingLevel != nil } ?? plain.blocks.first
  let title = heading.map { firstLine(of: plain.text[bytes: $0.range]) } ?? ""
  var article = facts.article(
    path: path, line: frontMatter.bodyLine, title: title, format: .markdown(body), text: plain.text)
  complete(&article, rules)
  findings.add(article, at: facts.idLocation ?? SourceLocation(path: path))
}

/// Reads plain text: the first line is the title and stays in the text.
func readText(_ text: String, path: String, _ rules: BoilerplateRules, _ findings: inout Findings) {
  let line = TextLine.lines(of: text).first { !$0.isBlank }?.text ?? ""
  var article = ArticleFacts().article(path: path, line: 1, title: trimmed(line), format: .plain, text: text)
  complete(&article, rules)
  findings.add(article, at: SourceLocation(path: path))
}

/// Reads an HTML page; its metadata give the facts.
func readHTML(_ text: String, path: String, _ rules: BoilerplateRules, _ findings: inout Findings) {
  let page = htmlText(text, leavingOut: rules.htmlClasses)
  var facts = ArticleFacts()
  facts.published = page.published.flatMap { date(in: $0, rules) }
  facts.updated = page.updated.flatMap { date(in: $0, rules) }
  facts.title = page.title
  facts.url = page.url
  facts.authors = page.authors
  facts.language = page.language
  facts.tags = page.tags
  facts.source = page.publisher.map { Article.Publisher(name: $0) }
  let plain = page.paragraphs.joined(separator: "\n")
  let title = page.paragraphs.first ?? ""
  var article = facts.article(path: path, line: 1, title: title, format: .plain, text: plain)
  complete(&article, rules)
  findings.add(article, at: SourceLocation(path: path))
}

private func date(in text: String, _ rules: BoilerplateRules) -> CivilDate? {
  civilDate(inTimestamp: text) ?? rules.dates.firstDate(in: text)
}

/// Marks title and boilerplate in a text, and takes the date from its header or footer where nothing else gave one.
func complete(_ article: inout Article, _ rules: BoilerplateRules) {
  let lines = TextLine.lines(of: article.text)
  if let first = lines.first(where: { !$0.isBlank }), trimmed(article.text[bytes: first.range]) == article.title {
    article.titleRange = first.range
  }
  let header = rules.headerDates(in: lines)
  if article.published == nil { article.published = header.published }
  if article.updated == nil { article.updated = header.updated }
  article.boilerplate = rules.boilerplate(in: lines, title: article.titleRange, dates: header.lines)
}

private func firstLine(of text: String) -> String {
  trimmed(text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first.map(Substring.init) ?? "")
}

extension Findings {
  /// Reports a fact that is wrong or unknown.
  mutating func set(_ fact: Fact, in facts: inout ArticleFacts) {
    do throws(Diagnostic) {
      try facts.set(fact)
    } catch {
      report(error)
    }
  }
}
