package import TimelineCore

/// Why the mentions of an event are one, and why the most similar other event is another; for `timeline explain`.
package struct MergeExplanation: Hashable, Sendable {
  /// How a mention came to the event.
  package struct Join: Hashable, Sendable {
    /// The mention's key and article.
    package let key: String
    package let article: Article.ID
    /// The mention of the event most like it.
    package let nearest: String
    package let rule: String
    /// 0…1.
    package let score: Double
    /// What counted, by weight: feature and contribution to the logistic score, the largest first.
    package let features: [Feature]
  }

  /// One term of a score.
  package struct Feature: Hashable, Sendable {
    package let name: String
    package let contribution: Double
  }

  /// What kept two events apart.
  package enum Reason: Hashable, Sendable {
    /// Nothing could make them one.
    case veto(MergeRules.Veto)
    /// Not alike enough.
    case below(threshold: Double)
    /// Alike, but a third mention of one of them is kept apart from the other.
    case group
  }

  /// The other event that came nearest.
  package struct Rejection: Hashable, Sendable {
    package let event: Event.ID
    package let rule: String
    package let score: Double
    package let reason: Reason
    package let features: [Feature]
  }

  package let event: Event.ID
  /// In the order of the event's mentions; empty where it has only one.
  package let joins: [Join]
  /// Nil where no other event has a type of the same rule.
  package let rejection: Rejection?
}

/// Compares the mentions of an event with each other and with those of all other events.
///
/// - Complexity: Linear in the mentions of the other events.
package func explainMerge(of event: Event, among events: [Event], rules: MergeRules) -> MergeExplanation {
  var comparison = Comparison(rules: rules)
  let joins = event.mentions.count < 2 ? [] : event.mentions.compactMap { comparison.join($0, in: event) }
  let others = events.filter { $0.id != event.id && rules.index(for: $0.type) == rules.index(for: event.type) }
  let rejection = others.compactMap { comparison.rejection(of: $0, from: event) }
    .min { (-$0.score, $0.event) < (-$1.score, $1.event) }
  return MergeExplanation(event: event.id, joins: joins, rejection: rejection)
}

private struct Comparison {
  let rules: MergeRules
  var numbers = TextNumbers()

  init(rules: MergeRules) { self.rules = rules }

  mutating func join(_ mention: EventMention, in event: Event) -> MergeExplanation.Join? {
    var best: MergeExplanation.Join?
    for other in event.mentions where other != mention {
      guard let (rule, found) = compare(mention, other) else { continue }
      let score = found.score(rules.weights)
      guard score > best?.score ?? -1 else { continue }
      best = MergeExplanation.Join(
        key: mention.key, article: mention.article, nearest: other.key, rule: rule.name, score: score,
        features: contributions(found))
    }
    return best
  }

  /// The closest pair of mentions of two events that stayed apart, and what kept them so.
  mutating func rejection(of other: Event, from event: Event) -> MergeExplanation.Rejection? {
    var best: MergeExplanation.Rejection?
    for mention in event.mentions {
      for candidate in other.mentions {
        guard let (rule, found) = compare(mention, candidate) else { continue }
        let score = found.score(rules.weights)
        guard score > best?.score ?? -1 else { continue }
        let reason: MergeExplanation.Reason =
          found.veto.map { .veto($0) } ?? (score < rule.threshold ? .below(threshold: rule.threshold) : .group)
        best = MergeExplanation.Rejection(
          event: other.id, rule: rule.name, score: score, reason: reason, features: contributions(found))
      }
    }
    return best
  }

  private mutating func compare(_ a: EventMention, _ b: EventMention) -> (MergeRules.Rule, Similarity)? {
    guard let index = rules.index(for: a.type), index == rules.index(for: b.type) else { return nil }
    let rule = rules.rules[index]
    let first = MentionProfile(a, rule: index, rules, numbers: &numbers)
    let second = MentionProfile(b, rule: index, rules, numbers: &numbers)
    return (rule, similarity(first, second, rule: rule, rates: rules.rates))
  }

  private func contributions(_ similarity: Similarity) -> [MergeExplanation.Feature] {
    similarity.features
      .map { MergeExplanation.Feature(name: $0.0.rawValue, contribution: (rules.weights[$0.0] ?? 0) * $0.1) }
      .filter { $0.contribution != 0 }
      .sorted { (-abs($0.contribution), $0.name) < (-abs($1.contribution), $1.name) }
  }
}
