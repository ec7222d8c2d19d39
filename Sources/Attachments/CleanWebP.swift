/// A WebP (RFC 9649) with the chunks that draw the picture, its profile and its orientation.
func cleanWebP(_ bytes: [UInt8]) throws(DamagedPicture) -> CleanPicture {
  var reader = ByteReader(bytes[...])
  guard try reader.take(4).elementsEqual("RIFF".utf8) else { throw .malformed }
  let size = try reader.littleEndian(4)
  var chunks = ByteReader(try reader.take(size))
  guard try chunks.take(4).elementsEqual("WEBP".utf8) else { throw .malformed }
  let first = try WebPChunk(&chunks)
  var picture = try WebPPicture(first)
  while !chunks.isAtEnd { try picture.add(try WebPChunk(&chunks)) }
  if !reader.isAtEnd { picture.removed.add("appended") }
  let body = Array("WEBP".utf8) + (try picture.written)
  return CleanPicture(
    bytes: Array("RIFF".utf8) + littleEndian(body.count, 4) + body, removed: picture.removed)
}

/// A named stretch of the file, filled up to an even number of bytes.
private struct WebPChunk {
  let name: String
  let data: ArraySlice<UInt8>

  init(name: String, data: [UInt8]) {
    self.name = name
    self.data = data[...]
  }

  init(_ reader: inout ByteReader) throws(DamagedPicture) {
    name = String(decoding: try reader.take(4), as: UTF8.self)
    let length = try reader.littleEndian(4)
    data = try reader.take(length)
    // Some writers leave the last one out.
    if !length.isMultiple(of: 2), !reader.isAtEnd { _ = try reader.byte() }
  }

  var written: [UInt8] {
    let filling: [UInt8] = data.count.isMultiple(of: 2) ? [] : [0]
    return Array(name.utf8) + littleEndian(data.count, 4) + data + filling
  }
}

/// One image: a lossy one, perhaps with its transparency before it, or a lossless one.
private struct WebPImage {
  private var alpha: WebPChunk?
  private var image: WebPChunk?

  var isComplete: Bool { image != nil }

  /// False for what does not belong to it.
  mutating func take(_ chunk: WebPChunk) throws(DamagedPicture) -> Bool {
    guard image == nil else { return false }
    switch chunk.name {
    case "ALPH" where alpha == nil: alpha = chunk
    case "VP8 ":
      // A key frame and its mark (RFC 6386, 9.1).
      let start = Array(chunk.data.prefix(6))
      guard chunk.data.count >= 10, start[0] & 1 == 0, start[3...] == [0x9D, 0x01, 0x2A] else {
        throw .malformed
      }
      image = chunk
    case "VP8L":
      guard chunk.data.count >= 5, chunk.data.first == 0x2F else { throw .malformed }
      image = chunk
    default: return false
    }
    return true
  }

  var written: [UInt8] {
    let before = image?.name == "VP8 " ? alpha?.written ?? [] : []
    return before + (image?.written ?? [])
  }
}

/// What is kept of a WebP, gathered chunk by chunk.
private struct WebPPicture {
  /// Bits of the first byte of `VP8X`.
  private enum Flag {
    static let profile: UInt8 = 0x20
    static let alpha: UInt8 = 0x10
    static let exif: UInt8 = 0x08
    static let animation: UInt8 = 0x02
  }

  var removed = RemovedParts()
  /// The data of `VP8X`; nil in the simple form, which is one image and nothing else.
  private var extended: [UInt8]?
  private var profile: [UInt8]?
  private var animation: WebPChunk?
  private var frames: [UInt8] = []
  private var image = WebPImage()
  private var orientation: Orientation?

  init(_ first: WebPChunk) throws(DamagedPicture) {
    if first.name == "VP8X" {
      guard first.data.count == 10 else { throw .malformed }
      extended = Array(first.data)
    } else {
      guard try image.take(first), image.isComplete else { throw .malformed }
    }
  }

  private func announces(_ flag: UInt8) -> Bool { (extended?[0] ?? 0) & flag != 0 }

  mutating func add(_ chunk: WebPChunk) throws(DamagedPicture) {
    switch chunk.name {
    case "EXIF": addExif(chunk.data)
    case "XMP ": removed.add("xmp")
    case "ICCP" where announces(Flag.profile) && profile == nil:
      profile = colourProfile(Array(chunk.data))
      if profile?.count != chunk.data.count { removed.add("profile") }
    case "ANIM" where announces(Flag.animation) && animation == nil:
      guard chunk.data.count == 6 else { throw .malformed }
      animation = chunk
    case "ANMF" where animation != nil: try addFrame(chunk.data)
    default:
      let isImage = extended != nil && !announces(Flag.animation)
      if !isImage { return removed.add("other") }
      let isTaken = try image.take(chunk)
      if !isTaken { removed.add("other") }
    }
  }

  private mutating func addFrame(_ data: ArraySlice<UInt8>) throws(DamagedPicture) {
    var reader = ByteReader(data)
    let place = try reader.take(16)
    var image = WebPImage()
    while !reader.isAtEnd {
      let isTaken = try image.take(try WebPChunk(&reader))
      if !isTaken { removed.add("other") }
    }
    guard image.isComplete else { throw .malformed }
    frames += WebPChunk(name: "ANMF", data: place + image.written).written
  }

  private mutating func addExif(_ data: ArraySlice<UInt8>) {
    let isFirst = orientation == nil
    if isFirst, announces(Flag.exif) { orientation = Orientation(exif: data) }
    if let orientation, isFirst, data.elementsEqual(orientation.exif) { return }
    removed.add("exif")
  }

  var written: [UInt8] {
    get throws(DamagedPicture) {
      guard var extended else { return image.written }
      guard announces(Flag.animation) ? !frames.isEmpty : image.isComplete else {
        throw .malformed
      }
      extended[0] &= Flag.alpha | Flag.animation
      for place in 1...3 { extended[place] = 0 }
      if profile != nil { extended[0] |= Flag.profile }
      if orientation != nil { extended[0] |= Flag.exif }
      var bytes = WebPChunk(name: "VP8X", data: extended).written
      if let profile { bytes += WebPChunk(name: "ICCP", data: profile).written }
      bytes += (animation?.written ?? []) + frames + image.written
      if let orientation { bytes += WebPChunk(name: "EXIF", data: orientation.exif).written }
      return bytes
    }
  }
}
