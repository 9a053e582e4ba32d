import TimelineCore

/// Whether the site can show every event type: a name for it and its category, and a colour and shape that there is.
struct TypeLabels {
  private let interface: Interface

  /// - Parameter interface: The words of one language.
  init(_ interface: Interface) { self.interface = interface }

  /// What is wrong, at the rows of `event-types.tsv`, in their order.
  func problems(_ data: DataFiles) throws(Diagnostic) -> [Diagnostic] {
    let tables = try data.tables("event-types.tsv", needs: ["type", "slot"])
    let slots = Set((tables.first?.rows ?? []).map { $0["slot"] })
    return tables.flatMap(\.rows).flatMap { row in
      let type = EventType(row["type"])
      let keys = ["type.\(type)", "category.\(type.category)", "category.\(type.category).about"]
      var problems = keys.filter { interface.optionalText($0) == nil }.map { key in
        Diagnostic(
          .error, "missing-label", "expected a text '\(key)' in \(interface.language)/interface.tsv, found none",
          at: row.place(of: "type"))
      }
      if !slots.contains(row["slot"]) {
        let known = slots.sorted().joined(separator: ", ")
        problems.append(row.error("expected one of \(known), found '\(row["slot"])'", in: "slot"))
      }
      return problems
    }
  }
}
