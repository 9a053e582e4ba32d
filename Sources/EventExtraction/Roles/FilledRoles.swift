import TimelineCore

/// Who fills which role of an event: a list, since an event has few.
struct FilledRoles: Sendable {
  private var entries: [(role: Role, participants: [Participant])] = []

  /// Nil empties a role.
  subscript(role: Role) -> [Participant]? {
    get { place(of: role).map { entries[$0].participants } }
    set {
      let place = place(of: role)
      switch (place, newValue) {
      case (let place?, let participants?): entries[place].participants = participants
      case (let place?, nil): entries.remove(at: place)
      case (nil, let participants?): entries.append((role, participants))
      case (nil, nil): break
      }
    }
  }

  /// No closure: it would be given a copy of each entry. The texts are compared here, not by a call into another module.
  private func place(of role: Role) -> Int? {
    for place in entries.indices where entries[place].role.rawValue == role.rawValue { return place }
    return nil
  }

  /// Takes whoever has an id out of a role, and empties it where nobody is left.
  mutating func remove(_ id: String, from role: Role) {
    guard let left = self[role]?.filter({ $0.id != id }) else { return }
    self[role] = left.isEmpty ? nil : left
  }

  /// In the order in which they were filled.
  var roles: [Role] { entries.map(\.role) }

  var participants: [Participant] { entries.flatMap(\.participants) }

  var dictionary: [Role: [Participant]] {
    Dictionary(entries.map { ($0.role, $0.participants) }, uniquingKeysWith: { first, _ in first })
  }
}
