import Foundation
import TimelineCore

/// Names for files: lower-case ASCII letters, digits and hyphens.
enum Slug {
  /// A name folded to `[a-z0-9-]`; one that loses most of itself in this, or is too long for a file system, gets a hash
  /// of the whole name behind it.
  static func make(_ name: String) -> String {
    var slug = ""
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += String(scalar).lowercased()
      case "\u{300}"..."\u{36F}", "'", "’": continue
      default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    if !slug.isEmpty, slug.utf8.count <= 80, slug.utf8.count * 2 > name.unicodeScalars.count { return slug }
    let stem = slug.prefix(60)
    return (stem.isEmpty ? "" : "\(stem)-") + hash(name)
  }

  /// A slug for each name, in order; where two fold to the same one, the later gets a hash of its name.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = ["index"]
    return names.map { name in
      var slug = make(name)
      if taken.contains(slug) { slug += "-\(hash(name))" }
      taken.insert(slug)
      return slug
    }
  }

  private static func hash(_ name: String) -> String { SHA256.base32(Array(name.utf8)) }
}
