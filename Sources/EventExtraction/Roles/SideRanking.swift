/// Those an article speaks of, by what is most likely of them; of two alike the first in the alphabet.
///
/// A class: each list is made when it is asked for, and most articles need one of them.
final class SideRanking {
  typealias Tally = ArticleContext.Tally

  private let context: ArticleContext
  /// Likely to be helped: named often, attacked more than attacking, blamed by few. Only those with reasons for it.
  private(set) lazy var needy = Self.needy(context)
  /// Likely to be penalised: blamed and attacking.
  private(set) lazy var offenders = Self.offenders(context)
  /// Most in battles first.
  private(set) lazy var fighters = Self.ranked(context.fighters).map(\.key)
  /// Most attacks first.
  private(set) lazy var aggressors = Self.ranked(context.aggressors).map(\.key)
  /// The side attacked in a war of the day that is named most often, where the article may speak of that war; nil where none is named.
  private(set) lazy var attackedSide = Self.best(
    context.countries.filter { context.wars.isAttacked($0.key) && context.isAtWar($0.key) }, except: [])

  init(_ context: ArticleContext) { self.context = context }

  /// The highest of a tally that is none of some; nil where there is none.
  static func best(_ tally: Tally, except: [String]) -> String? {
    tally.filter { !except.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func ranked(_ tally: Tally) -> [(key: String, value: Int)] {
    tally.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private static func needy(_ context: ArticleContext) -> [String] {
    var score: Tally = [:]
    for (id, count) in context.countries {
      score[id] = count - 3 * context.aggressors[id, default: 0] - 3 * context.blamed[id, default: 0]
    }
    for (id, count) in context.fighters { score[id, default: 0] += 2 * count }
    for (id, count) in context.beneficiaries { score[id, default: 0] += 3 * count }
    for (id, count) in context.donors { score[id, default: 0] -= 4 * count }
    for id in score.keys {
      if context.wars.isAttacked(id), context.isAbout(id) { score[id, default: 0] += 10 }
      if context.attacks(id) { score[id, default: 0] -= 10 }
    }
    return ranked(score).lazy.filter { $0.value > 0 && !context.onlyPenalises($0.key) }.map(\.key)
  }

  private static func offenders(_ context: ArticleContext) -> [String] {
    var score: Tally = [:]
    for (id, count) in context.blamed { score[id, default: 0] += 2 * count }
    for (id, count) in context.aggressors { score[id, default: 0] += 2 * count }
    for (id, count) in context.countries where context.attacks(id) {
      score[id, default: 0] += count + 10
    }
    // Who is named in passing, in an article about others, is not whom they penalise.
    let mayBe = score.keys.filter {
      !context.wars.isAttacked($0) && (context.countries[$0] == nil || context.isAbout($0))
    }
    return ranked(score.filter { mayBe.contains($0.key) }).map(\.key)
  }
}

extension ArticleContext {
  /// Whether a side attacked another in a war of the day that the article may speak of.
  fileprivate func attacks(_ side: String) -> Bool { wars.isAttacker(side) && isAtWar(side) }

  /// Whether an article may be about a side: it names none that neither fights it nor gives far more often.
  fileprivate func isAbout(_ side: String) -> Bool {
    let enemies = wars.opponents(of: side)
    let others = countries.filter { other in
      other.key != side && !enemies.contains(other.key)
        && donors[other.key, default: 0] <= beneficiaries[other.key, default: 0]
    }
    return (others.values.max() ?? 0) <= 3 * (countries[side] ?? 0)
  }

  /// Whether an article may speak of a war that a side is in: it names somebody else who is in it, or nobody more often.
  fileprivate func isAtWar(_ side: String) -> Bool {
    wars.opponents(of: side).contains { countries[$0] != nil || named[$0] != nil }
      || countries.values.allSatisfy { $0 <= countries[side] ?? 0 }
  }
}
