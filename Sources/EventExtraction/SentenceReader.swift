import TextAnalysis
import TimelineCore

/// Turns the candidates of one sentence into mentions.
struct SentenceReader {
  let text: AnalyzedText
  let number: Int
  let structure: SentenceStructure
  let patterns: EventPatterns
  let finder: ParticipantFinder
  /// Mentions below it are not worth a reader's time.
  static let threshold = 0.36

  func read() -> (triggers: [TriggerTrace], kept: [Finding]) {
    let candidates = findCandidates(in: structure, patterns: patterns)
    let filler = FrameFiller(structure: structure, patterns: patterns, finder: finder)
    let reader = FindingReader(structure: structure, patterns: patterns, filler: filler, finder: finder)
    var findings: [Finding] = []
    var traces: [TriggerTrace] = []
    for candidate in candidates {
      switch reader.read(candidate) {
      case .success(let finding): findings.append(finding)
      case .failure(let error): traces.append(trace(candidate, error.reason))
      }
    }
    let (kept, outranked) = choose(findings)
    traces += kept.map { trace($0, nil) } + outranked.map { trace($0, .outranked) }
    traces.sort { ($0.range, $0.lemma, $0.type) < ($1.range, $1.lemma, $1.type) }
    return (traces, kept)
  }

  // MARK: - Precedence

  /// Of the findings that share a verb or overlap the most telling stays; two stay where they differ in category.
  private func choose(_ findings: [Finding]) -> (kept: [Finding], outranked: [Finding]) {
    let order = findings.indices.sorted { a, b in
      let (x, y) = (findings[a], findings[b])
      return (rank(x), -weight(x), x.candidate.words.lowerBound, a)
        < (rank(y), -weight(y), y.candidate.words.lowerBound, b)
    }
    var kept: [Int] = []
    for index in order where !kept.contains(where: { excludes(findings[$0], findings[index]) }) { kept.append(index) }
    kept.sort()
    let outranked = findings.indices.filter { !kept.contains($0) }
    return (kept.map { findings[$0] }, outranked.map { findings[$0] })
  }

  /// A participle behind a noun only describes it: "strikes targeting the port".
  private func weight(_ finding: Finding) -> Double {
    guard !finding.candidate.isNoun, let verb = finding.candidate.verb, structure.verbs[verb].form == .gerund,
      structure.verbs[verb].antecedent != nil
    else { return finding.confidence }
    return finding.confidence * 0.7
  }

  /// What is only demanded or planned is told as the demand or the plan.
  private func rank(_ finding: Finding) -> Int {
    let isAsked = [.proposed, .hypothetical, .expected].contains(finding.reading.status)
    let isOpen =
      finding.reading.status == .hypothetical
      || patterns.isDeed(finding.type)
        && (isAsked || finding.candidate.isNoun && finding.reading.status?.reality == .open)
    // "praised the mediation": what its verb says of a noun that nothing makes an event of.
    let isMentioned = finding.parts["background"] != nil
    return patterns.rank(finding.type) + (isOpen || isMentioned ? patterns.precedence.count : 0)
  }

  private func excludes(_ strong: Finding, _ weak: Finding) -> Bool {
    // "missiles killed 13": the strike and the dead are both told.
    let areTwo =
      strong.type.category != weak.type.category && patterns.isDeed(strong.type) && patterns.isDeed(weak.type)
    if areTwo { return false }
    if strong.candidate.words.overlaps(weak.candidate.words) { return true }
    guard let a = strong.candidate.verb, let b = weak.candidate.verb else { return false }
    if a == b {
      return strong.type.category == weak.type.category || !strong.candidate.isNoun || !weak.candidate.isNoun
    }
    // "strikes targeting the port" are one event.
    if strong.type.category == weak.type.category,
      structure.verbs[b].antecedent.map({ $0 == strong.candidate.phrase }) ?? false
        || structure.verbs[a].antecedent.map({ $0 == weak.candidate.phrase }) ?? false
    {
      return true
    }
    if strong.type == weak.type, structure.isPart(a, of: b) || structure.isPart(b, of: a) || isSequel(weak, b, of: a) {
      return true
    }
    if strong.type.category == weak.type.category, !patterns.isDeed(strong.type), isMeans(a, b) || isMeans(b, a) {
      return true
    }
    // "said it would send": what is said outranks the saying.
    if structure.verbs[a].governor == b, structure.verbs[a].relation == .complement { return true }
    if structure.verbs[b].governor == a, structure.verbs[b].relation == .complement { return true }
    return strong.type == weak.type && strong.candidate.isNoun && weak.candidate.isNoun
      && structure.verbs[a].governor == b
  }

