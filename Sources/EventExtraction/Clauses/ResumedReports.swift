import TimelineCore

// Verbs that go on from a verb of saying, over the head of what was said.
extension VerbGroup {
  /// "would be held in May, the president promised on Monday": whether nothing stands behind a verb that it might give.
  func endsRemark(in sentence: SentenceWords) -> Bool {
    var next = words.upperBound
    while next < sentence.count,
      sentence.use(next) == .time || sentence.has(next, .preposition) && sentence.use(next + 1) == .time
    {
      next += 1
    }
    return next >= sentence.count || sentence.has(next, [.comma, .stop, .dash, .semicolon])
  }
}

extension SentenceStructure {
  /// "said that the talks had failed, and accused the rebels": whether a coordinated verb goes on from the verb of saying and
  /// not from what was said, the verb before it.
  func resumesReport(_ number: Int, behind before: Int) -> Bool {
    let verb = verbs[number]
    var left = verb.words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    guard verb.modality.isEmpty, sentence.has(left, .coordinator) else { return false }
    let isApart = sentence.has(left - 1, .comma)
    let isSaid = verb.isVoice || verb.isUrging
    if verb.tense == .past { return isApart || isSaid && (isOfThings(before) || isState(before)) }
    // "says the rebels are citizens and accuses": one alone does it, and several stand between.
    // "says there was no camp and blames": the tense of the saying comes back.
    return isOfOne(number) && isOfOne(sayer(above: before))
      && (isApart || isOfSeveral(before) || verbs[before].tense == .past || isOfThings(before)
        || isSaid && isState(before))
  }

  /// "would pay if it turned away, and its envoy was summoned": whether a past with its own subject goes on, behind a comma,
  /// from what a condition hangs on.
  func leavesCondition(_ verb: VerbGroup, _ condition: VerbGroup) -> Bool {
    guard !verb.isSubjectInherited, verb.tense == .past, verb.modality.isEmpty,
      condition.words.upperBound < verb.words.lowerBound
    else { return false }
    return verbs.contains { $0.form == .finite && $0.words.upperBound <= condition.marker }
      && (condition.words.upperBound..<verb.words.lowerBound).contains {
        sentence.has($0, .comma) && sentence.has($0 + 1, .coordinator)
      }
  }

  /// "the strikes were justified and accused", "there was no base and blamed": nothing that could speak.
  private func isOfThings(_ number: Int) -> Bool {
    verbs[number].isExistential || !verbs[number].subjects.isEmpty && !verbs[number].subjects.contains(where: mayAct)
  }

  /// "said Mali was free to choose and urged Niger", "says Mali has the right to it and urges Niger": what somebody is or has
  /// is no deed that others follow upon.
  private func isState(_ number: Int) -> Bool {
    sentence.has(verbs[number].head, [.be, .have]) && verbs[number].words.count == 1
  }

  /// Whether the form of a present says that one alone does it: "accuses".
  private func isOfOne(_ number: Int) -> Bool {
    verbs[number].tense == .present && verbs[number].words.count == 1
      && sentence.words[verbs[number].head].verb?.forms.contains(.third) ?? false
  }

  private func isOfSeveral(_ number: Int) -> Bool {
    verbs[number].subjects.contains { sentence.words[phrases[$0].head].isPlural }
  }
}
