import TextAnalysis
import TimelineCore

/// The places, amounts and counts that belong to a finding.
extension MentionWriter {
  /// The places of the trigger's clause, those nearest to it first; never the dateline's.
  func places(_ finding: Finding) -> [Place] {
    var result: [Place] = []
    for place in placed(finding).map(named) where !result.contains(where: { $0.id == place.id }) {
      result.append(place)
    }
    if result.isEmpty { result = [placeTold(finding)].compactMap(\.self) }
    // "flew home from X after Y had ended a trip to Z": people meet where their host is.
    let hosts = Set((finding.roles[Role("host")] ?? []).compactMap(\.country))
    let own = result.filter { $0.country.map(hosts.contains) ?? false }
    return own.isEmpty || finding.type.rawValue != "diplomacy.meeting" ? result : own
  }

  /// The countries of those places, nil for a place in none.
  func countries(_ finding: Finding) -> [String?] { placed(finding).map { patterns.places.country(of: $0.place) } }

  func placed(_ finding: Finding) -> [(entity: Entity, place: Int)] {
    let bodyStart = structure.sentence.bodyStart
    var result: [(entity: Entity, place: Int)] = []
    for entity in structure.sentence.entities where finding.slots.clause.contains(entity.words.lowerBound) {
      guard let number = entity.place, entity.words.lowerBound >= bodyStart, isWhere(entity, finding),
        !structure.areSevered(entity.words.lowerBound, finding.candidate.words.lowerBound)
      else { continue }
      result.append((entity, number))
    }
    if result.isEmpty { result = [placeMeant(finding)].compactMap(\.self) }
    return ownPlaces(of: result, finding)
  }

  /// "were taken to Mali after rebels attacked Goma", "bombed a port, a day after a drone hit Acre": behind a conjunction that
  /// may be a preposition the places in front of it are those of the main clause, where it has one of its own.
  private func ownPlaces(
    of all: [(entity: Entity, place: Int)], _ finding: Finding
  ) -> [(entity: Entity, place: Int)] {
    guard let verb = finding.candidate.verb.map({ structure.verbs[$0] }), verb.relation == .adverbial,
      structure.sentence.has(verb.marker, .preposition), finding.candidate.words.lowerBound > verb.marker
    else { return all }
    let own = all.filter { $0.entity.words.lowerBound > verb.marker }
    return own.isEmpty ? all : own
  }

  /// "near the border with Mali": on this side of it.
  private func isBeyondBorder(_ phrase: NounPhrase) -> Bool {
    let word = phrase.prepositionWord
    guard word > 0, structure.sentence.has(word, .companion), structure.phraseAt[word - 1] >= 0
    else { return false }
    return structure.phrases[structure.phraseAt[word - 1]].headClasses.intersects(patterns.known.frontier)
  }

  /// "the archbishop of Bologna": of what somebody holds an office, not where anything happened.
  private func isOfTitle(_ phrase: NounPhrase) -> Bool {
    guard let whole = phrase.ofPhrase else { return false }
    return structure.phrases[whole].headClasses.intersects(patterns.known.title)
  }

  /// A place after a preposition or as the thing acted upon; a country as subject is an actor.
  private func isWhere(_ entity: Entity, _ finding: Finding) -> Bool {
    let number = structure.phraseAt[entity.words.lowerBound]
    guard number >= 0 else { return false }
    let phrase = structure.phrases[number]
    if isBeyondBorder(phrase) || isOfTitle(phrase)
      || structure.isOfEventAside(number, than: finding.candidate.phrase ?? -1)
    {
      return false
    }
    guard entity.actor != nil, !finder.isScene(entity, of: phrase) else { return true }
    // "massed at the border, according to Kyiv"
    if phrase.prepositionWord > 0, structure.sentence.tellsSource(phrase.prepositionWord - 1) { return false }
    if finding.slots.object.contains(number), phrase.head < entity.words.upperBound { return true }
    return phrase.prepositionWord >= 0 && phrase.head < entity.words.upperBound
      && !structure.sentence.has(phrase.prepositionWord, [.genitiveLink, .agentive])
  }

