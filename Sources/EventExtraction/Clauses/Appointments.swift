import TextAnalysis
import TimelineCore

// Verbs that put somebody into an office which stands bare behind them.

/// "was dismissed and named ambassador": a verb of appointing that is joined to a passive and has but an office behind it is
/// passive, too.
func joinAppointments(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() {
    let (group, above) = (groups[number], groups[number - 1])
    guard group.classes.intersects(sentence.patterns.known.installing), isPlainPast(group, sentence),
      above.isPassive, above.form == .finite, sentence.has(group.words.lowerBound - 1, .coordinator),
      isBareTitle(at: group.words.upperBound, sentence)
    else { continue }
    group.isPassive = true
  }
}

/// "deputy prime minister", "ambassador to London": whether an office without an article begins at a word.
private func isBareTitle(at start: Int, _ sentence: SentenceWords) -> Bool {
  var end = start
  while sentence.use(end) == .noun || sentence.use(end) == .adjective || sentence.has(end, .hyphen) { end += 1 }
  return end > start && sentence.words[end - 1].classes.intersects(sentence.patterns.known.title)
}
