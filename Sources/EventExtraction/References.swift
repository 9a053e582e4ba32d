import TextAnalysis
import TimelineCore

// Who is meant by pronouns and by phrases such as "the two sides".
extension ParticipantFinder {
  func pronoun(_ phrase: NounPhrase) -> [Participant]? {
    let first = phrase.words.lowerBound
    if isCount(phrase) {
      let named = partners(before: first) ?? couple(before: first) ?? discourse.joined(at: sentenceNumber)
      // "the three condemned it": not the two told of last.
      let count = patterns.amounts.numerals[sentence.hash(phrase.head)]
      if let count, count != 2, named.count == 2 { return [] }
      return named.isEmpty && discourse.people.count == 2 ? discourse.people : named
    }
    guard phrase.words.count == 1, sentence.has(first, [.he, .she, .it, .they]), !sentence.has(first, .possessive)
    else {
      return nil
    }
    if sentence.has(first, [.he, .she]) {
      let found = inSentence(before: first, wantsPerson: true) ?? discourse.person(at: sentenceNumber)
      let rivals = rivals(of: first)
      // "Doe called Roe. The president thanked him": the other of those told of.
      let meant = found.flatMap { rivals.contains($0.id) ? discourse.people.last { !rivals.contains($0.id) } : $0 }
      return meant.map { [$0] } ?? []
    }
    // "two children among them": those just counted.
    if sentence.has(first - 1, .member) { return [] }
    if sentence.has(first, .they) {
      let here = pluralSubjects(before: first)
      if !here.isEmpty { return here }
      let told = discourse.several(at: sentenceNumber)
      return told.count == 1 && isOneByName(told[0]) ? [] : told
    }
    if let spared = objectBefore(first) { return [spared] }
    return (inSentence(before: first, wantsPerson: false) ?? discourse.body(at: sentenceNumber)).map { [$0] } ?? []
  }

  /// The first subject of the sentence before a word that fits the pronoun.
  func inSentence(before word: Int, wantsPerson: Bool) -> Participant? {
    let phrase = structure.phraseAt[word]
    let rivals = rivals(of: word)
    if let sayer = sayer(of: word), (sayer.kind == .person) == wantsPerson, !rivals.contains(sayer.id) { return sayer }
    if let doer = doer(above: word), (doer.kind == .person) == wantsPerson, !rivals.contains(doer.id) { return doer }
    for verb in structure.verbs where verb.words.lowerBound <= word && !verb.isSubjectInherited {
      // Nobody telephones himself: "he telephoned him".
      if phrase >= 0, !sentence.has(word, .possessive), verb.arguments.contains(where: { $0.phrase == phrase }) {
        continue
      }
      // "broke with Qatar and imposed an embargo on it": several are not one.
      if !wantsPerson, verb.subjects.count > 1, let other = other(than: verb, before: word) { return other }
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
        if (found.kind == .person) == wantsPerson, !rivals.contains(found.id) { return found }
      }
    }
    return (wantsPerson ? nearestPerson(before: word) : firstCountry(before: word))
      ?? comingSubject(after: word, wantsPerson)
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
    let main = structure.verbs.first { verb in
      verb.form == .finite && verb.relation == .main
        && verb.subjects.contains { structure.phrases[$0].words.lowerBound > word }
    }
    guard let subject = main?.subjects.first, sentence.has(structure.phrases[subject].words.lowerBound - 1, .comma),
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

