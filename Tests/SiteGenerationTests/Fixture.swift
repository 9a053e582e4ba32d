import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

/// A timeline of six events in two articles, small enough to read its pages whole.
struct Fixture {
  var articles: [TaggedArticle] = []
  var events: [Event] = []

  static let body = """
    BERLIN, May 14 – Germany on Tuesday pledged about 650 million euros of military aid for Ukraine.

    The *package* holds air defence. Talks were ruled out in May, the Kremlin said.

    ALSO READ: Ten things to know
    """
  static let text = """
    BERLIN, May 14 – Germany on Tuesday pledged about 650 million euros of military aid for Ukraine.

    The package holds air defence. Talks were ruled out in May, the Kremlin said.

    ALSO READ: Ten things to know
    """
  static let second = "Berlin said on May 14 that it would send €650 million."

  init() throws {
    let day = try #require(CivilDate(year: 2024, month: 5, day: 14))
    let first = article("wire/2024-05-15-aid", "Germany pledges aid", published: day.adding(days: 1))
    let other = Article(
      id: "daily", path: "daily.txt", title: "Berlin to send more", published: day.adding(days: 2),
      source: .init(name: "The Daily"), language: "en", text: Self.second)
    articles = [first, TaggedArticle(article: other, timexes: [])]
    let aid = mention(
      "daily", Self.second, "Berlin said on May 14 that it would send €650 million.", "would send", "aid.military",
      .announced, DatedValue(value: .day(day), confidence: 0.9, basis: "same-clause", rule: "date.explicit"))
    events = [
      try pledge(on: day, also: aid), try refusal(), try event("undated", "Talks spoken of", nil, "mediation.talks"),
      try event("year", "War goes on", .date(EDTFDate(.year(2024))), "offensive.ground"),
      try event("week", "A week of strikes", .days(day.adding(days: -1), day.adding(days: 5)), "offensive.strike"),
      try event("far", "An older accord", .day(day.adding(months: -20)), "mediation.agreement"),
    ]
    events[0].links = [EventLink(type: .reactionTo, id: events[1].id)]
    events[0].aliases = ["ev-formername"]
  }

  private func article(_ id: String, _ title: String, published: CivilDate) -> TaggedArticle {
    let article = Article(
      id: id, path: "\(id).md", title: title, published: published,
      source: .init(name: "Wire", url: "https://wire.example"), url: "https://wire.example/a?b=1&c=2",
      authors: ["A. Writer"], language: "en", license: "CC0-1.0", tags: ["aid"], format: .markdown(Self.body),
      text: Self.text, boilerplate: [range(of: "ALSO READ: Ten things to know", in: Self.text)])
    return TaggedArticle(article: article, timexes: [tuesday(published)])
  }

  private func tuesday(_ published: CivilDate) -> Timex {
    Timex(
      range: range(of: "on Tuesday", in: Self.text), kind: .date, value: "2024-05-14",
      meaning: .day(published.adding(days: -1)), rule: "weekday-past", anchor: .published(published),
      confidence: 0.95)
  }

  private func pledge(on day: CivilDate, also second: EventMention) throws -> Event {
    let timex = tuesday(day.adding(days: 1))
    let date = DatedValue(
      value: .day(day), confidence: 0.95, basis: "same-clause", rule: "date.weekday-past", timex: timex)
    let sentence =
      "BERLIN, May 14 – Germany on Tuesday pledged about 650 million euros of military aid for Ukraine."
    var first = mention(
      "wire/2024-05-15-aid", Self.text, sentence, "pledged", "aid.military", .announced, date)
    let germany = Participant(id: "DE", text: "Germany", kind: .country, country: "DE")
    let ukraine = Participant(id: "UA", text: "Ukraine", kind: .country, country: "UA")
    first.roles = [Role("donor"): [germany], Role("recipient"): [ukraine]]
    first.amounts = [
      Money(
        raw: "about 650 million euros", value: 650_000_000, currency: "EUR", modifier: .about, stage: .pledged)
    ]
    return Event(
      id: "ev-aaaaaaaaaa", type: EventType("aid.military"), status: .announced,
      title: "Germany announces €650 million in military aid for Ukraine", date: date, roles: first.roles,
      places: [
        Place(
          id: "berlin", text: "BERLIN", name: "Berlin", level: .city, country: "DE", latitude: 52.52, longitude: 13.41,
          role: .announcement)
      ],
      amounts: first.amounts, mentions: [first, second], mergeRules: ["same-amount"], confidence: 0.86,
      confidenceParts: ["trigger": 0.9, "date": 0.95],
      corroboration: Corroboration(articles: 2, independent: 2, publishers: ["The Daily", "Wire"]),
      conflicts: [
        Conflict(
          field: "amount",
          values: [
            .init(text: "about 650 million EUR", mentions: [first.key]),
            .init(text: "650 million EUR", mentions: [second.key]),
          ], chosen: "about 650 million EUR", why: "first")
      ])
  }

