import TextAnalysis
import TimelineCore

// "Nor did the army shell the town", "Only then has Chad signed": an auxiliary in front of the subject, behind words that
// deny or restrict, and its verb behind it.
extension SentenceWords {
  /// More words than a subject has.
  private static let longestSubject = 9

  /// The auxiliary that stands in front of the subject of a verb that begins at a word; nil where none does.
  func invertedAuxiliary(before index: Int) -> Int? {
    var left = index - 1
    while left > bodyStart, index - left < Self.longestSubject, isOfSubject(left) { left -= 1 }
    guard left < index - 1, left > bodyStart, isAuxiliary(left), isOpenedByDenial(left) else { return nil }
    return left
  }

  private func isAuxiliary(_ index: Int) -> Bool { has(index, .auxiliary) && isVerbal(index) }

  private func isOfSubject(_ index: Int) -> Bool {
    [.noun, .name, .number, .adjective, .other].contains(use(index)) && !has(index, [.comma, .stop, .dash, .semicolon])
      && (!has(index, .preposition) || has(index, .genitiveLink))
  }

  /// Whether nothing between the beginning of its clause, which denies or restricts, and an auxiliary can be its subject.
  private func isOpenedByDenial(_ auxiliary: Int) -> Bool {
    if has(auxiliary - 1, .coordinator), has(auxiliary - 1, .echo) { return true }
    let start = clauseStart(before: auxiliary)
    guard start < auxiliary, has(count - 1, .stop), has(start, [.negator, .adverb]) || isNever(start) else {
      return false
    }
    return (start + 1..<max(start + 1, auxiliary)).allSatisfy { word in
      use(word) == .time || use(word) == .adverb
        || has(word, [.preposition, .subordinator, .determiner, .negator, .adverb])
        || isBehindPreposition(word)
    }
  }

  /// "At no point", "under no circumstances".
  private func isNever(_ start: Int) -> Bool { has(start, .preposition) && has(start + 1, .negativeDeterminer) }

  private func isBehindPreposition(_ word: Int) -> Bool {
    var left = word - 1
    while left > bodyStart,
      [.noun, .name, .number, .adjective].contains(use(left)) || has(left, [.determiner, .negativeDeterminer])
    {
      left -= 1
    }
    return has(left, .preposition)
  }

  private func clauseStart(before word: Int) -> Int {
    (bodyStart..<word).last { has($0, [.comma, .semicolon, .quote, .dash, .coordinator]) }.map { $0 + 1 } ?? bodyStart
  }

  /// Whether the words in front of an inverted auxiliary deny what its verb tells: "nor", "at no point", "never" alone;
  /// "never before", "not only" and "hardly" do not.
  fileprivate func denies(_ auxiliary: Int) -> Bool {
    if has(auxiliary - 1, .echo) { return has(auxiliary - 1, .negator) || !has(auxiliary - 1, .adverb) }
    // "Hardly had the army struck when", "never had it struck as hard": it struck.
    guard !has(auxiliary, .have) || !has(auxiliary, .pastAuxiliary) else { return false }
    let start = clauseStart(before: auxiliary)
    return isNever(start) || start == auxiliary - 1 && has(start, .negator)
  }
}

/// Gives the verbs behind an inverted auxiliary what that tells, in place of a group of its own.
func joinInverted(_ groups: [VerbGroup], _ sentence: SentenceWords) -> [VerbGroup] {
  var taken: Set<Int> = []
  for group in groups {
    guard let auxiliary = sentence.invertedAuxiliary(before: group.words.lowerBound),
      groups.contains(where: { $0.words == auxiliary..<auxiliary + 1 })
    else { continue }
    taken.insert(auxiliary)
    group.form = .finite
    group.tense = sentence.has(auxiliary, .pastAuxiliary) ? .past : .present
    group.modality.formUnion(sentence.words[auxiliary].tags.intersection(.modal))
    if sentence.has(auxiliary, .have) { group.isPerfect = true }
    if sentence.has(auxiliary, .be), sentence.words[group.head].verb?.forms.contains(.participle) ?? false {
      group.isPassive = true
    }
    if sentence.denies(auxiliary) { group.isNegated = true }
  }
  return taken.isEmpty ? groups : groups.filter { $0.words.count > 1 || !taken.contains($0.words.lowerBound) }
}
