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
      var spool = try LineSpool()
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
  private func read(into spool: inout LineSpool, _ index: inout MentionIndex) async throws -> [Diagnostic] {
    let file = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError.last(path) }
    defer { close(file) }
    var blocks = LineBlocks(file, path: path)
    var problems: [Diagnostic] = []
    while let block = try blocks.next() {
      problems += block.diagnostics
      let results = await concurrentMap(block.lines, jobs: work.jobCount) { mention($0, in: block.bytes) }
      var kept: [ArraySlice<UInt8>] = []
      for (line, result) in zip(block.lines, results) {
        switch result {
        case .success(let mention):
          index.add(mention)
          kept.append(block.bytes[line.range])
        case .failure(let problem): problems.append(problem)
        }
      }
      try spool.append(kept)
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

  /// Makes every event, and writes them when all are known and how they stand to each other: none is held meanwhile.
  private func write(
    _ index: consuming MentionIndex, from lines: LineSpool.Reader, linking: Pipeline.Linking
  ) async throws {
    let groups = index.groups()
    let ids = index.ids(of: groups)
    let types = linking.types
    let made = { @Sendable (number: Int) -> (event: Event, line: EventLine)? in
      let mentions = groups[number].compactMap { try? parseMentionLine(lines.line(Int($0)), path: "", number: 0) }
      guard !mentions.isEmpty else { return nil }
      let event = linking.event(ids[number], of: mentions)
      return (event, EventLine(event, types: types))
    }
    var links = linking.linkIndex
    var spool = try LineSpool()
    var order: [(position: Timeline.Position, id: Event.ID, gap: Int, number: Int)] = []
    for numbers in Self.batches(Array(groups.indices)) {
      let events = await concurrentMap(numbers, jobs: work.jobCount, made).compactMap(\.self)
      for (event, line) in events {
        links.add(event)
        order.append((Timeline.Position(event), event.id, line.gap, order.count))
      }
      try spool.append(events.map(\.line.text.utf8))
    }
    let (found, reader) = (links.links(), spool.reader)
    order.sort { $0.position < $1.position }
    for numbers in Self.batches(Array(order.indices)) {
      let texts = numbers.map { number in
        let entry = order[number]
        return EventLine(text: reader.line(entry.number), gap: entry.gap).text(with: found[entry.id] ?? []) + "\n"
      }
      try StandardOutput.write(texts.joined())
    }
  }

  private static func batches(_ numbers: [Int]) -> [[Int]] {
    stride(from: 0, to: numbers.count, by: 4096).map { Array(numbers[$0..<min($0 + 4096, numbers.count)]) }
  }
}
