import TextAnalysis
import TimelineCore

/// The phrases in each slot of a candidate.
struct Slots: Sendable {
  var subject: [Int] = []
  var object: [Int] = []
  var indirect: [Int] = []
  var owner: Int?
  var arguments: [Argument] = []
  /// Everything from the first to the last word of the clause.
  var clause: Range<Int> = 0..<0
  /// The words of the clause that the verb takes as its object; nil for none.
  var content: Range<Int>?
  /// The clause of an infinitive that hangs on the verb; nil for none.
  var infinitive: Range<Int>?
  /// The subjects of the verb of saying above.
  var report: [Int] = []
  /// Of a noun behind "during", "after" and the like: who acts meanwhile.
  var occasion: [Int] = []
  /// Of a noun: the participle behind it whose agents are its subject; nil for none.
  var maker: Int?
  /// The modal verbs that it stands under.
  var modality: GrammarTags = []
  /// The classes of the words of the clause and the infinitive.
  var classes = ClassSet()

  /// Whether a phrase of which something holds stands in a slot.
  func contains(in slot: Slot, where isMeant: (Int) -> Bool) -> Bool {
    guard case .preposition(let hash) = slot else { return phrases(in: slot).contains(where: isMeant) }
    return arguments.contains { $0.preposition == hash && isMeant($0.phrase) }
  }

  /// The phrases that stand in a slot, in text order.
  func phrases(in slot: Slot) -> [Int] {
    switch slot {
    case .subject: return subject
    case .object: return object
    case .indirect: return indirect
    case .owner: return owner.map { [$0] } ?? []
    case .report: return report
    case .anywhere, .sentence, .story, .clause, .infinitive, .modality: return []
    case .preposition(let hash):
      return arguments.compactMap { $0.preposition == hash ? $0.phrase : nil }
    }
  }
}

extension SentenceStructure {
  func slots(of candidate: Candidate) -> Slots {
    var slots = Slots()
    fill(&slots, of: candidate)
    return slots
  }

  /// Fills empty slots where they are: returning them costs a copy.
  func fill(_ slots: inout Slots, of candidate: Candidate) {
    if let phrase = candidate.phrase {
      fillNoun(&slots, candidate, phrase)
    } else if let number = candidate.verb {
      fillVerb(&slots, number)
      if candidate.words.count > 1, slots.object.isEmpty { takeObject(&slots, behind: candidate.words) }
    }
    sever(&slots, of: candidate)
    for word in slots.clause { slots.classes.formUnion(sentence.words[word].classes) }
    for word in slots.infinitive ?? 0..<0 { slots.classes.formUnion(sentence.words[word].classes) }
  }

  func verbSlots(_ number: Int) -> Slots {
    var slots = Slots()
    fillVerb(&slots, number)
    return slots
  }

  private func fillVerb(_ result: inout Slots, _ number: Int) {
    let verb = verbs[number]
    result.arguments = verb.arguments
    result.clause = clause(of: number)
    result.content = content(of: number)
    // "declined to say more about the tanks": what somebody is to tell is no deed.
    let isKept = verb.cue >= 0 && patterns.governors[verb.cue].effect == .sets(.rejected)
    result.infinitive = infinitive(of: number).flatMap { isKept && verbs[$0].isReport ? nil : $0 }.map { first in
      // "offered to help end the war"
      // "to resume pumping oil"
      let last =
        infinitive(of: first) ?? verbs.indices.first { verbs[$0].governor == first && verbs[$0].form == .gerund }
        ?? first
      return clause(of: first).lowerBound..<max(clause(of: first).upperBound, clause(of: last).upperBound)
    }
    result.modality = modality(of: verb)
    if asks(number) { result.modality.insert(.obliged) }
    result.report = speakers(of: number)
    if verb.isPassive || verb.form == .participle {
      fillPassive(&result, verb)
    } else {
      fillActive(&result, verb, number)
    }
  }

