import Testing
import TimelineCore

@testable import SiteGeneration

/// The keys that are put together from the words of the model.
private let modelKeys: [String] =
  Status.allCases.flatMap { ["status.\($0.rawValue)", "status.\($0.rawValue).about"] }
  + Money.Stage.allCases.map { "stage.\($0.rawValue)" }
  + EDTFDate.Season.allCases.map { "season.\($0.rawValue)" }
  + (1...12).flatMap { ["month.\($0)", "month.short.\($0)"] } + (1...7).map { "weekday.\($0)" }
  + ["cash", "value", "total", "component"].map { "measure.\($0)" }
  + ["person", "office", "organisation", "country", "group", "thing"].map { "actor.kind.\($0)" }
  + ["point", "city", "district", "region", "country", "area"].map { "place.level.\($0)" }
  + ["event", "target", "announcement"].map { "place.role.\($0)" }
  + ["high", "medium", "low"].map { "confidence.band.\($0)" }
  + ["about", "at_least", "up_to"].map { "amount.\($0)" }
  + [
    "trigger", "roles", "status", "date", "attribution", "corroboration", "conflict", "inherited", "missing",
    "background", "inferred_publication",
  ].map { "confidence.\($0)" }
  + TemporalValue.Precision.allCases.map { "precision.\($0.rawValue)" }
  + Page.Folder.allCases.flatMap { ["nav.\($0.rawValue)", "browse.\($0.rawValue)", "\($0.rawValue).kind"] }

@Test(arguments: modelKeys)
func everyWordOfTheModelHasAText(key: String) throws {
  #expect(try Fixture.interface().optionalText(key) != nil)
}
