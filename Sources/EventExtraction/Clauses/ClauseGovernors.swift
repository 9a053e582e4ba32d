import TextAnalysis
import TimelineCore

// Which verb each verb hangs on, and whose subject it shares.
extension SentenceStructure {
  func linkGovernor(of number: Int) {
    let verb = verbs[number]
    guard number > 0 else {
      linkTrailingReport(of: number)
      return
    }
    switch verb.form {
    case .infinitive, .gerund, .participle: linkNonfinite(number)
    case .finite: linkFinite(number)
    }
    linkTrailingReport(of: number)
  }

  private func linkNonfinite(_ number: Int) {
    let verb = verbs[number]
    if verb.relation == .relative { return }
    // The nearest verb before it that is no parenthesis.
    let before =
      accomplishing(before: number)
      ?? (0..<number).last { !isClosed($0, before: number) && !sentence.has(verbs[$0].head, .member) } ?? number - 1
    if let first = continued(number), first != before {
      verbs[number].governor = verbs[first].governor
      verbs[number].relation = verbs[first].relation
      return
    }
    verbs[number].governor = verb.isVoice && isComma(verb.words.lowerBound - 1) ? sayer(above: before) : before
    if verb.form == .infinitive {
      verbs[number].relation = .complement
      if let asking = asking(those: before) { verbs[number].governor = asking }
    }
  }

  /// Whether a comma closed the relative clause of a verb before another begins.
  private func isClosed(_ number: Int, before later: Int) -> Bool {
    if isEnclosed(number, before: later) { return true }
    if verbs[later].form == .gerund, tellsTime(number) || isDeed(number, of: later) { return false }
    guard
      verbs[number].relation == .relative || verbs[number].relation == .adverbial || describes(number)
        || isNaming(number)
    else {
      return false
    }
    let range = verbs[number].words.upperBound..<verbs[later].words.lowerBound
    return range.contains { sentence.has($0, .comma) }
  }

  /// "launched what it called a raid, firing 90 rockets": a clause that only gives the object its name.
  func isNaming(_ number: Int) -> Bool {
    guard verbs[number].relation == .complement, let above = verbs[number].governor else { return false }
    return namedObject(of: above) == verbs[number].words.upperBound
  }

  /// "a tanker sailing through the strait, setting it ablaze": a gerund that describes the noun in front of it, but not "with
  /// France announcing".
  private func describes(_ number: Int) -> Bool {
    guard verbs[number].form == .gerund, let noun = verbs[number].antecedent else { return false }
    return !sentence.has(phrases[noun].prepositionWord, .companion)
  }

  /// "the world, he repeated, must …": what is said stands around the verb of saying.
  private func linkAside(_ number: Int) {
    let verb = verbs[number]
    guard verb.form == .finite, verb.relation == .main, let subject = verb.subjects.first, number > 0 else { return }
    let start = phrases[subject].words.upperBound
    let aside = (0..<number).last { verbs[$0].form == .finite && verbs[$0].words.lowerBound >= start }
    guard let aside, verbs[aside].isReport, sentence.has(verb.words.lowerBound - 1, .comma),
      verbs[aside].subjects.contains(where: { phrases[$0].words.lowerBound > start })
        || isComma(verbs[aside].words.lowerBound - 1)
    else { return }
    verbs[number].relation = .complement
    verbs[number].governor = aside
  }