  private func fillPassive(_ slots: inout Slots, _ verb: VerbGroup) {
    slots.subject = agents(verb.arguments)
    if slots.subject.isEmpty { slots.subject = causer(of: verb) }
    if slots.subject.isEmpty { slots.subject = bound(by: verb) }
    slots.object = verb.subjects.isEmpty ? verb.antecedent.map { [$0] } ?? [] : verb.subjects
    if verb.form == .finite { slots.arguments += hanging(on: slots.object, before: verb) }
    // "was given permission": what follows a passive is its second object.
    if verb.arguments.contains(where: { $0.order >= 0 }) {
      slots.indirect = slots.object
      slots.object += verb.arguments.lazy.filter { $0.order >= 0 }.map(\.phrase)
    }
  }

  private func fillActive(_ slots: inout Slots, _ verb: VerbGroup, _ number: Int) {
    if let argument = pointedAt(by: verb) { slots.arguments.append(argument) }
    slots.subject = planner(of: verb) ?? doers(number)
    // "a ship with flour for Gaza docked": what the subject is for is also what the verb is for.
    if verb.form == .finite, verb.subjects.count == 1 {
      slots.arguments += hanging(on: verb.subjects, before: verb).filter { hanging in
        hanging.preposition.map { patterns.words[$0].tags == [.preposition, .goal] } ?? false
          && !verb.arguments.contains { $0.preposition == hanging.preposition }
      }
    }
    if slots.subject.isEmpty, let enclosed = enclosed(verb) { slots.subject = [enclosed] }
    // "joined the union in capping prices": who is joined in a deed, not what.
    let isLed = verb.isJoint && verbs.contains { $0.governor == number && $0.form == .gerund && isPrepositional($0) }
    let last = isLed ? -1 : verb.arguments.reduce(-1) { max($0, $1.order) }
    if last >= 0 {
      slots.object = verb.arguments.compactMap { $0.order == last ? $0.phrase : nil }
      if last > 0 { slots.indirect = verb.arguments.compactMap { $0.order == 0 ? $0.phrase : nil } }
      // "the tanks that Norway promised Mali"
      if last == 0, let gift = relativeObject(of: verb), sentence.words[verb.head].isDitransitive,
        slots.object.allSatisfy({ sentence.entity(at: phrases[$0].head)?.actor != nil })
      {
        (slots.indirect, slots.object) = (slots.object, [gift])
      } else if last == 0, let holder = relativeObject(of: verb), slots.object.allSatisfy({ isBareTitle($0) }) {
        slots.object.insert(holder, at: 0)
      }
    } else if let antecedent = relativeObject(of: verb),
      // "the loan that it wants to service": what is to be done is done to it.
      slots.infinitive == nil || !sentence.has(verb.words.upperBound, .infinitive)
    {
      // "the assets of the general that Chad froze": which of both, their classes tell.
      slots.object = [antecedent] + (whole(behind: antecedent).map { [$0] } ?? [])
    } else if let described = describedObject(of: verb) {
      slots.object = [described]
    } else {
      slots.object = shared(number)
    }
  }

  /// "the ministers, meeting in Bern on Monday, agreed": the phrase in front of the comma that a gerund stands behind;
  /// nil for none.
  private func enclosed(_ verb: VerbGroup) -> Int? {
    let comma = verb.words.lowerBound - 1
    guard verb.form == .gerund, comma > sentence.bodyStart, sentence.has(comma, .comma),
      sentence.has(verb.words.upperBound, [.site, .occasion]) || sentence.use(verb.words.upperBound) == .time
        || sentence.entity(at: verb.words.upperBound)?.place != nil
    else { return nil }
    let number = phraseAt[comma - 1]
    return number < 0 ? nil : number
  }

  /// "insisted that Georgia withdraw": whether a clause that a verb governs says in the bare form what one actor is to do.
  private func asks(_ number: Int) -> Bool {
    verbs.contains { verb in
      guard verb.governor == number, verb.relation == .complement, verb.form == .finite,
        verb.words.count == 1 || sentence.has(verb.words.lowerBound, .be),
        let forms = sentence.words[verb.words.lowerBound].verb?.forms, forms.contains(.base), !forms.contains(.past),
        verb.subjects.count == 1, let subject = verb.subjects.first
      else { return false }
      // "asked that the ships leave": behind a past, no present.
      if verb.marker >= 0, verbs[number].tense == .past, !forms.contains(.third) { return true }
      guard let entity = sentence.entity(at: phrases[subject].head) else { return false }
      return entity.actor.map { $0.form != .demonym } ?? (entity.place != nil)
    }
  }

