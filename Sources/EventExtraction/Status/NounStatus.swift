import TextAnalysis
import TimelineCore

/// What the words around an event noun say where no cue governs it.
extension StatusReader {
  /// "talks are out of the question", "a meeting would be possible".
  ///
  /// - Returns: Whether a predicate decided the status.
  func applyPredicate(_ number: Int, _ candidate: Candidate, _ reading: inout StatusReading) -> Bool {
    let verb = structure.verbs[number]
    // "made talks impossible", "called the talks pointless"
    if candidate.link == .object,
      sentence.match(patterns.status.predicates, at: candidate.words.upperBound)?.value.reality
        == .refused
    {
      reading.status = nil
      return true
    }
    guard candidate.link == .subject, sentence.has(verb.head, .be) else { return false }
    guard let status = predicate(after: verb) else { return isNoSuchThing(verb, &reading) }
    reading.rules.append("status.predicate")
    reading.isGoverned = true
    if verb.isNegated || hasNegativeArgument(verb) {
      reading.status = status.reality == .refused ? .proposed : status == .proposed ? .rejected : nil
    } else {
      // "Such attacks are unacceptable": who says so turns down nothing that was offered.
      let isJudged = status.reality == .refused && patterns.triggers[candidate.trigger].type.category == "offensive"
      reading.status = isJudged ? nil : status
    }
    return true
  }

  /// "Talks would not be a sign of weakness": what an event is said not to be turns down none.
  private func isNoSuchThing(_ verb: VerbGroup, _ reading: inout StatusReading) -> Bool {
    guard verb.isNegated, !verb.isExistential, verb.arguments.contains(where: { $0.order == 0 }) else { return false }
    reading.settle(nil, "status.predicate")
    return true
  }

  private func predicate(after verb: VerbGroup) -> Status? {
    var index = verb.words.upperBound
    let end = min(sentence.count, index + 3)
    while index < end {
      if let match = sentence.match(patterns.status.predicates, at: index) {
        return match.value
      }
      guard sentence.use(index) == .adverb || sentence.has(index, [.adverb, .negator]) else { return nil }
      index += 1
    }
    return nil
  }

  /// "any plan must include a withdrawal", "such attacks would …": under a modal only a definite noun is taken for granted.
  func applyModal(_ number: Int, _ phrase: Int, _ reading: inout StatusReading) {
    let verb = structure.verbs[number]
    guard !verb.isNegated, let own = own(number), own.reality == .open, !structure.isDefinite(phrase),
      reading.status?.reality == .real
    else { return }
    reading.settle(own, "status.modal")
  }

  /// "will return to the matter at its summit in July": where something is still to be done lies ahead as well, unless it is
  /// told to be over.
  func applyScene(_ number: Int, _ phrase: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    let (verb, noun) = (structure.verbs[number], structure.phrases[phrase])
    guard reading.status == .happened, trigger.type.rawValue == "diplomacy.meeting", verb.form == .finite,
      verb.modality.contains(.future), !verb.isPerfect, noun.prepositionWord >= verb.words.upperBound,
      sentence.has(noun.prepositionWord, .occasion), sentence.has(noun.prepositionWord, .site),
      sentence.has(noun.words.lowerBound, [.determiner, .possessive]), !isPast(phrase)
    else { return }
    reading.settle(.planned, "status.scene-ahead")
  }

  /// "a ceasefire on such terms, …, would bring nothing": the next finite verb speaks of a noun that hangs on none.
  func applyNextModal(_ phrase: Int, _ reading: inout StatusReading) {
    let end = structure.phrases[phrase].words.upperBound
    guard
      let next = structure.verbs.indices.first(where: {
        structure.verbs[$0].words.lowerBound >= end && structure.verbs[$0].form == .finite
      }), structure.verbs[next].relation != .relative
    else { return }
    applyModal(next, phrase, &reading)
  }

  /// "was November's election, which could bring back the former president": what its own clause says may come of it lies
  /// ahead; but "launched the assault that would drag in others" was done.
  func applyOutlook(_ phrase: Int, _ reading: inout StatusReading) {
    guard reading.status == .happened, !structure.verbs.contains(where: { isDone($0, to: phrase) }),
      structure.verbs.contains(where: { verb in
        verb.relation == .relative && verb.antecedent == phrase && verb.form == .finite
          && verb.subjects.contains(phrase) && !verb.isPerfect && !verb.isNegated
          && !verb.modality.isDisjoint(with: [.conditional, .future, .possible])
      })
    else { return }
    reading.settle(.planned, "status.outlook")
  }

  private func isDone(_ verb: VerbGroup, to phrase: Int) -> Bool {
    verb.form == .finite && verb.tense == .past && verb.modality.isEmpty && !sentence.has(verb.head, .be)
      && verb.arguments.contains { $0.order == 0 && $0.phrase == phrase }
  }

  /// "the talks produced no breakthrough", "ended with no truce", "did not bring peace": what came of an event or not, it took
  /// place.
  func hasNoOutcome(_ candidate: Candidate, _ number: Int) -> Bool {
    let verb = structure.verbs[number]
    guard candidate.link == .subject, verb.form == .finite, !verb.isPassive, !verb.isPerfect, verb.modality.isEmpty,
      verb.tense == .past,
      let phrase = candidate.phrase, !isNone(phrase),
      let object = verb.arguments.first(where: { $0.order == 0 })
        ?? verb.arguments.first(where: { verb.isNegated || isBare($0.phrase, verb) }),
      verb.isNegated || isNone(object.phrase)
    else { return false }
    return verb.classes.intersects(patterns.known.occur) || governor(of: number).map { $0.subject == .none } ?? false
  }

