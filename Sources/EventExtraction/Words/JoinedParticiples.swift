import TextAnalysis

// Participles that share the auxiliary of the verb in front of "and".

/// "has entered the town and taken the airport", "was arrested and flown to Bern": a participle that is no past goes on from
/// the verb that "has" or "was" stands with.
func shareAuxiliaries(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() where groups[number].form == .participle && groups[number].words.count == 1 {
    let group = groups[number]
    var left = group.words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    guard sentence.has(left, .coordinator), sentence.words[group.head].verb?.forms.contains(.past) == false,
      let first = groups[..<number].last(where: { $0.form == .finite }), first.isPerfect || first.isPassive,
      !(first.words.upperBound..<left).contains(where: {
        sentence.has($0, [.relative, .complementizer, .subordinator, .stop, .semicolon])
      })
    else { continue }
    group.form = .finite
    (group.tense, group.modality, group.isScheduled) = (first.tense, first.modality, first.isScheduled)
    (group.isPerfect, group.isPassive, group.isNegated) = (first.isPerfect, first.isPassive, first.isNegated)
  }
}

/// "were fired at the airport but intercepted by the army": a participle joined to a passive shares its auxiliary.
func joinPassives(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() where groups[number].words.count == 1 && groups[number].form == .finite {
    let (left, right) = (groups[number].words.lowerBound - 1, groups[number].words.upperBound)
    guard groups[number - 1].isPassive, groups[number - 1].form == .finite, sentence.has(left, .coordinator),
      sentence.has(right, [.agentive, .stop]), let forms = sentence.words[groups[number].head].verb?.forms,
      forms.contains(.participle)
    else { continue }
    groups[number].isPassive = true
  }
}

/// "was attacked on Sunday and captured a day later", "was drafted in May and signed in Bern by ten states": a past that is
/// nothing without its object, and has none, or that tells who did it, shares the auxiliary of the passive in front.
func joinObjectless(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() where isPlainPast(groups[number], sentence) {
    let group = groups[number]
    var left = group.words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    guard group.needsObject || isDoneBy(group, sentence), sentence.has(left, .coordinator),
      let first = groups[..<number].last(where: { $0.form == .finite }), first.isPassive,
      !mayBeginObject(group.words.upperBound, sentence),
      !(first.words.upperBound..<left).contains(where: {
        sentence.has($0, [.relative, .complementizer, .subordinator, .stop, .semicolon])
      })
    else { continue }
    (group.isPassive, group.isPerfect, group.isNegated) = (true, first.isPerfect, first.isNegated)
    (group.tense, group.modality, group.isScheduled) = (first.tense, first.modality, first.isScheduled)
  }
}

/// "children taken abroad or held in camps have been": a plain past joined to a participle is one too where the sentence
/// has another verb to rest on.
func joinParticiples(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  for number in groups.indices.dropFirst() where isPlainPast(groups[number], sentence) {
    var left = groups[number].words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    let end = groups[number].words.upperBound
    guard sentence.has(left, .coordinator), groups[number - 1].form == .participle, !mayBeginObject(end, sentence),
      sentence.has(end, .agentive)
        || hasOwnClause(number, groups, sentence) && !groups[..<number].contains(where: { $0.form == .finite })
    else { continue }
    groups[number].makeParticiple()
  }
}
