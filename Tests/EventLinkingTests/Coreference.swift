/// Coreference scores of a clustering against the gold: MUC counts links, B³ mentions, CEAF-e aligned clusters
/// (here greedily, best pair first, a lower bound); CoNLL is the mean of their F1.
struct CoreferenceScores: CustomStringConvertible {
  var (mucPrecision, mucRecall) = (0.0, 0.0)
  var (b3Precision, b3Recall) = (0.0, 0.0)
  var (ceafPrecision, ceafRecall) = (0.0, 0.0)

  var conll: Double {
    (f1(mucPrecision, mucRecall) + f1(b3Precision, b3Recall) + f1(ceafPrecision, ceafRecall)) / 3
  }

  private func f1(_ p: Double, _ r: Double) -> Double { p + r == 0 ? 0 : 2 * p * r / (p + r) }

  var description: String {
    "MUC P \(mucPrecision) R \(mucRecall)  B3 P \(b3Precision) R \(b3Recall)  CEAF P \(ceafPrecision) R \(ceafRecall)  CoNLL \(conll)"
  }
}

/// - Parameters:
///   - gold: The cluster of each mention.
///   - system: The mentions of each event, as indices into `gold`; together all of them.
func coreference(gold: [String], system: [[Int]]) -> CoreferenceScores {
  let key = Dictionary(grouping: gold.indices, by: { gold[$0] }).values.map(Array.init)
  var scores = CoreferenceScores()
  (scores.mucRecall, scores.mucPrecision) = (links(key, system), links(system, key))
  (scores.b3Recall, scores.b3Precision) = (perMention(key, system), perMention(system, key))
  let aligned = alignment(key, system)
  (scores.ceafRecall, scores.ceafPrecision) = (aligned / Double(key.count), aligned / Double(system.count))
  return scores
}

private func owners(_ clusters: [[Int]]) -> [Int: Int] {
  var owner: [Int: Int] = [:]
  for (index, cluster) in clusters.enumerated() { for mention in cluster { owner[mention] = index } }
  return owner
}

private func links(_ of: [[Int]], _ other: [[Int]]) -> Double {
  let owner = owners(other)
  let kept = of.map { cluster in cluster.count - Set(cluster.map { owner[$0] ?? -1 }).count }
  let all = of.map { $0.count - 1 }
  return Double(kept.reduce(0, +)) / Double(max(1, all.reduce(0, +)))
}

private func perMention(_ of: [[Int]], _ other: [[Int]]) -> Double {
  let owner = owners(other)
  var (sum, count) = (0.0, 0)
  for cluster in of {
    let parts = Dictionary(grouping: cluster, by: { owner[$0] ?? -1 }).values.map(\.count)
    sum += parts.reduce(0) { $0 + Double($1 * $1) } / Double(cluster.count)
    count += cluster.count
  }
  return sum / Double(count)
}

private func alignment(_ key: [[Int]], _ system: [[Int]]) -> Double {
  let owner = owners(system)
  var pairs: [(similarity: Double, key: Int, system: Int)] = []
  for (index, cluster) in key.enumerated() {
    for (other, members) in Dictionary(grouping: cluster, by: { owner[$0] ?? -1 }) where other >= 0 {
      pairs.append((2 * Double(members.count) / Double(cluster.count + system[other].count), index, other))
    }
  }
  var (usedKeys, usedSystems, sum): (Set<Int>, Set<Int>, Double) = ([], [], 0)
  for pair in pairs.sorted(by: { ($1.similarity, $0.key, $0.system) < ($0.similarity, $1.key, $1.system) })
  where !usedKeys.contains(pair.key) && !usedSystems.contains(pair.system) {
    usedKeys.insert(pair.key)
    usedSystems.insert(pair.system)
    sum += pair.similarity
  }
  return sum
}
