import TextAnalysis
import TimelineCore

/// A verb with its auxiliaries and negators: "has not yet been delivered".
struct VerbGroup: Sendable {
  enum Form: UInt8, Sendable {
    case finite, infinitive, gerund, participle
  }

  enum Tense: UInt8, Sendable {
    case past, present, none
  }

  /// How the clause of a verb hangs on what stands around it.
  enum Relation: UInt8, Sendable {
    case main
    /// "said that it …", "agreed to …"
    case complement
    /// "who …", "launched by …"
    case relative
    /// "if …"
    case condition
    /// "after …", "because …"
    case adverbial
    /// "…, citing …"
    case participial
    /// "… and struck …"
    case coordinated
  }

  /// Local to the sentence, auxiliaries included.
  var words: Range<Int>
  var head: Int
  var lemma: Int
  var form: Form
  var tense: Tense
  var modality: GrammarTags = []
  var isPerfect = false
  var isProgressive = false
  var isPassive = false
  var isNegated = false
  /// "is to sign", "are to be called up".
  var isScheduled = false
  var relation: Relation = .main
  /// The verb it hangs on, by number; nil for a main clause.
  var governor: Int?
  /// The noun phrase a relative clause or an infinitive hangs on.
  var antecedent: Int?
  /// Noun phrases; for a passive, of what is acted upon.
  var subjects: [Int] = []
  var isSubjectInherited = false
  var arguments: [Argument] = []
  /// The conjunction that begins its clause; -1 for none.
  var marker = -1
  var classes = ClassSet()
  /// The cue that it is, with its particles, in `EventPatterns.governors`; -1 for none.
  var cue = -1
  /// "say", "report": what it governs is said, not done.
  var isReport = false
  /// "ask X to", "allow X to": the infinitive's subject is the object.
  var isObjectControl = false
  /// "join X in": who is joined does it too.
  var isJoint = false
}

/// A noun phrase after a verb or a noun: with its preposition, or without one.
struct Argument: Hashable, Sendable {
  /// The hash of a preposition; nil for an object.
  var preposition: UInt64?
  var phrase: Int
  /// Which of the objects without preposition it is, from 0; -1 for the others.
  var order: Int
}

/// Groups auxiliaries, negators and a verb, left to right.
///
/// - Parameter isReport: Whether a verb, by its lemma, is one of saying.
func findVerbGroups(in sentence: SentenceWords, isReport: (Int) -> Bool) -> [VerbGroup] {
  var groups: [VerbGroup] = []
  var index = sentence.bodyStart
  while index < sentence.count {
    guard let group = verbGroup(at: index, sentence) else {
      index += 1
      continue
    }
    groups.append(group)
    index = group.words.upperBound
  }
  settleBareParticiples(&groups, sentence, isReport)
  return groups
}

private func verbGroup(at start: Int, _ sentence: SentenceWords) -> VerbGroup? {
  let opensInfinitive = sentence.has(start, .infinitive) && isVerbal(next(start + 1, sentence), sentence)
  guard opensInfinitive || isVerbal(start, sentence) else { return nil }
  var reader = GroupReader(sentence: sentence, start: start)
  return reader.read()
}

private func isVerbal(_ index: Int, _ sentence: SentenceWords) -> Bool {
  sentence.use(index) == .verb || sentence.use(index) == .auxiliary
}

/// The next word that is neither adverb nor negator nor a time inside the group.
private func next(_ index: Int, _ sentence: SentenceWords) -> Int {
  var index = index
  while index < sentence.count, sentence.words[index].use == .adverb || sentence.has(index, [.negator, .quote, .both]) {
    index += 1
  }
  return index
}

private struct GroupReader {
  let sentence: SentenceWords
  let start: Int
  var tags: [GrammarTags] = []
  var head = -1
  var isNegated = false
  var isInfinitive = false
  var isScheduled = false

  init(sentence: SentenceWords, start: Int) {
    self.sentence = sentence
    self.start = start
  }

  mutating func read() -> VerbGroup? {
    var index = start
    var end = start
    while index < sentence.count {
      if sentence.has(index, .infinitive), index == start || tags.last?.contains(.be) == true && head < 0 {
        guard isVerbal(EventExtraction.next(index + 1, sentence), sentence) else { break }
        if index == start { isInfinitive = true } else { isScheduled = true }
        index += 1
      } else if sentence.words[index].use == .auxiliary {
        tags.append(sentence.words[index].tags)
        index += 1
        end = index
      } else if sentence.words[index].use == .verb {
        head = index
        end = index + 1
        break
      } else if sentence.has(index, .negator) {
        isNegated = true
        index += 1
        end = max(end, index)
      } else if sentence.words[index].use == .adverb || sentence.has(index, .both) {
        index += 1
      } else if sentence.words[index].use == .time, isVerbal(EventExtraction.next(index + 1, sentence), sentence) {
        index += 1
      } else {
        break
      }
    }
    return group(end)
  }

