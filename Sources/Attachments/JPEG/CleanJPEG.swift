/// A JPEG (ITU-T T.81, annex B) without the notes in it: its tables, frames and scans as they were,
/// the JFIF header without thumbnail, colour profile, Adobe's colour transform and orientation.
func cleanJPEG(_ bytes: [UInt8]) throws(DamagedPicture) -> CleanPicture {
  var reader = ByteReader(bytes[...])
  guard try reader.take(2).elementsEqual([0xFF, 0xD8]) else { throw .malformed }
  var picture = JPEGPicture()
  while true {
    let marker = try nextMarker(&reader)
    if marker == JPEGMarker.end { break }
    let length = try reader.bigEndian(2)
    guard length >= 2 else { throw .malformed }
    let payload = try reader.take(length - 2)
    try picture.add(marker, payload)
    if marker == JPEGMarker.scan { try picture.addScan(entropyCoded(&reader)) }
  }
  guard picture.hasScan else { throw .malformed }
  if !reader.isAtEnd { picture.removed.add("appended") }
  return picture.written
}

enum JPEGMarker {
  static let end: UInt8 = 0xD9
  static let scan: UInt8 = 0xDA
  static let lines: UInt8 = 0xDC
  static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
}

/// The code of the marker that must stand here. Fill bytes may precede it (B.1.1.2).
private func nextMarker(_ reader: inout ByteReader) throws(DamagedPicture) -> UInt8 {
  guard try reader.byte() == 0xFF else { throw .malformed }
  while true {
    let code = try reader.byte()
    if code != 0xFF { return code }
  }
}

/// Everything up to the next marker that is no restart, fill bytes before it included.
private func entropyCoded(_ reader: inout ByteReader) throws(DamagedPicture) -> ArraySlice<UInt8> {
  let bytes = reader.rest
  var place = bytes.startIndex
  while place < bytes.endIndex {
    guard bytes[place] == 0xFF else {
      place += 1
      continue
    }
    while place < bytes.endIndex, bytes[place] == 0xFF { place += 1 }
    guard place < bytes.endIndex else { break }
    // A zero says that the 0xFF was a number of the picture.
    if bytes[place] != 0, !JPEGMarker.restarts.contains(bytes[place]) {
      return try reader.take(place - 1 - bytes.startIndex)
    }
    place += 1
  }
  throw .endsEarly
}
