import TimelineCore

/// Who fights whom and when, from `data/wars.tsv`: for reports that name only one side.
struct Wars: Sendable {
  /// A class, since every article asks for those of its day.
  fileprivate final class War: Sendable {
    /// In the table, which tells two wars of equal weight apart.
    let number: Int
    let sides: [String]
    /// One of the sides; nil where the war began on neither side's ground alone.
    let attacked: String?
    let from: CivilDate
    let to: CivilDate?
    /// When its fighting began anew, earliest first; empty where no day is known.
    let phases: [CivilDate]

    init(number: Int, sides: [String], attacked: String?, from: CivilDate, to: CivilDate?, phases: [CivilDate]) {
      (self.number, self.sides, self.attacked) = (number, sides, attacked)
      (self.from, self.to, self.phases) = (from, to, phases)
    }
  }

  private let wars: [War]
  /// By side: those it fights, in the order of the file.
  private let warsOfSide: [String: [War]]

  init(_ data: DataFiles, actors: Actors) throws(Diagnostic) {
    var wars: [War] = []
    for row in try data.rows("wars.tsv", needs: ["side", "opponent", "attacked", "from", "to", "phases"]) {
      let sides = [row["side"], row["opponent"]]
      for side in sides where actors.number(side) == nil { throw row.error("unknown actor '\(side)'") }
      guard let from = CivilDate(iso: row["from"]) else {
        throw row.error("expected a day such as 2024-03-05, found '\(row["from"])'", in: "from")
      }
      let to = row["to"].isEmpty ? nil : CivilDate(iso: row["to"])
      guard row["to"].isEmpty || to.map({ from <= $0 }) == true else {
        throw row.error("expected a day after \(from), found '\(row["to"])'", in: "to")
      }
      let attacked = row["attacked"].isEmpty ? nil : row["attacked"]
      if let attacked, !sides.contains(attacked) {
        throw row.error("expected \(sides[0]), \(sides[1]) or nothing, found '\(attacked)'", in: "attacked")
      }
      wars.append(
        War(number: wars.count, sides: sides, attacked: attacked, from: from, to: to, phases: try Self.phases(row)))
    }
    self.wars = wars
    var warsOfSide: [String: [War]] = [:]
    for war in wars { for side in war.sides { warsOfSide[side, default: []].append(war) } }
    self.warsOfSide = warsOfSide
  }

  private static func phases(_ row: LexiconFile.Row) throws(Diagnostic) -> [CivilDate] {
    var days: [CivilDate] = []
    for text in row.list("phases") {
      guard let day = CivilDate(iso: text), days.last.map({ $0 < day }) ?? true else {
        throw row.error("expected days in order such as 2024-03-05, found '\(text)'", in: "phases")
      }
      days.append(day)
    }
    return days
  }

  /// The country or body a participant acts for: a militia with a war of its own is not its country.
  func side(_ participant: Participant) -> String? {
    if participant.kind != .person, let id = participant.id, warsOfSide[id] != nil { return id }
    return participant.country ?? participant.id
  }

  /// Those at war with a side on a day, in the order of the file; on any day where none is given.
  func opponents(of side: String, on day: CivilDate?) -> [String] {
    var result: [String] = []
    for war in warsOfSide[side] ?? [] where isFought(war, on: day) {
      for other in war.sides where other != side { result.append(other) }
    }
    return result
  }

  /// The wars fought on a day, in the order of the file; all of them where none is given.
  func wars(of day: CivilDate?) -> WarsOfDay {
    WarsOfDay(wars: wars.filter { isFought($0, on: day) }, day: day, all: self)
  }

  /// The wars of a side that are fought on a day, in the order of the file; all of them where none is given.
  fileprivate func wars(of side: String, on day: CivilDate?) -> some Sequence<War> {
    (warsOfSide[side] ?? []).lazy.filter { isFought($0, on: day) }
  }

  private func isFought(_ war: War, on day: CivilDate?) -> Bool {
    guard let day else { return true }
    return war.from <= day && (war.to.map { day <= $0 } ?? true)
  }
}

/// The wars that are fought on one day.
struct WarsOfDay: Sendable {
  private let wars: [Wars.War]
  private let day: CivilDate?
  private let all: Wars

  fileprivate init(wars: [Wars.War], day: CivilDate?, all: Wars) {
    (self.wars, self.day, self.all) = (wars, day, all)
  }

  /// Whether a side was attacked in one of them, or attacked another.
  func isAttacked(_ side: String) -> Bool { all.wars(of: side, on: day).contains { $0.attacked == side } }
  func isAttacker(_ side: String) -> Bool {
    all.wars(of: side, on: day).contains { $0.attacked != nil && $0.attacked != side }
  }

  /// Those at war with a side, in the order of the file.
  func opponents(of side: String) -> [String] { all.opponents(of: side, on: day) }

  /// The sides of wars that belong to a country, itself among them, in the order of the file.
  func sides(atHomeIn country: String, _ actors: Actors) -> [String] {
    var found: [String] = []
    for side in wars.flatMap(\.sides) where !found.contains(side) {
      if side == country || actors.participant(side)?.country == country { found.append(side) }
    }
    return found
  }

  /// When the fighting of the war that an article speaks of most began, from which its totals are counted; nil where it
  /// names both sides of none, or nobody knows the day.
  ///
  /// - Parameter weights: How often the article names each side that it names.
  func beginning(before day: CivilDate, weights: [String: Int]) -> CivilDate? {
    var best: (weight: Int, war: Wars.War)?
    // Each war by its first side: of most the article names nobody.
    for side in weights.keys {
      for war in all.wars(of: side, on: self.day)
      where war.sides[0] == side && war.sides.allSatisfy({ weights[$0] ?? 0 > 0 }) {
        let weight = war.sides.reduce(0) { $0 + (weights[$1] ?? 0) }
        if let best, (best.weight, -best.war.number) > (weight, -war.number) { continue }
        best = (weight, war)
      }
    }
    return best.flatMap { $0.war.phases.last { $0 < day } }
  }

  /// The country or body a participant acts for.
  func side(_ participant: Participant) -> String? { all.side(participant) }
}
