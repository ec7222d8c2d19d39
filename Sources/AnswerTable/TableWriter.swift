/// Puts a table into bytes.
struct TableWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ raw: [UInt8]) { bytes += raw }

  mutating func add(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number) { raw in unsafe bytes.append(contentsOf: raw) }
  }

  /// Adds what something else writes behind what is there.
  mutating func write(_ add: (inout [UInt8]) -> Void) { add(&bytes) }

  mutating func overwrite(_ number: UInt64, at offset: Int) {
    for place in 0..<8 {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(place)))
    }
  }

  /// Plain values, with their number before them.
  mutating func add<Element: BitwiseCopyable>(row: [Element]) {
    add(UInt64(row.count))
    unsafe row.withUnsafeBytes { raw in unsafe bytes.append(contentsOf: raw) }
  }

  mutating func add(_ texts: TextNumbers) {
    add(row: texts.ends)
    add(row: texts.bytes)
  }

  private mutating func add(_ codes: Codes) {
    add(UInt64(codes.isWide ? 4 : 1))
    if codes.isWide { add(row: codes.wide) } else { add(row: codes.narrow) }
  }

  mutating func add(_ table: FactTable) {
    var folders = TextNumbers()
    for folder in table.folders { _ = folders.number(of: folder) }
    add(folders)
    add(row: table.names)
    add(row: table.rows)
    add(row: table.listed)
    add(row: table.records)
    add(table.ids)
    for version in table.versions {
      add(UInt64(version.count))
      for column in version.columns + [version.repeats] {
        add(column.texts)
        add(column.codes)
      }
    }
  }
}

/// Gets a table out of bytes; whatever does not fit gives nil.
struct TableReader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func plain<Element: BitwiseCopyable>(_ count: Int, _: Element.Type) -> [Element]? {
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard count >= 0, !overflows, size <= bytes.count - offset else { return nil }
    defer { offset += size }
    return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { raw in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: raw[offset..<offset + size]))
      }
      filled = count
    }
  }

  mutating func number() -> UInt64? { plain(1, UInt64.self)?.first }

  mutating func row<Element: BitwiseCopyable>(_ type: Element.Type) -> [Element]? {
    number().flatMap { Int(exactly: $0) }.flatMap { plain($0, type) }
  }

  /// Where so many bytes stand as the number before them says.
  mutating func range() -> Range<Int>? {
    guard let count = number(), count <= UInt64(bytes.count - offset) else { return nil }
    defer { offset += Int(count) }
    return offset..<offset + Int(count)
  }

  mutating func texts() -> TextNumbers? {
    guard let ends = row(UInt32.self), let bytes = row(UInt8.self) else { return nil }
    return TextNumbers(bytes: bytes, ends: ends)
  }

  private mutating func codes() -> Codes? {
    switch number() {
    case 1: row(UInt8.self).map { Codes(narrow: $0) }
    case 4: row(UInt32.self).map { Codes(wide: $0) }
    default: nil
    }
  }

  mutating func table(_ empty: FactTable) -> FactTable? {
    var table = empty
    guard let folders = texts(), let names = row(UInt8.self), let rows = row(FileRow.self),
      let listed = row(Int32.self), let records = row(RecordRow.self), let ids = texts()
    else { return nil }
    table.folders = (0..<folders.count).map(folders.text)
    table.names = names
    table.rows = rows
    table.listed = listed
    table.records = records
    table.ids = ids
    for index in table.versions.indices {
      guard let count = number().flatMap({ Int(exactly: $0) }) else { return nil }
      table.versions[index].count = count
      for column in table.versions[index].columns.indices {
        guard let texts = texts(), let codes = codes() else { return nil }
        table.versions[index].columns[column] = VersionAnswers.Column(texts: texts, codes: codes)
      }
      guard let texts = texts(), let codes = codes() else { return nil }
      table.versions[index].repeats = VersionAnswers.Column(texts: texts, codes: codes)
    }
    return table
  }
}

extension FactTable {
  /// Whether every number in it points at something. (A checksum tells chance damage; this keeps a
  /// forged file from doing harm.)
  var isConsistent: Bool {
    listed.count == rows.count
      && listed.allSatisfy { rows.indices.contains(Int($0)) }
      && rows.allSatisfy(isConsistent) && versions.allSatisfy(\.isConsistent)
  }

  private func isConsistent(_ row: FileRow) -> Bool {
    row.nameStart >= 0 && row.nameCount > 4 && row.nameStart <= Int32.max - row.nameCount
      && Int(row.nameStart + row.nameCount) <= names.count
      && folders.indices.contains(Int(row.folder)) && row.id >= -1 && Int(row.id) < ids.count
      && row.deprecated >= -1 && Int(row.deprecated) < ids.count && row.recordStart >= 0
      && row.recordCount >= 0 && row.recordStart <= Int32.max - row.recordCount
      && Int(row.recordStart + row.recordCount) <= records.count && row.version >= -1
      && Int(row.version) < versions.count
      && (!row.isKept
        || (0..<versions[Int(row.version)].count).contains(Int(row.place)))
  }
}

extension VersionAnswers {
  fileprivate var isConsistent: Bool {
    zip(columns, shape.keeps).allSatisfy { column, keeps in
      column.codes.count == count
        && column.codes.greatest < column.texts.count + Int(keeps ? AnswerCode.first : 3)
    }
      && (!shape.hasRepeats
        || repeats.codes.count == count
          && (count == 0 || repeats.codes.greatest < repeats.texts.count))
  }
}
