import TextAnalysis
import TimelineCore

// What relative clauses and participles describe.
extension SentenceStructure {
  /// "an attack on a mosque in Kabul that killed", "it was the destroyer, on patrol in the sea, that": what a clause behind a
  /// noun describes, since no place is told apart by "that"; the noun itself where it is nothing else.
  func described(bare number: Int, at pronoun: Int) -> Int {
    if let meant = preferred(to: number) { return meant }
    if sentence.has(pronoun, .complementizer), isComma(pronoun - 1) {
      let opening = parenthesis(endingAt: pronoun - 1, false) ?? 0
      return opening > sentence.bodyStart && phraseAt[opening - 1] >= 0 ? phraseAt[opening - 1] : number
    }
    if let named = named(by: number, at: pronoun) { return named }
    let word = phrases[number].prepositionWord
    // "a package with two launchers that was unveiled"
    let isPart = word >= 0 && sentence.has(word, .companion) && sentence.use(max(word - 1, 0)) == .noun
    guard !isComma(pronoun - 1), phrases[number].words.upperBound == pronoun, word > sentence.bodyStart,
      isPart || sentence.entity(at: phrases[number].head)?.place != nil || isStrangeSite(phrases[number]),
      !sentence.has(word, .genitiveLink),
      phraseAt[word - 1] >= 0
    else { return number }
    return phraseAt[word - 1]
  }

  /// "it was Jane Doe, a former mayor, who won": the name that a noun between two commas only describes; nil for none.
  private func named(by number: Int, at pronoun: Int) -> Int? {
    let phrase = phrases[number]
    guard isComma(pronoun - 1), sentence.has(pronoun, .relative), phrase.prepositionWord < 0,
      phrase.words.upperBound == pronoun - 1, sentence.has(phrase.words.lowerBound, .indefinite),
      phrase.headClasses.intersects(sentence.acting), case let comma = phrase.words.lowerBound - 1,
      comma > sentence.bodyStart, isComma(comma), case let name = phraseAt[comma - 1], name >= 0,
      phrases[name].words.upperBound == comma, sentence.entity(at: phrases[name].head)?.actor != nil
    else { return nil }
    return name
  }

  /// "at a conference in Foo House that": whether a phrase behind a preposition of place is a name that no table knows.
  private func isStrangeSite(_ phrase: NounPhrase) -> Bool {
    sentence.has(phrase.prepositionWord, .site) && phrase.words.contains { sentence.isStrange($0) }
      && phrase.words.allSatisfy { sentence.token($0).shape == .capitalised && sentence.words[$0].entity < 0 }
  }

  /// "children taken abroad or held in camps": a participle joined to another describes the same noun.
  ///
  /// - Parameter left: The word in front of it, apart from adverbs.
  /// - Returns: Whether it is such a participle, now linked.
  func joinDescription(_ number: Int, _ left: Int) -> Bool {
    guard verbs[number].form == .participle, sentence.has(left, .coordinator), number > 0,
      case let before = verbs[number - 1], before.form == .participle, before.relation == .relative
    else { return false }
    verbs[number].antecedent = before.antecedent
    verbs[number].subjects = before.subjects
    verbs[number].relation = .relative
    return true
  }

  /// "gunmen on motorcycles, believed to be rebels,": the noun that a phrase hangs on, in front of the first finite verb of the
  /// sentence.
  func topmost(_ number: Int, before verb: Int) -> Int {
    guard !verbs[..<verb].contains(where: { $0.form == .finite }) else { return number }
    var current = number
    while phrases[current].prepositionWord > sentence.bodyStart {
      let left = phrases[current].prepositionWord - 1
      if phraseAt[left] >= 0 {
        current = phraseAt[left]
      } else if verbAt[left] >= 0, verbs[verbAt[left]].form == .participle, let noun = verbs[verbAt[left]].antecedent {
        current = noun
      } else {
        break
      }
    }
    // "the embargo on Mali, agreed on Monday": what is done to no one who acts is left to the nearest noun.
    let isActing =
      phrases[current].headClasses.intersects(sentence.acting) || sentence.entity(at: phrases[current].head) != nil
    return phrases[current].prepositionWord < 0 && isActing ? current : number
  }