  private func refusal() throws -> Event {
    let sentence = "Talks were ruled out in May, the Kremlin said."
    let timex = Timex(
      range: range(of: "in May", in: Self.text), kind: .date, value: "2024-05",
      meaning: .date(EDTFDate(.month(year: 2024, month: 5))), rule: "in-month", confidence: 0.9)
    let date = DatedValue(
      value: timex.meaning, confidence: 0.9, basis: "same-clause", rule: "date.month", timex: timex)
    var told = mention(
      "wire/2024-05-15-aid", Self.text, sentence, "ruled out", "mediation.talks", .rejected, date)
    told.attribution = Attribution(
      speaker: Participant(id: nil, text: "the Kremlin", name: "Kremlin", kind: .organisation), verb: "said",
      kind: .indirect, stance: .party)
    return event(told, "ev-bbbbbbbbbb", "Kremlin rules out talks")
  }

  private func event(_ name: String, _ title: String, _ value: TemporalValue?, _ type: String) throws -> Event {
    let date = DatedValue(
      value: value, confidence: 0.5, basis: value == nil ? "none" : "publication", rule: "date.\(name)")
    let told = mention("daily", Self.second, Self.second, "send", type, .happened, date, key: "m-\(name)")
    return event(told, "ev-\(name)", title)
  }

  private func event(_ mention: EventMention, _ id: String, _ title: String) -> Event {
    Event(
      id: id, type: mention.type, status: mention.status, title: title, date: mention.date,
      attributions: [mention.attribution].compactMap(\.self), mentions: [mention], confidence: 0.6,
      corroboration: Corroboration(articles: 1, independent: 1, publishers: ["The Daily"]))
  }

  private func mention(
    _ article: String, _ text: String, _ sentence: String, _ trigger: String, _ type: String, _ status: Status,
    _ date: DatedValue, key: String? = nil
  ) -> EventMention {
    let published = articles.first { $0.article.id == article }?.article.published
    let place = range(of: sentence, in: text)
    let words = range(of: trigger, in: sentence)
    return EventMention(
      article: article, published: published, sentence: 0,
      evidence: Evidence(
        range: place, quote: sentence,
        trigger: .init(range: ByteRange(place.start + words.start, place.start + words.end), lemma: trigger)),
      type: EventType(type), status: status, date: date, rules: ["\(type).v1"], confidence: 0.8,
      key: key ?? "m-\(article)-\(type)")
  }
}

extension Fixture {
  /// The tables the tests need, apart from those of the repository, so that a change of knowledge changes no golden.
  static let types = """
    type\tlane\tslot\trequired\toptional\tcodes
    aid.military\taid\taid\tdonor,recipient\tamount\t
    offensive.ground\tground\tground\tattacker\t\t
    offensive.strike\tstrike\tstrike\tattacker\t\t
    mediation.talks\tmediation\tmediation\tparties\t\t
    mediation.agreement\tmediation\tmediation\tparties\t\t

    """
  static let licences = """
    spdx\tfull_text\tlabel\turl
    CC0-1.0\tyes\tCC0 1.0\thttps://creativecommons.org/publicdomain/zero/1.0/
    CC-BY-ND-4.0\tno\tCC BY-ND 4.0\thttps://creativecommons.org/licenses/by-nd/4.0/

    """

  /// The words of the repository, but for those that linking decides on.
  static func interface() throws -> Interface {
    var data = try repositoryData()
    let words = "key\ttext\nlink.reaction_to\treaction to\nconflict.first\tfirst reported\n"
    data.add(
      DataFiles.File(path: "words.tsv", contents: words + "conflict.field.amount\tAmount\n"), at: "en/interface.tsv")
    return try Interface(language: "en", data)
  }

  func content(baseURL: String? = nil) throws -> SiteContent {
    let tables = DataFiles(["event-types.tsv": Self.types, "licences.tsv": Self.licences])
    var content = SiteContent(
      timeline: Timeline(events: events, articles: articles), types: try EventTypeTable(tables),
      interface: try Self.interface(), licences: try LicenceTable(tables),
      search: try SearchRules(language: "en", repositoryData()), title: "Aid & talks", baseURL: baseURL,
      buildStamp: "abc123",
      downloads: [Download(file: OutputFile(path: "data/events.json", text: "{}\n"), key: "events-json")])
    content.outlines = try Outlines(
      DataFiles(["outlines.tsv": "country\tring\nDE\t600 4700 900 0 0 800 -900 0\n"]))
    content.listFormats = [
      ListFormat(ending: "atom") { name, _, events in Array("\(name) \(events.map(\.id))\n".utf8) }
    ]
    content.structuredData = { subject in
      switch subject {
      case .event(let event): "{\"@id\":\"\(event.id)\"}"
      case .dataset: "{}"
      }
    }
    return content
  }

  /// The whole site of the fixture as it is, made once.
  static let shared = Result { try Fixture().site() }

  func site(baseURL: String? = nil) throws -> [OutputFile] {
    try renderSite(content(baseURL: baseURL), templates: repositoryTemplates(Self.interface()))
  }
}

/// The text of one file of a site; the test fails where there is none.
func text(_ path: String, in files: [OutputFile]) throws -> String {
  String(decoding: try #require(files.first { $0.path == path }, "no \(path)").bytes, as: UTF8.self)
}

/// Where a piece of text stands, in bytes; empty at 0 where it does not.
func range(of piece: String, in text: String) -> ByteRange {
  let (whole, part) = (Array(text.utf8), Array(piece.utf8))
  let start = whole.indices.first { whole[$0...].starts(with: part) }
  return start.map { ByteRange($0, $0 + part.count) } ?? ByteRange(0, 0)
}
