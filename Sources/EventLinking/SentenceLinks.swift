import TimelineCore

/// Links that a sentence states between two of its events: "… in response to …".
struct SentenceLinks: Sendable {
  struct Link: Hashable, Sendable {
    let kind: EventLink.Kind
    let first: Int32
    let second: Int32
  }

  private struct Sentence: Hashable, Sendable {
    let article: Article.ID
    let start: Int
  }

  private struct Told: Sendable {
    var cues: [LinkCues.Hit]
    /// Of the trigger, in bytes of the sentence, and the event's number.
    var triggers: [(range: ByteRange, event: Int32)] = []
  }

  /// Only sentences with a cue.
  private var sentences: [Sentence: Told] = [:]

  mutating func add(_ event: Event, number: Int32, cues: LinkCues) {
    for mention in event.mentions {
      let hits = cues.hits(in: mention.evidence.quote).filter { $0.meaning != .new }
      guard !hits.isEmpty else { continue }
      let start = mention.evidence.range.start
      let trigger = mention.evidence.trigger.range
      sentences[Sentence(article: mention.article, start: start), default: Told(cues: hits)].triggers
        .append((ByteRange(trigger.start - start, trigger.end - start), number))
    }
  }

  /// In no order.
  var links: Set<Link> { Set(sentences.values.flatMap { told in told.cues.compactMap { link($0, told.triggers) } }) }

  /// What stands nearest before the cue, and after it; where it opens the sentence, the next two after it.
  private func link(_ cue: LinkCues.Hit, _ triggers: [(range: ByteRange, event: Int32)]) -> Link? {
    guard case .link(let kind, let isInverse) = cue.meaning else { return nil }
    let before = triggers.filter { $0.range.end <= cue.range.start }.max { $0.range < $1.range }
    let after = triggers.filter { $0.range.start >= cue.range.start }.sorted {
      ($0.range, $0.event) < ($1.range, $1.event)
    }
    guard let next = after.first, next.range.start - cue.range.end <= Self.reach else { return nil }
    let other = before ?? (cue.range.start <= Self.opening ? after.dropFirst().first : nil)
    guard let other, other.event != next.event else { return nil }
    return isInverse
      ? Link(kind: kind, first: next.event, second: other.event)
      : Link(kind: kind, first: other.event, second: next.event)
  }

  /// In bytes: how far the cue may stand from what it speaks of, and from the sentence's beginning to open it.
  private static let reach = 80
  private static let opening = 40
}