  private func linkFinite(_ number: Int) {
    linkAside(number)
    linkBehindTeller(number)
    let verb = verbs[number]
    switch verb.relation {
    case .relative: return
    case .coordinated:
      let before = parallel(number) ?? (0..<number).last { verbs[$0].form == .finite && !isClosed($0, before: number) }
      verbs[number].governor = before.map { resumesReport(number, behind: $0) ? sayer(above: $0) : $0 }
      linkBareForm(number)
      return
    case .condition, .adverbial:
      // "will be sent once Bern, which must agree, has signed": a clause about the subject stands behind the conjunction.
      verbs[number].governor =
        (0..<number).last {
          verbs[$0].form == .finite && !(verb.marker >= 0 && verb.marker < verbs[$0].words.lowerBound)
        }
        ?? (number + 1..<verbs.count).first { verbs[$0].form == .finite }
      return
    case .complement:
      let saying = verb.marker < 0 ? nil : (0..<number).last { verbs[$0].words.upperBound <= verb.marker }
      verbs[number].governor = verb.governor ?? saying.map { shared($0, verb.marker) } ?? number - 1
      return
    case .main, .participial: break
    }
    // "said it had shot down": a second finite verb with its own subject and nothing between.
    guard let subject = verb.subjects.first else { return }
    let start = phrases[subject].words.lowerBound
    guard let before = (0..<number).last(where: { verbs[$0].words.upperBound <= start }) else { return }
    let between = verbs[before].words.upperBound..<start
    let isBroken = between.contains { sentence.has($0, [.comma, .coordinator, .stop, .dash]) }
    let hasObject = verbs[before].arguments.contains { $0.order == 0 }
    if !isBroken, !hasObject {
      verbs[number].relation = .complement
      verbs[number].governor = before
    } else if let conjunction = between.last(where: { sentence.has($0, .coordinator) }),
      phrases[subject].words.lowerBound - conjunction <= 2
    {
      verbs[number].relation = .coordinated
      verbs[number].governor = before
    }
  }

  /// "said the work was finished and that he would": the verb that both halves of what is said hang on.
  private func shared(_ number: Int, _ marker: Int) -> Int {
    guard sentence.has(marker - 1, .coordinator), !verbs[number].isReport else { return number }
    return (0..<number).last { verbs[$0].form == .finite && verbs[$0].isReport } ?? number
  }

  /// "agreed to withdraw and hold talks", "would stay and fight": a bare form goes on from the infinitive or the modal.
  private func linkBareForm(_ number: Int) {
    guard let main = verbs[number].governor, verbs[number].words.count == 1, verbs[number].subjects.isEmpty,
      let forms = sentence.words[verbs[number].head].verb?.forms, forms.contains(.base),
      !forms.contains(.past) || continuesBase(number)
    else { return }
    let infinitive = (main..<number).last { verbs[$0].form == .infinitive && !isClosed($0, before: number) }
    let isAhead = verbs[main].isScheduled || !verbs[main].modality.isEmpty
    guard infinitive != nil || verbs[main].tense == .past || isAhead else { return }
    if let infinitive {
      verbs[number].form = .infinitive
      verbs[number].relation = .complement
      verbs[number].governor = verbs[infinitive].governor
    } else if isAhead {
      verbs[number].modality = verbs[main].modality
      verbs[number].isScheduled = verbs[main].isScheduled
      verbs[number].tense = verbs[main].tense
    }
  }

  /// "appealed to both sides to stop fighting and let aid in", "will close its airspace and cut off trade": a past that may
  /// be a base form, joined to one behind "to" or a modal.
  private func continuesBase(_ number: Int) -> Bool {
    guard let verb = verbs[..<number].last(where: { $0.form != .gerund }) else { return false }
    let isAhead = (!verb.modality.isEmpty || verb.isScheduled) && !verb.isPerfect && !verb.isPassive
    return (verb.form == .infinitive || isAhead) && sentence.has(verbs[number].words.lowerBound - 1, .coordinator)
  }

