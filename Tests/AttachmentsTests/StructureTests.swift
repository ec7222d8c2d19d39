import Attachments
import Diagnostics
import TestSupport
import Testing

/// What a format lets a file say, and what may ride along with it.
@Suite struct `The structure of pictures` {
  private func sample(_ name: String) throws -> [UInt8] {
    try #require(Sample.all.first { $0.name == name }).bytes
  }

  /// The English text of a refusal; empty when there was none.
  private func refusal(_ bytes: [UInt8]) -> String {
    stopping { () throws(Stopped) in
      try cleanAttachment(bytes, name: "x", isImage: true)
    }?.text ?? ""
  }

  private func clean(_ bytes: [UInt8]) throws -> CleanAttachment {
    try cleanAttachment(bytes, name: "x", isImage: true)
  }

  private func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
  }

  @Test(
    arguments: [
      (0xDB, [UInt8](repeating: 1, count: 66)), (0xDB, []),
      (0xC4, [UInt8](repeating: 0, count: 18)),
      (0xDD, [0, 1, 2]), (0xCC, [0]), (0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0, 7]), (0xC0, [8, 0, 1]),
      (0xDA, [1, 1, 0, 0, 63, 0]), (0xDC, [0, 1]), (0xD8, []), (0x01, []), (0xF0, [1]), (0xC8, [1]),
    ] as [(UInt8, [UInt8])])
  func `of a JPEG leaves no room in its tables`(_ marker: UInt8, _ payload: [UInt8]) throws {
    let bytes = try sample("plain.jpg")
    let changed = Array(bytes[..<2] + segment(marker, payload) + bytes[2...])
    #expect(refusal(changed).contains("not built as its format says"))
  }

  @Test func `of a JPEG may put a colour profile in pieces`() throws {
    var profile = [UInt8](repeating: 7, count: 150_000)
    profile.replaceSubrange(0..<4, with: [0, 0x02, 0x49, 0xF0])
    profile.replaceSubrange(36..<40, with: "acsp".utf8)
    func pieces(_ numbers: [UInt8]) -> [UInt8] {
      (0..<3).flatMap { at -> [UInt8] in
        let mark = Array("ICC_PROFILE\0".utf8) + [numbers[at], 3]
        return segment(0xE2, mark + profile[at * 50_000..<(at + 1) * 50_000])
      }
    }
    let bytes = try sample("plain.jpg")
    let good = try clean(Array(bytes[..<2] + pieces([1, 2, 3]) + bytes[2...]))
    #expect(good.removed == [])
    #expect(good.bytes.filter { $0 == 7 }.count >= 149_000)
    let disordered = try clean(Array(bytes[..<2] + pieces([1, 3, 2]) + bytes[2...]))
    #expect(disordered.bytes == bytes)
    #expect(disordered.removed == ["profile"])
  }

  @Test func `of a JPEG may have fill bytes before markers`() throws {
    let bytes = try sample("plain.jpg")
    let filled = Array(bytes[..<2] + [0xFF, 0xFF, 0xFF] + bytes[2...])
    #expect(try clean(filled).bytes == bytes)
  }

  /// A chunk with its check number, computed bit by bit.
  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in Array(name.utf8) + data {
      for bit in 0..<8 {
        let odd = (register ^ UInt32(byte) >> UInt32(bit)) & 1 == 1
        register = register >> 1 ^ (odd ? 0xEDB8_8320 : 0)
      }
    }
    func number(_ value: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    return number(UInt32(data.count)) + Array(name.utf8) + data + number(~register)
  }

  private func png(with chunks: [UInt8]) throws -> [UInt8] {
    let bytes = try sample("palette.png")
    return Array(bytes[..<33] + chunks + bytes[33...])
  }

  @Test(arguments: [
    ("gAMA", 5), ("pHYs", 8), ("sRGB", 2), ("PRVT", 4), ("CgBI", 4), ("IEND", 0), ("iCCP", 90),
    ("1abc", 2), ("IHDR", 13),
  ])
  func `of a PNG leaves no room in its chunks`(_ name: String, _ length: Int) throws {
    let bytes = try png(with: chunk(name, [UInt8](repeating: 9, count: length)))
    #expect(refusal(bytes).contains("not built as its format says"))
  }

  @Test func `of a PNG has some chunks once`() throws {
    let gamma = chunk("gAMA", [0, 0, 0xB1, 0x8F])
    let once = try clean(png(with: gamma))
    #expect(once.bytes == (try png(with: gamma)))
    let twice = try clean(png(with: gamma + chunk("gAMA", Array("salo".utf8))))
    #expect(twice.bytes == once.bytes)
    #expect(twice.removed == ["other"])
  }

  @Test func `of a PNG has its data in one row`() throws {
    let bytes = try sample("palette.png")
    let broken = chunk("IDAT", []) + chunk("tEXt", [65, 0, 65])
    let end = bytes.count - 12
    #expect(refusal(Array(bytes[..<end] + broken + chunk("IDAT", []) + bytes[end...])) != "")
    #expect(refusal(Array(bytes[..<end] + broken + bytes[end...])) == "")
  }

  @Test func `of a PNG gives its profile no name`() throws {
    let profile = chunk("iCCP", Array("Matin kannettava\0\0".utf8) + [1, 2, 3])
    let clean = try clean(png(with: profile))
    #expect(clean.bytes == (try png(with: chunk("iCCP", Array("icc\0\0".utf8) + [1, 2, 3]))))
  }

  @Test func `of a PNG is checked`() throws {
    var bytes = try sample("palette.png")
    bytes[20] ^= 1
    #expect(refusal(bytes).contains("a checksum does not match"))
  }

  @Test func `of a GIF says how often it plays, and no more`() throws {
    let bytes = try sample("still.gif")
    let end = bytes.count - 1
    func looping(_ rider: [UInt8]) -> [UInt8] {
      let start = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8)
      return Array(bytes[..<end] + start + [3, 1, 2, 0] + rider + [0] + bytes[end...])
    }
    #expect(try clean(looping([])).bytes == looping([]))
    let ridden = try clean(looping([4] + Array("salo".utf8)))
    #expect(ridden.bytes == looping([]))
    #expect(ridden.removed == ["other"])
  }

  @Test func `of a GIF has no picture without an image`() throws {
    let bytes = try sample("still.gif")
    #expect(refusal(Array(bytes[..<25]) + [0x3B]).contains("not built as its format says"))
  }

  @Test func `of a WebP announces what is in it`() throws {
    let bytes = try sample("lossless.webp")
    #expect(bytes[20] & 0x08 != 0)
    #expect(try clean(bytes).bytes[20] == bytes[20] & ~0x08)
    var unannounced = try sample("noted.webp")
    unannounced[20] = 0
    let clean = try clean(unannounced)
    #expect(clean.removed.sorted() == ["appended", "exif", "other", "xmp"])
    for mark in ["EXIF", "ICCP"] { #expect(!clean.bytes.holds(mark.utf8)) }
  }
}
