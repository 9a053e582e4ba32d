package import TimelineCore

/// A format in which the events of each category, actor and place can be taken away or subscribed to.
package struct ListFormat: Sendable {
  /// What its files end in, without the full stop; also the last part of the key that names it: `list.file.atom`.
  package var ending: String
  /// The whole file.
  ///
  /// - Parameters: The list's name, the file's path in the site, and the list's events in timeline order.
  package var render: @Sendable (_ name: String, _ path: String, _ events: [Event]) -> [UInt8]

  package init(
    ending: String, render: @escaping @Sendable (_ name: String, _ path: String, _ events: [Event]) -> [UInt8]
  ) {
    self.ending = ending
    self.render = render
  }
}

extension SiteIndex {
  /// The files of a list, in the order of the formats.
  func files(of group: Group) -> [OutputFile] {
    let members = group.events.map { events[$0] }
    return content.listFormats.map { format in
      let path = Links.feed(group.folder, group.slug, format.ending)
      return OutputFile(path: path, bytes: format.render(group.name, path, members))
    }
  }
}

extension ViewBuilder {
  /// Links to the files of a list.
  func files(of group: SiteIndex.Group) -> [[String: TemplateValue]] {
    index.content.listFormats.map { format in
      [
        "name": .text(interface.text("list.file.\(format.ending)")),
        "href": href(Links.feed(group.folder, group.slug, format.ending)),
      ]
    }
  }
}
