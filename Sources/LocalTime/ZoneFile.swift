/// A zone file (RFC 9636, TZif): when the offset from UTC changed, and by which rule it changes later.
struct ZoneFile: Sendable {
  /// Seconds since 1970, ascending.
  private let transitions: [Int]
  /// The offset from each transition on, in seconds.
  private let offsets: [Int]
  /// Before the first transition.
  private let first: Int
  /// After the last; nil: as after the last.
  private let rule: ZoneRule?

  /// Nil for bytes that are no zone file of version 2 or later.
  init?(_ bytes: [UInt8]) {
    guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2"),
      let header = Header(bytes, at: old.end(timeSize: 4)), header.typeCount > 0,
      header.end(timeSize: 8) <= bytes.count
    else { return nil }
    let times = header.start + Header.size
    let indices = times + header.timeCount * 8
    let types = indices + header.timeCount
    transitions = (0..<header.timeCount).map { number(bytes, times + $0 * 8, 8) }
    let all = (0..<header.typeCount).map { number(bytes, types + $0 * 6, 4) }
    let chosen = bytes[indices..<types].map { Int($0) }
    guard chosen.allSatisfy(all.indices.contains) else { return nil }
    offsets = chosen.map { all[$0] }
    first = all[0]
    let footer = bytes[header.end(timeSize: 8)...].split(separator: UInt8(ascii: "\n"))
    rule = footer.first.flatMap { ZoneRule(String(decoding: $0, as: UTF8.self)) }
  }

  /// Seconds east of UTC.
  func offset(at time: Int) -> Int {
    guard let last = transitions.last, time < last else {
      return rule?.offset(at: time) ?? offsets.last ?? first
    }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }

  /// How many there are of everything; the same for both blocks of a file.
  private struct Header {
    static let size = 44
    let start: Int
    let version: UInt8
    let timeCount: Int
    let typeCount: Int
    private let rest: (letters: Int, leaps: Int, marks: Int)

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Header.size <= bytes.count,
        bytes[start..<start + 4].elementsEqual("TZif".utf8)
      else { return nil }
      self.start = start
      version = bytes[start + 4]
      let counts = (0..<6).map { number(bytes, start + 20 + $0 * 4, 4) }
      guard counts.allSatisfy({ (0..<1 << 20).contains($0) }) else { return nil }
      (timeCount, typeCount) = (counts[3], counts[4])
      rest = (letters: counts[5], leaps: counts[2], marks: counts[0] + counts[1])
    }

    /// Where the block ends whose times have so many bytes.
    func end(timeSize: Int) -> Int {
      start + Header.size + timeCount * (timeSize + 1) + typeCount * 6 + rest.letters
        + rest.leaps * (timeSize + 4) + rest.marks
    }
  }
}

/// A signed number of 4 or 8 bytes, the greatest first.
private func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
  let value = bytes[start..<start + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  return count == 8
    ? Int(Int64(bitPattern: value)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: value)))
}