  private func group(_ end: Int) -> VerbGroup? {
    var head = head
    var auxiliaries = tags
    if head < 0 {
      // A bare auxiliary is itself the verb: "has no grounds", "is open".
      guard let last = (start..<end).last(where: { sentence.words[$0].use == .auxiliary }) else { return nil }
      head = last
      auxiliaries.removeLast()
    }
    guard let reading = sentence.words[head].verb ?? (self.head < 0 ? VerbReading(lemma: -1, forms: .base) : nil) else {
      return nil
    }
    var result = VerbGroup(words: start..<end, head: head, lemma: reading.lemma, form: .finite, tense: .none)
    for tag in auxiliaries { result.modality.formUnion(tag.intersection(.modal)) }
    let before = auxiliaries.last
    let hasBe = auxiliaries.contains { $0.contains(.be) }
    result.isPerfect = auxiliaries.contains { $0.contains(.have) }
    result.isPassive = before?.contains(.be) == true && reading.forms.contains(.participle) && !isScheduledBefore(head)
    // "are advancing", "are being moved"
    result.isProgressive =
      hasBe && (reading.forms.contains(.gerund) || (start..<head).contains { isGerundAuxiliary($0) })
    result.isNegated = isNegated
    result.isScheduled = isScheduled
    result.form = form(reading, auxiliaries)
    result.tense = tense(reading, auxiliaries, head)
    return result
  }

  private func isScheduledBefore(_ head: Int) -> Bool {
    isScheduled && sentence.has(head - 1, .infinitive)
  }

  private func form(_ reading: VerbReading, _ auxiliaries: [GrammarTags]) -> VerbGroup.Form {
    if isInfinitive { return .infinitive }
    if let first = auxiliaries.first {
      return first.isDisjoint(with: .auxiliary) || isNonfiniteAuxiliary ? .gerund : .finite
    }
    if sentence.has(head < 0 ? start : head, .auxiliary), !isNonfiniteAuxiliary { return .finite }
    if reading.forms.contains(.gerund) { return .gerund }
    if !reading.forms.isDisjoint(with: [.past, .third, .base]) { return .finite }
    return .participle
  }

  /// "being", "having".
  private func isGerundAuxiliary(_ index: Int) -> Bool {
    sentence.words[index].verb?.forms.contains(.gerund) == true && sentence.has(index, .auxiliary)
  }

  private var isNonfiniteAuxiliary: Bool { isGerundAuxiliary(start) }

  private func tense(_ reading: VerbReading, _ auxiliaries: [GrammarTags], _ head: Int) -> VerbGroup.Tense {
    if let first = auxiliaries.first {
      if first.contains(.pastAuxiliary) { return .past }
      return first.isDisjoint(with: .modal) ? .present : .none
    }
    if sentence.has(head, .pastAuxiliary) { return .past }
    if reading.forms.contains(.past) { return .past }
    return reading.forms.isDisjoint(with: [.third, .base]) ? .none : .present
  }
}

/// Decides which plain pasts are participles: "the missile fired at Dnipro was", "a swap brokered by Qatar".
private func settleBareParticiples(
  _ groups: inout [VerbGroup], _ sentence: SentenceWords, _ isReport: (Int) -> Bool
) {
  // From the right: whether a verb is finite depends on what follows it.
  for number in groups.indices.reversed() where groups[number].words.count == 1 && groups[number].form == .finite {
    let group = groups[number]
    guard let forms = sentence.words[group.head].verb?.forms, forms.contains(.participle), forms.contains(.past) else {
      continue
    }
    if isParticiple(number, groups, sentence) || describesObject(number, groups, sentence, isReport) {
      groups[number].form = .participle
      groups[number].tense = .none
      groups[number].isPassive = true
    }
  }
  joinPassives(&groups, sentence)
}

