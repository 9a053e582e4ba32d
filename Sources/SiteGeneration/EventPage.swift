import Markup
import TimelineCore

extension ViewBuilder {
  /// The page of one event: what happened, and everything it rests on.
  func event(_ event: Event) -> PageView {
    let category = index.category(event.type.category)
    let date = dates.full(event.date.value)
    var values: [String: TemplateValue] = [
      "mark": mark(event), "category": .text(categoryName(event.type.category)),
      "categoryHref": category.map { href(Links.list($0.folder, $0.slug, page: 1)) } ?? .absent,
      "type": .text(typeName(event.type)), "title": .text(event.title), "date": time(event.date.value),
      "dateHref": href(index.chronologyAddress(of: event)), "status": .text(statusText(event)),
      "badges": .list(badges(event).map { ["text": .text($0)] }),
      "facts": .list(facts(event)), "amounts": .list(amounts(event)), "isAid": .flag(event.type.category == "aid"),
      "hasAmounts": .flag(!event.amounts.isEmpty), "evidence": .list(event.mentions.map(evidence)),
      "conflicts": .list(event.conflicts.map { conflict($0, of: event) }),
      "hasConflicts": .flag(!event.conflicts.isEmpty),
      "links": .list(links(event)), "hasLinks": .flag(!event.links.isEmpty),
      "merged": .list(event.mergeRules.map { ["text": mergeRule($0)] }),
      "corrections": .list(corrections(of: event)), "hasCorrections": .flag(!event.corrections.isEmpty),
      "hasMerged": .flag(event.mentions.count > 1 && !event.mergeRules.isEmpty),
    ]
    values.merge(dating(event)) { own, _ in own }
    values.merge(trust(event)) { own, _ in own }
    values.merge(nearby(event)) { own, _ in own }
    values.merge(citation(event)) { own, _ in own }
    values["embed"] = snippet(frame(event))
    values["report"] = report(event)
    let chain = index.thread(of: event)
    values["threadHref"] = chain.map { href(Links.list($0.folder, $0.slug, page: 1)) } ?? .absent
    values["thread"] = .optional(chain.map { interface.count("thread.all", $0.events.count) })
    return PageView(
      template: "event", title: event.title, description: "\(date). \(statusText(event))", values: values,
      marking: .months(Set([Timeline.anchorDay(event)].compactMap { $0.map(YearMonth.init) })),
      structuredData: index.content.structuredData?(.event(event)))
  }

  /// The status as a sentence of its own.
  private func statusText(_ event: Event) -> String {
    let about = interface.text("status.\(event.status.rawValue).about")
    return event.isTemporary ? "\(about) \(interface.text("status.temporary.about"))" : about
  }

  // MARK: Who, where, what

  private func facts(_ event: Event) -> [[String: TemplateValue]] {
    func fact(_ label: String, _ values: [[String: TemplateValue]]) -> [String: TemplateValue] {
      ["label": .text(label), "values": .list(Self.separated(values))]
    }
    var facts = event.roles.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { role, participants in
      fact(
        interface.optionalText("role.\(role.rawValue)") ?? role.rawValue,
        participants.map { self.participant($0, in: event) })
    }
    for role in [Place.Role.event, .near, .target, .announcement] {
      let places = event.places.filter { $0.role == role }
      guard !places.isEmpty else { continue }
      facts.append(
        fact(interface.text("place.role.\(role.rawValue)"), places.map { link($0.name, to: index.group(of: $0)) }))
    }
    let amountText = AmountText(interface: interface)
    if !event.counts.isEmpty {
      facts.append(fact(interface.text("event.counts"), event.counts.map { link(amountText.count($0), to: nil) }))
    }
    if event.type.category != "aid", !event.amounts.isEmpty {
      facts.append(fact(interface.text("event.amounts"), event.amounts.map { link(amountFact($0), to: nil) }))
    }
    let speakers = Self.distinct(event.attributions.compactMap(\.speaker))
    if !speakers.isEmpty {
      facts.append(fact(interface.text("event.said-by"), speakers.map { link($0.name, to: index.group(of: $0)) }))
    }
    return facts
  }

