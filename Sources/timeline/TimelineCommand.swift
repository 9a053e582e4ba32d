import ArgumentParser
import Glibc
import TimelineCore

@main
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Turns a folder of news articles into a timeline site.",
    discussion: """
      Run it in a folder with a timeline.yml, or with articles in corpus/:

        timeline build

      Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 the output could not be written.
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, TagCommand.self, ExtractCommand.self, LinkCommand.self, ExplainCommand.self,
      ExportCommand.self,
      ServeCommand.self,
      InitCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Glibc.exit(report(error).rawValue)
    }
  }

  /// Prints what went wrong, or the help that was asked for.
  static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case CommandFailure.input(let diagnostics):
      StandardError.print(diagnostics)
      return .problems
    case CommandFailure.usage(let message):
      StandardError.print("timeline: error: \(message)")
      return .usage
    case CommandFailure.output(let message):
      StandardError.print("timeline: error: \(message)")
      return .output
    case let problem as Diagnostic:
      StandardError.print([problem])
      return .problems
    default:
      return reportUsage(error)
    }
  }

  /// ArgumentParser's own errors end with 64, which nobody expects.
  private static func reportUsage(_ error: any Error) -> ExitStatus {
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      if !message.isEmpty { StandardError.print(message) }
      return .usage
    }
    do {
      try StandardOutput.write(message + "\n")
      return .done
    } catch {
      return .output
    }
  }
}
