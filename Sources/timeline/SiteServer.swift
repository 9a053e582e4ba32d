import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a site to browsers on this machine and to nobody else.
struct SiteServer {
  /// The port that is listened on.
  let port: Int
  private let group: MultiThreadedEventLoopGroup

  /// Listens from here on.
  ///
  /// - Parameter port: 0 takes any free one.
  static func start(_ site: ServedSite, port: Int) async throws(CommandFailure) -> SiteServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
          try channel.pipeline.syncOperations.addHandler(RequestHandler(site))
        }
      }
    do {
      let channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
      return SiteServer(port: channel.localAddress?.port ?? port, group: group)
    } catch let error as IOError {
      throw .output("port \(port): \(FileError(path: "", code: error.errnoCode).reason)")
    } catch {
      throw .output("port \(port): \(error)")
    }
  }
}

/// Answers the requests of one connection. A class, because NIO's handlers are.
private final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let site: ServedSite
  private var request: HTTPRequestHead?

  init(_ site: ServedSite) { self.site = site }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): request = head
    case .body: break
    case .end:
      guard let head = request else { return }
      request = nil
      answer(head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let file = file(for: head)
    var headers: HTTPHeaders = [
      "content-length": String(file.body.count), "cache-control": "no-store", "x-content-type-options": "nosniff",
    ]
    if let type = file.type { headers.add(name: "content-type", value: type) }
    if let location = file.location { headers.add(name: "location", value: location) }
    if file.status == 405 { headers.add(name: "allow", value: "GET, HEAD") }
    if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: file.status)
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))), promise: nil)
    if head.method != .HEAD && !file.body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: file.body)))), promise: nil)
    }
    let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if !head.isKeepAlive { written.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
  }

  private func file(for head: HTTPRequestHead) -> ServedFile {
    // A page elsewhere whose name was made to lead here must not read the site.
    let host = head.headers["host"].first.map { $0.split(separator: ":").first.map(String.init) ?? "" }
    guard let host, ["localhost", "127.0.0.1"].contains(host.lowercased()) else { return ServedFile(status: 403) }
    guard head.method == .GET || head.method == .HEAD else { return ServedFile(status: 405) }
    return site.file(for: head.uri)
  }
}
