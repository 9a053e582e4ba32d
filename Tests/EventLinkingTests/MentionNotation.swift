import TimelineCore

/// A mention in the notation of `data/merge-examples.tsv`.
///
/// - Parameter article: The article it stands in; its report date is the mention's last day unless `report=` gives it.
func mention(_ notation: String, article: String) throws -> EventMention {
  let parts = notation.split(separator: ";").map { $0.drop { $0 == " " } }
  let head = (parts.first ?? "").split(separator: " ").map(String.init)
  guard head.count >= 2, let status = Status(rawValue: head[1]) else { throw BadNotation(notation: notation) }
  let value = head.count > 2 ? TemporalValue(edtf: head[2]) : nil
  var mention = EventMention(
    article: article, published: value?.last ?? value?.first, sentence: 0,
    evidence: Evidence(
      range: ByteRange(0, 1), quote: "", trigger: Evidence.Trigger(range: ByteRange(0, 1), lemma: article)),
    type: EventType(head[0]), status: status,
    date: DatedValue(value: value, confidence: 0.9, basis: "same-clause", rule: "date.example"), rules: ["example"],
    confidence: 0.8, key: SHA256.base32("\(notation)|\(article)".utf8))
  for part in parts.dropFirst() {
    let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2 else { throw BadNotation(notation: notation) }
    try mention.set(sides[0], sides[1])
  }
  return mention
}

struct BadNotation: Error {
  let notation: String
}

extension EventMention {
  fileprivate mutating func set(_ field: String, _ value: String) throws {
    let words = value.split(separator: " ").map(String.init)
    switch field {
    case "say":
      evidence.quote = value
      evidence.range.end = value.utf8.count
    case "article": article = value
    case "report": published = CivilDate(iso: value)
    case "place": places.append(Place(id: nil, text: value, level: .city))
    case "amount":
      guard words.count == 2, let number = Double(words[0]) else { throw BadNotation(notation: value) }
      amounts.append(Money(raw: value, value: number, currency: words[1]))
    case "component", "total":
      guard words.count == 2, let number = Double(words[0]) else { throw BadNotation(notation: value) }
      amounts.append(
        Money(raw: value, value: number, currency: words[1], measure: field == "total" ? .total : .component))
    case "trigger":
      guard let range = evidence.quote.firstRange(of: value) else { throw BadNotation(notation: value) }
      let start = evidence.quote.utf8.distance(from: evidence.quote.startIndex, to: range.lowerBound)
      evidence.trigger.range = ByteRange(start, start + value.utf8.count)
    case "count":
      guard words.count == 2, let number = Double(words[1]) else { throw BadNotation(notation: value) }
      counts.append(Count(what: words[0], value: number))
    case "confidence": confidence = Double(value) ?? 0
    default: roles[Role(field)] = value.split(separator: ",").map { participant(String($0)) }
    }
  }

  /// `UA`, `p:scholz/DE`, `o:eu`, or words.
  private func participant(_ text: String) -> Participant {
    let sides = text.split(separator: "/").map(String.init)
    let isCountry = text.count == 2 && text.allSatisfy(\.isUppercase)
    let isKnown = isCountry || text.prefix(2).last == ":"
    return Participant(
      id: isKnown ? sides[0] : nil, text: sides[0],
      kind: text.hasPrefix("p:") ? .person : isCountry ? .country : isKnown ? .organisation : .thing,
      country: isCountry ? text : sides.count == 2 ? sides[1] : nil)
  }
}
