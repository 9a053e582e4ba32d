import Markup
import TimelineCore

/// Events, dates and names as the templates of one page see them.
struct ViewBuilder: Sendable {
  let index: SiteIndex
  /// The page the links stand on.
  let path: String

  var interface: Interface { index.content.interface }
  var dates: DateText { index.dates }

  func href(_ target: String) -> TemplateValue { .address(Links.relative(from: path, to: target)) }

  /// A link to an address outside the site; none where it is not a web address.
  func external(_ url: String?) -> TemplateValue {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return .absent }
    return .address(url: Escape.url(url))
  }

  // MARK: Marks and dates

  /// The category's shape in its colour, named for those who see neither: an outline for what is not said to have
  /// happened, half filled where the reports differ.
  func mark(_ event: Event) -> TemplateValue {
    let form = event.status.reality != .real ? " open" : event.conflicts.isEmpty ? "" : " half"
    return mark(event.type, form: form)
  }

  func mark(_ type: EventType, form: String = "") -> TemplateValue {
    let label = Escape.attribute(categoryName(type.category))
    let name = slot(type)
    let html =
      "<svg class=\"mk mk-\(name)\(form)\" role=\"img\" aria-label=\"\(label)\"><use href=\"#mk-\(name)\"/></svg>"
    return .slot(Slot(html: html, markdown: ""))
  }

  /// The shape of a category: that of its first subtype in `data/event-types.tsv`.
  func mark(ofCategory name: String) -> TemplateValue {
    index.content.types.types.first { $0.category == name }.map { mark($0) } ?? .absent
  }

  /// The name of a category's colour and shape; the style sheet and the layout have those of `data/event-types.tsv`.
  func slot(_ type: EventType) -> String {
    let slot = index.content.types[type]?.slot ?? "other"
    return slot.allSatisfy { $0.isASCII && $0.isLetter } ? slot : "other"
  }

  func categoryName(_ category: String) -> String { interface.optionalText("category.\(category)") ?? category }

  func typeName(_ type: EventType) -> String { interface.optionalText("type.\(type)") ?? type.rawValue }

  /// A date in an element that machines read too.
  func time(_ value: TemporalValue?, isShort: Bool = false) -> TemplateValue {
    let text = isShort ? dates.short(value) : dates.full(value)
    return .slot(Slot(html: Self.timeElement(value, Escape.html(text)), markdown: Escape.markdownCell(text)))
  }

  /// HTML's `datetime` knows years, months and days; anything else is plain text.
  private static func timeElement(_ value: TemporalValue?, _ text: String) -> String {
    guard case .date(let date) = value, date.qualifier == nil, date.first.year > 0 else {
      return "<span class=\"date\">\(text)</span>"
    }
    switch date.value {
    case .day, .month, .year: return "<time class=\"date\" datetime=\"\(date)\">\(text)</time>"
    case .season, .decade, .century: return "<span class=\"date\">\(text)</span>"
    }
  }

  /// An article's headline, marked with its language where that is not the page's.
  func title(_ article: Article) -> TemplateValue {
    guard let language = article.language, !language.hasPrefix(interface.language) else { return .text(article.title) }
    let html = "<span lang=\"\(Escape.attribute(language))\" dir=\"auto\">\(Escape.html(article.title))</span>"
    return .slot(Slot(html: html, markdown: Escape.markdown(article.title)))
  }

  // MARK: Events

  /// One line of a list.
  func line(_ event: Event) -> [String: TemplateValue] {
    let text = note(event)
    return [
      "mark": mark(event), "date": time(event.date.value, isShort: true), "title": .text(event.title),
      "href": href(index.address(of: event)),
      "note": .slot(
        Slot(html: "<span class=\"note\">\(Escape.html(text))</span>", markdown: "· \(Escape.markdownCell(text))")),
    ]
  }

  /// Its kind, what must be known of it, and the number of reports.
  func note(_ event: Event) -> String {
    let reports = interface.count("count.reports", event.corroboration.articles)
    return ([typeName(event.type)] + badges(event) + [reports]).joined(separator: " · ")
  }

  func lines(_ numbers: some Sequence<Int>) -> TemplateValue { .list(numbers.map { line(index.events[$0]) }) }

  /// What a reader must know before reading on, in words: nothing for what plainly happened.
  func badges(_ event: Event) -> [String] {
    var badges: [String] = []
    if event.status != .happened { badges.append(interface.text("status.\(event.status.rawValue)")) }
    if event.isTemporary { badges.append(interface.text("status.temporary")) }
    if let claim = event.attributions.first(where: { $0.stance == .party }), event.status.reality == .real {
      badges.append(
        claim.speaker.map { interface.text("status.claimed-by", ["who": $0.name]) }
          ?? interface.text("status.claimed"))
    }
    if !event.conflicts.isEmpty { badges.append(interface.text("status.disputed")) }
    return badges
  }

  /// A person, body or place, linked to its page where there is one.
  func link(_ name: String, to group: SiteIndex.Group?) -> [String: TemplateValue] {
    let address = group.map { Links.list($0.folder, $0.slug, page: 1) }
    return ["name": .text(name), "href": address.map(href) ?? .absent]
  }

  /// The block elements that Markdown has no word for: `{{open.facts}}` … `{{close.facts}}`.
  static let boxes: [(name: String, element: String)] = [
    ("cards", "div"), ("chart", "div"), ("cite", "section"), ("column", "div"), ("counts", "div"), ("dating", "div"),
    ("downloads", "div"), ("evidence", "section"), ("facts", "aside"), ("key", "div"), ("kicker", "div"),
    ("lines", "div"), ("meta", "div"), ("pager", "nav"), ("quotes", "div"), ("register", "div"), ("standfirst", "div"),
    ("sums", "section"),
    ("text", "div"),
  ]

  /// The values that every page template has.
  var common: [String: TemplateValue] {
    func slots(_ html: ((name: String, element: String)) -> String) -> TemplateValue {
      let pairs = Self.boxes.map { ($0.name, TemplateValue.slot(Slot(html: html($0), markdown: "", isBlock: true))) }
      return .object(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    return [
      "open": slots { box in
        let label = interface.optionalText("box.\(box.name)").map { " aria-label=\"\(Escape.attribute($0))\"" } ?? ""
        // What may be wider than the screen must be reached by the keyboard to be moved.
        let stop = box.name == "sums" ? " tabindex=\"0\"" : ""
        return "<\(box.element) class=\"\(box.name)\"\(label)\(stop)>"
      },
      "close": slots { "</\($0.element)>" },
    ]
  }
}
