import Testing

@testable import timeline

@Test(arguments: [
  ("/", "", true), ("/index.html", "index.html", false), ("/d/2024.html?x=1#y", "d/2024.html", false),
  ("/d/", "d", true), ("/a%20b/%C3%A9.html", "a b/é.html", false),
])
func readsThePathOfARequest(target: String, text: String, isFolder: Bool) throws {
  let path = try #require(RequestPath(target))
  #expect(path.text == text)
  #expect(path.isFolder == isFolder)
}

@Test(arguments: [
  "", "index.html", "http://localhost/", "*", "/..", "/../x", "/a/../x", "/%2e%2e/x", "/%2E%2E%2Fx", "/.%2e/x",
  "/..%2fx",
  "/.", "/./x", "/.timeline-site", "/a/.git/config", "//x", "/a//x", "/a\\..\\x", "/%5c..%5cx", "/%00", "/a%0Ax", "/%",
  "/%2", "/%zz", "/%+1", "/%ff", "/%c0%ae%c0%ae/x", "/%252e%252e/x/..",
])
func refusesAPathThatLeavesTheSite(target: String) {
  #expect(RequestPath(target) == nil)
}

@Test func encodesARedirect() throws {
  #expect(try #require(RequestPath("/a%20b/%C3%A9")).encoded == "a%20b/%C3%A9")
}
