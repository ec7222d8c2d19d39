import Diagnostics
import LocatedXML
import Testing

@Suite struct `Positions in the source` {
  /// The start tag of the element `t` is marked, and in it the name.
  @Test(arguments: [
    "««t»>»x</t>".replacing("««t»", with: "«<«t»"),
    "<a>«<«t»/>»</a>",
    "<a><!-- <t> -->«<«t»/>»</a>",
    "<a><?pi <t> ?>«<«t»/>»</a>",
    "<a><![CDATA[<t>]]]]><![CDATA[>]]>«<«t»/>»</a>",
    "<!-- <t> --><?x <t>?>\n<a>«<«t»\n  b='1'\n\n  c=\"2\"\n>»</t></a>",
    "<a>\r\n\r\n«<«t» b='\r\n'/>»\r\n</a>",
    "<a>äö€𝄞<b/>«<«t» å='ö€𝄞' ä = '>'/>»</a>",
    "<a xmlns:p='urn:p'>&lt;&#60;«<«p:t» p:b='/>'/>»</a>",
    "<a b='<t>'>".replacing("<t>", with: "&lt;t>") + "«<«t»\t>»</t></a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>«<«t»/>»</a>",
  ])
  func `of a start tag and its name are exact`(text: String) throws {
    let marked = Marked(text)
    let document = try readDocument(marked.bytes, file: "input.xml")
    let found = try #require(document.root.all.first { $0.name.local == "t" })
    #expect(found.startTag == marked.ranges[0])
    #expect(found.nameRange == marked.ranges[1])
  }

  @Test func `do not count a byte order mark, as editors do not show it`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8)
    let document = try readDocument(bytes, file: "input.xml")
    #expect(document.root.startTag == 0..<3)
    let b = document.root.elements[0]
    #expect(
      document.source.position(at: b.startTag.lowerBound) == SourcePosition(line: 1, column: 4))
  }

  @Test func `of attributes are those of their names and values`() throws {
    let marked = Marked(
      "<a xmlns='urn:a' «relevant»='«x &gt; 1»'\n «xml:lang» = \"«fi»\" xmlns:p='urn:p' «p:b»='«»'/>"
    )
    let document = try readDocument(marked.bytes, file: "input.xml")
    let ranges = document.root.attributes.flatMap { attribute in
      let offsets = attribute.text.offsets
      return [attribute.nameRange, offsets[0]..<offsets[offsets.count - 1]]
    }
    #expect(ranges == marked.ranges)
    #expect(document.root.attributes.map(\.value) == ["x > 1", "fi", ""])
    #expect(
      document.root.attributes.map(\.name) == [
        XMLName("relevant"), .xmlLang, XMLName("b", in: "urn:p"),
      ])
    #expect(document.root.name == XMLName("a", in: "urn:a"))
    #expect(document.root.xmlLang?.value == "fi")
    #expect(document.root["relevant"]?.value == "x > 1")
    #expect(document.root["lang"] == nil)
  }

  @Test(arguments: [
    ("'a&gt;b'", "a>b", [1, 2, 6, 7]),
    ("'&#10;&#x9;'", "\n\t", [1, 6, 11]),
    ("'&#xe4;x'", "äx", [1, 1, 7, 8]),
    ("'&#x1D11E;'", "𝄞", [1, 1, 1, 1, 10]),
    ("'a\tb\nc'", "a b c", [1, 2, 3, 4, 5, 6]),
    ("'a\r\nb\rc'", "a b c", [1, 2, 4, 5, 6, 7]),
    ("'&#13;&#10;'", "\r\n", [1, 6, 11]),
    ("\"'&quot;&apos;\"", "'\"'", [1, 2, 8, 14]),
    ("'ä'", "ä", [1, 2, 3]),
    ("'&amp;lt;'", "&lt;", [1, 6, 7, 8, 9]),
    ("''", "", [1]),
  ])
  func `map each byte of a value to its source`(
    written: String, value: String, offsets: [Int]
  ) throws {
    let attribute = try #require(try read("<a b=\(written)/>").root.attributes.first)
    #expect(attribute.value == value)
    #expect(Array(attribute.text.offsets) == offsets.map { $0 + 5 })
  }

  @Test(arguments: [
    ("x&lt;y", "x<y", [0, 1, 5, 6]),
    ("a\r\nb\rc\td", "a\nb\nc\td", [0, 1, 3, 4, 5, 6, 7, 8]),
    ("a<!-- & -->b", "ab", [0, 11, 12]),
    ("<![CDATA[<&]]>x", "<&x", [9, 10, 14, 15]),
    ("<![CDATA[\r\n]]>", "\n", [9, 11]),
    ("a<?p ?>&#xA;", "a\n", [0, 7, 12]),
    ("<![CDATA[a]]]]><![CDATA[>]]>", "a]]>", [9, 10, 11, 24, 25]),
  ])
  func `map each byte of a text to its source`(
    written: String, value: String, offsets: [Int]
  ) throws {
    let document = try read("<a>\(written)</a>")
    #expect(document.root.children.count == 1)
    guard case .text(let text) = try #require(document.root.children.first) else {
      Issue.record("the child is no text")
      return
    }
    #expect(text.value == value)
    #expect(Array(text.offsets) == offsets.map { $0 + 3 })
  }

  @Test func `of a stretch of a value lead back to what was written`() throws {
    let document = try read("<a b='1 &gt; 2 and x'/>")
    let text = try #require(document.root["b"]).text
    let range = text.sourceRange(2..<3)
    #expect(String(decoding: document.source.bytes[range], as: UTF8.self) == "&gt;")
    #expect(text.sourceRange(0..<999).upperBound == 20)
  }

  @Test func `text between tags is one node, and comments alone are none`() throws {
    let root = try read("<a>x<!-- c -->y<b/><!-- c --><b/>\n</a>").root
    #expect(root.children.count == 4)
    #expect(root.textContent == "xy\n")
  }
}
