import CorpusReading
import Foundation
import TestSupport
import Testing
import TimelineCore

@testable import timeline

/// The sample corpus as the program reads it; read once for all tests of this file.
private struct SampleCorpus: Sendable {
  let articles: [Article]
  let pipeline: Pipeline
  let linking: Pipeline.Linking
  let explanation: Explanation

  init() async throws {
    let data = try repositoryData()
    let types = try EventTypeTable(data)
    linking = try Pipeline.Linking(data, types: types, language: "en")
    explanation = Explanation(interface: linking.interface, types: types)
    let corpus = await CorpusLoader(data: data, jobs: 2).load([repositoryFolder.appending(path: "corpus").path])
    articles = corpus.articles
    var pipeline = try Pipeline(Project(), data, types: types)
    _ = try await pipeline.prepare(for: articles)
    self.pipeline = pipeline
  }

  static let shared = Task { try await SampleCorpus() }
}

@Test func quotesTheSampleArticlesToTheByte() async throws {
  let sample = try await SampleCorpus.shared.value
  try #require(sample.articles.count > 50)
  for article in sample.articles {
    let bytes = Array(article.text.utf8)
    for mention in sample.pipeline.read(article).mentions {
      let evidence = mention.evidence
      let (range, trigger) = (evidence.range, evidence.trigger.range)
      try #require(0 <= range.start && range.start < range.end && range.end <= bytes.count, "\(article.id) \(range)")
      #expect(Array(evidence.quote.utf8) == Array(bytes[range.start..<range.end]), "\(article.id) \(range)")
      #expect(range.contains(trigger) && trigger.start < trigger.end, "\(article.id) \(trigger)")
      #expect(!article.boilerplate.contains { $0.overlaps(trigger) }, "\(article.id) \(trigger)")
    }
  }
}

/// Keys of the interface that have no text show through as they are.
@Test func explainsEverySampleArticleInWords() async throws {
  let sample = try await SampleCorpus.shared.value
  for article in sample.articles {
    let text = sample.explanation.text(
      of: article, sample.pipeline.trace(article), read: sample.pipeline.documentType(of: article))
    let raw = text.firstMatch(of: /(refusal|basis)\.[a-z-]+/)?.output.0
    #expect(raw == nil, "\(article.id)")
  }
}

@Test func makesAPageOfEverySampleEvent() throws {
  let folder = try TemporaryFolder(["timeline.yml": "title: Sample\n"])
  let corpus = repositoryFolder.appending(path: "corpus").path
  let run = try ProgramRun(["build", "--corpus", corpus, "--quiet"], in: folder)
  #expect(run.errorLines.allSatisfy { $0.hasSuffix(" [inferred-date]") })
  #expect(run.status == 0)
  let events = try folder.text("site/data/events.json").matches(of: /"id":"(ev-[a-z2-7]{10})"/).map { String($0.1) }
  try #require(Set(events).count > 200)
  let missing = Set(events).sorted().filter { id in
    !["html", "md"].allSatisfy { folder.exists("site/e/\(id).\($0)") }
  }
  #expect(missing == [])
}

private let seedFolder = repositoryFolder.appending(path: "../shared/seeds").path

/// The two articles without a date line, under other names, beside the sample corpus: a few days, the right one among
/// them. They are no part of the repository; where they are absent, nothing is tested.
@Test(.enabled(if: FileManager.default.fileExists(atPath: seedFolder)))
func datesTheSeedsBesideTheSampleCorpus() async throws {
  let sample = try await SampleCorpus.shared.value
  let seeds = await CorpusLoader(data: try repositoryData(), jobs: 2).load([seedFolder]).articles
  let renamed = seeds.enumerated().map { number, article in
    var article = article
    (article.id, article.path) = ("x\(number)", "x\(number).txt")
    return article
  }
  let dates = sample.linking.publicationDates(of: (sample.articles + renamed).map(sample.pipeline.read))
  let day = try #require(CivilDate(iso: "2024-12-04"))
  for article in renamed {
    let date = try #require(dates[article.id])
    #expect(date.first <= day && day <= date.last && date.last.dayNumber - date.first.dayNumber < 5)
  }
}
