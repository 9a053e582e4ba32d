import Foundation
import TimelineCore

/// The words of the events and where they stand, ranked by BM25 (Robertson and Zaragoza 2009) when the site is built.
///
/// A word counts more in a title than in the names of actors and places, and more there than in a quote. What a query
/// has to do is to add up the weights of its words.
struct SearchIndex: Sendable {
  private static let k1 = 1.2
  private static let b = 0.75
  /// How often a word in each field counts.
  private static let titleWeight = 3
  private static let nameWeight = 2
  /// Bytes of a shard above which its words are told apart by one more letter.
  static let shardLimit = 60_000

  /// By word: the numbers of the events and the weights there, in hundredths, in order of the events.
  private var postings: [String: [(event: Int, weight: Int)]] = [:]

  init(_ data: ExplorerData, rules: SearchRules) {
    let texts = data.index.events.indices.map { Self.counts(data, $0, rules) }
    let lengths = texts.map { $0.values.reduce(0, +) }
    let average = max(1, Double(lengths.reduce(0, +)) / Double(max(1, texts.count)))
    var found: [String: [(event: Int, count: Int)]] = [:]
    for (number, counts) in texts.enumerated() {
      for (word, count) in counts { found[word, default: []].append((number, count)) }
    }
    for (word, places) in found {
      let rarity = Self.rarity(places.count, of: texts.count)
      postings[word] = places.map { event, count in
        let share = Self.share(count, length: Double(lengths[event]) / average)
        return (event, max(1, Int((rarity * share * 100).rounded())))
      }
    }
  }

  /// The weight of a word that so many of all events hold: never below 0.
  private static func rarity(_ count: Int, of all: Int) -> Double {
    let (with, without) = (Double(count) + 0.5, Double(all - count) + 0.5)
    return log(1 + without / with)
  }

  /// What the number of times a word is told of an event adds; `length` is that of its text, the average being 1.
  private static func share(_ count: Int, length: Double) -> Double {
    let norm: Double = k1 * (1 - b + b * length)
    let count = Double(count)
    return count * (k1 + 1) / (count + norm)
  }

  private static func counts(_ data: ExplorerData, _ number: Int, _ rules: SearchRules) -> [String: Int] {
    let event = data.index.events[number]
    var counts: [String: Int] = [:]
    func add(_ text: String, _ weight: Int) {
      for word in rules.terms(text) { counts[word, default: 0] += weight }
    }
    add(event.title, titleWeight)
    for name in Set(event.roles.values.joined().map(\.name) + event.places.map(\.name)) { add(name, nameWeight) }
    for quote in data.quotes(number) { add(quote, 1) }
    return counts
  }

  /// The shards by name, and the list of their names for the script.
  ///
  /// - Parameter limit: In bytes.
  func shards(limit: Int = SearchIndex.shardLimit) -> [Shard] {
    let words = postings.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let shards = Dictionary(grouping: words) { Self.stem($0, 2) }.flatMap {
      split($0.value, name: $0.key, letters: 2, limit)
    }
    let sorted = shards.sorted { $0.name < $1.name }
    return sorted.map { Shard(name: "s/\($0.name)", value: $0.value) }
      + [Shard(name: "s-names", value: .texts(sorted.map(\.name)))]
  }

  private func split(_ words: [String], name: String, letters: Int, _ limit: Int) -> [(
    name: String, value: ScriptValue
  )] {
    let value = ScriptValue.object(words.map { ($0, packed($0)) })
    let byNext = Dictionary(grouping: words) { Self.stem($0, letters + 1) }
    guard byNext.count > 1, letters < 6, value.json.utf8.count > limit else { return [(name, value)] }
    return byNext.flatMap { split($0.value, name: $0.key, letters: letters + 1, limit) }
  }

  /// The name of the shard of a word: its first letters where they are ASCII, else the number of each.
  static func stem(_ word: String, _ letters: Int) -> String {
    word.unicodeScalars.prefix(letters).map { letter in
      letter.isASCII ? String(letter) : "_\(String(letter.value, radix: 16))"
    }.joined()
  }

  /// Pairs of the difference to the event before and the weight.
  private func packed(_ word: String) -> ScriptValue {
    var last = 0
    return .numbers(
      (postings[word] ?? []).flatMap { posting -> [Int] in
        defer { last = posting.event }
        return [posting.event - last, posting.weight]
      })
  }
}
