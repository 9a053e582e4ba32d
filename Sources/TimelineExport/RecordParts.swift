import TimelineCore

// The parts of the event record (EVENTS.md §7).

extension ByteRange {
  var json: JSONValue { ["start": .int(start), "end": .int(end)] }
}

extension Participant {
  /// - Parameter place: Where the words stand: `start` and `end`, or `spans`.
  func json(_ place: [String: JSONValue]) -> JSONValue {
    .compact(
      [
        "id": JSONValue(id), "text": .string(text), "name": .string(name), "kind": .string(kind.rawValue),
        "country": JSONValue(country), "as_of_role": JSONValue(office),
      ].merging(place) { first, _ in first })
  }
}

extension Place {
  var json: JSONValue {
    .compact([
      "id": JSONValue(id), "text": .string(text), "name": .string(name), "level": .string(level.rawValue),
      "country": JSONValue(country), "lat": JSONValue(latitude), "lon": JSONValue(longitude),
      "role": .string(role.rawValue), "control": JSONValue(control),
    ])
  }
}

extension Money {
  func json(_ more: [String: JSONValue]) -> JSONValue {
    .compact(
      [
        "raw": .string(raw), "value": .number(value), "currency": .string(currency),
        "modifier": .string(modifier.rawValue), "low": JSONValue(low), "high": JSONValue(high),
        "measure": .string(measure.rawValue), "stage": JSONValue(stage?.rawValue), "period": JSONValue(period),
        "currency_basis": JSONValue(currencyBasis?.rawValue), "converted_likely": .bool(isConverted),
        "eur": JSONValue(conversion?.euros), "usd": JSONValue(conversion?.dollars),
        "rates": conversion.map { (rate) -> JSONValue in ["month": .string(rate.month), "source": .string(rate.source)]
        } ?? .null,
      ].merging(more) { first, _ in first })
  }
}

extension Count {
  var json: JSONValue {
    .compact([
      "what": .string(what), "value": .number(value), "low": JSONValue(low), "high": JSONValue(high),
      "modifier": .string(modifier.rawValue), "side": JSONValue(side),
    ])
  }
}

extension Attribution {
  /// - Parameter place: Where the speaker's name stands.
  func json(_ place: [String: JSONValue]) -> JSONValue {
    [
      "speaker": speaker?.json(place) ?? .null, "verb": JSONValue(verb), "kind": .string(kind.rawValue),
      "stance": .string(stance.rawValue),
    ]
  }
}

extension Evidence.Trigger {
  var json: JSONValue { ["start": .int(range.start), "end": .int(range.end), "lemma": .string(lemma)] }
}

extension DatedValue {
  /// - Parameter more: The time expression, or where it stands.
  func json(_ more: [String: JSONValue]) -> JSONValue {
    .object(
      [
        "edtf": JSONValue(value?.description), "lo": JSONValue(value?.first?.description),
        "hi": JSONValue(value?.last?.description), "precision": .string(precision.rawValue),
        "confidence": .number(confidence), "basis": .string(basis), "rule": .string(rule),
      ].merging(more) { first, _ in first })
  }
}
