import TextAnalysis
import TimelineCore

// What a type of event asks for, and which subtype the words of a clause make of a trigger.
extension FindingReader {
  /// A place the data knows, or one named by what it is: a town, a hospital.
  private func isWhere(_ word: Int) -> Bool {
    structure.sentence.entity(at: word)?.place != nil
      || structure.sentence.words[word].classes.intersects(patterns.known.site)
  }

  /// How many of a type's requirements on actors and places are asked, and how many are filled.
  func requirements(_ type: EventType, _ roles: FilledRoles, _ slots: Slots) -> (asked: Int, found: Int) {
    guard let entry = patterns.types[type] else { return (1, 0) }
    var asked = 0
    var found = 0
    for alternatives in entry.required {
      asked += 1
      let isFilled = alternatives.contains { role in
        if roles[role] != nil || roles[Role("rejecter")] != nil { return true }
        switch role.rawValue {
        case "target": return !slots.object.isEmpty || slots.clause.contains { isWhere($0) }
        case "taker": return roles[Role("loser")] != nil
        case "place": return slots.clause.contains { isWhere($0) }
        case "count": return slots.clause.contains { structure.sentence.words[$0].use == .number }
        default: return false
        }
      }
      if isFilled { found += 1 }
    }
    return (asked, found)
  }

  /// "a hospital wrecked by a missile": who or what did something to a thing says nothing of what is done for it now.
  private func isOfAgent(_ word: Int, _ candidate: Candidate) -> Bool {
    let number = structure.phraseAt[word]
    guard number >= 0, word > candidate.words.upperBound, structure.phrases[number].prepositionWord >= 0,
      structure.sentence.has(structure.phrases[number].prepositionWord, .agentive)
    else { return false }
    return structure.verbs.indices.contains {
      $0 != candidate.verb && structure.verbs[$0].form == .participle && structure.verbs[$0].antecedent != nil
        && structure.verbs[$0].arguments.contains { $0.phrase == number }
    }
  }

