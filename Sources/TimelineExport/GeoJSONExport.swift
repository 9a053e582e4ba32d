package import TimelineCore

/// The events that have a place with coordinates as GeoJSON (RFC 7946): a point for each such place.
package func renderGeoJSON(_ timeline: Timeline, publication: Publication) -> String {
  let features = timeline.events.flatMap { event in event.places.compactMap { feature(event, $0, publication) } }
  return JSONValue.object(["type": "FeatureCollection", "features": .array(features)]).text + "\n"
}

private func feature(_ event: Event, _ place: Place, _ publication: Publication) -> JSONValue? {
  guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
  return [
    "type": "Feature", "id": .string("\(event.id)/\(place.id ?? place.name)"),
    "geometry": ["type": "Point", "coordinates": .array([.number(longitude), .number(latitude)])],
    "properties": .compact([
      "event": .string(event.id), "title": .string(event.title), "date": JSONValue(event.date.value?.description),
      "first_day": JSONValue(event.date.value?.first?.description),
      "last_day": JSONValue(event.date.value?.last?.description), "precision": .string(event.date.precision.rawValue),
      "category": .string(event.type.category), "subtype": .string(event.type.rawValue),
      "status": .string(event.status.rawValue), "place": .string(place.name), "level": .string(place.level.rawValue),
      "role": .string(place.role.rawValue), "control": JSONValue(place.control),
      "url": JSONValue(publication.address(event)),
    ]),
  ]
}
