import TimelineCore

/// Gives fields of finished events the values that people say are right.
struct FieldCorrections {
  /// Who and where the corpus knows, by id, name and words: a corrected name means whoever is called so elsewhere.
  private let participants: [String: Participant]
  private let places: [String: Place]
  private let titles: EventTitles

  init(_ events: [Event], titles: EventTitles) {
    self.titles = titles
    let named = events.flatMap { $0.roles.sorted { $0.key < $1.key }.flatMap(\.value) }
    participants = Dictionary(
      named.flatMap { one in [one.id, one.name, one.text].compactMap { $0.map { ($0, one) } } },
      uniquingKeysWith: { first, other in first.id == nil ? other : first })
    places = Dictionary(
      events.flatMap(\.places).flatMap { one in [one.id, one.name, one.text].compactMap { $0.map { ($0, one) } } },
      uniquingKeysWith: { first, other in first.id == nil ? other : first })
  }

  /// Applies one entry to its event.
  ///
  /// - Returns: What it changed; nothing where the event says so already.
  func apply(_ correction: Correction, to event: inout Event) -> [CorrectionResult.Change] {
    var changes: [CorrectionResult.Change] = []
    for field in correction.fields {
      let before = text(field.name, of: event)
      let values = correction.operation == .unset ? [] : field.values
      if text(field.name, afterSetting: values, of: event) == before { continue }
      set(field.name, values, &event)
      let after = text(field.name, of: event)
      changes.append(.init(field: field.name, before: before, after: after))
      settle(field.name, after, &event)
    }
    if !changes.isEmpty, correction.values("title") == nil { event.title = titles.title(event) }
    return changes
  }

  /// A conflict about a corrected field is settled by the correction, and stays visible.
  private func settle(_ field: String, _ value: String, _ event: inout Event) {
    for index in event.conflicts.indices where event.conflicts[index].field == field {
      event.conflicts[index].chosen = value
      event.conflicts[index].why = "override"
    }
  }

  private func text(_ name: String, afterSetting values: [String], of event: Event) -> String {
    var event = event
    set(name, values, &event)
    return text(name, of: event)
  }

  /// The value of a field in one line; empty for none.
  private func text(_ name: String, of event: Event) -> String {
    switch name {
    case "status": event.status.rawValue
    case "subtype": event.type.rawValue
    case "date": event.date.value?.description ?? ""
    case "title": event.title
    case "place": event.places.map(\.name).joined(separator: ", ")
    case "amount":
      event.amounts.map { "\(plainNumber($0.value)) \($0.currency)" }.joined(separator: ", ")
    default: (event.roles[Role(name)] ?? []).map(\.name).joined(separator: ", ")
    }
  }

  private func set(_ name: String, _ values: [String], _ event: inout Event) {
    let first = values.first ?? ""
    switch name {
    case "status": event.status = Status(rawValue: first) ?? event.status
    case "subtype": if !first.isEmpty { event.type = EventType(first) }
    case "date":
      event.date = DatedValue(
        value: TemporalValue(edtf: first), confidence: 1, basis: "correction", rule: "correction.set")
    case "title": if !first.isEmpty { event.title = first }
    case "place": event.places = values.map { places[$0] ?? Place(id: nil, text: $0, level: .point) }
    case "amount": event.amounts = amounts(values, event)
    default:
      event.roles[Role(name)] =
        values.isEmpty ? nil : values.map { participants[$0] ?? Participant(id: nil, text: $0, kind: .thing) }
    }
  }

  /// In the stage that the event's own amount had reached.
  private func amounts(_ values: [String], _ event: Event) -> [Money] {
    values.compactMap { Money(correction: $0) }.map { money in
      var money = money
      money.stage = event.amounts.first?.stage
      return money
    }
  }
}
