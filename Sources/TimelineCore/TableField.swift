/// A column of a table that readers can take away.
package struct TableField: Hashable, Sendable {
  package var name: String
  /// Of the Frictionless Table Schema.
  package var type: String
  /// What it holds, in the words of the reader; empty where nobody has said so.
  package var about: String

  package init(_ name: String, _ type: String = "string", about: String = "") {
    (self.name, self.type, self.about) = (name, type, about)
  }
}
