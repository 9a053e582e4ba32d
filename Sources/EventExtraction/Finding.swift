import TextAnalysis
import TimelineCore

/// A candidate with everything found out about it; the mention follows from it.
struct Finding: Sendable {
  /// Names of the roles filled from the rest of the article.
  var inherited: [Role] = []
  var candidate: Candidate
  var trigger: Trigger
  var type: EventType
  var traits: TypeTraits
  var reading: StatusReading
  /// Behind one reference, since a finding is copied often, and its slots hold six lists.
  private var sharedSlots: Shared<Slots>
  var roles: FilledRoles
  var factors: ConfidenceFactors
  /// The trigger's name of the event told of before that its verb speaks of: "condemned the strikes"; nil for none.
  var anaphor: String?
  /// Whether that is what only a state does: a law, an arrest, an annexation.
  var meansAct = false
  /// Whether that is what somebody gives: "condemned the deliveries".
  var meansGift = false
  /// Whether its target is a ship that belongs to nobody told: only an attack told of before tells who hit it.
  var isShip = false
  /// Whether warplanes make it, which only states have.
  var isAirRaid = false
  /// Whether only a blast is told of, which may be anybody's.
  var isBlast = false
  /// The country of the place that it tells of; nil where it tells of none.
  var ground: String?
  /// The clauses of findings of its type that it stands for, each behind its own: "killed 12, wounding 30".
  var further: [Range<Int>] = []
  /// One of several gifts that its trigger tells of; its clause is its own part.
  var isShare = false
  /// That of the finding without what the rest of the article adds to it.
  var confidence: Double

  var slots: Slots { _read { yield sharedSlots.content } }

  init(
    candidate: Candidate, trigger: Trigger, type: EventType, traits: TypeTraits, reading: StatusReading, slots: Slots,
    roles: FilledRoles, factors: ConfidenceFactors, confidence: Double
  ) {
    (self.candidate, self.trigger, self.type, self.traits, self.reading) = (candidate, trigger, type, traits, reading)
    (self.roles, self.factors, self.confidence) = (roles, factors, confidence)
    sharedSlots = Shared(slots)
  }

  /// Makes it tell of other words than the clause of its verb.
  mutating func confine(to clause: Range<Int>) {
    var own = slots
    own.clause = clause
    sharedSlots = Shared(own)
  }
}

/// Why a trigger gave no event.
package enum Refusal: String, Hashable, Codable, Sendable {
  /// A word that blocks it stands in its clause.
  case blocked
  /// What it needs beside it is not there.
  case unmet
  /// The text says that it did not happen.
  case notHappened = "not-happened"
  /// A required role stays empty.
  case missingRole = "missing-role"
  /// Another event of the same clause takes its place.
  case outranked
  /// A noun that nothing makes an event of.
  case background
}

/// The same, thrown.
struct RefusalError: Error {
  let reason: Refusal
  /// Of the trigger's needs or blockers, from 0; nil where none is the reason.
  let condition: Int?

  init(_ reason: Refusal, condition: Int? = nil) {
    self.reason = reason
    self.condition = condition
  }
}
