import TextAnalysis
import TimelineCore

// What stands in the slots of a noun, from what hangs on it and from the verb that it hangs on.
extension SentenceStructure {
  /// "a package pledged by Norway", "a raid carried out by the militia": who did what the noun names.
  private func maker(of phrase: Int, isPenalty: Bool) -> Int? {
    verbs.firstIndex {
      $0.form == .participle && $0.words.lowerBound >= phrases[phrase].words.upperBound
        && ($0.antecedent == phrase || $0.antecedent.flatMap { measured(by: $0) } == phrase
          || isPenalty && makes($0, phrase))
    }
  }

  /// "the raids that Israel flew on Monday": the verb of a relative clause that tells who did what the noun names.
  private func relativeMaker(of phrase: Int) -> Int? {
    verbs.firstIndex { verb in
      verb.form == .finite && !verb.isPassive && relativeObject(of: verb) == phrase && verb.cue >= 0
        && patterns.governors[verb.cue].subject == .agent
    }
  }

  /// "an embargo on oil from Iran imposed by Canada": what somebody imposes is not the thing or the country right in front of
  /// it, but the noun that this hangs on; but "a raid on a base held by rebels".
  private func makes(_ verb: VerbGroup, _ phrase: Int) -> Bool {
    guard var part = verb.antecedent, verb.cue >= 0, patterns.governors[verb.cue].subject == .agent else {
      return false
    }
    while part != phrase {
      let isNamed = sentence.entity(at: phrases[part].head) != nil
      let isFirm = phrases[part].headClasses.intersects(patterns.known.entity)
      let link = phrases[part].prepositionWord
      guard isNamed || !isFirm && !isSomebody(phrases[part]), link > sentence.bodyStart, phraseAt[link - 1] >= 0 else {
        return false
      }
      part = phraseAt[link - 1]
    }
    return true
  }

  /// "a package of $6 billion": the noun whose amount a phrase tells; nil where it tells none.
  private func measured(by phrase: Int) -> Int? {
    let words = phrases[phrase].words
    let hasAmount = sentence.entities.contains { $0.amount != nil && words.contains($0.words.lowerBound) }
    return hasAmount ? phrases[phrase].ofPhrase : nil
  }

  func fillNoun(_ result: inout Slots, _ candidate: Candidate, _ phrase: Int) {
    result.owner = phrase
    let rank = rank(behind: phrase)
    result.arguments = arguments(from: phrases[phrase].words.upperBound, excluding: nil).filter {
      !isOfAnother($0.phrase, than: phrase) && rank?.contains(phrases[$0.phrase].words.lowerBound) != true
    }
    for index in result.arguments.indices { place(&result.arguments[index], beyond: phrase) }
    result.subject = agents(result.arguments)
    result.occasion = companions(of: phrase, candidate.verb)
    let isPenalty = patterns.triggers[candidate.trigger].type.category == "sanctions"
    if result.subject.isEmpty, let maker = maker(of: phrase, isPenalty: isPenalty) {
      result.subject = agents(verbs[maker].arguments)
      if !result.subject.isEmpty { result.maker = maker }
    }
    if result.subject.isEmpty, let maker = relativeMaker(of: phrase), maker != candidate.verb {
      result.subject = verbs[maker].subjects
      result.maker = maker
      let told = verbs[maker].arguments.filter { $0.preposition != nil && !result.arguments.contains($0) }
      result.arguments += told
    }
    guard let number = candidate.verb else {
      result.clause =
        phrases[phrase].words
        .lowerBound..<(result.arguments.last.map { phrases[$0.phrase].words.upperBound }
        ?? phrases[phrase].words.upperBound)
      return
    }
    result.clause = clause(of: number)
    let verb = verbSlots(number)
    let cue = governor(of: number)
    let part = cue?.subject ?? .none
    // "agreed to a truce", "called for talks": the particle leads to the noun.
    let isParticle = cue.map { leads($0, from: number, to: phrase) } ?? false
    if candidate.link == .object || candidate.link == .other && (part == .proposer || isParticle) {
      result.indirect = verb.indirect
      let isDoer = part != .none && (part != .gainer || isGain(candidate))
      if result.subject.isEmpty, isDoer { result.subject = verb.subject.filter { $0 != phrase } }
    }
    // "was in X on Monday, a day after talks in Y": what the verb tells of its own deed says nothing of the talks.
    let word = occasionWord(phrase)
    if candidate.link == .other, !result.arguments.isEmpty, !patterns.triggers[candidate.trigger].traits.isDeed,
      tellsWhen(word)
    {
      let end = (phrases[phrase].words.upperBound..<sentence.count).first { sentence.has($0, [.comma, .semicolon]) }
      result.clause = phrases[phrase].words.lowerBound..<(end ?? sentence.count)
      return
    }
    let hasOwnSite = result.arguments.contains { argument in
      let word = phrases[argument.phrase].prepositionWord
      return word >= 0 && sentence.has(word, .site)
    }
    for argument in verb.arguments where !result.arguments.contains(argument) && argument.phrase != phrase {
      // "a wave of missiles left much of the city dark": what stands behind "of" is another noun's.
      let word = phrases[argument.phrase].prepositionWord
      let isOfOther = word > sentence.bodyStart && sentence.has(word, .genitiveLink) && verbAt[word - 1] < 0
      // "The strike on Kyiv drew condemnation from leaders in Oslo": where the verb's other nouns are says nothing of it.
      let isElsewhere =
        candidate.link == .subject && word >= 0 && sentence.has(word, .site) && hasOwnSite
        && verbs[number].arguments.contains { $0.order >= 0 }
      if argument.preposition != nil, !isOfOther, !isElsewhere, !isOfEventAside(argument.phrase, than: phrase) {
        result.arguments.append(argument)
      }
    }
  }

