/// The bytes of a text file with an index of its lines, so that any byte offset becomes a position
/// in logarithmic time and any line can be shown as an excerpt.
package struct SourceText: Sendable {
  package let file: String
  package let bytes: [UInt8]
  /// The line of the file on which these bytes begin: more than 1 for a piece of a larger file.
  package let firstLine: Int
  private let lineStarts: [Int]

  package init(file: String, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The position of a byte; offsets past the end give the end of the text.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: low + firstLine, column: column + 1)
  }

  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(position(at: offsets.lowerBound), position(at: offsets.upperBound))
  }

  package func place(_ offsets: Range<Int>) -> Place { Place(file: file, range: range(offsets)) }

  /// A line without its end; empty when there is no such line. Invalid UTF-8 is shown as U+FFFD.
  package func line(_ number: Int) -> String {
    let number = number - firstLine + 1
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    var slice = bytes[start..<max(start, end)]
    if slice.last == UInt8(ascii: "\r") { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
