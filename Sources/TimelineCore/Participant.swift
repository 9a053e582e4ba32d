/// Who or what fills a role, as the text names it and as the data knows it.
package struct Participant: Hashable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable {
    case person, office, organisation, country, group, thing
  }

  /// The id in `data/actors.tsv`: `UA`, `p:zelenskyy`, `o:nato`; nil for one the data does not know.
  package var id: String?
  /// The words of the text.
  package var text: String
  /// The name to show: the data's for a known id, else `text`.
  package var name: String
  package var kind: Kind
  /// ISO 3166-1 alpha-2 of the country acted for; nil where none is known.
  package var country: String?
  /// The office held at the time, where that is how the person was found.
  package var office: String?
  package var range: ByteRange?

  package init(
    id: String?, text: String, name: String? = nil, kind: Kind, country: String? = nil, office: String? = nil,
    range: ByteRange? = nil
  ) {
    self.id = id
    self.text = text
    self.name = name ?? text
    self.kind = kind
    self.country = country
    self.office = office
    self.range = range
  }
}

/// Where something happened.
package struct Place: Hashable, Codable, Sendable {
  package enum Level: String, Hashable, Codable, Sendable {
    case point, city, district, region, country, area
  }

  package enum Role: String, Hashable, Codable, Sendable {
    case event, target, announcement
    /// Close to which it happened: "positions near the town".
    case near
  }

  /// The id in `data/places.tsv`; nil for a place the data does not know.
  package var id: String?
  package var text: String
  package var name: String
  package var level: Level
  /// ISO 3166-1 alpha-2; nil where the place lies in several or none.
  package var country: String?
  package var latitude: Double?
  package var longitude: Double?
  package var role: Role
  /// A note on who holds the place, where that differs from `country`; nil for most.
  package var control: String?
  package var range: ByteRange?

  package init(
    id: String?, text: String, name: String? = nil, level: Level, country: String? = nil, latitude: Double? = nil,
    longitude: Double? = nil, role: Role = .event, control: String? = nil, range: ByteRange? = nil
  ) {
    self.id = id
    self.text = text
    self.name = name ?? text
    self.level = level
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.role = role
    self.control = control
    self.range = range
  }
}
