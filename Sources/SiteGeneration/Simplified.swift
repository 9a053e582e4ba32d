/// A line without the points that lie nearer to it than a distance (Douglas and Peucker, 1973).
///
/// - Parameter points: In the units of the drawing.
/// - Returns: The points kept, in order; the first and the last are always among them.
func simplified(_ points: [(x: Double, y: Double)], within distance: Double) -> [(x: Double, y: Double)] {
  guard points.count > 2 else { return points }
  var isKept = [Bool](repeating: false, count: points.count)
  (isKept[0], isKept[points.count - 1]) = (true, true)
  var open = [(0, points.count - 1)]
  while let (first, last) = open.popLast() {
    guard last - first > 1 else { continue }
    let farthest = (first + 1..<last).map { ($0, gap(points[$0], points[first], points[last])) }.max { $0.1 < $1.1 }
    guard let (middle, far) = farthest, far > distance else { continue }
    isKept[middle] = true
    open += [(first, middle), (middle, last)]
  }
  return zip(points, isKept).filter(\.1).map(\.0)
}

/// How far a point is from the line between two others.
private func gap(_ point: (x: Double, y: Double), _ start: (x: Double, y: Double), _ end: (x: Double, y: Double))
  -> Double
{
  let (across, down) = (end.x - start.x, end.y - start.y)
  let length = across * across + down * down
  let along = length > 0 ? max(0, min(1, ((point.x - start.x) * across + (point.y - start.y) * down) / length)) : 0
  let (x, y) = (start.x + along * across - point.x, start.y + along * down - point.y)
  return (x * x + y * y).squareRoot()
}
