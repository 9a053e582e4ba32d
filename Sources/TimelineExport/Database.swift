private import CSQLite

/// An SQLite database in memory, and the bytes of the file it would be.
final class Database {
  /// What SQLite says went wrong; a schema or a statement is at fault, never the data.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let connection: OpaquePointer

  init() throws(Failure) {
    var opened: OpaquePointer?
    guard sqlite3_open(":memory:", &opened) == SQLITE_OK, let opened else {
      throw Failure(description: "cannot open a database in memory")
    }
    connection = opened
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs statements that give no rows and take no values.
  func execute(_ sql: String) throws(Failure) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  /// Runs `body` in a transaction; what it throws is thrown on, and the database is then good for nothing.
  func transaction(_ body: () throws(Failure) -> Void) throws(Failure) {
    try execute("BEGIN")
    try body()
    try execute("COMMIT")
  }

  func prepare(_ sql: String) throws(Failure) -> Statement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure(sql)
    }
    return Statement(statement, of: self)
  }

  /// The database as a file.
  func serialized() throws(Failure) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(connection, "main", &size, 0) else {
      throw Failure(description: "cannot serialize the database")
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  fileprivate func failure(_ sql: String) -> Failure {
    Failure(description: "\(String(cString: sqlite3_errmsg(connection))) in '\(sql)'")
  }
}

/// A statement that can be run many times.
final class Statement {
  /// A value for a `?`.
  enum Value: Sendable {
    case text(String)
    case integer(Int)
    case real(Double)
    case null

    init(_ text: String?) { self = text.map(Value.text) ?? .null }
    init(_ number: Int?) { self = number.map(Value.integer) ?? .null }
    init(_ number: Double?) { self = number.map(Value.real) ?? .null }
  }

  private let statement: OpaquePointer
  /// Keeps the connection open as long as the statement lives.
  private let database: Database

  fileprivate init(_ statement: OpaquePointer, of database: Database) {
    self.statement = statement
    self.database = database
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs the statement for the values of its `?`s, in order, and forgets any rows.
  func run(_ values: [Value]) throws(Database.Failure) {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    guard sqlite3_step(statement) != SQLITE_ERROR, sqlite3_reset(statement) == SQLITE_OK else {
      throw database.failure(String(cString: sqlite3_sql(statement)))
    }
  }

  private func bind(_ value: Value, at index: Int32) {
    switch value {
    case .text(let text):
      // SQLITE_TRANSIENT: SQLite copies the text before the call returns.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
    case .integer(let number): sqlite3_bind_int64(statement, index, sqlite3_int64(number))
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .null: sqlite3_bind_null(statement, index)
    }
  }
}
