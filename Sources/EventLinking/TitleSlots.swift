import TimelineCore

/// What the slots of a title template can be filled with.
///
/// `{donor}` is the names in a role, `{place}`, `{amount}` and `{killed}` what they say; `{parties+}` needs two or more,
/// `{parties=}` two or more whom the sentences name, `{parties-}` leaves out the doer, `{visitor!}` names people rather than
/// their countries, `{side*}` people alone, where no other number is counted, `{doer#}` bodies of no one country, and
/// `{donor?gives|give}` is the word for one or for several; of the places `{spot}` is no country, `{near}` one that it
/// happened close to, and `{inside}` another; of what is no name, `{act}` is a noun, and `{act:infinitive}`,
/// `{act:request}`, `{act:duty}` and `{act:outlook}` are what ``TitlePhrases`` finds.
struct TitleSlots {
  private var fillings: [String: NameList] = [:]

  /// - Parameter namesOnly: Leaves out what is no name: the words of a report in another language.
  init(
    _ event: Event, doers: [Participant], interface: Interface, phrases: TitlePhrases, namesOnly: Bool
  ) {
    let doers = namesOnly ? doers.filter(\.isProperName) : doers
    let people = event.roles[Role("people")] ?? []
    for (role, all) in event.roles {
      let participants = namesOnly ? all.filter(\.isProperName) : all
      let others = participants.filter { !doers.map(Self.party).contains(Self.party($0)) }
      if let thing = participants.first, thing.kind == .thing {
        addThing(role.rawValue, thing.name, participants, interface, phrases)
        continue
      }
      fillings[role.rawValue] = NameList(participants, interface)
      fillings["\(role.rawValue)-"] = NameList(others, interface)
      let told = Self.told(participants, in: event)
      if told.count > 1 { fillings["\(role.rawValue)="] = NameList(told, interface) }
      fillings["\(role.rawValue)!"] =
        NameList(Self.persons(participants, among: people), interface) ?? fillings[role.rawValue]
      let persons = participants.filter { $0.kind == .person }
      if event.counts.allSatisfy({ $0.value == Double(persons.count) }) {
        fillings["\(role.rawValue)*"] = NameList(persons, interface)
      }
    }
    fillings["doer"] = NameList(doers, interface)
    if doers.allSatisfy({ $0.kind == .organisation && $0.country == nil }) { fillings["doer#"] = fillings["doer"] }
    let places = event.places.filter { $0.role != .announcement && ($0.id != nil || $0.isTown) }
    if let place = places.first { add("place", place.name) }
    if let spot = places.first(where: { $0.level != .country }) { add("spot", spot.name) }
    if let inside = places.first(where: { $0.role != .near }) { add("inside", inside.name) }
    if let near = places.first(where: { $0.role == .near }) { add("near", near.name) }
    let money = MoneyText(interface)
    if let amount = event.amounts.first, amount.isOwn {
      add("amount", money.text(amount))
    }
    for count in event.counts.reversed() { add(count.what, money.text(count), isPlural: count.value != 1) }
  }

  private mutating func addThing(
    _ role: String, _ name: String, _ all: [Participant], _ interface: Interface, _ phrases: TitlePhrases
  ) {
    let nouns = all.filter { phrases.read($0.name)?.form == .noun }.compactMap(phrases.freed)
    if let names = NameList(nouns, interface) {
      for slot in [role, "\(role)-", "\(role)!"] { fillings[slot] = names }
    } else if let (form, text) = phrases.read(name), form != .noun, NameList.isQuotable(text) {
      add("\(role):\(form.rawValue)", text)
    }
  }

  mutating func add(_ name: String, _ text: String, isPlural: Bool = false) {
    fillings[name] = NameList(text: text, isPlural: isPlural, count: 1)
  }