  /// Somebody in a role; of whom no sentence of the event names it says so, unless a person has put them there.
  private func participant(_ participant: Participant, in event: Event) -> [String: TemplateValue] {
    var value = link(participant.name, to: index.group(of: participant))
    if event.corrections.isEmpty, !event.names(participant) {
      value["carried"] = .text(interface.text("event.carried"))
    }
    return value
  }

  /// Each speaker once, in the order of the reports, however many of them quote the same one.
  private static func distinct(_ speakers: [Participant]) -> [Participant] {
    var seen: Set<String> = []
    return speakers.filter { seen.insert($0.id ?? $0.name).inserted }
  }

  /// All but the last item know that another follows.
  static func separated(_ items: [[String: TemplateValue]]) -> [[String: TemplateValue]] {
    items.enumerated().map { number, item in
      item.merging(["more": .flag(number + 1 < items.count)]) { own, _ in own }
    }
  }

  /// An amount of what is no aid, on one line.
  private func amountFact(_ money: Money) -> String {
    let text = AmountText(interface: interface)
    let parts = [text.money(money), text.period(money)].compactMap(\.self).joined(separator: " ")
    return text.derived(money, dates: dates).map { "\(parts) (\($0))" } ?? parts
  }

  private func amounts(_ event: Event) -> [[String: TemplateValue]] {
    let text = AmountText(interface: interface)
    return event.amounts.map { money in
      [
        "amount": .text(text.money(money)), "derived": .optional(text.derived(money, dates: dates)),
        "raw": .text(money.raw),
        "stage": .text(money.stage.map { interface.text("stage.\($0.rawValue)") } ?? interface.text("stage.none")),
        "measure": .text(text.measure(money)), "period": .optional(text.period(money)),
      ]
    }
  }

  // MARK: Evidence

  private func evidence(_ mention: EventMention) -> [String: TemplateValue] {
    let article = index.article(mention.article)
    let address = index.address(ofArticle: mention.article)
    let anchor = Links.sentenceAnchor(mention.evidence.range)
    let isShown = article.map { index.content.visibility(of: $0) != .none } ?? false
    let range = mention.evidence.range
    return [
      "publisher": .text(article?.source?.name ?? interface.text("article.no-publisher")),
      "article": article.map(title) ?? .text(mention.article),
      "href": address.map { href(isShown ? "\($0)#\(anchor)" : $0) } ?? .absent,
      "published": time(mention.published.map { .day($0) }, isShort: true),
      "quote": quote(mention), "status": .text(interface.text("status.\(mention.status.rawValue)")),
      "said": .optional(said(mention.attribution)), "rule": code(mention.rules.first ?? ""),
      "place": .text(
        interface.text("event.bytes", ["start": String(range.start), "end": String(range.end)])),
    ]
  }

  /// The sentence, to the letter, where the article's terms let it be shown.
  ///
  /// - Parameter triggers: To mark beside the mention's own; those of other events of the sentence.
  func quote(_ mention: EventMention, and triggers: [ByteRange] = []) -> TemplateValue {
    let article = index.article(mention.article)
    guard article.map({ index.content.visibility(of: $0) != .none }) ?? true else {
      return .text(interface.text("article.not-shown"))
    }
    let range = mention.evidence.range
    let times = index.timexes(in: mention.article).map(\.range).filter { range.contains($0) }
    let marked = MarkedText(
      mention.evidence.quote, startingAt: range.start,
      marks: ([mention.evidence.trigger.range] + triggers).map { ($0, .trigger) } + times.map { ($0, .time) })
    let language = article?.language.map { " lang=\"\(Escape.attribute($0))\"" } ?? ""
    return .slot(Slot(html: "<q\(language) dir=\"auto\">\(marked.html)</q>", markdown: "“\(marked.markdown)”"))
  }

  private func said(_ attribution: Attribution?) -> String? {
    guard let attribution, attribution.kind != .narrator else { return nil }
    guard let speaker = attribution.speaker else { return interface.text("evidence.anonymous") }
    return interface.text("evidence.said", ["who": speaker.name])
  }

  /// A name of the program's own, set as code.
  func code(_ text: String) -> TemplateValue {
    .slot(Slot(html: "<code>\(Escape.html(text))</code>", markdown: Escape.markdownCell(text)))
  }

