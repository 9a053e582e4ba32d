import Markup
import TimelineCore

/// The histogram of the corpus: how many events each month has.
///
/// An event whose date does not fit into one month is counted once, in the month it begins in, and drawn hatched.
struct SVGChart: Sendable {
  struct Bin: Sendable {
    let month: YearMonth
    /// Dated to the month or finer.
    var exact = 0
    /// Dated more coarsely than a month, and beginning in it.
    var coarse = 0
    /// The page that shows them; nil where there is none.
    var address: String?

    var total: Int { exact + coarse }
  }

  /// Consecutive months, at most `limit`; empty where no event has a date.
  let bins: [Bin]
  /// Events with a date before the first bin and behind the last.
  let before: Int
  let after: Int

  /// The most bins a chart has.
  static let limit = 120
  /// The share of events that a few far-off dates may not squeeze together.
  private static let outliers = 0.01

  init(events: [Event], months: Set<YearMonth>, years: Set<Int>) {
    var counts: [YearMonth: Bin] = [:]
    for event in events {
      guard let anchor = Timeline.anchorDay(event), let value = event.date.value else { continue }
      let month = YearMonth(anchor)
      let fits = value.first.map(YearMonth.init) == value.last.map(YearMonth.init)
      if fits { counts[month, default: Bin(month: month)].exact += 1 }
      if !fits { counts[month, default: Bin(month: month)].coarse += 1 }
    }
    let window = Self.window(counts.values.map { ($0.month, $0.total) }.sorted { $0.0 < $1.0 })
    bins = window.map { number in
      let month = YearMonth(number: number)
      var bin = counts[month] ?? Bin(month: month)
      if months.contains(month) { bin.address = Links.month(month) }
      if bin.address == nil, bin.total > 0, years.contains(month.year) { bin.address = Links.year(month.year) }
      return bin
    }
    before = counts.values.filter { $0.month.number < window.lowerBound }.reduce(0) { $0 + $1.total }
    after = counts.values.filter { $0.month.number >= window.upperBound }.reduce(0) { $0 + $1.total }
  }

  /// The months that hold all but the outliers on either side, at most `limit`, the latest ones.
  private static func window(_ counts: [(month: YearMonth, count: Int)]) -> Range<Int> {
    let spare = Int(Double(counts.reduce(0) { $0 + $1.count }) * outliers)
    var (left, right) = (spare, spare)
    let first = counts.first { month in
      left -= month.count
      return left < 0
    }
    let last = counts.last { month in
      right -= month.count
      return right < 0
    }
    guard let first, let last else { return 0..<0 }
    return max(first.month.number, last.month.number - limit + 1)..<last.month.number + 1
  }

  /// The numbers of the first and the last month; nil without any.
  var months: ClosedRange<Int>? {
    guard let first = bins.first, let last = bins.last else { return nil }
    return first.month.number...last.month.number
  }

  private var highest: Int { max(1, bins.map(\.total).max() ?? 1) }
}

extension SVGChart {
  /// What the masthead's histogram shows in full ink.
  enum Marking: Sendable {
    /// The whole bars of the months a page is about.
    case months(Set<YearMonth>)
    /// How many events of each month a page is about.
    case counts([YearMonth: Int])

    fileprivate func count(_ bin: Bin) -> Int {
      switch self {
      case .months(let months): months.contains(bin.month) ? bin.total : 0
      case .counts(let counts): counts[bin.month] ?? 0
      }
    }
  }

