import Foundation
import TestSupport
import TimelineCore

/// The events of `Tests/Gold`, each as the mention that a perfect extraction would make, with its cluster.
struct GoldMention {
  let mention: EventMention
  let cluster: String
  /// The cluster that carries out what this one plans.
  let fulfilledBy: String?
}

private struct GoldFile: Decodable {
  let doc: String
  let published: String?
  let events: [GoldEvent]
}

private struct GoldEvent: Decodable {
  struct When: Decodable { let edtf: String }
  struct Amount: Decodable {
    let raw: String
    let value: Double?
    let currency: String?
  }
  struct Tally: Decodable {
    let what: String
    let value: Double?
  }

  let cluster: String
  let subtype: String
  let status: String
  let date: When
  let roles: [String: [String]]
  let place: [String]
  let amounts: [Amount]
  let counts: [Tally]?
  let quote: String
  let trigger: String
  let fulfilledBy: String?

  enum CodingKeys: String, CodingKey {
    case cluster, subtype, status, date, roles, place, amounts, counts, quote, trigger
    case fulfilledBy = "fulfilled_by"
  }
}

func goldMentions() throws -> [GoldMention] { try gold.get() }

/// Read once for all tests.
private let gold = Result { try readGold() }

private func readGold() throws -> [GoldMention] {
  let folder = repositoryFolder.appending(path: "Tests/Gold")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
  let actors = try GoldKnowledge(knowledge.get().data)
  return try names.sorted().flatMap { name in
    let file = try JSONDecoder().decode(GoldFile.self, from: Data(contentsOf: folder.appending(path: name)))
    let published = file.published.flatMap { CivilDate(iso: $0) }
    return file.events.enumerated().map { index, event in
      let sentence = file.events.firstIndex { $0.quote == event.quote } ?? index
      return GoldMention(
        mention: mention(event, file.doc, published, sentence, index, actors), cluster: event.cluster,
        fulfilledBy: event.fulfilledBy)
    }
  }
}

private func mention(
  _ event: GoldEvent, _ article: String, _ published: CivilDate?, _ sentence: Int, _ index: Int,
  _ actors: GoldKnowledge
) -> EventMention {
  let roles = event.roles.map { role, names in (Role(role), names.map { participant($0, actors) }) }
  return EventMention(
    article: article, published: published, sentence: sentence,
    evidence: Evidence(
      range: ByteRange(sentence * 1000, sentence * 1000 + event.quote.utf8.count), quote: event.quote,
      trigger: Evidence.Trigger(
        range: ByteRange(sentence * 1000 + index, sentence * 1000 + index), lemma: event.trigger)),
    type: EventType(event.subtype), status: Status(rawValue: event.status) ?? .happened,
    date: DatedValue(
      value: TemporalValue(edtf: event.date.edtf), confidence: 0.9, basis: "same-clause", rule: "date.gold"),
    roles: Dictionary(roles, uniquingKeysWith: +),
    places: event.place.map { name in
      let place = actors.places[name.lowercased()]
      return Place(id: place?.id, text: name, level: place?.level ?? .area, country: place?.country)
    },
    amounts: event.amounts.compactMap { amount in
      amount.value.map { Money(raw: amount.raw, value: $0, currency: amount.currency ?? "XXX") }
    },
    counts: (event.counts ?? []).compactMap { count in count.value.map { Count(what: count.what, value: $0) } },
    rules: ["gold"], confidence: 0.8,
    key: SHA256.base32("\(event.quote)|\(event.subtype)|\(event.trigger)|\(index)".utf8))
}

private func participant(_ name: String, _ actors: GoldKnowledge) -> Participant {
  let isCountry = name.count == 2 && name == name.uppercased()
  let isPerson = name.hasPrefix("p:")
  let isKnown = isCountry || isPerson || name.hasPrefix("o:") || name.hasPrefix("g:")
  return Participant(
    id: isKnown ? name : nil, text: name, name: actors.names[name] ?? name,
    kind: isCountry ? .country : isPerson ? .person : isKnown ? .organisation : .thing,
    country: isCountry ? name : actors.countries[name])
}

/// What `data/` knows of the actors and places that the gold names.
struct GoldKnowledge {
  /// By actor id.
  var countries: [String: String] = [:]
  var names: [String: String] = [:]
  /// By name in lower case.
  var places: [String: (id: String, level: Place.Level, country: String?)] = [:]

  init(_ data: DataFiles) throws {
    for row in try data.rows("actors.tsv", needs: ["id", "kind", "country", "names"]) {
      if !row["country"].isEmpty { countries[row["id"]] = row["country"] }
      names[row["id"]] = row.list("names").first
    }
    for row in try data.rows("places.tsv", needs: ["id", "names", "level", "country"]) {
      for name in row.list("names") {
        let level = Place.Level(rawValue: row["level"]) ?? .area
        places[name.lowercased()] = (row["id"], level, row["country"].isEmpty ? nil : row["country"])
      }
    }
  }
}
