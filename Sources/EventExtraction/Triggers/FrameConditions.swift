import TextAnalysis
import TimelineCore

// What a trigger needs beside it, and what must not stand there.
extension FrameFiller {
  /// - Parameter isBlocker: For what must not stand there, a place behind "of" makes no place of somebody.
  func holds(_ condition: Condition, _ slots: Slots, _ candidate: Candidate, isBlocker: Bool = false) -> Bool {
    guard condition.mayHold(in: sentence) || sentence.topics.intersects(condition.classes) else { return false }
    return condition.slots.contains { slot in
      switch slot {
      case .anywhere: holdsAnywhere(condition, slots, candidate)
      case .sentence:
        sentence.topics.intersects(condition.classes)
          || holds(condition, in: sentence.bodyStart..<sentence.count, except: candidate.words)
      case .story:
        sentence.story.intersects(condition.classes)
          || holds(condition, in: sentence.bodyStart..<sentence.count, except: candidate.words)
      case .clause: slots.content.map { says(condition, $0, candidate) } ?? false
      case .infinitive: slots.infinitive.map { says(condition, $0, candidate) } ?? false
      case .modality: !slots.modality.isDisjoint(with: condition.modality)
      case .owner: slots.owner.map { holdsOwner(condition, $0, candidate) } ?? false
      case .object:
        slots.contains(in: slot) { holds(condition, phrase: $0, isBlocker) } || holdsLength(condition, candidate)
      default: slots.contains(in: slot) { holds(condition, phrase: $0, isBlocker) }
      }
    }
  }

  /// "received seven years", "got a further 19 years": how long something lasts, which is no phrase, right behind a verb.
  private func holdsLength(_ condition: Condition, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, condition.classes.intersects(patterns.known.span),
      let length = sentence.entities.first(where: { $0.words.lowerBound >= candidate.words.upperBound }),
      !length.isCalendar, length.time != nil,
      length.words.lowerBound - candidate.words.upperBound <= 2,
      !(candidate.words.upperBound..<length.words.lowerBound).contains(where: {
        sentence.has($0, .preposition) || structure.verbAt[$0] >= 0
      }), sentence.use(length.words.upperBound) != .noun
    else { return false }
    return length.words.contains { sentence.words[$0].classes.intersects(condition.classes) }
  }

  /// A clause of its own need only be there, unless the condition names words that it must hold.
  private func says(_ condition: Condition, _ words: Range<Int>, _ candidate: Candidate) -> Bool {
    condition.classes.isEmpty || holds(condition, in: words, except: candidate.words)
  }

  private func holdsAnywhere(_ condition: Condition, _ slots: Slots, _ candidate: Candidate) -> Bool {
    guard condition.wantsEntity || slots.classes.intersects(condition.classes) else { return false }
    return holds(condition, in: slots.clause, except: candidate.words)
      || slots.infinitive.map { holds(condition, in: $0, except: candidate.words) } ?? false
  }

  private func holds(_ condition: Condition, in words: Range<Int>, except trigger: Range<Int>) -> Bool {
    words.contains { index in
      guard !trigger.contains(index) else { return false }
      if sentence.words[index].classes.intersects(condition.classes), !isAbsent(index) { return true }
      guard let entity = sentence.entity(at: index) else {
        return condition.wantsNumber && sentence.words[index].use == .number
      }
      return condition.wantsActor && entity.actor != nil || condition.wantsPlace && entity.place != nil
        || condition.wantsMoney && entity.isMoney
    }
  }

  /// "promised relief but no sanctions": what is told not to be there shows no sense.
  private func isAbsent(_ word: Int) -> Bool {
    guard structure.phraseAt[word] >= 0 else { return false }
    let first = structure.phrases[structure.phraseAt[word]].words.lowerBound
    return sentence.has(first, .negativeDeterminer) && sentence.has(first - 1, .contrast)
  }

  private func holdsOwner(_ condition: Condition, _ number: Int, _ candidate: Candidate) -> Bool {
    let phrase = structure.phrases[number]
    let before = phrase.words.lowerBound..<max(phrase.words.lowerBound, candidate.words.lowerBound)
    return holds(condition, in: before, except: candidate.words)
      || condition.wantsActor && finder.owner(of: phrase) != nil
      || condition.wantsHuman && isOwnedBySomebody(phrase)
  }

  /// "his capture", "Jane Doe's capture": whether a person stands as the owner in front of a phrase.
  private func isOwnedBySomebody(_ phrase: NounPhrase) -> Bool {
    sentence.has(phrase.words.lowerBound, [.he, .she]) || finder.owner(of: phrase)?.kind == .person
  }

