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

  /// "charged the Russians with shelling the camp": a state that stands in no court is accused, not tried.
  func isStateCharged(_ trigger: Trigger, _ slots: Slots, _ candidate: Candidate, _ roles: FilledRoles) -> Bool {
    guard trigger.type.rawValue == "political.legal", !candidate.isNoun,
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.classes.intersects(patterns.known.alleging),
      !verb.isPassive, let accused = roles[Role("person")], accused.allSatisfy({ $0.kind == .country })
    else { return false }
    let isTried = slots.subject.contains { structure.phrases[$0].classes.intersects(patterns.known.court) }
    return !isTried && slots.object.allSatisfy { structure.isDefinite($0) || isNamed($0) }
  }

  private func isNamed(_ number: Int) -> Bool {
    structure.sentence.entity(at: structure.phrases[number].head)?.place != nil
  }

  /// "shot down a missile fired at Haifa by the Houthis": whether a weapon's participle tells both who fired it and at what.
  func isAimed(_ verb: VerbGroup, _ weapon: Int) -> Bool {
    guard structure.phrases[weapon].headClasses.intersects(patterns.known.weapon),
      structure.agents(verb.arguments).contains(where: { !finder.participants($0).isEmpty })
    else { return false }
    return verb.arguments.contains { argument in
      let tags = argument.preposition.map { patterns.words[$0].tags } ?? []
      return !tags.isEmpty && tags.isDisjoint(with: [.agentive, .origin])
        && structure.phrases[argument.phrase].words.contains { structure.sentence.entity(at: $0)?.place != nil }
    }
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
      && !structure.agents(verb.arguments).isEmpty
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
