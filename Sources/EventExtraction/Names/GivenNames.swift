import TextAnalysis
import TimelineCore

extension SentenceWords {
  /// "Vladimir Doe", "Ivanka Doe", "Doe Yeon-chul", where the data knows a Jane Doe: a surname beside another first name is not
  /// that person's; behind another spelling of the first name it is.
  func isNamesake(_ entity: Entity) -> Bool {
    if isCitySurname(entity) { return true }
    guard let naming = entity.actor, entity.words.count == 1, patterns.actors.actors[naming.actor].kind == .person
    else { return false }
    let (left, right) = (entity.words.lowerBound - 1, entity.words.upperBound)
    // "Kim Yeon-chul" is no other Kim, but a "Jr." may be the one known.
    if isStrangeCapital(right), mayBeGiven(right) { return true }
    guard isStrangeCapital(left) else { return false }
    let bearers = patterns.actors.bearers(ofFirstName: hash(left))
    guard bearers.map({ !$0.contains(naming.actor) }) ?? mayBeGiven(left) else { return false }
    let own = patterns.actors.actors[naming.actor].name.prefix { $0 != " " }
    return !areSpellings(Array(string(left..<left + 1).utf8), Array(own.utf8))
  }

  /// "Fernando Villavicencio, a candidate": a town's name behind a strange one, and explained as a person's.
  private func isCitySurname(_ entity: Entity) -> Bool {
    let (left, comma) = (entity.words.lowerBound - 1, entity.words.upperBound)
    guard entity.place != nil, !entity.isCountry, entity.words.count == 1, isStrangeCapital(left), mayBeGiven(left),
      has(comma, .comma), has(comma + 1, .indefinite),
      let noun = (comma + 2..<min(comma + 6, count)).first(where: { words[$0].isListedNoun })
    else { return false }
    return words[noun].classes.intersects(patterns.known.person.union(patterns.known.title))
  }

  /// Whether a word is no part of the name beside it, as "Al" and "Ben" are.
  private func mayBeGiven(_ index: Int) -> Bool {
    token(index).shape == .capitalised && token(index).end - token(index).start > 3
  }

  /// Whether two names have most letters in common, in order: "Volodymyr", "Vladimir".
  private func areSpellings(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var row = [Int](repeating: 0, count: other.count + 1)
    for letter in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = letter | 0x20 == candidate | 0x20 ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return 2 * row[other.count] >= max(one.count, other.count)
  }
}

/// The names of `data/given-names.tsv`, which tell who may be "she" and who "he".
struct GivenNames: Sendable {
  private var women: Set<String> = []

  init(_ data: DataFiles) throws(Diagnostic) {
    for row in try data.rows("given-names.tsv", needs: ["bearers", "names"]) where row["bearers"] == "women" {
      women.formUnion(row.list("names"))
    }
  }

  /// Whether only a woman bears a name.
  func isWoman(_ name: String) -> Bool { women.contains(name) || women.contains(String(name.prefix { $0 != " " })) }
}

extension ParticipantFinder {
  /// Whether a pronoun may stand for somebody: "she" for no man whom the data knows, "he" for no woman.
  func suits(_ participant: Participant, _ word: Int) -> Bool {
    guard participant.kind == .person else { return true }
    let isWoman = patterns.givenNames.isWoman(participant.name)
    return sentence.has(word, .she) ? isWoman || participant.id == nil : !(isWoman && sentence.has(word, .he))
  }

  /// The one named last, before the sentence, whom a pronoun for a person may stand for; nil for nobody.
  func personTold(for word: Int) -> Participant? {
    guard let last = discourse.person(at: sentenceNumber) else { return nil }
    if suits(last, word) { return last }
    let rivals = rivals(of: word)
    return discourse.people.last { !rivals.contains($0.id) && suits($0, word) }
  }
}

// Parts of strange names that look like other words.
extension SentenceWords {
  /// "Moo-hyun", "Zia-ul-Haq": a small word that no table has, tied to a strange name in front of it.
  func endsName(_ index: Int) -> Bool {
    index - 2 >= bodyStart && has(index - 1, .hyphen) && !token(index - 1).spaceBefore && !token(index).spaceBefore
      && isStrange(index - 2) && !words[index].isListedNoun && words[index].verb == nil
  }

  /// "Vital Kamerhe": an adjective with a capital in front of a name that no table has.
  func isGivenName(_ index: Int) -> Bool {
    let next = index + 1
    guard index > bodyStart, token(index).shape == .capitalised, next < count else {
      return false
    }
    return token(next).shape == .capitalised && words[next].tags.isEmpty && words[next].entity < 0
      && !words[next].isListedNoun
  }
}
