import Testing
import TimelineCore

@testable import EventExtraction

/// A pronoun that stands for a thing told before gives a trigger what it needs; nothing else does.
@Test(arguments: [
  (
    "The government sent parliament a bill on the press. Parliament passed it late on Tuesday.", "political.legislation"
  ),
  ("Congress passed the defence bill. Biden signed it on Monday.", "political.legislation"),
  ("The two sides drew up a peace accord. Santos signed it in Cartagena on Monday.", "mediation.agreement"),
  ("Russia launched 300 drones at Kyiv. Ukrainian air defences shot down 91 of them.", "offensive.intercept"),
  ("Iran fired 14 missiles at the base. Qatar intercepted all of them.", "offensive.intercept"),
  ("Putin set out a peace plan on Friday. Kyiv turned it down within the hour.", "mediation.plan"),
  ("The rebels hold the town of Sake. The army retook it on Friday.", "offensive.territory"),
  ("The bridge carried 400 lorries a day. A Ukrainian drone destroyed it on Sunday.", "offensive.strike"),
  ("The prisoners were held in Olenivka. Russia exchanged them on Friday.", "humanitarian.exchange"),
])
func readsWhatAPronounStandsFor(text: String, type: String) throws {
  let last = try Extractor.shared().mentions(text).filter { $0.sentence == 1 }
  #expect(last.contains { $0.type.rawValue == type }, "\(last.map(\.type.rawValue))")
  #expect(last.flatMap { $0.roles.values.joined() }.allSatisfy { !["it", "them"].contains($0.text) })
}

@Test(arguments: [
  "The plan was praised. The minister called it a bill of rights on Monday.",
  "The army holds the town. Norway presented it as a gift on Monday.",
  "The president met the prime minister. Hungary replaced it on Monday.",
  "It was a cold winter. Russia destroyed its reputation on Monday.",
])
func aPronounIsNotWhateverStandsBefore(text: String) throws {
  #expect(try Extractor.shared().mentions(text).allSatisfy { $0.sentence == 0 })
}

/// Who says what a pronoun does is the one it stands for, where both agree in number and in kind.
@Test(arguments: [
  ("Rebel troops said they had tried to capture the town of Sake on Monday.", "offensive.ground"),
  ("Protesters said they had set up roadblocks across Panama on Monday.", "political.protest"),
  ("Soldiers in Niger announced they had suspended the constitution on Thursday.", "political.emergency"),
  ("The king said he had given Biden a warm welcome in Riyadh on Monday.", "diplomacy.meeting"),
  ("The prime minister of Sudan said he had resigned on Sunday.", "political.office"),
  ("A federal judge said she had blocked the ban on Monday.", "political.legal"),
  ("The legislature of Togo said it had amended the constitution on Monday.", "political.legislation"),
])
func readsWhoAPronounStandsForInASaying(text: String, type: String) throws {
  try expectReported(type, in: text)
}

@Test(arguments: [
  "The ministry said they had set up roadblocks across Panama on Monday.",
  "Two reporters said he had resigned on Sunday.", "The king said they had resigned on Sunday.",
])
func aPronounThatDisagreesIsNotWhoSaysSo(text: String) throws {
  let types = try Extractor.shared().types(text)
  #expect(types.allSatisfy { !["political.protest", "political.office"].contains($0) }, "\(types)")
}

/// An object that no table knows is no hindrance where the verb has one sense and the subject is known.
@Test(arguments: [
  ("Israel bombed a nunnery on Monday.", "offensive"), ("Russia shelled a vineyard on Monday.", "offensive"),
  ("Kenya sanctioned two saddlers on Monday.", "sanctions"), ("Yemen annexed a lagoon on Monday.", "political"),
])
func readsAnUnknownObjectOfAPlainVerb(text: String, category: String) throws {
  #expect(try Extractor.shared().mentions(text).contains { $0.type.category == category })
}

@Test(arguments: [
  "Germany took the biscuit on Monday.", "Tourists bombed along the motorway on Monday.",
  "A wave bombed by surfers broke on Monday.",
])
func anUnknownObjectOfAVagueVerbIsNoEvent(text: String) throws {
  #expect(try Extractor.shared().mentions(text).isEmpty)
}

/// "The Minister" is the one told of who is a minister and heads no government, whoever was named last.
@Test(arguments: [
  ("Foreign Minister Andrii Sybiha met Prime Minister Donald Tusk. The Minister thanked Poland.", "p:sybiha"),
  ("Foreign Minister Hakan Fidan received President Ilham Aliyev. The Minister thanked Azerbaijan.", "p:fidan"),
  ("Prime Minister Li Qiang met Foreign Minister Sergey Lavrov. The Minister thanked China.", "p:lavrov"),
])
func readsAMinisterBesideAHeadOfGovernment(text: String, id: String) throws {
  #expect(try ids("actor", of: "diplomacy.support", in: text) == [id])
}