  /// The amounts of the trigger's clause. Comparisons are left out, and what is no aid tells nothing of aid; a running
  /// total stays as context.
  func amounts(_ finding: Finding, _ status: Status) -> [Money] {
    // A meeting has no price: what is told beside it belongs to another event.
    guard patterns.types[finding.type]?.roles.contains(Role("amount")) ?? true else { return [] }
    let isAid = finding.type.category == "aid"
    // "$9 million, of which $5 million is for roads": a part belongs to its whole.
    var isWholeOwn = false
    return structure.sentence.entities.compactMap { entity in
      guard let span = entity.amount?.content else { return nil }
      let isPart = span.money.measure == .component && isWholeOwn
      // "comes on top of the $2 billion that was unveiled in May": no sum of what comes, but of what was unveiled.
      let isDescribed = isAid && isDescribed(entity.words, finding)
      isWholeOwn =
        isPart || finding.slots.clause.contains(entity.words.lowerBound)
        || isAid && !finding.isShare && (isResumed(entity.words, finding) || isDescribed)
        || !isAid && isOfJoined(entity.words, finding)
      guard isWholeOwn, !span.isComparator || isDescribed, !isOfRelative(entity.words, finding),
        !isOfSource(entity.words, finding),
        !(isAid && (span.isContext && !isDescribed || span.money.measure == .price))
      else { return nil }
      var money = span.money
      if isAid { money.stage = stage(finding, status) }
      settleCurrency(&money, span.sign, of: finding)
      return money
    }
  }

