import TextAnalysis
import TimelineCore

/// The classes of words that show a clause's tense and modality.
struct CueClasses: Sendable {
  let past: Int
  let future: Int
  let modal: Int
  let border: Int
  let pastSuffix: Int
  let modifier: Int
  let modifierOutside: Int
  /// Modifiers with the article before them: it belongs to decades, centuries and seasons only.
  let modifierArticle: Int
  let modifierAfter: Int
  let signal: Int
  let modifierNumber: Int
  let auxiliary: Int
  /// Before a participle the future: "to be freed".
  let infinitive: Int
  /// Words with an ending of the past that are none.
  let noPast: Int
  /// "had" before a participle.
  let pluperfect: Int
  let participle: Int
  /// Between the ends of a span.
  let connector: Int
  /// The hash of the clitic that follows an owner.
  let possessive: UInt64
  let joint: Int
  /// What may stand behind an expression that no noun follows.
  let boundary: Int
  /// Before a participle a noun's attribute: "the disputed vote".
  let determiner: Int
  /// Behind a participle who does it; an auxiliary has the tense: "drafted by".
  let agent: Int
  /// Verbs that bind somebody to what follows: "ordered … to close", "called a vote for Sunday"; with a value of 1
  /// only before a date.
  let directive: Int
  /// Before a verb what is to be done: "to".
  let toVerb: Int
  /// Before a date what it is set for: "for"; with a value of 1 only behind "is".
  let forDate: Int
  let present: Int
  /// Before a time what lies in it: "in July".
  let inside: Int
  /// What is held on a day known long before: "Sunday's election".
  let appointment: Int
  /// What is no verb, though it stands behind "to": "to the border".
  let noVerb: Int

  init(_ lexicon: inout TemporalLexicon) {
    past = lexicon.id(of: "cue-past")
    future = lexicon.id(of: "cue-future")
    modal = lexicon.id(of: "cue-modal")
    border = lexicon.id(of: "clause-border")
    pastSuffix = lexicon.id(of: "cue-past-suffix")
    modifier = lexicon.id(of: "modifier")
    modifierOutside = lexicon.id(of: "modifier-outside")
    modifierArticle = lexicon.id(of: "modifier-the")
    modifierAfter = lexicon.id(of: "modifier-after")
    signal = lexicon.id(of: "signal")
    modifierNumber = lexicon.id(of: "modifier-number")
    possessive = lexicon.possessive
    joint = lexicon.id(of: "clause-joint")
    boundary = lexicon.id(of: "boundary")
    auxiliary = lexicon.id(of: "auxiliary")
    infinitive = lexicon.id(of: "cue-infinitive")
    noPast = lexicon.id(of: "cue-none")
    determiner = lexicon.id(of: "cue-determiner")
    agent = lexicon.id(of: "cue-agent")
    directive = lexicon.id(of: "cue-directive")
    pluperfect = lexicon.id(of: "cue-pluperfect")
    toVerb = lexicon.id(of: "cue-to-verb")
    forDate = lexicon.id(of: "cue-for-date")
    noVerb = lexicon.id(of: "cue-no-verb")
    inside = lexicon.id(of: "cue-inside")
    present = lexicon.id(of: "cue-present")
    appointment = lexicon.id(of: "cue-appointment")
    participle = lexicon.id(of: "participle")
    connector = lexicon.id(of: "connector")
  }
}

extension CueClasses {
  func isCue(_ classID: Int) -> Bool {
    classID == past || classID == future || classID == modal || classID == border || classID == infinitive
      || classID == joint || classID == noPast
  }

  /// What a word of a class may be besides a part of a pattern.
  func flags(_ classID: Int32) -> HeadTable.Flags {
    switch Int(classID) {
    case past, future, modal, border, infinitive, noPast, auxiliary, joint: .isCue
    case modifier, modifierOutside, modifierArticle, modifierNumber, signal: .startsPrefix
    default: []
    }
  }
}

/// What the words around an expression say about its direction.
struct ClauseCues {
  enum Direction { case past, future, none }

  /// Of the verb nearest before the expression, else of the nearest behind it in the clause.
  var direction = Direction.none
  /// How many tokens away that verb stands.
  var distance = Int.max
  /// Whether the verb stands behind the expression, and none before it: "In January, the company bought".
  var isBehind = false
  /// Whether the clause says what may be, not what is.
  var isModal = false
  /// Whether the clause counts something: a number that is no part of a date.
  var counts = false
}

