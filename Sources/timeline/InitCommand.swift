import ArgumentParser
import TimelineCore

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a project that builds at once: a project file, a first article, a folder for templates.",
    discussion: """
      A file that is there already is never overwritten.

        timeline init my-timeline
      """)

  @Argument(help: ArgumentHelp("The folder of the project; made if it is not there.", valueName: "dir"))
  var folder: String

  func run() async throws {
    let files = EmbeddedFiles.files(in: "starter").sorted { $0.key < $1.key }
    if let present = files.first(where: { FileSystem.status(Path.join(folder, $0.key)) != nil }) {
      throw CommandFailure.output("\(Path.join(folder, present.key)): is there already; nothing was written")
    }
    do throws(FileError) {
      for (path, text) in files {
        let full = Path.join(folder, path)
        if let parent = Path.parent(full) { try FileSystem.makeFolder(parent) }
        try FileSystem.write(Array(text.utf8), to: full)
      }
    } catch {
      throw CommandFailure.output(error)
    }
    try StandardOutput.write(files.map { Path.join(folder, $0.key) + "\n" }.joined())
  }
}