  /// Whether a word is "after", "before" or the like.
  private func tellsWhen(_ word: Int) -> Bool {
    let cue = sentence.datingCue(at: word)?.kind
    return cue == .later || cue == .earlier
  }

  /// Whether "of" stands in front of a phrase and right behind a plain noun that is not the one given.
  private func isNested(_ number: Int, in phrase: Int) -> Bool {
    let word = phrases[number].prepositionWord
    return word > phrases[phrase].words.upperBound && sentence.has(word, .genitiveLink)
      && sentence.use(word - 1) == .noun && phraseAt[word - 1] >= 0
  }

  /// "at the resort of X": at X.
  private func place(_ argument: inout Argument, beyond phrase: Int) {
    guard isNested(argument.phrase, in: phrase),
      case let whole = phrases[phraseAt[phrases[argument.phrase].prepositionWord - 1]], whole.preposition != nil
    else { return }
    argument.preposition = whole.preposition
  }

  /// "The raid came on the eve of talks in Geneva between the two": what hangs on another event noun that only tells when.
  ///
  /// - Parameter phrase: The candidate's own; -1 for a verb.
  func isOfEventAside(_ number: Int, than phrase: Int) -> Bool {
    var word = phrases[number].prepositionWord
    while word > sentence.bodyStart, case let left = phraseAt[word - 1], left >= 0, left != phrase {
      word = phrases[left].prepositionWord
      if sentence.match(patterns.nounTriggers, at: phrases[left].head) != nil {
        return tellsWhen(word)
          || word >= 0 && sentence.has(word, .genitiveLink) && phraseAt[word - 1] != phrase
      }
    }
    return false
  }

  /// Whether a candidate tells of what somebody takes.
  private func isGain(_ candidate: Candidate) -> Bool {
    patterns.triggers[candidate.trigger].frame.contains { $0.role == Role("taker") }
  }

  /// "a strike on a hospital in Sumy, managers of companies", "a summit at the resort of X": what stands behind "of" beyond a
  /// comma, or right behind another plain noun, is that one's.
  private func isOfAnother(_ number: Int, than phrase: Int) -> Bool {
    let word = phrases[number].prepositionWord
    guard word >= 0, sentence.has(word, .genitiveLink), word > phrases[phrase].words.upperBound else { return false }
    if isNested(number, in: phrase), sentence.entity(at: phrases[number].head)?.place == nil { return true }
    return (phrases[phrase].words.upperBound..<word).contains { sentence.has($0, .comma) }
  }