/// "were fired at the airport but intercepted by the army": a participle joined to a passive shares its auxiliary.
private func joinPassives(_ groups: inout [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() where groups[number].words.count == 1 && groups[number].form == .finite {
    let (left, right) = (groups[number].words.lowerBound - 1, groups[number].words.upperBound)
    guard groups[number - 1].isPassive, groups[number - 1].form == .finite, sentence.has(left, .coordinator),
      sentence.has(right, [.agentive, .stop]), let forms = sentence.words[groups[number].head].verb?.forms,
      forms.contains(.participle)
    else { continue }
    groups[number].isPassive = true
  }
}

private func isParticiple(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let group = groups[number]
  let left = group.words.lowerBound - 1
  // "cut off the internet": the object stands behind the particle.
  let end = group.words.upperBound
  let right = sentence.has(end, .particle) && !sentence.has(end + 1, .preposition) ? end + 1 : end
  // "abducted this month from a school": a time is no object.
  let hasObject =
    right < sentence.count && sentence.use(right) != .time
    && (sentence.has(right, [.determiner, .possessive, .complementizer, .it, .they, .he, .she])
      || sentence.has(right, .infinitive) && isVerbal(next(right + 1, sentence), sentence)
      || [.name, .number].contains(sentence.words[right].use) || sentence.words[right].use == .noun
      || sentence.words[right].use == .adjective)
  if sentence.has(right, .agentive), left >= 0, !sentence.has(left, [.coordinator, .relative]) { return true }
  guard left >= sentence.bodyStart else { return !hasObject }
  if sentence.has(left, .comma) || sentence.has(left, .dash) {
    return !hasObject && (number > 0 || hasOwnClause(number, groups, sentence))
  }
  guard [.noun, .name, .number].contains(sentence.words[left].use) else { return false }
  guard number + 1 < groups.count, groups[number + 1].form == .finite else { return false }
  return !hasBoundary(right..<groups[number + 1].words.lowerBound, sentence, hasObject: hasObject)
}

/// "Qassem Soleimani, killed near Baghdad, was": whether a finite verb follows that is not merely joined to the first one,
/// as in "the prime minister, Jane Doe, resigned and fled".
private func hasOwnClause(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  groups[(number + 1)...].contains { later in
    let left = later.words.lowerBound - 1
    return later.form == .finite && !sentence.has(left, [.coordinator, .relative])
      && !(groups[number].words.upperBound..<later.words.lowerBound).contains {
        sentence.has($0, [.subordinator, .condition, .complementizer])
          && (!sentence.has($0, .preposition) || opensClause($0, before: later.words.lowerBound, sentence))
      }
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
  guard number > 0, isClosed else { return false }
  let before = groups[number - 1]
  let between = before.words.upperBound..<groups[number].words.lowerBound
  guard before.form == .finite, !isReport(before.lemma), let left = between.last, sentence.use(left) == .noun else {
    return false
  }
  return !hasBoundary(between, sentence, hasObject: false)
    && !between.contains { sentence.has($0, .preposition) && !sentence.has($0, .genitiveLink) }
}

/// Whether a new clause or its subject begins between two verbs.
private func hasBoundary(_ range: Range<Int>, _ sentence: SentenceWords, hasObject: Bool) -> Bool {
  if hasObject { return true }
  for index in range {
    if sentence.has(
      index, [.complementizer, .relative, .condition, .subordinator, .coordinator, .comma, .quote, .dash]),
      !sentence.has(index, .preposition) || opensClause(index, before: range.upperBound, sentence)
    {
      return true
    }
    if sentence.has(index, [.he, .she, .it, .they, .speaker]), !sentence.has(index, .possessive) { return true }
  }
  return false
}

/// "swept into the city after government troops pulled back", but not "stationed in the city after the truce were": what
/// may be a preposition opens a clause where somebody who can act stands right before the next verb.
private func opensClause(_ index: Int, before verb: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.has(index, .subordinator), sentence.has(index, .temporal), index + 1 < verb else { return false }
  let isPronoun = sentence.has(verb - 1, [.he, .she, .it, .they]) && !sentence.has(verb - 1, .possessive)
  let isNoun = [.noun, .name].contains(sentence.words[verb - 1].use)
  guard isPronoun || isNoun && !sentence.words[verb - 1].begins.contains(.trigger) else { return false }
  return !(index + 1..<verb).contains { sentence.has($0, [.preposition, .comma]) }
}

/// "imposed sanctions on firms linked to the army": a plain past in a clause that has its finite verb already is a
/// participle. What a verb of saying governs may be a clause without a conjunction.
func settleReducedRelatives(_ groups: inout [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() {
    let (group, main) = (groups[number], groups[number - 1])
    guard group.form == .finite, group.words.count == 1, main.form == .finite, !main.isReport,
      let forms = sentence.words[group.head].verb?.forms, forms.contains(.participle), forms.contains(.past),
      sentence.has(group.words.upperBound, .preposition), group.words.lowerBound > main.words.upperBound + 1,
      [.noun, .name].contains(sentence.use(group.words.lowerBound - 1)),
      !hasBoundary(main.words.upperBound..<group.words.lowerBound, sentence, hasObject: false),
      !(main.words.upperBound..<group.words.lowerBound).contains(where: { sentence.has($0, .subordinator) })
    else { continue }
    groups[number].form = .participle
    groups[number].tense = .none
    groups[number].isPassive = true
  }
}
