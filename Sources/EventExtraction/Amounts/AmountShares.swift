import TextAnalysis
import TimelineCore

/// Tells "Norway gave €76 million, Sweden $2 billion in arms" as two gifts: a finding for each amount of a list that
/// differs from the others in who gives, in its kind or in its time.
extension MentionWriter {
  /// The finding itself, or one for each of its gifts, every one with its own part of the clause; in text order.
  func shares(_ finding: Finding) -> [Finding] {
    guard finding.type.category == "aid", finding.candidate.verb != nil else { return [finding] }
    var starts = starts(finding)
    guard starts.count > 1 else { return [finding] }
    starts = starts.indices.filter { $0 == 0 || isOwn($0, starts, finding) }.map { starts[$0] }
    guard starts.count > 1 else { return [finding] }
    var finding = finding
    finding.roles[Role("recipient")] = receivers(finding, givers: starts.flatMap(givers(at:)))
    return starts.indices.map { number in
      let own = part(number, starts, finding)
      let clause = number == 0 ? finding.slots.clause.lowerBound..<own.upperBound : own
      return share(finding, clause, of: own, isFirst: number == 0)
    }
  }

  /// From where an amount's part begins to the next, or to the end of the clause, of the sentence where it lies behind.
  private func part(_ number: Int, _ starts: [Int], _ finding: Finding) -> Range<Int> {
    let start = starts[number]
    let clause = finding.slots.clause.upperBound
    let end = start < clause ? clause : sentence.count
    return start..<(number + 1 < starts.count ? min(end, starts[number + 1]) : end)
  }

  /// Whether an amount of a list is a gift of its own, not one more sum of the gift before.
  private func isOwn(_ number: Int, _ starts: [Int], _ finding: Finding) -> Bool {
    if !givers(at: starts[number]).isEmpty || isOneOfSeveral(starts[number], after: starts[0]) { return true }
    let (before, own) = (part(number - 1, starts, finding), part(number, starts, finding))
    func hasTime(_ words: Range<Int>) -> Bool { words.contains { sentence.entity(at: $0)?.time != nil } }
    return hasTime(before) && hasTime(own) || subtype(finding, in: before) != subtype(finding, in: own)
  }

  /// "packages of $4 million and $9 million": a plural noun whose parts are nothing but amounts.
  private func isOneOfSeveral(_ start: Int, after first: Int) -> Bool {
    guard structure.phraseAt[first] >= 0, structure.phraseAt[start] >= 0 else { return false }
    let (whole, part) = (structure.phrases[structure.phraseAt[first]], structure.phrases[structure.phraseAt[start]])
    return whole.headClasses.intersects(patterns.known.aid.union(patterns.known.instalment))
      && patterns.isPlural(sentence.hash(whole.head)) && sentence.entity(at: start)?.amount != nil
      && sentence.entity(at: part.head)?.amount != nil && part.ofPhrase == nil
  }

  /// Where the part of each amount that is given by itself begins.
  private func starts(_ finding: Finding) -> [Int] {
    var result: [Int] = []
    for entity in sentence.entities {
      guard let span = entity.amount?.content, !span.isComparator, !span.isContext, !span.money.isConverted,
        span.money.measure == .cash, !isOfRelative(entity.words, finding),
        structure.phraseAt[entity.words.lowerBound] >= 0
      else { continue }
      let start = start(of: structure.phraseAt[entity.words.lowerBound])
      if finding.slots.clause.contains(entity.words.lowerBound) {
        if result.isEmpty || isListed(start) { result.append(start) }
      } else if !result.isEmpty, isResumed(entity.words, finding) {
        result.append(start)
      }
    }
    return result
  }

  /// The first word of an amount's part: "grants of $2 million", "Norway 3 million euros".
  private func start(of phrase: Int) -> Int {
    if let whole = structure.phrases[phrase].ofPhrase { return structure.phrases[whole].words.lowerBound }
    let start = structure.phrases[phrase].words.lowerBound
    return givers(before: start).first.map { structure.phrases[$0].words.lowerBound } ?? start
  }

  /// "Norway 3 million euros", "the Union and its members 4 million": those named right before an amount give it, where a
  /// list goes on with them; in text order, none otherwise.
  private func givers(before word: Int) -> [Int] {
    var result: [Int] = []
    var end = word
    while let number = bareName(before: end) {
      result.insert(number, at: 0)
      let start = structure.phrases[number].words.lowerBound
      guard sentence.has(start - 1, .coordinator) else { break }
      end = start - 1
    }
    guard let first = result.first, isListed(structure.phrases[first].words.lowerBound),
      !finder.participants(first).isEmpty
    else { return [] }
    return result
  }

