import TimelineCore

extension EventMention {
  /// With the actors and places that the data knows called as a language calls them; their words stay those of the text.
  func named(in interface: Interface) -> EventMention {
    var mention = self
    mention.roles = roles.mapValues { $0.map { $0.named(in: interface) } }
    mention.places = places.map { $0.named(in: interface) }
    if let speaker = attribution?.speaker { mention.attribution?.speaker = speaker.named(in: interface) }
    return mention
  }
}

extension Participant {
  fileprivate func named(in interface: Interface) -> Participant {
    guard let name = id.flatMap(interface.name) else { return self }
    var participant = self
    participant.name = name
    return participant
  }

  /// Whether the name can stand in a headline that is in another language than the report: names can, other words cannot.
  var isProperName: Bool {
    guard id == nil else { return true }
    switch kind {
    case .person, .organisation, .country: return name.first?.isUppercase ?? false
    case .office, .group, .thing: return false
    }
  }
}

extension Place {
  /// A country is called as the actor of its code.
  fileprivate func named(in interface: Interface) -> Place {
    let key = level == .country ? country ?? id : id
    guard let name = key.flatMap(interface.name) else { return self }
    var place = self
    place.name = name
    return place
  }
}
