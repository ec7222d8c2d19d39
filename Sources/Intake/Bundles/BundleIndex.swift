import Diagnostics
import FileSystem

/// Which files lie where in a bundle.
struct BundleIndex {
  struct Entry: Equatable {
    /// In the folder of the wave: a record with the folder it lay in.
    let name: String
    let offset: Int
    let length: Int
    let line: Int
  }

  /// By the bytes of their names.
  private(set) var entries: [Entry] = []
  /// False for a bundle that is not as it was written; then there may be files that are not here.
  private(set) var isWhole = true

  /// Reads the index of a bundle; where that does not fit, the bundle is searched for its wrappers.
  init(of path: String) throws(Stopped) {
    if let index = try BundleIndex.written(path), let entries = BundleIndex.entries(index) {
      self.entries = entries
    } else {
      isWhole = false
      entries = BundleIndex.found(in: try readFile(path))
    }
  }

  init(whole entries: [Entry]) {
    self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The entry of a file.
  subscript(name: String) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name.utf8.lexicographicallyPrecedes(name.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < entries.count && entries[low].name == name ? entries[low] : nil
  }

  /// The lines of the index.
  var bytes: [UInt8] {
    var bytes = BundleFormat.indexStart
    for entry in entries {
      bytes += Array("\(entry.name) \(entry.offset) \(entry.length) \(entry.line)\n".utf8)
    }
    return bytes + BundleFormat.indexEnd
  }

  /// The lines of the index as it was written, and where it starts; nil where the end of the bundle is
  /// not as it should be.
  static func written(
    _ path: String
  ) throws(Stopped) -> (lines: ArraySlice<UInt8>, start: Int)? {
    guard let size = fileMark(path)?.size else { return nil }
    let tail = BundleFormat.endCount + BundleFormat.foot.count
    guard size > BundleFormat.head.count + tail else { return nil }
    let end = try readPiece(of: path, from: Int(size) - tail, count: tail)
    guard let start = number(in: end, at: 14),
      end == BundleFormat.end(index: start, size: Int(size)) + BundleFormat.foot
    else { return nil }
    guard start >= BundleFormat.head.count, start < Int(size) - tail else { return nil }
    let bytes = try readPiece(of: path, from: start, count: Int(size) - tail - start)
    let frame = BundleFormat.indexStart.count + BundleFormat.indexEnd.count
    guard bytes.count >= frame, bytes.starts(with: BundleFormat.indexStart),
      bytes.suffix(BundleFormat.indexEnd.count).elementsEqual(BundleFormat.indexEnd)
    else { return nil }
    return (
      bytes.dropFirst(BundleFormat.indexStart.count).dropLast(BundleFormat.indexEnd.count), start
    )
  }

  private static func entries(_ index: (lines: ArraySlice<UInt8>, start: Int)) -> [Entry]? {
    var lines = IndexLines(index.lines)
    var entries: [Entry] = []
    while !lines.isAtEnd {
      guard let entry = lines.next(), entry.offset + entry.length < index.start else { return nil }
      if let last = entries.last, !last.name.utf8.lexicographicallyPrecedes(entry.name.utf8) {
        return nil
      }
      entries.append(entry)
    }
    return entries
  }

  private static func number(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.count >= start + 12 else { return nil }
    return Int(String(decoding: bytes[start..<start + 12], as: UTF8.self))
  }

  /// The wrappers of a bundle, as far as they are complete.
  private static func found(in bytes: [UInt8]) -> [Entry] {
    var search = WrapperSearch(bytes)
    return search.all().sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// The lines of an index, one after another.
private struct IndexLines {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> BundleIndex.Entry? {
    guard let space = rest.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let name = String(decoding: rest[..<space], as: UTF8.self)
    rest = rest[(space + 1)...]
    guard let offset = number(before: UInt8(ascii: " ")),
      let length = number(before: UInt8(ascii: " ")), let line = number(before: UInt8(ascii: "\n"))
    else { return nil }
    return BundleIndex.Entry(name: name, offset: offset, length: length, line: line)
  }

  private mutating func number(before end: UInt8) -> Int? {
    var (number, count) = (0, 0)
    while let byte = rest.first, count < 16 {
      rest = rest.dropFirst()
      if byte == end { return count > 0 ? number : nil }
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
      count += 1
    }
    return nil
  }
}

/// Finds the wrappers of a bundle by what begins and ends their lines.
private struct WrapperSearch {
  private let bytes: [UInt8]
  private var entries: [BundleIndex.Entry] = []
  private var names: Set<String> = []
  private var response = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func all() -> [BundleIndex.Entry] {
    var (at, line) = (0, 1)
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[at...].starts(with: "<b:re".utf8) { take(at, line) }
      at = end + 1
      line += 1
    }
    return entries
  }

  private mutating func take(_ at: Int, _ line: Int) {
    guard let (wrapper, isRecord, count) = SealedWrapper.read(bytes[at...]) else { return }
    let start = at + count
    guard let end = close(from: start, isRecord) else { return }
    if !isRecord { response = wrapper.name }
    let name =
      isRecord ? String(response.dropLast(4)) + ".records/" + wrapper.name : wrapper.name
    guard BundleFormat.isPlain(wrapper.name), names.insert(name).inserted else { return }
    entries.append(
      BundleIndex.Entry(name: name, offset: at, length: end - start, line: line + 1))
  }

  /// Where the root element ends: before the line of the wrapper's end, or of the first record.
  private func close(from start: Int, _ isRecord: Bool) -> Int? {
    var at = start
    while at < bytes.count {
      guard let feed = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let next = bytes[(feed + 1)...]
      if next.starts(with: isRecord ? BundleFormat.recordEnd : BundleFormat.responseEnd)
        || (!isRecord && next.starts(with: BundleFormat.recordStart))
      {
        return feed
      }
      at = feed + 1
    }
    return nil
  }
}
