/// Groups tokens into sentences: token ranges in order, none empty, covering all tokens.
package func splitSentences(
  _ text: String, _ tokens: ContiguousArray<Token>, abbreviations: Abbreviations
) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  var start = 0
  let stops = Set([foldedHash(".".utf8), foldedHash("!".utf8), foldedHash("?".utf8)])
  for index in tokens.indices where stops.contains(tokens[index].hash) {
    sentences.append(start..<index + 1)
    start = index + 1
  }
  if start < tokens.count { sentences.append(start..<tokens.count) }
  return sentences
}
