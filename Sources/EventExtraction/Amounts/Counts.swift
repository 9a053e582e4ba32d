import TextAnalysis
import TimelineCore

/// The nouns whose numbers an event keeps, and the words that say what became of people, from `data/<language>/counts.tsv`.
struct CountLexicon: Sendable {
  /// What a noun counts.
  struct Noun: Sendable {
    /// The class that the count belongs to.
    let what: String
    /// Whether something may have become of what it counts: of people, not of drones.
    let isMortal: Bool
  }

  private(set) var nouns = PhraseTable<Noun>()
  /// What became of people, by the words in front of their number: "killing".
  private(set) var before = PhraseTable<String>()
  /// By the words behind the people: "lost their lives".
  private(set) var behind = PhraseTable<String>()
  /// All that may become of people.
  private(set) var fates: Set<String> = []

  var tables: [PhraseTable<String>] { [before, behind] }

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    let columns = ["what", "words", "before", "behind", "mortal"]
    for row in try data.rows("\(language)/counts.tsv", needs: columns) {
      let what = row["what"]
      if !row["behind"].isEmpty { fates.insert(what) }
      let noun = Noun(what: what, isMortal: row["mortal"] == "yes")
      for word in row.list("words") { nouns.insert(phrases.hashes(word), noun) }
      for word in row.list("before") { before.insert(phrases.hashes(word), what) }
      for word in row.list("behind") { behind.insert(phrases.hashes(word), what) }
    }
  }
}

extension MentionWriter {
  /// What is counted in the trigger's clause and in those that the finding stands for; the people named whom the trigger tells
  /// the fate of, where no number does.
  func counts(_ finding: Finding) -> [Count] {
    let clauses = ([finding.slots.clause] + finding.further).filter { !structure.sentence.isOfEach($0) }
    let counts = clauses.flatMap { structure.sentence.counts(in: $0) }
    guard let fate = fate(finding.candidate.words), !counts.contains(where: { patterns.counts.fates.contains($0.what) })
    else { return counts }
    let named = (finding.roles[Role("side")] ?? []).count { $0.kind == .person }
    guard named > 0 else { return counts }
    return counts + [Count(what: fate, value: Double(named), range: structure.evidence(finding.candidate.words))]
  }

  /// What a trigger says became of somebody; nil for another trigger.
  private func fate(_ words: Range<Int>) -> String? {
    words.lazy.compactMap { word in
      patterns.counts.tables.lazy.compactMap {
        structure.sentence.match($0, at: word, before: words.upperBound)?.value
      }.first
    }.first
  }
}

extension SentenceWords {
  /// "Each side handed over 150", "swapped 150 captives each": whether what is counted in a clause is counted of one alone.
  fileprivate func isOfEach(_ clause: Range<Int>) -> Bool {
    clause.contains { has($0, .distributive) && !has($0 + 1, .additive) && use($0 + 1) != .time }
  }

  /// The counted things between two words: "at least 17 people were killed", "12 drones".
  func counts(in range: Range<Int>) -> [Count] {
    var result: [Count] = []
    let end = tokens.lowerBound + range.upperBound
    let reader = NumberReader(text: text, tokens: articleTokens, patterns: patterns, limit: end)
    var index = range.lowerBound
    while index < range.upperBound {
      guard words[index].entity < 0, isQuantity(index),
        var number = reader.number(at: tokens.lowerBound + index)
      else {
        index += 1
        continue
      }
      if let upper = upperEnd(of: number, reader, before: end) { (number.end, number.isVague) = (upper, true) }
      let next = number.end - tokens.lowerBound
      if let count = count(number, index..<next, in: range) { result.append(count) }
      index = next
    }
    return result
  }

  /// "30 to 40 soldiers", "between 30 and 40", "30-40": where the upper number of a range ends, whose lower one is what is
  /// sure; nil where a number stands alone, and where a scale is told once for both, "three to five million".
  private func upperEnd(of lower: NumberMatch, _ reader: NumberReader, before end: Int) -> Int? {
    let link = lower.end - tokens.lowerBound
    guard lower.end + 1 < end, words[link].begins.contains(.rangeLink),
      words[link].isModifier || !token(link).isWord, isQuantity(link + 1),
      let upper = reader.number(at: lower.end + 1), upper.value > lower.value, upper.hasScale == lower.hasScale
    else { return nil }
    return upper.end
  }

