import Testing

@testable import SiteGeneration

@Test func sitemapNeedsAnAddress() throws {
  #expect(try !Fixture.shared.get().contains { $0.path == "sitemap.xml" || $0.path == "robots.txt" })
}

@Test func sitemapListsThePagesButNoRedirects() throws {
  let files = try Fixture().site(baseURL: "https://host.example/project")
  let map = try text("sitemap.xml", in: files)
  #expect(map.contains("<url><loc>https://host.example/project/</loc></url>\n"))
  #expect(map.contains("<url><loc>https://host.example/project/e/ev-aaaaaaaaaa.html</loc></url>\n"))
  #expect(!map.contains("ev-formername") && !map.contains("404"))
  #expect(
    try text("robots.txt", in: files)
      == "User-agent: *\nAllow: /\nSitemap: https://host.example/project/sitemap.xml\n")
}

@Test func aLargeSitemapIsSplit() throws {
  let files = Sitemap.files(["a.html", "b.html", "c.html"], base: "https://host.example/", limit: 2)
  #expect(files.map(\.path) == ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
  #expect(try text("sitemap.xml", in: files).contains("<loc>https://host.example/sitemap-2.xml</loc>"))
  #expect(try text("sitemap-2.xml", in: files).contains("<loc>https://host.example/c.html</loc>"))
}

@Test func everyFeedOfAPageIsItsOwn() throws {
  let page = try text("place/berlin.html", in: Fixture.shared.get())
  #expect(page.contains(#"href="../feeds/place/berlin.atom">"#))
}

@Test func anEventPageCarriesItsData() throws {
  let page = try text("e/ev-aaaaaaaaaa.html", in: Fixture.shared.get())
  #expect(page.contains(#"<script type="application/ld+json">{"@id":"ev-aaaaaaaaaa"}</script>"#))
}
