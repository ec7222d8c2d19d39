/// Reads bytes from front to back, and never past their end.
struct ByteReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) throws(DamagedPicture) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .endsEarly }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }

  mutating func byte() throws(DamagedPicture) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .endsEarly }
    return byte
  }

  /// A number of so many bytes, at most four, its highest byte first.
  mutating func bigEndian(_ count: Int) throws(DamagedPicture) -> Int {
    try take(count).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same with its lowest byte first.
  mutating func littleEndian(_ count: Int) throws(DamagedPicture) -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// A number as so many bytes, its highest first.
func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
}

/// A number as so many bytes, its lowest first.
func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
  bigEndian(number, count).reversed()
}
