/// A line on the terminal that tells how far long work is; silent when standard error is no terminal.
struct ProgressLine {
  private let verb: String
  private let total: Int?
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now

  /// - Parameters:
  ///   - verb: What is done to the articles: `reading`.
  ///   - total: Nil where nobody knows.
  init(_ verb: String, total: Int?, quiet: Bool) {
    self.verb = verb
    self.total = total
    isShown = !quiet && StandardError.isTerminal
  }

  /// Redraws at most ten times a second, and not within the first half second.
  mutating func update(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(500), now - shown > .milliseconds(100) else { return }
    shown = now
    let seconds = (now - start) / .seconds(1)
    let rate = Double(done) / seconds
    var line = "\r\u{1B}[K\(verb) \(done) articles, \(Int(rate)) a second"
    if let total, rate > 0 { line += ", \(Int(Double(total - done) / rate)) s left of \(total)" }
    StandardError.write(line)
  }

  /// Clears the line.
  func finish() {
    if isShown && shown > start { StandardError.write("\r\u{1B}[K") }
  }
}
