import Markup

/// `sitemap.xml` (sitemaps.org 0.9) and `robots.txt`, which need the site's absolute address.
enum Sitemap {
  /// A sitemap may hold 50,000 addresses; with more than this an index leads to several.
  static let limit = 45_000

  /// - Parameters:
  ///   - paths: Of the pages, in order.
  ///   - base: With its closing slash.
  static func files(_ paths: [String], base: String, limit: Int = limit) -> [OutputFile] {
    let robots = OutputFile(
      path: "robots.txt", text: "User-agent: *\nAllow: /\nSitemap: \(base)\(Links.sitemap(nil))\n")
    let parts = stride(from: 0, to: paths.count, by: limit).map { Array(paths[$0..<min($0 + limit, paths.count)]) }
    guard parts.count > 1 else { return [robots, file(nil, list("urlset", "url", paths, base))] }
    let names = parts.indices.map { Links.sitemap($0 + 1) }
    return [robots, file(nil, list("sitemapindex", "sitemap", names, base))]
      + parts.enumerated().map { file($0 + 1, list("urlset", "url", $1, base)) }
  }

  private static func file(_ number: Int?, _ text: String) -> OutputFile {
    OutputFile(path: Links.sitemap(number), text: text)
  }

  private static func list(_ root: String, _ element: String, _ paths: [String], _ base: String) -> String {
    let rows = paths.map { path in
      let address = base + (path == Links.index ? "" : path)
      return "<\(element)><loc>\(Escape.xml(Escape.url(address) ?? address))</loc></\(element)>\n"
    }
    return
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      + rows.joined() + "</\(root)>\n"
  }
}
