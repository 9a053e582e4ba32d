import Testing
import TimelineCore

@testable import EventExtraction

/// What may be a noun in the plural is the verb of a sentence that has no other one, and goes on behind "and".
@Test(arguments: [
  ("Meanwhile Azerbaijan hands over 32 prisoners of war to Armenia on Wednesday.", "humanitarian.exchange"),
  ("On Monday the Treasury targets three Sudanese generals.", "sanctions.imposed"),
  ("Indonesia rules out any recognition of Israel on Monday.", "diplomacy.position"),
  ("The president signs it into law on Wednesday.", "political.legislation"),
  ("Venezuela steps up its border patrols on Monday.", "offensive.posture"),
  ("Azerbaijan hands over 32 prisoners of war to Armenia on Monday, a spokesman says.", "humanitarian.exchange"),
  ("The Treasury targets three Sudanese generals on Monday as winter sets in.", "sanctions.imposed"),
  ("Egypt condemns the vote and blames Israel for the deadlock.", "diplomacy.accusation"),
  ("Kenya rejects the charge and demands the release of the hostages.", "diplomacy.demand"),
  ("Russia hits Kyiv and strikes Odesa.", "offensive.strike"),
  ("The council condemns the coup and votes for a travel ban on the gang leaders of Haiti.", "sanctions.imposed"),
  ("The union weighs its answer and bans imports of Russian oil.", "sanctions.trade"),
])
func readsThePresent(text: String, type: String) throws {
  try expectReported(type, in: text)
}

/// A plural of nouns stays one.
@Test(arguments: [
  "A list of thirteen demands that they presented in June was long.",
  "More than 60 Houthi targets in the north.",
])
func readsNouns(text: String) throws {
  #expect(try Extractor.shared().types(text).isEmpty)
}

/// A verb in the present behind what somebody says, with a subject that cannot speak, is the speaker's.
@Test(arguments: [
  ("Zelenskyy says there was no camp near the market and blames Russia for the attack.", "p:zelenskyy"),
  ("Egypt says the talks have failed and blames Israel for the deadlock.", "EG"),
  ("Kenya says the truce ended in June and accuses Mali of a raid.", "KE"),
])
func goesOnFromTheSpeaker(text: String, speaker: String) throws {
  #expect(try ids("accuser", of: "diplomacy.accusation", in: text) == [speaker])
}

/// A participle behind "and" shares the auxiliary of the verb in front.
@Test(arguments: [
  ("Norway has frozen the assets and given Kenya $5 million.", "aid.financial"),
  ("Rebels have entered the town and taken control of the airport.", "offensive.territory"),
  ("The president has resigned and flown to Rwanda.", "diplomacy.meeting"),
  ("Mr Macron has left Bern and spoken to the Emir of Qatar.", "diplomacy.meeting"),
  ("The bishops were arrested on Monday and given prison terms.", "political.legal"),
])
func sharesTheAuxiliary(text: String, type: String) throws {
  try expectReported(type, in: text)
}

/// "then" behind a comma goes on as "and" does.
@Test(arguments: [
  ("Hamas weighed the risks, then turned down the proposal on Monday.", "mediation.plan"),
  ("The World Bank waited, then signed off on a loan of $250 million for Lebanon on Monday.", "aid.financial"),
  ("Egypt waited a day, then insisted on a binding treaty on Monday.", "diplomacy.demand"),
])
func goesOnBehindThen(text: String, type: String) throws {
  try expectReported(type, in: text)
}

/// What adverbs of several words stand between, and a participle behind a verb, part no subject from its verb.
@Test(arguments: [
  ("Egypt once again accused Israel of shelling the camp.", "diplomacy.accusation"),
  ("Egypt this time accused Israel of shelling the camp.", "diplomacy.accusation"),
  ("Egypt at long last signed the peace agreement on Monday.", "mediation.agreement"),
  ("Kenya looks set to send 500 soldiers to Haiti.", "offensive.posture"),
  ("Kenya chose to send 500 soldiers to Haiti.", "offensive.posture"),
])
func passesAdverbsOfSeveralWords(text: String, type: String) throws {
  try expectReported(type, in: text)
}
