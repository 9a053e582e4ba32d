import EventExtraction
import Testing
import TimelineCore

/// Who is meant where the article has told of several: by "she" and "he", by titles, by "the decision" and "the attack".
@Test(arguments: [
  // "she" is no man, "he" no woman
  ArgumentCase(
    "Vladimir Putin met Maria Lvova-Belova on Monday. She said that no child had been abducted, but praised Qatar.",
    "diplomacy.support", "actor", ["p:lvova-belova"]),
  ArgumentCase(
    "Joe Biden received Giorgia Meloni on Friday. She thanked Qatar.", "diplomacy.support", "actor", ["p:meloni"]),
  ArgumentCase(
    "Kaja Kallas met Recep Tayyip Erdogan on Monday. He thanked Qatar.", "diplomacy.support", "actor", ["p:erdogan"]),
  // who is named in passing takes nobody's place
  ArgumentCase(
    """
    The African Union on Monday adopted sanctions against Mali. Two firms had helped Bamako get round the embargo \
    that ECOWAS imposed in January. The foreign ministers also released 14 million dollars for Chad.
    """, "aid.financial", "donor", ["o:african-union"]),
  ArgumentCase(
    """
    French President Emmanuel Macron arrived in Chisinau on Monday. The first trip, together with Olaf Scholz and \
    Klaus Iohannis, took place in June 2022. He praised Qatar.
    """, "diplomacy.support", "actor", ["p:macron"]),
  ArgumentCase(
    "Kenya's president, William Ruto, spoke on Friday. A call, along with Andrew Holness, had failed. He praised Qatar.",
    "diplomacy.support", "actor", ["p:ruto"]),
  // the army that an official orders is his country's
  ArgumentCase(
    """
    Rwandan troops hold a strip of Burundi, the army said on Monday. Evariste Ndayishimiye ordered the military to \
    drive the invaders out.
    """, "offensive.territory", "taker", ["BI"]),
  // the doer of what is praised, the maker of the attack that is condemned
  ArgumentCase(
    "The United States lifted sanctions on Syria on Tuesday. The Turkish foreign minister hailed the move.",
    "diplomacy.support", "addressee", ["US"]),
  ArgumentCase(
    "The United States lifted sanctions on Syria on Tuesday. Erdogan called the decision a step forward.",
    "diplomacy.support", "addressee", ["US"]),
  ArgumentCase(
    "Britain promised Lebanon 40 million pounds on Monday. Joseph Aoun expressed his thanks.", "diplomacy.support",
    "addressee", ["GB"]),
  ArgumentCase(
    "Lebanon's prime minister, Nawaf Salam, called the French decision a step forward.", "diplomacy.support",
    "addressee", ["FR"]),
  ArgumentCase(
    "Israel struck Damascus on Monday. Vladimir Putin called the attack “cowardly”.", "diplomacy.accusation", "accused",
    ["IL"]),
  ArgumentCase(
    """
    Turkey attacked Kobani on Friday. Assad spoke by telephone with Vladimir Putin, who condemned an “unprovoked” attack.
    """, "diplomacy.accusation", "accused", ["TR"]),
  // a country told by the region it lies in
  ArgumentCase(
    "Qatar has helped both sides. The Gulf emirate has arranged several handovers of children.", "humanitarian.return",
    "mediator", ["QA"]),
  ArgumentCase(
    "Rwanda denies it. The East African nation broke off relations with Belgium on Monday.", "diplomacy.rupture",
    "actor", ["RW"]),
  ArgumentCase(
    "Lithuania closed its border on Monday. The Baltic state also recalled its ambassador from Minsk.",
    "diplomacy.rupture", "actor", ["LT"]),
  ArgumentCase(
    "Benin accused Niger of helping smugglers and imposed sanctions on it.", "sanctions.imposed", "target", ["NE"]),
])
func findsWhoWasToldOf(row: ArgumentCase) throws { try expectHolders(row) }

/// "The chancellor's second trip to the country" leads abroad.
@Test(arguments: [
  ("Olaf Scholz arrived in Beirut on Monday. It was only the chancellor's second trip to the country.", "LB"),
  ("Abiy Ahmed flew to Asmara on Sunday. It was the prime minister's third visit to the country in a year.", "ER"),
  ("Emmanuel Macron landed in Chisinau on Monday. It was the president's first visit to the country.", "MD"),
])
func travelsAbroad(text: String, host: String) throws {
  let found = try Extractor.shared().mentions(text).filter { $0.sentence == 1 }
  #expect(found.allSatisfy { $0.roles[Role("host")]?.first?.id == host }, "\(found.map(\.roles))")
}
