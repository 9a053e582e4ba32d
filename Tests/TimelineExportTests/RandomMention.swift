import TestSupport
import TimelineCore

/// A mention in which every optional part is there about half of the time.
func randomMention(seed: UInt64) -> EventMention {
  var random = SeededGenerator(seed: seed)
  func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
  func range() -> ByteRange { ByteRange(.random(in: 0..<9, using: &random), .random(in: 9..<99, using: &random)) }
  func number() -> Double { Double(Int.random(in: 0...1_000_000, using: &random)) / 8 }
  func participant() -> Participant {
    Participant(
      id: maybe("p:x"), text: "Türkiye \"Ω\"\n", name: maybe("Name"), kind: .group, country: maybe("TR"),
      office: maybe("chair"), range: maybe(range()))
  }
  let values = ["2024-12-02", "2024~", "../2024-12", "2024-02/..", "2022-21", "198X", "/2024-12-04"].map {
    TemporalValue(edtf: $0)
  }
  let meanings: [TemporalValue?] = values + [.set(every: Period(1, .week)), .duration(Period(nil, .month)), nil]
  let meaning = meanings.randomElement(using: &random) ?? nil
  let kind: Timex.Kind =
    switch meaning {
    case .set: .set
    case .duration: .duration
    default: .date
    }
  let anchors: [Timex.Anchor?] = [
    nil, .published(day("2024-01-31")), .reference(TemporalValue(edtf: "2024-05") ?? .day(day("2024-05-01")), range()),
  ]
  let timex = Timex(
    range: range(), kind: kind, value: "PXM", modifier: maybe(.lessThan), meaning: meaning, rule: "r",
    anchor: anchors.randomElement(using: &random) ?? nil, confidence: number())
  var mention = sampleMention("a/ö", maybe("2024-12-03"), key: "k\(seed)")
  mention.date = DatedValue(
    value: values.randomElement(using: &random) ?? nil, confidence: number(), basis: "none", rule: "",
    timex: maybe(timex))
  mention.roles = [Role("donor"): [participant(), participant()], Role("x-y"): []]
  mention.places = [
    Place(
      id: maybe("l:x"), text: "Kyiv", name: maybe("Київ"), level: .area, country: maybe("UA"),
      latitude: maybe(number()),
      longitude: maybe(-number()), role: .announcement, control: maybe("occupied"), range: maybe(range()))
  ]
  mention.amounts = [
    Money(
      raw: "$1.5 to 2bn", value: number(), currency: "USD", modifier: .about, low: maybe(number()),
      high: maybe(number()),
      measure: .component, stage: maybe(.delivered), period: maybe("P1Y"), currencyBasis: maybe(.ambiguous),
      isConverted: Bool.random(using: &random), conversion: maybe(sampleConversion), range: maybe(range()))
  ]
  mention.counts = [
    Count(what: "dead", value: number(), low: maybe(1), high: maybe(9), side: maybe("UA"), range: maybe(range()))
  ]
  mention.attribution = maybe(
    Attribution(speaker: maybe(participant()), verb: maybe("say"), kind: .direct, stance: .thirdParty))
  mention.confidenceParts = Bool.random(using: &random) ? [:] : ["roles": number()]
  return mention
}
