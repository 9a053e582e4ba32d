import TestSupport
import Testing

@testable import timeline

/// A site on disk, and beside it what must not be served.
private struct Served {
  let folder: TemporaryFolder
  let site: ServedSite

  init() throws {
    folder = try TemporaryFolder([
      "site/index.html": "<body>home</body>", "site/d/index.html": "days", "site/x.css": "p {}", "site/data": "?",
      "site/404.html": "nothing here", "secret": "secret",
    ])
    try folder.link("site/link", to: "../secret")
    site = try ServedSite(folder: folder.path + "/site", repositoryData(), reloadScript: "reload")
  }
}

@Test(arguments: [
  ("/x.css", 200, "text/css; charset=utf-8", "p {}"),
  ("/data", 200, "application/octet-stream", "?"),
  ("/d/", 200, "text/html; charset=utf-8", "days"),
  ("/e", 404, "text/html; charset=utf-8", "nothing here"),
  ("/x.css/", 404, "text/html; charset=utf-8", "nothing here"),
  ("/%2e%2e/secret", 404, "text/html; charset=utf-8", "nothing here"),
  ("/link", 404, "text/html; charset=utf-8", "nothing here"),
  ("/_timeline/reload.js", 200, "text/javascript; charset=utf-8", "reload"),
])
func servesWhatLiesInTheSite(target: String, status: Int, type: String, body: String) throws {
  let served = try Served()
  #expect(served.site.file(for: target) == ServedFile(status: status, type: type, body: Array(body.utf8)))
}

@Test func answersTheCallForAnIconWithNothing() throws {
  let served = try Served()
  #expect(served.site.file(for: "/favicon.ico") == ServedFile(status: 204))
  try served.folder.write("icon", to: "site/favicon.ico")
  #expect(served.site.file(for: "/favicon.ico").status == 200)
}

@Test func redirectsToAFolderWithItsSlash() throws {
  let served = try Served()
  #expect(served.site.file(for: "/d") == ServedFile(status: 301, location: "/d/"))
}

@Test func addsTheReloadScriptToPages() throws {
  let served = try Served()
  let body = String(decoding: served.site.file(for: "/").body, as: UTF8.self)
  #expect(body == "<body>home<script src=\"/_timeline/reload.js?\(served.site.version)\"></script></body>")
}

@Test func tellsANewVersionAfterABuild() async throws {
  let folder = try TemporaryFolder()
  let site = try ServedSite(folder: folder.path + "/site", repositoryData(), reloadScript: "")
  let none = site.version
  _ = try await SiteFolder(folder.path + "/site").write([.init(path: "a", text: "1")], jobs: 1)
  let first = site.version
  _ = try await SiteFolder(folder.path + "/site").write([.init(path: "a", text: "1")], jobs: 1)
  #expect(site.version == first)
  _ = try await SiteFolder(folder.path + "/site").write([.init(path: "a", text: "2")], jobs: 1)
  #expect(Set([none, first, site.version]).count == 3)
}
