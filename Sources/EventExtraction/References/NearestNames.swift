import TextAnalysis
import TimelineCore

// Whom the words in front of a pronoun, or of "the country", do and do not mean.
extension ParticipantFinder {
  /// "In a call with Doe, he said": whom the words name that a sentence opens with its subject does not mean.
  func isBehindOpening(_ word: Int) -> Bool {
    guard sentence.has(word - 1, .comma), let first = structure.phrases.first else { return false }
    return first.prepositionWord >= 0 && !structure.verbs.contains { $0.words.lowerBound < word }
  }

  /// "toughened its sanctions on Mali, capping supplies to the country": the country named last in front of it that does not
  /// act on it; nil for none.
  func country(meantBy phrase: NounPhrase) -> Participant? {
    guard isTheCountry(phrase) else { return nil }
    let (first, doers) = (phrase.words.lowerBound, doers(to: phrase))
    return sentence.entities.last { entity in
      entity.isCountry && entity.words.lowerBound >= sentence.bodyStart && entity.words.upperBound <= first
        && !doers.contains(structure.phraseAt[entity.words.lowerBound])
    }.flatMap(patterns.country).flatMap { patterns.actors.participant($0) }.map { acting($0, phrase) }
  }

  /// "aid for the country": the one that the article has named most often and that does not give it.
  func country(toldOfBy phrase: NounPhrase) -> Participant? {
    guard isTheCountry(phrase), phrase.prepositionWord >= 0 || isObject(phrase) else { return nil }
    // "the chancellor's trip to the country": not his own.
    let front = structure.phraseAt[max(sentence.bodyStart, phrase.prepositionWord - 1)]
    let traveller = front < 0 || front == structure.phraseAt[phrase.head] ? nil : owner(of: structure.phrases[front])
    let known = (doers(to: phrase).flatMap { participants($0) } + [traveller].compactMap(\.self)).compactMap(\.country)
    return mostNamed(except: known).map { acting($0, phrase) }
  }

  /// "gave the country a grant": whether something is done to it by somebody else.
  private func isObject(_ phrase: NounPhrase) -> Bool {
    let own = structure.phraseAt[phrase.head]
    return structure.verbs.contains { verb in
      !verb.isPassive && verb.arguments.contains { $0.phrase == own } && !verb.subjects.isEmpty
        && !verb.subjects.contains(own)
    }
  }

  /// "the country": one that is told of elsewhere.
  private func isTheCountry(_ phrase: NounPhrase) -> Bool {
    let first = phrase.words.lowerBound
    return phrase.words.count == 2 && sentence.has(first, .determiner) && !sentence.has(first, [.indefinite, .both])
      && phrase.headClasses.intersects(patterns.known.homeland)
      && !patterns.isPlural(sentence.hash(phrase.head))
  }

  /// "took the capital": a town that nothing says whose it is, and to which something is done.
  func isSeatTaken(_ phrase: NounPhrase) -> Bool {
    phrase.words.count == 2 && sentence.has(phrase.words.lowerBound, .determiner) && phrase.prepositionWord < 0
      && phrase.headClasses.intersects(patterns.known.seat) && isObject(phrase)
  }

  /// The subjects of the verb that a phrase is an argument of; empty where there is none.
  func doers(to phrase: NounPhrase) -> [Int] {
    let own = structure.phraseAt[phrase.head]
    return structure.verbs.first { verb in verb.arguments.contains { $0.phrase == own } }?.subjects ?? []
  }

  /// The country that the article has named most often, some apart; nil where it has named no other.
  func mostNamed(except known: [String] = []) -> Participant? {
    SideRanking.best(discourse.countries, except: known).flatMap { patterns.actors.participant($0) }
  }

  /// "Qatar helped. The Gulf emirate arranged": the country that acted last, told by the region it lies in; nil for others.
  func realm(_ phrase: NounPhrase) -> Participant? {
    let words = phrase.words
    guard words.count > 2, phrase.headClasses.intersects(patterns.known.realm),
      sentence.has(words.lowerBound, .determiner), !sentence.has(words.lowerBound, [.indefinite, .both]),
      !patterns.isPlural(sentence.hash(phrase.head)),
      case let middle = words.lowerBound + 1..<phrase.head,
      middle.contains(where: { !sentence.token($0).isLower }),
      !middle.contains(where: isOfCountry)
    else { return nil }
    let told = [discourse.subject(before: sentenceNumber), discourse.body(at: sentenceNumber)]
    return told.lazy.compactMap(\.self).first { $0.kind == .country }.map { acting($0, phrase) }
  }

  /// Whether a word names an actor or a place of one country.
  private func isOfCountry(_ word: Int) -> Bool {
    guard let entity = sentence.entity(at: word) else { return false }
    return entity.actor != nil || patterns.country(of: entity) != nil
  }

