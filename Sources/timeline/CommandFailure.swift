import TimelineCore

/// Why a command ends without its result; the exit code says which.
enum CommandFailure: Error {
  /// Errors in the input, printed already where the list is empty.
  case input([Diagnostic])
  /// The command was called wrongly.
  case usage(String)
  /// What was made could not be written.
  case output(String)

  static func output(_ error: FileError) -> CommandFailure { .output(error.description) }
}

/// What the program tells its caller.
enum ExitStatus: Int32 {
  case done = 0
  case problems = 1
  case usage = 2
  case output = 3
}