  /// "finances a system that London will deliver", "helps by paying": how or what another verb tells of.
  private func isMeans(_ inner: Int, _ outer: Int) -> Bool {
    let verb = structure.verbs[inner]
    if verb.form != .finite, verb.governor == outer, verb.isSubjectInherited {
      return !structure.sentence.has(verb.words.lowerBound - 1, .subordinator)
    }
    return verb.relation == .relative
      && verb.antecedent.map { phrase in structure.verbs[outer].arguments.contains { $0.phrase == phrase } } ?? false
  }

  // MARK: - Mentions

  /// The mentions of the findings that were kept.
  ///
  /// - Parameter dates: The day the article last spoke of; carried from sentence to sentence.
  func mentions(_ findings: [Finding], context: ArticleContext, dates: inout RunningDate) -> [EventMention] {
    var ordinals: [String: Int] = [:]
    var result: [EventMention] = []
    for var finding in findings {
      let attribution = AttributionReader(structure: structure, patterns: patterns, finder: finder)
        .attribution(finding.reading.report, roles: finding.roles)
      completeSpeaker(&finding, attribution)
      completeState(&finding)
      completeTarget(&finding)
      let (roles, filled) = context.completed(
        finding, in: text.range(structure.sentence.tokens), patterns: patterns)
      finding.roles = roles
      finding.inherited += filled
      completeOrganisations(&finding)
      completeThing(&finding)
      complete(&finding)
      let mention = mention(finding, others: findings, attribution, &ordinals, dates)
      dates.note(mention, sentence: number, isForeground: structure.isForeground(finding.candidate))
      if mention.confidence >= Self.threshold { result.append(mention) }
    }
    return result
  }

  /// Roles by inheritance and roles still empty cost confidence.
  private func complete(_ finding: inout Finding) {
    completeMeeting(&finding)
    let filled = FindingReader.requirements(finding.type, finding.roles, finding.slots, structure, patterns)
    if !finding.inherited.isEmpty { finding.parts["inherited"] = 0.9 }
    if filled.found < filled.asked { finding.parts["missing"] = filled.found == 0 ? 0.6 : 0.8 }
    finding.confidence = finding.parts.sorted { $0.key < $1.key }.reduce(1) { $0 * $1.value }
  }

  /// Who leads an organisation acts for it.
  private func completeOrganisations(_ finding: inout Finding) {
    for (role, participants) in finding.roles {
      for participant in participants where participant.kind == .person {
        guard let id = participant.id, let number = patterns.actors.number(id),
          let owner = patterns.actors.organisation(of: number, on: text.article.published),
          let organisation = patterns.actors.participant(patterns.actors.actors[owner].id),
          !participants.contains(where: { $0.id == organisation.id })
        else { continue }
        finding.roles[role]?.append(organisation)
      }
    }
  }

