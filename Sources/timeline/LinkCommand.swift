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
    var index = linking.mentionIndex
    do {
      var spool = try MentionSpool()
      let problems = try await read(into: &spool, &index)
      StandardError.print(problems)
      try await write(index, from: spool.reader, linking: linking)
      if problems.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
    } catch let error as FileError {
      throw CommandFailure.input([error.diagnostic])
    }
  }

  // MARK: Reading

  /// Takes in the mentions of all lines that are any, and tells what is wrong with the others.
  private func read(into spool: inout MentionSpool, _ index: inout MentionIndex) async throws -> [Diagnostic] {
    let file = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError.last(path) }
    defer { close(file) }
    var blocks = LineBlocks(file, path: path)
    var problems: [Diagnostic] = []
    while let block = try blocks.next() {
      problems += block.diagnostics
      let results = await concurrentMap(block.lines, jobs: work.jobCount) { mention($0, in: block.bytes) }
      var kept: [LineBlocks.Line] = []
      for (line, result) in zip(block.lines, results) {
        switch result {
        case .success(let mention):
          index.add(mention)
          kept.append(line)
        case .failure(let problem): problems.append(problem)
        }
      }
      try spool.append(kept, of: block.bytes)
    }
    return problems
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

  // MARK: Linking and writing

  /// Makes every event twice, once to see how they stand to each other and once to write it: none is held meanwhile.
  private func write(
    _ index: consuming MentionIndex, from lines: MentionSpool.Reader, linking: Pipeline.Linking
  ) async throws {
    let groups = index.groups()
    let ids = index.ids(of: groups)
    let types = linking.types
    let event = { @Sendable (number: Int) in
      let mentions = groups[number].compactMap { try? parseMentionLine(lines.line(Int($0)), path: "", number: 0) }
      return mentions.isEmpty ? nil : linking.event(ids[number], of: mentions)
    }
    var links = linking.linkIndex
    var order: [(position: Timeline.Position, number: Int)] = []
    for numbers in Self.batches(Array(groups.indices)) {
      for (number, event) in zip(numbers, await concurrentMap(numbers, jobs: work.jobCount, event)) {
        guard let event else { continue }
        links.add(event)
        order.append((Timeline.Position(event), number))
      }
    }
    let found = links.links()
    order.sort { $0.position < $1.position }
    for numbers in Self.batches(order.map(\.number)) {
      let texts = await concurrentMap(numbers, jobs: work.jobCount) { number in
        guard var event = event(number) else { return "" }
        event.links = found[event.id] ?? []
        return renderEventLine(event, types: types) + "\n"
      }
      try StandardOutput.write(texts.joined())
    }
  }

  private static func batches(_ numbers: [Int]) -> [[Int]] {
    stride(from: 0, to: numbers.count, by: 4096).map { Array(numbers[$0..<min($0 + 4096, numbers.count)]) }
  }
}
