/// How a picture is turned before it is shown: the one thing of a camera's notes that belongs to
/// the picture. 2…8; nothing stands for 1, which turns nothing.
struct Orientation {
  private let value: UInt8

  /// From the TIFF structure of Exif (CIPA DC-008, 4.6), with or without `Exif\0\0` before it; nil
  /// when there is none that viewers heed: tag 0x0112 of the first directory, one SHORT.
  init?(exif: ArraySlice<UInt8>) {
    let tiff = exif.starts(with: exifMark) ? exif.dropFirst(exifMark.count) : exif
    guard let value = try? Orientation.value(tiff), 2...8 ~= value else { return nil }
    self.value = UInt8(value)
  }

  /// A TIFF structure with this one tag.
  var exif: [UInt8] {
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value]
      + [UInt8](repeating: 0, count: 6)
  }

  private static func value(_ tiff: ArraySlice<UInt8>) throws(DamagedPicture) -> Int? {
    let isLittle = tiff.starts(with: "II".utf8)
    guard isLittle || tiff.starts(with: "MM".utf8) else { return nil }
    var reader = ByteReader(tiff.dropFirst(2))
    func number(_ count: Int) throws(DamagedPicture) -> Int {
      isLittle ? try reader.littleEndian(count) : try reader.bigEndian(count)
    }
    guard try number(2) == 42 else { return nil }
    let directory = try number(4)
    guard directory <= tiff.count else { return nil }
    reader = ByteReader(tiff.dropFirst(directory))
    for _ in 0..<(try number(2)) {
      let tag = try number(2)
      let type = try number(2)
      let count = try number(4)
      let value = try number(2)
      _ = try number(2)
      if tag == 0x0112 { return type == 3 && count == 1 ? value : nil }
    }
    return nil
  }
}

/// What stands before the TIFF structure in a JPEG, and sometimes elsewhere.
let exifMark = Array("Exif\0\0".utf8)
