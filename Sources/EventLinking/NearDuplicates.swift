import TimelineCore

/// Which articles count as one report: those whose texts share four in five of their five-word shingles (Broder 1997;
/// the share is estimated from the 128 smallest shingle hashes), and their copies.
struct NearDuplicates: Sendable {
  private let sketches: [Article.ID: [UInt64]]

  /// - Parameter articles: Only those that are compared; each text is read once.
  init(_ articles: [Article]) {
    sketches = Dictionary(
      articles.map { ($0.id, Self.sketch($0.text)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first article in `ids` that an article repeats, or itself, by article.
  ///
  /// An article repeats another also where every sentence that it gives the event is in the other to the letter.
  func originals(_ mentions: [EventMention]) -> [Article.ID: Article.ID] {
    var quotes: [Article.ID: Set<String>] = [:]
    var order: [Article.ID] = []
    for mention in mentions {
      if quotes[mention.article] == nil { order.append(mention.article) }
      quotes[mention.article, default: []].insert(mention.evidence.quote)
    }
    var originals: [Article.ID: Article.ID] = [:]
    var leaders: [Article.ID] = []
    for id in order {
      let leader = leaders.first { other in
        (quotes[id] ?? []).isSubset(of: quotes[other] ?? []) || resemblance(id, other) >= 0.8
      }
      originals[id] = leader ?? id
      if leader == nil, leaders.count < Self.comparisons { leaders.append(id) }
    }
    return originals
  }

  /// Of an event with more reports than this, later ones are compared with the first so many only.
  private static let comparisons = 64
  private static let sketchSize = 128

  /// The estimated share of shingles that two texts have in common; 0 where one has none.
  private func resemblance(_ a: Article.ID, _ b: Article.ID) -> Double {
    guard let x = sketches[a], let y = sketches[b], !x.isEmpty, !y.isEmpty else { return 0 }
    let union = Set(x + y).sorted().prefix(min(Self.sketchSize, max(x.count, y.count)))
    let (left, right) = (Set(x), Set(y))
    return Double(union.count { left.contains($0) && right.contains($0) }) / Double(union.count)
  }

  private static func sketch(_ text: String) -> [UInt64] {
    let words = foldedWords(text).map { word in word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime } }
    guard words.count >= 5 else { return [] }
    let shingles = (4..<words.count).map { end in
      words[(end - 4)...end].reduce(seed) { mixed(($0 &* prime) ^ $1) }
    }
    return Array(Set(shingles).sorted().prefix(sketchSize))
  }

  /// FNV-1a, and the finish of SplitMix64: the smallest hashes must be a fair sample.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  private static func mixed(_ value: UInt64) -> UInt64 {
    let z = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    return z ^ (z >> 31)
  }
}
