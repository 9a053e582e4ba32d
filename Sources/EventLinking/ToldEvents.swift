import Foundation
import TimelineCore

/// A cue and how much it counts among its like.
struct WeighedCue: Sendable {
  let cue: DatingCue
  let weight: Double
}

/// Which articles tell of the same events, and in how much the same words.
struct ToldEvents: Sendable {
  /// The days of the articles that state one.
  let stated: [Article.ID: Int]
  private let mentions: [Article.ID: [EventMention]]
  private let words: [Article.ID: Set<String>]
  /// By stem: the articles that have it.
  private let spread: [String: Int]
  /// By stem: the mentions in whose sentence it stands.
  private let places: [String: [Told]]

  /// A mention: the place in its article's list.
  private struct Told: Hashable, Sendable {
    let article: Article.ID
    let number: Int
  }

  init(_ articles: [TaggedArticle], mentions: [EventMention]) {
    var (stated, words, spread): ([Article.ID: Int], [Article.ID: Set<String>], [String: Int]) = ([:], [:], [:])
    for tagged in articles {
      stated[tagged.article.id] = tagged.article.published?.dayNumber
      let own = Set(stems(tagged.article.text))
      words[tagged.article.id] = own
      for word in own { spread[word, default: 0] += 1 }
    }
    (self.stated, self.words, self.spread) = (stated, words, spread)
    self.mentions = Dictionary(grouping: mentions.sorted(by: precedes), by: \.article)
    var places: [String: [Told]] = [:]
    for (article, mentions) in self.mentions {
      for (number, mention) in mentions.enumerated() {
        for stem in Set(stems(mention.evidence.quote)) {
          places[stem, default: []].append(Told(article: article, number: number))
        }
      }
    }
    self.places = places
  }

  /// The events of an article that others whose day is known tell too: the day those were told, and perhaps later.
  func cues(for article: Article.ID, known: [Article.ID: Int], window: ArticleDatingRules.Window) -> [WeighedCue] {
    var found: [WeighedCue] = []
    let near = candidates(for: article)
    for (other, day) in known.filter({ near[$0.key] != nil }).sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      let likeness = similarity(words[article] ?? [], words[other] ?? [])
      guard let best = best(of: near[other] ?? [], day: day) else { continue }
      let weight = best.score * likeness * likeness
      let cue = DatingCue(
        name: "shared-event", span: best.mention.evidence.range, days: best.days.map { $0...$0 }, window: window)
      found.append(WeighedCue(cue: cue, weight: weight))
    }
    // Few articles are truly near; the many that are not would only blur what those say.
    let nearest = found.map(\.weight).max() ?? 0
    return found.filter { $0.weight >= nearest / 2 }
  }

  /// The most similar of some pairs of mentions, an article's and another's of a known day, and the days that it gives:
  /// that of the event or, where that is not of these days, the report's and the one before.
  private func best(
    of pairs: [(EventMention, EventMention)], day: Int
  ) -> (mention: EventMention, score: Double, days: [Int])? {
    var best: (mention: EventMention, score: Double, days: [Int])?
    for (mine, theirs) in pairs where shareRoles(mine, theirs) {
      let score = similarity(Set(stems(mine.evidence.quote)), Set(stems(theirs.evidence.quote)))
      guard score > best?.score ?? 0.25 else { continue }
      // What an article looks back on, or ahead to, does not date it.
      let told = theirs.date.isOfReport ? nil : theirs.date.value?.first?.dayNumber
      best = (mine, score, told.flatMap { (day - 4...day).contains($0) ? [$0] : nil } ?? [day - 1, day])
    }
    return best
  }

  /// By article: the pairs of an article's mentions and its own whose sentences share one of the rarer words.
  private func candidates(for article: Article.ID) -> [Article.ID: [(EventMention, EventMention)]] {
    var found: [Article.ID: [(EventMention, EventMention)]] = [:]
    for mine in mentions[article] ?? [] {
      let rare = Set(stems(mine.evidence.quote)).filter { places[$0]?.count ?? 0 <= Self.crowd }
        .sorted { (spread[$0] ?? 0, $0) < (spread[$1] ?? 0, $1) }.prefix(Self.looks)
      let told = Set(rare.flatMap { places[$0] ?? [] }.filter { $0.article != article })
      for other in told.sorted(by: { ($0.article, $0.number) < ($1.article, $1.number) }) {
        guard let theirs = mentions[other.article]?[other.number] else { continue }
        found[other.article, default: []].append((mine, theirs))
      }
    }
    return found
  }

  /// How many words of a sentence are looked up, and how many mentions a word may bring; what is in more says little.
  private static let looks = 12
  private static let crowd = 400

  /// Same subtype and compatible status, two roles with an actor in common.
  private func shareRoles(_ a: EventMention, _ b: EventMention) -> Bool {
    guard a.type == b.type, statusesAgree(a.status, b.status) else { return false }
    let (here, there) = (towns(a), towns(b))
    guard here.isEmpty || there.isEmpty || !here.isDisjoint(with: there) else { return false }
    let shared = a.roles.keys.reduce(0) { count, role in
      let mine = Set((a.roles[role] ?? []).map { $0.country ?? identity($0) })
      return count + (b.roles[role] ?? []).reduce(0) { mine.contains($1.country ?? identity($1)) ? $0 + 1 : $0 }
    }
    return shared >= 2
  }

  private func towns(_ mention: EventMention) -> Set<String> {
    Set(mention.places.filter { $0.level == .city || $0.level == .point }.map(identity))
  }

  /// Cosine over stems, the rare ones weighing more. Sums in sorted order, for the same bits every time.
  private func similarity(_ a: Set<String>, _ b: Set<String>) -> Double {
    func mass(_ stems: Set<String>) -> Double { stems.sorted().reduce(0) { $0 + rarity($1) } }
    let (x, y) = (mass(a), mass(b))
    return x > 0 && y > 0 ? mass(a.intersection(b)) / (x * y).squareRoot() : 0
  }

  private func rarity(_ stem: String) -> Double { log(Double(words.count + 1) / Double(spread[stem] ?? 1)) }
}
