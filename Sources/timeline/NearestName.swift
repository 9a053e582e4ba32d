/// The name that a misspelt one most likely stands for: the fewest single-letter edits, at most two or a third of its
/// length; of equals the first. Nil where none is near.
func nearestName(to found: String, among names: [String]) -> String? {
  let limit = max(2, found.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(Array(found), Array(name))
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Levenshtein's distance, one row at a time; quadratic in the names' length.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let change = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
