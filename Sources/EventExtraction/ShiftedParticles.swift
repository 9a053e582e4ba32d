import TextAnalysis

extension SentenceWords {
  /// The word behind the adverbs that begin at a word; nil where none does.
  func afterAdverbs(from word: Int) -> Int? {
    var index = word
    while index < count, use(index) == .adverb { index += 1 }
    return index == word ? nil : index
  }
}
