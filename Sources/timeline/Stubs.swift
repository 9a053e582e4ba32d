import TimelineCore

enum JSONLines {
  static let endings: Set<String> = ["jsonl", "ndjson"]

  static func article(_ bytes: ArraySlice<UInt8>, path: String, line: Int, clean: Bool) -> Result<Article, Diagnostic> {
    .success(Article(id: "\(line)", path: path, line: line, title: "", text: String(decoding: bytes, as: UTF8.self)))
  }
}
