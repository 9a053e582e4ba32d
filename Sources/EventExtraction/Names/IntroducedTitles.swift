import TextAnalysis
import TimelineCore

// "Foreign Ministry Spokesman Jane Doe said … The spokesman added": whom a title means by which somebody was introduced.
extension Extraction {
  /// Remembers the people whom a sentence introduces with a title.
  mutating func noteTitles(_ finder: ParticipantFinder) {
    let (structure, sentence) = (finder.structure, finder.structure.sentence)
    guard sentence.classes.intersects(patterns.known.title) else { return }
    for number in structure.phrases.indices {
      guard let title = finder.introduction(structure.phrases[number]),
        let person = finder.participants(number).first, person.kind == .person
      else { continue }
      discourse.titled[sentence.hash(title)] = person
    }
  }
}

extension ParticipantFinder {
  /// The word of the title with a capital that stands in front of a name; nil for other phrases.
  fileprivate func introduction(_ phrase: NounPhrase) -> Int? {
    guard sentence.use(phrase.head) == .name || isTitle(phrase), !isFormer(phrase) else { return nil }
    let title = phrase.words.last {
      sentence.words[$0].classes.intersects(patterns.known.title) && sentence.entity(at: $0) == nil
    }
    return title.flatMap { sentence.token($0).shape == .capitalised ? $0 : nil }
  }

  /// "The Secretary", later: the one introduced as "Secretary of State Jane Doe"; nil for none.
  func introduced(as phrase: NounPhrase) -> Participant? {
    guard phrase.words.count == 2, sentence.has(phrase.words.lowerBound, .determiner),
      let known = discourse.titled[sentence.hash(phrase.head)], !rivals(of: phrase.head).contains(known.id)
    else { return nil }
    // "The Minister", where a foreign minister met a prime minister.
    let meant = isOtherOffice(phrase, than: known) ? partHolder(phrase) : nil
    return acting(meant ?? known, phrase)
  }
}
