/// The words a reader sees, from `data/<language>/interface.tsv`: labels, sentences and event titles by key.
package struct Interface: Sendable {
  package let language: String
  private let texts: [String: String]
  private let names: [String: String]

  /// Columns: `key text`; `{name}` in a text is filled from the values given at use.
  /// A key that stands again in a file laid over another replaces the earlier one.
  /// `data/<language>/names.tsv`, columns `id name`, says what actors and places are called where it is not as their own
  /// tables have it; a language without the file calls them as those do.
  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var texts: [String: String] = [:]
    for row in try data.rows("\(language)/interface.tsv", needs: ["key", "text"]) {
      texts[row["key"]] = row["text"]
    }
    var names: [String: String] = [:]
    for row in try data.rows("\(language)/names.tsv", needs: ["id", "name"]) {
      names[row["id"]] = row["name"]
    }
    self.language = language
    self.texts = texts
    self.names = names
  }

  /// What this language calls an actor or a place by its id; nil where it has no name of its own for it.
  package func name(of id: String) -> String? { names[id] }

  /// The text of a key, nil where the language has none.
  package func optionalText(_ key: String) -> String? { texts[key] }

  /// The text of a key, or the key itself where the language has none; `{name}` replaced by `values[name]`.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    Self.fill(texts[key] ?? key, values)
  }

  /// A count and the word for it, with `{n}` filled in: `key.one` for 1, `key.other` for the rest.
  ///
  /// A language may have `key.few` for numbers that end in 2…4 (but not 12…14), and `key.many`, which then serves the
  /// rest while `key.one` also serves 21, 31 … 101, as in Ukrainian.
  package func count(_ key: String, _ number: Int) -> String {
    let (ten, hundred) = (number % 10, number % 100)
    let slavicFew = (2...4).contains(ten) && !(12...14).contains(hundred)
    let form =
      if let few = texts["\(key).few"], slavicFew {
        few
      } else if let many = texts["\(key).many"] {
        ten == 1 && hundred != 11 ? texts["\(key).one"] ?? many : many
      } else {
        text(number == 1 ? "\(key).one" : "\(key).other")
      }
    return Self.fill(form, ["n": String(number)])
  }

  /// Every key, sorted: for the test that two languages have the same ones.
  package var keys: [String] { texts.keys.sorted() }

  private static func fill(_ template: String, _ values: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
