import TimelineCore

/// What the slots of a title template can be filled with.
///
/// `{donor}` is the names in a role, `{place}`, `{amount}` and `{killed}` what they say; `{parties+}` needs two or more,
/// `{parties-}` leaves out the doer, `{donor?gives|give}` is the word for one or for several.
struct TitleSlots {
  private struct Filling {
    var text: String
    var isPlural: Bool
    var count: Int
  }

  private var fillings: [String: Filling] = [:]
  private let interface: Interface

  init(_ event: Event, doers: [Participant], interface: Interface) {
    self.interface = interface
    for (role, participants) in event.roles {
      fillings[role.rawValue] = filling(participants)
      fillings["\(role.rawValue)-"] = filling(participants.filter { !doers.map(Self.party).contains(Self.party($0)) })
    }
    fillings["doer"] = filling(doers)
    if let place = event.places.first(where: { $0.role != .announcement }) { add("place", place.name) }
    let money = MoneyText(interface)
    if let amount = event.amounts.first, amount.measure == .cash || amount.measure == .value {
      add("amount", money.text(amount))
    }
    for count in event.counts.reversed() { add(count.what, money.text(count), isPlural: count.value != 1) }
  }

  mutating func add(_ name: String, _ text: String, isPlural: Bool = false) {
    fillings[name] = Filling(text: text, isPlural: isPlural, count: 1)
  }

  /// The template with every slot filled; nil where one cannot be.
  func fill(_ template: String) -> String? {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let text = value(rest[rest.index(after: open)..<close]) else { return nil }
      result += rest[..<open] + text
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func value(_ slot: Substring) -> String? {
    let parts = slot.split(separator: "?", maxSplits: 1)
    if parts.count == 2 {
      let forms = parts[1].split(separator: "|")
      return fillings[String(parts[0])].flatMap { $0.isPlural ? forms.last : forms.first }.map(String.init)
    }
    let needsSeveral = slot.last == "+"
    guard let filling = fillings[String(needsSeveral ? slot.dropLast() : slot)], !needsSeveral || filling.count > 1
    else { return nil }
    return filling.text
  }

  /// Names joined as the language joins them; nil where there is none short enough for a headline.
  private func filling(_ participants: [Participant]) -> Filling? {
    let countries = Set(participants.filter { $0.kind != .person && $0.kind != .office }.compactMap(\.country))
    let named = participants.filter { person in
      let standsFor = person.country.map { countries.contains($0) } ?? false
      return !(standsFor && (person.kind == .person || person.kind == .office))
    }
    let names = unique(named.map(\.name)).filter { !$0.isEmpty && $0.count <= Self.longest }
    guard let first = names.first else { return nil }
    let isPlural = names.count > 1 || named.first?.kind == .group
    return Filling(text: joined(first, names.dropFirst()), isPlural: isPlural, count: names.count)
  }

  /// "A", "A and B", "A, B and C", "A, B and 3 others".
  private func joined(_ first: String, _ others: ArraySlice<String>) -> String {
    switch others.count {
    case 0: first
    case 1: interface.text("title.list.two", ["a": first, "b": others.joined()])
    case 2:
      interface.text(
        "title.list.two", ["a": [first, others.first ?? ""].joined(separator: ", "), "b": others.last ?? ""])
    default:
      interface.text(
        "title.list.more",
        ["a": [first, others.first ?? ""].joined(separator: ", "), "n": String(others.count - 1)])
    }
  }

  private static func party(_ participant: Participant) -> String { participant.country ?? identity(participant) }

  /// In characters; a longer one is a clause and no name.
  private static let longest = 48
}
