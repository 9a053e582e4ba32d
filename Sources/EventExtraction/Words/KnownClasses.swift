import TextAnalysis

/// The classes of verbs and nouns that the code asks for by name; what each means is told at the head of `verbs.tsv` and
/// `nouns.tsv`.
struct KnownClasses: Sendable {
  /// Verbs of saying and asking.
  let report, objectControl, obliging, pleading, urging, alleging, voice, issuing, wavering: ClassSet
  /// Verbs by what they take and how they bind.
  let light, presiding, occur, copula, aim, joint, transitive: ClassSet
  /// Verbs by what is done.
  let convening, unpunished, installing, invading, leading, holding, flagging, backing, scaling, using: ClassSet

  /// Who can act: bodies, offices and those without a name.
  let body, title, group, person, partner, entity, lender, guest, twosome, sides, delegates: ClassSet
  /// What those at war do, and what ends it.
  let warfare: ClassSet
  /// What only a state brings about: laws, verdicts, states of emergency.
  let rule: ClassSet
  /// Where people meet.
  let gathering: ClassSet
  /// What happens somewhere: attacks, rallies, meetings, visits.
  let happening: ClassSet
  /// What somebody is at home at: meetings and visits.
  let hosted: ClassSet
  let election: ClassSet
  let institution, state, legislature, court, ruler, mouthpiece, goBetween, homeland, seat, town, adversary: ClassSet
  /// What stands behind a person alone: "who".
  let personal: ClassSet
  /// What a country is called beside the region it lies in: "the Baltic state".
  let realm: ClassSet
  /// What stands in front of the name that an army gives to what it does: "Operation Olive Branch".
  let codeName: ClassSet
  /// Who belongs to somebody: relatives, drivers, bodyguards.
  let dependant: ClassSet
  /// Those who fight.
  let irregular, insurgent, outlaw, military, movement, faction: ClassSet
  /// Whoever fights, of a state or not.
  let fighters: ClassSet
  /// How power is seized.
  let putsch: ClassSet
  /// What many states send to one table to decide.
  let assembly: ClassSet
  /// Agencies and charities that bring relief.
  let reliefBody: ClassSet
  /// Both, which are no side of a war.
  let peaceful: ClassSet
  /// What states belong to: alliances, unions and the councils of the United Nations.
  let league: ClassSet
  /// What the words of a name of several words still say of its bearer.
  let named: ClassSet
  /// Bodies and officials of a town or a region.
  let local: ClassSet
  /// What tells somebody who can act without a name.
  let somebody: ClassSet
  /// What somebody is whose name stands behind it: offices, callings and trades.
  let calling: ClassSet
  /// What stands in front of a person's name where no office is told: "Mr", "Ms".
  let honorific: ClassSet

  let site, territory, frontier, prisonPlace, vessel, warship, armour, weapon, strike, harm: ClassSet
  /// What is fired or sent off, and flown or steered by nobody on board.
  let fired: ClassSet
  /// What acts itself where nobody is told to: weapons and strikes.
  let arms: ClassSet
  /// What only a state has or makes: warplanes and their raids.
  let airRaid: ClassSet
  let explosion: ClassSet
  let responsibility: ClassSet
  /// What somebody has in a deed that others call theirs: "involvement in the attack".
  let complicity: ClassSet
  let convoys, carrier: ClassSet

  let aid, favour, gift, funds, instalment, quantity, total: ClassSet
  /// What negotiators agree on.
  let deal: ClassSet
  /// What somebody owns that penalties take hold of.
  let assets: ClassSet
  /// What bears the time at which it was made: laws and agreements.
  let dated: ClassSet
  /// How long something takes.
  let span: ClassSet
  /// By how many votes or in which way something is decided.
  let tally: ClassSet
  /// What somebody does or says that others speak of: decisions, moves, offers.
  let deed: ClassSet
  let peace, ultimatum, footing, communique, thanks, superlative, figurative, aimedAt: ClassSet
  /// What tells that somebody is penalised: sanctions, lists and those who draw them up.
  let penalty: ClassSet
  /// Groups of words that stand for none of their parts.
  let phrase: ClassSet
  /// Groups of words that together tell how or when: "once again".
  let adverbial: ClassSet
  /// What a report is called that nothing came of.
  let disproved: ClassSet
  /// Pronouns that point back at the subject or stress whom they stand behind: "itself".
  let oneself: ClassSet
  /// What is said, by the noun: "the claim that", "their promise that".
  let saying: ClassSet
  /// What is done with somebody else: "in cooperation with", "in a joint operation with".
  let partnership: ClassSet

