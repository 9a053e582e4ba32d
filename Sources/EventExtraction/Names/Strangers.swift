import TextAnalysis
import TimelineCore

/// People whom the data does not know, by the names that an article introduced them with: "Jane Doe", later "Doe".
struct Strangers: Sendable {
  /// By the hash of the last or first name: its bearer; nil for one that two people bear.
  private var bearers: [UInt64: Participant?] = [:]

  /// Finds the strangers of a sentence, those introduced in full and those whom one of their names means.
  mutating func find(in sentence: SentenceWords) {
    guard sentence.hasStrangeName else { return }
    var index = sentence.bodyStart
    while index < sentence.count {
      let end = sentence.endOfStrangeName(at: index)
      if end > index { find(index..<end, in: sentence) }
      index = max(end, index + 1)
    }
  }

  private mutating func find(_ name: Range<Int>, in sentence: SentenceWords) {
    let last = name.upperBound - 1
    if name.count == 1 {
      // "Mr Doe", "Doe's lawyer"
      if let known = bearers[sentence.hash(last)] ?? nil { sentence.strangers[last] = known }
    } else if !sentence.mayNamePerson(name) {
      if bearers[sentence.hash(last)] == nil { bearers.updateValue(nil, forKey: sentence.hash(last)) }
    } else {
      let person = sentence.nameless(name, .person, country: sentence.country(of: name))
      sentence.strangers[last] = note(person, [sentence.hash(last), sentence.hash(name.lowerBound)])
    }
  }

  /// Notes somebody introduced in full; who was before stays as he was.
  private mutating func note(_ person: Participant, _ names: [UInt64]) -> Participant {
    var result = person
    for name in names {
      guard let other = bearers[name] else {
        bearers.updateValue(person, forKey: name)
        continue
      }
      if let other, other.text == person.text { result.country = result.country ?? other.country }
      bearers.updateValue(other?.text == person.text ? result : nil, forKey: name)
    }
    return result
  }
}

extension SentenceWords {
  /// Where the words of a name that no table has end, a hyphen inside it included; the word itself where none begins there.
  fileprivate func endOfStrangeName(at start: Int) -> Int {
    var end = start
    while end < count, isStrange(end) && token(end).isWord || end > start && isInsideName(end) { end += 1 }
    return end
  }

  /// Whether several strange words may name a person: no article and no noun for a thing stands in front of them, and no
  /// other capitalised word behind: "the Golden Dragon", "the trawler Golden Dragon", "Golden Dragon Company".
  fileprivate func mayNamePerson(_ name: Range<Int>) -> Bool {
    let (left, right) = (name.lowerBound - 1, name.upperBound)
    if right < count, token(right).isWord, !token(right).isLower, entity(at: right)?.timex == nil { return false }
    guard left >= bodyStart, token(left).isWord else { return true }
    if has(left, [.determiner, .locative]) || has(left, .possessive) { return false }
    // "the Ministry for Foreign Affairs"
    if has(left, .preposition), left > bodyStart, !token(left - 1).isLower, words[left - 1].isListedNoun {
      return false
    }
    guard use(left) == .noun || use(left) == .name else { return true }
    return words[left].classes.intersects(patterns.known.calling)
  }

  /// The country that the words right in front of a name tell of, or those between the commas behind it; nil for none.
  fileprivate func country(of name: Range<Int>) -> String? {
    var left = name.lowerBound - 1
    // "the Mexican ambassador, Jane Doe,"
    if has(left, .comma), left > bodyStart, words[left - 1].classes.intersects(patterns.known.title) { left -= 1 }
    while left >= bodyStart, token(left).isWord, words[left].verb == nil || entity(at: left) != nil,
      !has(left, [.preposition, .coordinator])
    {
      if let country = country(at: left) { return country }
      left -= 1
    }
    guard has(name.upperBound, .comma) else { return nil }
    let behind = name.upperBound + 1..<count
    for index in behind where index < name.upperBound + 8 {
      if has(index, [.comma, .stop, .relative]) || use(index) == .verb { return nil }
      if let country = country(at: index) { return country }
    }
    return nil
  }

  private func country(at index: Int) -> String? {
    entity(at: index).flatMap { $0.isCountry ? patterns.country(of: $0) : nil }
  }
}
