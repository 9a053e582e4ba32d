import TextAnalysis
import TimelineCore

/// Groups auxiliaries, negators and a verb, left to right.
///
/// - Parameter isReport: Whether a verb, by its lemma, is one of saying.
func findVerbGroups(in sentence: SentenceWords, isReport: (Int) -> Bool) -> [VerbGroup] {
  var groups: [VerbGroup] = []
  // Most sentences have two or three.
  groups.reserveCapacity(4)
  var index = sentence.bodyStart
  while index < sentence.count {
    guard sentence.mayBeginVerb(index), let group = sentence.verbGroup(at: index) else {
      index += 1
      continue
    }
    group.isReport = group.lemma >= 0 && isReport(group.lemma)
    groups.append(group)
    index = group.words.upperBound
  }
  settleBareParticiples(groups, sentence)
  return groups
}

/// What the auxiliaries of a group say together.
private struct Auxiliaries {
  /// Nil where there are none.
  var first: GrammarTags?
  var last: GrammarTags?
  /// The tags of all.
  var tags: GrammarTags = []

  mutating func append(_ tags: GrammarTags) {
    if first == nil { first = tags }
    last = tags
    self.tags.formUnion(tags)
  }
}

/// A group while it is read.
private struct OpenGroup {
  let start: Int
  /// Behind the last word that belongs to it.
  var end: Int
  var head = -1
  /// The comma that closes an aside inside the group; negative for none.
  var asideEnd = -1
  var isNegated = false
  var isInfinitive = false
  var isScheduled = false
  var auxiliaries = Auxiliaries()
  /// Those in front of the last one.
  var earlier = Auxiliaries()

  init(start: Int) { (self.start, end) = (start, start) }
}

extension SentenceWords {
  fileprivate func mayBeginVerb(_ index: Int) -> Bool {
    isVerbal(index) || has(index, .infinitive) && isVerbal(next(index + 1))
  }

  func isVerbal(_ index: Int) -> Bool { use(index) == .verb || use(index) == .auxiliary }

  /// Whether a word is a verb or an auxiliary, or an adverb in front of one.
  func leadsToVerb(_ index: Int) -> Bool { isVerbal(index) || use(index) == .adverb && isVerbal(index + 1) }

  /// The next word that is neither adverb nor negator nor "both" nor a quotation mark; the sentence's end where none is.
  func next(_ index: Int) -> Int {
    var index = index
    while index < count, words[index].use == .adverb || has(index, [.negator, .quote, .both]) { index += 1 }
    return index
  }

  fileprivate func verbGroup(at start: Int) -> VerbGroup? {
    var group = OpenGroup(start: start)
    var index = start
    while index < count, take(index, into: &group) { index += 1 }
    return verbGroup(group)
  }

  /// "will, of course, be destroyed", "would not, he said, give up": the comma that closes what stands between a group's
  /// auxiliary and its verb, where it is short and more than a modal is needed for a verb of its own; nil for none.
  private func asideEnd(from comma: Int, in group: OpenGroup) -> Int? {
    guard group.head < 0, let last = group.auxiliaries.last, has(comma, .comma) else { return nil }
    let reach = comma + 1..<min(comma + 8, count)
    guard let end = reach.first(where: { has($0, .comma) }), end > comma + 1, isVerbal(next(end + 1)) else {
      return nil
    }
    let isVerbless = !(comma + 1..<end).contains(where: isVerbal)
    return isVerbless || !last.isDisjoint(with: .modal) ? end : nil
  }

  /// "would not, he said, give up": whether a comma closes what another one right behind a modal opened.
  func closesAside(_ comma: Int) -> Bool {
    guard let opening = (max(bodyStart, comma - 8)..<comma).last(where: { has($0, .comma) }) else { return false }
    let left = previous(opening)
    return has(left, .modal) || has(left, .negator) && has(previous(left), .modal)
  }

  /// "will for the first time send", "has in principle agreed": the last word of what a preposition tells between a group's
  /// auxiliary and its verb, where it is short; nil for none.
  private func mannerEnd(from preposition: Int, in group: OpenGroup) -> Int? {
    guard group.head < 0, let last = group.auxiliaries.last, has(preposition, .preposition),
      !has(preposition, [.genitiveLink, .infinitive])
    else { return nil }
    let form: VerbForms? = last.contains(.have) ? .participle : last.isDisjoint(with: .modal) ? nil : .base
    var end = preposition + 1
    while end < min(preposition + 5, count), [.noun, .adjective, .adverb].contains(use(end)) || has(end, .determiner) {
      end += 1
    }
    guard let form, end > preposition + 1, end < count, use(end) == .verb,
      words[end].verb?.forms.isSuperset(of: form) ?? false
    else { return nil }
    return end - 1
  }

