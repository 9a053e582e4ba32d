/// What a person has corrected: one entry of `corpus/corrections.yml` (EVENTS.md §7).
package struct Correction: Hashable, Sendable {
  package enum Operation: String, Hashable, Sendable, CaseIterable {
    /// Gives fields a value; `pin` does the same for values that the program finds itself today.
    case set, pin
    /// Leaves fields without a value.
    case unset
    /// Takes the event off the timeline; it stays in the list of what is suppressed.
    case drop
    /// Makes one event of several, or two of one.
    case merge, split
    /// Connects two events.
    case link
    /// Adds an event that was not found.
    case add
  }

  /// What an entry is about.
  package enum Target: Hashable, Sendable {
    /// By its id or one of its aliases.
    case event(Event.ID)
    /// The event of a mention, by the mention's key.
    case mention(String)
    /// The event of the sentence that holds these words; in any article where none is named.
    case quote(String, Article.ID?)
    case article(Article.ID)
    /// Whoever the texts call so, letter for letter.
    case actor(String)
    case place(String)
    /// Nothing in the articles: what an added event rests on instead.
    case source(String)
  }

  package struct Field: Hashable, Sendable {
    /// `status`, `subtype`, `date`, `title`, `amount`, `place`, `published`, or a role's name.
    package var name: String
    /// In the order of the file; empty only for `unset`.
    package var values: [String]
    package var location: SourceLocation

    package init(name: String, values: [String], location: SourceLocation) {
      self.name = name
      self.values = values
      self.location = location
    }
  }

  /// From 1, in file order.
  package var number: Int
  package var target: Target
  package var operation: Operation
  package var fields: [Field]
  /// Why, in the person's words; shown on the site.
  package var reason: String
  package var by: String?
  package var date: CivilDate?
  package var location: SourceLocation

  package init(
    number: Int, target: Target, operation: Operation, fields: [Field] = [], reason: String, by: String? = nil,
    date: CivilDate? = nil, location: SourceLocation
  ) {
    self.number = number
    self.target = target
    self.operation = operation
    self.fields = fields
    self.reason = reason
    self.by = by
    self.date = date
    self.location = location
  }

  /// The values of a field; nil where the entry has no such field.
  package func values(_ name: String) -> [String]? { fields.first { $0.name == name }?.values }
}

/// What came of a correction.
package struct CorrectionResult: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package var field: String
    /// In the words of the record; empty for no value.
    package var before: String
    package var after: String

    package init(field: String, before: String, after: String) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  package enum Outcome: String, Hashable, Sendable {
    case applied
    /// What it is about is not there any more.
    case gone
    /// The articles say so by themselves now.
    case needless
  }

  package var correction: Correction
  /// The event it changed, under the id it has now; nil for articles, actors, places, and where nothing was found.
  package var event: Event.ID?
  /// The event's title before; what the target is called, for others.
  package var subject: String
  package var changes: [Change]
  package var outcome: Outcome

  package init(
    correction: Correction, event: Event.ID?, subject: String, changes: [Change] = [], outcome: Outcome
  ) {
    self.correction = correction
    self.event = event
    self.subject = subject
    self.changes = changes
    self.outcome = outcome
  }
}
