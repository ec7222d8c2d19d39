import Diagnostics
import LocatedXML
import Testing

@Suite struct `Hostile input` {
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\"><!ENTITY z \"&y;&y;\">]><a>&z;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">]><a b='&x;'/>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><a/>",
    "<?xml version='1.0'?><!-- < --><?p <!DOCTYPE ?>\n<!DOCTYPE a><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
    "<a><!DOCTYPE a></a>",
  ])
  func `a document type is refused wherever it stands`(text: String) throws {
    for prefix in ["", "\u{FEFF}"] {
      let found = findings(Array((prefix + text).utf8))
      #expect(found.map(\.code) == ["HX0004"])
      let line = try #require(found.first?.place?.range?.start.line)
      #expect(text.split(separator: "\n")[line - 1].contains("<!DOCTYPE"))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `entities in great numbers are not even looked at`() {
    var text = "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "x", count: 100_000))\">]><a>"
    text += String(repeating: "&x;", count: 20_000) + "</a>"
    #expect(findings(Array(text.utf8)).map(\.code) == ["HX0004"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a text of 100 MB is refused by its size`() {
    var bytes = Array("<a>".utf8)
    bytes += Array(repeating: UInt8(ascii: "x"), count: 100 << 20)
    bytes += Array("</a>".utf8)
    #expect(findings(bytes).map(\.code) == ["HX0010"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a text of 1 MB is read whole`() throws {
    let text = String(repeating: "0123456&lt;\r\n", count: 80_000)
    let document = try read("<a>\(text)</a>")
    #expect(document.root.textContent.utf8.count == 80_000 * 9)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["<a>", "<a b='1'>\n", "<a xmlns:x='u'>"])
  func `a depth of 100,000 is refused`(tag: String) {
    let text = String(repeating: tag, count: 100_000)
    let found = findings(Array(text.utf8))
    #expect(found.count == 1)
    #expect(["HX0011", "HX0013"].contains(found.first?.code))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a tag with a million attributes is refused, and so is one of declarations`() {
    for name in ["b", "xmlns:b"] {
      let attributes = (0..<300_000).map { " \(name)\($0)='1'" }.joined()
      #expect(findings(Array("<a\(attributes)/>".utf8)).map(\.code) == ["HX0012"])
    }
  }

  @Test(.timeLimit(.minutes(4)))
  func `names and values that are too long for the parser are refused`() {
    let name = String(repeating: "n", count: 60_000)
    #expect(findings(Array("<\(name)/>".utf8)).map(\.code) == ["HX0014"])
    let value = String(repeating: "v", count: 10_100_000)
    #expect(findings(Array("<a b='\(value)'/>".utf8)).map(\.code) == ["HX0014"])
    #expect(findings(Array("<a><!-- \(value) --></a>".utf8)).map(\.code) == ["HX0014"])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xFF], [0xC3],
      [0xE2, 0x82],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `invalid UTF-8 is reported at its first byte`(bad: [UInt8]) throws {
    for (before, after) in [
      ("<a>ä\n ö", "</a>"), ("<a b='", "'/>"), ("<!--", "--><a/>"), ("", "<a/>"),
    ] {
      let bytes = Array(before.utf8) + bad + Array(after.utf8)
      let found = findings(bytes)
      #expect(found.map(\.code) == ["HX0003"])
      let expected = SourceText(file: "", bytes: bytes).position(at: before.utf8.count)
      #expect(found.first?.place?.range?.start == expected)
    }
    let cut = findings(Array("<a>".utf8) + bad)
    #expect(cut.map(\.code) == ["HX0003"])
  }

  @Test func `a NUL byte is reported wherever it stands`() throws {
    let sample = Array("<a b='1'>\n<!-- c -->x</a>".utf8)
    for offset in 4...sample.count {
      var bytes = sample
      bytes.insert(0, at: offset)
      let found = findings(bytes)
      #expect(found.map(\.code) == ["HX0002"])
      let expected = SourceText(file: "", bytes: bytes).position(at: offset)
      #expect(found.first?.place?.range?.start == expected)
    }
  }

  @Test(arguments: [
    (0xFEFF, "UTF-16"), (0xFFFE, "UTF-16"),
  ])
  func `UTF-16 is named, in either order`(mark: Int, name: String) throws {
    let units = ("\u{FEFF}<a/>").utf16.flatMap { unit in
      mark == 0xFEFF
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for bytes in [units, Array(units.dropFirst(2))] {
      let found = findings(bytes)
      #expect(found.map(\.code) == ["HX0006"])
      #expect(found.first?.what.en.contains(name) == true)
    }
  }

  @Test(arguments: ["utf-8", "UTF-8", "US-ASCII", "utf8"])
  func `UTF-8 may be declared in any spelling`(name: String) throws {
    let document = try read("<?xml version='1.0' encoding='\(name)' standalone='yes'?><a>ä</a>")
    #expect(document.root.textContent == "ä")
  }

  @Test func `a later version of XML 1 is read as 1.0, another one is not`() throws {
    #expect(try read("<?xml version='1.1'?><a/>").root.name == XMLName("a"))
    #expect(findings(Array("<?xml version='2.0'?><a/>".utf8)).map(\.code) == ["HX0008"])
    #expect(findings(Array("<?xml?><a/>".utf8)).map(\.code) == ["HX0008"])
  }

  @Test(arguments: ["UTF-16", "windows-1252", "ISO-8859-15", "EBCDIC-CP-FI", "x"])
  func `another declared encoding is named`(name: String) throws {
    let found = findings(Array("<?xml version='1.0' encoding='\(name)'?><a>ä</a>".utf8))
    #expect(found.map(\.code) == ["HX0005"])
    #expect(found.first?.what.fi.contains(name) == true)
  }
}
