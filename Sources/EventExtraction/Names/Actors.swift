import TextAnalysis
import TimelineCore

/// The people, organisations, countries and groups of `data/actors.tsv`, with the offices of `data/offices.tsv`.
struct Actors: Sendable {
  struct Actor: Sendable {
    let id: String
    let kind: Participant.Kind
    let country: String?
    let name: String
    /// Whether it tells the news.
    let isOutlet: Bool
  }

  /// How a spelling names its actor.
  enum Form: UInt8, Sendable {
    case name, demonym, metonym
  }

  struct Naming: Sendable {
    let actor: Int
    let form: Form
    /// Whether it names more than one of a people: "Kenyans".
    let isPlural: Bool
  }

  private struct Tenure: Sendable {
    /// The words of the office's title; empty where the tenure is looked up by its holder.
    let title: [UInt64]
    let holder: Int
    let from: CivilDate?
    let to: CivilDate?

    /// True where no day is given.
    func lasts(on day: CivilDate?) -> Bool {
      guard let day else { return true }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
  }

  private(set) var actors: [Actor] = []
  private var numbers: [String: Int] = [:]
  /// By the hash of an office's word, then by the actor it belongs to; in the order of the file.
  private var tenures: [UInt64: [Int: [Tenure]]] = [:]
  /// By holder: the organisations, in `holder`, that they speak for.
  private var employers: [Int: [Tenure]] = [:]

  /// By the hash of a first name: the people whose names begin with it.
  private var firstNames: [UInt64: Set<Int>] = [:]
  /// By the hash of a word: the organisations of which a longer name ends with it.
  private var lastNames: [UInt64: Set<String>] = [:]
  /// By country or organisation; in the order of the file.
  private var offices: [Int: [Tenure]] = [:]

  init(_ data: DataFiles, phrases: PhraseTokenizer, names: inout NameTable) throws(Diagnostic) {
    let columns = ["id", "kind", "country", "names", "demonyms", "metonyms", "since", "until"]
    // A name that two rows bear means the first of them; a file laid over another goes before it.
    for table in try data.tables("actors.tsv", needs: columns).reversed() {
      var ids: Set<String> = []
      ids.reserveCapacity(table.rows.count)
      numbers.reserveCapacity(table.rows.count)
      for row in table.rows {
        guard ids.insert(row["id"]).inserted else {
          throw row.error("expected an id that is used once, found '\(row["id"])' again")
        }
        try add(row, phrases, &names)
      }
    }
    for row in try data.rows("offices.tsv", needs: ["office", "for", "holder", "from", "to"]) {
      try addTenure(row, phrases)
    }
  }

  func number(_ id: String) -> Int? { numbers[id] }

  /// The people whose names begin with a word; nil where none of the data does.
  func bearers(ofFirstName hash: UInt64) -> Set<Int>? { firstNames[hash] }

  /// An actor as a role that no words of the text fill.
  func participant(_ id: String) -> Participant? {
    guard let number = numbers[id] else { return nil }
    let actor = actors[number]
    return Participant(id: id, text: actor.name, name: actor.name, kind: actor.kind, country: actor.country)
  }

  /// Who held an office on a day, or the last known holder where no day is given.
  ///
  /// - Parameter isMeant: Whether the text gives all words of a title that ends in the office's word.
  func holder(office: UInt64, of owner: Int, on day: CivilDate?, where isMeant: ([UInt64]) -> Bool) -> Int? {
    let candidates = (tenures[office]?[owner] ?? []).filter { isMeant($0.title) }
    guard let day else { return candidates.last?.holder }
    return candidates.last { $0.lasts(on: day) }?.holder
  }

  /// Whether somebody holds an office on a day whose title ends in a word.
  func holds(_ person: Int, office: UInt64, of owner: Int, on day: CivilDate?) -> Bool {
    tenures[office]?[owner]?.contains { $0.holder == person && $0.lasts(on: day) } ?? false
  }

  /// The only one there is of an office that one country alone has: "the Pope"; nil for any other.
  func onlyHolder(office: UInt64, on day: CivilDate?, where isMeant: ([UInt64]) -> Bool) -> Int? {
    guard let owners = tenures[office], owners.count == 1, let owner = owners.keys.first,
      actors[owner].kind == .country
    else { return nil }
    return holder(office: office, of: owner, on: day, where: isMeant)
  }

  /// The organisations of which a person holds an office on a day; empty for none.
  func organisations(of holder: Int, on day: CivilDate?) -> [Int] {
    (employers[holder] ?? []).filter { $0.lasts(on: day) }.map(\.holder)
  }

  /// The country in whose name an actor acts on a day; nil for somebody in the service of an organisation.
  func state(of number: Int, on day: CivilDate?) -> String? {
    let isServant = employers[number]?.contains { $0.lasts(on: day) } ?? false
    return isServant ? nil : actors[number].country
  }

