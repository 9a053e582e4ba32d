import ArgumentParser
import TimelineCore
import TimelineExport

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Prints the temporal expressions of articles, a line of JSON for each article.",
    discussion: """
      Without a path, the project's articles; '-' reads articles as JSON Lines from standard input:

        timeline tag - < articles.jsonl > timexes.ndjson

      "start" and "end" count Unicode scalars of the text as it was given.
      """)

  @Argument(help: "Files or folders of articles, or '-'.")
  var paths: [String] = []

  @Flag(help: "Leave boilerplate out of JSON Lines articles too.")
  var clean = false

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    StandardError.print(session.diagnostics)
    let pipeline = try Pipeline(session.project, session.data, types: nil)
    var pipe = try ArticlePipe(pipeline, work: work, clean: clean) { reading in
      let (article, timexes) = (reading.tagged.article, reading.tagged.timexes)
      return renderTimexLine(document: article.id, text: article.text, timexes: timexes) + "\n"
    }
    try await pipe.run(paths.isEmpty ? session.project.corpora.map(session.project.path) : paths)
  }
}
