import Markup
import TimelineCore

/// What a reader must know to rely on the site: what it is, whom to tell of a mistake, and how good it is.
extension ViewBuilder {
  func about() -> PageView {
    let content = index.content
    let address = content.baseURL ?? Links.index
    let known = [
      "site": content.title, "address": address,
      "version": content.timeline.asOf.map { interface.text("site.as-of", ["date": dates.day($0)]) } ?? "",
      "stamp": content.buildStamp,
    ]
    return PageView(
      template: "about", title: interface.text("about.title"), description: interface.text("about.lede"),
      values: [
        "site": .text(content.title), "scope": .text(scope()), "figures": .list(figures()),
        "cite": .text(interface.text("about.cite-text", known)), "report": contact(subject: content.title),
        "pages": .list(
          [
            ("method.title", Links.method), ("quality.title", Links.quality), ("corrections.title", Links.corrections),
            ("changes.title", Links.changes), ("data.title", Links.data),
            ("accessibility.title", Links.accessibility),
          ].map { ["name": .text(interface.text($0.0)), "href": href($0.1)] }),
      ], section: "about")
  }

  /// Where a reader tells of a mistake in an event; absent where the project names no address.
  func report(_ event: Event) -> TemplateValue {
    contact(subject: interface.text("report.subject", ["id": event.id, "title": event.title]))
  }

  private func contact(subject: String) -> TemplateValue {
    guard let contact = index.content.contact else { return .absent }
    guard contact.hasPrefix("mailto:") else { return .address(url: Escape.url(contact)) }
    let isPlain = { (byte: UInt8) in byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || byte == 0x2D) }
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = subject.utf8.flatMap { byte -> [UInt8] in
      let isDigit = (0x30...0x39).contains(byte)
      return isPlain(byte) || isDigit
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return .address("\(contact)?subject=\(String(decoding: encoded, as: UTF8.self))")
  }

  // MARK: Quality

  /// How exact the dates are, how many events rest on one source, and what could not be placed.
  func quality() -> PageView {
    let events = index.events
    let precisions = TemporalValue.Precision.allCases.map { precision in
      (interface.text("precision.\(precision.rawValue)"), events.count { $0.date.precision == precision })
    }
    let bands = [Event.Band.high, .medium, .low].map { band in
      (interface.text("confidence.band.\(band.rawValue)"), events.count { $0.band == band })
    }
    let silent = index.articles.map(\.article).filter { index.events(ofArticle: $0.id).isEmpty }
    let tables = [("quality.sources", support()), ("quality.dates", precisions), ("quality.confidence", bands)]
    return PageView(
      template: "quality", title: interface.text("quality.title"), description: interface.text("quality.lede"),
      values: [
        "tables": .list(
          tables.map { key, rows in
            [
              "title": .text(interface.text(key)), "note": .text(interface.text("\(key).note")),
              "rows": .list(rows.filter { $0.1 > 0 }.map(qualityRow)),
            ]
          }),
        "articles": .list(
          silent.map { article in
            ["title": .text(article.title), "href": index.address(ofArticle: article.id).map(href) ?? .absent]
          }),
        "hasArticles": .flag(!silent.isEmpty), "hasEvents": .flag(!events.isEmpty), "method": href(Links.method),
        "count": .text(interface.count("count.articles", silent.count)),
      ], section: "quality")
  }

  private func qualityRow(_ label: String, _ count: Int) -> [String: TemplateValue] {
    let isSmall = count > 0 && count * 200 < index.events.count
    return [
      "name": .text(label), "count": .text(String(count)),
      "share": .text(isSmall ? interface.text("number.under-one-percent") : share(count, of: index.events.count)),
    ]
  }

  private func support() -> [(String, Int)] {
    let events = index.events
    return [
      ("quality.one-source", events.count { $0.corroboration.independent == 1 }),
      ("quality.several-sources", events.count { $0.corroboration.independent > 1 }),
      ("quality.disputed", events.count { !$0.conflicts.isEmpty }),
      ("quality.unplaced", events.count(where: \.places.isEmpty)),
      ("quality.undated", index.events(at: .undated).count),
      ("quality.corrected", events.count { !$0.corrections.isEmpty }),
    ].map { (interface.text($0.0), $0.1) }
  }
}
