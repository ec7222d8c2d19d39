import LocatedXML
import Testing

@Suite struct `Canonical form` {
  @Test(arguments: [
    ("<a b='1' c='2'/>", "<a   c=\"2\"\n b=\"1\"></a>"),
    ("<a>x &gt; &#x79;</a>", "<?xml version='1.0'?>\n<!-- c --><a>x > <![CDATA[y]]></a>"),
    (
      "<a xmlns:q='urn:u' xmlns:p='urn:u'><p:b/></a>",
      "<a xmlns:p='urn:u' xmlns:q='urn:u'><p:b xmlns:p='urn:u'/></a>"
    ),
    ("<a>1\r\n2</a>", "<a>1\n2</a>"),
    ("<a b='&#xE4;'/>", "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a b='ä'/>"),
  ])
  func `is the same for what says the same`(one: String, other: String) throws {
    #expect(try canonical(one) == canonical(other))
  }

  @Test(arguments: [
    ("<a b='1'/>", "<a b='2'/>"), ("<a>x</a>", "<a> x</a>"), ("<a b='1'/>", "<a c='1'/>"),
    ("<a xmlns='urn:u'/>", "<a/>"), ("<a><b/><c/></a>", "<a><c/><b/></a>"),
  ])
  func `differs for what says something else`(one: String, other: String) throws {
    #expect(try canonical(one) != canonical(other))
  }

  @Test func `of its own output is itself`() throws {
    let once = try canonical("<a c='&#9;' b=\"'\">x<b/>&#13;</a>")
    #expect(try canonicalForm(once, file: "input.xml") == once)
  }

  private func canonical(_ text: String) throws -> [UInt8] {
    try canonicalForm(Array(text.utf8), file: "input.xml")
  }
}
