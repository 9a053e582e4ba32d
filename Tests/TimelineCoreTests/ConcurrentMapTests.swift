import TestSupport
import Testing
import TimelineCore

@Test(arguments: [(0, 1, 16), (1, 4, 16), (100, 1, 7), (100, 8, 1), (1_000, 3, 64), (5, 0, 0)])
func resultsComeInInputOrder(count: Int, jobs: Int, chunk: Int) async {
  var random = SeededGenerator(seed: UInt64(count))
  let numbers = (0..<count).map { _ in Int.random(in: 0..<1_000, using: &random) }
  var done: [Int] = []
  let results = await concurrentMap(numbers, jobs: jobs, chunk: chunk, finished: { done.append($0) }) { $0 * $0 }
  #expect(results == numbers.map { $0 * $0 })
  #expect(done == done.sorted() && done.last ?? 0 == count)
}

@Test(arguments: [
  ("añ→z", 0, 1, "a"), ("añ→z", 1, 3, "ñ"), ("añ→z", 3, 6, "→"), ("añ→z", 0, 7, "añ→z"), ("añ→z", 2, 2, ""),
  ("añ→z", 2, 3, ""), ("añ→z", 1, 2, ""), ("añ→z", 0, 4, ""), ("añ→z", 6, 8, ""), ("añ→z", -1, 1, ""),
])
func bytesAreReadOnlyAlongWholeCharacters(text: String, start: Int, end: Int, result: String) {
  #expect(text[bytes: ByteRange(start, end)] == result)
}

@Test func rangesTouchButDoNotOverlap() {
  #expect(!ByteRange(0, 3).overlaps(ByteRange(3, 5)) && ByteRange(0, 4).overlaps(ByteRange(3, 5)))
  #expect(ByteRange(0, 3).contains(ByteRange(1, 3)) && !ByteRange(0, 3).contains(ByteRange(1, 4)))
  #expect(ByteRange(5, 2) == ByteRange(5, 5) && ByteRange(5, 2).isEmpty)
  #expect(
    [ByteRange(2, 9), ByteRange(2, 3), ByteRange(0, 9)].sorted() == [ByteRange(0, 9), ByteRange(2, 3), ByteRange(2, 9)])
}
