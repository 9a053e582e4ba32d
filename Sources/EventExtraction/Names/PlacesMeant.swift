import TextAnalysis
import TimelineCore

// Where something happened that its own clause tells by no name.
extension MentionWriter {
  /// "nine died when missiles hit a market in Goma", "took Goma and killed ten there": the place of what the sentence says it
  /// happened by, or the one in front of "there"; nil where nothing points to one.
  func placeMeant(_ finding: Finding) -> (entity: Entity, place: Int)? {
    if let there = there(finding) { return lastPlace(in: sentence.bodyStart..<there) }
    guard patterns.dating.consequences.contains(finding.type.rawValue), let number = finding.candidate.verb else {
      return nil
    }
    let cause = structure.verbs.indices.first {
      structure.verbs[$0].relation == .adverbial && structure.verbs[$0].governor == number
        && sentence.has(structure.verbs[$0].marker, .temporal)
        && structure.verbs[$0].marker >= finding.candidate.words.upperBound
    }
    return cause.flatMap { lastPlace(in: structure.clause(of: $0)) }
  }

  /// "Three people were wounded there": the place that the sentences before told last; nil where nothing points back to it.
  func placeTold(_ finding: Finding) -> Place? {
    guard let there = there(finding), var place = completion.place(at: finder.sentenceNumber) else { return nil }
    if isBeside(there) { place.role = .near }
    return place
  }

  /// "positions near Pokrovsk", "outside the city": whether the phrase of a word tells what it happened close to.
  private func isBeside(_ word: Int) -> Bool {
    let number = structure.phraseAt[word]
    guard number >= 0, case let preposition = structure.phrases[number].prepositionWord, preposition >= 0 else {
      return false
    }
    return patterns.status.beside.contains(sentence.hash(preposition))
  }

  /// Remembers the place that the sentence tells last; nobody knows one whose name no table has.
  func notePlace() {
    let last = lastPlace(in: sentence.bodyStart..<sentence.count)
    let isStrange = structure.phrases.contains {
      $0.prepositionWord >= (last?.entity.words.upperBound ?? sentence.bodyStart)
        && sentence.has($0.prepositionWord, [.site, .goal]) && sentence.isStrangeCapital($0.head)
    }
    if last != nil || isStrange {
      completion.note(place: isStrange ? nil : last.map(named), sentence: finder.sentenceNumber)
    }
  }

  /// A place by the words that name it.
  func named(_ told: (entity: Entity, place: Int)) -> Place {
    var place = patterns.places.place(told.place)
    place.text = sentence.string(told.entity.words)
    place.range = sentence.bytes(told.entity.words)
    if isBeside(told.entity.words.lowerBound) { place.role = .near }
    return place
  }

  /// The settlement or region that is told last between two words; no country.
  private func lastPlace(in range: Range<Int>) -> (entity: Entity, place: Int)? {
    let told = sentence.entities.filter { entity in
      entity.place != nil && entity.actor == nil && range.contains(entity.words.lowerBound)
        && !sentence.has(entity.words.upperBound, .genitive)
    }
    // "entered Toretsk, a week after Vuhledar was lost": of the main clause, where that tells one.
    let main = told.filter { entity in
      !structure.verbs.indices.contains {
        structure.verbs[$0].relation == .adverbial && structure.clause(of: $0).contains(entity.words.lowerBound)
      }
    }
    let inner = main.isEmpty ? told : main
    let town = inner.last { $0.place.map { isTown(patterns.places.place($0).level) } ?? false }
    return (town ?? inner.last).flatMap { entity in entity.place.map { (entity, $0) } }
  }

  private func isTown(_ level: Place.Level?) -> Bool { level == .city || level == .point || level == .district }

  /// The word "there" of a finding's clause where it tells a place, "people there fled", but not "there were clashes"; or "the
  /// city" of a deed of war.
  private func there(_ finding: Finding) -> Int? {
    finding.slots.clause.first { word in
      sentence.has(word, .expletive) && !sentence.isExpletive(word)
        || finding.type.category == "offensive" && isTownTold(word)
    }
  }

  /// "raids on the city": a town behind an article with nothing that says which.
  private func isTownTold(_ word: Int) -> Bool {
    guard case let number = structure.phraseAt[word], number >= 0, case let phrase = structure.phrases[number],
      phrase.head == word, phrase.words.count == 2, sentence.has(word - 1, .determiner),
      !sentence.has(word - 1, .indefinite)
    else { return false }
    return phrase.headClasses.intersects(patterns.known.town) && !sentence.has(word + 1, .genitiveLink)
  }
}
