import TimelineCore

/// Why an article or an event is read as it is, as plain text for people who doubt it.
struct Explanation {
  let interface: Interface
  let types: EventTypeTable

  /// What a mention says and by which rules, a line each.
  ///
  /// - Parameters:
  ///   - text: Of its article; nil where that is not known.
  ///   - wording: The status of its verb alone, where its date or its speaker may have changed it.
  func facts(of mention: EventMention, in text: String?, wording: Status? = nil) -> [String] {
    var facts = ["trigger “\(mention.evidence.trigger.lemma)”, rules \(mention.rules.joined(separator: ", "))"]
    let changed = wording.flatMap { $0 == mention.status ? nil : " (by its wording alone: \($0.rawValue))" }
    facts.append("status \(mention.status.rawValue)\(changed ?? "")")
    facts += date(mention.date, in: text)
    facts += roles(mention.roles)
    if !mention.amounts.isEmpty { facts.append("amounts: \(mention.amounts.map(\.raw).joined(separator: "; "))") }
    if !mention.places.isEmpty { facts.append("places: \(mention.places.map(\.name).joined(separator: "; "))") }
    if let attribution = mention.attribution {
      facts.append("said by \(attribution.speaker?.name ?? "somebody") (\(attribution.kind.rawValue))")
    }
    return facts + ["confidence \(confidence(mention.confidence, mention.confidenceParts))"]
  }

  /// Value and rule; under them the expression, its rule and anchor; last, why it is this event's.
  func date(_ date: DatedValue, in text: String?) -> [String] {
    let value = date.value.map { "\($0), rule \(date.rule)" } ?? "none"
    let basis = interface.optionalText("basis.\(date.basis)") ?? date.basis
    return ["date \(value)"] + (date.timex.map { ["  \(timex($0, in: text))"] } ?? []) + ["  \(basis)"]
  }

  /// From the words to the value: expression → rule → what it was counted from → TIMEX3 value.
  func timex(_ timex: Timex, in text: String?) -> String {
    let words = text.map { "“\(oneLine($0[bytes: timex.range]))” → " } ?? ""
    let modifier = timex.modifier.map { " \($0.rawValue)" } ?? ""
    return "\(words)rule \(timex.rule) → \(anchor(timex, in: text)) → \(timex.kind.rawValue) \(timex.value)\(modifier)"
  }

  private func anchor(_ timex: Timex, in text: String?) -> String {
    switch timex.anchor {
    case .published(let day): "counted from the day of publication \(day)"
    case .reference(let value, let range):
      "counted from \(value)" + (text.map { ", told as “\(oneLine($0[bytes: range]))”" } ?? " in the text before")
    case nil: timex.meaning == nil && timex.value.contains("X") ? "nothing to count from" : "complete in itself"
    }
  }

  /// What a time expression means: the value in EDTF with its first and last day, how precise and how sure it is.
  func meaning(of timex: Timex) -> String {
    let confidence = "confidence \(rounded(timex.confidence))"
    guard let meaning = timex.meaning else { return "means no days of the calendar; \(confidence)" }
    switch meaning {
    case .duration: return "means a length of time, \(meaning), and no days of the calendar; \(confidence)"
    case .set: return "means something that recurs, every \(meaning); \(confidence)"
    case .date, .interval:
      let first = meaning.first?.description ?? "open"
      let last = meaning.last?.description ?? "open"
      return "means \(meaning) in EDTF: earliest \(first), latest \(last), precision \(meaning.precision.rawValue); "
        + confidence
    }
  }

  func roles(_ roles: [Role: [Participant]]) -> [String] {
    roles.sorted { $0.key < $1.key }.map { role, participants in
      let names = participants.map { participant in
        participant.id.map { "\(participant.name) [\($0)]" } ?? participant.name
      }
      return "\(role.rawValue): \(names.joined(separator: "; "))"
    }
  }

  /// The value, and the factors it is the product of.
  func confidence(_ value: Double, _ parts: [String: Double]) -> String {
    let factors = parts.sorted { $0.key < $1.key }.map { "\($0.key) \(rounded($0.value))" }
    return rounded(value) + (factors.isEmpty ? "" : " = " + factors.joined(separator: " × "))
  }

  /// Two decimals.
  func rounded(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