  /// "lent money, as its neighbour massed troops", "bombed the town as soldiers fought to oust rebels": what a clause of time
  /// or cause or a joined one tells, and what hangs on it, says nothing of what is done in front of it.
  private func isOfOther(_ word: Int, _ candidate: Candidate) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return number != candidate.verb && verb.form == .finite
        && [.adverbial, .condition, .coordinated].contains(verb.relation)
        && verb.words.lowerBound > candidate.words.lowerBound && structure.clause(of: number).lowerBound <= word
    }
  }

  /// "$4 billion in aid, including $1 billion for food": what a part is for says nothing of the whole.
  private func isOfPart(_ word: Int, _ candidate: Candidate) -> Bool {
    let sentence = structure.sentence
    return sentence.entities.contains { entity in
      entity.amount?.content.money.measure == .component && entity.words.upperBound <= word
        && candidate.words.upperBound <= entity.words.lowerBound
        && !(entity.words.upperBound..<word).contains { sentence.has($0, [.comma, .semicolon]) }
    }
  }

  /// "Riyadh, which leads a military coalition, pledged $4 million": what a relative clause tells of who acts says nothing of
  /// the deed.
  private func isOfGiver(_ word: Int, _ slots: Slots, _ candidate: Candidate) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard verb.relation == .relative, verb.form == .finite, let giver = verb.antecedent, number != candidate.verb,
        case let end = structure.phrases[giver].words.upperBound, structure.isComma(end), end <= word
      else { return false }
      return slots.subject.contains(giver)
        ? word < candidate.words.lowerBound
        : !slots.clause.contains(word) && structure.clause(of: number).contains(word)
    }
  }

  /// "sanctions on firms that helped it to dodge the embargo": what those hit are said to do says nothing of how they are hit.
  private func isOfHit(_ word: Int, _ slots: Slots, _ category: String) -> Bool {
    category == "sanctions"
      && structure.verbs.contains { verb in
        guard verb.relation == .relative, verb.form == .finite, verb.words.lowerBound < word,
          let hit = verb.antecedent, !slots.object.contains(hit), !slots.subject.contains(hit)
        else { return false }
        return !(verb.words.lowerBound..<word).contains { structure.isComma($0) }
      }
  }

  /// "the army bombed the town; the rebels answered with artillery": the words between two semicolons.
  private func part(around candidate: Candidate) -> Range<Int> {
    let sentence = structure.sentence
    let start = (0..<candidate.words.lowerBound).last { sentence.has($0, .semicolon) } ?? 0
    return
      start..<((candidate.words.upperBound..<sentence.count).first { sentence.has($0, .semicolon) } ?? sentence.count)
  }

  /// "pledged support for the council": whether what is given is support of which nothing tells the kind.
  func isFavour(_ type: EventType, _ trigger: Trigger, _ slots: Slots) -> Bool {
    trigger.leavesTypeOpen && type.category == "aid" && type == trigger.fallback && !slots.object.isEmpty
      && finder.discourse.kind(of: type.category) == nil
      && slots.object.allSatisfy { structure.phrases[$0].headClasses.intersects(patterns.known.favour) }
      && !slots.clause.contains {
        structure.sentence.words[$0].classes.intersects(patterns.ofAid)
          || structure.sentence.entity(at: $0)?.isMoney ?? false
      }
  }

  /// "were ordered to present themselves": nobody is given as aid to others; but "the first country to commit itself".
  func isOfThemselves(_ type: EventType, _ slots: Slots, _ candidate: Candidate) -> Bool {
    guard type.category == "aid", let verb = candidate.verb, let above = structure.verbs[verb].governor,
      case let cue = structure.verbs[above].cue, cue >= 0
    else { return false }
    return patterns.status.directing.contains(patterns.governors[cue].name)
      && slots.object.contains { structure.phrases[$0].headClasses.intersects(patterns.known.oneself) }
  }

  /// The subtype of a `*` trigger: the one whose words stand nearest, else the trigger's own fallback.
  func subtype(_ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) -> EventType {
    guard trigger.leavesTypeOpen else { return trigger.type }
    let category = trigger.type.category
    let words = structure.sentence.words
    var best: (distance: Int, type: EventType)?
    let ranges = [slots.owner.map { structure.phrases[$0].words } ?? 0..<0, slots.clause, part(around: candidate)]
    for range in ranges where best == nil {
      for index in range
      where words[index].classes.intersects(patterns.ofTypes) && !isOfAgent(index, candidate)
        && !isOfPart(index, candidate) && !isOfGiver(index, slots, candidate)
        && (slots.clause.contains(index) || !isOfOther(index, candidate)) && !isOfHit(index, slots, category)
      {
        // By number: a pair of the table is two strings.
        for number in patterns.typeClasses.indices
        where words[index].classes.intersects(patterns.typeClasses[number].set)
          && patterns.typeClasses[number].type.category == category
        {
          let distance = abs(index - candidate.words.lowerBound)
          if best.map({ distance < $0.distance }) ?? true { best = (distance, patterns.typeClasses[number].type) }
        }
      }
    }
    return best?.type ?? (category == "aid" ? usual(slots) : attackTold(candidate))
      ?? finder.discourse.kind(of: category)
      ?? relief(category) ?? trigger.fallback ?? trigger.type
  }

  /// "Missiles hit a market. The attack came at noon": a definite noun means the attack told of last.
  private func attackTold(_ candidate: Candidate) -> EventType? {
    guard let phrase = candidate.phrase, structure.isDefinite(phrase),
      let told = finder.discourse.attack, finder.sentenceNumber - told.sentence <= Discourse.bodyReach,
      patterns.typeClasses.contains(where: { $0.type == told.type })
    else { return nil }
    return told.type
  }

  /// "The union offered $40 million": where an article tells of hunger and shelter all along, money is for those in need.
  private func relief(_ category: String) -> EventType? {
    let topic = finder.discourse.topic(of: category)
    return topic?.rawValue == "aid.humanitarian" ? topic : nil
  }

  /// "The Red Cross halted deliveries", "asked the IMF for help": agencies bring relief, and lenders lend; nil for others.
  private func usual(_ slots: Slots) -> EventType? {
    func isOf(_ set: ClassSet, _ phrase: Int) -> Bool { structure.phrases[phrase].classes.intersects(set) }
    // "donated by the Red Cross"
    let agents = slots.arguments.map(\.phrase).filter {
      structure.sentence.has(structure.phrases[$0].prepositionWord, .agentive)
    }
    if (slots.subject + agents).contains(where: { isOf(patterns.known.reliefBody, $0) }) {
      return EventType("aid.humanitarian")
    }
    let sides = slots.subject + slots.object + slots.indirect + slots.arguments.map(\.phrase)
    // "pledged €2 million to the fund" is nobody's loan.
    let isLent = sides.contains {
      isOf(patterns.known.lender, $0) && structure.sentence.entity(at: structure.phrases[$0].head)?.actor != nil
    }
    return isLent ? EventType("aid.financial") : nil
  }
}
