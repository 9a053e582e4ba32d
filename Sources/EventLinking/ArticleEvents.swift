package import TimelineCore

/// The event that each mention of one article reports: what an article tells of twice is one event.
///
/// - Parameter mentions: All of one article, in any order.
/// - Returns: An id for each, in their order; those of one event share it. It is the id that `link` gives where no other
///   article reports the event.
package func eventIDs(ofArticle mentions: [EventMention], rules: MergeRules) -> [Event.ID] {
  var index = MentionIndex(rules: rules)
  let numbers = mentions.map { rules.index(for: $0.type) }
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
