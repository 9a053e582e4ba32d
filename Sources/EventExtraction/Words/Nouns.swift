import TextAnalysis
package import TimelineCore

/// The nouns of one language with their plurals and the classes they belong to, from `nouns.tsv`.
package struct Nouns: Sendable {
  private(set) var classes = PhraseTable<ClassSet>(capacity: 1 << 15)
  /// The plurals of listed nouns.
  private(set) var plurals = Shared(WordIndex())
  private let tokenizing: PhraseTokenizer

  /// - Parameter names: Of the same language.
  /// - Throws: The first problem of the tables that say how words are split and inflected.
  package init(language: String, _ data: DataFiles, classes names: ClassNames) throws(Diagnostic) {
    tokenizing = try PhraseTokenizer(language: language, data)
    let plural = try Inflection(language: language, data)["plural"]
    var plurals = WordIndex()
    // Filled anew for each of many thousands.
    var phrase: [UInt64] = []
    for row in try data.rows("\(language)/nouns.tsv", needs: ["class", "nouns"]) {
      let (name, table) = (row["class"], row.contents)
      guard let set = names[name] else { continue }
      let arePlurals = name == "plural"
      for noun in row.ranges("nouns") {
        let isPlain = tokenizing.split(table, noun, into: &phrase)
        classes.change(phrase, or: ClassSet()) { $0.formUnion(set) }
        if arePlurals, phrase.count == 1 { _ = plurals.insert(phrase[0]) }
        inflect(&phrase, of: noun, in: table, isPlain: isPlain, plural)
        classes.change(phrase, or: ClassSet()) { $0.formUnion(set) }
        if !arePlurals, phrase.count == 1 { _ = plurals.insert(phrase[0]) }
      }
    }
    self.plurals = Shared(plurals)
  }

  /// Makes the hashes of a noun's tokens those of a form of it, mostly by adding letters to the last.
  ///
  /// - Parameter noun: In the bytes of a table.
  private func inflect(
    _ phrase: inout [UInt64], of noun: Range<Int>, in table: String, isPlain: Bool, _ form: Inflection.Form
  ) {
    let last = phrase.count - 1
    if isPlain, let letters = form.addition(toPlain: table.utf8.span, noun),
      let hash = plainWordHash(phrase[last], lengthenedBy: letters)
    {
      phrase[last] = hash
    } else {
      let spelling = form.spelling(of: table[bytes: ByteRange(noun.lowerBound, noun.upperBound)])
      tokenizing.split(spelling, 0..<spelling.utf8.count, into: &phrase)
    }
  }
}
