import Mustache
import TimelineCore

/// The words of the interface as templates read them: `{{t.site.skip}}` is the text of the key `site.skip`.
struct InterfaceWords: Sendable {
  let interface: Interface
  /// Whether they go into a Markdown template: there they may be Markdown.
  let isMarkdown: Bool
  var key = ""
}

extension InterfaceWords: MustacheParent, MustacheCustomRenderable {
  func child(named name: String) -> Any? {
    InterfaceWords(interface: interface, isMarkdown: isMarkdown, key: key.isEmpty ? name : "\(key).\(name)")
  }

  var renderText: String {
    isMarkdown ? MarkdownContentType.unescaped(interface.text(key)) : interface.text(key)
  }

  var isNull: Bool { interface.optionalText(key) == nil }
}