  /// "gave Doe a lift days after the court issued a warrant for his arrest": no subject, but a person all the same.
  private func nearestPerson(before word: Int) -> Participant? {
    let rivals = rivals(of: word)
    if isBehindOpening(word), discourse.person(at: sentenceNumber) != nil { return nil }
    for number in structure.phrases.indices.reversed() where structure.phrases[number].words.upperBound <= word {
      let phrase = structure.phrases[number]
      if isQuoted(phrase.head) != isQuoted(word) { continue }
      if isCompany(phrase, of: word) { continue }
      guard let found = person(phrase) ?? (isTitle(phrase) ? participants(number).first : nil),
        found.kind == .person, !rivals.contains(found.id)
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

  /// "the two sides", "the country", "the government".
  func definite(_ phrase: NounPhrase) -> [Participant] {
    // "countries on the eastern flank" are others than those named before.
    let isDescribed = sentence.has(phrase.words.upperBound, [.preposition, .relative])
    if let country = country(meantBy: phrase) ?? country(toldOfBy: phrase) { return [country] }
    if isGroup(phrase),
      sentence.has(phrase.words.lowerBound, [.determiner, .both]) || phrase.words.count == 1 && !isDescribed
    {
      if phrase.headClasses.intersects(patterns.known.homeland),
        isTwo(phrase) || sentence.has(phrase.words.lowerBound, .both)
      {
        return couple(before: phrase.words.lowerBound) ?? bothCountries
      }
      // "all sides" is never one; "the leaders" may be those of the body named before.
      let isCoupled = sentence.has(phrase.words.lowerBound, .both) || isTotal(phrase) || isTwo(phrase)
      let several =
        couple(before: phrase.words.lowerBound)
        ?? (isCoupled ? discourse.joined(at: sentenceNumber) : severalMeant(by: phrase))
      if !several.isEmpty || isTotal(phrase) { return isTotal(phrase) ? sides(several) : several }
    }
    if isBody(phrase), isDefinite(phrase), !isWhere(phrase) {
      let start = phrase.words.lowerBound
      if isIrregular(phrase) { return irregulars(phrase) }
      if let organisation = organisation(called: phrase) { return [organisation] }
      if isMovement(phrase) { return movement(phrase) }
      if let firm = firm(phrase) { return firm }
      if isOfficial(phrase), let issuer = discourse.issuer { return [issuer] }
      // "Germany dropped its refusal, the government said"
      if let here = firstSubject(before: start) ?? government(before: phrase) { return [here] }
      if let same = discourse.body(called: sentence.hash(phrase.head), at: sentenceNumber) { return [same] }
      if let body = discourse.body(at: sentenceNumber), !isActedOn(body, by: structure.phraseAt[start]) {
        return [state(meantBy: phrase, after: body)]
      }
      // "the authorities installed by Moscow" are others.
      let isDescribed = structure.verbs.contains {
        $0.relation == .relative && $0.subjects.contains(structure.phraseAt[start])
      }
      if isState(phrase.head), let owner = onlyOwner() ?? (isDescribed ? nil : discourse.sole(at: sentenceNumber)) {
        return [owner]
      }
    }
    return namesake(phrase).map { [$0] } ?? unknownGroup(phrase)
  }

  /// "The Government welcomes": whether a phrase speaks of a body of state as its own releases do, with a capital.
  func isOfficial(_ phrase: NounPhrase) -> Bool {
    isState(phrase.head) && sentence.token(phrase.head).shape == .capitalised && isDefinite(phrase)
      && phrase.head > phrase.words.lowerBound
  }

  /// "aid for the country": the one that the article has named most often and that does not give it.
  private func country(toldOfBy phrase: NounPhrase) -> Participant? {
    guard phrase.prepositionWord >= 0, phrase.words.count == 2, phrase.headClasses.intersects(patterns.known.homeland),
      sentence.has(phrase.words.lowerBound, .determiner), !sentence.has(phrase.words.lowerBound, [.indefinite, .both]),
      !patterns.lexicon.isPlural(sentence.hash(phrase.head))
    else { return nil }
    let own = structure.phraseAt[phrase.head]
    let doers = structure.verbs.first { verb in verb.arguments.contains { $0.phrase == own } }?.subjects ?? []
    let known = doers.flatMap { participants($0) }.compactMap(\.country)
    return SideRanking.best(discourse.countries, except: known).flatMap { patterns.actors.participant($0) }
      .map { acting($0, phrase) }
  }

  /// "The Government has presented Sweden's budget": the one country that anything in the sentence belongs to; nil for
  /// none or several.
  private func onlyOwner() -> Participant? {
    var found: Participant?
    for entity in sentence.entities where sentence.has(entity.words.upperBound, .genitive) {
      guard let naming = entity.actor, patterns.actors.actors[naming.actor].kind == .country else { continue }
      let owner = participant(naming.actor, entity.words)
      if let found, found.id != owner.id { return nil }
      found = owner
    }
    return found
  }

  /// "in the capital": where it happened, not who acts.
  private func isWhere(_ phrase: NounPhrase) -> Bool {
    phrase.prepositionWord >= 0 && sentence.has(phrase.prepositionWord, .site)
      && phrase.headClasses.intersects(patterns.known.territory)
  }

  /// "Kenya's president said the army had taken the town": what only a state has belongs to the one whose official tells of it.
  private func government(before phrase: NounPhrase) -> Participant? {
    guard phrase.headClasses.intersects(patterns.known.military) else { return nil }
    let telling = structure.verbs.first {
      $0.isReport && $0.words.upperBound <= phrase.words.lowerBound && !$0.subjects.isEmpty
    }
    let official = telling?.subjects.lazy.filter {
      self.owner(of: self.structure.phrases[$0]) != nil || self.person(self.structure.phrases[$0]) != nil
    }
    .flatMap { self.participants($0) }.first { $0.kind == .person && $0.country != nil }
    return official?.country.flatMap { patterns.actors.participant($0) }
  }

  /// The country that is subject of a clause of its own before a word.
  func firstSubject(before word: Int) -> Participant? {
    for verb in structure.verbs
    where verb.words.upperBound <= word && !verb.isSubjectInherited && verb.relation != .relative
      && !verb.arguments.contains(where: { $0.phrase == structure.phraseAt[word] && $0.order >= 0 })
    {
      for subject in verb.subjects {
        if let found = named(structure.phrases[subject]), found.kind == .country { return found }
      }
    }
    return nil
  }

  /// "the government", "the departing administration", "the defence ministry": nothing in it names whose.
  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    // "Army warplanes", "government troops"
    if phrase.words.count > 1, phrase.words.lowerBound < phrase.head, isState(phrase.words.lowerBound) { return true }
    guard sentence.has(phrase.words.lowerBound, .determiner), !sentence.has(phrase.words.lowerBound, .indefinite) else {
      return false
    }
    if phrase.words.count <= 2 { return true }
    guard !patterns.lexicon.isPlural(sentence.hash(phrase.head)) else { return false }
    return (phrase.words.lowerBound + 1..<phrase.head).allSatisfy { index in
      sentence.words[index].classes.intersects(patterns.known.body)
        || sentence.words[index].use == .adjective && sentence.token(index).shape == .lower
    }
  }
}
