package import TextAnalysis
package import TimelineCore

/// Finds the events that each sentence reports.
///
/// - Parameter timexes: Those of the text, in order.
/// - Returns: Mentions in text order of their triggers.
package func extractEvents(
  from text: AnalyzedText, timexes: [Timex], patterns: EventPatterns
) -> [EventMention] {
  var extraction = Extraction(text: text, timexes: timexes, patterns: patterns)
  return extraction.run().flatMap(\.mentions)
}

/// What the extractor saw in each sentence, and why each trigger gave an event or none.
///
/// - Returns: One trace a sentence, in order; the mentions in them are those of `extractEvents`.
package func traceEvents(
  in text: AnalyzedText, timexes: [Timex], patterns: EventPatterns
) -> [SentenceTrace] {
  var extraction = Extraction(text: text, timexes: timexes, patterns: patterns)
  return extraction.run()
}

/// One sentence as the extractor saw it.
package struct SentenceTrace: Sendable {
  /// From 0.
  package var sentence: Int
  package var range: ByteRange
  package var timexes: [Timex]
  /// In text order.
  package var triggers: [TriggerTrace]
  package var mentions: [EventMention]
}

/// One trigger that was considered.
package struct TriggerTrace: Sendable {
  package var lemma: String
  package var range: ByteRange
  /// The clause that was read for roles and times.
  package var clause: ByteRange
  package var type: EventType
  /// Nil where the trigger gave an event.
  package var refusal: Refusal?
  package var status: Status?
  /// Names of the status rules that applied, in order.
  package var rules: [String]
  package var roles: [Role: [Participant]]
}

/// Goes through the sentences of one article and remembers who was named.
private struct Extraction {
  let text: AnalyzedText
  let timexes: [Timex]
  let patterns: EventPatterns
  var discourse = Discourse()
  var context: ArticleContext
  var nextTimex = 0

  init(text: AnalyzedText, timexes: [Timex], patterns: EventPatterns) {
    self.text = text
    self.timexes = timexes
    self.patterns = patterns
    context = ArticleContext(on: text.article.published, wars: patterns.wars)
    for country in patterns.countries(namedIn: text.article.title) { for _ in 0..<3 { context.note(country: country) } }
  }

  /// Reads every sentence, then tells what was found in the light of the whole article.
  mutating func run() -> [SentenceTrace] {
    let readings = text.sentences.indices.map { read(sentence: $0) }
    for reading in readings { for finding in reading.kept { context.note(finding, patterns: patterns) } }
    var dates = RunningDate()
    return readings.map { reading in
      let mentions = reading.reader.mentions(reading.kept, context: context, dates: &dates)
      return SentenceTrace(
        sentence: reading.reader.number, range: reading.range, timexes: reading.timexes, triggers: reading.triggers,
        mentions: mentions)
    }
  }

  private struct Reading {
    let reader: SentenceReader
    let range: ByteRange
    let timexes: [Timex]
    let triggers: [TriggerTrace]
    let kept: [Finding]
  }

  private mutating func read(sentence number: Int) -> Reading {
    let tokens = text.sentences[number]
    let range = text.range(tokens)
    let times = timexes(in: range)
    let words = SentenceWords(text, tokens, timexes: times, patterns: patterns)
    let structure = SentenceStructure(words, patterns: patterns)
    let finder = ParticipantFinder(
      structure: structure, patterns: patterns, discourse: discourse, sentenceNumber: number,
      day: text.article.published)
    let reader = SentenceReader(
      text: text, number: number, structure: structure, patterns: patterns, finder: finder)
    let (triggers, kept) = reader.read()
    note(structure, finder, number)
    return Reading(reader: reader, range: range, timexes: Array(times), triggers: triggers, kept: kept)
  }

  private mutating func timexes(in range: ByteRange) -> ArraySlice<Timex> {
    while nextTimex < timexes.count, timexes[nextTimex].range.start < range.start { nextTimex += 1 }
    var end = nextTimex
    while end < timexes.count, timexes[end].range.end <= range.end { end += 1 }
    return timexes[nextTimex..<end]
  }

  private mutating func note(_ structure: SentenceStructure, _ finder: ParticipantFinder, _ number: Int) {
    var subjects: [Participant] = []
    for verb in structure.verbs where !verb.isSubjectInherited && verb.form == .finite {
      for subject in verb.subjects { subjects += finder.participants(subject) }
    }
    var others: [Participant] = []
    for phrase in structure.phrases.indices
    where structure.sentence.entity(at: structure.phrases[phrase].head)?.actor != nil {
      others += finder.participants(phrase)
    }
    for entity in structure.sentence.entities where entity.words.lowerBound >= structure.sentence.bodyStart {
      if let naming = entity.actor, let country = patterns.actors.actors[naming.actor].country {
        context.note(country: country)
      } else if let place = entity.place, let country = patterns.places.places[place].country {
        context.note(country: country)
      }
    }
    noteBeneficiaries(structure, finder)
    // Somebody without a name is nobody to come back to: "ambassadors met".
    subjects.removeAll { $0.id == nil && $0.kind == .group }
    discourse.note(subjects: subjects, others: others, sentence: number)
  }

  /// "weapons for X", "aid to X": who receives it in a sentence that speaks of aid.
  private mutating func noteBeneficiaries(_ structure: SentenceStructure, _ finder: ParticipantFinder) {
    guard structure.sentence.words.contains(where: { $0.classes.intersects(patterns.known.aid) }) else { return }
    for phrase in structure.phrases
    where phrase.prepositionWord >= 0 && structure.sentence.has(phrase.prepositionWord, .goal) {
      guard let entity = structure.sentence.entity(at: phrase.head), let naming = entity.actor,
        patterns.actors.actors[naming.actor].kind == .country, naming.form == .name
      else { continue }
      context.note(beneficiary: patterns.actors.actors[naming.actor].id)
    }
  }
}
