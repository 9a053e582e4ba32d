import TestSupport
import Testing
import TimelineCore

private func rows(_ path: String, _ columns: String...) throws -> [LexiconFile.Row] {
  let rows = try repositoryData().rows(path, needs: columns)
  try #require(!rows.isEmpty, "\(path) is empty")
  return rows
}

private func actorRows() throws -> [LexiconFile.Row] {
  try rows(
    "actors.tsv", "id", "kind", "country", "names", "demonyms", "metonyms", "since", "until", "note")
}

private func placeRows() throws -> [LexiconFile.Row] {
  let columns = ["id", "names", "level", "country", "parent", "latitude", "longitude", "control"]
  let data = try repositoryData()
  return try ["places.tsv", "places-generated.tsv"].flatMap { path in try data.rows(path, needs: columns) }
}

/// Where a row stands, for the message of a failed check.
private func at(_ row: LexiconFile.Row) -> Comment {
  Comment(rawValue: "\(row.location.path):\(row.location.line): \(row.fields.joined(separator: " "))")
}

@Test func everyTableParses() throws {
  let data = try repositoryData()
  for path in data.paths {
    for table in try data.tables(path, needs: []) {
      #expect(Set(table.columns).count == table.columns.count, "\(path) has two columns of one name")
    }
  }
}

@Test(arguments: [
  ("event-types.tsv", "type"), ("actors.tsv", "id"), ("places-stop.tsv", "name"), ("currencies.tsv", "code"),
  ("licences.tsv", "spdx"),
])
func keysAreUnique(path: String, column: String) throws {
  let keys = try rows(path, column).map { $0[column] }
  let twice = Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  #expect(twice.isEmpty)
}

@Test func actorsAreWellFormed() throws {
  let actors = try actorRows()
  let countries = Set(actors.filter { $0["kind"] == "country" }.map { $0["id"] })
  let kinds = ["person": "p:", "organisation": "o:", "outlet": "o:", "group": "g:", "country": ""]
  for actor in actors {
    let prefix = kinds[actor["kind"]]
    #expect(prefix.map { actor["id"].hasPrefix($0) } ?? false, at(actor))
    let isCountry = actor["id"].wholeMatch(of: /[A-Z]{2}/) != nil
    #expect(isCountry == (actor["kind"] == "country"), at(actor))
    #expect(isCountry || actor["id"].wholeMatch(of: /[pog]:[a-z0-9]+(?:-[a-z0-9]+)*/) != nil, at(actor))
    #expect(actor["country"].isEmpty || countries.contains(actor["country"]), at(actor))
    #expect(!actor.list("names").isEmpty, at(actor))
    for day in [actor["since"], actor["until"]] where !day.isEmpty {
      #expect(CivilDate(iso: day) != nil, at(actor))
    }
  }
}

/// Everything an actor may be called, a capital's `@` taken off.
private func allNames(_ actor: LexiconFile.Row) -> [String] {
  let metonyms = actor.list("metonyms").map { name in name.hasPrefix("@") ? String(name.dropFirst()) : name }
  return actor.list("names") + actor.list("demonyms") + metonyms
}

/// The names that the note says another row bears too.
private func flaggedNames(_ actor: LexiconFile.Row) -> [String] {
  let mark = "ambiguous: "
  let parts = actor.list("note", separator: ";").filter { $0.hasPrefix(mark) }
  return parts.flatMap { part in part.dropFirst(mark.count).split(separator: "|").map(String.init) }
}

@Test func everyNameOfAnActorMeansOneActorUnlessItIsFlagged() throws {
  let actors = try actorRows()
  var bearers: [String: [String]] = [:]
  for actor in actors {
    let names = allNames(actor)
    #expect(Set(names).count == names.count, at(actor))
    for name in names { bearers[name, default: []].append(actor["id"]) }
  }
  for actor in actors {
    let shared = allNames(actor).filter { bearers[$0, default: []].count > 1 }
    #expect(Set(flaggedNames(actor)) == Set(shared), at(actor))
  }
}

@Test func officesHaveKnownHoldersAndRealTerms() throws {
  let actors = Dictionary(uniqueKeysWithValues: try actorRows().map { ($0["id"], $0["kind"]) })
  for office in try rows("offices.tsv", "office", "for", "holder", "from", "to") {
    #expect(actors[office["holder"]] == "person", at(office))
    #expect(actors[office["for"]] != nil && actors[office["for"]] != "person", at(office))
    let from = try #require(CivilDate(iso: office["from"]), at(office))
    #expect(office["to"].isEmpty || CivilDate(iso: office["to"]).map { from <= $0 } ?? false, at(office))
    let titles = office.list("office")
    #expect(
      !titles.isEmpty && titles.allSatisfy { $0 == $0.lowercased() } && Set(titles).count == titles.count, at(office))
  }
}

