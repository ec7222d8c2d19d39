/// The codes of short answers that were taken before: most answers are a letter or a number, and are
/// found here by their bytes alone, without a look at their column.
struct ShortAnswers {
  /// The longest answer, in bytes.
  static let longest = 8
  private static let places = 16

  /// For each column so many places: the bytes of an answer as one number; 0 for none.
  private var keys: [UInt64]
  private var codes: [UInt32]

  init(columns: Int) {
    keys = [UInt64](repeating: 0, count: columns * Self.places)
    codes = [UInt32](repeating: 0, count: columns * Self.places)
  }

  /// The bytes of a text as one number: no XML holds a zero byte, so that no two texts share it.
  @inline(__always) static func key(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var key: UInt64 = 0
    for place in start..<end { key = key << 8 | UInt64(text[place]) }
    return key
  }

  /// The code of an answer; 0 when it is not known here.
  @inline(__always) func code(_ key: UInt64, _ column: Int) -> UInt32 {
    let place = Self.place(key, column)
    return keys[place] == key ? codes[place] : 0
  }

  mutating func remember(_ key: UInt64, _ column: Int, _ code: UInt32) {
    let place = Self.place(key, column)
    keys[place] = key
    codes[place] = code
  }

  @inline(__always) private static func place(_ key: UInt64, _ column: Int) -> Int {
    column &* places &+ Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 60)
  }
}
