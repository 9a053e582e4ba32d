import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private func library(_ path: String, _ contents: String) throws -> TemplateLibrary {
  let own = TemplateLibrary.File(path: path, displayPath: "my/\(path)", bytes: Array(contents.utf8))
  return try TemplateLibrary(
    builtIn: repositoryTemplateFiles(), overrides: [own], interface: Fixture.interface())
}

@Test(arguments: [
  ("# {{title}\n", "my/pages/event.md:1:3: error: expected '}}' after '{{' [bad-template]"),
  ("a\n\n{{#facts}}\nb\n", "my/pages/event.md:3:1: error: expected '{{/facts}}' to close this section [bad-template]"),
  (
    "{{#facts}}é {{/values}}",
    "my/pages/event.md:1:14: error: expected '{{/facts}}', found '{{/values}}' [bad-template]"
  ),
  (
    "{{/facts}}",
    "my/pages/event.md:1:1: error: expected an open section before '{{/facts}}', found none [bad-template]"
  ),
  (
    "ab {{tit le}}",
    "my/pages/event.md:1:10: error: expected a Mustache tag, found one that does not parse [bad-template]"
  ),
  ("é {{titel}}", "my/pages/event.md:1:4: warning: unknown variable 'titel' [unknown-variable]"),
  (
    "a\n{{>pages/parts/lines.md}}",
    "my/pages/event.md:2:1: warning: unknown template 'pages/parts/lines.md' [unknown-template]"
  ),
  ("{{t.event.fact}}", "my/pages/event.md:1:1: warning: unknown variable 't.event.fact' [unknown-variable]"),
])
func reportsTemplateErrors(template: String, message: String) throws {
  #expect(try library("pages/event.md", template).diagnostics.map(\.description) == [message])
}

@Test func builtInTemplatesKnowTheirVariables() throws {
  #expect(try repositoryTemplates(Fixture.interface()).diagnostics == [])
}

@Test func anOwnTemplateTakesTheBuiltInOnesPlace() throws {
  let templates = try library("pages/data.md", "# Mine\n\n{{#files}}\n* {{name}}\n{{/files}}\n")
  let page = try text("data.html", in: renderSite(Fixture().content(), templates: templates))
  #expect(page.contains("<h1>Mine</h1>\n<ul>\n<li>events.json</li>\n</ul>"))
}

@Test func anOwnAssetIsWritten() throws {
  let templates = try library("assets/extra.css", "p{}")
  #expect(try text("assets/extra.css", in: renderSite(Fixture().content(), templates: templates)) == "p{}")
}

@Test func aBrokenTemplateStopsTheSite() throws {
  let templates = try library("pages/event.md", "{{#facts}}")
  #expect(throws: Diagnostic.self) { try renderSite(Fixture().content(), templates: templates) }
}

@Test(arguments: [
  ("index.html", "e/ev-1.html", "e/ev-1.html"),
  ("e/ev-1.html", "index.html", "../index.html"),
  ("e/ev-1.html", "e/ev-2.html", "ev-2.html"),
  ("a/b/c.html", "a/d.html", "../d.html"),
  ("d/2024-05-14.html", "m/2024-05.html#x", "../m/2024-05.html#x"),
])
func linksAreRelative(page: String, target: String, link: String) {
  #expect(Links.relative(from: page, to: target) == link)
  #expect(Links.resolve(link, on: page).map { $0 } == target.split(separator: "#").first.map(String.init))
}
