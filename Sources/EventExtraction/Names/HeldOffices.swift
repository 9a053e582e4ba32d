import TextAnalysis
import TimelineCore

// Who holds the office that a title names, and who does no longer.
extension ParticipantFinder {
  /// Who holds the office that the head names for an owner.
  func office(_ phrase: NounPhrase, of owner: Participant) -> Participant? {
    let hash = sentence.hash(phrase.head)
    guard !isFormer(phrase) else { return nil }
    guard patterns.actors.isOffice(hash), let id = owner.id, let number = patterns.actors.number(id),
      let holder = patterns.actors.holder(office: hash, of: number, on: day, where: { isTitled($0, phrase) })
    else { return ruler(phrase, of: owner) }
    var result = participant(holder, phrase.words)
    result.office = sentence.string(phrase.head..<phrase.head + 1)
    return result
  }

  /// Whether a phrase ends in all the words of a title: "the Chechen leader" is not every leader.
  func isTitled(_ title: [UInt64], _ phrase: NounPhrase) -> Bool {
    let start = phrase.head + 1 - title.count
    return start >= phrase.words.lowerBound && sentence.reads(title, at: start) && !hasJunior(phrase, before: start)
  }

  /// "a former president of Peru": whether a title tells an office that its holder has left.
  func isFormer(_ phrase: NounPhrase) -> Bool {
    let first = phrase.words.lowerBound
    let start = sentence.has(first - 1, .hyphen) ? max(sentence.bodyStart, first - 2) : first
    return isTitle(phrase) && (start..<phrase.head).contains { patterns.status.former.contains(sentence.hash($0)) }
  }

  /// "a former president of Peru": somebody who acts for nobody any more; "the former president": who was named last.
  func formerHolder(_ phrase: NounPhrase) -> Participant {
    let owner = owner(of: phrase) ?? owner(behind: structure.phraseAt[phrase.head])
    if owner == nil, sentence.has(phrase.words.lowerBound, .determiner),
      !sentence.has(phrase.words.lowerBound, .indefinite), let person = discourse.person(at: sentenceNumber)
    {
      return person
    }
    return sentence.nameless(bareWords(of: phrase), .person, country: owner?.country)
  }

  /// "the vice-president": whether a word of the phrase makes another office of a title.
  func hasJunior(_ phrase: NounPhrase, before title: Int) -> Bool {
    (phrase.words.lowerBound..<max(phrase.words.lowerBound, title)).contains {
      patterns.status.junior.contains(sentence.hash($0))
    }
  }

  /// "the Russian leader": the one in office there of whom the article spoke last; nil where it named none.
  func ruler(_ phrase: NounPhrase, of owner: Participant) -> Participant? {
    guard phrase.headClasses.intersects(patterns.known.ruler), owner.kind == .country,
      !hasJunior(phrase, before: phrase.head),
      !patterns.isPlural(sentence.hash(phrase.head)),
      let heads = owner.id.flatMap(patterns.actors.number).map({ patterns.actors.heads(of: $0, on: day) }),
      let known = discourse.people.last(where: { person in
        guard let number = person.id.flatMap(patterns.actors.number) else { return false }
        return heads.contains(number)
      }), let number = known.id.flatMap(patterns.actors.number)
    else { return nil }
    return participant(number, phrase.words)
  }
}
