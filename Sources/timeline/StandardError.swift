import Glibc
import TimelineCore

/// Where everything goes that is not the result: one problem a line.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Prints in reading order, each once; coloured on a terminal, unless `NO_COLOR` is set.
  static func print(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let colours = isTerminal && getenv("NO_COLOR") == nil
    var lines = ""
    var last: Diagnostic?
    for diagnostic in diagnostics.sorted() where diagnostic != last {
      lines += line(diagnostic, colours: colours) + "\n"
      last = diagnostic
    }
    write(lines)
  }

  /// Prints one line that has no place in a file.
  static func print(_ message: String) { write(message + "\n") }

  static func write(_ text: String) { _ = FileSystem.write(Array(text.utf8), to: STDERR_FILENO) }

  private static func line(_ diagnostic: Diagnostic, colours: Bool) -> String {
    guard colours else { return visible(diagnostic.description) }
    let colour = diagnostic.severity == .error ? 31 : diagnostic.severity == .warning ? 33 : 36
    let parts = diagnostic.description.split(separator: ": ", maxSplits: 2).map { visible(String($0)) }
    guard parts.count == 3 else { return visible(diagnostic.description) }
    return "\(parts[0]): \u{1B}[\(colour)m\(parts[1])\u{1B}[0m: \(parts[2])"
  }

  /// The text with control characters as their picture, so that an article cannot steer the terminal.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || (127...159).contains(scalar.value)
  }
}

/// Where the result of a command goes.
enum StandardOutput {
  /// Text for people: on a terminal without control characters but line ends.
  static func printable(_ text: String) -> String {
    guard isTerminal else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { StandardError.visible(String($0)) }
      .joined(separator: "\n")
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let code = FileSystem.write(bytes, to: STDOUT_FILENO)
    guard code == 0 else { throw .output(FileError(path: "standard output", code: code)) }
  }
}
