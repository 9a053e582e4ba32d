/// One spelling of a verb.
struct VerbReading: Hashable, Sendable {
  // Every word of a sentence holds one.
  private let number: Int32
  var forms: VerbForms

  init(lemma: Int, forms: VerbForms) { (number, self.forms) = (Int32(lemma), forms) }

  /// In `Lexicon.lemmas`; -1 for none.
  var lemma: Int { Int(number) }
}
