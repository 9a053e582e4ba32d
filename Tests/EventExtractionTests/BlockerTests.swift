import EventExtraction
import Testing

/// A word that EVENTS.md §1.3 lists as blocking a type, with a sentence that would have its roles.
struct Blocker: Sendable, CustomTestStringConvertible {
  let name: String
  let type: String
  let sentence: String
  var testDescription: String { "\(type) blocked by \(name)" }

  init(_ name: String, _ type: String, _ sentence: String) {
    self.name = name
    self.type = type
    self.sentence = sentence
  }
}

@Test(arguments: [
  Blocker("aid package as object", "aid.authorisation", "Washington approved an aid package for Ukraine on Monday."),
  Blocker("aid as a verb", "aid", "Iran aided and abetted the Houthis, France said on Monday."),
  Blocker("first aid", "aid", "Norway gave Ukrainian teachers first aid courses on Monday."),
  Blocker("aide", "aid", "An aide to the president of Ukraine was sent to Norway on Monday."),
  Blocker("supply chain", "aid", "Germany secured the supply chain of its factories in Ukraine on Monday."),
  Blocker("commercial sale", "aid", "Germany sold 20 tanks to Qatar for $300 million on Monday."),
  Blocker("charm offensive", "offensive", "China launched a charm offensive in Germany on Monday."),
  Blocker("offensive remark", "offensive", "Poland summoned Russia's envoy over an offensive remark on Monday."),
  Blocker("attack on a critic", "offensive", "In a speech Iran's president attacked critics of the treaty on Monday."),
  Blocker("heart attack", "offensive", "The ambassador of Iran in Norway died of a heart attack on Monday."),
  Blocker("fight corruption", "offensive", "Ukraine fought corruption in Kyiv with a new agency."),
  Blocker("workers", "offensive", "Workers at French ports went on strike on Monday."),
  Blocker("union", "offensive", "Trade unions in France announced a strike against Air France on Monday."),
  Blocker("pay", "offensive", "German rail staff called a strike over pay in Berlin on Monday."),
  Blocker("strike a deal", "offensive", "Turkey struck a deal with Qatar on Monday."),
  Blocker("strike a balance", "offensive", "Germany struck a balance between France and Poland on Monday."),
  Blocker("hit by sanctions", "offensive", "Iran was hit by sanctions of the United States on Monday."),
  Blocker("target and price", "offensive", "Russia targeted an oil price of $80 on Monday."),
  Blocker("target and date", "offensive", "Georgia targeted 2030 for its accession to the European Union on Monday."),
  Blocker("captured the mood", "offensive", "Germany's film captured the mood of Ukraine on Monday."),
  Blocker("took office", "offensive", "Iran's new president took office in Tehran on Monday."),
  Blocker("talks to buy", "mediation", "Qatar is in talks to buy a football club in France."),
  Blocker("wage negotiations", "mediation", "German unions held wage negotiations with employers in Berlin on Monday."),
  Blocker("talks up", "mediation", "Turkey talks up its role in Syria."),
  Blocker("freeze assets", "mediation.ceasefire", "Switzerland froze assets of Russia on Monday."),
])
func blocksWhatIsNoEventOfItsType(blocker: Blocker) throws {
  let found = try Extractor.shared().types(blocker.sentence)
  #expect(!found.contains { $0.hasPrefix(blocker.type) }, "found \(found)")
}
