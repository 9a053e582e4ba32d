import TextAnalysis
import TimelineCore

/// The places of `data/places.tsv` and `data/places-generated.tsv` by their names; the former go first.
struct Places: Sendable {
  private(set) var places: [Place] = []
  private(set) var namings = PhraseTrie<Int>()

  init(_ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    let columns = ["id", "names", "level", "country", "parent", "latitude", "longitude", "control"]
    // Who stands first wins; a file laid over another wins over it.
    let tables =
      try data.tables("places-generated.tsv", needs: columns) + data.tables("places.tsv", needs: columns)
    for row in tables.flatMap({ $0.rows.reversed() }) {
      guard let level = Place.Level(rawValue: String(row["level"])) else {
        throw row.error("expected a level such as city, found '\(row["level"])'", in: "level")
      }
      let names = row.list("names")
      let place = Place(
        id: String(row["id"]), text: "", name: names.first ?? String(row["id"]), level: level,
        country: row["country"].isEmpty ? nil : String(row["country"]), latitude: Double(row["latitude"]),
        longitude: Double(row["longitude"]), control: row["control"].isEmpty ? nil : String(row["control"]))
      for name in names { namings.insert(phrases.hashes(name), places.count) }
      places.append(place)
    }
  }
}
