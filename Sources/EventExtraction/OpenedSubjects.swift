import TextAnalysis

/// "Under the deal 33 hostages went free": a count behind what a sentence opens with.
func opensSubject(_ index: Int, behind start: Int, _ sentence: SentenceWords) -> Bool {
  guard start == sentence.bodyStart + 1, sentence.has(start - 1, .preposition), sentence.words[index - 1].use == .noun,
    index + 1 < sentence.count
  else { return false }
  if sentence.words[index].use == .number { return sentence.words[index + 1].isPlural }
  return opensName(index, sentence)
}

/// "In a video address Jane Doe thanked": a name, with its title, between a noun that nobody bears and a verb.
private func opensName(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.token(index - 1).shape == .lower, !sentence.words[index - 1].classes.intersects(sentence.acting) else {
    return false
  }
  var end = index
  while [.name, .noun].contains(sentence.use(end)), sentence.token(end).shape != .lower { end += 1 }
  return end > index && sentence.isVerbal(end, orAdverb: false)
}
