import ArgumentParser

@main
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Turns a folder of news articles into a timeline site.")
}