  /// A linking rule: in words where the interface has them.
  private func mergeRule(_ name: String) -> TemplateValue {
    (interface.optionalText("merge.\(name)") ?? interface.optionalText(name)).map { .text($0) } ?? code(name)
  }

  // MARK: Conflicts and links

  private func conflict(_ conflict: Conflict, of event: Event) -> [String: TemplateValue] {
    let label =
      ["conflict.field.", "role.", "count.what."].lazy.compactMap { interface.optionalText($0 + conflict.field) }.first
    let values = conflict.values.map { value -> [String: TemplateValue] in
      let articles = event.mentions.filter { value.mentions.contains($0.key) }.map(\.article)
      let publishers = Set(articles.map { index.article($0)?.source?.name ?? $0 }).sorted()
      return [
        "text": .text(value.text), "publishers": .text(publishers.joined(separator: ", ")),
        "chosen": .flag(value.text == conflict.chosen),
      ]
    }
    return [
      "field": .text(label ?? conflict.field), "accounts": .list(values),
      "why": .text(interface.optionalText("conflict.\(conflict.why)") ?? conflict.why),
    ]
  }

  /// The connected events by the kind of connection, in the order of the kinds.
  private func links(_ event: Event) -> [[String: TemplateValue]] {
    EventLink.Kind.allCases.compactMap { kind in
      let others = event.links.filter { $0.type == kind }.compactMap { index.event($0.id) }
      guard !others.isEmpty else { return nil }
      return ["kind": .text(interface.text("link.\(kind.rawValue)")), "events": .list(others.map(line))]
    }
  }

  // MARK: What stands around it

  /// So many neighbours stand on each side: a page has 10 kB (SITE.md §3), and the whole list is one link away.
  private static let reach = 2

  /// The neighbours in the timeline; those without a day have none, and are none.
  private func nearby(_ event: Event) -> [String: TemplateValue] {
    let number = index.number(of: event)
    let (first, end) = (max(0, number - Self.reach), min(number + 1 + Self.reach, index.events.count))
    let around = Array(first..<number) + Array(number + 1..<end)
    let isDated = { (number: Int) in Timeline.anchorDay(index.events[number]) != nil }
    let dated = isDated(number) ? around.filter(isDated) : []
    return ["nearby": lines(dated), "hasNearby": .flag(!dated.isEmpty)]
  }

  private func trust(_ event: Event) -> [String: TemplateValue] {
    let independent = event.corroboration.independent
    let parts = event.confidenceParts.sorted { $0.key < $1.key }.map { name, value -> [String: TemplateValue] in
      [
        "name": .text(interface.optionalText("confidence.\(name)") ?? name),
        "value": .text(interface.text("confidence.factor", ["n": AmountText(interface: interface).decimal(value)])),
      ]
    }
    let reports = interface.count("count.reports", event.corroboration.articles)
    let words =
      event.corroboration.articles == 1
      ? reports
      : interface.text(
        "corroboration.words",
        ["reports": reports, "independent": interface.count("count.independent", independent)])
    return [
      "band": .text(interface.text("confidence.band.\(event.band.rawValue)")),
      "confidence": .text(percent(event.confidence)), "parts": .list(parts), "hasParts": .flag(!parts.isEmpty),
      "corroboration": .text(words), "meter": .slot(Slot(html: meter(independent, words), markdown: "")),
    ]
  }

  func percent(_ share: Double) -> String {
    interface.text("number.percent", ["n": String(Int((share * 100).rounded()))])
  }

  /// Up to five ticks, filled for as many independent reports.
  private func meter(_ independent: Int, _ words: String) -> String {
    let ticks = [("on", 0..<min(5, independent)), ("off", min(5, independent)..<5)].map { style, ticks in
      ticks.isEmpty ? "" : "<path class=\"\(style)\" d=\"\(ticks.map { "M\($0 * 8) 1h5v12h-5z" }.joined())\"/>"
    }
    return "<svg class=\"meter\" viewBox=\"0 0 38 14\" role=\"img\" aria-label=\"\(Escape.attribute(words))\">"
      + ticks.joined() + "</svg>"
  }
}