  /// Adds a word to a group; false where the group ends before it or with it.
  private func take(_ index: Int, into group: inout OpenGroup) -> Bool {
    if index <= group.asideEnd { return true }
    if let end = asideEnd(from: index, in: group) {
      group.asideEnd = end
      return true
    }
    if has(index, .infinitive), index == group.start || isScheduling(group) {
      guard isVerbal(next(index + 1)) else { return false }
      if index == group.start { group.isInfinitive = true } else { group.isScheduled = true }
      return true
    }
    switch words[index].use {
    case .auxiliary:
      // "cannot"
      if has(index, .negator) { group.isNegated = true }
      group.earlier = group.auxiliaries
      group.auxiliaries.append(words[index].tags)
      group.end = index + 1
      return true
    case .verb:
      group.head = index
      group.end = index + 1
      return false
    default: break
    }
    if has(index, .negator) {
      group.isNegated = true
      group.end = max(group.end, index + 1)
      return true
    }
    // "would "cross a red line"", "was "lost"": a quotation that begins inside the group.
    if has(index, .quote), group.auxiliaries.last != nil || has(index - 1, .infinitive) {
      return isVerbal(next(index + 1))
    }
    // "was himself arrested", "has herself been named", but "had himself crowned"
    if let last = group.auxiliaries.last, words[index].classes.intersects(patterns.known.oneself) {
      return last.contains(.be) ? isVerbal(next(index + 1)) : use(index + 1) == .auxiliary
    }
    // "has since acted"
    if group.auxiliaries.last?.contains(.have) == true, has(index, .subordinator), has(index, .preposition) {
      return isVerbal(next(index + 1))
    }
    // "had on Tuesday struck"
    if has(index, .preposition), group.auxiliaries.first != nil, index + 1 < count, words[index + 1].use == .time {
      var end = index + 1
      while end < count, words[end].use == .time { end += 1 }
      return isVerbal(next(end))
    }
    if let end = mannerEnd(from: index, in: group) {
      group.asideEnd = end
      return true
    }
    return words[index].use == .adverb || has(index, .both)
      || words[index].use == .time && (isVerbal(next(index + 1)) || index + 1 < count && words[index + 1].use == .time)
  }

  /// "is to": what follows is set for later.
  private func isScheduling(_ group: OpenGroup) -> Bool { group.auxiliaries.last?.contains(.be) == true }

  private func verbGroup(_ group: OpenGroup) -> VerbGroup? {
    var (head, auxiliaries) = (group.head, group.auxiliaries)
    if head < 0 {
      // A bare auxiliary is itself the verb: "has no grounds", "is open".
      guard let last = (group.start..<group.end).last(where: { words[$0].use == .auxiliary }) else { return nil }
      (head, auxiliaries) = (last, group.earlier)
    }
    guard let reading = words[head].verb ?? (group.head < 0 ? VerbReading(lemma: -1, forms: .base) : nil) else {
      return nil
    }
    let result = VerbGroup(
      words: group.start..<group.end, head: head, lemma: reading.lemma, form: form(reading, auxiliaries, group),
      tense: tense(reading, auxiliaries, head))
    result.modality = auxiliaries.tags.intersection(.modal)
    result.isPerfect = auxiliaries.tags.contains(.have)
    result.isPassive =
      auxiliaries.last?.contains(.be) == true && reading.forms.contains(.participle)
      && !(group.isScheduled && has(head - 1, .infinitive))
    // "are advancing", "are being moved"
    result.isProgressive =
      auxiliaries.tags.contains(.be)
      && (reading.forms.contains(.gerund) || (group.start..<head).contains { isGerundAuxiliary($0) })
    result.isNegated = group.isNegated
    result.isScheduled = group.isScheduled
    return result
  }

  private func form(_ reading: VerbReading, _ auxiliaries: Auxiliaries, _ group: OpenGroup) -> VerbGroup.Form {
    if group.isInfinitive || group.head == group.start && isBareInfinitive(group.head) || isLetBe(group.start) {
      return .infinitive
    }
    let isNonfinite = isGerundAuxiliary(group.start)
    if let first = auxiliaries.first { return first.isDisjoint(with: .auxiliary) || isNonfinite ? .gerund : .finite }
    if has(group.head < 0 ? group.start : group.head, .auxiliary), !isNonfinite { return .finite }
    if reading.forms.contains(.gerund) { return .gerund }
    return reading.forms.isDisjoint(with: [.past, .third, .base]) ? .participle : .finite
  }

  /// "let its missiles be used": a bare "be" behind the object of a verb is no finite one.
  private func isLetBe(_ index: Int) -> Bool {
    guard isBareBe(index), index > bodyStart, isInsidePhrase(index - 1) else { return false }
    var left = index - 1
    // "asked that ships be allowed" demands it.
    while left > bodyStart, isInsidePhrase(left) || has(left, [.possessive, .genitive]), !has(left, .complementizer) {
      left -= 1
    }
    return words[left].use == .verb
  }

  /// "being", "having".
  private func isGerundAuxiliary(_ index: Int) -> Bool {
    words[index].verb?.forms.contains(.gerund) == true && has(index, .auxiliary)
  }

  private func tense(_ reading: VerbReading, _ auxiliaries: Auxiliaries, _ head: Int) -> VerbGroup.Tense {
    if let first = auxiliaries.first {
      if first.contains(.pastAuxiliary) { return .past }
      return first.isDisjoint(with: .modal) ? .present : .none
    }
    if has(head, .pastAuxiliary) || reading.forms.contains(.past) { return .past }
    return reading.forms.isDisjoint(with: [.third, .base]) ? .none : .present
  }
}
