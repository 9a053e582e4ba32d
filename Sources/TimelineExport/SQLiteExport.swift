package import TimelineCore

/// The timeline as an SQLite database file: tables `events`, `evidence`, `articles`, `roles`, `amounts`, `places`, and
/// `search`, a full-text index (FTS5) that finds "Erdogan" in "Erdoğan".
///
/// - Throws: What SQLite reports; only a fault of this program or of the SQLite library makes it.
package func renderSQLite(_ timeline: Timeline) throws -> [UInt8] {
  let database = try Database()
  try database.execute(schema)
  try database.transaction { () throws(Database.Failure) in
    try insertArticles(timeline.articles.map(\.article), into: database)
    try insertEvents(timeline.events, into: database)
    try insertParts(timeline.events, into: database)
  }
  try database.execute("INSERT INTO search (search) VALUES ('optimize')")
  return try database.serialized()
}

private let schema = """
  CREATE TABLE articles (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, title TEXT NOT NULL, published TEXT, publisher TEXT, url TEXT
  ) WITHOUT ROWID;
  CREATE TABLE events (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, category TEXT NOT NULL, subtype TEXT NOT NULL,
    status TEXT NOT NULL, title TEXT NOT NULL, date TEXT, first_day TEXT, last_day TEXT, precision TEXT NOT NULL,
    first_reported TEXT, last_reported TEXT, confidence REAL NOT NULL, articles INTEGER NOT NULL,
    independent INTEGER NOT NULL
  );
  CREATE TABLE evidence (
    event TEXT NOT NULL REFERENCES events (id), article TEXT NOT NULL, sentence INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, key TEXT NOT NULL, rule TEXT
  );
  CREATE TABLE roles (
    event TEXT NOT NULL REFERENCES events (id), role TEXT NOT NULL, id TEXT, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT
  );
  CREATE TABLE places (
    event TEXT NOT NULL REFERENCES events (id), id TEXT, name TEXT NOT NULL, level TEXT NOT NULL, country TEXT,
    latitude REAL, longitude REAL, role TEXT NOT NULL
  );
  CREATE TABLE amounts (
    event TEXT NOT NULL REFERENCES events (id), raw TEXT NOT NULL, value REAL NOT NULL, currency TEXT NOT NULL,
    modifier TEXT NOT NULL, low REAL, high REAL, measure TEXT NOT NULL, stage TEXT, period TEXT, currency_basis TEXT,
    converted_likely INTEGER NOT NULL, derived_eur REAL, derived_usd REAL, rate_month TEXT, rate_source TEXT,
    chosen INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE search USING fts5 (
    title, quotes, names, tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE INDEX events_by_day ON events (first_day);
  CREATE INDEX evidence_by_event ON evidence (event);
  CREATE INDEX roles_by_event ON roles (event);
  CREATE INDEX roles_by_actor ON roles (id);
  """

private func insertArticles(_ articles: [Article], into database: Database) throws(Database.Failure) {
  let insert = try database.prepare("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)")
  for article in articles {
    try insert.run([
      .text(article.id), .text(article.path), .text(article.title), .init(article.published?.description),
      .init(article.source?.name), .init(article.url),
    ])
  }
}

/// `search.rowid` is `events.number`, which counts from 1 in the timeline's order.
private func insertEvents(_ events: [Event], into database: Database) throws(Database.Failure) {
  let insert = try database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  let index = try database.prepare("INSERT INTO search (rowid, title, quotes, names) VALUES (?, ?, ?, ?)")
  for (offset, event) in events.enumerated() {
    let (days, value) = (event.reportDays, event.date.value)
    try insert.run([
      .integer(offset + 1), .text(event.id), .text(event.type.category), .text(event.type.rawValue),
      .text(event.status.rawValue), .text(event.title), .init(value?.description), .init(value?.first?.description),
      .init(value?.last?.description), .text(event.date.precision.rawValue), .init(days.first?.description),
      .init(days.last?.description), .real(event.confidence), .integer(event.corroboration.articles),
      .integer(event.corroboration.independent),
    ])
    try index.run([
      .integer(offset + 1), .text(event.title),
      .text(event.mentions.map(\.evidence.quote).joined(separator: "\n")), .text(names(event)),
    ])
  }
}

private func names(_ event: Event) -> String {
  let roles = event.roles.sorted { $0.key < $1.key }.flatMap(\.value).map(\.name)
  return (roles + event.places.map(\.name)).joined(separator: "\n")
}

private func insertParts(_ events: [Event], into database: Database) throws(Database.Failure) {
  let evidence = try database.prepare("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  let roles = try database.prepare("INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?)")
  let places = try database.prepare("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  let amounts = try database.prepare("INSERT INTO amounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  for event in events {
    for mention in event.mentions {
      try evidence.run([
        .text(event.id), .text(mention.article), .integer(mention.sentence), .integer(mention.evidence.range.start),
        .integer(mention.evidence.range.end), .text(mention.evidence.quote), .text(mention.key),
        .init(mention.rules.first),
      ])
    }
    for (role, participants) in event.roles.sorted(by: { $0.key < $1.key }) {
      for who in participants {
        try roles.run([
          .text(event.id), .text(role.rawValue), .init(who.id), .text(who.name), .text(who.kind.rawValue),
          .init(who.country),
        ])
      }
    }
    for place in event.places {
      try places.run([
        .text(event.id), .init(place.id), .text(place.name), .text(place.level.rawValue), .init(place.country),
        .init(place.latitude), .init(place.longitude), .text(place.role.rawValue),
      ])
    }
    for (offset, amount) in event.amounts.enumerated() {
      try amounts.run([
        .text(event.id), .text(amount.raw), .real(amount.value), .text(amount.currency),
        .text(amount.modifier.rawValue), .init(amount.low), .init(amount.high), .text(amount.measure.rawValue),
        .init(amount.stage?.rawValue), .init(amount.period), .init(amount.currencyBasis?.rawValue),
        .integer(amount.isConverted ? 1 : 0), .init(amount.conversion?.euros), .init(amount.conversion?.dollars),
        .init(amount.conversion?.month), .init(amount.conversion?.source),
        .integer(offset == 0 && amount.isOwn ? 1 : 0),
      ])
    }
  }
}