  /// "Mali, whose leader, Jane Doe, blames Niger, has": what the relative clause that a comma ends describes; nil where the
  /// last finite verb before the comma is of none that a comma begins.
  func closedRelative(endingAt comma: Int, before number: Int) -> Int? {
    // "India, which blamed rebels for a raid that killed six, fired": a relative clause inside of the other.
    let inner = (0..<number).last { inner in
      verbs[inner].form == .finite
        && !(verbs[inner].relation == .relative
          && verbs[inner].antecedent.map { !isComma(phrases[$0].words.upperBound) } ?? false)
    }
    guard let inner, verbs[inner].relation == .relative, let noun = verbs[inner].antecedent,
      case let end = phrases[noun].words.upperBound, end < comma, isComma(end),
      sentence.has(end + 1, .relative),
      // "who ousted the president, Jane Doe, on May 2, have": commas of an apposition inside.
      (verbs[inner].words.upperBound..<comma).count(where: { isComma($0) }) <= 2
    else { return nil }
    return noun
  }

  /// "by Turkey, which backs the rebels, and Russia": the conjunction that goes on with a list behind the relative clause that
  /// a comma opens; nil where none does.
  func listGoingOn(behindRelative comma: Int) -> Int? {
    guard sentence.has(comma, .comma), sentence.has(comma + 1, .relative),
      let inner = verbs.first(where: { $0.words.lowerBound > comma && $0.form == .finite }),
      let end = (inner.words.upperBound..<sentence.count).first(where: { sentence.has($0, .comma) }),
      sentence.has(end + 1, .coordinator), !sentence.has(end + 1, .contrast), end + 2 < sentence.count,
      case let next = phraseAt[end + 2], next >= 0, phrases[next].prepositionWord < 0,
      sentence.entity(at: phrases[next].head)?.actor != nil,
      !verbs.contains(where: { $0.words.lowerBound > end && $0.form == .finite && $0.subjects.contains(next) })
    else { return nil }
    return end + 1
  }

  /// Where to look on for a subject from a phrase that only seems to be it: one that says who told the sentence between two
  /// commas, or an apposition to the noun that opens the sentence; nil where the phrase is the subject.
  ///
  /// - Parameter passed: The comma that opens the parenthesis passed last; -1 for none.
  func enclosing(_ number: Int, _ passed: Int, before verb: Int) -> Int? {
    let left = phrases[number].words.lowerBound - 1
    guard left > sentence.bodyStart, passed >= 0 || isComma(verbs[verb].words.lowerBound - 1) else { return nil }
    if verbAt[left] >= 0, case let telling = verbs[verbAt[left]], telling.isReport, telling.form == .finite,
      telling.words.lowerBound - 2 >= sentence.bodyStart, isComma(telling.words.lowerBound - 1),
      phraseAt[telling.words.lowerBound - 2] >= 0
    {
      return telling.words.lowerBound - 2
    }
    guard passed >= 0, isComma(left), phraseAt[left - 1] >= 0, case let noun = phrases[phraseAt[left - 1]],
      noun.words.lowerBound == sentence.bodyStart, noun.prepositionWord < 0
    else { return nil }
    return left - 1
  }

  /// "The Joint Forces, a group of rebels, accused": a subject that no table knows is also what its apposition calls it.
  func addApposition(to number: Int) {
    guard verbs[number].form == .finite, verbs[number].subjects.count == 1, let name = verbs[number].subjects.first,
      case let words = phrases[name].words, isComma(words.upperBound),
      words.upperBound + 1 < verbs[number].words.lowerBound,
      words.allSatisfy({ sentence.words[$0].entity < 0 && !sentence.isStrange($0) }),
      sentence.token(words.upperBound - 1).shape != .lower,
      case let next = phraseAt[words.upperBound + 1], next >= 0, phrases[next].prepositionWord < 0,
      phrases[next].headClasses.intersects(sentence.acting)
    else { return }
    verbs[number].subjects.append(next)
  }

  /// "to stop the raids and to withdraw", "ordering … and calling": the verb before of the same form that one goes on from.
  func continued(_ number: Int) -> Int? {
    let left = verbs[number].words.lowerBound - 1
    guard sentence.has(left, .coordinator), verbs[number].form == .infinitive || verbs[number].form == .gerund else {
      return nil
    }
    return (0..<number).last {
      verbs[$0].form == verbs[number].form && verbs[$0].governor != nil
        && (verbs[$0].form == .infinitive || verbs[$0].antecedent == nil && isComma(verbs[$0].words.lowerBound - 1))
    }
  }

  /// "Hours after the army, which …, attacked", "as crowds, ignoring …, stormed": whether nothing but a measure of time stands
  /// before a conjunction, or it is one that needs none.
  func opensClause(_ word: Int) -> Bool {
    if sentence.has(word, .simultaneous) { return !isComma(word - 1) }
    return word - sentence.bodyStart <= 2
      && (sentence.bodyStart..<word).allSatisfy { sentence.use($0) != .name && !sentence.has($0, .comma) }
  }

