import ArgumentParser
import TemporalTagging
import TimelineCore
import TimelineExport

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Prints the temporal expressions of articles, a line of JSON for each article.",
    discussion: """
      Without a path, the project's articles; '-' reads articles as JSON Lines from standard input:

        timeline tag - < articles.jsonl > timexes.ndjson

      A date without a year hangs on the day of publication in news, on the date told before in a narrative. Which an \
      article is follows from its dates, unless its 'document_type', timeline.yml or --type says so.

      "start" and "end" count Unicode scalars of the text as it was given.
      """)

  @Argument(help: "Files or folders of articles, or '-'.")
  var paths: [String] = []

  @Flag(help: "Leave boilerplate out of JSON Lines articles too.")
  var clean = false

  @Option(
    name: .customLong("type"),
    help:
      "How articles that do not say are read: \(Article.DocumentType.allCases.map(\.rawValue).joined(separator: ", ")).",
    transform: Self.documentType)
  var type: Article.DocumentType?

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    StandardError.print(session.diagnostics)
    var project = session.project
    if let type { project.tagging.documentType = type }
    let pipeline = try Pipeline(project, session.data, types: nil)
    var pipe = try ArticlePipe(pipeline, work: work, clean: clean) { reading in
      let (article, timexes) = (reading.tagged.article, reading.tagged.timexes)
      return renderTimexLine(document: article.id, text: article.text, timexes: timexes) + "\n"
    }
    try await pipe.run(paths.isEmpty ? session.project.corpora.map(session.project.path) : paths)
    pipe.leave()
  }

  private static func documentType(_ text: String) throws -> Article.DocumentType {
    guard let type = Article.DocumentType(rawValue: text) else {
      let names = Article.DocumentType.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("expected one of \(names), found '\(text)'")
    }
    return type
  }
}
