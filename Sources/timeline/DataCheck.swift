import CorpusReading
import EventLinking
import SiteGeneration
import TimelineCore

/// Loads every table of the data, as the program would, and runs its examples, to see what is wrong with it.
enum DataCheck {
  /// The first problem of each table, and every example that gives something else, in reading order.
  ///
  /// - Parameter pages: The language the site is written in, which must have a name for every event type.
  static func problems(_ data: DataFiles, pages: String) async -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var types: EventTypeTable?
    var labels: [Diagnostic] = []
    check(&problems) { () throws(Diagnostic) in types = try EventTypeTable(data) }
    check(&problems) { () throws(Diagnostic) in _ = try MergeRules(data) }
    check(&problems) { () throws(Diagnostic) in _ = try LicenceTable(data) }
    check(&problems) { () throws(Diagnostic) in _ = try Outlines(data) }
    check(&problems) { () throws(Diagnostic) in _ = try BoilerplateRules(data) }
    for language in data.languages {
      check(&problems) { () throws(Diagnostic) in
        let interface = try Interface(language: language, data)
        if language == pages { labels += try TypeLabels(interface).problems(data) }
      }
      var examples: [Diagnostic] = []
      check(&problems) { () throws(Diagnostic) in
        examples = try SearchRules.badExamples(language: language, data)
      }
      problems += examples
      guard let types else { continue }
      do throws(Diagnostic) {
        problems += try await DataExamples(language, data, types: types).problems()
      } catch {
        problems.append(error)
      }
    }
    return (problems + labels).sorted()
  }

  private static func check(_ problems: inout [Diagnostic], _ load: () throws(Diagnostic) -> Void) {
    do throws(Diagnostic) { try load() } catch { problems.append(error) }
  }
}
