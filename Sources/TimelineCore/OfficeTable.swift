/// Who acted for which country or body on which day, from `data/offices.tsv` and `data/actors.tsv`.
package struct OfficeTable: Sendable {
  private struct Term: Sendable {
    let owner: String
    let first: CivilDate
    /// Nil: still in office as far as the table knows.
    let last: CivilDate?
  }

  /// By holder, in the order of the file.
  private var terms: [String: [Term]] = [:]
  /// The countries and bodies that have offices, by id.
  private var owners: [String: Participant] = [:]

  /// Nobody holds an office.
  package init() {}

  /// - Parameter interface: Has the names to show where it calls an owner otherwise than its table.
  package init(_ data: DataFiles, interface: Interface) throws(Diagnostic) {
    for row in try data.rows("offices.tsv", needs: ["for", "holder", "from", "to"]) {
      guard let first = CivilDate(iso: row["from"]) else { continue }
      let term = Term(owner: row["for"], first: first, last: CivilDate(iso: row["to"]))
      terms[row["holder"], default: []].append(term)
    }
    let named = Set(terms.values.joined().map(\.owner))
    for row in try data.rows("actors.tsv", needs: ["id", "kind", "country", "names"]) {
      let id = row["id"]
      guard named.contains(id), let kind = Participant.Kind(rawValue: row["kind"]) else { continue }
      let name = interface.name(of: id) ?? row.list("names").first ?? id
      let country = row["country"].isEmpty ? nil : row["country"]
      owners[id] = Participant(id: id, text: name, kind: kind, country: country)
    }
  }

  /// The country or body whose office a person holds on a day: of several, the person's own country, then the first of
  /// the table; nil for one who holds none.
  package func principal(of person: Participant, on day: CivilDate) -> Participant? {
    let held = terms[person.id ?? ""]?.filter { term in term.first <= day && term.last.map { day <= $0 } ?? true }
    guard let held, let first = held.first else { return nil }
    return owners[held.contains { $0.owner == person.country } ? person.country ?? first.owner : first.owner]
  }
}
