import TimelineCore

/// Who mediates or proposes what between whom, and what becomes of it.
struct MediationTracker: Sendable {
  /// One offer, proposal, round of talks, ceasefire or agreement.
  struct Step: Sendable {
    /// By its number in timeline order.
    let event: Int
    /// Those between the parties; where none is named, those who propose.
    let mediators: [Participant]
    /// None of them a mediator of the same step.
    let parties: [Participant]
  }

  /// How many steps are done, open and refused.
  struct Tally: Hashable, Sendable {
    var counts: [Status.Reality: Int] = [:]

    mutating func add(_ status: Status) { counts[status.reality, default: 0] += 1 }
    var total: Int { counts.values.reduce(0, +) }
  }

  /// A row of the table: a mediator's steps with each party.
  struct Row: Sendable {
    /// Nil for the steps that no mediator is named for.
    let mediator: Participant?
    /// For each of `parties`; last, those with other parties or none.
    let cells: [Tally]
    /// Every step once.
    let all: Tally
  }

  /// In timeline order.
  let steps: [Step]
  /// Those with the most steps, the first first; the columns of the table.
  let parties: [Participant]
  /// Those with the most steps first, then the one without a mediator.
  let rows: [Row]

  /// How many columns and rows the table has at most, but for the last one of each.
  static let (columnLimit, rowLimit) = (7, 24)

  init(_ events: [Event], principals: Principals = Principals()) {
    steps = events.enumerated().filter { $1.type.category == "mediation" }.map { number, event in
      let between = principals.of("mediator", in: event)
      let mediators = between.isEmpty ? principals.of("proposer", in: event) : between
      let keys = Set(mediators.map(Principals.key))
      let parties = principals.of("parties", in: event).filter { !keys.contains(Principals.key($0)) }
      return Step(event: number, mediators: mediators, parties: parties)
    }
    let parties = Array(Self.mostFrequent(steps.flatMap(\.parties)).prefix(Self.columnLimit))
    let mediators = Self.mostFrequent(steps.flatMap(\.mediators)).prefix(Self.rowLimit)
    let steps = steps
    let named = mediators.map { mediator in
      let key = Principals.key(mediator)
      return Self.row(
        mediator, steps.filter { $0.mediators.contains { Principals.key($0) == key } }, parties, events)
    }
    let unnamed = Self.row(nil, steps.filter(\.mediators.isEmpty), parties, events)
    self.parties = parties
    rows = named + (unnamed.all.total > 0 ? [unnamed] : [])
  }

  private static func mostFrequent(_ participants: [Participant]) -> [Participant] {
    let groups = Dictionary(grouping: participants, by: Principals.key)
    return groups.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.compactMap(\.value.first)
  }

  private static func row(
    _ mediator: Participant?, _ steps: [Step], _ parties: [Participant], _ events: [Event]
  ) -> Row {
    let keys = parties.map(Principals.key)
    var cells = Array(repeating: Tally(), count: keys.count + 1)
    var all = Tally()
    for step in steps {
      let status = events[step.event].status
      all.add(status)
      let own = Set(step.parties.map(Principals.key))
      for (column, key) in keys.enumerated() where own.contains(key) { cells[column].add(status) }
      if own.isDisjoint(with: keys) || !own.isSubset(of: keys) { cells[keys.count].add(status) }
    }
    return Row(mediator: mediator, cells: cells, all: all)
  }
}
