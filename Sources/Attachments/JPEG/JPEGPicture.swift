/// What is kept of a JPEG, gathered marker by marker.
struct JPEGPicture {
  var removed = RemovedParts()
  private(set) var hasScan = false
  private var hasFrame = false
  private var jfif: [UInt8]?
  private var orientation: Orientation?
  private var profile = JPEGProfile()
  private var adobe: [UInt8]?
  /// Tables, frames and scans, with their markers.
  private var body: [UInt8] = []

  mutating func add(_ marker: UInt8, _ payload: ArraySlice<UInt8>) throws(DamagedPicture) {
    switch marker {
    case 0xE0...0xEF: addApplication(marker - 0xE0, payload)
    case 0xFE: removed.add("comment")
    default:
      guard JPEGTables.isWellFormed(marker, Array(payload)) else { throw .malformed }
      if JPEGTables.isFrame(marker) {
        guard !hasFrame else { throw .malformed }
        hasFrame = true
      }
      if marker == JPEGMarker.scan, !hasFrame { throw .malformed }
      if marker == JPEGMarker.lines, !hasScan { throw .malformed }
      body += segment(marker, payload)
    }
  }

  mutating func addScan(_ coded: ArraySlice<UInt8>) {
    hasScan = true
    body += coded
  }

  private mutating func addApplication(_ number: UInt8, _ payload: ArraySlice<UInt8>) {
    switch number {
    case 0: addHeader(payload)
    case 1 where payload.starts(with: exifMark): addExif(payload)
    case 1 where payload.starts(with: "http://ns.adobe.com/x".utf8): removed.add("xmp")
    case 2 where payload.starts(with: JPEGProfile.mark): profile.add(payload)
    case 2 where payload.starts(with: "MPF\0".utf8): removed.add("pictures")
    case 13: removed.add("iptc")
    case 14 where payload.starts(with: "Adobe".utf8) && payload.count >= 12 && adobe == nil:
      adobe = Array(payload.prefix(12))
      if payload.count > 12 { removed.add("other") }
    default: removed.add("other")
    }
  }

  /// JFIF without its thumbnail, which may show what was cut away from the picture.
  private mutating func addHeader(_ payload: ArraySlice<UInt8>) {
    if payload.starts(with: "JFIF\0".utf8), payload.count >= 14, jfif == nil {
      jfif = payload.prefix(12) + [0, 0]
      if !payload.elementsEqual(jfif ?? []) { removed.add("thumbnail") }
    } else {
      removed.add(payload.starts(with: "JFXX\0".utf8) ? "thumbnail" : "other")
    }
  }

  private mutating func addExif(_ payload: ArraySlice<UInt8>) {
    let isFirst = orientation == nil
    if isFirst { orientation = Orientation(exif: payload) }
    if let orientation, isFirst, payload.elementsEqual(exifMark + orientation.exif) { return }
    removed.add("exif")
  }

  /// The headers in the order that viewers expect, then the rest as it stood.
  var written: CleanPicture {
    var removed = removed
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let jfif { bytes += segment(0xE0, jfif[...]) }
    if let orientation { bytes += segment(0xE1, (exifMark + orientation.exif)[...]) }
    if let parts = profile.written {
      for part in parts { bytes += segment(0xE2, part[...]) }
    } else {
      removed.add("profile")
    }
    if let adobe { bytes += segment(0xEE, adobe[...]) }
    return CleanPicture(bytes: bytes + body + [0xFF, JPEGMarker.end], removed: removed)
  }

  private func segment(_ marker: UInt8, _ payload: ArraySlice<UInt8>) -> [UInt8] {
    [0xFF, marker] + bigEndian(payload.count + 2, 2) + payload
  }
}
