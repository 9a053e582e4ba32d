import TextAnalysis
import TimelineCore

/// Makes the mentions of one sentence from its findings, in the light of the whole article.
struct MentionWriter {
  let finder: ParticipantFinder
  let completion: RoleCompletion
  let scope: Scope
  /// Mentions below it are not worth a reader's time.
  static let threshold = 0.36
  /// In years, how far back an article's events lie at most.
  static let horizon = 1_000

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }
  var sentence: SentenceWords { _read { yield finder.structure.sentence } }
  var article: Article { _read { yield finder.structure.sentence.text.content.article } }

  /// - Parameter dates: The day the article last spoke of; carried from sentence to sentence.
  func mentions(_ findings: [Finding], dates: inout RunningDate) -> [EventMention] {
    noteScene(&dates)
    defer { notePlace() }
    return findings.isEmpty ? [] : mentions(of: findings.flatMap(shares).flatMap(stations), dates: &dates)
  }

  private func noteScene(_ dates: inout RunningDate) {
    guard structure.sentence.mayTellDay() else { return }
    let dater = MentionDater(
      finder: finder, published: article.published, story: dates.days(at: finder.sentenceNumber, goesOn: goesOn))
    if structure.mainPast != nil, let scene = dater.scene() {
      dates.note(scene: scene, sentence: finder.sentenceNumber, published: article.published)
    } else if let day = dater.namedDay() {
      dates.notePassing(day, finder.sentenceNumber, article.published)
    }
  }

  private func mentions(of findings: [Finding], dates: inout RunningDate) -> [EventMention] {
    var result: [EventMention] = []
    let range = sentence.bytes(sentence.itemStart..<sentence.count)
    let quote = article.text[bytes: range]
    let words = keyWords(of: quote)
    let attributions = AttributionReader(finder: finder)
    let triggers = findings.map(\.candidate.words)
    var told: [Finding] = []
    for index in findings.indices {
      var finding = findings[index]
      accuse(&finding, told: told)
      avenge(&finding, told: told)
      shareAttacker(&finding, told: told)
      findMaker(&finding, beside: findings)
      findVictims(&finding, beside: findings)
      let attribution = attributions.attribution(of: finding)
      complete(&finding, attribution, in: range)
      // "our soldiers will answer for this attack": what is too unsure to be told says nothing of who attacked.
      if finding.type.category != "offensive" || finding.factors.product >= Self.threshold {
        completion.note(finding, sentence: finder.sentenceNumber)
      }
      told.append(finding)
      let ordinal = (0..<index).count {
        findings[$0].type == finding.type && findings[$0].trigger.name == finding.trigger.name
      }
      let mention = mention(finding, triggers, attribution, ordinal, dates, range, quote, key: words)
      if !isBackdrop(finding) {
        dates.note(
          mention, sentence: finder.sentenceNumber,
          isForeground: structure.isForeground(finding.candidate) && structure.isForeground(mention.date.timex))
      }
      let isNothingNew =
        isHomecoming(finding) || isCounted(finding) || isHistory(mention) || isCaught(finding) || isFeud(mention)
      let isTold = scope.tells(finding, patterns.types) && !isNobodys(mention, finding) && !isNothingNew
      if mention.confidence >= Self.threshold, isTold {
        result.append(mention)
      }
    }
    return result
  }

  /// "Carthage fell to Rome in 146 BC": what lies further back than a thousand years no article reports; a war history may
  /// tell of all the rest.
  private func isHistory(_ mention: EventMention) -> Bool {
    guard let published = article.published, let last = mention.date.value?.last else { return false }
    return published.year - last.year > Self.horizon
  }

  /// "smuggled drones into Chad": nobody arms those they fight.
  private func isFeud(_ mention: EventMention) -> Bool {
    guard mention.type.rawValue == "aid.military" else { return false }
    let recipients = (mention.roles[Role("recipient")] ?? []).compactMap(completion.wars.side)
    return (mention.roles[Role("donor")] ?? []).compactMap(completion.wars.side).contains { donor in
      completion.wars.opponents(of: donor).contains(where: recipients.contains)
    }
  }

  /// "adds support for large files": aid of nobody to nobody, an attack of and on nobody, nowhere.
  private func isNobodys(_ mention: EventMention, _ finding: Finding) -> Bool {
    let doers = [Role("donor"), Role("attacker")]
    let needsDoer = patterns.types[mention.type]?.required.contains { $0.contains(where: doers.contains) } ?? false
    return needsDoer && mention.places.isEmpty && mention.amounts.isEmpty && mention.counts.isEmpty
      && mention.roles.values.joined().allSatisfy { $0.kind == .thing }
      && !finding.slots.clause.contains {
        structure.sentence.words[$0].classes.intersects(patterns.known.site.union(patterns.known.person))
      }
  }

  /// "have died since fighting erupted on May 2": what is told only to say since when.
  private func isBackdrop(_ finding: Finding) -> Bool {
    guard let verb = finding.candidate.verb.map({ structure.verbs[$0] }), verb.relation == .adverbial else {
      return false
    }
    return structure.sentence.has(verb.marker, .backdrop)
  }

  /// Whether the sentence begins with a pronoun.
  private var goesOn: Bool {
    structure.phrases.first.map {
      structure.sentence.has($0.words.lowerBound, [.he, .she, .it, .they]) && $0.words.lowerBound <= 2
    } ?? false
  }

  private func mention(
    _ finding: Finding, _ triggers: [Range<Int>], _ attribution: Attribution?, _ ordinal: Int, _ dates: RunningDate,
    _ range: ByteRange, _ quote: String, key words: [UInt8]
  ) -> EventMention {
    var finding = finding
    // "would settle for nothing less than", "must stop": who says so demands it now.
    if finding.traits.isSpeech, finding.trigger.status == .happened, finding.reading.status?.reality == .open {
      finding.reading.status = .happened
    }
    let candidate = finding.candidate
    var story = dates.days(at: finder.sentenceNumber, goesOn: goesOn)
    story.warBegan = completion.warBegan
    let dater = MentionDater(finder: finder, published: article.published, story: story)
    let competing = triggers.filter { $0 != candidate.words }
    let clause = finding.slots.clause
    let date = dater.date(candidate, finding.reading, clause: clause, competing: competing, finding).inOrder
    var factors = finding.factors
    if date.value == nil { factors.date = 0.8 }
    let status = finding.traits.settled(status(finding, date))
    if attribution?.stance == .party, status.reality == .real { factors.attribution = 0.8 }
    let lemma = finding.trigger.name
    return EventMention(
      article: article.id, published: article.published, sentence: finder.sentenceNumber,
      evidence: Evidence(
        range: range, quote: quote,
        trigger: .init(range: structure.evidence(candidate.words), lemma: lemma)),
      type: finding.type, status: status, isTemporary: isTemporary(finding, status), date: date,
      roles: finding.roles.dictionary, places: places(finding), amounts: amounts(finding, status),
      counts: counts(finding), attribution: attribution,
      rules: rules(finding, date), confidence: factors.product, confidenceParts: factors.dictionary,
      key: mentionKey(words, type: finding.type, lemma: lemma, ordinal: ordinal))
  }

  private func rules(_ finding: Finding, _ date: DatedValue) -> [String] {
    var rules: [String] = []
    rules.reserveCapacity(finding.reading.rules.count + finding.inherited.count + 2)
    rules.append(finding.trigger.rule(finding.type))
    rules += finding.reading.rules
    for role in finding.inherited { rules.append("role.context:\(role.rawValue)") }
    rules.append(date.rule)
    return rules
  }

  /// A plain present with a date ahead tells of a plan: "takes office on January 20".
  private func status(_ finding: Finding, _ date: DatedValue) -> Status {
    let status = finding.reading.status ?? .happened
    if status == .announced, date.rule == "date.appointed" { return .planned }
    guard status == .happened || status == .ongoing, date.timex != nil, let first = date.value?.first,
      let published = article.published,
      first > published
    else { return status }
    return .planned
  }
}