extension ClauseCues {
  /// Reads the clause that holds the tokens of an expression.
  init(around tokens: Range<Int>, in text: LexicalText, sentence: Range<Int>, rules: TemporalRules) {
    var found: (past: Int, future: Int) = (.max, .max)
    var index = tokens.lowerBound - 1
    var distance = 1
    while index >= sentence.lowerBound, distance < 30 {
      let cue = Self.cue(at: index, in: text, before: tokens.lowerBound, rules)
      if cue?.classID == rules.cues.border { break }
      let governor =
        cue?.classID == rules.cues.past && cue?.count == 1
        ? Self.governor(of: index, in: text, from: sentence.lowerBound, rules) : cue?.classID
      if Self.isBound(at: index, before: tokens.lowerBound, in: text, from: sentence.lowerBound, rules) {
        found.future = min(found.future, distance)
      }
      record(governor, distance - (cue?.count ?? 1) + 1, &found, rules)
      if text.tokens[index].kind == .number { counts = true }
      index -= 1
      distance += 1
    }
    isBehind = found == (.max, .max)
    index = tokens.upperBound
    distance = 5
    while index < sentence.upperBound, distance < 40 {
      let cue = Self.cue(at: index, in: text, before: sentence.upperBound, rules)?.classID
      if cue == rules.cues.border { break }
      record(cue, distance, &found, rules)
      if text.tokens[index].kind == .number { counts = true }
      if cue == rules.cues.joint { distance += 4 }
      index += 1
      distance += 1
    }
    self.distance = min(found.past, found.future)
    direction = found.future < found.past ? .future : found.past < .max ? .past : .none
  }

  private mutating func record(
    _ cue: Int?, _ distance: Int, _ found: inout (past: Int, future: Int), _ rules: TemporalRules
  ) {
    if cue == rules.cues.past { found.past = min(found.past, distance) }
    if cue == rules.cues.future { found.future = min(found.future, distance) }
    if cue == rules.cues.modal {
      found.future = min(found.future, distance)
      isModal = true
    }
  }

  /// The cue of "will" in "will be freed": a participle says nothing of the time itself.
  private static func governor(of participle: Int, in text: LexicalText, from start: Int, _ rules: TemporalRules)
    -> Int?
  {
    var index = participle - 1
    var isPerfect = false
    while index >= start, participle - index <= 4 {
      let cue = Self.cue(at: index, in: text, before: participle + 1, rules)?.classID
      // "May have been killed" is said of what is over.
      if cue == rules.cues.modal, isPerfect { break }
      if cue == rules.cues.future || cue == rules.cues.modal { return cue }
      if cue == rules.cues.infinitive { return rules.cues.future }
      // "The case is heard in May": a present tells no direction.
      if !isPerfect, rules.lexicon.value(rules.cues.present, text, index, index + 1) != nil { return nil }
      guard let auxiliary = rules.lexicon.value(rules.cues.auxiliary, text, index, index + 1) else { break }
      isPerfect = isPerfect || auxiliary.number == Self.perfect
      index -= 1
    }
    return rules.cues.past
  }

  /// The value of the auxiliary that makes a perfect.
  private static let perfect = 1

  /// Whether a token begins what somebody is bound to: "agreed to meet", "ordered schools to close", "set the vote
  /// for" right before the date.
  private static func isBound(
    at index: Int, before end: Int, in text: LexicalText, from start: Int, _ rules: TemporalRules
  ) -> Bool {
    func isOf(_ classID: Int, _ index: Int) -> Bool { rules.lexicon.value(classID, text, index, index + 1) != nil }
    let isDo =
      index + 1 < end && text.tokens[index + 1].kind == .word && text.tokens[index + 1].shape == .lower
      && isOf(rules.cues.toVerb, index) && !isOf(rules.cues.noVerb, index + 1)
    if !isDo {
      guard index + 1 == end, let preposition = rules.lexicon.value(rules.cues.forDate, text, index, end) else {
        return false
      }
      // "The vote is on Sunday."
      if preposition.number == 1 { return index > start && isOf(rules.cues.present, index - 1) }
    }
    return (max(start, index - 6)..<index).contains { place in
      guard let verb = rules.lexicon.value(rules.cues.directive, text, place, place + 1) else { return false }
      // "Moved to Sunday", but not "moved to ban"; what "had agreed to" says was agreed before.
      return (!isDo || verb.number == 0) && !(place > start && isOf(rules.cues.pluperfect, place - 1))
    }
  }

  /// The cue that begins at a token, and how many tokens it takes.
  private static func cue(
    at index: Int, in text: LexicalText, before end: Int, _ rules: TemporalRules
  ) -> (classID: Int, count: Int)? {
    let token = text.tokens[index]
    var cue: (classID: Int, count: Int)?
    if rules.heads[text.heads[index]].flags.contains(.isCue) {
      rules.lexicon.forEachPhrase(text, index, end) { count, places in
        for place in places {
          let entry = rules.lexicon.entries[Int(place)]
          guard rules.cues.isCue(Int(entry.classID)), entry.fits(token.shape) else { continue }
          cue = (Int(entry.classID), count)
        }
      }
    }
    guard cue == nil, token.isWord, case .lower = token.shape, rules.lexicon.isPast(token, in: text) else { return cue }
    // "A disputed vote" is not said to be disputed then, nor "a plan drafted by" to be drafted.
    let isAttribute =
      index > 0 && rules.lexicon.value(rules.cues.determiner, text, index - 1, index) != nil
      || index + 1 < end && rules.lexicon.value(rules.cues.agent, text, index + 1, end) != nil
    return isAttribute ? nil : (rules.cues.past, 1)
  }
}
