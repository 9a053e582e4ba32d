import Markup
import TimelineCore

extension ViewBuilder {
  /// The map of all places, and the same as a table.
  func map() -> PageView {
    let groups = index.places.sorted { ($1.events.count, $0.slug) < ($0.events.count, $1.slug) }
    let spots = groups.compactMap { spot($0, isLinked: true) }
    let rows = groups.prefix(Page.rows).map { group in
      link(group.name, to: group).merging([
        "level": .text(group.place.map { interface.text("place.level.\($0.level.rawValue)") } ?? ""),
        "count": .text(String(group.events.count)),
      ]) { own, _ in own }
    }
    let places = interface.count("count.places", index.places.count)
    return PageView(
      template: "map", title: interface.text("map.title"), description: interface.text("map.lede"),
      values: [
        "maps": .list(maps(spots)), "places": .list(rows), "hasPlaces": .flag(!groups.isEmpty),
        "count": .text(places), "allHref": href(Links.places), "hasMore": .flag(groups.count > Page.rows),
        "unplaced": .optional(unplaced(groups)), "hasMap": .flag(!spots.isEmpty),
      ], section: "map")
  }

  /// A map of where most events took place, and where some lie far off, one of all of them.
  private func maps(_ spots: [SVGMap.Spot]) -> [[String: TemplateValue]] {
    let near = Self.near(spots)
    guard let window = MapWindow(map: near.map(\.point)) else { return [] }
    let highest = spots.map(\.count).max() ?? 1
    var windows = [("map.title", window)]
    if !spots.allSatisfy({ window.contains($0.point) }), let all = MapWindow(map: spots.map(\.point)) {
      windows.append(("map.all", all))
    }
    return windows.enumerated().map { number, entry in
      let shown = spots.filter { entry.1.contains($0.point) }
      let places = interface.count("count.places", shown.count)
      let caption =
        shown.count == spots.count
        ? interface.text("map.shown-all", ["places": places])
        : interface.text("map.shown", ["places": places, "n": String(spots.count)])
      let html = SVGMap(window: entry.1, outlines: index.content.outlines).figure(
        spots, id: "map-\(number + 1)", title: interface.text(entry.0), description: interface.text("map.description"),
        highest: highest)
      return [
        "title": number == 0 ? .absent : .text(interface.text(entry.0)),
        "map": .slot(figure(html, caption: caption)),
      ]
    }
  }

  /// Four fifths of the events, those nearest to their middle: far-off capitals may not make the rest too small to see.
  private static func near(_ spots: [SVGMap.Spot]) -> [SVGMap.Spot] {
    func median(_ axis: KeyPath<Outlines.Point, Double>) -> Double {
      let values = spots.flatMap { Array(repeating: $0.point[keyPath: axis], count: $0.count) }.sorted()
      return values.isEmpty ? 0 : values[values.count / 2]
    }
    let (longitude, latitude) = (median(\.longitude), median(\.latitude))
    func distance(_ spot: SVGMap.Spot) -> Double {
      let (x, y) = (spot.point.longitude - longitude, spot.point.latitude - latitude)
      return x * x + y * y
    }
    let sorted = spots.sorted { (distance($0), $0.name) < (distance($1), $1.name) }
    var left = spots.reduce(0) { $0 + $1.count } * 4 / 5
    return Array(
      sorted.prefix { spot in
        defer { left -= spot.count }
        return left > 0
      })
  }

  private func figure(_ svg: String, caption: String) -> Slot {
    Slot(
      html: "<figure class=\"outline\">\(svg)<figcaption>\(Escape.html(caption))</figcaption></figure>",
      markdown: caption, isBlock: true)
  }

  /// How many places have no point to draw; nil for none.
  private func unplaced(_ groups: [SiteIndex.Group]) -> String? {
    let count = groups.count { spot($0, isLinked: false) == nil }
    return count == 0 ? nil : interface.count("map.unplaced", count)
  }

  private func spot(_ group: SiteIndex.Group, isLinked: Bool) -> SVGMap.Spot? {
    guard let place = group.place, let latitude = place.latitude, let longitude = place.longitude else { return nil }
    let events = interface.count("count.events", group.events.count)
    let address = Links.list(group.folder, group.slug, page: 1)
    return SVGMap.Spot(
      point: Outlines.Point(longitude: longitude, latitude: latitude), level: place.level, name: group.name,
      count: group.events.count, label: interface.text("map.spot", ["place": group.name, "events": events]),
      href: isLinked ? Links.relative(from: path, to: address) : nil)
  }

  /// The small map on a place's page; absent for a place without a point.
  func map(of group: SiteIndex.Group) -> TemplateValue {
    guard let spot = spot(group, isLinked: false), let window = MapWindow(map: [spot.point]), let place = group.place
    else { return .absent }
    let level = interface.text("place.level.\(place.level.rawValue)")
    let svg = SVGMap(window: window, outlines: index.content.outlines).figure(
      [spot], id: "map", title: interface.text("map.of", ["place": group.name]),
      description: interface.text("map.description"), highest: group.events.count * 9)
    return .slot(figure(svg, caption: interface.text("map.of-level", ["place": group.name, "level": level])))
  }
}
