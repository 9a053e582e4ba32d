import TextAnalysis
import TimelineCore

// What somebody did long before the news, told only to say who it is.
extension FindingReader {
  /// "jailed for sending money to the rebels", "a plan, backed by Moscow, to stage riots": a gift that is a crime, and whose
  /// support a thing is told to have between commas.
  func isAside(_ candidate: Candidate, _ number: Int, _ type: EventType) -> Bool {
    guard !candidate.isNoun else { return false }
    let verb = structure.verbs[number]
    if type.category == "aid",
      structure.sentencing(for: number) != nil || isOrderedByCourt(verb) || isPenalised(verb)
    {
      return true
    }
    return type.rawValue == "diplomacy.support" && verb.form == .participle && verb.relation == .relative
      && structure.sentence.has(verb.words.lowerBound - 1, .comma)
  }

  /// "blacklisted traders who had sold weapons to the militia": what somebody is penalised for is told by the penalty.
  private func isPenalised(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative, let noun = verb.antecedent,
      let above = structure.verb(governing: noun).verb, structure.verbs[above].lemma >= 0
    else { return false }
    let lemma = structure.verbs[above].lemma
    return patterns.verbTriggers[lemma].contains {
      patterns.triggers[$0].type.category == "sanctions" && patterns.triggers[$0].name == patterns.lexicon.lemmas[lemma]
    } && structure.sentence.story.union(structure.sentence.classes).intersects(patterns.known.penalty)
  }

  /// "the court ordered him to pay the victims": what a judgment makes somebody give.
  private func isOrderedByCourt(_ verb: VerbGroup) -> Bool {
    guard verb.form == .infinitive, let above = verb.governor else { return false }
    return structure.verbs[above].subjects.contains {
      structure.phrases[$0].headClasses.intersects(patterns.known.court)
    }
  }

  /// Whether a candidate belongs to what is told of somebody's life.
  func isBiography(_ candidate: Candidate, _ slots: Slots) -> Bool {
    guard !candidate.isNoun, let number = candidate.verb else { return false }
    return isCareer(number, slots) || isEpithetOfRank(number) || isMove(candidate, number, slots)
      || isRank(candidate, slots)
  }

  /// "became the third leader of a Union country to travel to Moscow": an infinitive says in what somebody is the third, which
  /// is no office.
  private func isRank(_ candidate: Candidate, _ slots: Slots) -> Bool {
    guard patterns.triggers[candidate.trigger].type.rawValue == "political.office",
      patterns.triggers[candidate.trigger].frame.contains(where: { $0.role == Role("office") })
    else { return false }
    return slots.object.contains { number in
      guard
        structure.phrases[number].words.contains(where: {
          structure.sentence.datingCue(at: $0)?.kind == .rank
        })
      else { return false }
      return structure.verbs.contains { verb in
        verb.form == .infinitive && verb.words.lowerBound >= structure.phrases[number].words.upperBound
          && verb.antecedent.map { $0 == number || structure.phrases[$0].ofPhrase == number } ?? false
      }
    }
  }

  /// "had commanded a militia that fought the army in 2003": what those did whom somebody led once, no day told.
  private func isCareer(_ number: Int, _ slots: Slots) -> Bool {
    let verb = structure.verbs[number]
    guard verb.relation == .relative, let antecedent = verb.antecedent, !isDay(in: slots),
      finder.isBody(structure.phrases[antecedent]) || finder.isGroup(structure.phrases[antecedent])
    else { return false }
    return structure.verbs.contains { above in
      above.isPerfect && above.tense == .past && !above.isPassive && mayLead(above)
        && above.arguments.contains { $0.phrase == antecedent && $0.order >= 0 }
    }
  }

  /// Whether one person is the subject of a verb: "had led", "had commanded", "had joined".
  private func mayLead(_ verb: VerbGroup) -> Bool {
    verb.subjects.contains { number in
      let phrase = structure.phrases[number]
      return !isSeveral(number) && !finder.isGroup(phrase) && (!finder.isBody(phrase) || finder.isTitle(phrase))
        && finder.participants(number).allSatisfy { $0.kind == .person || finder.isTitle(phrase) }
    }
  }

  /// "Petro, the first president to visit Caracas in years, condemned the raid": an infinitive in an apposition.
  private func isEpithetOfRank(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    guard verb.form == .infinitive, verb.governor == nil, let phrase = verb.antecedent.map({ structure.phrases[$0] }),
      structure.sentence.has(phrase.words.lowerBound - 1, .comma),
      structure.sentence.has(phrase.words.lowerBound, .determiner),
      phrase.headClasses.intersects(patterns.known.calling)
    else { return false }
    return (verb.words.upperBound..<structure.sentence.count).contains { structure.sentence.has($0, .comma) }
  }

  /// "came to Germany in 2016", "fled to Sweden in 2015": the year in which somebody whom no table has moved somewhere.
  private func isMove(_ candidate: Candidate, _ number: Int, _ slots: Slots) -> Bool {
    let type = patterns.triggers[candidate.trigger].type.rawValue
    guard type == "diplomacy.meeting" || type == "humanitarian.evacuation", let day = finder.day,
      slots.clause.contains(where: { index in
        structure.sentence.entity(at: index)?.timex?.meaning.map { $0.precision == .year && ($0.last ?? day) < day }
          ?? false
      }), let subject = structure.headOfSubjects(number)
    else { return false }
    let who = finder.participants(subject)
    return who.allSatisfy { $0.id == nil && $0.kind == .person } && !isSeveral(subject)
  }

  private func isSeveral(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return phrase.words.contains { structure.sentence.use($0) == .number }
      || patterns.isPlural(structure.sentence.hash(phrase.head)) || structure.sentence.has(phrase.head, .they)
  }

  /// Whether a clause has a time of its own that is a day.
  private func isDay(in slots: Slots) -> Bool {
    slots.clause.contains { structure.sentence.entity(at: $0)?.timex?.meaning?.precision == .day }
  }
}

extension SentenceStructure {
  /// The subject of a verb, or of the clause that it hangs on; nil for none.
  fileprivate func headOfSubjects(_ number: Int) -> Int? {
    verbs[number].subjects.first ?? verbs[number].antecedent
      ?? verbs[number].governor.flatMap { verbs[$0].subjects.first }
  }
}
