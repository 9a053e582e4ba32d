import TextAnalysis
import TimelineCore

/// The places of `data/places.tsv` and `data/places-generated.tsv` by their names; the former go first.
///
/// There are more than ten thousand, of which an article names a few: a place is made from its row when it is asked for.
struct Places: Sendable {
  private struct Row: Sendable {
    /// In `tables`.
    let table: Int32
    /// Of the row's first byte.
    let start: Int32
    /// In `countries`; 0 for none.
    let country: Int32
  }

  private var tables: [PlaceTable] = []
  private var rows: ContiguousArray<Row> = []
  private var countries: [String] = [""]
  private var countryNumbers: [String: Int32] = [:]

  init(_ data: DataFiles, phrases: PhraseTokenizer, names: inout NameTable) throws(Diagnostic) {
    for path in ["places.tsv", "places-generated.tsv"] {
      // Who stands first wins; a file laid over another wins over it.
      for file in data.layers(path).reversed() {
        guard let table = PlaceTable(file.contents), add(table, phrases, &names) else {
          throw try Self.problem(in: file)
        }
      }
    }
  }

  /// The place of a number that the table of names gives; its words and where they stand are still to be filled in.
  func place(_ number: Int) -> Place {
    let row = rows[number]
    return tables[Int(row.table)].place(at: Int(row.start))
  }

  /// The country a place lies in; nil for a place in several or none.
  func country(of number: Int) -> String? {
    let country = rows[number].country
    return country > 0 ? countries[Int(country)] : nil
  }

  /// Whether all rows of a table could be read.
  private mutating func add(_ table: PlaceTable, _ phrases: PhraseTokenizer, _ names: inout NameTable) -> Bool {
    let number = Int32(tables.count)
    tables.append(table)
    // Filled anew for each of many names.
    var hashes: [UInt64] = []
    // Rows of one country mostly stand together.
    var last: (country: Range<Int>, code: Int32) = (0..<0, 0)
    return table.forEachRow { start, listed, country in
      for name in listed {
        table.read(name, phrases, into: &hashes)
        names.insert(hashes, place: rows.count)
      }
      if !table.areEqual(country, last.country) {
        last = (country, country.isEmpty ? 0 : self.number(ofCountry: table.text(country)))
      }
      rows.append(Row(table: number, start: Int32(start), country: last.code))
    }
  }

  private mutating func number(ofCountry code: String) -> Int32 {
    if let known = countryNumbers[code] { return known }
    countryNumbers[code] = Int32(countries.count)
    countries.append(code)
    return Int32(countries.count - 1)
  }

  /// What is wrong with a table that could not be read.
  private static func problem(in file: DataFiles.File) throws(Diagnostic) -> Diagnostic {
    let table = try LexiconFile(path: file.path, contents: file.contents, needs: PlaceTable.columns)
    for row in table.rows where Place.Level(rawValue: row["level"]) == nil {
      return row.error("expected a level such as city, found '\(row["level"])'", in: "level")
    }
    return Diagnostic(.error, "bad-lexicon", "expected a table of places", at: SourceLocation(path: file.path))
  }
}
