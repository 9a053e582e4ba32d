import TextAnalysis
import TimelineCore

// Countries that only half of their name tells: "the North".
extension ParticipantFinder {
  /// "the North": of the countries named so far the one whose name begins with it, the one named most often of several.
  func namesake(_ phrase: NounPhrase) -> Participant? {
    let (first, head) = (phrase.words.lowerBound, phrase.head)
    guard phrase.words.count == 2, head == first + 1, sentence.has(first, .determiner), sentence.use(head) == .name,
      sentence.entity(at: head) == nil
    else { return nil }
    return country(halfNamed: head)
  }

  /// Of the countries named so far the one whose name begins with a word, the one named most often of several.
  func country(halfNamed head: Int) -> Participant? {
    let beginning = sentence.string(head..<head + 1) + " "
    let named = discourse.countries.filter { patterns.actors.participant($0.key)?.name.hasPrefix(beginning) ?? false }
    return SideRanking.best(named, except: []).flatMap { patterns.actors.participant($0) }
  }

  /// "the North's ambassador": the country that only half of its name tells.
  func half(inFrontOf phrase: NounPhrase) -> Participant? {
    let first = phrase.words.lowerBound
    guard first + 3 <= phrase.head, sentence.has(first, .determiner), sentence.has(first + 2, .genitive),
      sentence.use(first + 1) == .name, sentence.entity(at: first + 1) == nil
    else { return nil }
    return country(halfNamed: first + 1)
  }
}
