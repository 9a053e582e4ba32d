import TextAnalysis
import TimelineCore

// "…, said the envoy": who tells what stands in front comes behind the verb of saying.
extension SentenceStructure {
  /// Makes the phrase behind a verb of saying its subject, where what is said stands in front of it.
  ///
  /// Nothing changes where the verb has a subject of its own, or is followed by what is said: "reporters, said the town was".
  func settleInversion(of number: Int) {
    let verb = verbs[number]
    guard verb.isReport, verb.form == .finite, verb.words.count == 1, number > 0,
      verb.subjects.isEmpty || verb.isSubjectInherited,
      closesSpeech(verb.words.lowerBound - 1),
      let first = verb.arguments.first, first.order == 0,
      phrases[first.phrase].words.lowerBound == verb.words.upperBound, maySpeak(first.phrase),
      !tellsOn(number, behind: first.phrase)
    else { return }
    verb.subjects = [first.phrase] + joined(toFirstOf: verb.arguments)
    verb.arguments.removeAll { $0.order == 0 }
    verb.relation = .main
  }

  /// A comma or the mark that closes a quotation.
  private func closesSpeech(_ word: Int) -> Bool { word > sentence.bodyStart && sentence.has(word, [.comma, .quote]) }

  private func maySpeak(_ number: Int) -> Bool {
    isSomebody(phrases[number]) || sentence.use(phrases[number].head) == .name
  }

  /// "said the envoy and the mayor": who speaks with the first, joined by a conjunction; an apposition is nobody else.
  private func joined(toFirstOf arguments: [Argument]) -> [Int] {
    arguments.dropFirst().filter {
      $0.order == 0 && sentence.has(phrases[$0.phrase].words.lowerBound - 1, .coordinator)
    }.map(\.phrase)
  }

  /// Whether a clause follows that the verb governs: "said Kyiv that", "said the envoy would".
  private func tellsOn(_ number: Int, behind phrase: Int) -> Bool {
    let end = phrases[phrase].words.upperBound
    return sentence.has(end, .complementizer) && !sentence.has(end, .relative) || doesMore(number, behind: end)
      || number + 1 < verbs.count && verbs[number + 1].words.lowerBound == end && verbs[number + 1].form == .finite
  }

  /// "condemned it, recalled the envoy and left the bloc": whether another deed of the same subject follows "and"; but "…, said
  /// the envoy and added that".
  private func doesMore(_ number: Int, behind end: Int) -> Bool {
    let joint = isComma(end) ? end + 1 : end
    guard sentence.has(joint, .coordinator), number + 1 < verbs.count, case let next = verbs[number + 1] else {
      return false
    }
    return next.words.lowerBound == joint + 1 && next.form == .finite && !next.isReport
      && next.tense == verbs[number].tense
  }

  /// "will help Mali, its minister for aid, Jane Doe, said": the office, behind what is told, of whoever says it; nil where
  /// none stands so.
  func namedSayer(of number: Int) -> Int? {
    let verb = verbs[number]
    guard verb.isReport, isComma(verb.words.lowerBound - 1), verbs[..<number].contains(where: { $0.form == .finite }),
      case let name = phraseAt[verb.words.lowerBound - 2], name > 0, sentence.use(phrases[name].head) == .name,
      phrases[name].prepositionWord < 0, isComma(phrases[name].words.lowerBound - 1),
      case let behind = phraseAt[phrases[name].words.lowerBound - 2], behind > 0
    else { return nil }
    let (link, own) = (phrases[behind].prepositionWord, phrases[behind].headClasses.intersects(sentence.acting))
    let office = own || link <= sentence.bodyStart ? behind : phraseAt[link - 1]
    guard office > 0, phrases[office].headClasses.intersects(sentence.acting), phrases[office].prepositionWord < 0,
      isComma(phrases[office].words.lowerBound - 1),
      sentence.has(phrases[office].words.lowerBound, [.determiner, .possessive])
    else { return nil }
    return office
  }

  /// "killed ten in the north of Mali, the police and an aid group said": the two behind the last comma who say what is told in
  /// front of them; nil where they end a longer list, or something else than a time follows.
  func sayers(endingSentence number: Int) -> [Int]? {
    let (verb, end) = (verbs[number], verbs[number].words.upperBound)
    guard verb.isReport, verb.form == .finite, verbs[..<number].contains(where: { $0.form == .finite }),
      end >= sentence.count || isFullStop(end) || behindTime(end) > end,
      case let last = phraseAt[verb.words.lowerBound - 1], last > 0, phrases[last].prepositionWord < 0,
      case let link = phrases[last].words.lowerBound - 1, sentence.has(link, .coordinator),
      case let first = phraseAt[link - 1], first > 0, phrases[first].prepositionWord < 0,
      [first, last].allSatisfy(mayAct), case let comma = phrases[first].words.lowerBound - 1, isComma(comma),
      phraseAt[comma - 1] >= 0, case let before = phrases[phraseAt[comma - 1]],
      before.prepositionWord >= 0 || !isComma(before.words.lowerBound - 1)
    else { return nil }
    return [first, last]
  }

  func mayAct(_ phrase: Int) -> Bool {
    phrases[phrase].headClasses.intersects(sentence.acting) || sentence.use(phrases[phrase].head) == .name
  }

  /// "struck a ward, the governor said, killing three", "lost ten men, the envoy told them, and burned two tanks": the verb in
  /// front of who tells it, from which a deed behind goes on; nil for what is said on.
  func toldBefore(_ number: Int) -> Int? {
    let verb = verbs[number]
    guard let report = verb.governor, report < number, verbs[report].isReport, verbs[report].form == .finite,
      !verb.isReport, !verb.isVoice, !verb.isObjectControl,
      let told = verbs[..<report].lastIndex(where: {
        $0.governor == report && $0.relation == .complement && $0.form == .finite
      }), verbs[told].tense == .past || verbs[told].isPerfect,
      case let left = verb.words.lowerBound - 1,
      verb.form == .gerund
        ? isComma(left) : verb.relation == .coordinated && sentence.has(left, .coordinator) && isComma(left - 1)
    else { return nil }
    return verb.form == .gerund || verb.tense == verbs[told].tense ? told : nil
  }

  /// "told reporters on Monday that": whether what a verb says follows it.
  func tellsMore(_ number: Int) -> Bool {
    let end = number + 1 < verbs.count ? verbs[number + 1].words.lowerBound : sentence.count
    return (verbs[number].words.upperBound..<end).contains { sentence.has($0, .complementizer) }
  }
}

/// "will send tents, its minister, Jane Doe, said on Monday": a past of saying behind a name in commas, with nothing but a time
/// behind it, is no participle.
func tellsBehind(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  let (left, right) = (group.words.lowerBound - 1, group.words.upperBound)
  guard group.isReport, sentence.has(left, .comma), sentence.use(left - 1) == .name else { return false }
  return sentence.use(right) == .time || sentence.has(right, .stop)
    || sentence.has(right, .preposition)
      && (sentence.use(right + 1) == .time || !sentence.has(right, [.agentive, .goal, .subordinator]))
}