  /// - Parameter set: The set of the classes of one name; empty where no table has it.
  init(_ set: (String) -> ClassSet) {
    func any(_ names: String...) -> ClassSet { names.reduce(ClassSet()) { $0.union(set($1)) } }

    report = set("report")
    objectControl = set("object-control")
    obliging = set("obliging")
    pleading = set("pleading")
    urging = set("urging")
    alleging = set("alleging")
    voice = set("voice")
    issuing = set("issuing")
    wavering = set("wavering")
    light = set("light")
    presiding = set("presiding")
    occur = set("occur")
    copula = set("copula")
    aim = set("aim")
    joint = set("joint")
    transitive = set("transitive")
    convening = set("convening")
    unpunished = set("unpunished")
    installing = set("installing")
    invading = set("invading")
    leading = set("leading")
    holding = set("holding")
    flagging = set("flagging")
    backing = set("backing")
    scaling = set("scaling")
    using = set("using")

    body = set("body")
    title = set("title")
    group = set("group")
    delegates = set("delegation")
    person = set("person")
    partner = set("partner")
    entity = set("entity")
    lender = set("lender")
    guest = set("guest")
    twosome = set("twosome")
    sides = set("sides")
    warfare = any("truce", "strike", "offensive", "hostility", "captive")
    gathering = any("talks", "meeting")
    happening = any(
      "strike", "offensive", "explosion", "siege", "harm", "rally", "putsch", "visit", "talks", "meeting", "swap",
      "handover-noun", "ceremony", "incident", "truce")
    hosted = any("visit", "talks", "meeting")
    election = any("election")
    institution = any("body", "title", "legislature", "court", "council")
    state = set("state")
    legislature = set("legislature")
    court = set("court")
    ruler = set("ruler")
    mouthpiece = set("mouthpiece")
    personal = set("personal")
    goBetween = set("go-between")
    homeland = set("homeland")
    seat = set("seat")
    town = set("town")
    adversary = set("adversary")
    realm = set("realm")
    codeName = set("code-name")
    dependant = any("kin", "person")
    irregular = set("irregular")
    outlaw = set("outlaw")
    insurgent = set("insurgent")
    military = set("military")
    fighters = any("irregular", "insurgent", "military")
    movement = set("movement")
    faction = set("faction")
    reliefBody = set("relief-body")
    putsch = set("putsch")
    assembly = set("council")
    league = set("league")
    peaceful = reliefBody.union(league)
    named = institution.union(reliefBody).union(lender).union(league).union(set("sanctioner"))
    local = set("local")
    somebody = any("body", "title", "group")
    calling = any("title", "person", "notable", "key-figure", "private-person", "mouthpiece", "campaigner")
    honorific = set("honorific")

    site = any("territory", "infrastructure")
    territory = set("territory")
    frontier = set("frontier")
    prisonPlace = set("prison-place")
    vessel = set("vessel")
    warship = any("warship", "navy")
    armour = set("armour")
    weapon = any("weapon", "airborne")
    fired = any("projectile", "airborne", "shell", "drone")
    strike = set("strike")
    harm = any("harm", "strike")
    arms = any("weapon", "airborne", "strike")
    airRaid = set("air-raid")
    explosion = any("explosion", "planted-bomb")
    responsibility = set("responsibility")
    complicity = set("complicity")
    convoys = any("convoys", "lorry")
    carrier = any("convoys", "lorry", "vessel", "aircraft", "airliner")

    aid = any("aid", "aid.military")
    favour = set("favour")
    gift = any("aid", "arms", "relief", "funds")
    funds = set("funds")
    instalment = set("instalment")
    quantity = set("quantity")
    total = set("total")
    deal = any("agreement", "truce")
    assets = set("assets")
    rule = any("legislation", "charge", "sentence", "emergency", "appointing")
    dated = any("legislation", "agreement", "truce")
    span = any("timespan", "span")
    tally = any("votes", "tally", "landslide")
    deed = set("statement")
    peace = set("peace")
    ultimatum = set("ultimatum")
    footing = set("footing")
    communique = set("communique")
    thanks = set("thanks")
    superlative = set("superlative")
    figurative = set("figurative")
    aimedAt = set("aimed-at")
    penalty = any("penalties", "sanctions-only", "sanctions-list", "sanctioner")
    phrase = set("phrase")
    adverbial = set("adverbial")
    disproved = set("disproved")
    oneself = set("oneself")
    partnership = set("partnership")
    saying = set("saying")
  }
}
