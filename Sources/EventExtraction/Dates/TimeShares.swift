import TextAnalysis
import TimelineCore

/// Tells "met A on Monday and B on Tuesday", "took X in May and Y in June" as two events: what "and" joins has a time of its
/// own, as has what stands before.
extension MentionWriter {
  /// Two stretches of words, each with a day of its own behind it, joined by "and".
  private struct Joint {
    let coordinator: Int
    let first: Range<Int>
    let second: Range<Int>
  }

  /// The finding itself, or one for each of the things it tells of with a day of its own, in text order.
  func stations(_ finding: Finding) -> [Finding] {
    // "met A on Friday, a day after a summit, and B on Saturday": but the summit was one.
    let isBeside = finding.candidate.isNoun && finding.candidate.link == .other
    let gaps = isBeside ? [] : structure.gaps.filter { $0.verb == finding.candidate.verb }
    return gaps.isEmpty ? joined(finding) : [finding] + gaps.map { again(finding, in: $0) }
  }

  /// What a clause that leaves out its verb tells: the same of somebody else, at another time.
  private func again(_ finding: Finding, in gap: GappedClause) -> Finding {
    var result = finding
    result.confine(to: gap.words)
    result.isShare = true
    replace(gap.counterpart, by: gap.phrase, in: &result)
    let object = finding.candidate.verb.flatMap { structure.verbs[$0].arguments.first { $0.order == 0 }?.phrase }
    if let own = gap.object, let object, object != gap.counterpart { replace(object, by: own, in: &result) }
    return result
  }

  /// Puts those whom one phrase names in the place of those whom another does. A place names nobody: its country stays.
  private func replace(_ phrase: Int, by other: Int, in finding: inout Finding) {
    var named = holders(other)
    // "Latvia the Russian one"
    if named.isEmpty { named = finder.owner(of: structure.phrases[other]).map { [$0] } ?? [] }
    let (before, words) = (finder.participants(phrase).map(\.text), bytes(of: phrase))
    for role in finding.roles.roles {
      let all = finding.roles[role] ?? []
      let left = all.filter { !isInside($0, words) && !before.contains($0.text) }
      if left.count < all.count, !(left + named).isEmpty { finding.roles[role] = left + named }
    }
  }

  /// The finding itself, or one for each of two things that "and" joins.
  private func joined(_ finding: Finding) -> [Finding] {
    guard finding.type.category != "aid", !finding.candidate.isNoun, let joint = joint(in: finding) else {
      return [finding]
    }
    var (first, second) = (finding, finding)
    first.confine(to: finding.slots.clause.lowerBound..<joint.coordinator)
    second.confine(to: joint.coordinator + 1..<finding.slots.clause.upperBound)
    second.isShare = true
    let (before, behind) = (sentence.bytes(joint.first), sentence.bytes(joint.second))
    let object = bytes(of: structure.phraseAt[joint.first.lowerBound])
    for role in finding.roles.roles {
      let all = finding.roles[role] ?? []
      let isShared = all.contains { isInside($0, before) }
      first.roles[role] = kept(all, without: behind)
      guard isShared || all.contains(where: { isInside($0, behind) }) else { continue }
      let own = all.filter { isInside($0, behind) }
      let others = all.filter { !isInside($0, before) && !isInside($0, behind) }
      // Who stands in the place of the first object fills its role; what was done in another place has another host.
      let isObject = all.contains { isInside($0, object) }
      let named = own.isEmpty && isObject ? holders(structure.phraseAt[joint.second.lowerBound]) : own
      second.roles[role] =
        named.isEmpty && isObject ? kept(all, without: behind) : kept(others + named, without: before)
    }
    return [first, second]
  }

  private func holders(_ phrase: Int) -> [Participant] {
    let found = finder.participants(phrase)
    return found.isEmpty ? finder.unknownName(structure.phrases[phrase]).map { [$0] } ?? [] : found
  }

  private func kept(_ all: [Participant], without words: ByteRange) -> [Participant]? {
    let left = all.filter { !isInside($0, words) }
    return left.isEmpty ? nil : left
  }

  private func isInside(_ participant: Participant, _ words: ByteRange) -> Bool {
    participant.range.map { $0.start >= words.start && $0.end <= words.end } ?? false
  }

  private func bytes(of phrase: Int) -> ByteRange { sentence.bytes(structure.phrases[phrase].words) }

  /// The "and" behind a time that joins something else, with a time of its own, to what stands before; nil for none.
  private func joint(in finding: Finding) -> Joint? {
    let clause = finding.slots.clause
    for time in sentence.entities where isCalendar(time) && clause.contains(time.words.lowerBound) {
      guard let coordinator = coordinator(behind: time), coordinator < clause.upperBound,
        let first = stretch(from: finding.candidate.words.upperBound, to: time),
        let next = sentence.entities.first(where: { isCalendar($0) && $0.words.lowerBound > coordinator }),
        next.timex?.meaning?.precision == time.timex?.meaning?.precision,
        let second = stretch(from: coordinator + 1, to: next)
      else { continue }
      return Joint(coordinator: coordinator, first: first, second: second)
    }
    return nil
  }

  /// The "and" right behind a time, or behind an aside in commas: "on Thursday, a day after the summit, and".
  private func coordinator(behind time: Entity) -> Int? {
    let next = time.words.upperBound
    guard sentence.has(next, .comma) else { return sentence.has(next, .coordinator) ? next : nil }
    let comma = (next + 1..<max(next + 1, sentence.count)).first { sentence.has($0, .comma) }
    return comma.flatMap { sentence.has($0 + 1, .coordinator) ? $0 + 1 : nil }
  }

  /// The words from the first phrase behind a word to a time, where one of the phrases has a name and nothing but
  /// prepositions stands between them; nil else. "Took X in May, Y in June and Z in July": of three, nobody tells which day is
  /// whose.
  private func stretch(from start: Int, to time: Entity) -> Range<Int>? {
    let end = time.words.lowerBound
    guard start < end, let first = (start..<end).first(where: { structure.phraseAt[$0] >= 0 }), first <= start + 1
    else { return nil }
    let isParted = (start..<end).contains {
      sentence.has($0, .comma) || structure.verbAt[$0] >= 0 || structure.isSecondOfTwo(phraseAt: $0)
    }
    let hasName = (first..<end).contains { structure.phraseAt[$0] >= 0 && isNamed(structure.phraseAt[$0]) }
    return isParted || !hasName ? nil : first..<end
  }

  /// Whether an expression tells a time by itself: "four days later" counts from another one.
  private func isCalendar(_ entity: Entity) -> Bool {
    entity.timex.map { $0.meaning?.isCalendar == true && !patterns.dating.anaphoric.contains($0.rule) } ?? false
  }

  /// Whether a phrase names somebody or a place.
  private func isNamed(_ number: Int) -> Bool {
    sentence.entity(at: structure.phrases[number].head).map { $0.actor != nil || $0.place != nil }
      ?? (finder.unknownName(structure.phrases[number]) != nil)
  }
}

extension SentenceStructure {
  /// Whether a phrase begins at a word right behind another one: "and the rebels El Obeid".
  fileprivate func isSecondOfTwo(phraseAt word: Int) -> Bool {
    word > 0 && phraseAt[word] >= 0 && phraseAt[word - 1] >= 0 && phraseAt[word] != phraseAt[word - 1]
  }
}
