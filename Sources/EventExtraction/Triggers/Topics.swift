import TextAnalysis
import TimelineCore

// What an article is about, where its words for attacks and deals mean nothing of the kind: sport, fiction, accidents.

/// A row of `unrelated-topics.tsv`: nouns beside which some types of event are never told.
struct Topic: Sendable {
  /// Subtypes and categories.
  let types: Set<String>
  /// As the table words them.
  let classNames: String
  let classes: ClassSet
  /// Whether sentences without the nouns belong to it, too, where much of the article has them.
  let isOfArticle: Bool

  /// What must not stand in the sentence of a trigger.
  var blocker: Condition { Condition(Condition.Content(classes: classes), in: [.sentence]) }

  /// Whether it silences a type, or a category and `*`.
  func silences(_ type: EventType) -> Bool { types.contains(type.rawValue) || types.contains(type.category) }

  /// The table of one language, in its order.
  static func read(language: String, _ data: DataFiles, _ lexicon: Lexicon, types known: EventTypeTable)
    throws(Diagnostic) -> [Topic]
  {
    var topics: [Topic] = []
    for row in try data.rows("\(language)/unrelated-topics.tsv", needs: ["types", "classes", "reach", "example"]) {
      var classes = ClassSet()
      for name in row.list("classes") {
        guard let set = lexicon.classes[name] else { throw row.error("unknown class '\(name)'", in: "classes") }
        classes.formUnion(set)
      }
      let types = row.list("types", separator: " ")
      for type in types where known[EventType(type)] == nil && !known.categories.contains(type) {
        throw row.error("unknown type '\(type)'", in: "types")
      }
      guard ["sentence", "article"].contains(row["reach"]) else {
        throw row.error("expected sentence or article, found '\(row["reach"])'", in: "reach")
      }
      topics.append(
        Topic(
          types: Set(types), classNames: row["classes"], classes: classes,
          isOfArticle: row["reach"] == "article"))
    }
    return topics
  }
}

extension [Topic] {
  private static var leastSentences: Int { 3 }
  /// A topic of the article stands in one sentence of so many at least.
  private static var share: Int { 3 }

  /// The classes of the topics that an article as a whole is about.
  func classes(of sentences: [SentenceWords]) -> ClassSet {
    var result = ClassSet()
    for topic in self where topic.isOfArticle {
      let count = sentences.count { $0.classes.intersects(topic.classes) }
      if count >= Self.leastSentences, count * Self.share >= sentences.count { result.formUnion(topic.classes) }
    }
    return result
  }
}

extension SentenceWords {
  /// "Will the ceasefire hold?": a question, unless what it asks is only quoted.
  var isQuestion: Bool {
    var last = count - 1
    while has(last, .quote) { last -= 1 }
    guard last > 0, article.text.utf8.span[Int(token(last).start)] == UInt8(ascii: "?") else { return false }
    return last == count - 1 || has(bodyStart, .quote)
  }
}
