import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

/// What stands between the tags of a page outside quotes and other text marked as English, and in the attributes that are read out.
private func shownTexts(_ html: String) -> Set<String> {
  var texts: Set<String> = []
  var skipped: Substring?
  for piece in html.split(separator: "<", omittingEmptySubsequences: true) {
    guard let end = piece.firstIndex(of: ">") else { continue }
    let (tag, text) = (piece[..<end], piece[piece.index(after: end)...])
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    if let element = skipped {
      if name == "/\(element)" { skipped = nil } else { continue }
    } else if tag.contains("lang=\"en\"") {
      skipped = name
      continue
    }
    texts.insert(text.trimmingPrefix { $0.isWhitespace }.split(separator: "\n").joined(separator: " "))
    for attribute in ["aria-label", "title", "alt", "content"] {
      guard let start = tag.firstRange(of: " \(attribute)=\"")?.upperBound else { continue }
      texts.insert(String(tag[start...].prefix { $0 != "\"" }))
    }
  }
  return texts
}

/// A site in German: no text of the English interface stands on any page, but for those that are the same in German.
@Test func aGermanSiteHasNoEnglishWordOfTheInterface() throws {
  let data = try repositoryData()
  let (english, german) = (try Interface(language: "en", data), try Interface(language: "de", data))
  let own = Set(german.keys.map { german.text($0) })
  let foreign = Set(english.keys.filter { !$0.hasPrefix("title.") }.map { english.text($0) })
    .subtracting(own).filter { $0.count > 3 && !$0.contains("{") }
  var fixture = try Fixture()
  let ledger = try LedgerFixture()
  fixture.events += ledger.aid + ledger.mediation
  var content = try fixture.content(baseURL: "https://host.example")
  content.interface = german
  for file in try renderSite(content, templates: repositoryTemplates(german)) where file.path.hasSuffix(".html") {
    let html = String(decoding: file.bytes, as: UTF8.self)
    #expect(html.contains("<html lang=\"de\""), "\(file.path)")
    #expect(shownTexts(html).intersection(foreign).sorted() == [], "\(file.path)")
  }
  let script = try text("shards/index.js", in: renderSite(content, templates: repositoryTemplates(german)))
  #expect(script.contains("Link kopieren") && !script.contains("Copy link"))
}

/// What an article itself says keeps its own language on a German page: its headline and the sentences quoted.
@Test func theWordsOfArticlesKeepTheirLanguage() throws {
  let german = try Interface(language: "de", repositoryData())
  var content = try Fixture().content()
  content.interface = german
  let files = try renderSite(content, templates: repositoryTemplates(german))
  let event = try text("e/ev-aaaaaaaaaa.html", in: files)
  #expect(event.contains("<span lang=\"en\" dir=\"auto\">Germany pledges aid</span></a>"))
  #expect(event.contains("<q lang=\"en\" dir=\"auto\">"))
  let article = try text("a/wire-2024-05-15-aid.html", in: files)
  #expect(article.contains("<h1><span lang=\"en\" dir=\"auto\">Germany pledges aid</span></h1>"))
}

/// Templates hold no words of their own: all come from the interface, or what a site is made of.
@Test func noTemplateSaysAnythingByItself() throws {
  for file in try repositoryTemplateFiles() where file.path.hasSuffix(".md") || file.path.hasSuffix(".html") {
    var said = String(decoding: file.bytes, as: UTF8.self)
    for (open, close) in [("{{", "}}"), ("<!--", "-->"), ("<", ">"), ("](", ")")] { said = without(open, close, said) }
    #expect(!said.contains { $0.isLetter }, "\(file.path): \(said.filter { $0.isLetter })")
  }
}

/// The text with everything from an opening to its closing mark taken out.
private func without(_ open: String, _ close: String, _ text: String) -> String {
  text.split(separator: open, omittingEmptySubsequences: false).enumerated().map { number, part in
    number == 0 ? String(part) : part.firstRange(of: close).map { String(part[$0.upperBound...]) } ?? String(part)
  }.joined()
}
