import TextAnalysis
import TimelineCore

// Plain pasts that an aside or a count in front of them decides.

/// "Two men, believed to be rebels, descended on the post, and the fighting went on": behind what describes the subject
/// between commas comes the finite verb, where the next one has a subject of its own.
func closesAside(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard number > 0, sentence.has(groups[number].words.lowerBound - 1, .comma), number + 1 < groups.count,
    case let first = groups[0], sentence.has(first.words.lowerBound - 1, .comma),
    isPlainPast(first, sentence) || first.form == .participle || first.form == .gerund,
    case let next = groups[(number + 1)...].first(where: { $0.form == .finite }), let next,
    !sentence.has(next.words.lowerBound - 1, .comma)
  else { return false }
  return !groups[1..<number].contains { $0.form == .finite }
}

/// "met as planned", "the talks, when held, failed": a past right behind a conjunction, with nothing behind it.
func isElliptic(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  sentence.has(group.words.lowerBound - 1, .subordinator)
    && (group.words.upperBound >= sentence.count
      || sentence.has(group.words.upperBound, [.stop, .comma, .coordinator]))
}

/// "brought to 58 the number of people killed in the strike": what is counted only describes.
func isCounted(_ group: VerbGroup, _ sentence: SentenceWords) -> Bool {
  let start = group.words.lowerBound
  guard start > sentence.bodyStart + 2,
    let of = (max(sentence.bodyStart + 2, start - 4)..<start).last(where: { sentence.has($0, .genitiveLink) }),
    sentence.has(of - 2, .determiner), !sentence.has(of - 2, .indefinite)
  else { return false }
  return sentence.words[of - 1].classes.intersects(sentence.patterns.known.quantity)
}

extension SentenceWords {
  /// "The package, adopted in May, bans imports": whether a comma ends a participle clause behind the subject that a
  /// sentence begins with.
  func closesParticiple(_ comma: Int) -> Bool {
    guard comma > bodyStart, has(comma, .comma) else { return false }
    let before = (bodyStart..<comma).filter { words[$0].use == .verb || words[$0].use == .auxiliary }
    guard before.count == 1, let verb = before.first, has(verb - 1, .comma) else { return false }
    return words[verb].verb?.forms.contains(.participle) ?? false
      && !(bodyStart..<verb - 1).contains { has($0, [.comma, .subordinator, .preposition]) && !has($0, .genitiveLink) }
  }

  /// "The town, which the army took in May, lies in ruins": whether a comma ends a relative clause behind the subject that a
  /// sentence begins with.
  func closesRelative(_ comma: Int) -> Bool {
    guard comma > bodyStart, has(comma, .comma), let opening = (bodyStart..<comma).first(where: { has($0, .comma) }),
      has(opening + 1, .relative), !has(opening + 1, .possessive)
    else { return false }
    return !(bodyStart..<opening).contains { words[$0].use == .verb || has($0, [.auxiliary, .subordinator]) }
  }

  /// "Rebels, who took the town in May, continue to advance": whether a comma ends what describes several whom a sentence
  /// begins with.
  func closesPluralAside(_ comma: Int) -> Bool {
    guard let opening = (bodyStart..<count).first(where: { has($0, .comma) }), opening > bodyStart, opening < comma,
      words[opening - 1].isPlural
    else { return false }
    return closesRelative(comma) || closesParticiple(comma)
  }
}
