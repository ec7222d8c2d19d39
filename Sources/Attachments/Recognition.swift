extension AttachmentKind {
  /// By the first bytes; cameras' raw files are `tiff` or `other`.
  ///
  /// What goes wrong behind the first bytes is a damaged picture, and not another kind of file that
  /// would be stored as it is.
  package init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89] + Array("PNG".utf8)) {
      self = .png
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if let format = PictureFormat(uncleanable: bytes) {
      self = format == .heif || format == .avif ? .heif : format == .tiff ? .tiff : .other
    } else {
      // PDF readers look for the mark in the first kilobyte (PDF Reference 1.7, appendix H, note 13).
      let mark = Array("%PDF-".utf8)
      let starts = 0..<min(1024, max(0, bytes.count - mark.count + 1))
      let isPDF = starts.contains { bytes[$0...].starts(with: mark) }
      self = isPDF ? .pdf : .other
    }
  }
}

/// Pictures that carry a camera's notes in ways that are not taken out here.
enum PictureFormat: String {
  case heif = "HEIF"
  case avif = "AVIF"
  case tiff = "TIFF"
  /// What a camera's sensor saw. Most such files begin like a TIFF; these have marks of their own.
  case raw = "RAW"
  case jpegXL = "JPEG XL"
  case jpeg2000 = "JPEG 2000"

  /// Nil when the bytes begin none of them.
  init?(uncleanable bytes: [UInt8]) {
    let signatures: [(start: [UInt8], format: PictureFormat)] = [
      ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
      ([0x49, 0x49, 0x2B, 0], .tiff), ([0x4D, 0x4D, 0, 0x2B], .tiff),
      (Array("IIRO".utf8) + [8, 0, 0, 0], .raw), (Array("IIRS".utf8) + [8, 0, 0, 0], .raw),
      (Array("MMOR".utf8) + [0, 0, 0, 8], .raw), (Array("IIU".utf8) + [0, 24, 0, 0, 0], .raw),
      (Array("FUJIFILMCCD-RAW".utf8), .raw), ([0xFF, 0x0A], .jpegXL),
      ([0, 0, 0, 0x0C] + Array("JXL ".utf8), .jpegXL),
      ([0, 0, 0, 0x0C] + Array("jP  ".utf8), .jpeg2000), ([0xFF, 0x4F, 0xFF, 0x51], .jpeg2000),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.start) }) {
      self = known.format
    } else if let brand = PictureFormat(brandsOf: bytes) {
      self = brand
    } else {
      return nil
    }
  }

  /// By the brands that the first box names (ISO/IEC 14496-12, `ftyp`); films have others.
  private init?(brandsOf bytes: [UInt8]) {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    let size = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    let end = min(bytes.count, max(16, min(size, 1024)))
    var brands: [String] = []
    for start in stride(from: 8, through: end - 4, by: 4) where start != 12 {
      brands.append(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    }
    if brands.contains(where: { $0 == "avif" || $0 == "avis" }) {
      self = .avif
    } else if brands.contains(where: PictureFormat.brands.contains) {
      self = .heif
    } else if brands.contains("crx ") {
      self = .raw
    } else {
      return nil
    }
  }

  private static let brands: Set<String> = [
    "heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "mif2", "msf1",
  ]
}

/// The extension that a file's name gives, when it says nothing untrue: `jpg` on what is no JPEG
/// becomes `bin`.
func fileExtension(of name: String) -> String {
  let last = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
  guard let dot = last.lastIndex(of: UInt8(ascii: ".")), dot != last.startIndex else {
    return "bin"
  }
  let ending = String(decoding: last[last.index(after: dot)...], as: UTF8.self).lowercased()
  let isPlain = ending.utf8.allSatisfy {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
  }
  guard isPlain, 1...8 ~= ending.utf8.count, !picturesExtensions.contains(ending) else {
    return "bin"
  }
  return ending
}

private let picturesExtensions: Set<String> = [
  "avif", "gif", "heic", "heif", "jpe", "jpeg", "jpg", "pdf", "png", "tif", "tiff", "webp",
]
