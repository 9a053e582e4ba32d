import Markup
import TimelineCore

/// A map of places on the outlines of countries, drawn once, without tiles.
///
/// Places stand at percentages of the drawing and the outlines stretch with it, so that marks and words keep their size
/// on every screen.
struct SVGMap: Sendable {
  /// A place to draw.
  struct Spot: Sendable {
    let point: Outlines.Point
    let level: Place.Level
    let name: String
    /// How many events name it.
    let count: Int
    /// What is said of it: its name and the number of events.
    let label: String
    /// Its page, relative to the map's; nil where the map is on that page.
    let href: String?
  }

  let window: MapWindow
  let outlines: Outlines

  /// The units of the outlines' drawing.
  private static let width = 1_600.0
  private static let height = width / MapWindow.aspect
  /// How far, in these units, the outlines may be from where they are: less than a pixel on a desk's screen.
  private static let tolerance = 1.3
  /// Outlines smaller than this, in the same units, are not drawn.
  private static let speck = 5
  /// Pixels: the widths the names of places are laid out for, that of a desk and that of a phone.
  private static let screens = (wide: 1_200.0, narrow: 358.0)
  private static let names = 16
  private static let largestRadius = 18.0

  /// The drawing; spots outside the window are not in it.
  ///
  /// - Parameters:
  ///   - id: Tells the maps of one page apart.
  ///   - highest: The number of events of the largest mark.
  func figure(_ spots: [Spot], id: String, title: String, description: String, highest: Int) -> String {
    let shown = spots.filter { window.contains($0.point) }.sorted { ($0.count, $1.name) > ($1.count, $0.name) }
    let rings = shown.map(ring).joined()
    let marks = shown.map { mark($0, highest: highest) }.joined()
    return "<svg class=\"map\" aria-labelledby=\"\(id)-title \(id)-desc\"><title id=\"\(id)-title\">"
      + "\(Escape.html(title))</title><desc id=\"\(id)-desc\">\(Escape.html(description))</desc>"
      + "<svg class=\"land\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" preserveAspectRatio=\"none\">"
      + "<path d=\"\(land)\"/></svg>\(rings)\(marks)\(nameTexts(shown, highest: highest))</svg>"
  }

  /// The outlines as one path, in whole units.
  private var land: String {
    outlines.rings.filter { $0.bounds.overlaps(window) }.map { path(window.clipped($0.points)) }.joined()
  }

  private func path(_ points: [Outlines.Point]) -> String {
    let places = points.map { window.position(of: $0) }.map { (x: $0.x * Self.width, y: $0.y * Self.height) }
    let drawn = simplified(places, within: Self.tolerance).map { (x: Int($0.x.rounded()), y: Int($0.y.rounded())) }
    guard drawn.count > 3, Self.isVisible(drawn) else { return "" }
    let steps = zip(drawn, drawn.dropFirst()).map { from, to in
      "\(to.x < from.x ? "" : " ")\(to.x - from.x)\(to.y < from.y ? "" : " ")\(to.y - from.y)"
    }
    return "M\(drawn[0].x) \(drawn[0].y)l\(steps.joined())z"
  }

  /// Islands of a few pixels would only be specks.
  private static func isVisible(_ points: [(x: Int, y: Int)]) -> Bool {
    let (across, down) = (points.map(\.x), points.map(\.y))
    return (across.max() ?? 0) - (across.min() ?? 0) >= speck || (down.max() ?? 0) - (down.min() ?? 0) >= speck
  }

  /// How far off the event may be: nothing for a town, whose mark is larger than that.
  private func ring(_ spot: Spot) -> String {
    let kilometres: Double
    switch spot.level {
    case .point, .city: return ""
    case .district: kilometres = 25
    case .region: kilometres = 75
    case .country, .area: kilometres = 250
    }
    // A percentage of a radius counts in the diagonal over the root of two (SVG 2, §8.9).
    let diagonal = ((MapWindow.aspect * MapWindow.aspect + 1) / 2).squareRoot()
    let radius = decimal(window.share(kilometres: kilometres) / diagonal * 100)
    return "<circle class=\"ring ring-\(spot.level.rawValue)\" \(place(spot)) r=\"\(radius)%\"/>"
  }

  private func mark(_ spot: Spot, highest: Int) -> String {
    let radius = decimal(radius(spot, highest))
    let circle = "<circle class=\"spot spot-\(spot.level.rawValue)\" \(place(spot)) r=\"\(radius)\"/>"
    guard let href = spot.href else { return circle }
    let label = Escape.html(spot.label)
    return "<a href=\"\(href)\" aria-label=\"\(Escape.attribute(spot.label))\"><title>\(label)</title>\(circle)</a>"
  }

  /// The area of a mark stands for the number of events.
  private func radius(_ spot: Spot, _ highest: Int) -> Double {
    max(3, Self.largestRadius * (Double(spot.count) / Double(max(1, highest))).squareRoot())
  }

  private func place(_ spot: Spot) -> String {
    let place = window.position(of: spot.point)
    return "cx=\"\(decimal(place.x * 100))%\" cy=\"\(decimal(place.y * 100))%\""
  }

  // MARK: Names

  /// The names of the places with the most events, where they hide no other name; fewer on narrow screens.
  private func nameTexts(_ spots: [Spot], highest: Int) -> String {
    var taken: (wide: [Box], narrow: [Box]) = ([], [])
    var texts: [String] = []
    for spot in spots where texts.count < Self.names {
      let box = Box(spot, window.position(of: spot.point), radius(spot, highest), on: Self.screens.wide)
      guard box.fits(Self.screens.wide, taken.wide) else { continue }
      taken.wide.append(box)
      let small = Box(spot, window.position(of: spot.point), radius(spot, highest), on: Self.screens.narrow)
      let isMinor = !small.fits(Self.screens.narrow, taken.narrow)
      if !isMinor { taken.narrow.append(small) }
      let place = window.position(of: spot.point)
      texts.append(
        "<text class=\"place-name\(isMinor ? " minor" : "")\" x=\"\(decimal(place.x * 100))%\""
          + " y=\"\(decimal(place.y * 100))%\" dx=\"\(decimal(radius(spot, highest) + 4))\" dy=\"4\""
          + " aria-hidden=\"true\">\(Escape.html(spot.name))</text>")
    }
    return texts.joined()
  }

  /// Where a name stands on a screen, in pixels.
  private struct Box {
    let left: Double
    let right: Double
    let middle: Double

    /// Twelve pixels high, a letter about seven wide.
    init(_ spot: Spot, _ place: (x: Double, y: Double), _ radius: Double, on screen: Double) {
      left = place.x * screen + radius
      right = left + 8 + Double(spot.name.count) * 7
      middle = place.y * screen / MapWindow.aspect
    }

    func fits(_ screen: Double, _ others: [Box]) -> Bool {
      right < screen && others.allSatisfy { right < $0.left || $0.right < left || abs(middle - $0.middle) > 15 }
    }
  }

  /// At most two decimals, without Foundation's locale.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(hundredths) / 100)"
    return rest == 0 ? whole : rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
