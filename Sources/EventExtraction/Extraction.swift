import TextAnalysis
import TimelineCore

/// Goes through the sentences of one article and remembers who was named.
struct Extraction {
  /// A sentence with its time expressions.
  private struct Sentence {
    let words: SentenceWords
    /// In `timexes`.
    let times: Range<Int>

    var hasTimes: Bool { !times.isEmpty }
  }

  /// A part of the article that tells of something of its own.
  private struct Story {
    /// The number of its first sentence.
    let first: Int
    var context: ArticleContext
    /// How its sentences tell of those whom the data knows.
    var scope = Scope()
  }

  /// What was found in one sentence.
  private struct Reading {
    let words: SentenceWords
    let number: Int
    /// Nil where nothing but its place in the text matters.
    var finder: ParticipantFinder?
    var triggers: [TriggerTrace] = []
    var findings: [Finding] = []

    /// Where the line begins whose verb tells the events of an item; nil where it does not.
    var opening: Int? {
      findings.contains { $0.candidate.words.lowerBound < words.itemStart } ? words.opening.lowerBound : nil
    }

    /// Without what the items of a list tell that the sentence opens.
    func findings(beside openings: [Int]) -> [Finding] {
      guard let finder, words.itemStart == 0, openings.contains(words.tokens.lowerBound) else { return findings }
      return findings.filter { !finder.structure.isOpening($0) }
    }
  }

  let text: Shared<AnalyzedText>
  let timexes: [Shared<Timex>]
  let patterns: EventPatterns
  var discourse = Discourse() { didSet { toldSoFar = nil } }
  /// The same for the readers of a sentence; nil where it has changed since.
  private var toldSoFar: Shared<Discourse>?
  /// The stories that the article consists of: one, but for a digest.
  private var stories: [Story]
  private var nextTimex = 0
  /// The classes of the sentence read last, with those its pronouns stood for.
  private var told = ClassSet()
  /// The same without what plurals name.
  private var toldOfOne = ClassSet()
  /// The last names of those named in full so far.
  var surnames = Surnames()
  /// Those so far whom the data does not know.
  private var strangers = Strangers()
  /// The classes of the words of all sentences so far.
  private var story = ClassSet()
  /// Whether any sentence so far may name somebody.
  private var isAnybodyNamed = false
  /// Whether a sentence so far has named an organisation that has fought in a war.
  private var areFightersNamed = false
  /// The line that opened the list that the sentences now read are items of; nil for none.
  var opening: ListOpening?

  init(text: AnalyzedText, timexes: [Timex], patterns: EventPatterns) {
    self.text = Shared(text)
    self.timexes = timexes.map { Shared($0) }
    self.patterns = patterns
    stories = [Story(first: 0, context: ArticleContext(on: text.article.published, wars: patterns.wars))]
    for country in patterns.countries(namedIn: text.article.title) { for _ in 0..<3 { context.note(country: country) } }
  }

  var context: ArticleContext {
    _read { yield stories[stories.count - 1].context }
    _modify { yield &stories[stories.count - 1].context }
  }

  /// Counts a sentence to its story, and forgets everybody where it opens another one of a digest.
  private mutating func begin(_ sentence: SentenceWords, _ number: Int) {
    if sentence.opensStory, number > 0 {
      discourse = Discourse()
      stories.append(
        Story(first: number, context: ArticleContext(on: text.content.article.published, wars: patterns.wars)))
    }
    stories[stories.count - 1].scope.note(sentence)
  }

  /// How many paragraphs with a dateline make a digest of an article.
  static let leastStories = 3

  /// The mentions of all sentences.
  mutating func mentions() -> [EventMention] {
    let sentences = sentences()
    if patterns.types.areAllOfKnown, Scope(sentences.lazy.map(\.words)).namesNobody { return [] }
    let reports = sentences.map { $0.words.mayReport() || $0.words.withOpening?.mayReport() ?? false }
    guard let last = reports.lastIndex(of: true) else { return [] }
    var readings: [Reading] = []
    for (number, sentence) in sentences.enumerated() {
      begin(sentence.words, number)
      // A time dates what is told behind it.
      let isTimed = sentence.hasTimes && number < last
      if reports[number] || isTimed && sentence.words.mayTellDay()
        || mayName(sentence.words) && (isTimed || isMeantLater(sentence.words, number, last: last))
      {
        let reading = read(sentence.words, number, tracing: false)
        if !reading.findings.isEmpty || sentence.hasTimes { readings.append(reading) }
      } else if isTimed {
        readings.append(Reading(words: sentence.words, number: number))
      }
      noteCountries(sentence.words)
    }
    return mentions(of: readings).flatMap(\.self)
  }

  /// The mentions of all sentences, and what became of every trigger.
  mutating func traces() -> [SentenceTrace] {
    let readings = sentences().enumerated().map { number, sentence in
      begin(sentence.words, number)
      defer { noteCountries(sentence.words) }
      return (reading: read(sentence.words, number, tracing: true), timexes: timexes[sentence.times])
    }
    let mentions = mentions(of: readings.map(\.reading))
    return zip(readings, mentions).map { pair, mentions in
      SentenceTrace(
        sentence: pair.reading.number,
        range: text.content.range(text.content.sentences[pair.reading.number]),
        timexes: pair.timexes.map(\.content), triggers: pair.reading.triggers, mentions: mentions,
        isAboutOthers: scope(at: pair.reading.number).isAboutOthers)
    }
  }

