package import TimelineCore

/// The outlines of the world's countries, from `data/outlines.tsv`; a background, and no statement on borders.
package struct Outlines: Sendable {
  /// A point in degrees: longitude to the east, latitude to the north.
  struct Point: Hashable, Sendable {
    var longitude: Double
    var latitude: Double
  }

  /// A closed line; its last point leads back to the first.
  struct Ring: Sendable {
    let points: [Point]
    let bounds: MapWindow
  }

  /// In the order of the table.
  let rings: [Ring]

  /// No outlines: maps then show their places on an empty ground.
  package init() { rings = [] }

  /// Columns: `country ring`; the numbers of a ring are hundredths of a degree.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var rings: [Ring] = []
    for row in try data.rows("outlines.tsv", needs: ["country", "ring"]) {
      guard let ring = Self.ring(row["ring"]) else {
        throw row.error("expected three points or more as pairs of whole numbers in ring")
      }
      rings.append(ring)
    }
    self.rings = rings
  }

  /// A first point and the steps to each next one; nil where that is not what stands there.
  private static func ring(_ text: String) -> Ring? {
    let fields = text.split(separator: " ")
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == fields.count, numbers.count >= 6, numbers.count % 2 == 0 else { return nil }
    var (longitude, latitude) = (0, 0)
    let points = stride(from: 0, to: numbers.count, by: 2).map { index in
      longitude += numbers[index]
      latitude += numbers[index + 1]
      return Point(longitude: Double(longitude) / 100, latitude: Double(latitude) / 100)
    }
    return MapWindow(around: points).map { Ring(points: points, bounds: $0) }
  }
}
