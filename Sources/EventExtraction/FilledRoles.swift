import TimelineCore

/// Who fills which role of an event: a list, since an event has few.
struct FilledRoles: Sendable {
  private var entries: [(role: Role, participants: [Participant])] = []

  /// Nil empties a role.
  subscript(role: Role) -> [Participant]? {
    get { entries.first { $0.role == role }?.participants }
    set {
      let place = entries.firstIndex { $0.role == role }
      switch (place, newValue) {
      case (let place?, let participants?): entries[place].participants = participants
      case (let place?, nil): entries.remove(at: place)
      case (nil, let participants?): entries.append((role, participants))
      case (nil, nil): break
      }
    }
  }

  /// In the order in which they were filled.
  var roles: [Role] { entries.map(\.role) }

  var participants: [Participant] { entries.flatMap(\.participants) }

  var dictionary: [Role: [Participant]] {
    Dictionary(entries.map { ($0.role, $0.participants) }, uniquingKeysWith: { first, _ in first })
  }
}