  /// The phrase right before a word that is neither an amount nor behind a preposition.
  private func bareName(before word: Int) -> Int? {
    guard word > sentence.bodyStart, structure.phraseAt[word - 1] >= 0 else { return nil }
    let number = structure.phraseAt[word - 1]
    let phrase = structure.phrases[number]
    return phrase.prepositionWord < 0 && sentence.entity(at: phrase.head)?.amount == nil ? number : nil
  }

  /// Whether a word goes on with a list: behind a comma or "and".
  private func isListed(_ word: Int) -> Bool { sentence.has(word - 1, [.comma, .coordinator]) }

  private func share(_ finding: Finding, _ part: Range<Int>, of own: Range<Int>, isFirst: Bool) -> Finding {
    var result = finding
    result.confine(to: part)
    result.isShare = true
    let type = subtype(finding, in: own)
    result.type = type
    result.traits = type == finding.type ? finding.traits : patterns.precedence[type]
    let givers = isFirst ? [] : givers(at: own.lowerBound)
    // "the Union and its allies"
    let named = givers.filter { !sentence.has(structure.phrases[$0].words.lowerBound, .possessive) }
    if !givers.isEmpty { result.roles[Role("donor")] = named.flatMap { finder.participants($0) } }
    if result.roles[Role("donor")] == nil { result.roles[Role("donor")] = owner(of: own, not: finding).map { [$0] } }
    for role in [Role("recipient"), Role("items")] {
      result.roles[role] = holders(finding.roles[role], in: own, isFirst: isFirst)
    }
    return result
  }

  /// "$700 million worth of American materiel": whose the gift of a part is, unless he receives it; nil where no word tells.
  private func owner(of part: Range<Int>, not finding: Finding) -> Participant? {
    let gifts = structure.phrases.filter {
      part.contains($0.head) && $0.headClasses.intersects(patterns.known.gift)
    }
    let receivers = (finding.roles[Role("recipient")] ?? []).map(\.country)
    return gifts.lazy.compactMap { self.finder.owner(of: $0) }.first { !receivers.contains($0.country) }
  }

  /// The givers that a part begins with; none where it begins otherwise.
  private func givers(at start: Int) -> [Int] {
    guard structure.phraseAt[start] >= 0 else { return [] }
    var end = structure.phrases[structure.phraseAt[start]].words.upperBound
    while sentence.has(end, .coordinator), end + 1 < sentence.count, structure.phraseAt[end + 1] >= 0 {
      end = structure.phrases[structure.phraseAt[end + 1]].words.upperBound
    }
    guard end < sentence.count, structure.phraseAt[end] >= 0 else { return [] }
    let amount = structure.phrases[structure.phraseAt[end]]
    return amount.words.contains { sentence.entity(at: $0)?.amount != nil } ? givers(before: end) : []
  }

  /// Who receives, without those who turn out to give: "France gave 5 million, Norway 3 million".
  private func receivers(_ finding: Finding, givers: [Int]) -> [Participant]? {
    let named = givers.flatMap { finder.participants($0) }.map(\.text)
    let left = (finding.roles[Role("recipient")] ?? []).filter { !named.contains($0.text) }
    return left.isEmpty ? nil : left
  }

  /// Those named in the part itself, else those named in no part's place.
  private func holders(_ all: [Participant]?, in own: Range<Int>, isFirst: Bool) -> [Participant]? {
    guard let all else { return nil }
    let bytes = sentence.bytes(own)
    let inside = all.filter { $0.range.map { $0.start >= bytes.start && $0.end <= bytes.end } ?? false }
    if !inside.isEmpty { return inside }
    let things = all.filter { $0.kind == .thing }
    return things.isEmpty || isFirst ? all : nil
  }

  /// The subtype that the words of a part name; where they name none, that of the whole if no other part names it.
  private func subtype(_ finding: Finding, in own: Range<Int>) -> EventType {
    if let named = namedSubtype(finding, in: own) { return named }
    guard namedSubtype(finding, in: finding.slots.clause) != nil, finding.trigger.leavesTypeOpen else {
      return finding.type
    }
    return finder.discourse.kind(of: finding.type.category) ?? finding.trigger.fallback ?? finding.type
  }

  private func namedSubtype(_ finding: Finding, in words: Range<Int>) -> EventType? {
    for index in words where sentence.words[index].classes.intersects(patterns.ofTypes) {
      let named = patterns.typeClasses.first {
        $0.type.category == finding.type.category && sentence.words[index].classes.intersects($0.set)
      }
      if let named { return named.type }
    }
    return nil
  }

  /// "The measures hit exports worth $11 billion and blacklist 121 firms": what the subject does in front of "and".
  func isOfJoined(_ words: Range<Int>, _ finding: Finding) -> Bool {
    guard !finding.candidate.isNoun, let verb = finding.candidate.verb.map({ structure.verbs[$0] }),
      verb.relation == .coordinated, verb.isSubjectInherited, let joined = verb.governor
    else { return false }
    return structure.clause(of: joined).contains(words.lowerBound)
  }
}
