import TimelineCore

/// Finds the earlier event of a mention: by its key, else by the sentence most like it in the same article.
struct LedgerMemory {
  private let byKey: [String: [EventLedger.Mention]]
  /// By key and article of a mention whose key is new: the entry of the sentence it was before.
  private var edited: [Place: EventLedger.Mention] = [:]

  private struct Place: Hashable {
    let key: String
    let article: Article.ID
  }

  init(_ mentions: [EventMention], ledger: EventLedger) {
    byKey = Dictionary(grouping: ledger.mentions, by: \.key)
    let keys = Set(mentions.map(\.key))
    let lost = Dictionary(grouping: ledger.mentions.filter { !keys.contains($0.key) }) { $0.article }
    let fresh = Dictionary(grouping: mentions.filter { byKey[$0.key] == nil }) { $0.article }
    guard !lost.isEmpty, !fresh.isEmpty else { return }
    let renamed = Self.renamedArticles(mentions, ledger: ledger)
    for (article, entries) in lost {
      guard let mentions = fresh[renamed[article] ?? article] else { continue }
      attach(mentions, to: entries)
    }
  }

  /// Nil where the ledger knows neither the sentence nor one like it.
  func event(_ mention: EventMention) -> Event.ID? {
    if let entries = byKey[mention.key] {
      return (entries.first { $0.article == mention.article } ?? entries.first)?.event
    }
    return edited[Place(key: mention.key, article: mention.article)]?.event
  }

  /// Pairs edited sentences with what they were, the most alike first; each is used once.
  private mutating func attach(_ mentions: [EventMention], to entries: [EventLedger.Mention]) {
    var pairs: [(overlap: Double, mention: Int, entry: Int)] = []
    for (index, mention) in mentions.enumerated() {
      let words = sentenceWords(mention)
      for (number, entry) in entries.enumerated() where entry.type == mention.type {
        let overlap = Self.overlap(words, entry.words)
        if overlap >= 0.5 { pairs.append((overlap, index, number)) }
      }
    }
    pairs.sort {
      (-$0.overlap, mentions[$0.mention].key, entries[$0.entry].key)
        < (-$1.overlap, mentions[$1.mention].key, entries[$1.entry].key)
    }
    var (usedMentions, usedEntries): (Set<Int>, Set<Int>) = ([], [])
    for pair in pairs where !usedMentions.contains(pair.mention) && !usedEntries.contains(pair.entry) {
      usedMentions.insert(pair.mention)
      usedEntries.insert(pair.entry)
      edited[Place(key: mentions[pair.mention].key, article: mentions[pair.mention].article)] = entries[pair.entry]
    }
  }

  /// The share of common words in the longer of two lists of words.
  private static func overlap(_ a: [String], _ b: [String]) -> Double {
    guard let most = [a.count, b.count].max(), most > 0 else { return 0 }
    return Double(Set(a).intersection(b).count) / Double(most)
  }

  /// By the earlier id of an article that is gone: the one that now holds most of its sentences.
  private static func renamedArticles(_ mentions: [EventMention], ledger: EventLedger) -> [Article.ID: Article.ID] {
    let present = Set(mentions.map(\.article))
    let places = Dictionary(mentions.map { ($0.key, $0.article) }, uniquingKeysWith: min)
    var counts: [Article.ID: [Article.ID: Int]] = [:]
    for entry in ledger.mentions where !present.contains(entry.article) {
      if let now = places[entry.key] { counts[entry.article, default: [:]][now, default: 0] += 1 }
    }
    return counts.compactMapValues { $0.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key }
  }
}

/// The words of a mention's sentence as the ledger keeps them.
func sentenceWords(_ mention: EventMention) -> [String] { Set(foldedWords(mention.evidence.quote)).sorted() }
