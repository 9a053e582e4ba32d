import EventExtraction
import Testing
import TimelineCore

/// Who is meant by an office, and by a body without a name; ids, else the words.
@Test(arguments: [
  // who held an office, or holds another one, is not who holds it
  ("The court convicted a former vice-president of Ecuador of corruption.", "person", ["former vice-president"]),
  ("Police arrested a former president of Peru on Monday.", "person", ["former president"]),
  ("The ex-president of Bolivia was sentenced to ten years in prison.", "person", ["ex-president"]),
  ("The US vice president arrived in Israel on Monday.", "visitor", ["p:harris"]),
  ("The US vice-president arrived in Israel on Monday.", "visitor", ["p:harris"]),
  ("The then president of Ukraine, Petro Poroshenko, signed the accord on Friday.", "parties", ["p:poroshenko"]),
  ("The president of Ukraine, Volodymyr Zelensky, signed the accord on Friday.", "parties", ["p:zelenskyy"]),
  // a deputy still acts for the country
  ("Ukraine's deputy defence minister accused Russia of an attack.", "accuser", ["UA"]),
  // there is but one
  ("The Pope received Volodymyr Zelensky on Monday.", "host", ["p:pope-francis"]),
  ("An envoy of the Pope was in Kyiv early in June.", "visitor", ["VA"]),
  // who is known to hold another office is not meant
  ("Emmanuel Macron smiled. Zelensky landed in Sandringham, where the King received him.", "host", ["King"]),
  // a name that one country has for its body, of another one's
  ("South Korea's National Security Council met on Monday.", "participants", ["KR"]),
  ("Serbian President Aleksandar Vučić convened his National Security Council.", "participants", ["p:vucic"]),
  // a body without a name is neither the country told of before …
  ("France sent troops to Chad in March. A junta took power on Tuesday.", "person", ["junta"]),
  // … nor whom its own verb names
  (
    "Chad is poor. On Monday the Council adopted a package of restrictive measures against Chad.", "sender", ["Council"]
  ),
  (
    "Chad is poor. On Monday the Council adopted a package of restrictive measures against Chad.", "target", ["TD"]
  ),
])
func findsWhoIsMeantByAnOffice(text: String, role: String, holders: [String]) throws {
  let mentions = try Extractor.shared().mentions(text, published: "2024-06-12")
  let found = mentions.compactMap { $0.roles[Role(role)]?.map { $0.id ?? $0.text } }
  #expect(found.contains(holders), "\(mentions.map(\.roles))")
}

/// "The same sender" is one told of before, not one who comes up later in another matter.
@Test func nobodyActsBeforeBeingNamed() throws {
  let text = """
    Asset freezes were imposed on 48 officials of Belarus on Monday. In Ottawa nobody spoke. Canada imposed sanctions \
    on Iran on Tuesday.
    """
  let mentions = try Extractor.shared().mentions(text, published: "2024-06-12")
  let senders = mentions.map { $0.roles[Role("sender")]?.compactMap(\.id) ?? [] }
  #expect(senders == [[], ["CA"]])
}

/// A digest tells of several matters: who acts in one is nobody in the next.
@Test func storiesOfADigestShareNobody() throws {
  let text = """
    BAMAKO - Mali imposed a curfew on Monday.

    CAIRO - A truce mediated by Egypt on Friday halted the fighting.

    GOMA - Soldiers had arrested the pair on Monday evening.
    """
  let mentions = try Extractor.shared().mentions(text, published: "2024-06-12")
  #expect(mentions.first { $0.type.rawValue == "mediation.ceasefire" }?.roles[Role("parties")] == nil)
  #expect(mentions.first { $0.type.rawValue == "political.legal" }?.roles[Role("person")]?.map(\.text) == ["pair"])
}

/// "They" are many, which a country by its name is not, and "among them" are those just counted.
@Test(arguments: [
  "Germany sent an envoy. As they talked, a drone killed seven people in Kharkiv on Monday.",
  "Russia denied it. Two people died in Mykolaiv on Monday, where a drone wounded six, two children among them.",
])
func nobodyIsTheyAlone(text: String) throws {
  let mentions = try Extractor.shared().mentions(text, published: "2024-06-12")
  let dead = try #require(mentions.first { $0.type.rawValue == "humanitarian.casualties" })
  #expect(dead.roles[Role("side")] == nil, "\(dead.roles)")
}

/// A name that is another country's by itself is of the country that the article spoke of before.
@Test func congressIsThatOfTheCountryNamedBefore() throws {
  let named = try Extractor.shared().mentions(
    "Peru's Congress removed the president on Friday. Chile spoke of a coup. Congress condemned Chile on Saturday.")
  #expect(named.last?.roles[Role("accuser")]?.map(\.id) == ["PE"])
  let alone = try Extractor.shared().mentions("Congress condemned Chile on Saturday.")
  #expect(alone.last?.roles[Role("accuser")]?.map(\.id) == ["o:us-congress"])
}

/// A surname beside a first name that is not the known bearer's is somebody else's.
@Test(arguments: [
  ("Melania Trump visited Paris on Monday.", "p:trump"), ("Bilal Erdogan visited Doha on Monday.", "p:erdogan"),
  ("Hunter Biden was convicted on Tuesday.", "p:biden"),
  ("Its defence minister, Kim Seon-ho, resigned on Monday.", "p:kim-jong-un"),
])
func aNamesakeIsSomebodyElse(text: String, id: String) throws {
  let mentions = try Extractor.shared().mentions(text)
  #expect(!mentions.isEmpty && mentions.flatMap { $0.roles.values.joined() }.allSatisfy { $0.id != id })
}

/// In a release that speaks of "the Government" with a capital it is always the same country's.
@Test func theGovernmentOfAReleaseIsItsOwn() throws {
  let last = try Extractor.shared().mentions(
    "The Government of Sweden sent arms to Ukraine. Macron met Putin in Paris. The Government condemned the raid.")
  #expect(last.last?.roles[Role("accuser")]?.map(\.id) == ["SE"])
}

/// "the country" is the one that the article is about, not who is told of last.
@Test func theCountryIsTheOneNamedMost() throws {
  let last = try Extractor.shared().mentions(
    "Congo's army fled. Congo closed the airport. The United States named an envoy. Sweden sent food to the country.")
  #expect(last.last?.roles[Role("recipient")]?.map(\.id) == ["CD"])
}

/// Who dismisses somebody has not appointed them, and the office that somebody leaves is their former one.
@Test(arguments: [
  ("The president of Sudan dismissed Abdel Fattah al-Burhan on Monday.", "dismissed_by", "appointed_by"),
  ("Gotabaya Rajapaksa resigned as president of Sri Lanka on Thursday.", "former_office", "office"),
  ("The president of Sudan appointed Abdel Fattah al-Burhan on Monday.", "appointed_by", "dismissed_by"),
])
func leavingAnOfficeIsNotTakingIt(text: String, role: String, other: String) throws {
  #expect(try !ids(role, of: "political.office", in: text).isEmpty)
  #expect(try ids(other, of: "political.office", in: text).isEmpty)
}
