// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "timeline",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "EmbeddedData"),
    .target(name: "CRename"),
    .target(name: "TimelineCore"),
    .target(name: "Markup", dependencies: ["CMarkGFM", "CLibXML2", "TimelineCore"]),
    .target(
      name: "CorpusReading",
      dependencies: ["Markup", "TimelineCore", .product(name: "Yams", package: "Yams")]),
    .target(name: "TextAnalysis", dependencies: ["TimelineCore"]),
    .target(name: "TemporalTagging", dependencies: ["TextAnalysis", "TimelineCore"]),
    .target(name: "EventExtraction", dependencies: ["TextAnalysis", "TimelineCore"]),
    .target(name: "EventLinking", dependencies: ["TimelineCore"]),
    .target(name: "TimelineExport", dependencies: ["CSQLite", "Markup", "TimelineCore"]),
    .target(
      name: "SiteGeneration",
      dependencies: ["Markup", "TimelineCore", .product(name: "Mustache", package: "swift-mustache")]),
    .executableTarget(
      name: "timeline",
      dependencies: [
        "CorpusReading", "TextAnalysis", "TemporalTagging", "EventExtraction", "EventLinking", "TimelineExport",
        "SiteGeneration", "TimelineCore", "EmbeddedData", "CRename",
        .product(name: "Yams", package: "Yams"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .target(name: "TestSupport", dependencies: ["TimelineCore"], path: "Tests/TestSupport"),
    .testTarget(name: "TimelineCoreTests", dependencies: ["TestSupport", "TimelineCore"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport", "TimelineCore"]),
    .testTarget(name: "CorpusReadingTests", dependencies: ["CorpusReading", "TestSupport", "TimelineCore"]),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "TestSupport", "TimelineCore"]),
    .testTarget(
      name: "TemporalTaggingTests", dependencies: ["TemporalTagging", "TextAnalysis", "TestSupport", "TimelineCore"],
      exclude: ["Gold"]),
    .testTarget(
      name: "EventExtractionTests",
      dependencies: ["EventExtraction", "TemporalTagging", "TextAnalysis", "TestSupport", "TimelineCore"],
      exclude: ["Gold"]),
    .testTarget(name: "EventLinkingTests", dependencies: ["EventLinking", "TestSupport", "TimelineCore"]),
    .testTarget(
      name: "TimelineExportTests", dependencies: ["TimelineExport", "CSQLite", "TestSupport", "TimelineCore"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SiteGenerationTests", dependencies: ["SiteGeneration", "Markup", "TestSupport", "TimelineCore"],
      exclude: ["Golden"]),
    .testTarget(
      name: "timelineTests",
      dependencies: ["timeline", "EmbeddedData", "SiteGeneration", "TemporalTagging", "TestSupport", "TimelineCore"],
      exclude: ["Golden", "Projects"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type == .regular || target.type == .executable {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
    // The tests, which are not built for release, check exclusive access at run time; what passes there need not be checked
    // again at every word.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  ]
}
