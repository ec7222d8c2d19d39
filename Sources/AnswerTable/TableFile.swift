/// How a table lies in its file (docs/specification/answer-table.md): a head with the key and a
/// checksum over everything, then rows of plain numbers in the order of the machine.
struct TableFile {
  static let magic: [UInt8] = Array("haamutab".utf8)
  static let format: UInt64 = 3
  private static let head = 8 + 8 + 32 + 8 + 8

  enum Problem: Error {
    /// Another format, other definitions: nothing is wrong, but the table is of no use.
    case outdated
    case damaged
  }

  static func bytes(of table: FactTable, key: [UInt8], _ counting: Counting?) -> [UInt8] {
    framed(magic, key, room: table.rows.count * 192) { writer in
      writer.add(table)
      if let counting, let counts = table.counts { writer.add(counts, counting) }
    }
  }

  /// Something behind a head that tells what it is, what it belongs to, and that it is whole.
  static func framed(
    _ magic: [UInt8], _ key: [UInt8], room: Int, _ write: (inout TableWriter) -> Void
  ) -> [UInt8] {
    var writer = TableWriter()
    writer.reserve(room + 4_096)
    writer.add(magic)
    writer.add(format)
    writer.add(key)
    writer.add(UInt64(0))
    writer.add(UInt64(0))
    write(&writer)
    let count = writer.bytes.count - head
    let sum = checksum(
      writer.bytes.span.extracting(head...), seed: checksum(key.span, seed: format))
    writer.overwrite(UInt64(count), at: head - 16)
    writer.overwrite(sum, at: head - 8)
    return writer.bytes
  }

  /// The table of a file.
  /// - Parameter empty: a table of the same definitions.
  static func table(
    _ bytes: [UInt8], key: [UInt8], empty: FactTable, _ counting: Counting?
  ) throws(Problem) -> FactTable {
    var reader = try unframed(bytes, magic, key)
    guard var table = reader.table(empty) else { throw .damaged }
    if let counting {
      guard let counts = reader.counts(counting, table.versions) else { throw .damaged }
      table.counts = counts
    }
    guard reader.isAtEnd, table.isConsistent else { throw .damaged }
    return table
  }

  /// What stands behind the head.
  static func unframed(
    _ bytes: [UInt8], _ magic: [UInt8], _ key: [UInt8]
  ) throws(Problem) -> TableReader {
    guard bytes.count >= head else { throw .damaged }
    var reader = TableReader(bytes: bytes)
    guard reader.plain(8, UInt8.self) == magic, let found = reader.number() else { throw .damaged }
    guard let writtenKey = reader.plain(32, UInt8.self), let count = reader.number(),
      let sum = reader.number()
    else { throw .damaged }
    let payload = bytes.span.extracting(head...)
    guard UInt64(payload.count) == count,
      sum == checksum(payload, seed: checksum(writtenKey.span, seed: found))
    else { throw .damaged }
    guard found == format, writtenKey == key else { throw .outdated }
    return reader
  }
}

/// A checksum of bytes: any change of a few of them changes it, and any other almost surely.
func checksum(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
  let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
  var lanes = (seed, seed ^ 0x1B87_3593, seed ^ 0xE654_6B64, seed ^ 0xCC9E_2D51)
  let words = bytes.count / 32
  unsafe bytes.withUnsafeBytes { raw in
    for word in 0..<words {
      unsafe lanes.0 = mixed(lanes.0, raw.loadUnaligned(fromByteOffset: word * 32, as: UInt64.self))
      unsafe lanes.1 = mixed(
        lanes.1, raw.loadUnaligned(fromByteOffset: word * 32 + 8, as: UInt64.self))
      unsafe lanes.2 = mixed(
        lanes.2, raw.loadUnaligned(fromByteOffset: word * 32 + 16, as: UInt64.self))
      unsafe lanes.3 = mixed(
        lanes.3, raw.loadUnaligned(fromByteOffset: word * 32 + 24, as: UInt64.self))
    }
  }
  var sum = mixed(mixed(mixed(lanes.0, lanes.1), lanes.2), lanes.3)
  for place in words * 32..<bytes.count { sum = mixed(sum, UInt64(bytes[place]) &+ odd) }
  return mixed(sum, UInt64(bytes.count))
}

/// One step of the checksum: for each state a bijection of the word, so that no single change is lost.
@inline(__always) private func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
  let next = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
  return next ^ (next >> 32)
}
