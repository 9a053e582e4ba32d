import EventExtraction
import Testing
import TimelineCore

/// The article appears on Wednesday, 4 December 2024.
private let cases: [(text: String, type: String, edtf: String, rule: String)] = [
  // The time of a participle that describes a noun in front of the clause is that noun's.
  (
    "Under a deal reached in May, Germany delivered 20 tanks to Ukraine on Monday.", "aid.military", "2024-12-02",
    "date.*"
  ),
  ("With drones bought in May, Ukraine struck Moscow on Monday.", "offensive.strike", "2024-12-02", "date.*"),
  ("After talks collapsed in May, Israel struck Beirut on Monday.", "offensive.strike", "2024-12-02", "date.*"),
  ("After talks held in May, Germany sent 20 tanks to Ukraine on Monday.", "aid.military", "2024-12-02", "date.*"),
  ("Using drones bought in May, Ukraine struck Moscow on Monday.", "offensive.strike", "2024-12-02", "date.*"),
  ("Despite a truce agreed on Sunday, Israel struck Beirut on Monday.", "offensive.strike", "2024-12-02", "date.*"),
  // What took place, or did something, in a relative clause is the deed, and not the place in front of the pronoun.
  (
    "The Israeli raid on Beirut, which took place on Monday, surprised many.", "offensive.strike", "2024-12-02",
    "date.*"
  ),
  ("The Israeli raid on Beirut that killed two on Monday surprised many.", "offensive.strike", "2024-12-02", "date.*"),
  ("The attack on Goma, which began on Monday, surprised many.", "offensive.ground", "2024-12-02", "date.*"),
  // What was some time ago is no news of the day, and a year that is over has a beginning of its own.
  ("Israel struck Beirut a few weeks ago.", "offensive.strike", "2024-10-02~/2024-11-20~", "date.few-units-ago"),
  ("A few months ago Norway sent Ukraine tanks.", "aid.military", "2024-03~/2024-10~", "date.few-units-ago"),
  ("Israel struck Beirut weeks ago.", "offensive.strike", "2024-10-02~/2024-11-20~", "date.units-ago"),
  ("Israel struck Beirut hours ago.", "offensive.strike", "2024-12-03~/2024-12-04", "date.units-ago"),
  ("Israel struck Beirut many years ago.", "offensive.strike", "../2024-12-04", "date.many-units-ago"),
  ("Israel struck Beirut not long ago.", "offensive.strike", "../2024-12-04", "date.long-ago"),
  ("Israel struck Beirut a while ago.", "offensive.strike", "../2024-12-04", "date.some-time-ago"),
  ("Israel struck Beirut the other day.", "offensive.strike", "2024-11-27~/2024-12-04", "date.the-other-day"),
  ("Israel struck Beirut some ten days ago.", "offensive.strike", "2024-11-24~", "date.*"),
  ("Israel struck Beirut at the beginning of last year.", "offensive.strike", "2023-01/2023-04~", "date.*"),
  ("Israel struck Beirut at the end of last year.", "offensive.strike", "2023-09~/2023-12", "date.*"),
  ("Israel struck Beirut at around 4:30 p.m. on Monday.", "offensive.strike", "2024-12-02", "date.*"),
  ("Israel struck Beirut on Monday morning local time.", "offensive.strike", "2024-12-02", "date.*"),
  // A vote was won or lost in the time that stands with its name.
  ("Jane Doe lost the October run-off by less than two points.", "political.election", "2024-10", "date.month"),
  // What was said where the clause in front has taken somebody to, what was gone on to, and the day before a report's.
  (
    "On Monday Antony Blinken had been in Doha, where he pledged $20 million for Lebanon.", "aid.financial",
    "2024-12-02", "date.*"
  ),
  (
    "Antony Blinken had stopped in Doha, where he pledged $20 million for Lebanon.", "aid.financial", "../2024-12-04",
    "date.*"
  ),
  ("The rebels went on to capture Goma in January.", "offensive.territory", "2024-01", "date.*"),
  ("The army managed to capture Goma in May.", "offensive.territory", "2024-05", "date.*"),
  (
    "The minister was arrested at the airport the day before as he came off a flight.", "political.legal",
    "2024-12-03", "date.*"
  ),
  // What is announced for a day.
  ("A march has been announced for Friday.", "political.protest", "2024-12-06", "date.appointed"),
  // So long after, so long before.
  (
    "Houthi forces attacked a tanker on Tuesday, a day after American jets struck Hodeidah.", "offensive.strike",
    "2024-12-02", "date.offset"
  ),
  (
    "Two days after Hamas attacked Israel, the government declared war.", "offensive.ground", "2024-12-02",
    "date.offset"
  ),
  (
    "Five days after the rebels signed a truce with Mali, they attacked Gao on Monday.", "mediation.ceasefire",
    "2024-11-27", "date.offset"
  ),
  (
    "NATO ministers met on Tuesday. At a summit in Washington in July they promised Ukraine 40 billion euros.",
    "diplomacy.meeting", "2024-07", "date.in-month"
  ),
  (
    "In an attack on Gao in October rebels killed 20 soldiers.", "offensive.ground", "2024-10", "date.in-month"
  ),
  (
    "A year to the day since gunmen destroyed the dam, the mayor thanked Norway.", "offensive.ground", "2023-12-04",
    "date.offset"
  ),
  (
    "The envoys flew home on Sunday, two days after policemen had climbed the wall and arrested Jorge Glas.",
    "political.legal", "2024-11-29", "date.offset"
  ),
  (
    "Iran and Oman agreed on Monday to reopen embassies within two months after four days of talks hosted by Qatar.",
    "mediation.agreement", "2024-12-02", "date.weekday"
  ),
  (
    "Rebels attacked a base near Gao on Monday, the ministry said on Tuesday, killing ten soldiers.",
    "humanitarian.casualties", "2024-12-02", "date.*"
  ),
  // A noun's own day, a part of a day of the year, and a month that is also a verb.
  ("Two people died after Sunday's strike on Rafah.", "offensive.strike", "2024-12-01", "date.genitive"),
  ("Rebels attacked the barracks in Goma on the morning of March 7.", "offensive.ground", "2024-03-07", "date.*"),
  ("Russian troops took the village of Lastochkyne in March.", "offensive.territory", "2024-03", "date.*"),
  // Told some sentences before, of what was denied, and of what was made and has ended.
  (
    "On Monday the rebels had let the truce expire. The envoy was told at noon. He denied any link with an attack on the port of Aden earlier that day.",
    "offensive.strike", "2024-12-02", "date.*"
  ),
  (
    "Kyiv denied any role in the bombing of the pipelines on September 26.", "diplomacy.accusation", "2024-12-04",
    "date.*"
  ),
  (
    "The ceasefire, which Qatar brokered in January, collapsed on Monday.", "mediation.ceasefire", "2024-12-02",
    "date.weekday"
  ),
  (
    "Thailand will release 18 Cambodian soldiers it captured in July.", "humanitarian.exchange", "2024-12-04",
    "date.publication"
  ),
  // What a rank counts from, and what somebody tells of something else.
  (
    "The summit, the second after one in Nairobi in May, was held in Kampala on Monday.", "diplomacy.meeting",
    "2024-12-02", "date.weekday"
  ),
  (
    "The raid, the second since a strike in March, killed four people in Goma on Monday.", "humanitarian.casualties",
    "2024-12-02", "date.weekday"
  ),
  (
    "Gustavo Petro was the third president to visit Caracas since 2019.", "diplomacy.meeting", "2024-12-04",
    "date.publication"
  ),
  (
    "Iran has rejected the plan as an ultimatum, and its envoy said on Monday that talks were no use.",
    "mediation.plan", "2024-12-03/2024-12-04", "date.perfect-lead"
  ),
  (
    "Rwanda has denied arming the rebels, and its minister said on Monday that the border was shut.", "aid.military",
    "2024-12-04", "date.publication"
  ),
  (
    "Oil rose a day after Joe Biden took the floor and said that he would impose sanctions on Iran.",
    "sanctions.imposed", "2024-12-03", "date.offset"
  ),
  // Of a relative clause, of what only tells who somebody is, and of a verb that goes on.
  (
    "Soldiers killed ten men on December 2 near Gao, where they were attacking a post.", "offensive.ground",
    "2024-12-02", "date.month-day"
  ),
  (
    "The battle began on December 2, after soldiers raided the flat of a man who has sworn allegiance to Islamic State.",
    "diplomacy.support", "../2024-12-04", "date.perfect"
  ),
  (
    "Mali's army took over the region in May, yet 2,000 people have been killed since.", "humanitarian.casualties",
    "2024-05-01/2024-12-04", "date.since"
  ),
  (
    "A Russian missile strike killed ten people and wounded 20 in Kramatorsk on Monday.", "offensive.strike",
    "2024-12-02", "date.*"
  ),
  (
    "Commandos trained by Norway stormed a hotel in Mogadishu on Monday.", "aid.training", "../2024-12-04",
    "date.look-back"
  ),
  (
    "More than 400 people have died since fighting erupted in Gao on May 2. Rescuers were still pulling bodies from it.",
    "humanitarian.casualties", "2024-12-04", "date.publication"
  ),
  // What a time says of something else.
  ("The editor was convicted under a law of 1989.", "political.legal", "2024-12-04", "date.publication"),
  (
    "Chad, the first state to visit Kigali in 2022, condemned the raid.", "diplomacy.accusation", "2024-12-04",
    "date.publication"
  ),
  (
    "The first round, hosted by Turkey on 16 November, led to an exchange of 90 prisoners on 20 November.",
    "humanitarian.exchange", "2024-11-20", "date.day-month"
  ),
  (
    "A third exchange of prisoners, planned for Sunday, would bring the total to 900.", "humanitarian.exchange",
    "2024-12-08", "date.weekday"
  ),
  (
    "The envoy is to set off at the weekend on a tour of Chad.", "diplomacy.meeting", "2024-12-07/2024-12-08",
    "date.weekend-future"
  ),
  // From an event that has no day.
  (
    "Six weeks before the vote, gunmen attacked a barracks in Mopti.", "offensive.ground", "../2024-12-04",
    "date.offset-unknown"
  ),
  // Two times that are the ends of one.
  ("Between 1 and 3 December the army shelled El Fasher.", "offensive.shelling", "2024-12-01/2024-12-03", "date.range"),
  (
    "From Monday to Wednesday last week envoys from Armenia and Azerbaijan held talks in Almaty.", "mediation.talks",
    "2024-11-25/2024-11-27", "date.range"
  ),
  (
    "The army conducted a two-day exercise off Taiwan on November 28 and 29.", "offensive.posture",
    "2024-11-28/2024-11-29", "date.range"
  ),
  ("The RSF shelled El Fasher on November 20 and 29.", "offensive.shelling", "2024-11-20", "date.month-day-range"),
  // Some time after another deed, which is all that is known.
  (
    "Park Geun-hye was removed in March 2017 and was later jailed for corruption.", "political.legal",
    "2017-03-01/2024-12-04", "date.afterwards"
  ),
  (
    "Omar al-Bashir was toppled in April 2019 and was eventually charged with murder.", "political.legal",
    "2019-04-01/2024-12-04", "date.afterwards"
  ),
  (
    "Police have raided the palace and arrested Kim Yong-hyun.", "political.legal", "2024-12-03/2024-12-04",
    "date.perfect-lead"
  ),
  // A clause that dates the clause it hangs on dates what hangs on it.
  (
    "Vadym Prystaiko left in July, when he was dismissed after he criticised President Volodymyr Zelensky.",
    "diplomacy.accusation", "2024-07", "date.moment"
  ),
  (
    "On May 9 last year supporters of Imran Khan stormed a barracks in Lahore.", "political.protest", "2023-05-09",
    "date.day-year-rel"
  ),
  // When somebody did what a court tells of.
  ("Prosecutors charged Jane Roe with bombing a market in 2017.", "political.legal", "2024-12-04", "date.publication"),
  ("The general was sentenced in 2016 to ten years for spying.", "political.legal", "2016", "date.in-year-then-length"),
  // A deed lies behind, whichever month it names.
  ("Poland recalled its ambassador from Minsk in November last year.", "diplomacy.rupture", "2023-11", "date.*"),
  ("Police beat and arrested Imran Khan on Saturday.", "political.legal", "2024-11-30", "date.weekday"),
  // Behind a semicolon.
  ("Riots broke out in May 2020; hundreds of people were arrested.", "political.legal", "2020-05", "date.month-year"),
  ("The World Bank gave Kenya $90 million this month.", "aid.financial", "2024-12-01/2024-12-04", "date.*"),
  (
    "The European Union agreed this month to lend Jordan 5 million euros.", "aid.financial", "2024-12",
    "date.rel-unit"
  ),
  (
    "Kenya imposed sanctions on Mali in response to the missile test last month.", "sanctions.imposed", "2024-12-04",
    "date.publication"
  ),
  // Of a clause that only says who speaks.
  (
    "Mali, run by officers who seized power in 2020, has said that any attack would be a declaration of war.",
    "diplomacy.threat", "2024-12-04", "date.publication"
  ),
  // Of another clause.
  ("Ankara thanked Oman for hosting talks in 2021.", "diplomacy.support", "2024-12-04", "date.publication"),
  (
    "The president, who on Monday had spoken of betrayal, thanked Oman.", "diplomacy.support", "2024-12-02/2024-12-04",
    "date.story"
  ),
  // What the news is about has a day.
  (
    "Nobody in Nairobi takes Monday's ruling for a defeat. The president of Kenya condemned the raid.",
    "diplomacy.accusation", "2024-12-02/2024-12-04", "date.story"
  ),
  (
    "Nobody in Nairobi takes last year's ruling for a defeat. The president of Kenya condemned the raid.",
    "diplomacy.accusation", "2024-12-04", "date.publication"
  ),
  (
    "Protesters gathered in Tbilisi ahead of a vote due on Friday.", "political.protest", "2024-12-04",
    "date.publication"
  ),
  (
    "Up to 500 prisoners are to be exchanged, though the envoy said on Sunday that nothing was agreed.",
    "humanitarian.exchange", "2024-12-04", "date.publication"
  ),
  (
    "A Norwegian firm is to build missiles for Ukraine under a deal unveiled by the premier on 2 November.",
    "aid.military", "2024-12-04", "date.publication"
  ),
  (
    "On Monday, a day before it was to expire, the grain deal was extended.", "mediation.agreement", "2024-12-02",
    "date.weekday-past"
  ),
  // Put off.
  (
    "Putin has postponed until 20 December a visit to Hanoi.", "diplomacy.meeting", "2024-12-04/2024-12-20",
    "date.until"
  ),
  // With the clause that tells how it happened.
  (
    "At least 10 people were killed when Israel bombed a village on Tuesday, officials said on Wednesday.",
    "humanitarian.casualties", "2024-12-03", "date.weekday"
  ),
  (
    "Armenia and Azerbaijan held talks on Monday. On the eve of the talks Azerbaijan shelled a village.",
    "offensive.shelling", "2024-12-01", "date.eve"
  ),
  // At the time told.
  (
    "The harbour has been closed since late November, when Russia invaded Georgia.", "offensive.ground",
    "2024-11-21~", "date.moment"
  ),
  // From then on, and until then.
  (
    "More than 10 million people have fled Sudan since the war began in April 2023.", "humanitarian.evacuation",
    "2023-04/2024-12-04", "date.since"
  ),
  (
    "Israel and Hamas will hold talks in Cairo by the end of the year.", "mediation.talks", "2024-12-04/2024-12-31",
    "date.until"
  ),
  // What comes round again goes by the tense.
  ("Israel struck Damascus in December.", "offensive.strike", "2024-12", "date.in-month"),
  ("Hamas fired rockets at Ashkelon before dawn on Tuesday.", "offensive.strike", "2024-12-03", "date.part-day"),
  // An announcement is not dated by what it announces.
  ("Germany pledged weapons to Ukraine for 2025 on Monday.", "aid.military", "2024-12-02", "date.weekday"),
  ("France promised weapons to Armenia next year.", "aid.military", "2024-12-04", "date.publication"),
  // The past of reported speech is told of the story's day.
  ("Israel said on Monday that it had struck Damascus.", "offensive.strike", "2024-12-02", "date.weekday"),
  // Without a time.
  ("Iran has supplied Hezbollah with missiles.", "aid.military", "2024-12-03/2024-12-04", "date.perfect-lead"),
  // What goes on has a beginning that is not told; what a perfect tells behind the lead is over by the report.
  ("Russia has ramped up attacks on Kharkiv.", "offensive.ground", "/2024-12-04", "date.continuing"),
  (
    "The mood in Cairo was tense. Nobody spoke. Washington has approved weapons for Ukraine.", "aid.military",
    "../2024-12-04", "date.perfect"
  ),
  // The dead and the driven out of a war are counted from its beginning, not those of one day.
  (
    "Israel and Hezbollah blamed each other. Envoys met. Nearly 1.2 million people have been displaced in Lebanon.",
    "humanitarian.evacuation", "2023-10-08/2024-12-04", "date.war-total"
  ),
  (
    "Israel and Hezbollah blamed each other. Envoys met. Some 3,000 people have been displaced from two villages.",
    "humanitarian.evacuation", "../2024-12-04", "date.perfect"
  ),
  (
    "Israel struck the port of Hodeidah on Friday. Israel has bombarded the city ever since.", "offensive.shelling",
    "2024-11-29/2024-12-04", "date.ever-since"
  ),
  ("Turkey condemned Israel.", "diplomacy.accusation", "2024-12-04", "date.publication"),
  // What has a time of its own.
  (
    "A day after Israeli drones and missiles hit the port of Latakia, ministers were weighing their answer.",
    "offensive.strike", "2024-12-03", "date.offset"
  ),
  (
    "On November 29 jihadists attacked Djibo, killing nine people; a day later gunmen killed 20 in Dori.",
    "humanitarian.casualties", "2024-11-29", "date.month-day"
  ),
  (
    "Israel struck Damascus at five o'clock in the morning of November 29.", "offensive.strike", "2024-11-29",
    "date.month-day"
  ),
  (
    "Canada promised $5 million for Lebanon, which it has helped since February 2022.",
    "aid.financial", "2024-12-04", "date.publication"
  ),
  (
    "Cairo condemned the decision of the court as null and void for Sudan, which left the treaty in 2016.",
    "diplomacy.accusation", "2024-12-04", "date.publication"
  ),
  (
    "Power was lost in Beirut after two stations of the company were damaged or destroyed in Monday's raid.",
    "humanitarian.outage", "2024-12-02", "date.weekday"
  ),
  (
    "The embargo on Myanmar, agreed on Monday after a long dispute, takes effect on Friday.", "sanctions.trade",
    "2024-12-06", "date.weekday"
  ),
  // What a deed is for does not date it: the day of talks ahead, the day from which an order holds.
  (
    "Colombia's foreign minister arrived in Doha for talks with the emir on Thursday.", "diplomacy.meeting",
    "2024-12-04", "date.publication"
  ),
  (
    "Ethiopia imposed a ban on fuel imports from January 9.", "sanctions.trade", "2024-12-04", "date.publication"
  ),
  ("Haiti's council set the presidential election for March 17.", "political.election", "2025-03-17", "date.appointed"),
  ("Guatemala's government called a snap election for July 6.", "political.election", "2025-07-06", "date.appointed"),
  (
    "The army seized Wad Madani, its biggest success since it captured Sennar in March.", "offensive.territory",
    "2024-12-04", "date.publication"
  ),
  (
    "Rwanda has pulled its troops out of Goma, ending an occupation that began in January.", "offensive.territory",
    "2024-12-03/2024-12-04", "date.perfect-lead"
  ),
  (
    "Germany delivered the tanks to Kyiv that it had promised in May.", "aid.military", "2024-12-04", "date.publication"
  ),
  (
    "Hamas attacked Israel on December 20, killing 30 people.", "humanitarian.casualties", "2023-12-20",
    "date.month-day-past"
  ),
  (
    "Serbia expelled three diplomats; some hours later, early on December 2, Kosovo recalled its ambassador.",
    "diplomacy.rupture", "2024-12-02", "date.month-day"
  ),
  (
    "Weeks after Pakistan had shelled Afghan villages, the two sides met in Doha on Monday.", "offensive.shelling",
    "2024-10-21/2024-11-18", "date.vague-offset"
  ),
  (
    "Hamas attacked Israel on December 20; Israel invaded Lebanon three weeks later.", "offensive.ground",
    "2023-12-20", "date.month-day-past"
  ),
  (
    "Hamas and Israel have carried out their largest exchange of prisoners since May 2022.", "humanitarian.exchange",
    "2024-12-03/2024-12-04", "date.perfect-lead"
  ),
  (
    "Ukraine and Russia are at odds. Envoys failed. Russia has occupied Melitopol since the start of the war.",
    "offensive.territory", "2022-02-24/2024-12-04", "date.since-war"
  ),
  ("Sudan's army has bombed Nyala for three days.", "offensive.strike", "2024-12-01/2024-12-04", "date.lasting"),
  // What only says who somebody is, or that it was before, has no day.
  (
    "Rain fell. The Netherlands earlier gave Kyiv three launchers.", "aid.military", "../2024-12-04", "date.look-back"
  ),
  ("Rain fell. Denmark previously imposed sanctions on Mali.", "sanctions.imposed", "../2024-12-04", "date.look-back"),
  (
    "The mood was tense. Nobody spoke. Gotabaya Rajapaksa, who resigned in exile, is due in Colombo on Saturday.",
    "political.office", "../2024-12-04", "date.life"
  ),
  (
    "Israel struck Damascus on Monday. Emmanuel Macron, who has accused Turkey of theft, spoke.",
    "diplomacy.accusation", "../2024-12-04", "date.perfect"
  ),
  // A clause of its own lends no time.
  (
    "Beijing has warned of retaliation, and its foreign minister told reporters two weeks ago that it was ready.",
    "diplomacy.threat", "2024-12-03/2024-12-04", "date.perfect-lead"
  ),
  (
    "Rain fell. Mali wants sanctions against two Chadian officials, two of whom were blacklisted in February.",
    "sanctions.imposed", "2024-12-04", "date.publication"
  ),
  (
    "Rain fell. He asked Serbia for new peace talks, which were suspended in April.", "mediation.talks", "2024-12-04",
    "date.publication"
  ),
  (
    "Rain fell. Lula thanked Oman for its part in last year's release of two Swedes.", "diplomacy.support",
    "2024-12-04", "date.publication"
  ),
  // A look back is over with its sentence; what goes on about it is told of then.
  (
    "Rebels seized Goma on Tuesday. The president was sworn in on November 9. Brazil offered to mediate between the two sides.",
    "mediation.offer", "2024-12-03/2024-12-04", "date.story"
  ),
  (
    "Rebels seized Goma on Tuesday. Azerbaijan freed ten soldiers on November 9. Armenia released two prisoners in return.",
    "humanitarian.exchange", "2024-11-09", "date.previous-sentence"
  ),
  (
    "Sudan's army retook Omdurman on Monday. Egypt will host talks between the two sides.", "mediation.talks",
    "2024-12-04", "date.publication"
  ),
  ("Russian troops continued their attacks on Toretsk.", "offensive.ground", "2024-12-04", "date.publication"),
  // The day told of last, in the sentence before, in the clause above.
  (
    "Tokyo promised $2 billion to Lebanon on Tuesday. Oslo announced weapons for Ukraine on Monday. On the same day Ottawa approved a loan for Lebanon.",
    "aid.financial", "2024-12-02", "date.same-day"
  ),
  // Days that point back count from what was told last.
  (
    "Rebels shelled Goma on Sunday. Ministers will meet in Nairobi on Thursday. A day earlier Rwanda had shelled Sake.",
    "offensive.shelling", "2024-11-30", "date.one-unit-earlier"
  ),
  (
    "Canada announced $47 million for Ukraine on Tuesday. The army bought new lorries this year. Two days earlier Russia had bombed Kyiv.",
    "offensive.strike", "2024-12-01", "date.unit-earlier"
  ),
  (
    "The ministers of Kenya and Somalia met in Nairobi on Monday. On that occasion Kenya promised $30 million for Somalia.",
    "aid.financial", "2024-12-02", "date.same-day"
  ),
  (
    "The president's announcement on Tuesday that he would lift the sanctions on Syria sent crowds into the streets.",
    "sanctions.eased", "2024-12-03", "date.weekday"
  ),
  (
    "Sudan's army bombed Nyala on Monday. That night the RSF shelled El Obeid.", "offensive.shelling", "2024-12-02",
    "date.anaphor-part"
  ),
  (
    "Israel struck Beirut on Monday. Hezbollah retaliated within hours by firing 40 rockets at Haifa.",
    "offensive.strike", "2024-12-02", "date.same-day"
  ),
  (
    "The change comes two days after parliament passed a law on mines. Noboa signed it the same evening.",
    "political.legislation", "2024-12-02", "date.anaphor-part"
  ),
  (
    "Israel bombed Beirut on Saturday. On the eve of the attack the United States warned Lebanon.",
    "diplomacy.threat", "2024-11-29", "date.eve"
  ),
  (
    "Rebels ambushed a convoy near Goma on Sunday. Two days after the ambush Rwanda sent 500 troops to the town.",
    "offensive.posture", "2024-12-03", "date.offset"
  ),
  (
    "Hamas and Israel met on Tuesday. Hours before the envoys sat down, Israel bombed Rafah.", "offensive.strike",
    "2024-12-02/2024-12-03", "date.shortly"
  ),
  (
    "On Sunday, two days after the ceasefire collapsed, Israel bombed Gaza City.", "offensive.strike", "2024-12-01",
    "date.weekday"
  ),
  // What is set for a day is told in the present before it comes; a deed is not.
  ("European leaders hold a summit in Brussels on Friday.", "diplomacy.meeting", "2024-12-06", "date.weekday-future"),
  ("Talks between Israel and Hamas resume in Cairo on Sunday.", "mediation.talks", "2024-12-08", "date.weekday-future"),
  ("Israel strikes Damascus on Monday.", "offensive.strike", "2024-12-02", "date.weekday"),
  (
    "Israel and Hamas proposed holding talks in Cairo on February 2.", "mediation.talks", "2025-02-02",
    "date.month-day"
  ),
  // Lengths up to the report.
  (
    "More than 100 people have died in the past three days in Gaza, medics said.", "humanitarian.casualties",
    "2024-12-01/2024-12-04", "date.lasted"
  ),
  (
    "Over the last month Russia has captured six villages.", "offensive.territory", "2024-11-04/2024-12-04",
    "date.rel-unit-trailing"
  ),
  // Behind "after" what happened did so on the day of the main clause or the one before.
  (
    "Oil prices rose on Monday after Israel attacked Isfahan.", "offensive.ground", "2024-12-01/2024-12-02",
    "date.eve-or-day"
  ),
  // Counted from what a noun names.
  (
    "Gunmen of the ELN killed 60 people in Catatumbo on Sunday. Colombia suspended peace talks with the ELN the day after the massacre.",
    "mediation.talks", "2024-12-02", "date.morrow"
  ),
  (
    "At least 11 people were shot dead in Bamako in the days after November 10.", "humanitarian.casualties",
    "2024-11-10/2024-11-17", "date.aftermath"
  ),
  (
    "Two years to the day after its tanks rolled towards Goma, Rwanda woke to new sanctions.", "offensive.ground",
    "2022-12-04", "date.offset"
  ),
  // Shared with another verb, or kept by one.
  (
    "At least 35 people have been killed and more than 270,000 evacuated since Monday.", "humanitarian.casualties",
    "2024-12-02/2024-12-04", "date.since"
  ),
  (
    "The harbour has been closed since late November, when Russia invaded Georgia and its navy blockaded the ports.",
    "offensive.naval", "2024-11-21~", "date.moment"
  ),
  (
    "Rebels who captured Laukkai in January this year attacked Lashio on Monday.", "offensive.ground", "2024-12-02",
    "date.weekday"
  ),
  (
    "China had urged Brussels this month to leave its lenders alone.", "diplomacy.demand", "2024-12-01/2024-12-04",
    "date.rel-unit-so-far"
  ),
  (
    "On Monday Ukraine's air force said it had shot down 21 of 43 drones sent overnight.", "offensive.intercept",
    "2024-12-01/2024-12-02", "date.overnight"
  ),
  (
    "Iran fired missiles at Israel overnight from November 13 to 14.", "offensive.strike", "2024-11-13/2024-11-14",
    "date.*"
  ),
  (
    "Three truces, brokered in turn by Moscow and Paris, collapsed in May within hours.", "mediation.ceasefire",
    "2024-05", "date.*"
  ),
  (
    "Israeli warplanes had been bombing the city since dawn on Monday.", "offensive.strike", "2024-12-02/2024-12-04",
    "date.*"
  ),
  // From the clause that "the day after" hangs on; a day still to come on the day of the report.
  (
    "Israel bombed Tyre on Monday, the day after gunmen stormed a base near Haifa.", "offensive.ground", "2024-12-01",
    "date.morrow"
  ),
  (
    "The morning after Russian troops seized Sumy, Kyiv condemned the raid on Tuesday.", "offensive.territory",
    "2024-12-02", "date.morrow"
  ),
  (
    "The president spoke on Monday, the day after a mine killed two men and led Bangkok to expel Cambodia's envoy.",
    "diplomacy.rupture", "2024-12-01", "date.morrow"
  ),
  (
    "The envoys of Kenya and Sudan will meet in Doha on Wednesday evening.", "diplomacy.meeting", "2024-12-04",
    "date.day-part-today"
  ),
  ("Modi is to meet Macron in Paris on Wednesday.", "diplomacy.meeting", "2024-12-04", "date.weekday-today"),
  ("Modi is to meet Macron on Wednesday next week.", "diplomacy.meeting", "2024-12-11", "date.weekday-week"),
  (
    "Hezbollah began firing rockets the day after Hamas' raid on Israel on October 7, 2023, ignited the war.",
    "offensive.strike", "2023-10-07", "date.*"
  ),
  // What two verbs share, what is only explained, what was so before.
  (
    "Modi resigned as leader of his party and left the country on Monday.", "political.office", "2024-12-02",
    "date.weekday"
  ),
  (
    "Two people died and a child was wounded on Sunday when a shell hit a market in Kherson.",
    "humanitarian.casualties",
    "2024-12-01", "date.weekday"
  ),
  (
    "The first aid convoy got through to Goma on November 18, the day before the shelling started.",
    "offensive.shelling", "2024-11-19", "date.eve"
  ),
  (
    "The first aid convoy got through to Goma on November 18, the day before the shelling started.",
    "humanitarian.access", "2024-11-18", "date.*"
  ),
  (
    "In the past week two journalists were shot dead in Mexico.", "humanitarian.casualties", "2024-11-27/2024-12-04",
    "date.*"
  ),
  (
    "The mayor's brother was killed by shelling last week.", "humanitarian.casualties", "2024-11-25/2024-12-01",
    "date.*"
  ),
  (
    "Jane Doe, who was appointed by Moscow to run the town, was blown up in her car on Monday.", "political.office",
    "../2024-12-04", "date.life"
  ),
  (
    "A rocket hit a station in Goma on Friday. Among the dead were five children, the governor said on Sunday.",
    "humanitarian.casualties", "2024-11-29", "date.consequence"
  ),
  (
    "More than a million people have fled Ukraine, most of them to Poland, since the invasion began on February 24.",
    "humanitarian.evacuation", "2024-02-24/2024-12-04", "date.since"
  ),
  (
    "Soldiers seized power in Gabon on Wednesday after Saturday's election. By nightfall they had named Brice Oligui as leader.",
    "political.office", "2024-12-04", "date.*"
  ),
  // Times of something else.
  ("Germany condemned the attack on Odesa last night.", "diplomacy.accusation", "2024-12-04", "date.publication"),
  (
    "Ethiopia and Eritrea welcomed the deal; in May Kenya had hosted talks between them.", "diplomacy.support",
    "2024-12-04", "date.publication"
  ),
  // What is answered came first; a rank measures.
  (
    "Tehran said its strikes were retaliation for a raid on its consulate in Damascus on November 18 that killed a general.",
    "offensive.strike", "2024-11-18", "date.month-day"
  ),
  (
    "Tehran said its strikes were retaliation for a raid on its consulate in Damascus on November 18 that killed a general.",
    "offensive.strike", "2024-12-04", "date.publication"
  ),
  (
    "Russia struck Kyiv on Monday in what Putin called revenge for the blast that damaged the bridge to Crimea.",
    "offensive.covert", "../2024-12-02", "date.answered"
  ),
  (
    "Israel struck Sanaa on Monday in response to a drone attack on Eilat.", "offensive.strike", "2024-12-02",
    "date.weekday"
  ),
  (
    "The raid came a week after a summit in Nairobi of African leaders.", "diplomacy.meeting", "2024-11-27~",
    "date.offset"
  ),
  (
    "The speech came on the eve of a conference in Geneva on Sudan.", "diplomacy.meeting", "2024-12-05", "date.eve"
  ),
  ("The strike on Kharkiv, the third this week, hit a school.", "offensive.strike", "2024-12-04", "date.publication"),
  ("The exchange of prisoners, the 12th this year, took place.", "humanitarian.exchange", "2024-12-04", "date.*"),
  // A night before it was told, or that of the raid told of; a lead that its next sentence dates.
  (
    "Armed men killed 132 villagers in an overnight raid, the government said on Monday.", "humanitarian.casualties",
    "2024-12-01/2024-12-02", "date.overnight"
  ),
  (
    "Russia struck Ternopil on Monday. In the overnight barrage, Russia fired 48 missiles at the city.",
    "offensive.strike", "2024-12-02", "date.weekday"
  ),
  (
    "Gunmen killed 200 villagers, witnesses said on Monday. The assailants attacked Tole on Saturday morning.",
    "humanitarian.casualties", "2024-11-30", "date.lead-day"
  ),
  // Who somebody is; what came later than what was told; since what was told.
  (
    "Abu Bakr, a commander born in 1951, was killed on Monday.", "humanitarian.casualties", "2024-12-02", "date.weekday"
  ),
  (
    "Russia struck Hroza on Monday. The mayor wept. He had seen it. A day later another missile killed a boy in Kharkiv.",
    "humanitarian.casualties", "2024-12-03", "date.one-unit-later"
  ),
  (
    "The RSF has besieged El Fasher since May 10. More than 260 people have died since the siege began.",
    "humanitarian.casualties", "2024-05-10/2024-12-04", "date.since"
  ),
  (
    "In June a wave of bombings left seven dead in Cali, days after the senator Miguel Uribe was shot in Bogota.",
    "offensive.covert", "2024-06~", "date.vague-offset"
  ),
  (
    "In February of this year nine people died when a block in Kharkiv was hit.", "humanitarian.casualties", "2024-02",
    "date.month-year-rel"
  ),
  (
    "Russian missiles hit a market in Izium on Monday. Rescuers came. A second missile struck the village of Bilenke.",
    "offensive.strike", "2024-12-02", "date.weekday"
  ),
  // Weeks count from a day; a deed's own day is that of its dead; "and a day later" leaves the date in front of it alone.
  ("A week ago rebels took the town of Goma.", "offensive.territory", "2024-11-27~", "date.one-unit-ago"),
  (
    "Police hunted the gunmen on Tuesday after Saturday's attack on a market, in which three women died.",
    "humanitarian.casualties", "2024-11-30", "date.genitive"
  ),
  ("Saturday's shooting in the port left two policemen dead.", "humanitarian.casualties", "2024-11-30", "date.*"),
  (
    "The pause followed a missile strike on the centre of Sumy on 13 November that killed 35 people.",
    "humanitarian.casualties", "2024-11-13", "date.genitive"
  ),
  (
    "India expelled two envoys on 15 November and a day later froze the accounts of the firm.", "diplomacy.rupture",
    "2024-11-15", "date.*"
  ),
  // Two clauses with a day each; what is told on one day of another; orders; since what was told.
  (
    "Syria bombed Idlib on Monday after rebels shelled Aleppo on Saturday.", "offensive.shelling", "2024-11-30",
    "date.weekday"
  ),
  (
    "The Kremlin said on Tuesday Putin would visit China on Thursday.", "diplomacy.meeting", "2024-12-05",
    "date.weekday"
  ),
  ("Justin Trudeau said in January he would resign.", "political.office", "2024-01", "date.*"),
  ("Israel ordered people to leave eastern Rafah on Tuesday.", "humanitarian.evacuation", "2024-12-03", "date.weekday"),
  (
    "Assad fled to Moscow on 25 November. Since then Israel has carried out 400 air strikes on Syria.",
    "offensive.strike", "2024-11-25/2024-12-04", "date.since"
  ),
  (
    "Iran freed an envoy on Monday under a deal brokered by Oman in October.", "mediation.agreement", "2024-10",
    "date.*"
  ),
  (
    "The case was filed in January 2013, months after Chinese ships seized the shoal.", "offensive.territory",
    "2012-04-06/2012-11-02", "date.vague-offset"
  ),
  // A day behind what only describes the object; whole days told in hours; the wounded are not of ground taken long ago.
  (
    "Russian troops opened fire on a boat carrying families out of Kardashynka on Sunday.", "offensive.naval",
    "2024-12-01", "date.weekday"
  ),
  (
    "Crews dug out a survivor in Izium on Monday, more than 24 hours after Russian rockets hit a school.",
    "offensive.strike", "2024-11-30/2024-12-01", "date.offset"
  ),
  (
    "Russia shelled a boat on Sunday. It sailed to Kherson, which Ukraine recaptured in 2022. Two officers were wounded.",
    "humanitarian.casualties", "2024-12-01", "date.consequence"
  ),
  // What a time behind "and", a sum told before, a crime or a plan is the time of.
  (
    "Norway earmarked $9 million for Lebanon and in August promised jets to Mali.", "aid.military", "2024-08",
    "date.in-month"
  ),
  (
    "Norway earmarked $9 million for Lebanon and in August promised jets to Mali.", "aid.financial", "2024-12-04",
    "date.publication"
  ),
  (
    "A court in Oslo on Friday jailed a man for killing four people.", "humanitarian.casualties", "../2024-12-04",
    "date.life"
  ),
  (
    "The bloc agreed on Monday to ban imports of Russian gas from January 1.", "sanctions.trade", "2024-12-02", "date.*"
  ),
  (
    "Prosecutors in Mali accuse the minister of fraud between 2013 and 2015.", "diplomacy.accusation", "2024-12-04",
    "date.publication"
  ),
  (
    "The junta has extended the state of emergency, which was due to expire on Friday, by a year, state television said.",
    "political.emergency", "2024-12-03/2024-12-04", "date.perfect-lead"
  ),
  // What happened in something happened when that was; a court deals later with an attack; a plain present lies ahead.
  (
    "Doe recalled the bomb that wrecked the embassy in Nairobi in 1998, in which 213 people died.",
    "humanitarian.casualties", "1998", "date.antecedent"
  ),
  (
    "The group sank a ferry in 2004, in which 116 people were killed.", "humanitarian.casualties", "2004",
    "date.antecedent"
  ),
  (
    "Police arrested a man over an attack on a hotel in Bamako in November 2015.", "political.legal", "2024-12-04",
    "date.publication"
  ),
  (
    "President Filipe Nyusi, who steps down in September, has not commented.", "political.office", "2025-09",
    "date.in-month-future"
  ),
  (
    "In June the rebels took Leego, killing dozens, and in September Janale.", "humanitarian.casualties", "2024-06",
    "date.*"
  ),
]

