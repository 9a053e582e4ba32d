import Foundation
package import TimelineCore

/// One mention as a line of JSON without a line feed: EVENTS.md §7a, what `timeline extract` prints.
///
/// - Parameter event: The id of the event it reports, shared with the article's other mentions of it; nil where unknown.
package func renderMentionLine(_ mention: EventMention, event: Event.ID? = nil) -> String {
  var line = JSONLine(reserving: 2048)
  line.object { $0.fields(of: mention, event: event) }
  return line.text
}

/// The key by which a distributed run may bring mentions together: those of different blocks are never one event,
/// since no merge rule spans two categories.
package func block(of mention: EventMention) -> String { mention.type.category }

/// Reads what `renderMentionLine` writes.
///
/// - Parameters:
///   - path: As diagnostics show it.
///   - number: The line's number, from 1.
/// - Throws: `bad-mention` where the line is no such record; the message names the field.
package func parseMentionLine(_ line: String, path: String, number: Int) throws(Diagnostic) -> EventMention {
  let location = SourceLocation(path: path, line: number)
  do {
    return try JSONDecoder().decode(MentionRecord.self, from: Data(line.utf8)).mention
  } catch let error as DecodingError {
    throw Diagnostic(.error, "bad-mention", describe(error), at: location)
  } catch {
    throw Diagnostic(.error, "bad-mention", "expected a mention in JSON", at: location)
  }
}