  /// What hits a place hits the country it lies in.
  private func completeTarget(_ finding: inout Finding) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard finding.type.category == "offensive", finding.roles[target] == nil,
      finding.trigger.frame.contains(where: { $0.role == target }),
      let country = places(finding).first(where: { $0.country != nil })?.country,
      !(finding.roles[attacker] ?? []).contains(where: { $0.country == country }),
      let participant = patterns.actors.participant(country)
    else { return }
    finding.roles[target] = [participant]
    finding.inherited.append(target)
  }

  /// "Government troops shelled Omdurman": a nameless army fights in its own country.
  private func completeState(_ finding: inout Finding) {
    guard finding.type.category == "offensive",
      let country = places(finding).first(where: { $0.country != nil })?.country,
      let state = patterns.actors.participant(country)
    else { return }
    for (role, holders) in finding.roles where holders.count == 1 && holders.allSatisfy(finder.isNamelessState) {
      var named = state
      named.text = holders[0].text
      named.range = holders[0].range
      finding.roles[role] = [named]
    }
  }

  /// A target that is no country, group or person: a bridge, a depot.
  private func completeThing(_ finding: inout Finding) {
    let target = Role("target")
    guard finding.roles[target] == nil, finding.trigger.frame.contains(where: { $0.role == target }),
      let object = finding.slots.object.first
    else { return }
    let words = structure.phrases[object].words
    finding.roles[target] = [
      Participant(
        id: nil, text: structure.sentence.string(words), kind: .thing, range: structure.sentence.bytes(words))
    ]
  }

  /// Visitor and host both take part; who meets others at home is their host.
  private func completeMeeting(_ finding: inout Finding) {
    let (visitor, host, participants) = (Role("visitor"), Role("host"), Role("participants"))
    guard finding.type.rawValue == "diplomacy.meeting" else { return }
    if finding.roles[visitor] == nil, let country = places(finding).first?.country,
      let all = finding.roles[participants]
    {
      let visitors = all.filter { $0.country != country }
      if visitors.count < all.count, !visitors.isEmpty { finding.roles[visitor] = visitors }
    }
    var all = finding.roles[participants] ?? []
    for person in (finding.roles[visitor] ?? []) + (finding.roles[host] ?? []).filter({ $0.kind == .person })
    where !all.contains(where: { $0.id == person.id && $0.text == person.text }) {
      all.append(person)
    }
    if !all.isEmpty { finding.roles[participants] = all }
  }

  /// Who says it: the speaker, and for a party's own success the one who claims it.
  private func completeSpeaker(_ finding: inout Finding, _ attribution: Attribution?) {
    guard let attribution, let speaker = attribution.speaker else { return }
    if finding.roles[Role("speaker")] == nil { finding.roles[Role("speaker")] = [speaker] }
    if finding.reading.status == .rejected, finding.roles[Role("rejecter")] == nil {
      finding.roles[Role("rejecter")] = [speaker]
    }
    if attribution.stance == .party, finding.reading.status?.reality == .real {
      finding.roles[Role("claimed_by")] = [speaker]
    }
  }

  private func mention(
    _ finding: Finding, others: [Finding], _ attribution: Attribution?, _ ordinals: inout [String: Int],
    _ dates: RunningDate
  ) -> EventMention {
    let candidate = finding.candidate
    let range = text.range(structure.sentence.tokens)
    let quote = text.article.text[bytes: range]
    let dater = MentionDater(
      structure: structure, patterns: patterns, published: text.article.published, story: dates.days(at: number))
    let competing = others.map(\.candidate.words).filter { $0 != candidate.words }
    let date = dater.date(
      candidate, finding.reading, clause: finding.slots.clause, competing: competing, type: finding.type)
    let lemma = finding.trigger.name
    let ordinal = ordinals["\(finding.type) \(lemma)", default: 0]
    ordinals["\(finding.type) \(lemma)"] = ordinal + 1
    var parts = finding.parts
    if date.value == nil { parts["date"] = 0.8 }
    let status = patterns.settled(status(finding, date), finding.type)
    if attribution?.stance == .party, status.reality == .real { parts["attribution"] = 0.8 }
    return EventMention(
      article: text.article.id, published: text.article.published, sentence: number,
      evidence: Evidence(
        range: range, quote: quote,
        trigger: .init(range: structure.sentence.bytes(candidate.words), lemma: lemma)),
      type: finding.type, status: status, isTemporary: isTemporary(finding, status), date: date, roles: finding.roles,
      places: places(finding), amounts: amounts(finding, status), counts: counts(finding), attribution: attribution,
      rules: ["\(finding.type).\(lemma)"] + finding.reading.rules
        + finding.inherited.map { "role.context:\($0.rawValue)" } + [date.rule],
      confidence: parts.sorted { $0.key < $1.key }.reduce(1) { $0 * $1.value }, confidenceParts: parts,
      key: mentionKey(quote: quote, type: finding.type, lemma: lemma, ordinal: ordinal))
  }

  /// A plain present with a date ahead tells of a plan: "takes office on January 20".
  private func status(_ finding: Finding, _ date: DatedValue) -> Status {
    let status = finding.reading.status ?? .happened
    guard status == .happened, date.timex != nil, let first = date.value?.first, let published = text.article.published,
      first > published
    else { return status }
    return .planned
  }

  private func trace(_ candidate: Candidate, _ refusal: Refusal) -> TriggerTrace {
    let trigger = patterns.triggers[candidate.trigger]
    let slots = structure.slots(of: candidate, patterns: patterns)
    return TriggerTrace(
      lemma: trigger.name, range: structure.sentence.bytes(candidate.words),
      clause: structure.sentence.bytes(slots.clause), type: trigger.type, refusal: refusal, status: nil, rules: [],
      roles: [:])
  }

  private func trace(_ finding: Finding, _ refusal: Refusal?) -> TriggerTrace {
    TriggerTrace(
      lemma: finding.trigger.name, range: structure.sentence.bytes(finding.candidate.words),
      clause: structure.sentence.bytes(finding.slots.clause), type: finding.type, refusal: refusal,
      status: finding.reading.status, rules: finding.reading.rules, roles: finding.roles)
  }
}

/// The key of a mention (EVENTS.md §7): file names, offsets and dates are not in it.
func mentionKey(quote: String, type: EventType, lemma: String, ordinal: Int) -> String {
  let sentence = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return SHA256.base32(Array("\(sentence)\u{1f}\(type)\u{1f}\(lemma)\u{1f}\(ordinal)".utf8))
}
