package import TimelineCore

/// Gives articles the dates that people say are right, before anything is read from them.
package func correctDates(
  _ articles: [Article], by corrections: [Correction]
) -> (articles: [Article], results: [CorrectionResult]) {
  var articles = articles
  var results: [CorrectionResult] = []
  for correction in corrections {
    guard case .article(let id) = correction.target else { continue }
    var result = CorrectionResult(correction: correction, event: nil, subject: id, outcome: .gone)
    if let index = articles.firstIndex(where: { $0.id == id || $0.path == id }) {
      let day =
        correction.operation == .unset ? nil : correction.values("published")?.first.flatMap { CivilDate(iso: $0) }
      result.outcome = articles[index].published == day ? .needless : .applied
      result.changes = [
        .init(field: "published", before: articles[index].published?.description ?? "", after: day?.description ?? "")
      ]
      articles[index].isRedated = articles[index].isRedated || result.outcome == .applied
      articles[index].published = day
    }
    results.append(result)
  }
  return (articles, results)
}

/// Gives the actors and places of mentions the identity that people say is right, before mentions are compared.
func correctNames(
  _ mentions: [EventMention], by corrections: [Correction]
) -> (mentions: [EventMention], results: [CorrectionResult]) {
  var mentions = mentions
  var results: [CorrectionResult] = []
  for correction in corrections {
    var (isThere, isChanged) = (false, false)
    switch correction.target {
    case .actor(let text):
      for index in mentions.indices {
        for role in mentions[index].roles.keys {
          let renamed = mentions[index].roles[role]?.map { one in
            guard one.text == text else { return one }
            isThere = true
            return correction.applied(to: one)
          }
          isChanged = isChanged || renamed != mentions[index].roles[role]
          mentions[index].roles[role] = renamed
        }
      }
    case .place(let text):
      for index in mentions.indices {
        let renamed = mentions[index].places.map { one in
          guard one.text == text else { return one }
          isThere = true
          return correction.applied(to: one)
        }
        isChanged = isChanged || renamed != mentions[index].places
        mentions[index].places = renamed
      }
    default: continue
    }
    results.append(
      CorrectionResult(
        correction: correction, event: nil, subject: correction.target.text,
        changes: correction.fields.map { .init(field: $0.name, before: "", after: $0.values.joined(separator: ", ")) },
        outcome: isChanged ? .applied : isThere ? .needless : .gone))
  }
  return (mentions, results)
}

extension Correction {
  fileprivate func applied(to participant: Participant) -> Participant {
    var participant = participant
    if let id = values("id")?.first { participant.id = id }
    if let name = values("name")?.first { participant.name = name }
    if let country = values("country")?.first { participant.country = country }
    if let kind = values("kind")?.first.flatMap(Participant.Kind.init(rawValue:)) { participant.kind = kind }
    return participant
  }

  fileprivate func applied(to place: Place) -> Place {
    var place = place
    if let id = values("id")?.first { place.id = id }
    if let name = values("name")?.first { place.name = name }
    if let country = values("country")?.first { place.country = country }
    if let level = values("level")?.first.flatMap(Place.Level.init(rawValue:)) { place.level = level }
    if let latitude = values("latitude")?.first.flatMap(Double.init) { place.latitude = latitude }
    if let longitude = values("longitude")?.first.flatMap(Double.init) { place.longitude = longitude }
    return place
  }
}
