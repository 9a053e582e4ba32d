import EventExtraction
import TemporalTagging
import TimelineCore

extension Explanation {
  /// Each sentence that has a time expression or a trigger, with what was made of it.
  ///
  /// - Parameter choice: What relative dates hang on; nil where that is not known.
  func text(of article: Article, _ traces: [SentenceTrace], read choice: DocumentTypeChoice?) -> String {
    var lines = [article.title, "\(article.id), published \(article.published?.description ?? "on an unknown day")"]
    lines += choice.map { [documentType($0)] } ?? []
    for trace in traces where !trace.timexes.isEmpty || !trace.triggers.isEmpty {
      lines += ["", "sentence \(trace.sentence + 1), bytes \(trace.range.start)–\(trace.range.end)"]
      lines.append("  “\(oneLine(article.text[bytes: trace.range]))”")
      lines += trace.timexes.flatMap { timex in
        ["  time     \(self.timex(timex, in: article.text))", "           \(meaning(of: timex))"]
      }
      lines += trace.mentions.flatMap { mention in
        let wording = trace.triggers.first { $0.refusal == nil && $0.range == mention.evidence.trigger.range }?.status
        return ["  event    \(mention.type)"]
          + facts(of: mention, in: article.text, wording: wording).map { "           " + $0 }
      }
      lines += refusals(trace).map { "  no event \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func documentType(_ choice: DocumentTypeChoice) -> String {
    let basis =
      choice.type == .narrative
      ? "a date without a year hangs on the date told before" : "a date without a year hangs on the day of publication"
    let reason =
      choice.isGiven
      ? "as the article or the project says"
      : "years named: \(choice.past) long before the publication, \(choice.present) near it; "
        + "words that point at the day of writing: \(choice.deictic), at a date told before: \(choice.anaphoric)"
    return "read as \(choice.type.rawValue): \(basis) (\(reason))"
  }

  /// Triggers that gave no event, those of one reason together, each word that lacks something by itself with what it
  /// lacks for which type; reasons in text order.
  private func refusals(_ trace: SentenceTrace) -> [String] {
    var lines: [(head: String, items: [String], end: String)] = []
    for trigger in trace.triggers {
      guard let reason = reason(trigger, trace) else { continue }
      let (head, item, end) =
        trigger.condition.map { ("“\(trigger.lemma)”, \(reason): ", "\($0) for \(trigger.type)", "") }
        ?? ("", "“\(trigger.lemma)” for \(trigger.type)", ": \(reason)")
      let line = lines.firstIndex { $0.head == head && $0.end == end } ?? lines.endIndex
      if line == lines.endIndex { lines.append((head, [], end)) }
      if !lines[line].items.contains(item) { lines[line].items.append(item) }
    }
    return lines.map { $0.head + $0.items.joined(separator: ", ") + $0.end }
  }

  /// Why a trigger is no event; nil where it is one.
  private func reason(_ trigger: TriggerTrace, _ trace: SentenceTrace) -> String? {
    guard let refusal = trigger.refusal else {
      let isMention = trace.mentions.contains { $0.evidence.trigger.range == trigger.range }
      return isMention ? nil : interface.text(trace.isAboutOthers ? "refusal.aboutOthers" : "refusal.unsure")
    }
    let reason = interface.text("refusal.\(refusal.rawValue)")
    let detail =
      switch refusal {
      case .missingRole: required(trigger.type)
      case .outranked: winners(over: trigger, trace)
      case .blocked, .unmet, .notHappened, .background: [String]()
      }
    return detail.isEmpty ? reason : "\(reason): \(detail.joined(separator: ", "))"
  }

  /// The roles of a type, none of which was found.
  private func required(_ type: EventType) -> [String] {
    types[type]?.required.map { $0.map(\.rawValue).joined(separator: " or ") } ?? []
  }

  /// The events made of the same words or, where there are none, of the same clause.
  private func winners(over trigger: TriggerTrace, _ trace: SentenceTrace) -> [String] {
    let taken = trace.triggers.filter { $0.refusal == nil }
    let ofWords = taken.filter { $0.range.overlaps(trigger.range) }
    let winners = ofWords.isEmpty ? taken.filter { $0.clause.overlaps(trigger.clause) } : ofWords
    return winners.map { "“\($0.lemma)” for \($0.type)" }
  }
}
