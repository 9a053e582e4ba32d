import Foundation
import Glibc
import Testing

/// The program serving a project, until it is let go.
private final class Server {
  let folder: TemporaryFolder
  private let process = Process()
  private let port: UInt16

  init() throws {
    folder = try TemporaryFolder.project("two-articles")
    let output = Pipe()
    process.executableURL = ProgramRun.program
    process.arguments = ["serve", "--port", "0", "--quiet"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The first line is printed when the program listens.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(line.firstMatch(of: /^http:\/\/localhost:(\d+)\/\n$/).flatMap { UInt16($0.1) })
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Everything that is answered to one request.
  func answer(_ request: String) throws -> String {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
    let handle = FileHandle(fileDescriptor: client)
    try handle.write(contentsOf: Data("\(request)\r\nConnection: close\r\n\r\n".utf8))
    return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
  }
}

@Test func servesTheSiteToThisMachineAlone() throws {
  let server = try Server()
  let page = try server.answer("GET / HTTP/1.1\r\nHost: localhost")
  #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
  #expect(page.contains("\r\ncontent-type: text/html; charset=utf-8\r\n"))
  #expect(page.contains("<script src=\"/_timeline/reload.js?"))
  #expect(try !server.folder.text("site/index.html").contains("_timeline"))
  let head = try server.answer("HEAD /index.html HTTP/1.1\r\nHost: 127.0.0.1:80")
  #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
  #expect(head.hasSuffix("\r\n\r\n"))
  for (request, status) in [
    ("GET /%2e%2e/timeline.yml HTTP/1.1\r\nHost: localhost", "404"),
    ("GET /../timeline.yml HTTP/1.1\r\nHost: localhost", "404"),
    ("GET /nothing.html HTTP/1.1\r\nHost: localhost", "404"),
    ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", "405"),
    ("GET / HTTP/1.1\r\nHost: elsewhere.example", "403"),
    ("GET /e HTTP/1.1\r\nHost: localhost", "301"),
  ] {
    #expect(try server.answer(request).hasPrefix("HTTP/1.1 \(status) "), "\(request)")
  }
}
