import TimelineCore

/// What words of a report a headline can take over, and how: "threatens to retaliate", "calls on Kyiv to withdraw",
/// "insists that any peace must be just". The words that tell these apart are the interface's: `title.words.…`.
struct TitlePhrases {
  /// The name of a slot's ending: `{act:infinitive}`; a noun has none.
  enum Form: String {
    case noun, infinitive
    /// Somebody, and an infinitive: "Kyiv to withdraw".
    case request
    /// What must be: "any peace must be just".
    case duty
    /// What will or may be: "such a step would mean war".
    case outlook
  }

  private let infinitive, joining, front, preposition, duty, outlook, finite, end, definite, possessive: Set<Substring>

  init(_ interface: Interface) {
    func words(_ name: String) -> Set<Substring> {
      Set(interface.optionalText("title.words.\(name)")?.split(separator: "|") ?? [])
    }
    infinitive = words("infinitive")
    joining = words("joining")
    front = words("front")
    preposition = words("preposition")
    duty = words("duty")
    outlook = words("outlook")
    finite = words("finite")
    end = words("end")
    definite = words("definite")
    possessive = words("possessive")
  }

  /// The form of a phrase and what of it stands in the headline; nil where it is cut off or fits nowhere.
  func read(_ text: String) -> (form: Form, text: String)? {
    let text = firstDeed(text)
    var words = text.split(separator: " ")
    guard let first = words.first, let last = words.last, !end.contains(last), text.count <= 72 else { return nil }
    if infinitive.contains(first) { return words.count > 1 && !isFinite(words) ? (.infinitive, text) : nil }
    let isRequest = words.dropFirst().contains(where: infinitive.contains)
    if isRequest, preposition.contains(first) { words.removeFirst() }
    guard let first = words.first, !front.contains(first) else { return nil }
    if words.contains(where: duty.contains) { return (.duty, text) }
    if words.contains(where: outlook.contains) { return (.outlook, text) }
    if isFinite(words) { return nil }
    return (isRequest ? .request : .noun, words.joined(separator: " "))
  }

  /// "to halt all tests and to limit its army, and …": the first thing to be done, where all of them are too much.
  private func firstDeed(_ text: String) -> String {
    guard text.count > 72 || !NameList.isQuotable(text) else { return text }
    let words = text.split(separator: " ")
    guard words.first.map(infinitive.contains) ?? false else { return text }
    let end = words.indices.first { index in
      words[index].last == ","
        || index + 2 < words.count && joining.contains(words[index + 1]) && infinitive.contains(words[index + 2])
    }
    guard let end else { return text }
    let whole = words[...end].joined(separator: " ")
    return whole.last == "," ? String(whole.dropLast()) : whole
  }

  /// A thing without the word that says whose it is: "its new law"; nil for one that only the sentence before tells of: "the law".
  func freed(_ thing: Participant) -> Participant? {
    var (thing, words) = (thing, thing.name.split(separator: " "))
    guard let first = words.first, words.count > 1 else { return thing }
    if definite.contains(first), words.count == 2 { return nil }
    if possessive.contains(first) {
      words.removeFirst()
      thing.name = words.joined(separator: " ")
    }
    return thing
  }

  private func isFinite(_ words: [Substring]) -> Bool {
    words.contains { finite.contains($0) || duty.contains($0) || outlook.contains($0) }
  }
}
