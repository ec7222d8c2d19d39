import Glibc

/// Different texts, numbered from 0 in the order in which they were met.
struct TextNumbers: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each text the offset behind it.
  private(set) var ends: [UInt32] = []
  /// Open addressing, at most half full: the number of a text and 1, or 0.
  private var slots: [UInt32] = []

  init() {}

  /// The texts as they were written down; nil when they make no sense.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard zip(ends, ends.dropFirst()).allSatisfy(<=), Int(ends.last ?? 0) == bytes.count else {
      return nil
    }
    self.bytes = bytes
    self.ends = ends
  }

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func text(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// The number of a text; nil when it is new. Texts that came from a file have to be made ready
  /// first (``TextNumbers/makeReady()``).
  @inline(__always) func number(of text: Span<UInt8>) -> Int? {
    if slots.isEmpty { return nil }
    let mask = slots.count - 1
    var slot = hash(text) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, text) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a text that is new.
  mutating func add(_ text: Span<UInt8>) -> Int {
    for place in text.indices { bytes.append(text[place]) }
    ends.append(UInt32(bytes.count))
    if slots.count < count * 2 { fillSlots() } else { place(count - 1, hash(text)) }
    return count - 1
  }

  mutating func number(ofOld text: Span<UInt8>) -> Int {
    makeReady()
    return number(of: text) ?? add(text)
  }

  mutating func makeReady() {
    if slots.isEmpty, count > 0 { fillSlots() }
  }

  mutating func number(of text: String) -> Int {
    let utf8 = Array(text.utf8)
    return number(ofOld: utf8.span)
  }

  private mutating func fillSlots() {
    var size = 32
    while size < count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for number in 0..<count {
      let range = range(number)
      place(number, hash(bytes.span.extracting(range)))
    }
  }

  private mutating func place(_ number: Int, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  @inline(__always) private func isEqual(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return isSame(bytes.span.extracting(range), text)
  }
}

/// A number that spreads texts; nothing that is shown or stored depends on it.
@inline(__always) func hash(_ text: Span<UInt8>) -> Int {
  let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
  return unsafe text.withUnsafeBytes { raw in
    var state = UInt64(truncatingIfNeeded: raw.count) &* odd
    var place = 0
    while place + 8 <= raw.count {
      state = unsafe (state ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* odd
      state ^= state >> 32
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = unsafe rest << 8 | UInt64(raw[place])
      place += 1
    }
    state = (state ^ rest) &* odd
    return Int(truncatingIfNeeded: (state ^ (state >> 29)) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}

/// Whether two rows hold the same bytes.
@inline(__always) func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  guard one.count == other.count else { return false }
  return unsafe one.withUnsafeBytes { left in
    unsafe other.withUnsafeBytes { right in
      unsafe left.isEmpty || memcmp(left.baseAddress!, right.baseAddress!, left.count) == 0
    }
  }
}
