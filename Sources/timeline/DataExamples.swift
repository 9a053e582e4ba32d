import TimelineCore

/// Runs the examples in the tables of a language: each row must do what it says it does.
struct DataExamples {
  private let language: String
  private let data: DataFiles
  private var pipeline: Pipeline

  /// The day that "yesterday" is counted from in every example.
  private static let anchor = CivilDate(year: 2024, month: 3, day: 5)

  init(_ language: String, _ data: DataFiles, types: EventTypeTable) async throws(Diagnostic) {
    self.language = language
    self.data = data
    pipeline = try Pipeline(Project(), data, types: types)
    _ = try await pipeline.prepare(for: [Self.article("", language)])
  }

  /// Rows whose example gives something else, in reading order.
  func problems() throws(Diagnostic) -> [Diagnostic] {
    try timeProblems() + noTimeProblems() + triggerProblems() + topicProblems() + stageProblems() + nameProblems()
  }

  /// `in March 2022 = 2022-03`, several between `|`, several values of one text between `;`.
  private func timeProblems() throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for row in try data.rows("\(language)/temporal-rules.tsv", needs: ["name", "example"]) {
      for example in row.list("example") {
        let parts = example.split(separator: " = ", maxSplits: 1).map(String.init)
        let timexes = read(parts.first ?? "").tagged.timexes
        let found = timexes.map(\.value).joined(separator: " ; ")
        if found != parts.last {
          problems.append(Self.problem(row, "'\(example)'", found.isEmpty ? "no time expression" : "'\(found)'"))
        }
      }
    }
    return problems
  }

  private func noTimeProblems() throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for row in try data.rows("\(language)/not-times.tsv", needs: ["example"]) {
      guard let timex = read(row["example"]).tagged.timexes.first else { continue }
      problems.append(Self.problem(row, "no time expression", "'\(timex.value)' by \(timex.rule)"))
    }
    return problems
  }

  /// The type is `aid.military`, or `aid.*|aid.military` where other words of the sentence decide.
  private func triggerProblems() throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for row in try data.rows("\(language)/triggers.tsv", needs: ["type", "example"]) {
      let type = row.list("type").first ?? ""
      let found = read(row["example"]).mentions.map(\.type)
      let fits = found.contains { type.hasSuffix(".*") ? $0.category == type.dropLast(2) : $0.rawValue == type }
      if !fits && !row["example"].isEmpty {
        let names = found.map(\.rawValue).joined(separator: ", ")
        problems.append(Self.problem(row, type, names.isEmpty ? "no event" : names))
      }
    }
    return problems
  }

  /// No event of any of the types.
  private func topicProblems() throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for row in try data.rows("\(language)/unrelated-topics.tsv", needs: ["types", "example"]) {
      let types = row.list("types", separator: " ")
      let found = read(row["example"]).mentions.map(\.type)
      if let wrong = found.first(where: { types.contains($0.rawValue) || types.contains($0.category) }) {
        problems.append(Self.problem(row, "no event of these types", wrong.rawValue))
      }
    }
    return problems
  }

  private func stageProblems() throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for row in try data.rows("\(language)/stages.tsv", needs: ["stage", "example"]) where !row["example"].isEmpty {
      let found = read(row["example"]).mentions.flatMap(\.amounts).compactMap(\.stage?.rawValue)
      if !found.contains(row["stage"]) {
        problems.append(Self.problem(row, row["stage"], found.first ?? "no amount of aid"))
      }
    }
    return problems
  }

  /// A row of actors or places may have an example, too, in a language that events are found in: an event of it names
  /// the row's id.
  private func nameProblems() throws(Diagnostic) -> [Diagnostic] {
    guard !data.layers("\(language)/triggers.tsv").isEmpty else { return [] }
    var problems: [Diagnostic] = []
    for table in ["actors.tsv", "places.tsv"] {
      for row in try data.rows(table, needs: ["id"]) where !row["example"].isEmpty {
        let mentions = read(row["example"]).mentions
        let found = mentions.flatMap { $0.roles.values.joined().compactMap(\.id) + $0.places.compactMap(\.id) }
        if !found.contains(row["id"]) {
          let names = Set(found).sorted().joined(separator: ", ")
          problems.append(Self.problem(row, row["id"], names.isEmpty ? "no name" : names))
        }
      }
    }
    return problems
  }

  private func read(_ text: String) -> Pipeline.Reading { pipeline.read(Self.article(text, language)) }

  private static func article(_ text: String, _ language: String) -> Article {
    Article(
      id: "example", path: "example", title: "", published: anchor, language: language, documentType: .news, text: text)
  }

  private static func problem(_ row: LexiconFile.Row, _ expected: String, _ found: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-example", "expected the example to give \(expected), found \(found)", at: row.place(of: "example"))
  }
}
