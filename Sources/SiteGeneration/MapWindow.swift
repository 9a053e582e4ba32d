import Foundation

/// A part of the world between two meridians and two parallels, in degrees.
///
/// Drawn in the equirectangular projection whose standard parallel is the middle one: distances are right along it and
/// along the meridians.
struct MapWindow: Hashable, Sendable {
  private(set) var west: Double
  private(set) var east: Double
  private(set) var south: Double
  private(set) var north: Double

  /// Width to height of every map, so that a style sheet can keep the form on every screen.
  static let aspect = 1.6
  /// The least height: a map of one town still shows where in the world it lies.
  private static let leastHeight = 8.0
  private static let kilometresPerDegree = 111.2

  /// The smallest window that holds the points; nil where there are none.
  init?(around points: [Outlines.Point]) {
    let (longitudes, latitudes) = (points.map(\.longitude), points.map(\.latitude))
    guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(),
      let north = latitudes.max()
    else { return nil }
    (self.west, self.east, self.south, self.north) = (west, east, south, north)
  }

  /// A window of the maps' form that holds the points with a margin; nil where there are none.
  init?(map points: [Outlines.Point]) {
    self.init(around: points)
    let middle = (south + north) / 2
    let margined = max(Self.leastHeight, (north - south) * 1.16)
    let height = max(margined, (east - west) * 1.16 * Self.narrowing(at: middle) / Self.aspect)
    (south, north) = (middle - height / 2, middle + height / 2)
    // No map shows more than there is.
    if height > 170 { (south, north) = (-85, 85) }
    // Where that is not wide enough for them all, the map is drawn narrower than it is.
    let width = max(
      (north - south) * Self.aspect / Self.narrowing(at: (south + north) / 2), (east - west) * 1.04)
    let centre = (west + east) / 2
    (west, east) = (centre - width / 2, centre + width / 2)
  }

  /// How much shorter a degree of longitude is than one of latitude; never so short that a window grows without end.
  private static func narrowing(at latitude: Double) -> Double { max(0.3, cos(latitude * .pi / 180)) }

  func contains(_ point: Outlines.Point) -> Bool {
    (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
  }

  func overlaps(_ other: MapWindow) -> Bool {
    west < other.east && other.west < east && south < other.north && other.south < north
  }

  /// Where a point stands, as shares of the width from the left and of the height from the top.
  func position(of point: Outlines.Point) -> (x: Double, y: Double) {
    ((point.longitude - west) / (east - west), (north - point.latitude) / (north - south))
  }

  /// A distance as a share of the height.
  func share(kilometres: Double) -> Double { kilometres / Self.kilometresPerDegree / (north - south) }

  /// The part of a closed line that lies in the window and a little beyond (Sutherland and Hodgman, 1974).
  func clipped(_ ring: [Outlines.Point]) -> [Outlines.Point] {
    let (across, up) = ((east - west) / 50, (north - south) / 50)
    var points = ring
    points = Self.cut(points, \.longitude, below: east + across)
    points = Self.cut(points, \.latitude, below: north + up)
    points = Self.cut(points, \.longitude, below: west - across, isAbove: true)
    return Self.cut(points, \.latitude, below: south - up, isAbove: true)
  }

  private static func cut(
    _ points: [Outlines.Point], _ axis: KeyPath<Outlines.Point, Double>, below limit: Double, isAbove: Bool = false
  ) -> [Outlines.Point] {
    guard var last = points.last else { return [] }
    func isInside(_ point: Outlines.Point) -> Bool {
      isAbove ? point[keyPath: axis] >= limit : point[keyPath: axis] <= limit
    }
    var kept: [Outlines.Point] = []
    for point in points {
      if isInside(point) != isInside(last) {
        let share = (limit - last[keyPath: axis]) / (point[keyPath: axis] - last[keyPath: axis])
        kept.append(
          Outlines.Point(
            longitude: last.longitude + share * (point.longitude - last.longitude),
            latitude: last.latitude + share * (point.latitude - last.latitude)))
      }
      if isInside(point) { kept.append(point) }
      last = point
    }
    return kept
  }
}
