import TimelineCore

/// Whether an article, or a story of a digest, is about those whose deeds the tables know: states and their organs,
/// organisations, those who fight, known people.
///
/// A report on a school, a match or a merger has words for attacks, deals and aid of its own, and more of them than
/// `unrelated-topics.tsv` can list. What it has not is somebody known in many of its sentences: an event of such a report is
/// told only where its own sentence names one.
struct Scope {
  /// Of how many sentences one at least names somebody known where the report is about them.
  private static let share = 0.3
  /// What is shorter than this tells too little of what it is about.
  private static let leastSentences = 5

  private var sentences = 0
  /// Those that name somebody known.
  private var known = 0

  init() {}

  init(_ sentences: some Sequence<SentenceWords>) {
    for words in sentences { note(words) }
  }

  mutating func note(_ words: SentenceWords) {
    guard words.isLong else { return }
    sentences += 1
    if words.namesKnown { known += 1 }
  }

  private var isLong: Bool { sentences >= Self.leastSentences }

  /// Whether nobody known is named at all.
  var namesNobody: Bool { isLong && known == 0 }

  /// Whether the report is about others.
  var isAboutOthers: Bool { isLong && Double(known) < Self.share * Double(sentences) }

  /// Whether a finding is told: in a report about others only with somebody known whom its sentence names, and not as the
  /// country of a town alone: "the manager cut short a visit to Lyon".
  func tells(_ finding: Finding, _ types: EventTypeTable) -> Bool {
    !isAboutOthers || types[finding.type]?.isOfKnown == false
      || finding.roles.dictionary.contains { role, participants in
        role != Role("host") && !finding.inherited.contains(role) && participants.contains { $0.id != nil }
      }
  }
}

extension SentenceWords {
  /// Whether it names an organisation that has fought in a war.
  func namesFighters() -> Bool {
    entities.contains { entity in
      guard let naming = entity.actor, case let actor = patterns.actors.actors[naming.actor],
        actor.kind == .organisation
      else { return false }
      return !patterns.wars.opponents(of: actor.id, on: nil).isEmpty
    }
  }

  /// Whether it names somebody whom the tables know, those who fight, or a place in a country at war.
  func mentionsKnown(_ wars: WarsOfDay) -> Bool {
    classes.intersects(patterns.known.fighters)
      || entities.contains { entity in
        entity.actor != nil
          || entity.place.flatMap(patterns.places.country).map { !wars.opponents(of: $0).isEmpty } ?? false
      }
  }
}
