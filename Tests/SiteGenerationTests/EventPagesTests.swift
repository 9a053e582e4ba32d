import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

@Test(arguments: [
  (EventPages.auto, 20_000, EventPages.all), (.auto, 20_001, .major), (.all, 200_000, .all), (.major, 1, .major),
])
func choosesWhichEventsHavePages(pages: EventPages, count: Int, settled: EventPages) {
  #expect(pages.settled(for: count) == settled)
}

private func siteOfMajorEvents() throws -> (content: SiteContent, files: [OutputFile]) {
  var fixture = try Fixture()
  for index in fixture.events.indices { fixture.events[index].corroboration.independent = index == 0 ? 3 : 1 }
  var content = try fixture.content()
  content.eventPages = .major
  return (content, try renderSite(content, templates: repositoryTemplates(Fixture.interface())))
}

/// Every event stands in full on exactly the page that its address names.
@Test func eventsWithoutAPageStandInFullOnTheirDay() throws {
  let (content, files) = try siteOfMajorEvents()
  #expect(brokenLinks(files) == [])
  let addresses = eventAddresses(content)
  for event in content.timeline.events {
    let parts = try #require(addresses[event.id]).split(separator: "#").map(String.init)
    let page = try text(parts[0], in: files)
    #expect(page.contains(event.title) && page.contains("<q "), "\(event.id) on \(parts[0])")
    if parts.count == 2 { #expect(page.contains("id=\"\(parts[1])\""), "\(event.id)") }
  }
  let pages = files.map(\.path).filter { $0.hasPrefix("e/") && $0.hasSuffix(".html") }
  #expect(pages == ["e/ev-aaaaaaaaaa.html", "e/ev-formername.html"])
}

@Test func scriptsLearnTheAddressesOfEventsWithoutAPage() throws {
  let titles = try siteOfMajorEvents().files.filter { $0.path.hasPrefix("shards/m/") }
    .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  #expect(titles.contains(#""undated.html#e-ev-undated""#))
  #expect(!titles.contains("#e-ev-aaaaaaaaaa"))
}

/// Several reports that quote the same one name who says it once.
@Test func aSpeakerIsNamedOnce() throws {
  var fixture = try Fixture()
  let number = try #require(fixture.events.firstIndex { $0.attributions.contains { $0.speaker != nil } })
  fixture.events[number].attributions += fixture.events[number].attributions
  let files = try renderSite(try fixture.content(), templates: repositoryTemplates(Fixture.interface()))
  let page = try text("e/\(fixture.events[number].id).html", in: files)
  let label = try Fixture.interface().text("event.said-by")
  let behind = try #require(page.split(separator: "\(label)</strong>").dropFirst().first)
  let list = try #require(behind.split(separator: "</li>").first)
  #expect(list.split(separator: "Kremlin", omittingEmptySubsequences: false).count == 2, "\(list)")
}

@Test func undatedEventsGoOnOnFurtherPages() throws {
  var fixture = try Fixture()
  let pattern = try #require(fixture.events.first { $0.date.value == nil })
  fixture.events += (0..<205).map { number in
    var event = pattern
    event.id = "more-\(number)"
    return event
  }
  var content = try fixture.content()
  content.eventPages = .major
  let files = try renderSite(content, templates: repositoryTemplates(Fixture.interface()))
  #expect(brokenLinks(files) == [])
  #expect(files.contains { $0.path == "undated.3.html" } && !files.contains { $0.path == "undated.4.html" })
}

/// A law of threads: each event in one at most, no link leads out of one, and each holds two events or more.
@Test(arguments: 0..<6 as Range<UInt64>)
func threadsHoldWhatLinksJoin(seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  let pattern = try #require(try Fixture().events.first)
  var events = (0..<30).map { number in
    var event = pattern
    (event.id, event.links) = ("ev-\(number)", [])
    return event
  }
  for _ in 0..<12 {
    let (a, b) = (Int.random(in: 0..<30, using: &generator), Int.random(in: 0..<30, using: &generator))
    if a != b { events[a].links.append(EventLink(type: .fulfils, id: events[b].id)) }
  }
  let threads = EventThreads.groups(events).map(\.events)
  let members = threads.joined()
  #expect(Set(members).count == members.count)
  #expect(threads.allSatisfy { $0.count > 1 && $0 == $0.sorted() })
  for (number, event) in events.enumerated() {
    let own = threads.first { $0.contains(number) }
    for link in event.links {
      let other = try #require(events.firstIndex { $0.id == link.id })
      #expect(own?.contains(other) == true)
    }
    if event.links.isEmpty, !events.contains(where: { $0.links.contains { $0.id == event.id } }) { #expect(own == nil) }
  }
}

@Test func densityCountsEveryEventOfTheChartOnce() throws {
  let index = SiteIndex(try Fixture().content())
  guard case .object(let members) = ExplorerData(index).density else { return #expect(Bool(false)) }
  func sum(_ value: ScriptValue) -> Int {
    switch value {
    case .number(let number): number
    case .list(let values): values.reduce(0) { $0 + sum($1) }
    default: 0
    }
  }
  #expect(members.reduce(0) { $0 + sum($1.1) } == index.chart.bins.reduce(0) { $0 + $1.total })
}

@Test(arguments: [
  (nil, nil), ("https://host.example/report", "https://host.example/report"),
  ("mailto:desk@host.example", "mailto:desk@host.example?subject=ev-aaaaaaaaaa%3A%20"),
])
func aReaderCanReportAProblem(contact: String?, link: String?) throws {
  var content = try Fixture().content()
  content.contact = contact
  let files = try renderSite(content, templates: repositoryTemplates(Fixture.interface()))
  let page = try text("e/ev-aaaaaaaaaa.html", in: files)
  #expect(page.contains("Tell the publisher") == (link != nil))
  if let link { #expect(page.contains("href=\"\(link)")) }
}

/// Whom no sentence of the event names is shown, and said to come from elsewhere; who is meant by a person or a place that it names
/// is not.
@Test(arguments: [("ZZ", true), ("DE", false)])
func whoIsCarriedOverIsMarked(country: String, isMarked: Bool) throws {
  var fixture = try Fixture()
  let somebody = Participant(id: country, text: "Somebody", kind: .country, country: country)
  let scholz = Participant(
    id: "p:scholz", text: "Olaf Scholz", kind: .person, country: "DE", range: ByteRange(0, 11))
  fixture.events[0].mentions[0].roles[Role("donor")] = [scholz]
  fixture.events[0].roles[Role("donor")] = [scholz, somebody]
  let files = try renderSite(try fixture.content(), templates: repositoryTemplates(Fixture.interface()))
  let page = try text("e/\(fixture.events[0].id).html", in: files)
  let mark = try Fixture.interface().text("event.carried")
  let forms = ["Somebody</a> <em>(\(mark))", "Somebody <em>(\(mark))"]
  #expect(forms.contains(where: page.contains) == isMarked)
}
