import TextAnalysis
import TimelineCore

// Offices told by whose they are: "his defence minister".
extension ParticipantFinder {
  /// "dismissed his defence minister": who holds the office, not who is told by the pronoun; nil where no pronoun for a
  /// person stands in front of an office without a name.
  func ownOffice(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), isTitle(phrase) || isBody(phrase), apposition(behind: phrase) == nil,
      let owner = owner(of: phrase), owner.kind == .person
    else { return nil }
    let state = owner.country.flatMap { patterns.actors.participant($0) }
    if let state, let holder = office(phrase, of: state), holder.id != owner.id, !isNew(holder, phrase, of: state) {
      return holder
    }
    return sentence.nameless(phrase.words, isTitle(phrase) ? .person : .group, country: owner.country)
  }
}

extension ParticipantFinder {
  /// How long before the report somebody may have taken over an office of which it is not told who left it.
  private static let handover = 14

  /// "replaced his top general": whether another held the office a few days ago, who may be the one meant.
  private func isNew(_ holder: Participant, _ phrase: NounPhrase, of state: Participant) -> Bool {
    guard let day, let number = state.id.flatMap(patterns.actors.number) else { return false }
    let before = patterns.actors.holder(
      office: sentence.hash(phrase.head), of: number, on: day.adding(days: -Self.handover),
      where: { isTitled($0, phrase) })
    return before.map { patterns.actors.actors[$0].id != holder.id } ?? true
  }

  /// "named Jane Doe interior minister": the words of the name and of the office in one phrase; nil where it holds but one.
  func appointee(_ number: Int) -> (name: Range<Int>, office: Range<Int>)? {
    let phrase = structure.phrases[number]
    guard isTitle(phrase), phrase.words.count > 2,
      let last = phrase.words.last(where: { $0 < phrase.head && isName($0) }),
      !sentence.has(last + 1, .hyphen), !(last..<phrase.head).contains(where: { sentence.has($0 + 1, .genitive) })
    else { return nil }
    var first = last
    while first > phrase.words.lowerBound, isName(first - 1) { first -= 1 }
    return first < last ? (first..<last + 1, last + 1..<phrase.head + 1) : nil
  }

  /// Whether a word belongs to a person's name, be it known or not.
  private func isName(_ word: Int) -> Bool {
    if let entity = sentence.entity(at: word) {
      return entity.actor.map { patterns.actors.actors[$0.actor].kind == .person } ?? false
    }
    return sentence.use(word) == .name && !sentence.token(word).isLower
  }

  /// Whom an object of appointing or dismissing means, where it tells the office by its owner or beside the name; nil for
  /// all else.
  func appointed(_ number: Int) -> Participant? {
    // "three of his deputies"
    let whole = structure.phrases.indices.first {
      structure.phrases[$0].ofPhrase == number && isTitle(structure.phrases[$0]) && !isTitle(structure.phrases[number])
    }
    return ownOffice(number) ?? whole.flatMap(ownOffice) ?? headOfOwn(number) ?? personOfAppointment(number)
  }

  /// "sacked the head of his office": somebody else than the one whose office it is; nil where a name stands there.
  private func headOfOwn(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    guard isTitle(phrase), holderNamed(behind: number) == nil,
      let own = structure.phrases.first(where: { $0.ofPhrase == number }),
      sentence.has(own.words.lowerBound, .possessive), owner(of: own)?.kind == .person
    else { return nil }
    let words = phrase.words.lowerBound..<own.words.upperBound
    return sentence.nameless(words, .person)
  }

  /// Who is put into an office by the words of one phrase; nil where it does not name both.
  func personOfAppointment(_ number: Int) -> Participant? {
    guard let both = appointee(number) else { return nil }
    if let entity = sentence.entity(at: both.name.lowerBound), let naming = entity.actor {
      return participant(naming.actor, entity.words)
    }
    return sentence.nameless(both.name, .person)
  }
}

extension FrameFiller {
  /// "was named interior minister", "appointed her ambassador to Chile": whether a phrase tells as what somebody is put into
  /// office whom the phrase before it tells.
  func isOfficeGiven(_ number: Int, _ slots: Slots) -> Bool {
    let phrase = structure.phrases[number]
    return !slots.indirect.isEmpty && !slots.indirect.contains(number) && finder.isTitle(phrase)
      && finder.appointee(number) == nil && finder.person(phrase) == nil
  }
}

extension FindingReader {
  /// The office into which somebody is put by the words behind the name.
  func addOffice(_ type: EventType, _ slots: Slots, _ roles: inout FilledRoles) {
    let office = Role("office")
    guard type.rawValue == "political.office", roles[office] == nil,
      let words = slots.object.lazy.compactMap({ number in
        finder.appointee(number)?.office
          ?? (filler.isOfficeGiven(number, slots) ? structure.phrases[number].words : nil)
      }).first
    else { return }
    roles[office] = [structure.sentence.nameless(words, .thing)]
  }
}
