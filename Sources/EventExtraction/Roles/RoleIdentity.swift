import TextAnalysis
import TimelineCore

// Who is one and the same where two roles are filled.
extension FrameFiller {
  /// Two people of one country may well accuse each other, and a country's court or parliament its own president.
  func areTwo(_ one: Participant, _ other: Participant, isDomestic: Bool) -> Bool {
    let people = [one, other].filter { $0.kind == .person }.count
    return people == 2 && one.id != other.id || people == 1 && isDomestic
  }

  /// "Macron called elections": the country for which a president or a parliament acts.
  func countryOf(_ participant: Participant) -> Participant {
    guard participant.kind != .country, let id = participant.country, var country = patterns.actors.participant(id)
    else {
      return participant
    }
    country.range = participant.range
    return country
  }

  func isDomestic(_ trigger: Trigger) -> Bool { trigger.type.category == "political" }

  /// "Bolivia's government accused the former president", who "accused Bolivia's army": a country may well act on somebody
  /// of its own, and may be accused by one.
  func isCitizen(_ one: Participant, of holder: Participant, _ slot: Slot, _ role: Role) -> Bool {
    // "flew to Cairo for talks with the Egyptian president"
    if role == Role("participants") { return one.kind == .person && holder.kind == .country }
    guard slot == .object else { return false }
    if role == Role("accused"), holder.kind == .person, holder.id != nil { return one.kind == .country }
    return one.kind == .person && one.id != nil && holder.kind == .country
  }

  /// Whom a participant is one with: a spokesman with the country, but no movement with the country it arose in.
  func identity(_ participant: Participant) -> String {
    let own = participant.kind == .organisation ? participant.id : nil
    return own ?? patterns.wars.side(participant) ?? participant.text
  }

  func unique(_ found: [Participant]) -> [Participant] {
    guard found.count > 1 else { return found }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.id ?? $0.text).inserted }
  }
}