  /// The template with every slot filled; nil where one cannot be, or where two say the same.
  func fill(_ template: String) -> String? {
    var result = ""
    var rest = template[...]
    var said: Set<String> = []
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let slot = rest[rest.index(after: open)..<close]
      guard let text = value(slot), slot.contains("?") || said.insert(text).inserted else { return nil }
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

  /// Those whom the sentences name, where they name any in a role: "ordered a ceasefire" is told of nobody else.
  static func told(_ participants: [Participant], in event: Event) -> [Participant] {
    let named = participants.filter(event.names)
    return named.isEmpty ? participants : named
  }

  private static func party(_ participant: Participant) -> String { participant.country ?? identity(participant) }

  /// The people in a role and those elsewhere in the event who act for its countries.
  private static func persons(_ participants: [Participant], among people: [Participant]) -> [Participant] {
    let countries = Set(participants.compactMap(\.country))
    let named = participants.filter { $0.kind == .person }
    return named.isEmpty ? people.filter { person in person.country.map { countries.contains($0) } ?? false } : named
  }
}

/// Names as a headline lists them.
struct NameList {
  let text: String
  let isPlural: Bool
  /// How many names there are; the text may leave some out.
  let count: Int

  init(text: String, isPlural: Bool, count: Int) {
    (self.text, self.isPlural, self.count) = (text, isPlural, count)
  }

  /// Nil where there is no name fit for a headline.
  init?(_ participants: [Participant], _ interface: Interface) {
    let nobody = interface.optionalText("title.words.nobody")?.split(separator: "|") ?? []
    let owned = interface.optionalText("title.words.possessive")?.split(separator: "|") ?? []
    let named = Self.withoutSpokespeople(participants).filter { one in
      Self.isFit(one.name) && !nobody.contains { $0 == one.name }
        && !owned.contains { one.name.hasPrefix("\($0) ") }
    }
    let names = Self.withoutRepetitions(named.map(\.name))
    guard let first = names.first, let last = first.split(separator: " ").last else { return nil }
    text = Self.joined(first, names.dropFirst(), interface)
    let isOne = interface.text("title.singular").split(separator: "|").contains { $0.lowercased() == last.lowercased() }
    isPlural =
      names.count > 1 || named.first?.kind == .group && !isOne
      || interface.text("title.plural").split(separator: "|").contains(last)
    count = names.count
  }

  /// A longer one is a clause and no name, and quotation marks hold somebody's words.
  private static func isFit(_ name: String) -> Bool { !name.isEmpty && name.count <= 48 && isQuotable(name) }

  static func isQuotable(_ text: String) -> Bool { !text.contains { "\"“”„«»,;:".contains($0) } }

  /// A person or a body is left out beside the country acted for, a person beside a body where no country is known, and a body
  /// that no words name beside the person who acts for it.
  private static func withoutSpokespeople(_ participants: [Participant]) -> [Participant] {
    let countries = Set(participants.filter { $0.kind == .country }.compactMap(\.country))
    let bodies = participants.filter { $0.kind == .country || $0.kind == .organisation || $0.kind == .group }
    let covered = Set(bodies.compactMap(\.country))
    let hasPerson = participants.contains { $0.kind == .person }
    return participants.filter { participant in
      switch participant.kind {
      case .country, .thing: true
      case .organisation, .group:
        participant.country.map { !countries.contains($0) } ?? !(hasPerson && participant.range == nil)
      case .person, .office: participant.country.map { !covered.contains($0) } ?? bodies.isEmpty
      }
    }
  }

  /// Of names one of which holds the other, the first stays.
  private static func withoutRepetitions(_ names: [String]) -> [String] {
    names.reduce(into: []) { kept, name in
      if !kept.contains(where: { $0.contains(name) || name.contains($0) }) { kept.append(name) }
    }
  }

  /// "A", "A and B", "A, B and C", "A, B and 3 others".
  private static func joined(_ first: String, _ others: ArraySlice<String>, _ interface: Interface) -> String {
    let two = ([first] + others.prefix(1)).joined(separator: ", ")
    switch others.count {
    case 0: return first
    case 1: return interface.text("title.list.two", ["a": first, "b": others.joined()])
    case 2: return interface.text("title.list.two", ["a": two, "b": others.last ?? ""])
    default: return interface.text("title.list.more", ["a": two, "n": String(others.count - 1)])
    }
  }
}
