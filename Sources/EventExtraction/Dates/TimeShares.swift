import TextAnalysis
import TimelineCore

/// Tells "met A on Monday and B on Tuesday", "took X in May and Y in June" as two events: what "and" joins has a time of its
/// own, as has what stands before.
extension MentionWriter {
  /// The finding itself, or one for each of two things it tells of with a day of its own, in text order.
  func stations(_ finding: Finding) -> [Finding] {
    guard finding.type.category != "aid", !finding.candidate.isNoun, let joint = joint(in: finding) else {
      return [finding]
    }
    var (first, second) = (finding, finding)
    first.slots.clause = finding.slots.clause.lowerBound..<joint.coordinator
    second.slots.clause = joint.coordinator + 1..<finding.slots.clause.upperBound
    second.isShare = true
    let (before, behind) = (bytes(of: joint.first), bytes(of: joint.second))
    for role in finding.roles.roles {
      let all = finding.roles[role] ?? []
      let isShared = all.contains { isInside($0, before) }
      first.roles[role] = kept(all, without: behind)
      guard isShared || all.contains(where: { isInside($0, behind) }) else { continue }
      let own = all.filter { isInside($0, behind) }
      let others = all.filter { !isInside($0, before) && !isInside($0, behind) }
      let named = own.isEmpty ? holders(joint.second) : own
      second.roles[role] = named.isEmpty ? kept(all, without: behind) : others + named
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

  /// The "and" behind a time that joins another name with a time of its own to the one before; nil for none.
  private func joint(in finding: Finding) -> (coordinator: Int, first: Int, second: Int)? {
    let clause = finding.slots.clause
    for time in sentence.entities where isCalendar(time) && clause.contains(time.words.lowerBound) {
      let coordinator = time.words.upperBound
      var next = coordinator + 1
      if sentence.has(next, .preposition) { next += 1 }
      guard sentence.has(coordinator, .coordinator), next < clause.upperBound,
        let first = name(endingBefore: time), first.words.lowerBound > finding.candidate.words.lowerBound,
        // "took X in May, Y in June and Z in July": of three, nobody tells which day is whose.
        !(finding.candidate.words.upperBound..<first.words.lowerBound).contains(where: { sentence.has($0, .comma) }),
        structure.phraseAt[next] >= 0, isNamed(structure.phraseAt[next]),
        case let second = structure.phraseAt[next], case let end = structure.phrases[second].words.upperBound,
        !(coordinator..<end).contains(where: { structure.verbAt[$0] >= 0 }),
        sentence.entities.contains(where: {
          isCalendar($0) && ($0.words.lowerBound == end || $0.words.lowerBound == end + 1)
            && $0.timex?.meaning?.precision == time.timex?.meaning?.precision
        })
      else { continue }
      return (coordinator, first.number, second)
    }
    return nil
  }

  /// Whether an expression tells a time by itself: "four days later" counts from another one.
  private func isCalendar(_ entity: Entity) -> Bool {
    entity.timex.map { $0.meaning?.isCalendar == true && !patterns.dating.anaphoric.contains($0.rule) } ?? false
  }

  /// The named phrase that stands right before a time and its preposition; nil for none.
  private func name(endingBefore time: Entity) -> (number: Int, words: Range<Int>)? {
    var last = time.words.lowerBound - 1
    if sentence.has(last, .preposition) { last -= 1 }
    guard last > sentence.bodyStart, case let number = structure.phraseAt[last], number >= 0, isNamed(number) else {
      return nil
    }
    return (number, structure.phrases[number].words)
  }

  /// Whether a phrase names somebody or a place.
  private func isNamed(_ number: Int) -> Bool {
    sentence.entity(at: structure.phrases[number].head).map { $0.actor != nil || $0.place != nil }
      ?? (finder.unknownName(structure.phrases[number]) != nil)
  }
}
