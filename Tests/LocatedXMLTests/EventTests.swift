import Diagnostics
import LocatedXML
import Testing

@Suite struct `Reading as a stream` {
  @Test(arguments: Fixtures.codes.filter { $0 < "HX0040" && $0 != "HX0010" })
  func `finds the same errors at the same places, whatever the chunks`(code: String) throws {
    let bytes = try Fixtures.bytes(code, "input.xml")
    let whole = findings(bytes)
    for size in [1, 5, 64] {
      var found: [Diagnostic] = []
      do { _ = try EventRecorder.reading(bytes, chunk: size) } catch { found = error.diagnostics }
      #expect(found.map(\.code) == whole.map(\.code))
      #expect(found.map(\.start) == whole.map(\.start))
      #expect(found.map(\.notes) == whole.map(\.notes))
    }
  }

  @Test func `knows positions far into a long document`() throws {
    var text = "<survey>\n"
    for number in 0..<12_000 { text += "  <käynti number='\(number)'>äö</käynti>\r\n" }
    text += "</survey>\n"
    let bytes = Array(text.utf8)
    let source = SourceText(file: "input.xml", bytes: bytes)
    let recorder = try EventRecorder.reading(bytes, chunk: 10_000)
    #expect(recorder.offsets.count == 12_001)
    #expect(recorder.positions == recorder.offsets.map(source.position))
    var broken = bytes
    broken.replaceSubrange(broken.count - 4..<broken.count - 2, with: Array("xx".utf8))
    let error = try #require(throws: Stopped.self) {
      try EventRecorder.reading(broken, chunk: 10_000)
    }
    let finding = try #require(error.diagnostics.first)
    #expect(finding.code == "HX0020")
    #expect(finding.place?.range?.start == SourcePosition(line: 12_002, column: 1))
    #expect(finding.sourceLine == "</survxx>")
    #expect(finding.notes.first?.place.range?.start == SourcePosition(line: 1, column: 1))
  }

  @Test func `names have small keys in the order of their first use`() throws {
    let text = "<a xmlns:p='u' xmlns:q='u'><p:b c='1'/><q:b c='2'/><c/></a>"
    let recorder = try EventRecorder.reading(Array(text.utf8), chunk: 4)
    let numbers = Dictionary(uniqueKeysWithValues: recorder.keys.map { ($0.key, $0.value.number) })
    #expect(numbers == [XMLName("a"): 0, XMLName("b", in: "u"): 2, XMLName("c"): 1])
  }

  @Test func `stops when the handler or the source of bytes stops`() throws {
    struct Refusing: XMLEventHandler {
      var seen = 0
      let refusal: Stopped
      mutating func start(_ element: XMLStartTag) throws(Stopped) {
        seen += 1
        if element.name.local == "b" { throw refusal }
      }
      mutating func text(_ utf8: Span<UInt8>) throws(Stopped) { seen += 1 }
      mutating func end(_ element: XMLEndTag) throws(Stopped) { seen += 1 }
    }
    let refusal = Stopped(Diagnostic(.error, "HX9999", at: nil, what: Trilingual("no")))
    var handler = Refusing(refusal: refusal)
    let error = try #require(throws: Stopped.self) {
      try readEvents(Array("<a><b/>x<c/></a>".utf8), file: "input.xml", handler: &handler)
    }
    #expect(error.diagnostics.first?.code == "HX9999")
    #expect(handler.seen == 2)
    let other = try #require(throws: Stopped.self) {
      try readEvents(file: "input.xml", handler: &handler) { () throws(Stopped) in throw refusal }
    }
    #expect(other.diagnostics.first?.code == "HX9999")
  }

  @Test func `refuses a stream that goes on for too long`() throws {
    var recorder = EventRecorder()
    let limits = XMLLimits(bytes: 100_000)
    var chunks = 0
    let error = try #require(throws: Stopped.self) {
      try readEvents(file: "input.xml", limits: limits, handler: &recorder) { () throws(Stopped) in
        chunks += 1
        return chunks == 1 ? Array("<a>".utf8) : Array(repeating: 0x20, count: 1_000)
      }
    }
    #expect(error.diagnostics.map(\.code) == ["HX0010"])
    #expect(chunks <= 102)
  }
}