  /// "…, the ministry said": a last verb without object takes the sentence before it as what was said.
  private func linkTrailingReport(of number: Int) {
    let verb = verbs[number]
    guard verb.form == .finite, verb.relation == .main && verb.governor == nil || beginsAnew(verb) else { return }
    for later in verbs.indices
    where later > number && verbs[later].form == .finite && verbs[later].isReport && verbs[later].relation != .relative
    {
      let start = verbs[later].subjects.first.map { phrases[$0].words.lowerBound } ?? verbs[later].words.lowerBound
      let from = min(start, verbs[later].words.lowerBound)
      // "has warned of reprisals, and its minister said that", "admitted it, but denied having", "shut the port, then said":
      // a clause of its own.
      guard from > 0, !sentence.has(from - 1, .sequel),
        sentence.has(from - 1, [.comma, .quote]) || sentence.has(from - 2, [.comma, .quote]),
        !(sentence.has(from - 1, .coordinator) && (tellsMore(later) || verbs[later].subjects.isEmpty))
      else { continue }
      // "…, the ministry said on Monday, a step that": what stands behind a comma is not said.
      let isSaid = verbs[later].arguments.contains {
        $0.order == 0 && !isComma(phrases[$0.phrase].words.lowerBound - 1)
      }
      if isSaid, !tellsBefore(later) { continue }
      if hasSemicolon(between: number, later) { continue }
      if verbs[later].governor == nil {
        verbs[number].governor = later
        verbs[number].relation = .complement
        return
      }
    }
  }

  /// "The talks have stalled, and the troops must leave, the ministry said": a clause with a subject of its own right behind a
  /// comma and a conjunction.
  private func beginsAnew(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .coordinated, let above = verb.governor, !verbs[above].isReport,
      let start = verb.subjects.map({ phrases[$0].words.lowerBound }).min()
    else { return false }
    return sentence.has(start - 1, .coordinator) && isComma(start - 2)
  }

  /// "…, the minister told reporters": whom it is told stands as the object where nothing that is told follows.
  private func tellsBefore(_ number: Int) -> Bool {
    verbs[number].isObjectControl && !verbs[number].isPassive && !verbs.contains { $0.governor == number }
  }

  private func hasSemicolon(between number: Int, _ later: Int) -> Bool {
    (verbs[number].words.upperBound..<verbs[later].words.lowerBound).contains { sentence.has($0, .semicolon) }
  }

  /// "of attacking", "from joining": a gerund right behind a preposition that begins no clause.
  func isPrepositional(_ verb: VerbGroup) -> Bool {
    var left = verb.words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    return verb.form == .gerund && sentence.has(left, .preposition) && !sentence.has(left, .subordinator)
  }

  func inheritSubjects() {
    for number in verbs.indices where verbs[number].subjects.isEmpty && !verbs[number].isExistential {
      if let main = opened(by: number) {
        verbs[number].subjects = verbs[main].subjects
        verbs[number].isSubjectInherited = true
      }
      if let told = toldBefore(number) { verbs[number].governor = told }
      guard let governor = verbs[number].governor, !verbs[governor].subjects.isEmpty else { continue }
      let verb = verbs[number]
      // "was freed, the minister said": who tells it at the end did not do it.
      if verb.form == .finite, verb.relation == .complement, governor > number,
        !sentence.has(verb.words.lowerBound - 1, .speaker)
      {
        continue
      }
      let isObjectControlled =
        (verb.form == .infinitive || isPrepositional(verb)) && !verbs[governor].isPassive
        && verbs[governor].isObjectControl
      let object = verbs[governor].arguments.first { $0.order == 0 }
      // "Mali, which it accused of arming rebels"
      if isObjectControlled, let told = object?.phrase ?? relativeObject(of: verbs[governor]) {
        verbs[number].subjects = [told]
      } else if let blamed = blamed(by: governor, for: verb) {
        verbs[number].subjects = [blamed]
      } else if verb.form == .infinitive, verbs[governor].isObjectControl, case let asked = asked(by: governor, number),
        !asked.isEmpty
      {
        verbs[number].subjects = asked
      } else if verbs[governor].isJoint, isPrepositional(verb), let object {
        verbs[number].subjects = verbs[governor].subjects + [object.phrase]
      } else {
        verbs[number].subjects = verbs[governor].subjects
      }
      verbs[number].isSubjectInherited = true
    }
  }
}
