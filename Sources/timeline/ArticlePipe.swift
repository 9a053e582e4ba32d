import CorpusReading
import Glibc
import TimelineCore

/// Articles in, a text for each out, in order: what `tag` and `extract` have in common.
struct ArticlePipe {
  private var pipeline: Pipeline
  private let jobs: Int
  private let quiet: Bool
  /// Nil leaves articles from JSON Lines as they are.
  private let boilerplate: BoilerplateRules?
  private let render: @Sendable (Pipeline.Reading) -> String
  private var diagnostics: [Diagnostic] = []
  /// How many articles are in memory at once; of long ones a block holds fewer.
  private static let batch = 2048
  /// How many bytes are written at once.
  private static let part = 1 << 16

  /// - Parameters:
  ///   - clean: Whether boilerplate is left out of articles from JSON Lines as it is of others.
  ///   - render: The lines for one article, with their line ends.
  init(
    _ pipeline: Pipeline, work: WorkOptions, clean: Bool, render: @escaping @Sendable (Pipeline.Reading) -> String
  ) throws(Diagnostic) {
    self.pipeline = pipeline
    jobs = work.jobCount
    quiet = work.quiet
    boilerplate = clean ? try BoilerplateRules(pipeline.data) : nil
    self.render = render
  }

  /// Takes the articles of files and folders, or of standard input where the only place is `-`.
  mutating func run(_ places: [String]) async throws {
    if places == ["-"] {
      try await runStandardInput()
    } else if places.contains("-") {
      throw CommandFailure.usage("expected '-' alone or paths, found both")
    } else {
      try await runFiles(places)
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
  }

  /// Ends the process: all memory is given back at once, where freeing the tables would be a thirtieth of a start.
  func leave() -> Never { withExtendedLifetime(self) { Glibc.exit(ExitStatus.done.rawValue) } }

  private mutating func runFiles(_ places: [String]) async throws {
    let corpus = await CorpusLoader(data: pipeline.data, jobs: jobs).load(places)
    report(corpus.diagnostics)
    let (keepsAll, pipeline) = (boilerplate == nil, pipeline)
    let articles = await concurrentMap(corpus.articles, jobs: jobs) { article in
      var article = pipeline.identified(article)
      if keepsAll && SourceFormat(path: article.path) == .jsonLines { article.boilerplate = [] }
      return article
    }
    var progress = ProgressLine("reading", total: articles.count, quiet: quiet)
    var done = 0
    // The result is written in parts, so that it is never in memory as a whole.
    while done < articles.count {
      let part = Array(articles[done..<min(done + Self.batch, articles.count)])
      try await write(part)
      done += part.count
      progress.update(done)
    }
    progress.finish()
  }

  private mutating func runStandardInput() async throws {
    var blocks = LineBlocks(STDIN_FILENO, path: "-")
    var progress = ProgressLine("reading", total: nil, quiet: quiet)
    var done = 0
    while let block = try nextBlock(&blocks) {
      report(block.diagnostics)
      for start in stride(from: 0, to: block.lines.count, by: Self.batch) {
        let lines = Array(block.lines[start..<min(start + Self.batch, block.lines.count)])
        try await write(await articles(of: lines, in: block.bytes))
        done += lines.count
        progress.update(done)
      }
    }
    progress.finish()
  }

  private mutating func articles(of lines: [LineBlocks.Line], in bytes: [UInt8]) async -> [Article] {
    let (rules, pipeline) = (boilerplate, pipeline)
    let results = await concurrentMap(lines, jobs: jobs, chunk: chunk(lines.count)) { line in
      Self.article(bytes[line.range], line.number, rules).map(pipeline.identified)
    }
    var articles: [Article] = []
    for result in results {
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let problem): report([problem])
      }
    }
    return articles
  }

  private static func article(
    _ bytes: ArraySlice<UInt8>, _ number: Int, _ rules: BoilerplateRules?
  ) -> Result<Article, Diagnostic> {
    do throws(Diagnostic) {
      guard let rules else { return .success(try readJSONLine(bytes, path: "-", line: number)) }
      return .success(try readJSONLine(bytes, path: "-", line: number, cleanedBy: rules))
    } catch {
      return .failure(error)
    }
  }

  private func nextBlock(_ blocks: inout LineBlocks) throws(CommandFailure) -> LineBlocks.Block? {
    do {
      return try blocks.next()
    } catch {
      throw .input([error.diagnostic])
    }
  }

  private mutating func write(_ articles: [Article]) async throws {
    report(try await pipeline.prepare(for: articles))
    let (pipeline, render) = (pipeline, render)
    let texts = await concurrentMap(articles, jobs: jobs, chunk: chunk(articles.count)) { article in
      render(pipeline.read(article))
    }
    try Self.write(texts)
  }

  /// Writes texts, several at once, by way of memory that stays as small as they allow.
  private static func write(_ texts: [String]) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * part)
    for text in texts {
      bytes += text.utf8
      guard bytes.count >= part else { continue }
      try StandardOutput.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if !bytes.isEmpty { try StandardOutput.write(bytes) }
  }

  /// Small enough that no processor waits long for another at the end.
  private func chunk(_ count: Int) -> Int { max(1, min(64, count / (jobs * 4))) }

  private mutating func report(_ problems: [Diagnostic]) {
    StandardError.print(problems)
    diagnostics += problems
  }
}
