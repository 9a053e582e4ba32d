import Testing
import TimelineCore

@testable import EventExtraction

/// An item of a list is told under the subject and the verb of the line above it, and dated by it.
@Test(arguments: [
  (
    "On Friday Norway promised Ukraine:\n\n- 14 tanks;\n- ammunition worth 200 million kroner.",
    ["aid.military 14 tanks;", "aid.military ammunition worth 200 million kroner."]
  ),
  (
    "Under the deal Canada will:\n\n- provide Kenya with $40 million in loans;\n- lift its sanctions on two banks.",
    ["aid.financial provide Kenya with $40 million in loans;", "sanctions.eased lift its sanctions on two banks."]
  ),
  (
    "On Friday Canada imposed sanctions on:\n\n• two generals from Myanmar\n• a bank in Mandalay",
    ["sanctions.imposed two generals from Myanmar", "sanctions.imposed a bank in Mandalay"]
  ),
  // A line that says something of its own is no item.
  (
    "These are the main points:\n\nRussia struck Odesa on Monday.\n\nThe minister left.",
    ["offensive.strike Russia struck Odesa on Monday."]
  ),
])
func readsItemsUnderTheirLine(text: String, events: [String]) throws {
  let mentions = try Extractor.shared().mentions(text)
  #expect(mentions.map { "\($0.type.rawValue) \($0.evidence.quote)" } == events)
  for mention in mentions {
    let (range, trigger) = (mention.evidence.range, mention.evidence.trigger.range)
    #expect(range.start <= trigger.start && trigger.end <= range.end)
  }
}
