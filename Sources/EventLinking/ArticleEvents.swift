package import TimelineCore

/// The event that each mention of one article reports: what an article tells of twice is one event.
///
/// - Parameter mentions: All of one article, in any order.
/// - Returns: An id for each, in their order; those of one event share it. It is the id that `link` gives where no other
///   article reports the event.
package func eventIDs(ofArticle mentions: [EventMention], rules: MergeRules) -> [Event.ID] {
  let numbers = rulesOfCompany(mentions, rules)
  if areAlone(mentions, numbers) { return mentions.map { EventIDs.freshID($0.key) } }
  var index = MentionIndex(rules: rules)
  for (place, number) in numbers.enumerated() { index.add(mentions[place], rule: number) }
  let groups = index.groups()
  var result: [Event.ID] = Array(repeating: "", count: mentions.count)
  for (group, id) in zip(groups, index.ids(of: groups)) {
    for mention in group { result[Int(mention)] = id }
  }
  return result
}

/// The rule of each mention that has any other to be compared with; nil for all others, which are events of their own.
private func rulesOfCompany(_ mentions: [EventMention], _ rules: MergeRules) -> [Int?] {
  // By their places here and below: each mention would be copied for a look at one part of it.
  let numbers = mentions.indices.map { rules.index(for: mentions[$0].type) }
  // Who is compared in a crowd hangs on all who stand in it.
  guard mentions.count > 1, mentions.count <= crowd else { return numbers }
  let days = mentions.indices.map { index in
    numbers[index].map {
      MentionProfile.Days(mentions[index], vague: rules.rules[$0].vague, lag: rules.rules[$0].lag)
    }
  }
  let statuses = mentions.indices.map { mentions[$0].status }
  return mentions.indices.map { index in
    guard let number = numbers[index], let own = days[index] else { return nil }
    let hasCompany = mentions.indices.contains { other in
      guard other != index, numbers[other] == number, let others = days[other] else { return false }
      return own.touches(others, rule: rules.rules[number])
        && statusesAgree(statuses[index], statuses[other])
    }
    return hasCompany ? number : nil
  }
}

/// Whether no two of an article's mentions fall under one rule, and none bears another's key.
private func areAlone(_ mentions: [EventMention], _ numbers: [Int?]) -> Bool {
  guard mentions.count > 1 else { return true }
  var (rules, keys): (Set<Int>, Set<String>) = ([], [])
  for (index, number) in numbers.enumerated() {
    if let number, !rules.insert(number).inserted { return false }
    if !keys.insert(mentions[index].key).inserted { return false }
  }
  return true
}
