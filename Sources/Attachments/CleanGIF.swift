/// A GIF (89a) with its images, their timing, the number of rounds and a colour profile.
func cleanGIF(_ bytes: [UInt8]) throws(DamagedPicture) -> CleanPicture {
  var reader = ByteReader(bytes[...])
  let version = try reader.take(6)
  guard version.elementsEqual("GIF87a".utf8) || version.elementsEqual("GIF89a".utf8) else {
    throw .malformed
  }
  let screen = try reader.take(7)
  var picture = GIFPicture()
  picture.body += version + screen
  picture.body += try reader.take(colourTableSize(screen[screen.startIndex + 4]))
  var isComplete = false
  while !isComplete {
    switch try reader.byte() {
    case 0x2C: try picture.addImage(&reader)
    case 0x21: try picture.addExtension(&reader)
    case 0x3B: isComplete = true
    default: throw .malformed
    }
  }
  guard picture.hasImage else { throw .malformed }
  if !reader.isAtEnd { picture.removed.add("appended") }
  return CleanPicture(bytes: picture.body + [0x3B], removed: picture.removed)
}

/// Three bytes a colour, when the flags say that there is a table.
private func colourTableSize(_ flags: UInt8) -> Int {
  flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
}

extension ByteReader {
  /// Blocks that each begin with their length, up to an empty one and with it.
  fileprivate mutating func blocks() throws(DamagedPicture) -> ArraySlice<UInt8> {
    let start = rest
    while true {
      let length = Int(try byte())
      if length == 0 { return start.prefix(start.count - rest.count) }
      _ = try take(length)
    }
  }

  /// The next block without its length; nil at the empty one.
  fileprivate mutating func block() throws(DamagedPicture) -> ArraySlice<UInt8>? {
    let length = Int(try byte())
    return length == 0 ? nil : try take(length)
  }
}

/// What is kept of a GIF, gathered block by block.
private struct GIFPicture {
  var removed = RemovedParts()
  var body: [UInt8] = []
  private(set) var hasImage = false
  /// Timing and transparency of the image that comes next.
  private var control: [UInt8] = []
  private var hasRounds = false
  private var hasProfile = false

  mutating func addImage(_ reader: inout ByteReader) throws(DamagedPicture) {
    let place = try reader.take(9)
    let table = try reader.take(colourTableSize(place[place.startIndex + 8]))
    let codeSize = try reader.byte()
    guard 1...11 ~= codeSize else { throw .malformed }
    let coded = try reader.blocks()
    body += control + [0x2C] + place + table + [codeSize] + coded
    control = []
    hasImage = true
  }

  mutating func addExtension(_ reader: inout ByteReader) throws(DamagedPicture) {
    let label = try reader.byte()
    let blocks = try reader.blocks()
    switch label {
    case 0xF9:
      guard blocks.count == 6, blocks.first == 4 else { throw .malformed }
      control = [0x21, label] + blocks
    case 0xFE: removed.add("comment")
    case 0x01:
      // Text over the picture, which no viewer shows; its timing goes with it.
      removed.add("text")
      control = []
    case 0xFF: try addApplication(blocks)
    default: removed.add("other")
    }
  }

  private mutating func addApplication(_ blocks: ArraySlice<UInt8>) throws(DamagedPicture) {
    var reader = ByteReader(blocks)
    let name = try reader.block() ?? []
    switch String(decoding: name, as: UTF8.self) {
    case "NETSCAPE2.0" where !hasRounds, "ANIMEXTS1.0" where !hasRounds:
      try addRounds(name, blocks, &reader)
    case "ICCRGBG1012" where !hasProfile: try addProfile(name, &reader)
    case "XMP DataXMP": removed.add("xmp")
    default: removed.add("other")
    }
  }

  /// How often an animation is shown: a block of three bytes, the first of them 1.
  private mutating func addRounds(
    _ name: ArraySlice<UInt8>, _ blocks: ArraySlice<UInt8>, _ reader: inout ByteReader
  ) throws(DamagedPicture) {
    while let block = try reader.block() {
      guard block.count == 3, block.first == 1 else { continue }
      let kept = [11] + name + [3] + block + [0]
      body += [0x21, 0xFF] + kept
      hasRounds = true
      if !blocks.elementsEqual(kept) { removed.add("other") }
      return
    }
    removed.add("other")
  }

  private mutating func addProfile(
    _ name: ArraySlice<UInt8>, _ reader: inout ByteReader
  ) throws(DamagedPicture) {
    var whole: [UInt8] = []
    while let block = try reader.block() { whole += block }
    guard let profile = colourProfile(whole) else { return removed.add("profile") }
    if profile.count < whole.count { removed.add("other") }
    hasProfile = true
    body += [0x21, 0xFF, 11] + name
    for start in stride(from: 0, to: profile.count, by: 255) {
      let block = profile[start..<min(profile.count, start + 255)]
      body += [UInt8(block.count)] + block
    }
    body.append(0)
  }
}
