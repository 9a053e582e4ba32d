import Foundation
package import Testing

/// Compares text with a file of the repository, and reports the first line that differs.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is written instead: read the difference before you commit it.
package func expectGolden(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = repositoryFolder.appending(path: path)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  guard golden != text else { return }
  let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).prefix { $0 == $1 }.count
  let detail =
    "\(path):\(line + 1): expected '\(line < expected.count ? expected[line] : "end of file")', "
    + "found '\(line < found.count ? found[line] : "end of file")'"
  Issue.record(Comment(rawValue: detail), sourceLocation: sourceLocation)
}
