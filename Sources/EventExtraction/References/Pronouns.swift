import TextAnalysis
import TimelineCore

// Who is meant by "he", "she", "it", "they" and "both".
extension ParticipantFinder {
  /// Whom a pronoun or a bare count such as "the two" stands for; empty where nobody fits, nil for any other phrase.
  func pronoun(_ phrase: NounPhrase) -> [Participant]? {
    let first = phrase.words.lowerBound
    if isCount(phrase) {
      let named = partners(before: first) ?? couple(before: phrase) ?? joined(meantBy: phrase)
      // "the three condemned it": not the two told of last.
      if let count = largeCount(phrase), named.count != count { return discourse.group(of: count) }
      return named.isEmpty && discourse.people.count == 2 ? discourse.people : named
    }
    guard phrase.words.count == 1, sentence.has(first, [.he, .she, .it, .they]), !sentence.has(first, .possessive)
    else {
      return nil
    }
    if sentence.has(first, [.he, .she]) {
      let found = inSentence(before: first, wantsPerson: true) ?? personTold(for: first)
      let rivals = rivals(of: first)
      // "Doe called Roe. The president thanked him": the other of those told of.
      let meant = found.flatMap {
        rivals.contains($0.id) ? discourse.people.last { !rivals.contains($0.id) && suits($0, first) } : $0
      }
      return meant.map { [$0] } ?? []
    }
    // "two children among them", "117 were hurt, 15 of them badly": those just counted.
    if sentence.has(first - 1, .member) || isCountedBefore(first) { return [] }
    if sentence.has(first, .they) {
      let here = pluralSubjects(before: first)
      if !here.isEmpty || isCrowd(before: first) { return here }
      if let objects = pluralObject(before: first) ?? pluralTold(before: first) { return objects }
      if isOfLostSayer(first) { return [] }
      let told = discourse.several(at: sentenceNumber)
      return told.count == 1 && isOneByName(told[0]) ? [] : told
    }
    if let spared = objectBefore(first) { return [spared] }
    let body =
      stater(of: first) ?? spokenFor(before: first) ?? inSentence(before: first, wantsPerson: false)
      ?? discourse.body(at: sentenceNumber)
    return (body ?? namelessSayer(of: first)).map { [$0] } ?? []
  }

  /// "117 people were hurt, 15 of them badly", "dozens of villagers, most of them women, fled": whether a number behind a
  /// comma is of those whom another number counts, or a share of those named right in front of it.
  private func isCountedBefore(_ word: Int) -> Bool {
    guard sentence.has(word - 1, .genitiveLink) else { return false }
    if word > sentence.bodyStart + 3, structure.isComma(word - 3), case let whole = structure.phraseAt[word - 4],
      whole >= 0
    {
      return true
    }
    guard sentence.use(word - 2) == .number,
      let comma = (sentence.bodyStart..<word).last(where: { sentence.has($0, .comma) })
    else { return false }
    return (sentence.bodyStart..<comma).contains { sentence.use($0) == .number }
      && !structure.verbs.contains { $0.words.lowerBound > comma && $0.words.upperBound <= word }
  }

  /// "Thousands marched to the palace of Doe, whom they accuse": whether many whom nobody names are the last subject before
  /// a pronoun in a relative clause.
  private func isCrowd(before word: Int) -> Bool {
    guard
      let subject = structure.verbs.last(where: { verb in
        verb.form == .finite && verb.words.upperBound <= word && !verb.isSubjectInherited && !verb.subjects.isEmpty
      })?.subjects.first, case let phrase = structure.phrases[subject], sentence.has(word - 1, .relative)
    else { return false }
    return patterns.isPlural(sentence.hash(phrase.head)) && participants(subject).isEmpty
  }

  /// "… , the union and the league, said they had": whether nobody knows who says what a pronoun acts in.
  private func isOfLostSayer(_ word: Int) -> Bool {
    let own = structure.phraseAt[word]
    return structure.verbs.contains { verb in
      verb.relation == .complement && verb.subjects.contains(own)
        && verb.governor.map { structure.verbs[$0].isReport && structure.verbs[$0].subjects.isEmpty } ?? false
    }
  }

  /// The first subject of the sentence before a word that fits the pronoun.
  func inSentence(before word: Int, wantsPerson: Bool) -> Participant? {
    let phrase = structure.phraseAt[word]
    let rivals = rivals(of: word)
    func isMeant(_ found: Participant) -> Bool {
      (found.kind == .person) == wantsPerson && !rivals.contains(found.id) && suits(found, word)
    }
    if let doer = doer(ofOwned: word), isMeant(doer) { return doer }
    if let sayer = sayer(of: word), isMeant(sayer) { return sayer }
    if let doer = doer(above: word), isMeant(doer) { return doer }
    for verb in structure.verbs where verb.words.lowerBound <= word && !verb.isSubjectInherited {
      // Nobody telephones himself: "he telephoned him".
      if phrase >= 0, !sentence.has(word, .possessive), verb.arguments.contains(where: { $0.phrase == phrase }) {
        continue
      }
      // "broke with Qatar and imposed an embargo on it": several are not one, and nobody acts on himself.
      if !wantsPerson, verb.subjects.count > 1 || isActedOn(phrase, by: verb),
        let other = other(than: verb, before: word)
      {
        return other
      }
      for subject in verb.subjects where structure.phrases[subject].words.upperBound <= word {
        let phrase = structure.phrases[subject]
        // "“Doe wants no truce,” he said": who speaks is not whom he speaks of.
        if wantsPerson, isQuoted(phrase.head) != isQuoted(word) { continue }
        guard
          let found = person(phrase) ?? named(phrase)
            ?? (isBody(phrase)
              ? master(of: phrase, wantsPerson) ?? seat(phrase) ?? ownMovement(phrase, wantsPerson) : nil)
        else {
          continue
        }
        if isMeant(found) { return found }
      }
    }
    if let same = samePronoun(before: word), isMeant(same) { return same }
    return (wantsPerson ? nearestPerson(before: word) : firstCountry(before: word) ?? firstOwner(before: word))
      ?? comingSubject(after: word, wantsPerson)
  }

