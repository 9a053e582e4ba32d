import Mustache
import TimelineCore

/// The words of the interface as templates read them: `{{t.site.skip}}` is the text of the key `site.skip`.
struct InterfaceWords: Sendable {
  let interface: Interface
  var key = ""
}

extension InterfaceWords: MustacheParent, MustacheCustomRenderable {
  func child(named name: String) -> Any? {
    InterfaceWords(interface: interface, key: key.isEmpty ? name : "\(key).\(name)")
  }

  var renderText: String { interface.text(key) }

  var isNull: Bool { interface.optionalText(key) == nil }
}
