import Markup
import TimelineCore

extension ViewBuilder {
  /// The page of an article: its facts, its text as far as its terms allow, and the events it tells of.
  func article(_ tagged: TaggedArticle) -> PageView {
    let article = tagged.article
    let show = index.content.visibility(of: article)
    let events = index.events(ofArticle: article.id)
    let cut = article.boilerplate.map { article.text[bytes: $0] }.filter { !$0.isEmpty }
    var values: [String: TemplateValue] = [
      "title": title(article), "publisher": .optional(article.source?.name),
      "publisherHref": external(article.source?.url), "original": external(article.url ?? article.source?.url),
      "published": time(article.published.map { .day($0) }),
      "inferred": .optional(article.inferred.map { inferred($0, article) }),
      "updated": .optional(article.updated.map(dates.day)),
      "authors": .optional(article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")),
      "tags": .optional(article.tags.isEmpty ? nil : article.tags.joined(separator: ", ")),
      "path": .text(article.path), "events": lines(events), "hasEvents": .flag(!events.isEmpty),
      "count": .text(interface.count("count.events", events.count)),
      "isFull": .flag(show == .full), "isQuotes": .flag(show == .quotes), "isHidden": .flag(show == .none),
      "cut": .list(cut.map { ["text": .text(show == .none ? "" : Self.excerpt($0))] }),
      "hasCut": .flag(!cut.isEmpty && show != .none),
    ]
    values.merge(licence(article)) { own, _ in own }
    values["text"] = show == .full ? .slot(fullText(tagged)) : .absent
    values["sentences"] = .list(show == .quotes ? sentences(of: article) : [])
    let publisher = article.source?.name ?? interface.text("article.no-publisher")
    return PageView(
      template: "article", title: article.title,
      description: interface.text(
        "article.lede", ["publisher": publisher, "date": article.published.map(dates.day) ?? dates.full(nil)]),
      values: values, marking: .months(Set(article.published.map { [YearMonth($0)] } ?? [])), section: "articles")
  }

  /// The day that was inferred, and the words it rests on.
  private func inferred(_ date: InferredDate, _ article: Article) -> String {
    let reasons = date.constraints.map { constraint in
      let words = Self.excerpt(article.text[bytes: constraint.span])
      let cue = interface.optionalText("article.cue.\(constraint.cue)") ?? constraint.cue
      return interface.text("article.inferred.reason", ["words": words, "cue": cue, "gives": constraint.gives])
    }
    return interface.text(
      "article.inferred", ["date": dates.full(date.value), "reasons": reasons.joined(separator: "; ")])
  }

  private func licence(_ article: Article) -> [String: TemplateValue] {
    let entry = article.license.flatMap { index.content.licences[$0] }
    return ["licence": .optional(entry?.label ?? article.license), "licenceHref": external(entry?.url)]
  }

  /// The beginning of a long text.
  private static func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 160 ? line : line.prefix(159) + "…"
  }

  // MARK: Sentences

  /// The mentions that lie in an article, by the sentences they rest on, in text order; no two begin together.
  private func mentions(in article: Article.ID) -> [(range: ByteRange, mentions: [(EventMention, Event)])] {
    let all = index.events(ofArticle: article).map { index.events[$0] }.flatMap { event in
      event.mentions.filter { $0.article == article }.map { ($0, event) }
    }
    return Dictionary(grouping: all) { $0.0.evidence.range.start }.sorted { $0.key < $1.key }.map { start, told in
      let longest = told.max { $0.0.evidence.range.end < $1.0.evidence.range.end }
      return (longest?.0.evidence.range ?? ByteRange(start, start), told)
    }
  }

  private func sentences(of article: Article) -> [[String: TemplateValue]] {
    mentions(in: article.id).compactMap { sentence in
      guard let (mention, _) = sentence.mentions.first else { return nil }
      let opening = "<div class=\"sentence\" id=\"\(Links.sentenceAnchor(sentence.range))\">"
      return [
        "openSentence": .slot(Slot(html: opening, markdown: "", isBlock: true)),
        "closeSentence": .slot(Slot(html: "</div>", markdown: "", isBlock: true)),
        "quote": quote(mention, and: sentence.mentions.map(\.0.evidence.trigger.range)),
        "events": .list(sentence.mentions.map { line($0.1) }),
      ]
    }
  }

