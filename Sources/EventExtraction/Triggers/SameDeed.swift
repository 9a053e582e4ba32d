import TextAnalysis
import TimelineCore

// When two findings of one type in a sentence tell one deed.

extension SentenceStructure {
  /// "fired missiles at the port, killing two", "bombs dropped on the town hit a school": one deed in two verbs.
  func isPart(_ number: Int, of whole: Int, by arms: ClassSet) -> Bool {
    let (part, main) = (verbs[number], verbs[whole])
    if isMeans(number, of: whole) { return true }
    // "announced a truce, ordering its men to cease fire"
    if part.form == .infinitive, let above = part.governor, verbs[above].isObjectControl, isMeans(above, of: whole) {
      return true
    }
    // "rammed and boarded a boat"
    if part.arguments.isEmpty, sentence.has(part.words.upperBound, .coordinator),
      main.words.lowerBound == part.words.upperBound + 1
    {
      return true
    }
    guard let described = part.antecedent else { return false }
    // "the shells that fell on the town destroyed a school": a thing does both by doing one.
    let isOfThing = part.relation == .relative && phrases[described].headClasses.intersects(arms)
    // "women banging pots marched"
    let isMeanwhile = part.form == .gerund && main.subjects.contains(described)
    guard part.form == .participle || isOfThing || isMeanwhile else { return false }
    return main.subjects.contains(described) || main.arguments.contains { $0.phrase == described }
  }

  /// "resigned, ending his rule", "resigned and fled, ending his rule": how the same ones do what another verb tells.
  private func isMeans(_ number: Int, of whole: Int) -> Bool {
    let part = verbs[number]
    guard part.form == .gerund, part.relation == .participial, part.isSubjectInherited, let above = part.governor
    else { return false }
    return above == whole || verbs[above].relation == .coordinated && verbs[above].governor == whole
  }
}

extension SentenceReader {
  /// "gunmen killed the governor": whether a death is that of one known person, whom an attack in the same words was meant for.
  func isOfVictim(_ death: Finding, _ attack: Finding) -> Bool {
    // "was shot dead": the last word is no object.
    let victims = death.slots.object.filter { !structure.phrases[$0].words.overlaps(death.candidate.words) }
    guard death.type.rawValue == "humanitarian.casualties", attack.type.category == "offensive",
      death.candidate.verb == attack.candidate.verb, victims.count == 1, let victim = victims.first,
      case let phrase = structure.phrases[victim],
      !phrase.words.contains(where: { structure.sentence.use($0) == .number || structure.sentence.words[$0].isPlural })
    else { return false }
    let isTitled = phrase.headClasses.intersects(patterns.known.title) && structure.isDefinite(victim)
    // "the driver of Ali Bongo"
    let isNamed = !structure.phrases.contains { $0.ofPhrase == victim }
    return isTitled || isNamed && finder.participants(victim).contains { $0.kind == .person }
      || finder.unknownName(phrase) != nil
  }

  /// "strikes targeting the port", "imposed sanctions targeting banks": whether a verb only describes what another finding's
  /// noun, or the object of its verb, names.
  func describes(_ describing: Finding, _ other: Finding) -> Bool {
    guard !describing.candidate.isNoun, let number = describing.candidate.verb,
      let noun = structure.verbs[number].antecedent
    else { return false }
    if other.candidate.isNoun {
      // "drone and missile attacks": the noun is the last of several phrases.
      return noun == other.candidate.phrase || noun == structure.phraseAt[other.candidate.words.upperBound - 1]
    }
    guard isGerund(describing), let verb = other.candidate.verb, verb != number else { return false }
    return structure.verbs[verb].arguments.contains { $0.phrase == noun && $0.order == 0 }
  }

  /// "swooped on the village, torching homes": two ways of attacking a place or somebody there, not an attack and an
  /// abduction.
  func areAttacks(_ one: Finding, _ other: Finding) -> Bool {
    let place = Role("place")
    return one.type.category == other.type.category
      && [one, other].allSatisfy { finding in
        !finding.candidate.isNoun && finding.trigger.frame.first?.role == Role("attacker")
          && patterns.types[finding.type]?.required.contains { $0.contains(place) } ?? false
      }
  }

  /// "An air strike killed ten and wounded twenty": whether the noun that a finding is told by does what the other's verb tells.
  func isDoneBy(_ noun: Finding, _ other: Finding) -> Bool {
    guard noun.type == other.type, noun.candidate.link == .subject, !other.candidate.isNoun,
      let phrase = noun.candidate.phrase
    else { return false }
    return other.slots.subject.contains(phrase)
  }

