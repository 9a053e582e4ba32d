import TestSupport
import TimelineCore
import TimelineExport

/// A small timeline with everything that makes an export difficult: quotes, commas, formulas, several scripts, a date of
/// each precision, conflicts, copies, an event without any date.
func sampleTimeline() -> Timeline {
  Timeline(events: [aidEvent(), talksEvent(), strikeEvent(), undatedEvent()], articles: sampleArticles())
}

func samplePublication(baseURL: String? = "https://example.org/timeline") -> Publication {
  Publication(title: "War & peace, day by day", baseURL: baseURL, language: "en")
}

func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

private func sampleArticles() -> [TaggedArticle] {
  let kyiv = Article(
    id: "kyiv", path: "a/kyiv.md", title: "Berlin \"pledges\" <more>, says Kyiv", published: day("2024-12-03"),
    source: Article.Publisher(name: "Example & Sons", url: "https://example.org/"),
    url: "https://example.org/a?b=1&c=2",
    text: "Germany pledged €650 million.\nTalks were ruled out.", boilerplate: [ByteRange(0, 4)])
  let copy = Article(
    id: "copy", path: "a/copy.md", title: "=HYPERLINK(\"x\")", published: day("2024-12-04"), text: "Germany pledged.")
  let undated = Article(id: "undated", path: "b.txt", title: "Ohne Datum", text: "Ердоған.")
  return [kyiv, copy, undated].map { TaggedArticle(article: $0, timexes: []) }
}

let sampleConversion = Conversion(euros: 650_000_000, dollars: 681_100_000, month: "2024-12", source: "ECB")

let germany = Participant(
  id: "DE", text: "Berlin", name: "Germany", kind: .country, country: "DE", range: ByteRange(0, 7))
let erdogan = Participant(
  id: "p:erdogan", text: "Erdogan", name: "Recep Tayyip Erdoğan", kind: .person, country: "TR", office: "president")

func sampleMention(
  _ article: String, _ published: String?, type: String = "aid.military", status: Status = .announced,
  date: TemporalValue? = .day(day("2024-12-02")), quote: String = "Germany pledged €650 million.", key: String
) -> EventMention {
  let timex = Timex(
    range: ByteRange(8, 14), kind: .date, value: "2024-12-02", modifier: .approximate, meaning: date,
    rule: "weekday-past", anchor: .published(day("2024-12-03")), confidence: 0.95)
  return EventMention(
    article: article, published: published.map(day), sentence: 3,
    evidence: Evidence(
      range: ByteRange(0, 31), quote: quote,
      trigger: Evidence.Trigger(range: ByteRange(8, 15), lemma: "pledge")),
    type: EventType(type), status: status, isTemporary: status == .rejected,
    date: DatedValue(
      value: date, confidence: 0.9, basis: "same-clause", rule: "date.weekday-past", timex: date == nil ? nil : timex),
    roles: [Role("donor"): [germany], Role("speaker"): [erdogan]],
    places: [
      Place(
        id: "l:kyiv", text: "Kyiv", level: .city, country: "UA", latitude: 50.45, longitude: 30.52,
        range: ByteRange(20, 24))
    ],
    amounts: [
      Money(
        raw: "€650 million", value: 650_000_000, currency: "EUR", stage: .pledged, conversion: sampleConversion,
        range: ByteRange(16, 30))
    ],
    counts: [Count(what: "drones", value: 12.5, low: 12, modifier: .atLeast, side: "RU")],
    attribution: Attribution(speaker: erdogan, verb: "say", kind: .indirect, stance: .party),
    rules: ["aid.announce", "status.past"], confidence: 0.85, confidenceParts: ["trigger": 0.9, "roles": 0.95],
    key: key)
}

private func event(_ mentions: [EventMention], id: String, title: String) -> Event {
  Event(
    id: id, type: mentions[0].type, status: mentions[0].status, isTemporary: mentions[0].isTemporary, title: title,
    date: mentions[0].date, roles: mentions[0].roles, places: mentions[0].places, amounts: mentions[0].amounts,
    counts: mentions[0].counts, attributions: mentions.compactMap(\.attribution), mentions: mentions,
    mergeRules: mentions.count > 1 ? ["merge.aid"] : [], confidence: 0.9, confidenceParts: ["trigger": 0.9],
    corroboration: Corroboration(articles: mentions.count, independent: 1, publishers: ["Example & Sons"]))
}

private func aidEvent() -> Event {
  var event = event(
    [sampleMention("kyiv", "2024-12-03", key: "aaaaaaaaaa"), sampleMention("copy", "2024-12-04", key: "bbbbbbbbbb")],
    id: "ev-aaaaaaaaaa", title: "Germany announces €650 million in military aid for Ukraine")
  event.corroboration.copies = ["copy": "kyiv"]
  event.conflicts = [
    Conflict(
      field: "amount",
      values: [
        Conflict.Value(text: "€650 million", mentions: ["aaaaaaaaaa"]),
        Conflict.Value(text: "€600 million", mentions: ["bbbbbbbbbb"]),
      ], chosen: "€650 million", why: "primary")
  ]
  event.links = [EventLink(type: .fulfils, id: "ev-cccccccccc")]
  return event
}

private func talksEvent() -> Event {
  let month = TemporalValue.date(EDTFDate(.month(year: 2025, month: 2)))
  return event(
    [sampleMention("kyiv", "2024-12-03", type: "mediation.talks", status: .planned, date: month, key: "cccccccccc")],
    id: "ev-cccccccccc", title: "Russia and Ukraine to hold talks; a \"first\", says Kyiv")
}

private func strikeEvent() -> Event {
  let open = TemporalValue(edtf: "../2024-12-04")
  let quote =
    "Ein sehr langer Satz, der mit Ümläuten – und Gedankenstrichen – weit über fünfundsiebzig Bytes hinausgeht.\nJa."
  return event(
    [
      sampleMention(
        "copy", "2024-12-04", type: "offensive.strike", status: .denied, date: open, quote: quote, key: "dddddddddd")
    ],
    id: "ev-dddddddddd", title: "=1+1 & <b>Russia</b> denies strike")
}

private func undatedEvent() -> Event {
  var event = event(
    [sampleMention("undated", nil, type: "diplomacy.position", status: .happened, date: nil, key: "eeeeeeeeee")],
    id: "ev-eeeeeeeeee", title: "Recep Tayyip Erdoğan sets out position")
  event.places = []
  return event
}
