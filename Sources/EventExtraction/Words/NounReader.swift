import TextAnalysis
import TimelineCore

// The nouns of a sentence that a table has, and verbs written with a hyphen.
extension SentenceWords {
  func readNouns() {
    guard begins.contains(.noun) else { return }
    var index = 0
    while index < words.count {
      guard words[index].begins.contains(.noun),
        let match = patterns.lexicon.nouns.longestMatch(
          in: articleTokens, from: tokens.lowerBound + index, before: tokens.upperBound, first: words[index].noun)
      else {
        index += 1
        continue
      }
      // "the largest gift so far": compared, not added up.
      if match.value.intersects(patterns.known.total), isCompared(index, patterns.known.superlative) {
        index += match.count
        continue
      }
      // "never accept", "without punishment": no noun, and what stands in it keeps its own classes.
      if match.value.intersects(patterns.known.phrase) {
        for covered in index..<index + match.count { words[covered].classes.formUnion(match.value) }
        index += 1
        continue
      }
      // "once again accused": together they stand where an adverb does.
      if match.value.intersects(patterns.known.adverbial) {
        for covered in index..<index + match.count { (words[covered].tags, words[covered].verb) = (.adverb, nil) }
        index += match.count
        continue
      }
      // "hit back", "strike back": listed for what it means, and a verb all the same.
      let isPhrasal =
        match.count == 2 && has(index + 1, .particle) && words[index].verb?.forms.contains(.base) ?? false
      for covered in index..<index + match.count {
        words[covered].isListedNoun = !isPhrasal
        // "family" ends like an adverb.
        if !words[covered].tags.isEmpty, patterns.words[hash(covered)].tags.isEmpty { words[covered].tags = [] }
        words[covered].classes.formUnion(match.value)
      }
      // "a 30 per cent tariff": a compound, not a preposition and its noun.
      if match.count > 1, index > 0, token(index - 1).isNumber, has(index, .preposition), !has(index, .infinitive) {
        words[index].tags = []
      }
      let last = index + match.count - 1
      words[last].isPlural = patterns.isPlural(hash(last))
      index += match.count
    }
  }

  /// Whether a word that is an adverb elsewhere is a noun: behind an article and before "of", or a listed one that somebody
  /// owns.
  func isNoun(adverb index: Int) -> Bool {
    has(index - 1, .determiner) && has(index + 1, .genitiveLink)
      || words[index].isListedNoun && has(index - 1, .possessive)
  }

  /// Whether a superlative stands before a word, with nothing but a few words of its noun phrase between.
  func isCompared(_ index: Int, _ superlative: ClassSet) -> Bool {
    for left in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if words[left].classes.intersects(superlative) { return true }
      if token(left).kind != .word { return false }
    }
    return false
  }

  /// "test-fired": parts that make one verb of the lexicon, unless they are a noun of its as well that nothing makes a verb:
  /// "to re-export".
  func joinHyphenated() {
    for index in words.indices.dropFirst(2)
    where has(index - 1, .hyphen) && !token(index - 1).spaceBefore && !token(index).spaceBefore
      && token(index).kind == .word && (!words[index - 1].isListedNoun || has(index - 3, [.infinitive, .modal]))
    {
      let joined = patterns.words[foldedHash(string(index - 2..<index + 1).utf8)]
      guard let verb = joined.verb else { continue }
      words[index].verb = verb
      // "booby-trapped": it may tell what its last part never does.
      words[index].begins.formUnion(joined.begins.intersection(.triggerVerb))
      begins.formUnion(words[index].begins)
      if verb.lemma >= 0, patterns.lexicon.verbClasses[verb.lemma].intersects(patterns.known.obliging) {
        hasObligingVerb = true
      }
      words[index].tags = []
      words[index].endsCompound = true
    }
  }
}