  /// ", saying he had no choice,": whether a verb only tells what a gerund of saying in front of it says.
  func isToldByGerund(_ number: Int) -> Bool {
    guard let subject = verbs[number].subjects.first, phrases[subject].words.lowerBound > 0 else { return false }
    let left = verbAt[phrases[subject].words.lowerBound - 1]
    return left >= 0 && verbs[left].form == .gerund && verbs[left].isReport
  }

  /// "welcomes the truce that Mali accepted in May and urges": behind a relative clause of another tense, the verb before it
  /// that a verb goes on from; nil where there is none.
  func parallel(_ number: Int) -> Int? {
    guard let before = (0..<number).last(where: { verbs[$0].form == .finite }), verbs[before].relation == .relative,
      verbs[number].subjects.isEmpty, verbs[number].tense != .none,
      // "stormed a train that rebels had seized and killed"
      verbs[before].tense != verbs[number].tense || verbs[before].isPerfect && !verbs[number].isPerfect,
      let main = (0..<before).last(where: { verbs[$0].form == .finite && verbs[$0].relation != .relative }),
      verbs[main].tense == verbs[number].tense, verbs[main].isPerfect == verbs[number].isPerfect
    else { return nil }
    return main
  }

  /// "the goodwill of the countries that have offered": whether a verb in the present has the number of the nearer noun and
  /// not that of the noun which it hangs on.
  func agrees(_ number: Int, with near: Int, rather than: Int) -> Bool {
    let verb = verbs[number]
    guard verb.tense == .present, verb.modality.isEmpty, let forms = sentence.words[verb.words.lowerBound].verb?.forms,
      case let (one, other) = (isPlural(near), isPlural(than)), one != other
    else { return false }
    return forms.contains(.third) ? !one : forms.contains(.base) && one
  }

  /// "by the count of the air force, which says": whether a verb of saying describes the nearer noun, since the other is
  /// nobody.
  func isSaid(_ number: Int, by near: Int, rather than: Int) -> Bool {
    verbs[number].isReport && isSomebody(phrases[near]) && !isSomebody(phrases[than])
  }

  private func isPlural(_ phrase: Int) -> Bool { sentence.words[phrases[phrase].head].isPlural }
}

extension SentenceStructure {
  /// "The generals, who ousted the president, Jane Doe, on May 2, have banned it": where a relative clause ends: before the verb
  /// that has the noun it describes as its subject, else at the next comma.
  func end(ofRelative verb: VerbGroup, about noun: Int) -> Int {
    let main = verbs.first {
      $0.words.lowerBound >= verb.words.upperBound && $0.relation != .relative && $0.form == .finite
        && !$0.isSubjectInherited && $0.subjects.contains(noun)
    }
    let comma = (verb.words.upperBound..<sentence.count).first { sentence.has($0, .comma) }
    return main?.words.lowerBound ?? comma ?? sentence.count
  }

  /// "the tanks that Norway promised": what a relative clause tells of, where that acts in it no more than behind a preposition.
  func relativeObject(of verb: VerbGroup) -> Int? {
    guard let antecedent = verb.antecedent, verb.relation == .relative, !verb.subjects.contains(antecedent),
      !sentence.has(verb.marker - 1, .preposition)
    else { return nil }
    return antecedent
  }

  /// "the assets of the general", "the village in the north": the phrase that another one hangs on by the preposition right
  /// behind it; nil for none.
  func whole(behind phrase: Int) -> Int? {
    if phrases[phrase].ofPhrase != nil { return owning(phrase) }
    let word = phrases[phrase].prepositionWord
    guard word > sentence.bodyStart, sentence.has(word, .site), isOpened(phrase), phraseAt[word - 1] >= 0 else {
      return nil
    }
    return phraseAt[word - 1]
  }

  /// "the king of Jordan", "the first weeks of the invasion": the first of the phrases that one hangs on by "of"; the phrase
  /// itself where it hangs on none.
  func outermost(_ phrase: Int) -> Int {
    var result = phrase
    while let outer = phrases[result].ofPhrase { result = outer }
    return result
  }

  /// The phrase that another hangs on by "of", but not "a first batch of jets", which is one thing told with its number; nil for
  /// none.
  func owning(_ phrase: Int) -> Int? {
    phrases[phrase].ofPhrase.flatMap { sentence.has(phrases[$0].words.lowerBound, .indefinite) ? nil : $0 }
  }
}