  private func isGerund(_ finding: Finding) -> Bool {
    finding.candidate.verb.map { structure.verbs[$0].form == .gerund } ?? false
  }

  /// A finding with the roles that only the words which describe its noun name, and the clauses behind it that tell no event
  /// of their own.
  func completed(_ finding: Finding, by outranked: [Finding]) -> Finding {
    var finding = finding
    let own = patterns.types[finding.type]?.roles
    for other in outranked where other.type == finding.type && !other.candidate.isNoun {
      let end = finding.further.last?.upperBound ?? finding.slots.clause.upperBound
      let rest = max(end, other.slots.clause.lowerBound)..<max(end, other.slots.clause.upperBound)
      if !rest.isEmpty { finding.further.append(rest) }
    }
    for other in outranked
    where other.type.category == finding.type.category
      && (isGerund(other) && describes(other, finding) || isMaking(other, of: finding))
    {
      for role in other.roles.roles where finding.roles[role] == nil && own?.contains(role) ?? true {
        finding.roles[role] = other.roles[role]
      }
    }
    return finding
  }

  /// "accepted a plan put forward by Egypt": whether a participle tells whose the object of another finding's verb is.
  private func isMaking(_ making: Finding, of finding: Finding) -> Bool {
    guard !making.candidate.isNoun, let number = making.candidate.verb, let verb = finding.candidate.verb,
      structure.verbs[number].form == .participle, let noun = structure.verbs[number].antecedent
    else { return false }
    return !finding.candidate.isNoun && structure.verbs[verb].arguments.contains { $0.phrase == noun && $0.order == 0 }
  }

  func isOneDeed(_ one: Int, _ other: Int) -> Bool {
    let arms = patterns.known.weapon
    return structure.isPart(one, of: other, by: arms) || structure.isPart(other, of: one, by: arms)
  }

  /// "Missiles hit a market and wounded ten": the harm that a weapon did in doing what the verb before tells.
  func isToll(_ weak: Finding, of strong: Finding) -> Bool {
    guard !weak.candidate.isNoun, !strong.candidate.isNoun,
      let verb = weak.candidate.verb, structure.verbs[verb].relation == .coordinated,
      weak.slots.subject == strong.slots.subject,
      weak.slots.subject.contains(where: { structure.phrases[$0].headClasses.intersects(patterns.known.weapon) })
    else { return false }
    // "hit an office and damaged houses": nor is it told where or when else.
    let sentence = structure.sentence
    return !structure.verbs[verb].arguments.contains { argument in
      structure.phrases[argument.phrase].words.contains { sentence.entity(at: $0)?.place != nil }
    }
      || weak.slots.object.contains {
        structure.phrases[$0].headClasses.intersects(patterns.known.person)
          || sentence.use(structure.phrases[$0].head) == .number
      }
  }

  /// "marched through the capital and burned an office": all that one crowd does is told once.
  func isOfCrowd(_ weak: Finding, _ strong: Finding, _ one: Int, _ other: Int) -> Bool {
    let verbs = structure.verbs
    return weak.type == strong.type && weak.slots.subject == strong.slots.subject && !weak.slots.subject.isEmpty
      && (verbs[one].relation == .coordinated || verbs[other].relation == .coordinated)
      && patterns.types[weak.type]?.required.first == [Role("place"), Role("actor")]
  }

  /// "two people were killed and nine wounded": the second verb tells no place or time of its own.
  func isSequel(_ weak: Finding, _ number: Int, of other: Int) -> Bool {
    let verb = structure.verbs[number]
    guard patterns.types[weak.type]?.required.contains(where: { $0.contains(Role("count")) }) ?? false else {
      return false
    }
    guard verb.relation == .coordinated || structure.verbs[other].relation == .coordinated else { return false }
    guard verb.governor == other || structure.verbs[other].governor == number else { return false }
    let sentence = structure.sentence
    let hasPlace = verb.arguments.contains { argument in
      structure.phrases[argument.phrase].words.contains { sentence.entity(at: $0)?.place != nil }
    }
    let hasTime = (verb.words.lowerBound..<min(sentence.count, verb.words.upperBound + 3)).contains {
      sentence.entity(at: $0)?.timex != nil
    }
    return !weak.candidate.isNoun && !hasPlace && !hasTime
  }
}