  /// "the union, where $9 billion in reserves are held, is to lend", "Oslo, which promised $2 billion, gave": what a relative
  /// clause in front of the verb tells of something else.
  func isOfRelative(_ words: Range<Int>, _ finding: Finding) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard verb.relation == .relative, verb.form == .finite, number != finding.candidate.verb,
        let antecedent = verb.antecedent
      else { return false }
      let isEnclosed =
        !finding.candidate.isNoun && finding.slots.subject.contains(antecedent)
        && verb.words.upperBound <= finding.candidate.words.lowerBound
      let end = isEnclosed ? finding.candidate.words.lowerBound : verb.words.upperBound
      let clause = structure.phrases[antecedent].words.upperBound..<end
      return clause.contains(words.lowerBound) && !clause.contains(finding.candidate.words.lowerBound)
    }
  }

  /// "approved $4 million, the third package since a law providing $60 million": what a gerund tells of something that is no
  /// gift.
  private func isOfSource(_ words: Range<Int>, _ finding: Finding) -> Bool {
    let phrase = structure.phraseAt[words.lowerBound]
    // "a law providing $60 million": nor does it provide what stands in front of it.
    if let own = finding.candidate.verb.map({ structure.verbs[$0] }), !finding.candidate.isNoun, own.form == .gerund,
      let noun = own.antecedent, words.upperBound <= structure.phrases[noun].words.lowerBound
    {
      return true
    }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard number != finding.candidate.verb, verb.form == .gerund, let noun = verb.antecedent,
        noun != finding.candidate.phrase, !finding.slots.object.contains(noun),
        verb.arguments.contains(where: { $0.order >= 0 && $0.phrase == phrase })
      else { return false }
      return structure.phrases[noun].headClasses.intersects(patterns.known.dated)
    }
  }

  /// "offered $5 million, to be paid in May, and grants of $9 million": an object behind a clause in between.
  func isResumed(_ words: Range<Int>, _ finding: Finding) -> Bool {
    guard let number = finding.candidate.verb, !finding.candidate.isNoun,
      words.lowerBound >= finding.slots.clause.upperBound, structure.phraseAt[words.lowerBound] >= 0
    else { return false }
    let phrase = structure.phrases[structure.phraseAt[words.lowerBound]]
    let start = min(words.lowerBound, (phrase.ofPhrase.map { structure.phrases[$0] } ?? phrase).words.lowerBound)
    let first = structure.sentence.tokens.lowerBound + start
    let isLinked = (1...3).contains { length in
      first - length >= structure.sentence.tokens.lowerBound
        && patterns.amounts.length(of: .resume, in: structure.sentence.articleTokens, at: first - length, before: first)
          == length
    }
    guard isLinked else { return false }
    let own = structure.verbs[number].head
    let between = structure.verbs.filter { own < $0.head && $0.head < start }
    let isBehind = structure.verbs.contains { $0.form == .finite && $0.head > words.lowerBound }
    // "will give $3 million until the harvest comes in, and $2 million for wells"
    let isAside: (VerbGroup) -> Bool = { $0.form != .finite || $0.relation == .relative || $0.relation == .adverbial }
    return !between.isEmpty && !isBehind && between.allSatisfy(isAside)
  }

  /// "a plan worth $2 billion that is to provide": an amount in the noun that the relative clause describes.
  private func isDescribed(_ words: Range<Int>, _ finding: Finding) -> Bool {
    guard let verb = finding.candidate.verb.map({ structure.verbs[$0] }), !finding.candidate.isNoun,
      verb.relation == .relative, verb.form == .finite, let antecedent = verb.antecedent
    else { return false }
    // but "a $9 billion bill that gives the island $2 billion"
    let hasOwn = verb.arguments.contains { argument in
      argument.order >= 0
        && structure.phrases[argument.phrase].words.contains { structure.sentence.entity(at: $0)?.amount != nil }
    }
    let (noun, amount) = (structure.phrases[antecedent], structure.phraseAt[words.upperBound - 1])
    // "the $5 million in food aid that": the noun tells what the money is for.
    let isOf =
      amount >= 0 && (structure.phrases[amount].ofPhrase == antecedent || noun.prepositionWord == words.upperBound)
    return !hasOwn && (amount == antecedent || isOf)
  }

  /// Of words that several currencies share, the giver's own is meant; "dollars" may be.
  private func settleCurrency(_ money: inout Money, _ sign: Range<Int>, of finding: Finding) {
    guard !money.isConverted, let donors = finding.roles[Role("donor")], !donors.isEmpty,
      let claims = patterns.amounts.claims.longestMatch(
        in: structure.sentence.articleTokens, from: sign.lowerBound, before: sign.upperBound),
      claims.count == sign.count
    else { return }
    let owners = Set(donors.flatMap { [$0.country, $0.id].compactMap(\.self) })
    guard let claim = claims.value.first(where: { !$0.countries.isDisjoint(with: owners) }) else { return }
    money.currencyBasis = claim.isCertain ? .donor : .ambiguous
    if claim.isCertain { money.currency = claim.currency }
  }

  /// How far the aid has come: what its status says of it, then what its verb says.
  private func stage(_ finding: Finding, _ status: Status) -> Money.Stage {
    switch status {
    case .proposed: return .requested
    case .rejected, .denied: return .refused
    case .cancelled: return .suspended
    default: break
    }
    let isReal = status.reality == .real
    let lemma = finding.candidate.verb.map { structure.verbs[$0].lemma } ?? -1
    if lemma >= 0, let stage = patterns.stages[patterns.lexicon.lemmas[lemma]],
      isReal || stage == .committed || stage == .allocated
    {
      return status == .planned || status == .expected || status == .hypothetical ? .pledged : stage
    }
    return isReal ? .delivered : .pledged
  }

  /// Whether a refusal holds only for now: "no talks yet" (EVENTS.md §1.4).
  func isTemporary(_ finding: Finding, _ status: Status) -> Bool {
    guard status.reality == .refused else { return false }
    let sentence = structure.sentence.tokens
    let clause = finding.slots.clause
    let tokens =
      clause.isEmpty ? sentence : sentence.lowerBound + clause.lowerBound..<sentence.lowerBound + clause.upperBound
    let (phrases, text) = (patterns.status.temporary, structure.sentence.articleTokens)
    return tokens.contains { phrases.longestMatch(in: text, from: $0, before: tokens.upperBound) != nil }
  }
}
