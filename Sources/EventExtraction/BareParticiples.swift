import TextAnalysis
import TimelineCore

/// Decides which plain pasts are participles: "the missile fired at Dnipro was", "a swap brokered by Qatar".
///
/// - Parameter isReport: Whether a verb, by its lemma, is one of saying.
func settleBareParticiples(_ groups: inout [VerbGroup], _ sentence: SentenceWords, _ isReport: (Int) -> Bool) {
  // From the right: whether a verb is finite depends on what follows it.
  for number in groups.indices.reversed() where isPlainPast(groups[number], sentence) {
    if isParticiple(number, groups, sentence) || describesObject(number, groups, sentence, isReport) {
      groups[number].makeParticiple()
    }
  }
}

/// "imposed sanctions on firms linked to the army": a plain past in a clause that has its finite verb already is a
/// participle.
///
/// - Parameter isReport: As in `settleBareParticiples`, which goes before.
func settleReducedRelatives(_ groups: inout [VerbGroup], _ sentence: SentenceWords, _ isReport: (Int) -> Bool) {
  for number in groups.indices.dropFirst() where isPlainPast(groups[number], sentence) {
    guard let gap = gap(before: number, groups, sentence, isReport), gap.count > 1,
      sentence.has(gap.upperBound + 1, .preposition),
      sentence.use(gap.upperBound - 1) == .noun || sentence.use(gap.upperBound - 1) == .name,
      !gap.contains(where: { sentence.has($0, .subordinator) })
    else { continue }
    groups[number].makeParticiple()
  }
}

/// A single word that may be a past or a participle, taken for a past so far.
private func isPlainPast(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  guard group.words.count == 1, group.form == .finite, let forms = sentence.words[group.head].verb?.forms else {
    return false
  }
  return forms.isSuperset(of: [.participle, .past])
}

extension VerbGroup {
  fileprivate mutating func makeParticiple() {
    form = .participle
    tense = .none
    isPassive = true
  }
}

private func isParticiple(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let left = groups[number].words.lowerBound - 1
  let right = groups[number].words.upperBound
  if sentence.has(right, .agentive), left >= 0, !sentence.has(left, [.coordinator, .relative]) { return true }
  let hasObject = mayBeginObject(right, sentence)
  guard left >= sentence.bodyStart, !sentence.has(left, [.comma, .dash]) else { return !hasObject }
  switch sentence.words[left].use {
  case .noun, .name, .number: break
  default: return false
  }
  guard number + 1 < groups.count, groups[number + 1].form == .finite else { return false }
  return !hasObject && !hasBoundary(right..<groups[number + 1].words.lowerBound, sentence)
}

private func mayBeginObject(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard index < sentence.count else { return false }
  switch sentence.words[index].use {
  case .name, .number, .noun, .adjective: return true
  default:
    return sentence.has(
      index, [.determiner, .possessive, .complementizer, .it, .they, .he, .she, .infinitive])
  }
}

/// "shot down two drones launched from the coast": one clause has one finite verb, so that the second only describes.
private func describesObject(
  _ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords, _ isReport: (Int) -> Bool
) -> Bool {
  let right = groups[number].words.upperBound
  let isClosed =
    sentence.has(right, [.preposition, .comma, .stop]) && !sentence.has(right, .particle)
    || sentence.use(right) == .time
  guard isClosed, let gap = gap(before: number, groups, sentence, isReport), let left = gap.last else { return false }
  return sentence.use(left) == .noun
    && !gap.contains { sentence.has($0, .preposition) && !sentence.has($0, .genitiveLink) }
}

/// The words between a verb and the finite verb before it, where no clause begins among them; nil where one does, or
/// that verb is one of saying, which may govern a clause without a conjunction.
private func gap(
  before number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords, _ isReport: (Int) -> Bool
) -> Range<Int>? {
  guard number > 0, groups[number - 1].form == .finite, !isReport(groups[number - 1].lemma) else { return nil }
  let gap = groups[number - 1].words.upperBound..<groups[number].words.lowerBound
  return hasBoundary(gap, sentence) ? nil : gap
}

/// Whether a new clause or its subject begins between two verbs.
private func hasBoundary(_ range: Range<Int>, _ sentence: SentenceWords) -> Bool {
  let borders: GrammarTags = [
    .complementizer, .relative, .condition, .subordinator, .coordinator, .comma, .quote, .dash,
  ]
  return range.contains { index in
    sentence.has(index, borders) && !sentence.has(index, .preposition)
      || sentence.has(index, .pronoun) && !sentence.has(index, .possessive)
  }
}
