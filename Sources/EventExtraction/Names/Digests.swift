import TextAnalysis
import TimelineCore

// A morning note, which tells of the day's news one after the other.
extension Extraction {
  /// How many words the catchword of an item has at most, with its stop.
  private static let longestCatchword = 7

  /// "Paris on the brink. The government …": the few words with which the items of a note begin; empty where they open less
  /// than half of the paragraphs, or most items tell of one and the same country.
  func catchwords(_ sentences: [SentenceWords]) -> [SentenceWords] {
    let openers = sentences.indices.dropLast().filter { number in
      let words = sentences[number]
      return words.count <= Self.longestCatchword && words.has(words.count - 1, .stop) && !words.isQuestion
        && words.beginsParagraph && !sentences[number + 1].beginsParagraph
    }
    guard openers.count >= Self.leastStories,
      2 * openers.count >= sentences.count(where: \.beginsParagraph)
    else { return [] }
    var counts: [String: Int] = [:]
    for (start, end) in zip(openers, openers.dropFirst() + [sentences.count]) {
      let told = sentences[start..<end].flatMap { $0.entities.compactMap(country) }
      for country in Set(told) { counts[country, default: 0] += 1 }
    }
    return 2 * (counts.values.max() ?? 0) <= openers.count ? openers.map { sentences[$0] } : []
  }
}