/// An office several people hold at once has `shared` in its row.
@Test func anOfficeHasOneHolderAtATime() throws {
  let terms = try rows("offices.tsv", "office", "for", "holder", "from", "to", "shared")
  let offices = Dictionary(grouping: terms.filter { $0["shared"].isEmpty }) { row in
    "\(row.list("office").first ?? "") of \(row["for"])"
  }
  for (_, terms) in offices {
    let ordered = terms.sorted { $0["from"] < $1["from"] }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) {
      #expect(!earlier["to"].isEmpty && earlier["to"] < later["from"], at(later))
    }
  }
}

@Test func placesAreWellFormed() throws {
  let places = try placeRows()
  let ids = places.map { $0["id"] }
  #expect(Set(ids).count == ids.count, "two places have one id")
  let known = Set(ids)
  for place in places {
    #expect(place["id"].hasPrefix("l:"), at(place))
    #expect(Place.Level(rawValue: place["level"]) != nil, at(place))
    #expect(!place.list("names").isEmpty, at(place))
    #expect(place["country"].isEmpty || place["country"].wholeMatch(of: /[A-Z]{2}/) != nil, at(place))
    #expect(place["parent"].isEmpty || known.contains(place["parent"]), at(place))
    #expect(place["latitude"].isEmpty == place["longitude"].isEmpty, at(place))
    #expect(place["latitude"].isEmpty || Double(place["latitude"]).map { abs($0) <= 90 } ?? false, at(place))
    #expect(place["longitude"].isEmpty || Double(place["longitude"]).map { abs($0) <= 180 } ?? false, at(place))
  }
}

@Test func everyCountryIsAnActorAndAPlace() throws {
  let actors = Set(try actorRows().filter { $0["kind"] == "country" }.map { $0["id"] })
  let places = try placeRows().filter { $0["level"] == "country" }
  #expect(Set(places.map { $0["country"] }).symmetricDifference(actors).sorted() == [])
}

/// Crimea and the regions Russia claims are never shown without saying who holds them.
@Test(arguments: [
  "l:crimea", "l:donetsk-oblast", "l:luhansk-oblast", "l:zaporizhzhia-oblast", "l:kherson-oblast", "l:sevastopol",
])
func occupiedPlacesSaySo(id: String) throws {
  let place = try #require(try placeRows().first { $0["id"] == id })
  #expect(place["country"] == "UA")
  #expect(!place["control"].isEmpty)
}

@Test func noPlaceHasAStoppedName() throws {
  let stopped = Set(try rows("places-stop.tsv", "name", "why").map { $0["name"] })
  for place in try repositoryData().rows("places-generated.tsv", needs: ["names"]) {
    #expect(stopped.isDisjoint(with: place.list("names")), at(place))
  }
}

@Test func currenciesAreNotMistakenForEachOther() throws {
  var bearers: [String: String] = [:]
  for currency in try rows("currencies.tsv", "code", "symbols", "words") {
    #expect(currency["code"].wholeMatch(of: /[A-Z]{3}/) != nil, at(currency))
    for name in currency.list("symbols") + currency.list("words") {
      #expect(bearers.updateValue(currency["code"], forKey: name) == nil, at(currency))
    }
    #expect(currency.list("words").allSatisfy { $0 == $0.lowercased() }, at(currency))
  }
}

@Test func ratesAreMonthlyAndOfKnownCurrencies() throws {
  let known = Set(try rows("currencies.tsv", "code").map { $0["code"] })
  var seen: Set<String> = []
  for rate in try rows("exchange-rates.tsv", "month", "currency", "per_eur") {
    #expect(rate["month"].wholeMatch(of: /20\d\d-(0[1-9]|1[0-2])/) != nil, at(rate))
    #expect(known.contains(rate["currency"]) && rate["currency"] != "EUR", at(rate))
    #expect(Double(rate["per_eur"]).map { $0 > 0 } ?? false, at(rate))
    #expect(seen.insert("\(rate["month"]) \(rate["currency"])").inserted, at(rate))
  }
}

@Test func licencesSayYesOrNo() throws {
  for licence in try rows("licences.tsv", "spdx", "full_text", "label", "url") {
    #expect(["yes", "no"].contains(licence["full_text"]), at(licence))
    #expect(licence["url"].hasPrefix("https://") && !licence["label"].isEmpty, at(licence))
  }
}

/// A row that stands twice in a table is one that somebody forgot, and a place where two will differ one day.
@Test func noTableRepeatsARow() throws {
  let data = try repositoryData()
  for path in data.paths {
    var seen: Set<Substring> = []
    for line in data.layers(path).flatMap({ $0.contents.split(separator: "\n") }) where !line.hasPrefix("#") {
      #expect(seen.insert(line).inserted, "\(path): \(line)")
    }
  }
}
