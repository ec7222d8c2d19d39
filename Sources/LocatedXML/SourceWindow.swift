import Diagnostics

/// The part of a stream that findings may still point into, with the position of its first byte.
struct SourceWindow {
  private struct Mark {
    var offset = 0
    var line = 1
    var column = 1
  }

  /// How much of what has been read stays, to show the line of a finding.
  private static let kept = 65_536

  /// How much of a line is shown after the place of a finding, in bytes.
  private static let shown = 4_096

  let file: String
  private(set) var bytes: [UInt8] = []
  private var first = Mark()
  /// The latest position that was asked for: the next one is counted from there.
  private var latest = Mark()

  init(file: String) { self.file = file }

  var start: Int { first.offset }
  var end: Int { first.offset + bytes.count }

  mutating func append(_ chunk: [UInt8]) { bytes += chunk }

  /// Forgets what stands well before `offset`, which the parser has passed.
  mutating func forget(before offset: Int) {
    let keepFrom = min(offset, end) - Self.kept
    guard keepFrom - start > Self.kept else { return }
    let mark = advanced(first, to: keepFrom)
    bytes.removeFirst(keepFrom - start)
    first = mark
    if latest.offset < mark.offset { latest = mark }
  }

  /// The position of a byte; quick when offsets are asked for in order. Offsets outside the window
  /// give its nearest end.
  mutating func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, start), end)
    latest = advanced(offset < latest.offset ? first : latest, to: offset)
    return SourcePosition(line: latest.line, column: latest.column)
  }

  mutating func place(_ offsets: Range<Int>) -> Place {
    let from = position(at: offsets.lowerBound)
    return Place(file: file, range: SourceRange(from, position(at: offsets.upperBound)))
  }

  /// The byte at an offset of the stream; nil outside the window.
  subscript(offset: Int) -> UInt8? {
    offset >= start && offset < end ? bytes[offset - start] : nil
  }

  /// The line that holds an offset, as far as it has been read and is of use to show the place;
  /// nil when its start is gone.
  func line(around offset: Int) -> String? {
    let offset = min(max(offset, start), end)
    let newline = UInt8(ascii: "\n")
    let before = bytes[..<(offset - start)].lastIndex(of: newline)
    if before == nil, first.column != 1 { return nil }
    let from = before.map { $0 + 1 } ?? 0
    let rest = bytes[(offset - start)...]
    let to =
      rest.prefix(Self.shown).firstIndex(of: newline) ?? min(rest.count, Self.shown) + offset
      - start
    var slice = bytes[from..<to]
    if slice.last == UInt8(ascii: "\r") { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private func advanced(_ mark: Mark, to offset: Int) -> Mark {
    var mark = mark
    for byte in bytes[(mark.offset - start)..<(offset - start)] {
      if byte == UInt8(ascii: "\n") {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80 {
        mark.column += 1
      }
    }
    mark.offset = offset
    return mark
  }
}
