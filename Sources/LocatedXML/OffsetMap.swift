/// Where each byte of a decoded value stands in the source, and where the value ends there.
///
/// It reads like an array of offsets but is stored as runs: only where the value and the source
/// fall out of step (a reference, a line end of two bytes, a comment inside a text) does a new run
/// begin, so a long text without such places costs a few bytes. Element `i` is found in logarithmic
/// time. Offsets must be below 4 GiB.
package struct OffsetMap: Sendable, RandomAccessCollection {
  private struct Run: Sendable {
    let value: UInt32
    let source: UInt32
  }

  private var runs: [Run] = []
  /// How many bytes the value has; the map has one element more, for the end.
  private var length = 0
  private var end: Int

  package var startIndex: Int { 0 }
  package var endIndex: Int { length + 1 }

  /// The map of an empty value at an offset.
  package init(emptyAt offset: Int) { end = offset }

  /// The map with these elements: one for each byte of the value and one for its end.
  package init(_ offsets: [Int]) {
    end = offsets.last ?? 0
    for offset in offsets.dropLast() { append(offset, endingAt: end) }
  }

  package subscript(index: Int) -> Int {
    precondition(index >= 0 && index <= length, "offset map index out of range")
    if index == length { return end }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].value) <= index { low = middle } else { high = middle }
    }
    return Int(runs[low].source) + index - Int(runs[low].value)
  }

  /// The next byte of the value stands at `offset`; what follows it begins at `endingAt`.
  mutating func append(_ offset: Int, endingAt: Int) {
    append(run: offset..<offset + 1)
    end = endingAt
  }

  /// The next bytes of the value are these bytes of the source.
  mutating func append(run: Range<Int>) {
    guard !run.isEmpty else { return }
    let continues = runs.last.map { Int($0.source) + length - Int($0.value) == run.lowerBound }
    if continues != true { runs.append(Run(value: UInt32(length), source: UInt32(run.lowerBound))) }
    length += run.count
    end = run.upperBound
  }
}
