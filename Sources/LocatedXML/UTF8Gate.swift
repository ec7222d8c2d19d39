/// Checks bytes, chunk by chunk, for what no XML file in UTF-8 may hold: NUL, invalid UTF-8 and
/// characters that XML 1.0 forbids.
struct UTF8Gate {
  enum Problem: Equatable {
    case nul
    case invalidUTF8(UInt8)
    case forbidden(UInt32)
  }

  struct Finding: Equatable {
    let problem: Problem
    let offset: Int
    /// How many bytes of the source the finding is about.
    let length: Int
  }

  private var offset = 0
  private var sequenceStart = 0
  private var firstByte: UInt8 = 0
  private var needed = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF
  private var scalar: UInt32 = 0

  /// The first problem in the next chunk, if any. After a finding the gate is spent.
  mutating func check(_ chunk: [UInt8]) -> Finding? {
    for byte in chunk {
      if needed == 0, byte >= 0x20, byte < 0x80 {
        offset += 1
        continue
      }
      if let finding = take(byte) { return finding }
      offset += 1
    }
    return nil
  }

  /// The problem of a file that ends inside a character.
  func atEnd() -> Finding? {
    needed == 0 ? nil : Finding(problem: .invalidUTF8(firstByte), offset: sequenceStart, length: 1)
  }

  private mutating func take(_ byte: UInt8) -> Finding? {
    if needed > 0 { return takeContinuation(byte) }
    sequenceStart = offset
    firstByte = byte
    low = 0x80
    high = 0xBF
    switch byte {
    case 0: return Finding(problem: .nul, offset: offset, length: 1)
    case 0x09, 0x0A, 0x0D: return nil
    case 0x01..<0x20:
      return Finding(problem: .forbidden(UInt32(byte)), offset: offset, length: 1)
    case 0x20..<0x80: return nil
    case 0xC2...0xDF: begin(1, byte & 0x1F)
    case 0xE0...0xEF:
      begin(2, byte & 0x0F)
      if byte == 0xE0 { low = 0xA0 }
      if byte == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      begin(3, byte & 0x07)
      if byte == 0xF0 { low = 0x90 }
      if byte == 0xF4 { high = 0x8F }
    default: return Finding(problem: .invalidUTF8(byte), offset: offset, length: 1)
    }
    return nil
  }

  private mutating func begin(_ count: Int, _ bits: UInt8) {
    needed = count
    scalar = UInt32(bits)
  }

  private mutating func takeContinuation(_ byte: UInt8) -> Finding? {
    guard byte >= low, byte <= high else {
      return Finding(problem: .invalidUTF8(firstByte), offset: sequenceStart, length: 1)
    }
    low = 0x80
    high = 0xBF
    scalar = scalar << 6 | UInt32(byte & 0x3F)
    needed -= 1
    guard needed == 0, scalar == 0xFFFE || scalar == 0xFFFF else { return nil }
    return Finding(problem: .forbidden(scalar), offset: sequenceStart, length: 3)
  }
}
