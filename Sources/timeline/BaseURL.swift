/// The address at which a site will stand.
struct BaseURL {
  /// Without a slash at its end.
  let text: String

  /// Nil for what is no absolute web address.
  init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.utf8.allSatisfy({ (33...126).contains($0) && !"\"<>\\^`{|}?#".utf8.contains($0) })
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" }
    guard !host.isEmpty else { return nil }
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    self.text = text
  }
}
