import Attachments
import Diagnostics
import TestSupport
import Testing

@Suite struct `Cleaning pictures` {
  @Test func `has samples of every kind that is cleaned`() {
    #expect(Set(Sample.all.map(\.kind)) == ["gif", "jpeg", "png", "webp"])
    #expect(Sample.all.count >= 17)
  }

  /// That the stored ones look as the samples do is `Reference/check.py`'s word.
  @Test(arguments: Sample.all)
  func `gives the pictures that Python approved`(_ sample: Sample) throws {
    let clean = try cleanAttachment(sample.bytes, name: "x.bin", isImage: true)
    try sample.expectCleaned(clean.bytes)
    #expect(clean.kind.rawValue == sample.kind)
    #expect(clean.fileExtension == (sample.kind == "jpeg" ? "jpg" : sample.kind))
    #expect(clean.notice == nil)
  }

  @Test(arguments: Sample.all)
  func `tells what was taken out`(_ sample: Sample) throws {
    let clean = try cleanAttachment(sample.bytes, name: "x", isImage: true)
    #expect(clean.removed.sorted() == sample.removed)
  }

  /// Numbers and words that `Reference/make.py` wrote into what a camera notes.
  @Test(arguments: Sample.all)
  func `leaves no place and no name`(_ sample: Sample) throws {
    let dirty = sample.bytes
    #expect(sample.removed.isEmpty != dirty.holds("salaisuus".utf8))
    let clean = try cleanAttachment(dirty, name: "x", isImage: true).bytes
    for secret in ["salaisuus", "GPS", "xmpmeta", "Photoshop"] {
      #expect(!clean.holds(secret.utf8), "\(secret)")
    }
    for number in [[0, 9, 0x57, 0xFB], [0xFB, 0x57, 9, 0]] as [[UInt8]] {
      #expect(!clean.holds(number))
    }
  }

  @Test func `has samples with a position in either order of bytes`() {
    let samples = Sample.all.map(\.bytes)
    #expect(samples.contains { $0.holds([0, 9, 0x57, 0xFB]) })
    #expect(samples.contains { $0.holds([0xFB, 0x57, 9, 0]) })
  }

  @Test(arguments: Sample.all)
  func `twice is the same as once`(_ sample: Sample) throws {
    let once = try cleanAttachment(sample.bytes, name: "x", isImage: true)
    let twice = try cleanAttachment(once.bytes, name: "x", isImage: true)
    #expect(twice.bytes == once.bytes)
    #expect(twice.removed == [])
  }

  @Test(arguments: Sample.all)
  func `is the same for a question of type file`(_ sample: Sample) throws {
    let image = try cleanAttachment(sample.bytes, name: "x", isImage: true)
    #expect(try cleanAttachment(sample.bytes, name: "x", isImage: false) == image)
  }

  /// The Exif of one orientation, and no other byte of it, as it must look in each format.
  @Test(arguments: [
    ("phone.jpg", 6), ("cmyk.jpg", 8), ("noted.png", 6), ("noted.webp", 6), ("clear.webp", 3),
  ])
  func `keeps how a picture is turned`(_ name: String, _ turn: UInt8) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let clean = try cleanAttachment(sample.bytes, name: "x", isImage: true).bytes
    let exif: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0,
    ]
    #expect(clean.holds(exif))
  }

  @Test(arguments: ["progressive.jpg", "upright.png", "lossless.webp"])
  func `writes no Exif for a picture that stands upright`(_ name: String) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let clean = try cleanAttachment(sample.bytes, name: "x", isImage: true).bytes
    for mark in ["Exif", "eXIf", "EXIF"] { #expect(!clean.holds(mark.utf8)) }
  }

  @Test(arguments: Sample.all)
  func `knows the picture by its content alone`(_ sample: Sample) throws {
    let clean = try cleanAttachment(sample.bytes, name: "report.pdf", isImage: false)
    #expect(clean.kind.rawValue == sample.kind)
  }
}
