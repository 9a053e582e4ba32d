import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private func point(_ longitude: Double, _ latitude: Double) -> Outlines.Point {
  Outlines.Point(longitude: longitude, latitude: latitude)
}

/// Windows of one town, of a country, across the world, and of no place at all.
@Test(arguments: [
  [(30.5, 50.4)], [(22.0, 45.0), (40.0, 52.0)], [(-157.8, 21.3), (174.8, -41.3), (37.6, 55.8)], [(25.0, 89.0)],
])
func aMapHoldsItsPlacesInItsForm(places: [(Double, Double)]) throws {
  let points = places.map { point($0.0, $0.1) }
  let window = try #require(MapWindow(map: points))
  #expect(points.allSatisfy { window.contains($0) || $0.latitude > 85 })
  #expect(window.north - window.south >= 7.99)
}

@Test func noPlacesNeedNoMap() { #expect(MapWindow(map: []) == nil) }

@Test func aPointStandsWhereTheWindowSays() throws {
  let window = try #require(MapWindow(around: [point(10, 40), point(20, 50)]))
  let (x, y) = window.position(of: point(12.5, 47.5))
  #expect(x == 0.25 && y == 0.25)
}

/// Inside, around and outside the window from 10 to 20 east and 40 to 50 north; it is cut a fiftieth beyond.
private let cuts: [(ring: [Outlines.Point], cut: [Outlines.Point])] = [
  ([point(11, 41), point(19, 41), point(19, 49)], [point(11, 41), point(19, 41), point(19, 49)]),
  ([point(30, 41), point(39, 41), point(39, 49)], []),
  (
    [point(0, 30), point(30, 30), point(30, 60), point(0, 60)],
    [point(9.8, 39.8), point(20.2, 39.8), point(20.2, 50.2), point(9.8, 50.2)]
  ),
]

@Test(arguments: cuts)
func outlinesAreCutToTheWindow(ring: [Outlines.Point], cut: [Outlines.Point]) throws {
  let window = try #require(MapWindow(around: [point(10, 40), point(20, 50)]))
  #expect(Set(window.clipped(ring).map(rounded)) == Set(cut.map(rounded)))
}

private func rounded(_ point: Outlines.Point) -> [Int] {
  [Int((point.longitude * 10).rounded()), Int((point.latitude * 10).rounded())]
}

@Test func theOutlinesOfTheRepositoryAreWhole() throws {
  let outlines = try Outlines(repositoryData())
  #expect(outlines.rings.count > 500)
  #expect(outlines.rings.allSatisfy { $0.bounds.west >= -180.01 && $0.bounds.east <= 180.01 })
  #expect(outlines.rings.allSatisfy { $0.bounds.south >= -90.01 && $0.bounds.north <= 90.01 })
}

@Test(arguments: ["1 2 3 4", "1 2 3 4 5", "1 2 x 4 5 6", ""])
func refusesARingThatIsNone(ring: String) throws {
  let data = DataFiles(["outlines.tsv": "country\tring\nDE\t\(ring)\n"])
  #expect(throws: Diagnostic.self) { try Outlines(data) }
}

/// A step of half a unit is left out at a whole unit, and stays at a tenth.
@Test(arguments: [(1.0, 2), (0.1, 3)])
func aLineIsDrawnAsExactlyAsTheScreenShows(distance: Double, count: Int) {
  let line = [(x: 0.0, y: 0.0), (x: 5.0, y: 0.5), (x: 10.0, y: 0.0)]
  #expect(simplified(line, within: distance).count == count)
  #expect(simplified(Array(line.prefix(1)), within: distance).count == 1)
}
