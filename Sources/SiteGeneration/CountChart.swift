import Markup
import TimelineCore

/// Counts as SVG: a panel of months, or bars with their parts; every word keeps its size on every screen.
enum CountChart {
  /// One category's months, to the scale of the highest of all.
  ///
  /// - Parameters:
  ///   - slot: The name of the category's colour.
  ///   - title: What a screen reader says.
  static func months(
    _ counts: [Int], highest: Int, slot: String, name: String, total: String, ends: (String, String), title: String
  ) -> String {
    let bars = counts.enumerated().filter { $0.element > 0 }.map { number, count in
      let tall = max(1, count * 100 / max(1, highest))
      return "M\(number * 10 + 1) 100v-\(tall)h8v\(tall)z"
    }
    return "<svg class=\"panel mk-\(slot)\" role=\"img\" aria-label=\"\(Escape.attribute(title))\">"
      + "<svg y=\"20\" width=\"100%\" height=\"100\" viewBox=\"0 0 \(max(1, counts.count) * 10) 100\""
      + " preserveAspectRatio=\"none\"><path d=\"\(bars.joined())\"/></svg><path class=\"axis\" d=\"M0 120H4000\"/>"
      + "<text class=\"panel-name\" x=\"0\" y=\"13\">\(Escape.html(name))</text>"
      + tick("100%", 13, "end", total) + tick("0", 136, "start", ends.0) + tick("100%", 136, "end", ends.1) + "</svg>"
  }

  /// A row of a bar chart.
  struct Bar {
    let name: String
    let note: String
    /// The parts and the class each is drawn in, in order.
    let parts: [(count: Int, style: String)]
  }

  /// Bars one below the other, from zero; `whole` is as wide as the drawing.
  static func bars(_ bars: [Bar], whole: (Bar) -> Int, title: String) -> String {
    let rows = bars.enumerated().map { number, bar in
      let top = number * 44
      var sum = 0
      let parts = bar.parts.filter { $0.count > 0 }.map { part in
        let x = percent(sum, of: whole(bar))
        sum += part.count
        return
          "<rect class=\"\(part.style)\" x=\"\(x)\" y=\"\(top + 20)\" width=\"\(percent(part.count, of: whole(bar)))\""
          + " height=\"14\"/>"
      }
      return "<text class=\"panel-name\" x=\"0\" y=\"\(top + 14)\">\(Escape.html(bar.name))</text>"
        + tick("100%", top + 14, "end", bar.note) + parts.joined()
    }
    return "<svg class=\"bars\" height=\"\(bars.count * 44)\" role=\"img\" aria-label=\"\(Escape.attribute(title))\">"
      + rows.joined() + "</svg>"
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    SVGChart.number(Double(part) * 100 / Double(max(1, whole))) + "%"
  }

  private static func tick(_ x: String, _ y: Int, _ anchor: String, _ text: String) -> String {
    "<text class=\"tick\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(Escape.html(text))</text>"
  }
}
