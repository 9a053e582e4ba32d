import ArgumentParser
import Glibc

/// How the work is done, whatever it is.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many articles are read at once; the result does not depend on it.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Show no progress line.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("expected --jobs of at least 1, found \(jobs)") }
  }

  /// As asked for, else as many as there are processors.
  var jobCount: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Where the articles are.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: .customLong("corpus"),
    help: ArgumentHelp("A folder of articles, in place of the project's; may be given again.", valueName: "dir"))
  var folders: [String] = []

  /// The folders asked for, else the project's.
  func places(_ project: Project) -> [String] {
    folders.isEmpty ? project.corpora.map(project.path) : folders
  }
}
