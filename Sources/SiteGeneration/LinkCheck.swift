/// A link of a page that leads to no file of the site.
package struct BrokenLink: Hashable, Sendable {
  package let page: String
  package let link: String
}

/// Follows the `href` and `src` of every HTML page, and checks that the file is there, and the fragment where it has one.
///
/// Links to other sites are not followed.
///
/// - Returns: By page, then in the order they stand on it. Linear in the bytes of the pages.
package func brokenLinks(_ files: [OutputFile]) -> [BrokenLink] {
  let pages = files.filter { $0.path.hasSuffix(".html") }
  var ids: [String: Set<Substring>] = [:]
  for file in files { ids[file.path] = [] }
  let texts = pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  for (path, text) in texts { ids[path] = Set(attributeValues(text, " id=\"")) }
  return texts.flatMap { path, text -> [BrokenLink] in
    let links = attributeValues(text, " href=\"") + attributeValues(text, " src=\"")
    return links.filter { !leads($0, from: path, ids) }.map { BrokenLink(page: path, link: String($0)) }
  }
}

private func leads(_ link: Substring, from page: String, _ ids: [String: Set<Substring>]) -> Bool {
  if link.hasPrefix("https:") || link.hasPrefix("http:") || link.hasPrefix("mailto:") { return true }
  guard let target = Links.resolve(String(link), on: page), let known = ids[target] else { return false }
  guard let mark = link.firstIndex(of: "#"), target.hasSuffix(".html") else { return true }
  return known.contains(link[link.index(after: mark)...])
}

/// The values of an attribute, in order; our pages put all of them between double quotes.
private func attributeValues(_ html: String, _ opening: String) -> [Substring] {
  var values: [Substring] = []
  var rest = html.utf8[...]
  let opening = Array(opening.utf8)
  while let start = rest.firstIndex(of: opening[0]) {
    rest = rest[start...]
    guard rest.starts(with: opening) else {
      rest = rest.dropFirst()
      continue
    }
    let value = rest.dropFirst(opening.count)
    let end = value.firstIndex(of: UInt8(ascii: "\"")) ?? value.endIndex
    values.append(Substring(value[..<end]))
    rest = value[end...]
  }
  return values
}
