import TextAnalysis
import TimelineCore

// What verbs tell that is no event known to have taken place: questions, comparisons, running counts.
extension StatusReader {
  /// "whether the army struck", "almost signed": what may not be so.
  func isOpen(_ verb: VerbGroup, _ trigger: Trigger?) -> Bool {
    if verb.relation == .complement, verb.marker >= 0, patterns.status.questions.contains(sentence.hash(verb.marker)) {
      return true
    }
    // "have almost encircled the garrison": an attack all the same.
    if let trigger, patterns.status.attempted.contains(trigger.type.rawValue) { return false }
    // "almost doubled its aid": by how much.
    if verb.classes.intersects(patterns.known.scaling) { return false }
    return (max(sentence.bodyStart, verb.words.lowerBound - 2)..<verb.head).contains { index in
      sentence.match(patterns.status.almost, at: index, before: verb.head).map {
        index + $0.count >= verb.words.lowerBound
      } ?? false
    }
  }

  /// Whether a clause tells nothing that is known: it only measures something else, asks, tells what was not done, or stands
  /// behind what nobody would say.
  func isNoNews(_ verb: VerbGroup, _ reading: StatusReading, _ trigger: Trigger) -> Bool {
    isLacking(verb) || isCompared(verb) || opensQuestion(verb) || isAskedAbout(verb) || isKeptBack(verb, reading)
      || isSought(verb) || isUnsaid(verb, trigger) || isRanked(verb)
  }

  /// "whether a president who takes office in May can govern": what describes nobody known, of whom something is asked.
  private func isAskedAbout(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative, verb.tense == .present, !verb.isPerfect, let antecedent = verb.antecedent,
      sentence.has(structure.phrases[antecedent].words.lowerBound, .indefinite)
    else { return false }
    return structure.verbs.contains { asked in
      asked.relation == .complement && asked.marker >= 0 && asked.subjects.contains(antecedent)
        && patterns.status.questions.contains(sentence.hash(asked.marker))
    }
  }

  /// "is the highest officer to have died there": who somebody is, told by a deed of no day.
  private func isRanked(_ verb: VerbGroup) -> Bool {
    guard verb.form == .infinitive, verb.isPerfect, let noun = verb.antecedent, let above = verb.governor,
      structure.verbs[above].classes.intersects(patterns.known.copula)
    else { return false }
    return structure.verbs[above].arguments.contains { $0.phrase == noun }
      && !sentence.entities.contains { $0.timex != nil }
  }

  /// "if Mali accused Niger", "whether it had warned them", "should have asked": what takes place by being said, and is only
  /// thought of; not what somebody says so, as "the bloc should have acted, its president said".
  private func isUnsaid(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    guard trigger.traits.isSpeech, verb.form == .finite, !trigger.needs.contains(where: { $0.slots.contains(.report) })
    else { return false }
    let isAsked = verb.marker >= 0 && patterns.status.questions.contains(sentence.hash(verb.marker))
    // "should have asked", "could accuse"
    let isThought =
      verb.modality.contains(.possible) || verb.isPerfect && !verb.modality.isDisjoint(with: [.conditional, .obliged])
    return verb.relation == .condition || isAsked || isThought
  }

  /// "discussed how to step up deliveries", "agreed on when to send troops": what people still look for a way to do.
  private func isSought(_ verb: VerbGroup) -> Bool {
    let before = verb.words.lowerBound - 1
    return verb.form == .infinitive && before > sentence.bodyStart
      && patterns.status.asking.contains(sentence.hash(before))
  }

  /// "left without meeting him", "a policy of not arming rebels", "instead of signing it"
  private func isLacking(_ verb: VerbGroup) -> Bool {
    let left = verb.words.lowerBound - 1
    let before = sentence.has(left, .genitiveLink) ? left - 1 : left
    return verb.form == .gerund && before > sentence.bodyStart
      && (sentence.has(before, .negator) || patterns.status.lacking.contains(sentence.hash(before)))
  }

  /// "more than he had asked for": what a clause only compares with.
  private func isCompared(_ verb: VerbGroup) -> Bool {
    let opening = verb.subjects.first.map { structure.phrases[$0].words.lowerBound } ?? verb.words.lowerBound
    return opening > sentence.bodyStart && patterns.status.comparing.contains(sentence.hash(opening - 1))
      // "more than 90 towns were left in the dark"
      && sentence.use(opening) != .number && structure.verbs.contains { $0.words.upperBound < opening }
  }

  /// "Whether the jets will be sent is open."
  private func opensQuestion(_ verb: VerbGroup) -> Bool {
    verb.marker == sentence.bodyStart && patterns.status.questions.contains(sentence.hash(verb.marker))
      && !sentence.has(verb.marker, .condition)
      && structure.verbs.contains { $0.form == .finite && $0.words.lowerBound >= verb.words.upperBound }
  }

  /// "declined to say whether Spain would send tanks", "did not disclose when it will": what lies ahead and nobody would
  /// tell.
  private func isKeptBack(_ verb: VerbGroup, _ reading: StatusReading) -> Bool {
    guard verb.marker >= 0, patterns.status.asking.contains(sentence.hash(verb.marker)),
      reading.rules.contains(where: { ["status.future", "status.backshifted", "status.conditional"].contains($0) })
        || patterns.status.questions.contains(sentence.hash(verb.marker)),
      let sayer = structure.verbs.last(where: {
        $0.words.upperBound <= verb.marker && $0.words.upperBound >= verb.marker - 1
      }), sayer.isReport
    else { return false }
    if sayer.isNegated { return true }
    guard sayer.form == .infinitive, let above = sayer.governor, let cue = governor(of: above) else { return false }
    return cue.effect == .sets(.rejected) || cue.effect == .undoes
  }

  /// "only two had been sought by the court before": a past perfect that ends on when nothing but the past is meant tells
  /// what had ever been so, and of no event that has a day.
  func isLongPast(_ verb: VerbGroup) -> Bool {
    guard verb.isPerfect, verb.tense == .past else { return false }
    let end = (verb.words.upperBound..<sentence.count).first { sentence.has($0, [.comma, .stop]) } ?? sentence.count
    let last = end - 1
    return last >= verb.words.upperBound && sentence.has(last, .backdrop) && sentence.has(last, .temporal)
      && !(verb.words.upperBound..<end).contains { sentence.entity(at: $0)?.timex != nil }
  }

  /// "more than 2,800 have been freed so far": a running count is no event of its day.
  func isTotal(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    // "altogether, the measures now apply to 1,800 people"
    if trigger.type.category == "sanctions", verb.form == .finite, verb.tense == .present, !verb.isPerfect,
      (sentence.bodyStart..<sentence.count).contains(where: {
        sentence.match(patterns.status.totals, at: $0) != nil
      })
    {
      return true
    }
    guard verb.isPerfect, verb.tense == .present, !patterns.status.counted.contains(trigger.type.rawValue) else {
      return false
    }
    let range = verb.words.lowerBound..<sentence.count
    return range.contains {
      sentence.match(patterns.status.totals, at: $0) != nil
        || sentence.entity(at: $0)?.timex?.meaning.map { $0.first != nil && $0.precision == .after } ?? false
    }
      && (max(sentence.bodyStart, verb.words.lowerBound - 5)..<verb.words.lowerBound).contains {
        sentence.use($0) == .number
      }
  }
}