  /// Of the story that a sentence belongs to.
  private func scope(at sentence: Int) -> Scope { stories.last { $0.first <= sentence }?.scope ?? Scope() }

  /// Tells what was found in the light of the whole article, of each story of a digest in its own.
  private func mentions(of readings: [Reading]) -> [[EventMention]] {
    let ends = stories.dropFirst().map(\.first) + [text.content.sentences.count]
    return zip(stories, ends).flatMap { story, end in
      mentions(of: readings.filter { (story.first..<end).contains($0.number) }, of: story)
    }
  }

  private func mentions(of readings: [Reading], of story: Story) -> [[EventMention]] {
    var context = story.context
    for reading in readings {
      for index in reading.findings.indices { context.note(reading.findings[index], patterns: patterns) }
    }
    let completion = RoleCompletion(context, patterns: patterns)
    var dates = RunningDate()
    let openings = readings.compactMap(\.opening)
    let told = readings.map { reading in
      if reading.words.beginsParagraph { dates.beginParagraph(at: reading.number) }
      return reading.finder.map { finder in
        MentionWriter(finder: finder, completion: completion, scope: story.scope).mentions(
          reading.findings(beside: openings), dates: &dates)
      } ?? []
    }
    return Self.withLeadDays(told)
  }

  /// The words of all sentences, which know what the article is about.
  private mutating func sentences() -> [Sentence] {
    let sentences = text.content.sentences.map { sentence($0) }
    let words = sentences.map(\.words)
    let topics = patterns.topics.classes(of: words)
    for one in words {
      one.topics = topics
      one.withOpening?.topics = topics
    }
    Self.noteEntries(words)
    // "GOMA - Schools are shut …": a digest of the day's news.
    let datelines = words.filter { $0.bodyStart > 0 && $0.beginsParagraph }
    for openers in [datelines, catchwords(words)] where openers.count >= Self.leastStories {
      for one in openers { one.opensStory = true }
    }
    words.markLeads()
    return sentences
  }

  /// Reads the words of a sentence; sentences are read in order.
  private mutating func sentence(_ tokens: Range<Int>) -> Sentence {
    let times = timexes(in: tokens)
    let words = SentenceWords(text, tokens, timexes: timexes[times], patterns: patterns, surnames: surnames)
    surnames.note(words)
    strangers.find(in: words)
    if words.hasThingPronoun { words.antecedents = words.hasPluralPronoun ? told : toldOfOne }
    words.story = story
    story.formUnion(words.classes)
    told = words.classes
    told.formUnion(words.antecedents)
    toldOfOne = words.classesOfOne
    toldOfOne.formUnion(words.antecedents)
    // A title or a pronoun may mean whoever was named.
    if words.mayName { isAnybodyNamed = true }
    if isAnybodyNamed { words.kinds.formUnion([.actor, .human]) }
    // So may "it".
    if !areFightersNamed { areFightersNamed = words.namesFighters() }
    if areFightersNamed { words.kinds.insert(.fighters) }
    words.namesKnown = words.mentionsKnown(context.wars)
    readList(words, times)
    return Sentence(words: words, times: times)
  }

  private mutating func read(_ words: SentenceWords, _ number: Int, tracing: Bool) -> Reading {
    if let joined = words.withOpening {
      let reading = read(joined, number, tracing: tracing)
      if !reading.findings.isEmpty { return reading }
    }
    let told = toldSoFar ?? Shared(discourse)
    toldSoFar = told
    let finder = ParticipantFinder(
      structure: SentenceStructure(words), discourse: told,
      sentenceNumber: number, day: words.entry?.value?.first ?? text.content.article.published)
    let (triggers, found) = SentenceReader(finder: finder).read(tracing: tracing)
    let findings = words.itemStart == 0 ? found : found.filter { finder.structure.isOfItem($0) }
    let couple = couple(findings)
    if mayName(words) { note(finder, beside: couple) }
    if !couple.isEmpty { discourse.note(together: couple, sentence: number) }
    if words.classes.intersects(patterns.ofAid) { discourse.note(topicsOf: words) }
    let tellsKind = findings.indices.contains {
      findings[$0].trigger.leavesTypeOpen || findings[$0].type.category == "offensive"
    }
    if tellsKind { discourse.note(kindsOf: findings, sentence: number) }
    return Reading(words: words, number: number, finder: finder, triggers: triggers, findings: findings)
  }

  private mutating func timexes(in tokens: Range<Int>) -> Range<Int> {
    let start = Int(text.content.tokens[tokens.lowerBound].start)
    let limit = Int(text.content.tokens[tokens.upperBound - 1].end)
    while nextTimex < timexes.count, timexes[nextTimex].content.range.start < start { nextTimex += 1 }
    var end = nextTimex
    while end < timexes.count, timexes[end].content.range.end <= limit { end += 1 }
    return nextTimex..<end
  }
}