@Test(arguments: cases.indices)
func datesAMention(number: Int) throws {
  let (text, type, edtf, rule) = cases[number]
  let found = try Extractor.shared().mentions(text).filter { $0.type.rawValue == type }
  #expect(
    found.contains { $0.date.value?.description == edtf && ($0.date.rule == rule || rule == "date.*") },
    "\(text): \(found.map(\.date))")
}

@Test func goesOnWithTheAttackOfTheSentenceBefore() throws {
  let text = "Israel struck Damascus on Monday. Ten people were killed, the ministry said."
  let dead = try #require(try Extractor.shared().mentions(text).last { $0.type.rawValue == "humanitarian.casualties" })
  #expect(dead.date.value == .day(try #require(CivilDate(iso: "2024-12-02"))))
  #expect(dead.date.rule == "date.consequence")
}

/// A month or year behind whom or what is asked for or backed is when that was said; "March" tells of no march.
@Test(arguments: [
  ("Egypt reaffirmed support for Lebanon in May.", "diplomacy.support", "2024-05"),
  ("Georgia applied for membership of NATO in 2022.", "diplomacy.demand", "2022"),
  ("Berlin asked Tirana for an explanation last month.", "diplomacy.demand", "2024-05"),
  ("Gunmen fired on an army patrol near Gao in March 2021.", "offensive.ground", "2021-03"),
  ("Police in Ecuador clashed with gang members in March.", "offensive.ground", "2024-03"),
])
func datesWhatIsAskedForByItsOwnWords(text: String, type: String, edtf: String) throws {
  let mentions = try Extractor.shared().mentions(text, published: "2024-06-12")
  #expect(mentions.contains { $0.type.rawValue == type && $0.date.value?.description == edtf })
}

