import Foundation
import Glibc
import Testing

/// A build that is killed as soon as the folder it fills can be seen.
///
/// - Returns: Whether it was killed while that folder was there; false where the build was faster.
private func killsABuild(in folder: TemporaryFolder) throws -> Bool {
  let part = folder.path + "/.site.timeline-part"
  let process = Process()
  process.executableURL = ProgramRun.program
  process.arguments = ["build", "--quiet"]
  process.currentDirectoryURL = folder.url
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  while access(part, F_OK) != 0 && process.isRunning { sched_yield() }
  kill(process.processIdentifier, SIGKILL)
  process.waitUntilExit()
  return process.terminationReason == .uncaughtSignal && access(part, F_OK) == 0
}

@Test func leavesTheOldSiteWholeWhenKilled() throws {
  let folder = try TemporaryFolder.project("two-articles")
  try #require(try ProgramRun(["build"], in: folder).status == 0)
  try folder.write("mine", to: "site/CNAME")
  let package = try folder.text("corpus/package.md")
  var before = try folder.contents(of: "site")
  for attempt in 1...50 {
    try folder.write(package + "\nThey met again on 1 March 2024, for the \(attempt). time.\n", to: "corpus/package.md")
    let isKilledInTheMiddle = try killsABuild(in: folder)
    let now = try folder.contents(of: "site")
    // The exchange may just have been made: then the new site is whole, and the next build has nothing to do.
    if isKilledInTheMiddle && now == before { break }
    #expect(try ProgramRun(["build"], in: folder).output.hasSuffix(", 0 changed\n") == (now != before))
    try #require(attempt < 50, "no build was slow enough to be killed")
    before = try folder.contents(of: "site")
  }
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  #expect(!folder.exists(".site.timeline-part"))
  #expect(try folder.contents(of: "site") != before)
  #expect(try folder.text("site/CNAME") == "mine")
}

/// What a killed build leaves: links to files of the old site, new files, one of them half.
@Test func buildsOverWhatAKilledBuildLeft() throws {
  let folder = try TemporaryFolder.project("two-articles")
  try #require(try ProgramRun(["build"], in: folder).status == 0)
  let site = try folder.contents(of: "site")
  try folder.write("<!doctype ht", to: ".site.timeline-part/d/half.html")
  let (old, new) = (folder.path + "/site/index.html", folder.path + "/.site.timeline-part/index.html")
  try FileManager.default.linkItem(atPath: old, toPath: new)
  #expect(try ProgramRun(["build"], in: folder).output.hasSuffix(", 0 changed\n"))
  #expect(try folder.contents(of: "site") == site)
  #expect(!folder.exists(".site.timeline-part"))
}