  /// The first infinitive that hangs on a verb, or gerund that tells what its object is kept from, by number; nil for none.
  func infinitive(of number: Int) -> Int? {
    verbs.indices.first {
      verbs[$0].governor == number
        && (verbs[$0].form == .infinitive || verbs[number].isObjectControl && isPrepositional(verbs[$0]))
    }
  }

  /// "must leave", "would have to leave"; "had to leave" is no demand.
  private func modality(of verb: VerbGroup) -> GrammarTags {
    let isConditional = verbs.contains { $0.relation == .condition }
    return ownModality(of: verb).union(isConditional ? .condition : [])
  }

  private func ownModality(of verb: VerbGroup) -> GrammarTags {
    guard verb.form == .infinitive, let above = verb.governor.map({ verbs[$0] }) else { return verb.modality }
    let isObliging = above.classes.intersects(patterns.known.obliging)
    // "ought to leave": the modal stands alone.
    let own =
      above.lemma < 0 ? above.modality.union(sentence.words[above.head].tags.intersection(.modal)) : above.modality
    guard isObliging, !above.modality.isEmpty || above.tense == .present else { return own }
    return own.union(.obliged)
  }

  /// The subjects of the verb of saying that a verb, or the one its infinitive hangs on, is the content of.
  private func speakers(of number: Int) -> [Int] {
    var verb = verbs[number]
    if verb.form == .infinitive, let above = verb.governor { verb = verbs[above] }
    guard verb.relation == .complement, let above = verb.governor, verbs[above].isReport else { return [] }
    return verbs[above].subjects
  }

  /// "aid to Mali was suspended", "the visas of ten officials were revoked": what hangs on the subject of a passive hangs on its
  /// object.
  private func hanging(on objects: [Int], before verb: VerbGroup) -> [Argument] {
    guard let last = objects.last, phrases[last].words.upperBound < verb.words.lowerBound else { return [] }
    let (head, end) = (phrases[last].head, phrases[last].words.upperBound)
    // "tens of thousands of civilians were killed": what is counted is no second one.
    let isCount =
      sentence.use(head) == .number || sentence.words[head].classes.intersects(sentence.patterns.known.quantity)
    return arguments(from: end, excluding: nil).filter {
      $0.preposition != nil && phrases[$0.phrase].words.upperBound <= verb.words.lowerBound
        && !(isCount && sentence.has(end, .genitiveLink))
    }
  }

  /// The phrases behind "by".
  func agents(_ arguments: [Argument]) -> [Int] {
    var hangsOnEvent = false
    return arguments.compactMap { argument in
      let tags = argument.preposition.map { patterns.words[$0].tags } ?? []
      // "passed by 61 votes": how, not by whom.
      guard tags.contains(.agentive), !phrases[argument.phrase].headClasses.intersects(patterns.known.tally) else {
        return nil
      }
      // "after mediation by Qatar, Jane Doe said": what is joined to the name hangs where the name hangs.
      if phrases[argument.phrase].prepositionWord >= 0 {
        hangsOnEvent = self.hangsOnEvent(argument.phrase, in: arguments)
      }
      return hangsOnEvent ? nil : argument.phrase
    }
  }

  /// "are being returned after mediation by Qatar": who did what the noun in front tells of.
  private func hangsOnEvent(_ phrase: Int, in arguments: [Argument]) -> Bool {
    let end = phrases[phrase].prepositionWord
    return arguments.contains { other in
      let noun = phrases[other.phrase]
      return noun.words.upperBound == end && noun.prepositionWord >= 0 && sentence.has(noun.prepositionWord, .temporal)
        && sentence.words[noun.head].begins.contains(.trigger)
    }
  }
}