  /// "Benin accused Niger of it and imposed sanctions on it": whether a phrase is what a verb does that goes on from another.
  func isActedOn(_ phrase: Int, by verb: VerbGroup) -> Bool {
    structure.verbs.contains { other in
      other.isSubjectInherited && other.subjects == verb.subjects && other.words.lowerBound > verb.words.lowerBound
        && other.arguments.contains { $0.phrase == phrase }
    }
  }

  /// "X and Y broke with Qatar and imposed an embargo on it": the one named last in front of a pronoun beside several who act.
  func other(than verb: VerbGroup, before word: Int) -> Participant? {
    guard sentence.has(word, .it), !sentence.has(word, .possessive) else { return nil }
    for number in structure.phrases.indices.reversed()
    where structure.phrases[number].words.upperBound <= word && !verb.subjects.contains(number)
      && structure.phrases[number].words.lowerBound >= verb.words.upperBound
    {
      if let found = named(structure.phrases[number]), found.kind != .person { return found }
    }
    return nil
  }

  /// "the agency said, as Chad stepped up its shelling": who does what a possessive stands in front of, in its own clause.
  func doer(ofOwned word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    guard sentence.has(word, .possessive), own >= 0,
      sentence.match(patterns.nounTriggers, at: structure.phrases[own].head) != nil,
      let verb = structure.verbs.first(where: { $0.arguments.contains { $0.phrase == own && $0.order >= 0 } }),
      verb.form == .finite, !verb.isPassive, !verb.isSubjectInherited, verb.subjects.count == 1, verb.cue >= 0,
      [.keeps, .continues].contains(patterns.governors[verb.cue].effect),
      case let subject = structure.phrases[verb.subjects[0]], subject.words.upperBound <= word
    else { return nil }
    return person(subject) ?? named(subject) ?? (isBody(subject) ? owner(of: subject) ?? seat(subject) : nil)
  }

  /// "after troops entered, Russia said it had completed its withdrawal": who says what the pronoun stands in.
  func sayer(of word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    let inner =
      structure.verbs.first { $0.form == .finite && $0.subjects.contains(own) }
      ?? structure.verbs.last { $0.words.lowerBound <= word }
    guard let inner, inner.relation == .complement, let outer = inner.governor else { return nil }
    // "told Serbia that it must withdraw": who is told to act.
    if inner.modality.contains(.obliged), inner.words.lowerBound > word,
      let told = structure.verbs[outer].arguments.first(where: { $0.order == 0 }),
      let one = named(structure.phrases[told.phrase]) ?? person(structure.phrases[told.phrase])
    {
      return one
    }
    for subject in structure.verbs[outer].subjects where structure.phrases[subject].words.upperBound <= word {
      let phrase = structure.phrases[subject]
      // "In a call with Doe, he confirmed that he would": both are the same.
      let isSame = sentence.has(phrase.words.lowerBound, .he) && sentence.has(word, .he)
      let whose = isBody(phrase) ? owner(of: phrase) ?? seat(phrase) ?? setting(of: phrase) : nil
      if let found = person(phrase) ?? named(phrase) ?? whose
        ?? (isSame ? pronoun(phrase)?.first : nil)
      {
        return found
      }
      // "Chad's general, Jane Doe, told her deputy that her troops": who stands apposed to the title.
      if sentence.has(word, [.he, .she]), isTitle(phrase), let holder = participants(subject).first,
        holder.kind == .person
      {
        return holder
      }
      // "Chad fired missiles, and the air force said it had shot them down"
      if phrase.headClasses.intersects(patterns.known.military), case let meant = participants(subject),
        meant.count == 1,
        meant[0].id != nil
      {
        return meant[0]
      }
    }
    return nil
  }

  /// "The junta said it had retaken the town": the body without a name that says what a pronoun is the subject of, where nobody
  /// else has been told of.
  func namelessSayer(of word: Int) -> Participant? {
    guard let outer = structure.telling(ofSubject: structure.phraseAt[word]),
      let subject = structure.verbs[outer].subjects.first, case let phrase = structure.phrases[subject],
      isBody(phrase), !isTitle(phrase)
    else { return nil }
    return participants(subject).first { $0.kind != .person }
  }

  /// "its minister, whose country had mediated": the country of whom the relative clause describes.
  func ownCountry(_ phrase: NounPhrase) -> Participant? {
    let mark = phrase.words.lowerBound - 1
    guard mark > sentence.bodyStart, sentence.has(mark, .relative), !sentence.has(mark, .complementizer),
      phrase.words.count == 1, phrase.headClasses.intersects(patterns.known.homeland) || isState(phrase.head)
    else { return nil }
    let left = sentence.has(mark - 1, .comma) ? mark - 2 : mark - 1
    guard left >= sentence.bodyStart, structure.phraseAt[left] >= 0,
      let country = participants(structure.phraseAt[left]).first?.country,
      let found = patterns.actors.participant(country)
    else { return nil }
    return acting(found, phrase)
  }
}