  /// The rule under the masthead of every page: the page's part of the histogram in full ink, over the bars that
  /// ``mastheadStyle`` draws; hidden from screen readers, since it only repeats what the pages say.
  func masthead(_ marking: Marking) -> String {
    guard !bins.isEmpty else { return "" }
    let marked = mastheadPath(marking.count)
    let marks =
      marked.isEmpty
      ? "" : "<svg \(mastheadBox(quote: "\"")) aria-hidden=\"true\" focusable=\"false\"><path d=\"\(marked)\"/></svg>"
    return "<div class=\"rule\">\(marks)</div>"
  }

  /// What the style sheet ends with: the masthead's histogram, the same on every page and therefore written once, as
  /// a mask through which the theme's ink shows; a page may load nothing from beside it on `file://` as a mask but `data:`.
  var mastheadStyle: String {
    guard !bins.isEmpty else { return "" }
    let path = "%3Cpath stroke='%23000' stroke-width='.8' d='\(mastheadPath(\.total))'/%3E"
    let image = "%3Csvg xmlns='http://www.w3.org/2000/svg' \(mastheadBox(quote: "'"))%3E\(path)%3C/svg%3E"
    return "\n.rule::before { mask: url(\"data:image/svg+xml,\(image)\") 0 0 / 100% 100% no-repeat; }\n"
  }

  private static let mastheadHeight = 64

  private func mastheadBox(quote: String) -> String {
    "viewBox=\(quote)-.5 -\(Self.mastheadHeight) \(bins.count) \(Self.mastheadHeight)\(quote)"
      + " preserveAspectRatio=\(quote)none\(quote)"
  }

  /// A bar for each month that counts something, as a path to be stroked.
  private func mastheadPath(_ count: (Bin) -> Int) -> String {
    bins.enumerated().filter { count($0.element) > 0 }.map { index, bin in
      "M\(index) 0v-\(max(2, count(bin) * Self.mastheadHeight / highest))"
    }.joined()
  }

  /// The overview: a figure whose bars are links to the pages of their months.
  ///
  /// Widths are percentages and heights pixels, so that its words keep their size on every screen. The drawing has
  /// not the role of an image, which would hide the links in it from screen readers.
  ///
  /// - Parameter hasTable: Whether the numbers stand below as a table, too.
  func overview(on page: String, interface: Interface, dates: DateText, hasTable: Bool = true) -> String {
    guard let first = bins.first, let last = bins.last else { return "" }
    let span = ["first": dates.month(first.month), "last": dates.month(last.month)]
    let bars = bins.enumerated().map { bar($0, $1, page, interface, dates) }.joined()
    let title = Escape.html(interface.text("chart.title", span))
    let most = interface.count("count.events", highest)
    let description = Escape.html(interface.text("chart.description", ["highest": most]))
    let base = Self.plotHeight
    let grid =
      "<path class=\"axis\" d=\"M0 \(base)H4000\"/><path class=\"grid\" d=\"M0 \(Self.top)H4000\"/>"
      + "<text class=\"tick\" x=\"0\" y=\"\(Self.top - 4)\">\(Escape.html(most))</text>"
    return """
      <figure class="histogram"><svg aria-labelledby="chart-title chart-desc">\
      <title id="chart-title">\(title)</title><desc id="chart-desc">\(description)</desc>\
      <defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path class="hatch-line" d="M0 0V4"/></pattern></defs>\(grid)\(bars)\(axis(dates))</svg>\
      <figcaption>\(caption(interface))\(hasTable ? table(on: page, interface: interface, dates: dates) : "")</figcaption></figure>
      """
  }

  private static let plotHeight = 184
  /// Where the highest bar ends; its number stands above.
  private static let top = 20

  private func percent(_ bins: Double) -> String { Self.number(bins * 100 / Double(max(1, self.bins.count))) + "%" }

  private func bar(
    _ index: Int, _ bin: Bin, _ page: String, _ interface: Interface, _ dates: DateText
  ) -> String {
    guard bin.total > 0, let address = bin.address else { return "" }
    func tall(_ count: Int) -> Double { Double(count * (Self.plotHeight - Self.top)) / Double(highest) }
    func rect(_ name: String, _ bottom: Double, _ tall: Double) -> String {
      tall == 0
        ? ""
        : "<rect class=\"\(name)\" x=\"\(percent(Double(index) + 0.04))\" y=\"\(Self.number(bottom - tall))\""
          + " width=\"\(percent(0.88))\" height=\"\(Self.number(tall))\"/>"
    }
    let base = Double(Self.plotHeight)
    let solid = tall(bin.exact)
    let label = interface.text(
      "chart.bar", ["month": dates.month(bin.month), "events": interface.count("count.events", bin.total)])
    return "<a href=\"\(Links.relative(from: page, to: address))\" aria-label=\"\(Escape.attribute(label))\">"
      + "<title>\(Escape.html(label))</title>"
      + rect("bar", base, solid) + rect("bar-coarse", base - solid, tall(bin.coarse)) + "</a>"
  }

  /// The years under the months they begin in, and every third month where there is room.
  private func axis(_ dates: DateText) -> String {
    func text(_ name: String, _ index: Int, _ below: Int, _ words: String) -> String {
      // The last twentieth has no room for words on their right.
      let isLast = (bins.count - index) * 20 < bins.count
      let place = isLast ? "x=\"100%\" text-anchor=\"end\"" : "x=\"\(percent(Double(index)))\""
      return "<text class=\"tick \(name)\" \(place) y=\"\(Self.plotHeight + below)\">\(Escape.html(words))</text>"
    }
    return bins.enumerated().map { index, bin in
      let beginsYear = bin.month.month == 1
      let isFirst = index == 0 && !bins.prefix(max(4, bins.count / 8)).dropFirst().contains { $0.month.month == 1 }
      let year = beginsYear || isFirst ? text("year", index, 34, String(bin.month.year)) : ""
      let hasMonths = bins.count <= 48 && bin.month.month % 3 == 1 && (bins.count - index) * 20 >= bins.count
      return year + (hasMonths ? text("month", index, 17, dates.shortMonthName(bin.month.month)) : "")
    }.joined()
  }

  private func caption(_ interface: Interface) -> String {
    var parts = [interface.text("chart.measure")]
    if bins.contains(where: { $0.coarse > 0 }) { parts.append(interface.text("chart.hatched")) }
    if before > 0 { parts.append(interface.text("chart.before", ["events": interface.count("count.events", before)])) }
    if after > 0 { parts.append(interface.text("chart.after", ["events": interface.count("count.events", after)])) }
    return "<p>\(Escape.html(parts.joined(separator: " ")))</p>"
  }

  /// The same numbers as a table: a row a year, a column a month; coarser ones in brackets.
  private func table(on page: String, interface: Interface, dates: DateText) -> String {
    let head = (1...12).map { "<th scope=\"col\">\(Escape.html(dates.shortMonthName($0)))</th>" }.joined()
    let byMonth = Dictionary(bins.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = Set(bins.map(\.month.year)).sorted().map { year in
      let cells = (1...12).map { month in
        cell(byMonth[YearMonth(number: year * 12 + month - 1)], page)
      }
      return "<tr><th scope=\"row\">\(year)</th>\(cells.joined())</tr>"
    }
    return "<details><summary>\(Escape.html(interface.text("chart.table")))</summary><div class=\"wide\">"
      + "<table class=\"numbers\"><thead><tr><th scope=\"col\">\(Escape.html(interface.text("chart.year")))</th>"
      + "\(head)</tr></thead><tbody>\(rows.joined())</tbody></table></div></details>"
  }

  private func cell(_ bin: Bin?, _ page: String) -> String {
    guard let bin, bin.total > 0 else { return "<td></td>" }
    let text = bin.coarse > 0 ? "\(bin.exact) (+\(bin.coarse))" : "\(bin.exact)"
    guard let address = bin.address else { return "<td>\(text)</td>" }
    return "<td><a href=\"\(Links.relative(from: page, to: address))\">\(text)</a></td>"
  }

  /// At most two decimals, without Foundation's locale.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    guard rest > 0 else { return "\(hundredths / 100)" }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
