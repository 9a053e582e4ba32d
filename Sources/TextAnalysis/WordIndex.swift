/// Numbers words by their hashes; a word that is not in it mostly costs one look at a small table.
package struct WordIndex: Sendable {
  /// Open-addressed, a power of two long, at most a quarter full; −1 is a free place.
  private var places: ContiguousArray<Int32> = ContiguousArray(repeating: -1, count: 64)
  /// By a word's number.
  private var hashes: ContiguousArray<UInt64> = []

  package init() {}

  /// How many words there are.
  package var count: Int { hashes.count }

  /// The number of a word, counted from 0 in the order they were added; a word added again keeps its number.
  package mutating func insert(_ hash: UInt64) -> Int {
    if let number = self[hash] { return number }
    hashes.append(hash)
    if hashes.count * 4 > places.count {
      places = ContiguousArray(repeating: -1, count: places.count * 2)
      for number in hashes.indices { places[freePlace(for: hashes[number])] = Int32(number) }
    } else {
      places[freePlace(for: hash)] = Int32(hashes.count - 1)
    }
    return hashes.count - 1
  }

  /// The number of each token's word, -1 for a word that was not added; one call for a whole text.
  package func numbers(of tokens: ContiguousArray<Token>) -> ContiguousArray<Int32> {
    ContiguousArray(tokens.lazy.map { token in self[token.hash].map { Int32(truncatingIfNeeded: $0) } ?? -1 })
  }

  /// Nil for a word that was not added.
  package subscript(hash: UInt64) -> Int? {
    var place = Self.start(hash) & (places.count - 1)
    while true {
      let number = Int(places[place])
      if number < 0 { return nil }
      if hashes[number] == hash { return number }
      place = (place + 1) & (places.count - 1)
    }
  }

  /// Where the search begins, before it is cut to the table's length.
  private static func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &* 0x9e37_79b9_7f4a_7c15 >> 32) }

  private func freePlace(for hash: UInt64) -> Int {
    var place = Self.start(hash) & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    return place
  }
}
