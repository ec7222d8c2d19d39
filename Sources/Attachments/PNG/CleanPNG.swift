private let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// A PNG (ISO/IEC 15948, third edition) with the chunks that draw the picture, and its orientation.
func cleanPNG(_ bytes: [UInt8]) throws(DamagedPicture) -> CleanPicture {
  var reader = ByteReader(bytes[...])
  guard try reader.take(8).elementsEqual(signature) else { throw .malformed }
  var picture = PNGPicture()
  while !picture.isComplete {
    let length = try reader.bigEndian(4)
    guard length < 1 << 31 else { throw .malformed }
    let named = try reader.take(4 + length)
    let check = try reader.bigEndian(4)
    var sum = CRC32()
    sum.add(named)
    guard Int(sum.value) == check else { throw .checksum }
    try picture.add(String(decoding: named.prefix(4), as: UTF8.self), named.dropFirst(4))
  }
  if !reader.isAtEnd { picture.removed.add("appended") }
  return CleanPicture(bytes: signature + picture.header + picture.body, removed: picture.removed)
}

/// What is kept of a PNG, gathered chunk by chunk.
private struct PNGPicture {
  var removed = RemovedParts()
  private(set) var isComplete = false
  private(set) var body: [UInt8] = []
  private var size: [UInt8] = []
  private var orientation: Orientation?
  private var seen: Set<String> = []
  private var last = ""

  /// What says the picture's size, and behind it how it is turned.
  var header: [UInt8] {
    chunk("IHDR", size) + (orientation.map { chunk("eXIf", $0.exif) } ?? [])
  }

  mutating func add(_ name: String, _ data: ArraySlice<UInt8>) throws(DamagedPicture) {
    defer { last = name }
    guard seen.isEmpty == (name == "IHDR") else { throw .malformed }
    guard let lengths = PNGChunks.lengths[name] else {
      // A capital says that without the chunk there is no picture.
      guard let first = name.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else {
        throw .malformed
      }
      return drop(name, data)
    }
    guard lengths.contains(data.count) else { throw .malformed }
    if name == "IDAT", seen.contains(name), last != name { throw .malformed }
    if !seen.insert(name).inserted, !PNGChunks.repeated.contains(name) {
      return removed.add("other")
    }
    switch name {
    case "IHDR": size = Array(data)
    case "iCCP": body += chunk(name, try unnamedProfile(data))
    case "IEND":
      guard seen.contains("IDAT") else { throw .malformed }
      isComplete = true
      body += chunk(name, [])
    default: body += chunk(name, Array(data))
    }
  }

  private mutating func drop(_ name: String, _ data: ArraySlice<UInt8>) {
    switch name {
    case "eXIf":
      let isFirst = orientation == nil
      if isFirst { orientation = Orientation(exif: data) }
      if let orientation, isFirst, data.elementsEqual(orientation.exif) { return }
      removed.add("exif")
    case "iTXt" where data.starts(with: "XML:com.adobe.xmp\0".utf8): removed.add("xmp")
    case "tEXt", "zTXt", "iTXt": removed.add("text")
    case "tIME": removed.add("time")
    default: removed.add("other")
    }
  }

  /// A profile's name is free text; every profile gets the same one.
  private func unnamedProfile(_ data: ArraySlice<UInt8>) throws(DamagedPicture) -> [UInt8] {
    guard let end = data.prefix(80).firstIndex(of: 0), end > data.startIndex,
      data[end...].count > 2, data[end + 1] == 0
    else { throw .malformed }
    return Array("icc".utf8) + data[end...]
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    var sum = CRC32()
    sum.add(named)
    return bigEndian(data.count, 4) + named + bigEndian(Int(sum.value), 4)
  }
}

private enum PNGChunks {
  /// What is kept, and how many bytes it may have.
  static let lengths: [String: ClosedRange<Int>] = [
    "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int.max, "IEND": 0...0, "tRNS": 1...256,
    "gAMA": 4...4, "cHRM": 32...32, "sRGB": 1...1, "iCCP": 4...Int.max, "sBIT": 1...4,
    "bKGD": 1...6, "pHYs": 9...9, "hIST": 2...512, "sPLT": 3...Int.max, "acTL": 8...8,
    "fcTL": 26...26, "fdAT": 4...Int.max, "cICP": 4...4,
  ]

  static let repeated: Set<String> = ["IDAT", "fcTL", "fdAT", "sPLT"]
}
