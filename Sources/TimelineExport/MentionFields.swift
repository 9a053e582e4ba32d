import TimelineCore

// The fields of the mention record (EVENTS.md §7a) and of its parts, in the order of their names.
extension JSONLine {
  mutating func fields(of mention: EventMention, event: Event.ID?) {
    // What the bodies of objects write: of a whole mention each would be given a copy.
    let (confidence, factors, date) = (mention.confidence, mention.confidenceParts, mention.date)
    let (roles, trigger) = (mention.roles, mention.evidence.trigger)
    array("amount", mention.amounts) { line, money in line.object { $0.fields(of: money) } }
    field("article", mention.article)
    if let said = mention.attribution { object("attribution") { $0.fields(of: said) } }
    field("block", block(of: mention))
    object("confidence") { line in
      line.object("parts") { line in
        for (name, factor) in factors.sorted(by: { $0.key < $1.key }) {
          line.field(named: name, factor)
        }
      }
      line.field("value", confidence)
    }
    array("counts", mention.counts) { line, count in line.object { $0.fields(of: count) } }
    object("date") { $0.fields(of: date) }
    field("end", mention.evidence.range.end)
    field("event", ifAny: event)
    field("key", mention.key)
    array("place", mention.places) { line, place in line.object { $0.fields(of: place) } }
    field("published", ifAny: mention.published?.description)
    field("quote", mention.evidence.quote)
    object("roles") { $0.fields(of: roles) }
    field("rule", ifAny: mention.rules.first)
    array("rules", mention.rules) { $0.element($1) }
    field("sentence", mention.sentence)
    field("start", mention.evidence.range.start)
    field("status", mention.status.rawValue)
    field("subtype", mention.type.rawValue)
    field("temporary", mention.isTemporary)
    object("trigger") { line in
      line.field("end", trigger.range.end)
      line.field("lemma", trigger.lemma)
      line.field("start", trigger.range.start)
    }
  }

  private mutating func fields(of roles: [Role: [Participant]]) {
    for (role, participants) in roles.sorted(by: { $0.key < $1.key }) {
      array(named: role.rawValue, participants) { line, participant in line.object { $0.fields(of: participant) } }
    }
  }

  private mutating func fields(of participant: Participant) {
    field("as_of_role", ifAny: participant.office)
    field("country", ifAny: participant.country)
    field("end", ifAny: participant.range?.end)
    field("id", ifAny: participant.id)
    field("kind", participant.kind.rawValue)
    field("name", participant.name)
    field("start", ifAny: participant.range?.start)
    field("text", participant.text)
  }

  private mutating func fields(of place: Place) {
    field("control", ifAny: place.control)
    field("country", ifAny: place.country)
    field("end", ifAny: place.range?.end)
    field("id", ifAny: place.id)
    field("lat", ifAny: place.latitude)
    field("level", place.level.rawValue)
    field("lon", ifAny: place.longitude)
    field("name", place.name)
    field("role", place.role.rawValue)
    field("start", ifAny: place.range?.start)
    field("text", place.text)
  }

  private mutating func fields(of money: Money) {
    field("converted_likely", money.isConverted)
    field("currency", money.currency)
    field("currency_basis", ifAny: money.currencyBasis?.rawValue)
    field("end", ifAny: money.range?.end)
    field("eur", ifAny: money.conversion?.euros)
    field("high", ifAny: money.high)
    field("low", ifAny: money.low)
    field("measure", money.measure.rawValue)
    field("modifier", money.modifier.rawValue)
    field("period", ifAny: money.period)
    if let conversion = money.conversion {
      object("rates") { line in
        line.field("month", conversion.month)
        line.field("source", conversion.source)
      }
    }
    field("raw", money.raw)
    field("stage", ifAny: money.stage?.rawValue)
    field("start", ifAny: money.range?.start)
    field("usd", ifAny: money.conversion?.dollars)
    field("value", money.value)
  }

  private mutating func fields(of count: Count) {
    field("end", ifAny: count.range?.end)
    field("high", ifAny: count.high)
    field("low", ifAny: count.low)
    field("modifier", count.modifier.rawValue)
    field("side", ifAny: count.side)
    field("start", ifAny: count.range?.start)
    field("value", count.value)
    field("what", count.what)
  }

  private mutating func fields(of said: Attribution) {
    field("kind", said.kind.rawValue)
    if let speaker = said.speaker { object("speaker") { $0.fields(of: speaker) } } else { null("speaker") }
    field("stance", said.stance.rawValue)
    field("verb", orNull: said.verb)
  }

  private mutating func fields(of date: DatedValue) {
    field("basis", date.basis)
    field("confidence", date.confidence)
    field("edtf", orNull: date.value?.description)
    field("hi", orNull: date.value?.last?.description)
    field("lo", orNull: date.value?.first?.description)
    field("precision", date.precision.rawValue)
    field("rule", date.rule)
    if let timex = date.timex { object("timex") { $0.fields(of: timex) } } else { null("timex") }
  }

  private mutating func fields(of timex: Timex) {
    if let anchor = timex.anchor { object("anchor") { $0.fields(of: anchor) } }
    field("confidence", timex.confidence)
    field("end", timex.range.end)
    field("meaning", ifAny: timex.meaning?.description)
    field("mod", ifAny: timex.modifier?.rawValue)
    field("rule", timex.rule)
    field("start", timex.range.start)
    field("type", timex.kind.rawValue)
    field("value", timex.value)
  }

  private mutating func fields(of anchor: Timex.Anchor) {
    switch anchor {
    case .published(let day): field("published", day.description)
    case .reference(let value, let range):
      field("end", range.end)
      field("start", range.start)
      field("value", value.description)
    }
  }
}
