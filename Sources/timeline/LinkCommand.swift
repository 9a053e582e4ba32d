import ArgumentParser
import EventLinking
import Glibc
import TimelineCore
import TimelineExport

struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Merges event mentions into events, a line of JSON for each event.",
    discussion: """
      Reads what 'timeline extract' prints, from a file or, with '-' or without a path, from standard input:

        timeline extract | timeline link - > events.ndjson
      """)

  @Argument(help: "A file of mentions, or '-'.")
  var path = "-"

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    StandardError.print(session.diagnostics)
    let types = try EventTypeTable(session.data)
    let linking = try Pipeline.Linking(session.data, types: types, language: session.project.baseLanguage)
    let (mentions, problems) = try await readMentions()
    StandardError.print(problems)
    let timeline = Timeline(events: linking.events(of: mentions, articles: []).events, articles: [])
    let jobs = work.jobCount
    for start in stride(from: 0, to: timeline.events.count, by: 4096) {
      let part = Array(timeline.events[start..<min(start + 4096, timeline.events.count)])
      let lines = await concurrentMap(part, jobs: jobs) { renderEventLine($0, types: types) + "\n" }
      try StandardOutput.write(lines.joined())
    }
    if problems.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
  }

  /// The mentions of all lines that are any, and what is wrong with the others.
  private func readMentions() async throws(CommandFailure) -> ([EventMention], [Diagnostic]) {
    let file = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .input([FileError.last(path).diagnostic]) }
    defer { close(file) }
    var blocks = LineBlocks(file, path: path)
    var mentions: [EventMention] = []
    var problems: [Diagnostic] = []
    do throws(FileError) {
      while let block = try blocks.next() {
        problems += block.diagnostics
        for result in await concurrentMap(block.lines, jobs: work.jobCount, { mention($0, in: block.bytes) }) {
          switch result {
          case .success(let mention): mentions.append(mention)
          case .failure(let problem): problems.append(problem)
          }
        }
      }
    } catch {
      throw .input(problems + [error.diagnostic])
    }
    return (mentions, problems)
  }

  private func mention(_ line: LineBlocks.Line, in bytes: [UInt8]) -> Result<EventMention, Diagnostic> {
    guard let text = String(validating: bytes[line.range], as: UTF8.self) else {
      let place = SourceLocation(path: path, line: line.number)
      return .failure(Diagnostic(.error, "not-utf8", "expected UTF-8", at: place))
    }
    do throws(Diagnostic) {
      return .success(try parseMentionLine(text, path: path, number: line.number))
    } catch {
      return .failure(error)
    }
  }
}
