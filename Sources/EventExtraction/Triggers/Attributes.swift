import TextAnalysis
import TimelineCore

// Words that look like deeds and only say what somebody or something is like.
extension FindingReader {
  /// "fighters backed by Rwanda took the town": a participle right behind the subject of another verb describes it.
  func isEpithet(_ verb: VerbGroup) -> Bool {
    guard verb.form == .participle, let phrase = verb.antecedent,
      !structure.sentence.has(verb.words.lowerBound - 1, .comma)
    else { return false }
    return structure.verbs.contains {
      $0.form == .finite && $0.words.lowerBound > verb.words.lowerBound && $0.subjects.contains(phrase)
    }
  }

  /// Whether a verb describes a state or a kind of work instead of telling that something took place.
  func isAttribute(_ candidate: Candidate, _ trigger: Trigger, _ slots: Slots) -> Bool {
    guard !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), !hasFigures(slots) else {
      return false
    }
    return isStandingAid(verb, trigger) || isStandingHold(verb, trigger) || isKindOfWork(verb, trigger, slots)
  }

  /// A time, an amount or a number in the clause makes an event of it.
  private func hasFigures(_ slots: Slots) -> Bool {
    slots.clause.contains { index in
      let entity = structure.sentence.entity(at: index)
      return entity?.time != nil || entity?.amount != nil || structure.sentence.use(index) == .number
    }
  }

  /// "Sudan, armed by its neighbours, has struck": a participle between commas says who stands behind somebody.
  private func isStandingAid(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    trigger.type.category == "aid" && verb.form == .participle && verb.antecedent != nil
      && structure.sentence.has(verb.words.lowerBound - 1, .comma)
      && !structure.agents(verb.arguments, patterns).isEmpty
  }

  /// "four regions that it only partly occupies": in whose hands a place is.
  private func isStandingHold(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    trigger.type.rawValue == "offensive.territory" && verb.form == .finite && verb.relation == .relative
      && verb.tense == .present && !verb.isPerfect && !verb.isProgressive
      && verb.classes.intersects(patterns.known.holding)
  }

  /// "progress in exchanging captives": a gerund behind a preposition whose object stands for all of its kind.
  private func isKindOfWork(_ verb: VerbGroup, _ trigger: Trigger, _ slots: Slots) -> Bool {
    guard trigger.type.category == "humanitarian", verb.form == .gerund, structure.isPrepositional(verb),
      verb.subjects.isEmpty, !slots.object.isEmpty
    else { return false }
    return slots.object.allSatisfy { number in
      let words = structure.phrases[number].words
      return patterns.isPlural(structure.sentence.hash(structure.phrases[number].head))
        && !words.contains {
          structure.sentence.has($0, [.determiner, .possessive, .genitive])
            || structure.sentence.entity(at: $0) != nil
        }
    }
  }
}
