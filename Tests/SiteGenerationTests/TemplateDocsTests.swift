import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private let listStart = "## The variables\n"

/// `docs/templates.md` ends with the list of all variables, which is that of `templates/variables.tsv`.
@Test func theListOfVariablesIsThatOfTheTable() throws {
  let path = "docs/templates.md"
  let told = try repositoryFile(path).split(separator: listStart, omittingEmptySubsequences: false)
  try expectGolden(String(told.first ?? "") + listStart + variableList(), at: path)
}

private func variableList() throws -> String {
  let table = try LexiconFile(
    path: "variables.tsv", contents: repositoryFile("templates/variables.tsv"), needs: ["template", "name", "meaning"])
  var text = ""
  var last: String?
  for row in table.rows where row["template"] != "*" {
    if row["template"] != last { text += "\n### \(row["template"])\n\n| name | meaning |\n|---|---|\n" }
    last = row["template"]
    text += "| `\(row["name"])` | \(row["meaning"]) |\n"
  }
  return text
}

/// Every name that a page of the fixture is given stands in the table, with those inside its lists.
@Test func everyVariableAPageIsGivenStandsInTheTable() throws {
  let variables = try TemplateVariables(repositoryTemplateFiles().first { $0.path == TemplateVariables.path })
  var fixture = try Fixture()
  let ledger = try LedgerFixture()
  fixture.events += ledger.aid + ledger.mediation
  let index = SiteIndex(try fixture.content(baseURL: "https://host.example"))
  var missing: Set<String> = []
  for page in Page.all(index) {
    let builder = ViewBuilder(index: index, path: page.path)
    let view = builder.view(of: page.kind)
    let template = "pages/\(view.template).md"
    for name in names(view.values) where !variables.allows(name, in: template) { missing.insert("\(template) \(name)") }
    for name in names(builder.layoutValues(view, body: "")) where !variables.allows(name, in: "layouts/page.html") {
      missing.insert("layouts/page.html \(name)")
    }
  }
  #expect(missing.sorted() == [])
}

private func names(_ values: [String: TemplateValue]) -> Set<String> {
  values.reduce(into: []) { found, entry in
    found.insert(entry.key)
    if case .list(let items) = entry.value { for item in items { found.formUnion(names(item)) } }
    if case .object(let inner) = entry.value { found.formUnion(names(inner)) }
  }
}