  /// "Iran's proposal would freeze enrichment", "a truce would freeze the conflict": what is proposed already is no less so for
  /// what it holds.
  func mooted(_ phrase: Int, _ trigger: Trigger) -> Status {
    structure.isDefinite(phrase) ? trigger.status ?? .hypothetical : .hypothetical
  }

  /// "called for an Easter truce": what is only asked for did not take place on the day in its name.
  func isAskedFor(_ candidate: Candidate, _ trigger: Trigger) -> Bool {
    guard trigger.type.category == "mediation", candidate.link != .subject, let number = candidate.verb else {
      return false
    }
    return governor(of: number)?.subject == .proposer
  }

  /// "rejected the offer of a truce": whoever refuses what is proposed refuses the event.
  func applyRefusal(_ number: Int, _ phrase: Int, _ reading: inout StatusReading) {
    let left = structure.phrases[phrase].prepositionWord - 1
    guard reading.status == .proposed, let cue = governor(of: number), case .sets(let status) = cue.effect,
      status.reality == .refused, left >= sentence.bodyStart, structure.phraseAt[left] >= 0,
      structure.verbs[number].arguments.contains(where: { $0.phrase == structure.phraseAt[left] && $0.order >= 0 })
    else { return }
    reading.status = status
    reading.subjectPart = cue.subject
    reading.rules.append(cue.rule)
  }

  /// "a truce proposed by Hungary": the participle behind a noun tells how far it came.
  func applyParticiple(_ phrase: Int, _ reading: inout StatusReading) {
    guard reading.status?.reality == .real,
      let number = structure.verbs.indices.first(where: {
        structure.verbs[$0].form == .participle && structure.verbs[$0].antecedent == phrase
          && structure.verbs[$0].words.lowerBound == structure.phrases[phrase].words.upperBound
      }), let cue = governor(of: number), case .sets(let status) = cue.effect
    else { return }
    reading.status = status
    reading.isGoverned = true
    reading.rules.append("status.participle:\(cue.name)")
  }

  /// "blocked the money over Kyiv's decision to list a bank": whether a verb hangs on the noun that tells why somebody refused
  /// something else.
  func isOfReason(_ verb: VerbGroup) -> Bool {
    let end = verb.words.lowerBound
    guard verb.form == .infinitive, let above = verb.governor, case .sets(let status)? = governor(of: above)?.effect,
      status.reality == .refused, nounGovernor(endingAt: end) != nil, case let number = structure.phraseAt[end - 1],
      number >= 0, case let link = structure.phrases[number].prepositionWord, link > structure.verbs[above].head
    else { return false }
    return !sentence.has(link, .genitiveLink)
      && structure.verbs[above].arguments.contains { $0.order == 0 && $0.phrase != number }
  }

  /// Whether a phrase holds a time of its own that lies behind.
  func isPast(_ phrase: Int?) -> Bool {
    guard let phrase, let published = sentence.article.published else { return false }
    return structure.phrases[phrase].words.contains {
      sentence.entity(at: $0)?.timex?.meaning.flatMap(\.last).map { $0 < published } ?? false
    }
  }

  /// "warned of a possible attack", "foiled a planned raid": an adjective in front of the noun says that it is none yet.
  func settleAttribute(_ candidate: Candidate, _ phrase: Int, _ reading: inout StatusReading) {
    let start = structure.phrases[phrase].words.lowerBound
    let front = start..<max(start, candidate.words.lowerBound)
    guard reading.status?.reality == .real,
      let status = front.lazy.compactMap({ patterns.status.attributes[sentence.hash($0)] }).last
    else { return }
    reading.settle(status, "status.attribute")
  }

  /// "should the army attack": an inverted modal in front makes a condition.
  func isInverted(before word: Int) -> Bool {
    if isUnreal(before: word) || isBehindInversion(word) || structure.isBehindInvertedBe(word) { return true }
    return isInvertedModal(before: word)
  }

  /// "come to its aid should it be attacked": an obliging modal in front of the subject of the verb that it governs.
  private func isBehindInversion(_ word: Int) -> Bool {
    structure.verbs.contains { verb in
      guard verb.words.contains(word), let modal = verb.governor.map({ structure.verbs[$0] }), modal.lemma < 0,
        sentence.has(modal.head, .obliged), !verb.subjects.isEmpty
      else { return false }
      return verb.subjects.allSatisfy {
        let words = structure.phrases[$0].words
        return modal.words.upperBound <= words.lowerBound && words.upperBound <= verb.words.lowerBound
      }
    }
  }

  /// "Had the army attacked, thousands would have fled."
  private func isUnreal(before word: Int) -> Bool {
    structure.verbs.contains {
      let start = $0.words.lowerBound
      return sentence.has($0.head, .have) && $0.words.count == 1 && $0.tense == .past && start < word
        && word - start < 9 && (start == sentence.bodyStart || sentence.has(start - 1, [.comma, .quote]))
        && structure.phraseAt[start + 1] >= 0
        && !(start..<word).contains { sentence.has($0, [.comma, .stop]) }
    } && structure.verbs.contains { $0.modality.contains(.conditional) && $0.words.lowerBound > word }
  }

  private func isInvertedModal(before word: Int) -> Bool {
    // "Should the talks collapse, Israel may bomb": what the whole sentence hangs on.
    if word > sentence.bodyStart, sentence.has(sentence.bodyStart, .obliged),
      structure.phraseAt[sentence.bodyStart + 1] >= 0
    {
      return true
    }
    return structure.verbs.contains {
      $0.lemma < 0 && sentence.has($0.head, .obliged) && $0.words.upperBound <= word && word - $0.words.upperBound < 7
        && $0.subjects.allSatisfy { structure.phrases[$0].words.lowerBound > word }
        && !($0.words.upperBound..<word).contains { sentence.has($0, [.comma, .stop]) }
    }
  }
}
