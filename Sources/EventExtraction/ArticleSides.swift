import TextAnalysis
import TimelineCore

// Who stands against whom in an article, as its wars and what it tells have it.
extension RoleCompletion {
  /// "The last French soldiers left Niger": whether ground is left that belongs to nobody whom those who leave it fight.
  func leavesNoEnemy(_ rule: ContextRule, _ finding: Finding) -> Bool {
    guard rule.role == Role("taker"), rule.other == Role("loser"),
      let loser = finding.roles[Role("loser")]?.first.flatMap(wars.side)
    else { return false }
    guard let home = finding.ground else {
      return !wars.attackers.contains(loser) && !wars.attacked.contains(loser)
        && !wars.opponents(of: loser).contains(where: isNamed) && context.opponents[loser] == nil
    }
    guard loser != home else { return false }
    return !wars.opponents(of: loser).contains { $0 == home || patterns.actors.participant($0)?.country == home }
  }

  /// "Peru denied it": whether somebody is at war with those accused, or stands against them in the article.
  func mayAccuse(_ side: String, _ accused: [String]) -> Bool {
    accused.contains { wars.opponents(of: $0).contains(side) }
      || accused.contains { context.opponents[$0]?[side] != nil }
  }

  /// Whether the article is set in a side's country, not in one at peace with it that it names far more often.
  func isSetting(_ side: String) -> Bool {
    let enemies = wars.opponents(of: side)
    let others = context.countries.filter { $0.key != side && !enemies.contains($0.key) }
    return (others.values.max() ?? 0) <= 2 * (context.countries[side] ?? 0)
  }

  /// The country named most often that is at war with somebody named.
  var fighting: String? {
    SideRanking.best(context.countries.filter { wars.opponents(of: $0.key).contains(where: isNamed) }, except: [])
  }

  /// Who proposes or rejects a truce in a war of its own that the article speaks of.
  func warring(_ roles: FilledRoles) -> String? {
    [Role("proposer"), Role("rejecter")].lazy.flatMap { roles[$0] ?? [] }.compactMap(wars.side).first {
      wars.opponents(of: $0).contains(where: isNamed)
    }
  }
}
