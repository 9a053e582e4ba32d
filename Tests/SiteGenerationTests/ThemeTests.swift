import Foundation
import TestSupport
import Testing

private let tokensEnd = "/* Page */"

private func styleSheet() throws -> (tokens: Substring, rules: Substring) {
  let css = try repositoryFile("templates/assets/timeline.css")
  let end = try #require(css.firstRange(of: tokensEnd)?.lowerBound)
  return (css[..<end], css[end...])
}

/// What a theme changes is the tokens: no rule names a colour of its own, but for the ink on paper.
@Test func coloursStandInTokensOnly() throws {
  for line in try styleSheet().rules.split(separator: "\n") where !line.contains("--page:") {
    #expect(line.firstMatch(of: /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/) == nil, "\(line)")
  }
}

/// `docs/templates.md` names every token.
@Test func everyTokenIsTold() throws {
  let docs = try repositoryFile("docs/templates.md")
  for match in try styleSheet().tokens.matches(of: /--[a-z]+(?:-[a-z]+)*(?=:)/) { #expect(docs.contains(match.0)) }
}

/// The tokens of one mode by name: the first block is light, the last dark.
private func palette(isDark: Bool) throws -> [Substring: String] {
  let blocks = try styleSheet().tokens.split(separator: ":root")
  let block = blocks.filter { $0.contains("--ink:") }
  let chosen = try #require(isDark ? block.last : block.first)
  let pairs = chosen.matches(of: /(--[a-z-]+): (#[0-9a-f]{3,6});/).map { ($0.1, String($0.2)) }
  return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
}

/// Relative luminance (WCAG 2.2).
private func luminance(_ colour: String) -> Double {
  let digits = colour.dropFirst().map { String($0) }
  let parts =
    digits.count == 3 ? digits.map { $0 + $0 } : stride(from: 0, to: 6, by: 2).map { digits[$0] + digits[$0 + 1] }
  let light = parts.map { part in
    let share = Double(Int(part, radix: 16) ?? 0) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
}

private func contrast(_ a: String, _ b: String) -> Double {
  let (x, y) = (luminance(a), luminance(b))
  return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

@Test(arguments: [
  ("--ink", 4.5), ("--soft", 4.5), ("--link", 4.5), ("--warning", 4.5), ("--control", 3), ("--ground", 3),
  ("--strike", 3),
  ("--aid", 3), ("--mediation", 3), ("--sanctions", 3), ("--humanitarian", 3), ("--political", 3), ("--energy", 3),
  ("--other", 3),
])
func coloursCanBeToldFromTheirGround(token: String, least: Double) throws {
  for isDark in [false, true] {
    let colours = try palette(isDark: isDark)
    let colour = try #require(colours[token[...]])
    for ground in ["--page", "--surface"] {
      let other = try #require(colours[ground[...]])
      #expect(contrast(colour, other) >= least, "\(token) on \(ground), dark: \(isDark)")
    }
  }
}
