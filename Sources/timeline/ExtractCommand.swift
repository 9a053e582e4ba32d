import ArgumentParser
import TimelineCore
import TimelineExport

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the event mentions of articles, a line of JSON for each mention.",
    discussion: """
      Without a path, the project's articles; '-' reads articles as JSON Lines from standard input:

        timeline extract --clean - < articles.jsonl > mentions.ndjson
      """)

  @Argument(help: "Files or folders of articles, or '-'.")
  var paths: [String] = []

  @Flag(help: "Leave boilerplate out of JSON Lines articles too.")
  var clean = false

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    StandardError.print(session.diagnostics)
    let pipeline = try Pipeline(session.project, session.data, types: try EventTypeTable(session.data))
    let merging = try Pipeline.ArticleMerging(pipeline)
    var pipe = try ArticlePipe(pipeline, work: work, clean: clean) { reading in
      let ids = merging.eventIDs(of: reading)
      return reading.mentions.indices.map { renderMentionLine(reading.mentions[$0], event: ids[$0]) + "\n" }.joined()
    }
    try await pipe.run(paths.isEmpty ? session.project.corpora.map(session.project.path) : paths)
    pipe.leave()
  }
}
