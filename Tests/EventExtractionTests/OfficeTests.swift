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
