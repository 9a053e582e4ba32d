import TextAnalysis

// Those who do the same as the subject, named apart from it.
extension SentenceStructure {
  /// "X, like Y, condemned", "put forward, jointly with Y, a plan", "Along with Y, X sent": those named beside the subject.
  func company(of number: Int) -> [Int] {
    companyInFront(of: number) + companyBehind(number) + companyOpening(number)
  }

  private func companyBehind(_ number: Int) -> [Int] {
    verbs[number].arguments.map(\.phrase).filter { phrase in
      let word = phrases[phrase].prepositionWord
      return word > sentence.bodyStart && sentence.has(word, .companion) && sentence.has(word - 1, .company)
        && isActor(phrase)
    }
  }

  private func companyInFront(of number: Int) -> [Int] {
    guard verbs[number].form == .finite, !verbs[number].isSubjectInherited, let last = verbs[number].subjects.last,
      case let comma = phrases[last].words.upperBound, sentence.has(comma, .comma),
      let start = company(from: comma + 1)
    else { return [] }
    let (result, end) = list(from: start, before: verbs[number].words.lowerBound)
    return sentence.has(end, .comma) && sentence.next(end + 1) >= verbs[number].words.lowerBound ? result : []
  }

  /// What opens the sentence in front of a comma and the subject.
  private func companyOpening(_ number: Int) -> [Int] {
    let first = sentence.bodyStart
    guard verbs[number].form == .finite, !verbs[number].isSubjectInherited, let subject = verbs[number].subjects.first,
      let start = company(from: first) ?? partnership(at: first)
    else { return [] }
    let (result, end) = list(from: start, before: phrases[subject].words.lowerBound)
    guard sentence.has(end, .comma), phrases[subject].words.lowerBound == end + 1, result.allSatisfy(isActor) else {
      return []
    }
    return result
  }

  /// Where those named begin behind a word of company: "like", "along with", "as well as"; nil where none stands.
  private func company(from word: Int) -> Int? {
    // "as well as Y"
    if sentence.has(word, .echo), sentence.use(word + 1) == .adverb, sentence.has(word + 2, .echo) { return word + 3 }
    guard sentence.has(word, .company) else { return nil }
    return sentence.has(word + 1, .preposition) ? word + 2 : word + 1
  }

  /// "In cooperation with Y", "In addition to Y": where those named begin behind a noun that means acting together, but not
  /// behind "In a letter to Y".
  private func partnership(at word: Int) -> Int? {
    guard word + 1 < sentence.count, sentence.has(word, .framework), phraseAt[word + 1] >= 0,
      case let phrase = phrases[phraseAt[word + 1]], phrase.headClasses.intersects(patterns.known.partnership),
      sentence.has(phrase.words.upperBound, .companion)
        || phrase.words.count == 1 && sentence.has(phrase.words.upperBound, .goal)
    else { return nil }
    return phrase.words.upperBound + 1
  }

  /// The phrase at a word and those joined to it in front of a limit, and the word behind the last; empty where none stands
  /// there.
  private func list(from start: Int, before limit: Int) -> (phrases: [Int], end: Int) {
    guard start < limit, phraseAt[start] >= 0 else { return ([], start) }
    var result = [phraseAt[start]]
    var end = phrases[result[0]].words.upperBound
    while sentence.has(end, [.coordinator, .comma]), end + 1 < limit, phraseAt[end + 1] >= 0 {
      result.append(phraseAt[end + 1])
      end = phrases[phraseAt[end + 1]].words.upperBound
    }
    return (result, end)
  }

  /// "France, joined by Italy, imposed", "France was joined by Italy in sending": who joined the subject of a verb, by the passive
  /// that describes it, opens the sentence or governs the verb.
  func joined(to number: Int) -> [Int] {
    let verb = verbs[number]
    return verbs.indices.flatMap { other -> [Int] in
      let joining = verbs[other]
      guard joining.isJoint, joining.isPassive, joining.words.lowerBound < verb.words.lowerBound,
        other == verb.governor
          || joining.form == .participle
            && (!Set(joining.subjects).isDisjoint(with: verb.subjects)
              || joining.words.lowerBound == sentence.next(sentence.bodyStart))
      else { return [] }
      return agents(joining.arguments)
    }
  }

  private func isActor(_ number: Int) -> Bool { sentence.entity(at: phrases[number].head)?.actor != nil }
}