  /// "She will face Doe, whom she dismissed": the same pronoun means the same where nobody else acts in between.
  private func samePronoun(before word: Int) -> Participant? {
    let subjects = structure.verbs.filter { !$0.isSubjectInherited }.flatMap(\.subjects).filter {
      structure.phrases[$0].words.upperBound <= word && !sentence.has(structure.phrases[$0].head, .relative)
    }
    guard let last = subjects.max(), case let phrase = structure.phrases[last], phrase.words.count == 1,
      sentence.hash(phrase.head) == sentence.hash(word)
    else { return nil }
    return pronoun(phrase)?.first
  }

  /// "Doe's ministry said it": who leads a body acts for a country.
  private func master(of phrase: NounPhrase, _ wantsPerson: Bool) -> Participant? {
    let owner = owner(of: phrase)
    guard let owner, owner.kind == .person, !wantsPerson, isState(phrase.head) else { return owner }
    return owner.country.flatMap { patterns.actors.participant($0) }
  }

  /// Whether a quotation that a sentence begins is open at a word.
  private func isQuoted(_ word: Int) -> Bool {
    sentence.tags.contains(.quote) && (0..<word).count { sentence.has($0, .quote) } % 2 == 1
  }

  /// "After its army had withdrawn, Chad recalled its envoy": the subject behind the comma that ends what a sentence opens
  /// with.
  private func comingSubject(after word: Int, _ wantsPerson: Bool) -> Participant? {
    guard sentence.has(word, .possessive), structure.verbs.first?.relation != .main else { return nil }
    let mains = structure.verbs.lazy.filter { $0.form == .finite && $0.relation == .main }
    guard
      let subject = mains.compactMap({ $0.subjects.first }).first(where: {
        structure.phrases[$0].words.lowerBound > word
      }),
      sentence.has(structure.phrases[subject].words.lowerBound - 1, .comma),
      let found = person(structure.phrases[subject]) ?? named(structure.phrases[subject])
    else { return nil }
    return (found.kind == .person) == wantsPerson ? found : nil
  }

  /// "The bloc repeated its demand": the organisation that the subject means.
  private func ownMovement(_ phrase: NounPhrase, _ wantsPerson: Bool) -> Participant? {
    guard !wantsPerson, isMovement(phrase), sentence.has(phrase.words.lowerBound, .determiner) else { return nil }
    return movement(phrase).first
  }

  /// "Norway, no member of the bloc, said that it would pay": the country that the sentence begins with.
  private func firstCountry(before word: Int) -> Participant? {
    guard let first = structure.phrases.first, first.words.upperBound <= word, first.preposition == nil,
      let found = named(first), found.kind == .country
    else { return nil }
    return found
  }

  /// "Mali's answer came when its jets bombed a camp": whose what the sentence begins with is.
  private func firstOwner(before word: Int) -> Participant? {
    guard sentence.has(word, .possessive), let first = structure.phrases.first, first.words.upperBound <= word,
      first.preposition == nil, let found = owner(of: first), found.kind != .person
    else { return nil }
    return found
  }

  /// "gave Doe a lift days after the court issued a warrant for his arrest": no subject, but a person all the same.
  private func nearestPerson(before word: Int) -> Participant? {
    let rivals = rivals(of: word)
    if isBehindOpening(word), discourse.person(at: sentenceNumber) != nil { return nil }
    for number in structure.phrases.indices.reversed() where structure.phrases[number].words.upperBound <= word {
      let phrase = structure.phrases[number]
      if isQuoted(phrase.head) != isQuoted(word) { continue }
      if isCompany(phrase, of: word) { continue }
      let own = isBody(phrase) || isGroup(phrase) ? owner(of: phrase) : nil
      guard let found = person(phrase) ?? (isTitle(phrase) ? participants(number).first : own),
        found.kind == .person, !rivals.contains(found.id), suits(found, word)
      else { continue }
      return found
    }
    return nil
  }

  /// "In a call with Jane Doe, he said": whether a phrase that the sentence opens with tells who is with the one a pronoun
  /// means.
  private func isCompany(_ phrase: NounPhrase, of word: Int) -> Bool {
    phrase.prepositionWord >= 0 && sentence.has(phrase.prepositionWord, .companion)
      && sentence.has(word - 1, .comma)
      && !structure.verbs.contains {
        $0.form == .finite && $0.words.upperBound <= word
      }
  }

  /// The ids of those who act on what a pronoun stands for, and so are not meant by it: "Doe accused him".
  func rivals(of word: Int) -> Set<String?> {
    let own = structure.phraseAt[word]
    guard own >= 0, !sentence.has(word, .possessive) else { return [] }
    var result: Set<String?> = []
    for verb in structure.verbs where verb.arguments.contains(where: { $0.phrase == own }) {
      for subject in verb.subjects {
        let phrase = structure.phrases[subject]
        let found =
          pronoun(phrase)?.first ?? person(phrase) ?? named(phrase)
          ?? (isTitle(phrase) ? participants(subject).first : nil)
        if phrase.words.lowerBound < word, let id = found?.id { result.insert(id) }
      }
    }
    return result
  }
}
