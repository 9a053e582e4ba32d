package import TimelineCore

/// The event that each mention of one article reports: what an article tells of twice is one event.
///
/// - Parameter mentions: All of one article, in any order.
/// - Returns: An id for each, in their order; those of one event share it. It is the id that `link` gives where no other
///   article reports the event.
package func eventIDs(ofArticle mentions: [EventMention], rules: MergeRules) -> [Event.ID] {
  let numbers = mentions.map { rules.index(for: $0.type) }
  if areAlone(mentions, numbers) { return mentions.map { EventIDs.freshID($0.key) } }
  var index = MentionIndex(rules: rules)
  for (mention, number) in zip(mentions, numbers) {
    // The only one of its rule has nothing to be compared with.
    let isAlone = numbers.count { $0 == number } == 1
    index.add(mention, rule: isAlone ? nil : number)
  }
  let groups = index.groups()
  var result: [Event.ID] = Array(repeating: "", count: mentions.count)
  for (group, id) in zip(groups, index.ids(of: groups)) {
    for mention in group { result[Int(mention)] = id }
  }
  return result
}

/// Whether no two of an article's mentions fall under one rule, and none bears another's key.
private func areAlone(_ mentions: [EventMention], _ numbers: [Int?]) -> Bool {
  guard mentions.count > 1 else { return true }
  var (rules, keys): (Set<Int>, Set<String>) = ([], [])
  for (mention, number) in zip(mentions, numbers) {
    if let number, !rules.insert(number).inserted { return false }
    if !keys.insert(mention.key).inserted { return false }
  }
  return true
}
