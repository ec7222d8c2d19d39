import Attachments
import Diagnostics
import ExpressionSamples
import TestSupport
import Testing

/// Whatever is given, there is a clean picture or a refusal; never a crash, never a half.
@Suite struct `Hostile pictures` {
  @Test(arguments: Sample.all)
  func `may break off anywhere`(_ sample: Sample) throws {
    let bytes = sample.bytes
    let whole = try cleanAttachment(bytes, name: "x", isImage: true).bytes
    for end in bytes.indices {
      let part = Array(bytes[..<end])
      let stop = stopping { () throws(Stopped) in
        // What follows the picture's end may be missing, and nothing else.
        let clean = try cleanAttachment(part, name: "x", isImage: true)
        #expect(clean.bytes == whole, "at \(end)")
      }
      let codes = stop?.codes ?? ["HR0052"]
      #expect([["HR0050"], ["HR0052"], ["HR0053"]].contains(codes), "at \(end)")
    }
  }

  /// As an answer of type file, a picture must not slip through as a file of unknown kind.
  @Test(arguments: Sample.all)
  func `do not pass as other files when they break off`(_ sample: Sample) throws {
    let bytes = sample.bytes
    for end in 12..<bytes.count {
      _ = stopping { () throws(Stopped) in
        let clean = try cleanAttachment(Array(bytes[..<end]), name: "x", isImage: false)
        #expect(clean.kind.rawValue == sample.kind)
      }
    }
  }

  @Test(arguments: Sample.all)
  func `may have changed bytes`(_ sample: Sample) throws {
    var random = Seeded()
    let original = sample.bytes
    for _ in 0..<400 {
      var bytes = original
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8(random.below(256)), at: place)
        default: bytes[place] = UInt8(random.below(256))
        }
      }
      _ = stopping { () throws(Stopped) in
        let once = try cleanAttachment(bytes, name: "x", isImage: true)
        let twice = try cleanAttachment(once.bytes, name: "x", isImage: true)
        #expect(twice.bytes == once.bytes, "seed \(random.seed)")
        #expect(twice.removed == [], "seed \(random.seed)")
      }
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xD8], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF89a".utf8),
      Array("RIFF\u{40}\0\0\0WEBP".utf8), [0xFF, 0xD8, 0xFF, 0xC0], [0xFF, 0xD8, 0xFF, 0xDA, 0, 8],
    ] as [[UInt8]])
  func `may be noise behind a good beginning`(_ start: [UInt8]) {
    var random = Seeded()
    for _ in 0..<400 {
      let noise = (0..<random.below(80)).map { _ in
        random.one(of: [0, 0xFF, UInt8(random.below(256))] as [UInt8])
      }
      let stop = stopping { () throws(Stopped) in
        try cleanAttachment(start + noise, name: "x", isImage: true)
      }
      #expect(stop?.codes == ["HR0052"], "seed \(random.seed)")
    }
  }
}
