import TextAnalysis
import TimelineCore

// What an article remembers of a sentence: who acts in it, and whom else it names.
extension Extraction {
  /// Remembers whom a sentence names.
  ///
  /// - Parameter couple: Those that met or agreed in it; empty for none.
  mutating func note(_ finder: ParticipantFinder, beside couple: [Participant]) {
    let structure = finder.structure
    var (subjects, together): ([Participant], [Participant]) = ([], [])
    var aside = besideOthers(finder)
    for verb in structure.verbs where !verb.isSubjectInherited && verb.form == .finite {
      let own = verb.subjects.flatMap { finder.participants($0) }
      // "Iranians met Germans for the first time since Israel and the United States struck": when, not who.
      if own.count > 1, couple.isEmpty || verb.relation != .adverbial { together = own }
      if verb.isInPassing { aside += own } else { subjects += own }
    }
    var others: [Participant] = finder.titlesInFront()
    let strangers = structure.sentence.strangers
    if !strangers.isEmpty || structure.sentence.entities.contains(where: { $0.actor != nil }) {
      for phrase in structure.phrases.indices
      where structure.sentence.entity(at: structure.phrases[phrase].head)?.actor != nil
        || strangers[structure.phrases[phrase].head] != nil
      {
        others += finder.participants(phrase)
      }
    }
    noteNamed(finder)
    noteTitles(finder)
    noteOpener(finder)
    noteBodies(finder)
    noteBeneficiaries(structure)
    noteConference(structure)
    // Nobody comes back to somebody without a name: "ambassadors met".
    func isNameless(_ participant: Participant) -> Bool { participant.id == nil && participant.kind == .group }
    if let band = finder.bandAlone(subjects) { discourse.note(band: band, sentence: finder.sentenceNumber) }
    subjects.removeAll { isNameless($0) || patterns.actors.isOutlet($0) }
    others.removeAll(where: patterns.actors.isOutlet)
    together.removeAll(where: isNameless)
    if together.count < 2, couple.isEmpty { together = enemies(among: subjects) }
    if !subjects.isEmpty || !others.isEmpty {
      aside.removeAll { one in subjects.contains { $0.id == one.id } }
      discourse.note(
        subjects: subjects, others: others, together: together, passing: aside.compactMap(\.id),
        sentence: finder.sentenceNumber)
    }
  }

  /// Whether a sentence names somebody whom a later one may mean, or tells who receives aid.
  func isMeantLater(_ words: SentenceWords, _ number: Int, last: Int) -> Bool {
    let namesActor = words.entities.contains { $0.actor != nil }
    guard number < last else { return namesActor && words.classes.intersects(patterns.known.aid) }
    return namesActor || words.classes.intersects(patterns.known.title) || !discourse.isSilent(at: number)
  }

  /// Whether a sentence may tell those behind it of anybody: it names somebody, or means somebody named before.
  func mayName(_ words: SentenceWords) -> Bool {
    words.mayName || !discourse.namesNobody
  }

  /// Remembers the organisations that a sentence names, and its countries where they are one or two.
  mutating func noteNamed(_ finder: ParticipantFinder) {
    let sentence = finder.structure.sentence
    for entity in sentence.entities where entity.words.lowerBound >= sentence.bodyStart {
      guard let naming = entity.actor, case let actor = patterns.actors.actors[naming.actor],
        actor.kind == .organisation, !actor.isOutlet
      else { continue }
      discourse.note(
        organisation: finder.participant(naming.actor, entity.words), sentence: finder.sentenceNumber)
    }
    let countries = finder.countriesNamed()
    if countries.count == 1 { discourse.note(sole: countries[0], sentence: finder.sentenceNumber) }
    if countries.count == 2 { discourse.note(pair: countries, sentence: finder.sentenceNumber) }
  }