  // MARK: Full text

  /// The text through cmark-gfm, every event sentence and time expression marked, boilerplate left out.
  private func fullText(_ tagged: TaggedArticle) -> Slot {
    let article = tagged.article
    var marks: [Mark] = []
    var anchors: [String] = []
    for sentence in mentions(in: article.id) {
      guard let event = sentence.mentions.first?.1 else { continue }
      let names = sentence.mentions.map(\.1.title).joined(separator: " · ")
      let link = Links.relative(from: path, to: index.address(of: event))
      let opening = "<a class=\"event\" href=\"\(link)\" title=\"\(Escape.attribute(names))\">"
      let anchor = " id=\"\(Links.sentenceAnchor(sentence.range))\""
      anchors.append(anchor)
      marks.append(
        Mark(sentence.range, opening: "<span\(anchor)>", reopening: "<span>", closing: "</span>"))
      marks.append(Mark(sentence.range, opening: opening, closing: "</a>", isLink: true))
    }
    marks += tagged.timexes.map { timex in
      let datetime = timex.meaning.flatMap(Self.datetime).map { " datetime=\"\($0)\"" } ?? ""
      let element = datetime.isEmpty ? "span" : "time"
      let title = Escape.attribute(timexTitle(timex))
      return Mark(
        timex.range, opening: "<\(element) class=\"timex\" title=\"\(title)\"\(datetime)>", closing: "</\(element)>")
    }
    let language = article.language.map { " lang=\"\(Escape.attribute($0))\"" } ?? ""
    let text = renderArticle(article, marks: marks)
    // A sentence in a code block bears no mark: a link to it leads to the text's beginning.
    let html = anchors.filter { !text.contains($0 + ">") }.map { "<span\($0)></span>" }.joined() + text
    let markdown: String
    switch article.format {
    case .markdown(let source): markdown = source
    case .plain: markdown = article.text.split(separator: "\n").map { Escape.markdown($0) }.joined(separator: "\n\n")
    }
    return Slot(html: "<div class=\"text\"\(language) dir=\"auto\">\(html)</div>", markdown: markdown, isBlock: true)
  }

  private func timexTitle(_ timex: Timex) -> String {
    let value = timex.meaning.map { $0.isCalendar ? dates.full($0) : $0.description } ?? timex.value
    return interface.text("article.time", ["value": value, "rule": timex.rule])
  }

  /// The value of HTML's `datetime`; nil for what it cannot say.
  private static func datetime(_ value: TemporalValue) -> String? {
    guard case .date(let date) = value, date.qualifier == nil, date.first.year > 0 else { return nil }
    switch date.value {
    case .day, .month, .year: return date.description
    case .season, .decade, .century: return nil
    }
  }

  // MARK: All articles

  /// One page of the list of all articles, the newest first.
  func articles(page: Int) -> PageView {
    let newest = index.articles.map(\.article).sorted { a, b in
      (b.published ?? .distantPast, a.id) < (a.published ?? .distantPast, b.id)
    }
    let rows = newest.dropFirst((page - 1) * Page.rows).prefix(Page.rows).map { article -> [String: TemplateValue] in
      [
        "title": title(article),
        "publisher": .text(article.source?.name ?? interface.text("article.no-publisher")),
        "href": index.address(ofArticle: article.id).map(href) ?? .absent,
        "published": time(article.published.map { .day($0) }, isShort: true),
        "count": .text(String(index.events(ofArticle: article.id).count)),
      ]
    }
    return PageView(
      template: "articles", title: interface.text("nav.articles"), description: interface.text("articles.lede"),
      values: [
        "articles": .list(rows), "count": .text(interface.count("count.articles", newest.count)),
        "hasArticles": .flag(!rows.isEmpty), "hasPages": .flag(newest.count > Page.rows),
        "pages": .list(pages(of: newest.count, at: page) { Links.list("a", "index", page: $0) }),
      ], section: "articles")
  }
}

extension CivilDate {
  /// Before every date of an article.
  fileprivate static let distantPast = CivilDate.yearStart(-99_999)
}
