import Markup
import TimelineCore

extension ViewBuilder {
  /// One page of the list of a category's, an actor's or a place's events, the newest first.
  func list(_ group: SiteIndex.Group, _ folder: Page.Folder, page: Int) -> PageView {
    if folder == .thread { return thread(group, page: page) }
    let newest = Array(group.events.reversed())
    let rows = newest.dropFirst((page - 1) * Page.rows).prefix(Page.rows)
    let count = interface.count("count.events", group.events.count)
    let companions = page == 1 ? companions(of: group, folder) : []
    let months = group.events.compactMap { Timeline.anchorDay(index.events[$0]).map(YearMonth.init) }
    let values: [String: TemplateValue] = [
      "title": .text(group.name), "kind": .text(interface.text("\(folder.rawValue).kind")),
      "kindHref": href(folder.index),
      "about": .optional(about(group, folder)), "count": .text(count), "isFirst": .flag(page == 1),
      "names": .optional(otherNames(group)), "companions": .list(companions),
      "hasCompanions": .flag(!companions.isEmpty),
      "years": .list(byYear(Array(rows))),
      "pages": .list(
        pages(of: group.events.count, at: page) { Links.list(folder.rawValue, group.slug, page: $0) }),
      "hasPages": .flag(Page.pageCount(group.events.count) > 1),
      "mark": folder == .category ? mark(ofCategory: group.key) : .absent,
      "map": page == 1 ? map(of: group) : .absent, "files": .list(files(of: group)),
      "hasFiles": .flag(!index.content.listFormats.isEmpty),
    ]
    let atom = index.content.listFormats.first { $0.ending == "atom" }
    let feed = atom.map { Links.feed(group.folder, group.slug, $0.ending) }
    return PageView(
      template: "list", title: group.name,
      description: interface.text("list.lede", ["name": group.name, "events": count]), values: values,
      marking: .counts(Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +)),
      section: folder.rawValue, feed: feed)
  }

  private func about(_ group: SiteIndex.Group, _ folder: Page.Folder) -> String? {
    switch folder {
    case .category: return interface.optionalText("category.\(group.key).about")
    case .thread: return nil
    case .actor: return group.actor.map { interface.text("actor.kind.\($0.kind.rawValue)") }
    case .place:
      guard let place = group.place else { return nil }
      let level = interface.text("place.level.\(place.level.rawValue)")
      return place.control.map { interface.text("place.controlled", ["level": level, "note": $0]) } ?? level
    }
  }

  /// What the articles call an actor or a place, where that is not its name here.
  private func otherNames(_ group: SiteIndex.Group) -> String? {
    let events = group.events.map { index.events[$0] }
    let names =
      group.actor == nil
      ? events.flatMap(\.places).filter { index.group(of: $0)?.slug == group.slug }.map(\.text)
      : events.flatMap { $0.roles.values.joined() }.filter { index.group(of: $0)?.slug == group.slug }.map(\.text)
    let other = Set(names).subtracting([group.name]).sorted().prefix(12)
    return group.folder == "category" || other.isEmpty ? nil : other.joined(separator: ", ")
  }

  /// The actors that stand in the most of these events beside this one.
  func companions(of group: SiteIndex.Group, _ folder: Page.Folder) -> [[String: TemplateValue]] {
    var counts: [String: (group: SiteIndex.Group, count: Int)] = [:]
    for number in group.events {
      let actors = index.events[number].roles.values.joined().compactMap { index.group(of: $0) }
      let others = Dictionary(actors.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
      for (slug, other) in others where folder != .actor || slug != group.slug {
        counts[slug, default: (other, 0)].count += 1
      }
    }
    let best = counts.values.sorted {
      (-$0.count, $0.group.name, $0.group.slug) < (-$1.count, $1.group.name, $1.group.slug)
    }
    return best.prefix(10).map { entry in
      link(entry.group.name, to: entry.group).merging(["count": .text(String(entry.count))]) { own, _ in own }
    }
  }

  /// Rows under a heading for each year; undated ones stand last.
  func byYear(_ numbers: [Int]) -> [[String: TemplateValue]] {
    let years = numbers.map { Timeline.anchorDay(index.events[$0])?.year }
    let dated = Set(years.compactMap(\.self)).sorted(by: >).map { year -> [String: TemplateValue] in
      let rows = zip(numbers, years).filter { $0.1 == year }.map(\.0)
      return ["title": .text(String(year)), "events": lines(rows)]
    }
    let undated = zip(numbers, years).filter { $0.1 == nil }.map(\.0)
    return undated.isEmpty
      ? dated : dated + [["title": .text(interface.text("date.unknown-heading")), "events": lines(undated)]]
  }

  /// Links to the pages of a list.
  func pages(of rows: Int, at current: Int, _ address: (Int) -> String) -> [[String: TemplateValue]] {
    (1...Page.pageCount(rows)).map { page in
      [
        "label": .text(interface.text("pager.page", ["n": String(page)])), "current": .flag(page == current),
        "href": href(address(page)),
      ]
    }
  }

  /// All categories, actors or places, by their first letters.
  func groups(_ folder: Page.Folder) -> PageView {
    let groups = index.groups(folder)
    let name = interface.text("nav.\(folder.rawValue)")
    let sections: [(title: String?, groups: [SiteIndex.Group])] =
      folder == .category || folder == .thread ? [(nil, groups)] : Self.byLetter(groups).map { ($0.0, $0.1) }
    let values = sections.map { section -> [String: TemplateValue] in
      [
        "title": .optional(section.title),
        "entries": .list(
          section.groups.map { group in
            link(group.name, to: group).merging([
              "count": .text(String(group.events.count)),
              "about": folder == .category ? .optional(about(group, folder)) : .absent,
              "mark": folder == .category ? mark(ofCategory: group.key) : .absent,
            ]) { own, _ in own }
          }),
      ]
    }
    return PageView(
      template: "browse", title: name, description: interface.text("browse.\(folder.rawValue)"),
      values: [
        "title": .text(name), "lede": .text(interface.text("browse.\(folder.rawValue)")), "sections": .list(values),
      ], section: folder.rawValue)
  }

  private static func byLetter(_ groups: [SiteIndex.Group]) -> [(String, [SiteIndex.Group])] {
    let letters = Dictionary(grouping: groups) { group in
      group.slug.first.map { $0.isLetter ? String($0).uppercased() : "#" } ?? "#"
    }
    return letters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
