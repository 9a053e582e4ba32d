import TimelineCore

/// Writes headlines from the roles of an event and the templates `title.…` of the interface.
///
/// Tried in this order, the first whose slots can all be filled: `title.<type>.<status>` and its variants `….2`, `….3`;
/// `title.doer.<status>` with what the type calls its deed (`title.deed.<type>` and variants); `title.deed.<status>`,
/// where nobody is named; `title.any`.
struct EventTitles {
  private let interface: Interface
  private let phrases: TitlePhrases
  private let foreign: Set<Article.ID>

  /// - Parameter articles: Of those in another language than the interface's, only names and numbers go into a headline.
  init(_ interface: Interface, articles: [Article]) {
    self.interface = interface
    phrases = TitlePhrases(interface)
    foreign = Set(articles.filter { $0.language.map { !$0.hasPrefix(interface.language) } ?? false }.map(\.id))
  }

  func title(_ event: Event) -> String {
    let doers = doers(event)
    let isForeign = event.mentions.contains { foreign.contains($0.article) }
    var slots = TitleSlots(event, doers: doers, interface: interface, phrases: phrases, namesOnly: isForeign)
    let type = event.type.rawValue
    let status = event.status.rawValue
    if let title = firstFilled("title.\(type).\(status)", slots) { return headline(title) }
    if let deed = firstFilled("title.deed.\(type)", slots) {
      slots.add("deed", deed)
      if !doers.isEmpty, let title = firstFilled("title.doer.\(status)", slots) { return headline(title) }
      if let title = firstFilled("title.nobody.\(status)", slots) { return headline(title) }
    }
    slots.add("type", interface.text("type.\(type)"))
    return headline(firstFilled("title.any.\(status)", slots) ?? interface.text("type.\(type)"))
  }

  /// Those who refuse or deny, for a refused event; else those in the first role of `title.role.<type>` that is filled.
  private func doers(_ event: Event) -> [Participant] {
    let refusing = event.status.reality == .refused ? interface.text("title.role.\(event.status.rawValue)") : ""
    let acting = interface.optionalText("title.role.\(event.type.rawValue)") ?? ""
    let roles = "\(refusing),\(acting)".split(separator: ",").map { Role(String($0)) }
    return roles.lazy.compactMap { event.roles[$0] }.first { !$0.isEmpty }.map { TitleSlots.told($0, in: event) } ?? []
  }

  private func firstFilled(_ key: String, _ slots: TitleSlots) -> String? {
    var variant = 1
    while let template = interface.optionalText(variant == 1 ? key : "\(key).\(variant)") {
      if let title = slots.fill(template) { return title }
      variant += 1
    }
    return nil
  }

  private func headline(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
