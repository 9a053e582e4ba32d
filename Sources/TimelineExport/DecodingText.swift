/// What a decoder expected and where, in the words of a diagnostic.
func describe(_ error: DecodingError) -> String {
  switch error {
  case .keyNotFound(let key, let context):
    "expected a field '\(path(context.codingPath + [key]))', found none"
  case .typeMismatch(_, let context), .valueNotFound(_, let context):
    "expected another type of value in '\(path(context.codingPath))'"
  case .dataCorrupted(let context):
    context.codingPath.isEmpty
      ? "expected an object in JSON" : "\(context.debugDescription) in '\(path(context.codingPath))'"
  @unknown default: "expected another value"
  }
}

private func path(_ keys: [any CodingKey]) -> String {
  keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
}
