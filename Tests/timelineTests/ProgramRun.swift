import Foundation

/// What the built program did with some arguments.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// Runs the program that was built with these tests.
  ///
  /// - Parameters:
  ///   - below: The folder inside `folder` to run in.
  ///   - input: Its standard input.
  init(_ arguments: [String], in folder: TemporaryFolder, below: String = "", input: String = "") throws {
    let scratch = try TemporaryFolder(["input": input, "output": "", "errors": ""])
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = below.isEmpty ? folder.url : folder.url.appending(path: below)
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: scratch.url.appending(path: "output")), as: UTF8.self)
    errors = try scratch.text("errors")
  }

  /// Beside the program that runs the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "timeline")
}

/// A folder that is gone when nothing refers to it any more: keep it in a variable that is used last.
final class TemporaryFolder {
  let url: URL

  /// - Parameter files: Their contents by path.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "timeline-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A copy of a project of `Projects/`.
  static func project(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Projects/\(name)")
    for name in try FileManager.default.contentsOfDirectory(atPath: project.path) {
      try FileManager.default.copyItem(at: project.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  var path: String { url.path }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ bytes: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func text(_ path: String) throws -> String { try String(contentsOf: url.appending(path: path), encoding: .utf8) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: url.appending(path: path).path, withDestinationPath: target)
  }

  /// Every file below a folder with its bytes.
  func contents(of folder: String) throws -> [String: Data] {
    let root = url.appending(path: folder)
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: root.path) ?? [] {
      let file = root.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// The number of a file on its disk, and when it was last changed.
  func identity(_ path: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)
    return [FileAttributeKey.systemFileNumber, .modificationDate].map { "\(attributes[$0] ?? "none")" }
  }
}
