import EventExtraction
import EventLinking
import TimelineCore

/// Why an article or an event is read as it is, as plain text for people.
struct Explanation {
  let interface: Interface

  /// Each sentence that has a time expression or a trigger, with what was made of it.
  func text(of article: Article, _ traces: [SentenceTrace]) -> String {
    var lines = [article.title, "\(article.id), published \(article.published?.description ?? "on an unknown day")"]
    for trace in traces where !trace.timexes.isEmpty || !trace.triggers.isEmpty {
      lines += ["", "sentence \(trace.sentence + 1), bytes \(trace.range.start)–\(trace.range.end)"]
      lines.append("  “\(oneLine(article.text[bytes: trace.range]))”")
      lines += trace.timexes.map { "  time     \(timex($0, in: article.text))" }
      lines += trace.triggers.map { "  trigger  \(trigger($0))" }
      lines += trace.mentions.flatMap { mention in
        ["  event    \(mention.type) \(mention.status.rawValue)"] + facts(of: mention).map { "           " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the event says, and the mentions it was made of.
  func text(of event: Event, articles: [Article.ID: Article]) -> String {
    var lines = [event.title, "\(event.id): \(event.type) \(event.status.rawValue)"]
    if !event.aliases.isEmpty { lines.append("also known as \(event.aliases.joined(separator: ", "))") }
    lines += ["", "date     \(date(event.date))"]
    lines += roles(event.roles).map { "role     \($0)" }
    lines += event.amounts.map { "amount   \($0.raw)" }
    lines += event.places.map { "place    \($0.name) (\($0.level.rawValue), \($0.role.rawValue))" }
    lines.append("sure     \(confidence(event.confidence, event.confidenceParts)), \(event.band.rawValue)")
    let rules = event.mergeRules.isEmpty ? "one mention alone" : "merged by \(event.mergeRules.joined(separator: ", "))"
    lines.append("reports  \(event.mentions.count), articles \(event.corroboration.articles), \(rules)")
    lines += event.conflicts.map { "differs  \(conflict($0))" }
    lines += event.links.map { "link     \($0.type.rawValue) \($0.id)" }
    for (number, mention) in event.mentions.enumerated() {
      let path = articles[mention.article]?.path ?? mention.article
      lines += ["", "\(number + 1). \(path), sentence \(mention.sentence + 1)"]
      lines.append("   “\(oneLine(mention.evidence.quote))”")
      lines += facts(of: mention).map { "   " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How each mention came to the event, and what came nearest to being part of it.
  func text(of merge: MergeExplanation) -> String {
    var lines: [String] = []
    for (number, join) in merge.joins.enumerated() {
      lines.append(
        "\(number + 1). \(join.article) by \(join.rule), likeness \(rounded(join.score))\(features(join.features))")
    }
    if let rejection = merge.rejection {
      lines.append(
        "not merged with \(rejection.event): \(reason(rejection.reason)), likeness \(rounded(rejection.score)) "
          + "by \(rejection.rule)\(features(rejection.features))")
    }
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func features(_ features: [MergeExplanation.Feature]) -> String {
    let terms = features.map { "\($0.name) \(rounded($0.contribution))" }
    return terms.isEmpty ? "" : " (\(terms.joined(separator: ", ")))"
  }

  private func reason(_ reason: MergeExplanation.Reason) -> String {
    switch reason {
    case .veto(let veto): "forbidden by \(veto.rawValue)"
    case .below(let threshold): "below \(rounded(threshold))"
    case .group: "alike, but another report keeps them apart"
    }
  }

  private func facts(of mention: EventMention) -> [String] {
    var facts = ["trigger “\(mention.evidence.trigger.lemma)”, rules \(mention.rules.joined(separator: ", "))"]
    facts.append("\(mention.status.rawValue), \(date(mention.date))")
    facts += roles(mention.roles)
    if !mention.amounts.isEmpty { facts.append("amounts: \(mention.amounts.map(\.raw).joined(separator: "; "))") }
    if !mention.places.isEmpty { facts.append("places: \(mention.places.map(\.name).joined(separator: "; "))") }
    if let attribution = mention.attribution {
      facts.append("said by \(attribution.speaker?.name ?? "somebody") (\(attribution.kind.rawValue))")
    }
    return facts + ["confidence \(confidence(mention.confidence, mention.confidenceParts))"]
  }

  /// Expression, rule, anchor and value: the chain by which a date follows.
  private func date(_ date: DatedValue) -> String {
    let value = date.value?.description ?? "no date"
    let basis = interface.optionalText("basis.\(date.basis)") ?? date.basis
    guard let timex = date.timex else { return "\(value): \(basis), rule \(date.rule)" }
    return "\(value): \(basis), rule \(date.rule), from \(timex.value) by \(timex.rule)\(anchor(timex))"
  }

  private func timex(_ timex: Timex, in text: String) -> String {
    let modifier = timex.modifier.map { " \($0.rawValue)" } ?? ""
    return "“\(oneLine(text[bytes: timex.range]))” is \(timex.kind.rawValue) \(timex.value)\(modifier), "
      + "rule \(timex.rule)\(anchor(timex))"
  }

  private func anchor(_ timex: Timex) -> String {
    switch timex.anchor {
    case .published(let day): ", counted from the day of publication \(day)"
    case .reference(let value, _): ", counted from \(value) in the text before"
    case nil: ""
    }
  }

  private func trigger(_ trigger: TriggerTrace) -> String {
    let outcome = trigger.refusal.map { refusal in
      "no event: \(interface.optionalText("refusal.\(refusal.rawValue)") ?? refusal.rawValue)"
    }
    let rules = trigger.rules.isEmpty ? "" : ", status rules \(trigger.rules.joined(separator: ", "))"
    return "“\(trigger.lemma)” for \(trigger.type): \(outcome ?? trigger.status?.rawValue ?? "event")\(rules)"
  }

  private func roles(_ roles: [Role: [Participant]]) -> [String] {
    roles.sorted { $0.key < $1.key }.map { role, participants in
      let names = participants.map { participant in
        participant.id.map { "\(participant.name) [\($0)]" } ?? participant.name
      }
      return "\(role.rawValue): \(names.joined(separator: "; "))"
    }
  }

  private func conflict(_ conflict: Conflict) -> String {
    let why = interface.optionalText("conflict.\(conflict.why)") ?? conflict.why
    return
      "\(conflict.field): \(conflict.values.map(\.text).joined(separator: " or ")); shown: \(conflict.chosen), \(why)"
  }

  private func confidence(_ value: Double, _ parts: [String: Double]) -> String {
    let factors = parts.sorted { $0.key < $1.key }.map { "\($0.key) \(rounded($0.value))" }
    return rounded(value) + (factors.isEmpty ? "" : " = " + factors.joined(separator: " × "))
  }

  /// Two decimals.
  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