  /// Remembers the country that the article's first subject is or belongs to.
  private mutating func noteOpener(_ finder: ParticipantFinder) {
    guard discourse.opener == nil else { return }
    let verbs = finder.structure.verbs.lazy.filter { $0.form == .finite && $0.relation == .main }
    let country = verbs.flatMap(\.subjects).flatMap { finder.participants($0) }.compactMap(\.country).first
    if let state = country.flatMap(patterns.actors.participant) { discourse.note(opener: state) }
  }

  /// Remembers the bodies whose country the sentence names: "Armenia's defence ministry".
  mutating func noteBodies(_ finder: ParticipantFinder) {
    let structure = finder.structure
    for number in structure.phrases.indices {
      let phrase = structure.phrases[number]
      if finder.isOfficial(phrase), let issuer = finder.participants(number).first, issuer.id != nil {
        discourse.note(issuer: issuer)
      }
      guard finder.isBody(phrase), finder.owner(of: phrase) != nil,
        let body = finder.participants(number).first, body.id != nil, body.kind != .person
      else { continue }
      discourse.note(body: body, called: structure.sentence.hash(phrase.head), sentence: finder.sentenceNumber)
    }
  }

  /// "together with X and Y": those named beside somebody else.
  func besideOthers(_ finder: ParticipantFinder) -> [Participant] {
    let structure = finder.structure
    guard structure.sentence.tags.contains(.company) else { return [] }
    return structure.phrases.indices.filter { number in
      let word = structure.phrases[number].prepositionWord
      return word > structure.sentence.bodyStart
        && (structure.sentence.has(word, .company)
          || structure.sentence.has(word, .companion) && structure.sentence.has(word - 1, .company))
    }
    .flatMap { finder.participants($0) + finder.listed(behind: $0) }
  }

  mutating func noteCountries(_ sentence: SentenceWords) {
    for entity in sentence.entities where entity.words.lowerBound >= sentence.bodyStart {
      if let naming = entity.actor { context.note(named: patterns.actors.actors[naming.actor].id) }
      guard let country = country(of: entity) else { continue }
      context.note(country: country)
      discourse.note(country: country)
    }
  }

  /// The country that a name is of: that of a place, or that somebody is or acts for on the day of the article; nil for none.
  func country(of entity: Entity) -> String? {
    guard let naming = entity.actor else { return entity.place.flatMap(patterns.places.country) }
    return patterns.state(of: naming.actor, on: context.published)
  }

  /// "advisers from 65 countries held talks": remembers that many countries met.
  mutating func noteConference(_ structure: SentenceStructure) {
    let sentence = structure.sentence
    guard sentence.classes.intersects(patterns.known.gathering) else { return }
    let isOfMany = structure.phrases.contains { phrase in
      phrase.headClasses.intersects(patterns.known.homeland) && phrase.prepositionWord >= 0
        && sentence.has(phrase.prepositionWord, [.origin, .genitiveLink])
        && phrase.words.contains { word in
          patterns.amounts.numerals[sentence.hash(word)].map { $0 > 4 } ?? false
            || sentence.token(word).isNumber && Int(sentence.string(word..<word + 1)).map { $0 > 4 } ?? false
        }
    }
    if isOfMany { context.noteConference() }
  }

  /// "weapons for X", "aid to X": who receives it in a sentence that speaks of aid.
  mutating func noteBeneficiaries(_ structure: SentenceStructure) {
    guard structure.sentence.classes.intersects(patterns.known.aid) else { return }
    for phrase in structure.phrases
    where phrase.prepositionWord >= 0 && structure.sentence.has(phrase.prepositionWord, .goal) {
      guard let entity = structure.sentence.entity(at: phrase.head), let naming = entity.actor,
        patterns.actors.actors[naming.actor].kind == .country, naming.form == .name
      else { continue }
      context.note(beneficiary: patterns.actors.actors[naming.actor].id)
    }
  }
}

extension VerbGroup {
  /// "the cap that the bloc imposed": whether a clause only says which noun is meant, and who acts in it is told in passing.
  var isInPassing: Bool { relation == .relative && antecedent.map { !subjects.contains($0) } ?? false }
}
