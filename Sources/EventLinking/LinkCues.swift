import TimelineCore

/// Words that tell how an event stands to another of the same sentence, or that it was not told before:
/// `<language>/link-cues.tsv` of every language, since what is linked names none.
struct LinkCues: Sendable {
  enum Meaning: Hashable, Sendable {
    /// What stands before the words has the link to what follows them; the other way round where `isInverse`.
    case link(EventLink.Kind, isInverse: Bool)
    /// The event they belong to is another than the one told before.
    case new
  }

  /// Words found in a sentence.
  struct Hit: Hashable, Sendable {
    /// In bytes of the sentence.
    let range: ByteRange
    let meaning: Meaning
  }

  private struct Phrase: Sendable {
    let bytes: [UInt8]
    let meaning: Meaning
  }

  /// By the hash of the first word, the longest first.
  private let phrases: [UInt64: [Phrase]]

  /// Columns: `cue means example`; a cue is written in lower case.
  init(_ data: DataFiles) throws(Diagnostic) {
    var phrases: [UInt64: [Phrase]] = [:]
    for language in data.languages {
      for row in try data.rows("\(language)/link-cues.tsv", needs: ["cue", "means", "example"]) {
        let bytes = Array(row["cue"].utf8)
        let first = bytes.prefix { $0 != UInt8(ascii: " ") }
        let phrase = Phrase(bytes: bytes, meaning: try Self.meaning(row))
        phrases[first.reduce(Self.emptyHash, Self.hash), default: []].append(phrase)
      }
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// In text order.
  func hits(in sentence: String) -> [Hit] {
    let bytes = Array(sentence.utf8)
    var (found, start): ([Hit], Int) = ([], 0)
    while start < bytes.count {
      guard Self.isLetter(bytes[start]) else {
        start += 1
        continue
      }
      var (end, hash) = (start, Self.emptyHash)
      while end < bytes.count, Self.isLetter(bytes[end]) {
        hash = Self.hash(hash, bytes[end])
        end += 1
      }
      if let known = phrases[hash], let hit = Self.hit(of: known, in: bytes, at: start) {
        found.append(hit)
        end = hit.range.end
      }
      start = end
    }
    return found
  }

  private static func hit(of phrases: [Phrase], in bytes: [UInt8], at start: Int) -> Hit? {
    for phrase in phrases {
      let end = start + phrase.bytes.count
      guard end <= bytes.count, end == bytes.count || !isLetter(bytes[end]),
        bytes[start..<end].elementsEqual(phrase.bytes, by: { lower($0) == $1 })
      else { continue }
      return Hit(range: ByteRange(start, end), meaning: phrase.meaning)
    }
    return nil
  }

  private static func meaning(_ row: LexiconFile.Row) throws(Diagnostic) -> Meaning {
    let parts = row["means"].split(separator: ":").map(String.init)
    if parts == ["new"] { return .new }
    guard let kind = parts.last.flatMap(EventLink.Kind.init(rawValue:)), parts.count == 1 || parts[0] == "inverse"
    else { throw row.error("expected new or a link, found '\(row["means"])'", in: "means") }
    return .link(kind, isInverse: parts.count == 2)
  }

  /// FNV-1a over lower-case ASCII: that of no byte, and that of one more.
  private static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(lower(byte))) &* 0x0000_0100_0000_01b3
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }
}

extension LinkCues {
  /// Whether words near the trigger, or before an amount, say that the event was not told before.
  func areNew(_ mention: EventMention) -> Bool {
    let start = mention.evidence.range.start
    let trigger = mention.evidence.trigger.range
    return hits(in: mention.evidence.quote).contains { hit in
      guard hit.meaning == .new else { return false }
      let (from, to) = (hit.range.start + start, hit.range.end + start)
      let isOfTrigger = to <= trigger.start ? trigger.start - to <= Self.near : false
      let isOfAmount = mention.amounts.contains { money in
        money.range.map { to <= $0.start && $0.start - to <= Self.near } ?? false
      }
      return isOfTrigger || isOfAmount || from >= trigger.end && from - trigger.end <= Self.near / 2
    }
  }

  /// In bytes: about two words.
  private static let near = 16
}