  /// Whether a number may begin at a word: "47th" tells a place in a row.
  private func isQuantity(_ index: Int) -> Bool {
    guard token(index).kind == .number else { return !words[index].begins.isDisjoint(with: [.number, .magnitude]) }
    return index + 1 == count || token(index + 1).start > token(index).end || !token(index + 1).isWord
  }

  /// What a number counts: what its verb says became of so many; else the first listed noun among the seven words behind it
  /// that stands in no name.
  private func count(
    _ number: NumberMatch, _ words: Range<Int>, in range: Range<Int>
  ) -> Count? {
    let quantity = quantity(number, words, in: range)
    let fate = fate(before: quantity.start, in: range, patterns.counts)
    func count(_ what: String, to end: Int) -> Count {
      Count(what: what, value: number.value, modifier: quantity.modifier, range: bytes(words.lowerBound..<end))
    }
    if let fate, standsAlone(words.upperBound, before: range.upperBound) { return count(fate, to: words.upperBound) }
    for ahead in words.upperBound..<max(words.upperBound, min(words.upperBound + 7, range.upperBound)) {
      if entity(at: ahead) == nil, let noun = match(patterns.counts.nouns, at: ahead, before: range.upperBound) {
        let end = ahead + noun.count
        let (what, isMortal) = (noun.value.what, noun.value.isMortal)
        if patterns.counts.fates.contains(what), takesObject(ahead, end, before: range.upperBound) { return nil }
        let told = isMortal ? fate ?? self.fate(behind: end, in: range, patterns.counts) : nil
        return count(told ?? what, to: end)
      }
      if token(ahead).kind != .word || has(ahead, .coordinator) { return nil }
    }
    return nil
  }

  /// Where a number begins with the words that say how exact it is, and what these say. "Thousands" are a thousand at least,
  /// and so many as its lower number says are in a range.
  private func quantity(
    _ number: NumberMatch, _ words: Range<Int>, in range: Range<Int>
  ) -> (start: Int, modifier: Exactness) {
    var (start, modifier) = (words.lowerBound, number.isVague ? Exactness.atLeast : .exact)
    for length in 1...3 where words.lowerBound - length >= range.lowerBound {
      let first = words.lowerBound - length
      if let cue = match(patterns.amounts.cues, at: first, before: words.lowerBound), cue.count == length {
        if case .modifier(let exactness) = cue.value { (start, modifier) = (first, exactness) }
        if case .rangeStart = cue.value { start = first }
      }
    }
    return (start, modifier)
  }

  /// What the words in front of a number say became of so many.
  private func fate(before start: Int, in range: Range<Int>, _ counts: CountLexicon) -> String? {
    let end = start > range.lowerBound && has(start - 1, .determiner) ? start - 1 : start
    for length in 1...3 where end - length >= range.lowerBound {
      if let fate = match(counts.before, at: end - length, before: end), fate.count == length { return fate.value }
    }
    return nil
  }

  /// What is said behind people of what became of them: "… in the north have been killed". An aside between commas is passed.
  private func fate(behind start: Int, in range: Range<Int>, _ counts: CountLexicon) -> String? {
    var index = start
    if index < range.upperBound, has(index, .comma) {
      guard let close = (index + 1..<range.upperBound).first(where: { has($0, .comma) }) else { return nil }
      index = close + 1
    }
    for index in index..<max(index, min(index + 6, range.upperBound)) {
      if let fate = match(counts.behind, at: index, before: range.upperBound) {
        return takesObject(index, index + fate.count, before: range.upperBound) ? nil : fate.value
      }
      if token(index).kind != .word || words[index].use == .verb || has(index, .coordinator) { return nil }
    }
    return nil
  }

  /// Whether no noun may stand behind a number: "killed 25 in the town", "killing two of the crew".
  private func standsAlone(_ index: Int, before end: Int) -> Bool {
    index >= end || token(index).kind != .word || words[index].entity >= 0
      || [.verb, .auxiliary, .adverb, .time].contains(words[index].use)
      || has(index, .preposition) || has(index, .coordinator) || has(index, .subordinator)
  }

  /// Whether a verb that tells what became of somebody says so of what follows: "one bomb killed ten".
  private func takesObject(_ verb: Int, _ index: Int, before end: Int) -> Bool {
    guard index < end, verb > 0, !has(verb - 1, .be) else { return false }
    return words[index].isModifier || [.number, .name].contains(words[index].use)
      || has(index, .determiner) || has(index, .possessive)
  }
}