  /// - Parameter isPlace: False where a place in the phrase says only whose somebody is.
  private func holds(_ condition: Condition, phrase number: Int, _ isBlocker: Bool, isPlace: Bool = true) -> Bool {
    let phrase = structure.phrases[number]
    if isBlocker, isAbsent(phrase.head) { return false }
    if phrase.classes.intersects(condition.classes) { return true }
    if condition.wantsNumber, isQuantifier(phrase) { return true }
    if condition.wantsHuman, isPersonalPronoun(phrase) { return true }
    // "the aircraft carrier Theodore Roosevelt" is no person.
    if condition.wantsHuman, !phrase.classes.intersects(patterns.known.vessel), isHuman(number) { return true }
    if condition.admitsPeople, isPeople(phrase) { return true }
    if condition.admitsCounted, hasNumber(phrase), isPeople(phrase) { return true }
    if condition.wantsActor, !finder.participants(number).isEmpty || finder.owner(of: phrase) != nil { return true }
    if condition.admitsFighters, finder.isArmedGroup(phrase) { return true }
    if let sayer = sayer(of: number), holds(condition, phrase: sayer, isBlocker) { return true }
    if condition.admitsStrangePlace, finder.isStrangePlace(phrase) { return true }
    if structure.phrases.indices.contains(where: { inner in
      structure.phrases[inner].ofPhrase == number
        && holds(condition, phrase: inner, isBlocker, isPlace: isPlace && !(isBlocker && isHolder(phrase)))
    }) {
      return true
    }
    if condition.wantsActor, isInitials(phrase) { return true }
    return phrase.words.contains { index in
      guard let entity = sentence.entity(at: index) else {
        return condition.wantsNumber && sentence.words[index].use == .number
      }
      // "a U.S. soldier" is no place.
      // "the Istanbul Convention" is none either.
      let isOwner =
        entity.words.upperBound <= phrase.head
        && (entity.isCountry || phrase.headClasses.intersects(patterns.known.deal))
      return condition.wantsPlace && isPlace && entity.place != nil && !isOwner
        || condition.wantsMoney && entity.isMoney
    }
  }

  /// "the president of a country", "20 citizens of it", "its assets", "the treaty of a city": whether a phrase is somebody, a
  /// deal or what one owns, which what stands behind "of" makes no place.
  private func isHolder(_ phrase: NounPhrase) -> Bool {
    finder.isOfPeople(phrase) || phrase.headClasses.intersects(patterns.known.military)
      || phrase.headClasses.intersects(patterns.known.deal) || phrase.headClasses.intersects(patterns.known.assets)
  }

  /// "The KIA took the town": initials that no table lists stand for somebody who can act.
  private func isInitials(_ phrase: NounPhrase) -> Bool {
    let token = sentence.token(phrase.head)
    return token.shape == .upper && token.end - token.start > 2 && sentence.entity(at: phrase.head) == nil
      && sentence.words[phrase.head].classes.isEmpty
  }

  /// "proclaimed him the winner": a person, even where nothing tells which.
  private func isPersonalPronoun(_ phrase: NounPhrase) -> Bool {
    phrase.words.count == 1 && phrase.classes.isEmpty && sentence.has(phrase.head, [.he, .she])
  }

  /// "told Americans to leave", "the first group of Tigrayans": the people of a country, whom no noun calls persons.
  private func isPeople(_ phrase: NounPhrase) -> Bool {
    guard let entity = sentence.entity(at: phrase.head), entity.actor?.form == .demonym,
      entity.words.upperBound == phrase.words.upperBound,
      // "two captured North Koreans"
      !phrase.words.contains(where: { sentence.use($0) == .adjective && sentence.words[$0].verb != nil })
        || hasNumber(phrase)
    else { return false }
    // "the French" may be their country.
    let first = phrase.words.lowerBound
    return !sentence.has(first, .determiner) || sentence.has(first, .indefinite) || hasNumber(phrase)
  }

  private func hasNumber(_ phrase: NounPhrase) -> Bool { phrase.words.contains { sentence.use($0) == .number } }

  /// A person, known by name or not: "detained Jane Doe", but not "his troops".
  private func isHuman(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    if phrase.headClasses.intersects(patterns.known.military), sentence.has(phrase.words.lowerBound, .possessive) {
      return false
    }
    return finder.participants(number).contains { $0.kind == .person } || finder.unknownName(phrase) != nil
  }

  /// "almost all were shot down", "intercepted most of them": how many of those told of before.
  private func isQuantifier(_ phrase: NounPhrase) -> Bool {
    phrase.ofPhrase == nil && !sentence.has(phrase.words.upperBound, .relative)
      && phrase.words.allSatisfy {
        sentence.use($0) == .adverb || sentence.has($0, .determiner) && !sentence.has($0, [.indefinite, .relative])
      }
  }
}