  /// Who heads a country on a day: the holders of the last two of its offices, which are those of state and government.
  func heads(of country: Int, on day: CivilDate?) -> [Int] { officials(of: country, on: day).suffix(2) }

  /// Who headed a country on the day before somebody took office there.
  func predecessors(of holder: Int, in country: Int) -> [Int] {
    (offices[country] ?? []).filter { $0.holder == holder }.compactMap(\.from)
      .flatMap { heads(of: country, on: $0.adding(days: -1)) }
  }

  /// Who holds the offices of a country on a day, in the order of the file.
  func officials(of country: Int, on day: CivilDate?) -> [Int] {
    (offices[country] ?? []).filter { day == nil ? $0.to == nil : $0.lasts(on: day) }.map(\.holder)
  }

  /// "Commission": whether a name of an organisation ends with a word.
  func isCalled(_ id: String, _ last: UInt64) -> Bool { lastNames[last]?.contains(id) ?? false }

  /// Whether somebody tells the news: "Reuters reported"; no "it" means them.
  func isOutlet(_ participant: Participant) -> Bool {
    participant.id.flatMap { numbers[$0] }.map { actors[$0].isOutlet } ?? false
  }

  /// Whether a word names an office at all.
  func isOffice(_ hash: UInt64) -> Bool { tenures[hash] != nil }

  private mutating func add(_ row: LexiconFile.Row, _ phrases: PhraseTokenizer, _ names: inout NameTable)
    throws(Diagnostic)
  {
    let named = row["kind"]
    let isOutlet = named == "outlet"
    guard let kind = isOutlet ? .organisation : Participant.Kind(rawValue: named) else {
      throw row.error("expected person, organisation, outlet, country or group, found '\(named)'", in: "kind")
    }
    let id = row["id"]
    let listed = row.list("names")
    let stated = row["country"]
    let country = kind == .country && stated.isEmpty ? id : stated
    // Who stands in both files has the names of both.
    let number = numbers[id] ?? actors.count
    if number == actors.count {
      numbers[id] = number
      actors.append(
        Actor(
          id: id, kind: kind, country: country.isEmpty ? nil : country, name: listed.first ?? id, isOutlet: isOutlet))
    }
    for (column, form) in [("names", Form.name), ("demonyms", .demonym), ("metonyms", .metonym)] {
      let all = column == "names" ? listed : row.list(column)
      for listed in all {
        // "@" marks a metonym that is also a place.
        let name = listed.utf8.first == UInt8(ascii: "@") ? String(listed.dropFirst()) : listed
        // A name that two rows bear means the first of them.
        let words = phrases.hashes(name)
        let isPlural = form == .demonym && all.contains { isOneLonger(name, than: $0) }
        names.insert(words, actor: Naming(actor: number, form: form, isPlural: isPlural))
        if kind == .organisation, form != .demonym, words.count > 1 {
          lastNames[words[words.count - 1], default: []].insert(id)
        }
        if kind == .person, words.count > 1 { firstNames[words[0], default: []].insert(number) }
      }
    }
  }

  /// "Kenyans" beside "Kenyan".
  private func isOneLonger(_ name: String, than other: String) -> Bool {
    name.utf8.count == other.utf8.count + 1 && name.hasPrefix(other)
  }

  private mutating func addTenure(_ row: LexiconFile.Row, _ phrases: PhraseTokenizer) throws(Diagnostic) {
    guard let owner = numbers[row["for"]] else { throw row.error("unknown actor '\(row["for"])'", in: "for") }
    guard let holder = numbers[row["holder"]] else {
      throw row.error("unknown actor '\(row["holder"])'", in: "holder")
    }
    let (from, to) = (try Self.day(row, "from"), try Self.day(row, "to"))
    if let from, let to, to < from { throw row.error("expected an end after \(from), found '\(to)'", in: "to") }
    if actors[owner].kind == .organisation {
      employers[holder, default: []].append(Tenure(title: [], holder: owner, from: from, to: to))
    }
    offices[owner, default: []].append(Tenure(title: [], holder: holder, from: from, to: to))
    for title in row.list("office") {
      let words = phrases.hashes(title)
      guard let last = words.last else { continue }
      tenures[last, default: [:]][owner, default: []].append(
        Tenure(title: words, holder: holder, from: from, to: to))
    }
  }

  /// Nil where the field is empty.
  private static func day(_ row: LexiconFile.Row, _ column: String) throws(Diagnostic) -> CivilDate? {
    if row[column].isEmpty { return nil }
    guard let day = CivilDate(iso: row[column]) else {
      throw row.error("expected a day such as 2024-03-05, found '\(row[column])'", in: column)
    }
    return day
  }
}
