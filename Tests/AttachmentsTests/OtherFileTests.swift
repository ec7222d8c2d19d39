import Attachments
import Diagnostics
import TestSupport
import Testing

@Suite struct `Files that are no pictures` {
  @Test(arguments: [
    ("document.pdf", AttachmentKind.pdf, "pdf"), ("drawing.bmp", .other, "bmp"),
  ])
  func `are stored as they are, and the person is told`(
    _ name: String, _ kind: AttachmentKind, _ ending: String
  ) throws {
    let bytes = try #require(Sample.bytes("samples/" + name))
    let clean = try cleanAttachment(bytes, name: name, isImage: false)
    #expect(clean.bytes == bytes)
    #expect(clean.kind == kind)
    #expect(clean.fileExtension == ending)
    #expect(clean.removed == [])
    #expect(clean.notice?.en.contains("kept") == true)
  }

  @Test(arguments: ["document.pdf", "drawing.bmp"])
  func `answer no question of type image`(_ name: String) throws {
    let bytes = try #require(Sample.bytes("samples/" + name))
    let stop = stopping { () throws(Stopped) in
      try cleanAttachment(bytes, name: name, isImage: true)
    }
    #expect(stop?.codes == ["HR0053"])
    #expect(stop?.diagnostics.first?.place?.file == name)
  }

  @Test(arguments: [("camera.tiff", "TIFF"), ("phone.avif", "AVIF")], [true, false])
  func `with a camera's notes that stay are refused`(
    _ sample: (name: String, format: String), _ isImage: Bool
  ) throws {
    let bytes = try #require(Sample.bytes("samples/" + sample.name))
    let stop = stopping { () throws(Stopped) in
      try cleanAttachment(bytes, name: "kuva.jpg", isImage: isImage)
    }
    #expect(stop?.codes == ["HR0054"])
    #expect(stop?.text.contains("format " + sample.format) == true)
    #expect(stop?.text.contains("JPEG") == true)
  }

  /// The first bytes of formats, by their specifications.
  @Test(arguments: [
    ("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic", "HEIF"),
    ("\0\0\0\u{18}ftypmif1\0\0\0\0mif1avif", "AVIF"),
    ("\0\0\0\u{18}ftypisom\0\0\0\0isomheix", "HEIF"), ("\0\0\0\u{10}ftypcrx \0\0\0\0", "RAW"),
    ("MM\0*\0\0\0\u{8}", "TIFF"), ("II*\0\u{8}\0\0\0", "TIFF"), ("II+\0\u{8}\0\0\0", "TIFF"),
    ("\0\0\0\u{C}JXL \r\n", "JPEG XL"), ("\0\0\0\u{C}jP  \r\n", "JPEG 2000"),
    ("IIRO\u{8}\0\0\0", "RAW"), ("FUJIFILMCCD-RAW 0201", "RAW"),
  ])
  func `begin as pictures of other formats do`(_ start: String, _ format: String) {
    let stop = stopping { () throws(Stopped) in
      try cleanAttachment(Array(start.utf8), name: "x", isImage: false)
    }
    #expect(stop?.text.contains("format " + format) == true)
  }

  @Test func `have a kind though they are refused`() throws {
    #expect(AttachmentKind(of: try #require(Sample.bytes("samples/camera.tiff"))) == .tiff)
    #expect(AttachmentKind(of: try #require(Sample.bytes("samples/phone.avif"))) == .heif)
    #expect(AttachmentKind(of: []) == .other)
  }

  @Test(arguments: [
    "\0\0\0\u{14}ftypisom\0\0\0\0mp42", "\0\0\0\u{14}ftypqt  \0\0\0\0qt  ", "MMORPG", "IIRO kirje",
    "PK\u{3}\u{4}", "RIFF\0\0\0\0WAVE", "x", "\0\0\0\u{18}ftyp", "\0\0\0\0ftyphei",
  ])
  func `begin unlike any picture`(_ start: String) throws {
    let clean = try cleanAttachment(Array(start.utf8), name: "x", isImage: false)
    #expect(clean.kind == .other)
  }

  @Test(arguments: [
    ("kertomus.docx", "docx"), ("a/b.c/KERTOMUS.ODT", "odt"), ("vanha.7z", "7z"),
    ("a.tar.gz", "gz"), ("kertomus", "bin"), ("", "bin"), ("a.", "bin"), (".profile", "bin"),
    ("a.b/c", "bin"), ("a.pitkäkö", "bin"), ("a.toolonger", "bin"), ("a.d oc", "bin"),
    ("a.jpg", "bin"), ("a.PDF", "bin"), ("a./", "bin"), ("a..", "bin"), ("a.x\0y", "bin"),
  ])
  func `get an extension that is plain and true`(_ name: String, _ ending: String) throws {
    let clean = try cleanAttachment(Array("hei".utf8), name: name, isImage: false)
    #expect(clean.fileExtension == ending)
  }

  @Test func `are a PDF when the mark stands in the first kilobyte`() throws {
    func kind(_ before: Int) throws -> AttachmentKind {
      let bytes = [UInt8](repeating: 0x20, count: before) + Array("%PDF-1.7".utf8)
      return try cleanAttachment(bytes, name: "a", isImage: false).kind
    }
    #expect(try kind(0) == .pdf)
    #expect(try kind(1023) == .pdf)
    #expect(try kind(1024) == .other)
  }

  @Test(arguments: [true, false])
  func `are refused when there is nothing in them`(_ isImage: Bool) {
    let stop = stopping { () throws(Stopped) in
      try cleanAttachment([], name: "tyhjä.jpg", isImage: isImage)
    }
    #expect(stop?.codes == ["HR0050"])
  }

  @Test func `are refused one byte over the limit`() throws {
    let bytes = [UInt8](repeating: 0x41, count: 2_000_001)
    func clean(limit: Int) throws(Stopped) -> CleanAttachment {
      try cleanAttachment(bytes, name: "a.txt", isImage: false, limit: limit)
    }
    #expect(try clean(limit: 2_000_001).bytes == bytes)
    let stop = stopping { () throws(Stopped) in try clean(limit: 2_000_000) }
    #expect(stop?.codes == ["HR0051"])
    #expect(stop?.text.contains("(3 MB; at most 2 MB)") == true)
  }
}
