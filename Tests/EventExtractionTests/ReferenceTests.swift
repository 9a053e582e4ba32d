import EventExtraction
import Testing
import TimelineCore

/// Who is meant by titles, bodies and groups that only an earlier sentence names.
@Test(arguments: [
  // a city's or a person's name that a ship bears is no actor
  ArgumentCase(
    "Ukraine on Saturday hit the landing ship Minsk with cruise missiles in Sevastopol.", "offensive.strike", "target",
    ["RU"]),
  // "the three countries" are as many as were named together
  ArgumentCase(
    """
    Talks between Egypt, Ethiopia and Sudan ended on Monday. The United States was pleased. In 2015 the three countries \
    signed a declaration in Khartoum.
    """, "mediation.agreement", "parties", ["EG", "ET", "SD"]),
  ArgumentCase(
    "Kenya, Uganda and Rwanda closed their borders. Burundi did not. On Tuesday the three countries signed a treaty.",
    "mediation.agreement", "parties", ["KE", "UG", "RW"]),
  // an envoy's own country is no side
  ArgumentCase(
    "Hans Grundberg spoke in Amman, Jordan. He urged the two sides to resume talks.", "mediation.talks", "parties", []),
  // an official of no country that is named speaks for the one told of
  ArgumentCase(
    """
    Colombia freed two rebels. Colombia's president went to Caracas, where Venezuela received him. Interior Minister \
    Alfonso Prada said the government had proposed a ceasefire.
    """, "mediation.ceasefire", "proposer", ["CO"]),
  // who breaks off relations is not whom another one breaks with
  ArgumentCase(
    "Kenya recalled its envoy on Sunday, and Bolivia became the first to break off relations with Israel.",
    "diplomacy.rupture", "actor", ["KE"]),
  // a title means whoever in the article holds it
  ArgumentCase(
    """
    President Joe Biden met Volodymyr Zelensky in Washington on Friday. Germany's government looked on. \
    Zelensky thanked the president.
    """, "diplomacy.support", "addressee", ["p:biden"]),
  ArgumentCase(
    "President Emmanuel Macron received Volodymyr Zelensky on Monday. The president promised Ukraine six Mirage jets.",
    "aid.military", "donor", ["p:macron"]),
  // a noun before the genitive, and a noun that ends an organisation's name
  ArgumentCase(
    """
    The International Atomic Energy Agency sent a team to Zaporizhzhia on Monday. The agency's board called on \
    Russia to withdraw its troops on Wednesday.
    """, "diplomacy.demand", "demander", ["o:iaea"]),
  ArgumentCase(
    "The UN Security Council met on Monday on Haiti. On Tuesday the council extended the sanctions on the gangs.",
    "sanctions.imposed", "sender", ["o:un-security-council"]),
  // the two countries are never two people of one
  ArgumentCase(
    """
    President Biden spoke to Brittney Griner by telephone on Friday. Russia had refused to free another American. In \
    April the two countries exchanged a marine for a pilot.
    """, "humanitarian.exchange", "parties", ["RU", "US"]),
  ArgumentCase(
    """
    The chancellor, Olaf Scholz, met Annalena Baerbock on Friday. Poland and Belarus closed their border. On Monday \
    the two countries signed an agreement on trade.
    """, "mediation.agreement", "parties", ["PL", "BY"]),
  ArgumentCase(
    """
    Peru sent soldiers to the border with Ecuador, and Ecuador sent its own. Alan Garcia spoke to Keiko Fujimori on \
    Sunday. On Monday the two countries signed a peace treaty.
    """, "mediation.agreement", "parties", ["PE", "EC"]),
  // both countries, each of them
  ArgumentCase(
    "Denmark pledged 50 howitzers, and Sweden promised shells for them. Kyiv thanked both countries on Friday.",
    "diplomacy.support", "addressee", ["DK", "SE"]),
  ArgumentCase(
    "Eritrea and Ethiopia massed troops in March. Each side accused the other of a breach of the truce.",
    "diplomacy.accusation", "accused", ["ER", "ET"]),
  ArgumentCase(
    """
    Armenia and Iran held talks on Monday. Norway's envoy was there. The two foreign ministers signed an agreement \
    on Tuesday.
    """, "mediation.agreement", "parties", ["AM", "IR"]),
  ArgumentCase(
    "Nepal is short of vaccines. India on Monday gave its neighbour one million doses.", "aid.humanitarian",
    "recipient",
    ["NP"]),
  // a list behind "of" belongs to its head
  ArgumentCase(
    "The leaders of Chad and Niger, received by Algeria's president on Monday, signed a border agreement.",
    "mediation.agreement", "parties", ["TD", "NE"]),
  ArgumentCase(
    "Ambassadors of the NATO countries held an emergency meeting in Brussels on Monday.", "diplomacy.meeting",
    "participants", ["o:nato"]),
  // the partner of a break
  ArgumentCase(
    "Chad accused Sudan of aiding rebels. The foreign ministry in N'Djamena recalled its ambassador on Wednesday.",
    "diplomacy.rupture", "target", ["SD"]),
  ArgumentCase(
    "Riyadh cut ties after protesters stormed its embassy in Tehran.", "diplomacy.rupture", "target", ["IR"]),
  ArgumentCase(
    """
    Peru's Congress removed Pedro Castillo on Wednesday. Mexico granted asylum to his family; Lima expelled the \
    ambassador, Juan Example.
    """, "diplomacy.rupture", "target", ["MX"]),
  // courts and parliaments of the country at hand
  ArgumentCase(
    "Kenya's president called for calm on Monday. On Tuesday parliament passed the law.", "political.legislation",
    "body", ["KE"]),
  ArgumentCase(
    "A spokesman for Mali's officers, Colonel Moussa Example, promised elections on Monday.", "political.election",
    "country", ["ML"]),
  ArgumentCase(
    "Hackers attacked Estonia's tax office on Monday. The government blamed a Russian unit.", "diplomacy.accusation",
    "accuser", ["EE"]),
  // leaders are those of the alliance that meets
  ArgumentCase(
    "At the G7 summit in Apulia on Thursday, leaders agreed to lend Kyiv $50 billion.", "aid.financial", "donor",
    ["o:g7"]),
  ArgumentCase(
    "At a NATO meeting in Brussels, ministers pledged 40 billion euros in aid for Ukraine.", "aid.financial", "donor",
    ["o:nato"]),
  ArgumentCase(
    "Yemen's government said on Sunday that a Saudi grant of $500 million had arrived.", "aid.financial", "donor",
    ["SA"]),
  ArgumentCase(
    """
    Israel's air force bombed Sanaa's airport on Wednesday. The rebels, who control the capital, fired a missile at \
    Eilat in return.
    """, "offensive.strike", "attacker", ["o:houthis"]),
  ArgumentCase(
    "India's Narendra Modi hugged Vladimir Putin on Monday. Zelenskiy denounced the hug as a blow to peace.",
    "diplomacy.accusation", "accused", ["p:modi"]),
  // who was attacked defends itself
  ArgumentCase(
    "Iran launched about 180 missiles at Israel on Tuesday. The military said most were intercepted.",
    "offensive.intercept", "defender", ["IL"]),
])
func findsWhoIsMeant(row: ArgumentCase) throws { try expectHolders(row) }

/// Tanks act for somebody who is not told.
@Test func thingsAreNoActors() throws {
  let found = try Extractor.shared().mentions("Tanks crossed the border at Exampleville at dawn on Monday.")
  #expect(!found.contains { $0.roles[Role("attacker")]?.contains { $0.id == nil } ?? false })
}

/// "It" never means who told the news.
@Test(arguments: [
  "Two advisers gave Trump a plan, Reuters reported on Tuesday. It would freeze the front lines in Ukraine.",
  "Two advisers gave Trump a plan, Reuters reported on Tuesday. It would make weapons for Kyiv conditional on talks.",
])
func anOutletIsNotMeant(text: String) throws {
  let roles = try Extractor.shared().mentions(text).flatMap(\.roles).filter { $0.key != Role("speaker") }
  #expect(!roles.contains { $0.value.contains { $0.id == "o:reuters" } }, "\(roles)")
}