/// Those hurt beside the dead of a day were hurt on that day, where no attack is told.
@Test(arguments: [
  "Two lawyers were killed on Saturday when gunmen blocked their car. A woman travelling in the back was wounded.",
  "Three villagers were shot dead on Saturday. Five others were wounded.",
])
func goesOnWithTheDeadOfTheSentenceBefore(text: String) throws {
  let hurt = try #require(try Extractor.shared().mentions(text).last { $0.type.rawValue == "humanitarian.casualties" })
  #expect(hurt.date.value == .day(try #require(CivilDate(iso: "2024-11-30"))), "\(hurt.date)")
}

@Test(arguments: [
  "Israel struck Damascus.", "Israel struck Damascus on Monday.", "Israel said it had struck Damascus.",
  "Israel will strike Damascus by the end of the year.", "Israel is striking Damascus.",
])
func neverDatesWithoutAReason(text: String) throws {
  for mention in try Extractor.shared().mentions(text) {
    #expect(mention.date.rule.hasPrefix("date."))
    #expect((0...1).contains(mention.date.confidence))
    // The publication date is a guess, and says so.
    if mention.date.basis == "publication" { #expect(mention.date.confidence <= 0.6) }
  }
}

/// A reader is shown all the words from the one end to the other.
@Test(arguments: [
  ("Between 1 and 3 December the army shelled El Fasher.", "1 and 3 December"),
  ("The army shelled El Fasher from Saturday to Monday.", "Saturday to Monday"),
])
func quotesBothEndsOfASpan(text: String, words: String) throws {
  let date = try #require(try Extractor.shared().mentions(text).first?.date)
  let range = try #require(date.timex?.range)
  #expect(text[bytes: range] == words, "\(date)")
}