extension SentenceWords {
  /// Whether an empty line stands before the sentence, or it begins a line of Markdown, which knows no others.
  var beginsParagraph: Bool {
    let utf8 = article.text.utf8.span
    var index = bytes(0..<count).start
    var breaks = 0
    while index > 0, blankLength(utf8, index - 1) == 1 {
      index -= 1
      if utf8[index] == UInt8(ascii: "\n") { breaks += 1 }
    }
    if case .markdown = article.format, breaks > 0 { return true }
    return breaks > 1 || index == 0
  }
}

/// The key of a mention (EVENTS.md §7): file names, offsets and dates are not in it.
///
/// - Parameter words: Those of its quote, from `keyWords`.
func mentionKey(_ words: [UInt8], type: EventType, lemma: String, ordinal: Int) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(words.count + 128)
  bytes += words
  for part in [type.rawValue, lemma, String(ordinal)] {
    bytes.append(0x1f)
    bytes += part.utf8
  }
  return SHA256.base32(bytes)
}

/// A text with one blank for all white space between its words and none at its ends.
func keyWords(of text: String) -> [UInt8] {
  let utf8 = text.utf8.span
  var bytes: [UInt8] = []
  bytes.reserveCapacity(utf8.count)
  var isBetween = false
  var index = 0
  while index < utf8.count {
    // Nearly all bytes are letters of ASCII.
    let blank = 0x21...0x7f ~= utf8[index] ? 0 : blankLength(utf8, index)
    if blank == 0 {
      if isBetween, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(utf8[index])
    }
    isBetween = blank > 0
    index += max(1, blank)
  }
  return bytes
}

/// How many bytes the white space at a place takes (Unicode's `White_Space`); 0 for any other character.
private func blankLength(_ utf8: Span<UInt8>, _ index: Int) -> Int {
  func byte(_ offset: Int) -> UInt8 { index + offset < utf8.count ? utf8[index + offset] : 0 }
  switch utf8[index] {
  case 9...13, 32: return 1
  case 0xc2: return byte(1) == 0x85 || byte(1) == 0xa0 ? 2 : 0
  case 0xe1: return byte(1) == 0x9a && byte(2) == 0x80 ? 3 : 0
  case 0xe2 where byte(1) == 0x80: return [0xa8, 0xa9, 0xaf].contains(byte(2)) || 0x80...0x8a ~= byte(2) ? 3 : 0
  case 0xe2: return byte(1) == 0x81 && byte(2) == 0x9f ? 3 : 0
  case 0xe3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
  default: return 0
  }
}
