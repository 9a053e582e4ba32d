import TimelineCore

/// Loads every table of the data, as the program would, to see what is wrong with it.
enum DataCheck {
  /// The first problem of each table, in reading order.
  static func problems(_ data: DataFiles) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func check(_ load: () throws(Diagnostic) -> Void) {
      do throws(Diagnostic) { try load() } catch { problems.append(error) }
    }
    var types: EventTypeTable?
    check { () throws(Diagnostic) in types = try EventTypeTable(data) }
    for language in data.languages {
      check { () throws(Diagnostic) in _ = try Interface(language: language, data) }
      check { () throws(Diagnostic) in _ = try LanguageData(language, data, types: types) }
    }
    return problems.sorted()
  }
}
