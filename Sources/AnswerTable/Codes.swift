/// A column of small numbers, one for each response: a byte each until one needs more.
struct Codes: Sendable {
  private(set) var narrow: [UInt8] = []
  private(set) var wide: [UInt32] = []
  private(set) var isWide = false

  init() {}

  init(narrow: [UInt8]) { self.narrow = narrow }

  init(wide: [UInt32]) {
    self.wide = wide
    isWide = true
  }

  var count: Int { isWide ? wide.count : narrow.count }

  @inline(__always) subscript(place: Int) -> UInt32 {
    isWide ? wide[place] : UInt32(narrow[place])
  }

  /// The codes of some responses.
  /// - Parameter places: for each response its place here.
  func gather(_ wanted: [Int], through places: [Int], into numbers: inout [Int32]) {
    if isWide {
      for response in wanted {
        numbers.append(Int32(truncatingIfNeeded: wide[places[response]]))
      }
    } else {
      for response in wanted { numbers.append(Int32(narrow[places[response]])) }
    }
  }

  @inline(__always) mutating func append(_ code: UInt32) {
    if !isWide {
      if code <= 0xFF { return narrow.append(UInt8(truncatingIfNeeded: code)) }
      widen()
    }
    wide.append(code)
  }

  /// Adds the codes that stand at a place, and each so many places after it.
  mutating func append(_ rows: [UInt32], from first: Int, every step: Int) {
    var place = first
    if !isWide {
      while place < rows.count, rows[place] <= 0xFF {
        narrow.append(UInt8(truncatingIfNeeded: rows[place]))
        place += step
      }
      if place >= rows.count { return }
      widen()
    }
    while place < rows.count {
      wide.append(rows[place])
      place += step
    }
  }

  /// Adds codes that have other numbers here.
  mutating func append(_ other: Codes, numbered numbers: [UInt32]) {
    for place in 0..<other.count { append(numbers[Int(other[place])]) }
  }

  var greatest: UInt32 { isWide ? wide.max() ?? 0 : UInt32(narrow.max() ?? 0) }

  private mutating func widen() {
    wide = narrow.map(UInt32.init)
    narrow = []
    isWide = true
  }
}