  /// "said after talks with X", "Y, on a visit to Z, promised": the subject of the clause, or who stands in front.
  private func companions(of phrase: Int, _ verb: Int?) -> [Int] {
    let word = occasionWord(phrase)
    guard word >= 0, sentence.has(word, .occasion), isNew(phrase) else { return [] }
    if word >= sentence.bodyStart + 2, sentence.has(word - 1, .comma), phraseAt[word - 2] >= 0,
      word != endOfOpeningTime
    {
      return [phraseAt[word - 2]]
    }
    // "talks hosted by Z": whoever acts does so in the clause around them.
    let isDescribed = verb.map { verbs[$0].form == .participle && verbs[$0].antecedent == phrase } ?? false
    let acting = isDescribed ? self.verb(governing: phrase).verb : verb
    return (isReduced(word) ? nearest(to: word) : acting ?? main(behind: phrase)).map { verbs[$0].subjects } ?? []
  }

  /// The preposition in front of a phrase; "after four days of talks": the one in front of how long.
  ///
  /// "at the close of a week of talks": the one in front of their end.
  func occasionWord(_ phrase: Int) -> Int {
    let word = phrases[phrase].prepositionWord
    guard word > sentence.bodyStart, sentence.has(word, .genitiveLink) else { return word }
    var left = word - 1
    while left > sentence.bodyStart, sentence.use(left) == .time { left -= 1 }
    guard left < word - 1 else { return word }
    guard left > sentence.bodyStart, sentence.has(left, .genitiveLink), phraseAt[left - 1] >= 0 else { return left }
    let whole = phrases[phraseAt[left - 1]].prepositionWord
    return whole < 0 ? left : whole
  }

  /// "while on a visit": whether a conjunction in front leaves out who it is and "was".
  private func isReduced(_ word: Int) -> Bool { word > sentence.bodyStart && sentence.has(word - 1, .simultaneous) }

  /// The last finite verb in front of a word, else the first behind it.
  private func nearest(to word: Int) -> Int? {
    func isMain(_ number: Int) -> Bool { verbs[number].form == .finite && verbs[number].relation != .relative }
    return verbs.indices.last { isMain($0) && verbs[$0].words.upperBound <= word } ?? verbs.indices.first(where: isMain)
  }

  /// "After talks in Doha, X and Y signed", "On a visit to Doha on Monday X said": the first finite verb behind the comma or
  /// the time that ends what the sentence opens with.
  private func main(behind phrase: Int) -> Int? {
    let end = phrases[phrase].words.upperBound
    // "in a call with X, Y promised": whoever acts was with X.
    let isPlaced = sentence.entity(at: end + 1)?.place != nil || sentence.has(end, .companion)
    let word = occasionWord(phrase)
    guard word == sentence.bodyStart || word == endOfOpeningTime,
      sentence.has(word, isPlaced ? .occasion : .temporal)
    else { return nil }
    let comma = sentence.nextComma(from: end)
    func opens(_ word: Int) -> Bool {
      word == comma + 1 || end < word && word < comma && sentence.use(word - 1) == .time
    }
    return verbs.indices.first {
      verbs[$0].form == .finite && verbs[$0].relation != .relative
        && verbs[$0].subjects.contains { opens(phrases[$0].words.lowerBound) }
    }
  }

  /// "On Tuesday, in a call with X": the word behind the time that the sentence opens with and its comma.
  private var endOfOpeningTime: Int {
    var index = sentence.bodyStart
    if sentence.has(index, .preposition) { index += 1 }
    while sentence.use(index) == .time { index += 1 }
    return sentence.has(index, .comma) ? index + 1 : index
  }

  /// "a visit", "talks with X": not "the meeting", which was told before.
  private func isNew(_ phrase: Int) -> Bool {
    let words = phrases[phrase].words
    let isBare = !sentence.has(words.lowerBound, [.determiner, .possessive, .negativeDeterminer])
    if isBare || sentence.has(words.lowerBound, .indefinite) { return true }
    guard sentence.has(words.upperBound, .preposition), words.upperBound + 1 < sentence.count else { return false }
    return sentence.entity(at: words.upperBound + 1).map { $0.actor != nil || $0.place != nil } ?? false
  }
}
