import LocatedXML
import Testing

/// The flat reader beside the reader of trees: it may refuse what that one reads, never the reverse.
@Suite struct `A document read flat` {
  private static let plain = """
    <?xml version="1.0" encoding="UTF-8"?>
    <k xmlns:h="urn:h" id="k" version='1' h:synthetic="yes">
      <meta><id>uuid:1</id><!-- ä --><end/></meta>
      <g><a>yes</a><b>  w1 w2 </b><?p?><c>Jono &amp; “apu”&#10;é</c></g>
      <h:d>5<!-- in the midst -->6</h:d>
    </k>

    """

  /// The elements in order with their depth, and their text where nothing is inside them.
  private func flat(_ bytes: [UInt8], with reader: inout FlatReader) -> [String]? {
    reader.read(bytes.span) { tags, attributes, text, names in
      func piece(_ start: Int32, _ end: Int32) -> String {
        String(decoding: (Int(start)..<Int(end)).map { text[$0] }, as: UTF8.self)
      }
      var found = attributes.indices.map { index in
        let attribute = attributes[index]
        return "@\(names.all[Int(attribute.name)])=\(piece(attribute.start, attribute.end))"
      }
      var depth = 0
      for index in tags.indices {
        guard !tags[index].isEnd else {
          depth -= 1
          continue
        }
        depth += 1
        let isLeaf = tags[index + 1].isEnd
        let inside = isLeaf ? piece(tags[index].textOffset, tags[index + 1].textOffset) : "…"
        found.append("\(depth) \(names.all[Int(tags[index].name)]) \(inside)")
      }
      return found
    }
  }

  private func tree(_ bytes: [UInt8]) -> [String]? {
    guard let document = try? readDocument(bytes, file: "input.xml") else { return nil }
    var found = document.root.attributes.map { "@\($0.name)=\($0.value)" }
    func visit(_ element: XMLElement, _ depth: Int) {
      let isLeaf = element.elements.isEmpty
      found.append("\(depth) \(element.name) \(isLeaf ? element.textContent : "…")")
      for inner in element.elements { visit(inner, depth + 1) }
    }
    visit(document.root, 1)
    return found
  }

  @Test func `is what its tree is`() {
    var reader = FlatReader()
    let bytes = Array(Self.plain.utf8)
    for _ in 0..<3 { #expect(flat(bytes, with: &reader) == tree(bytes)) }
    #expect(tree(bytes)?.count == 12)
  }

  @Test(arguments: [
    "<a><![CDATA[x]]></a>", "<!DOCTYPE a><a/>", "<a><b></a>", "<a/><a/>", "<a>&nbsp;</a>", "<x:a/>",
    "", "<", "a", "<a b='1' b='2'/>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
    "\u{FEFF}<a/>", "<a>\u{1}</a>", "<a>&#1;</a>", " <a/>", "<a", "<a>text",
  ])
  func `is left alone when it is unusual or wrong`(_ text: String) {
    var reader = FlatReader()
    #expect(flat(Array(text.utf8), with: &reader) == nil)
    // What was refused leaves nothing behind.
    let bytes = Array(Self.plain.utf8)
    #expect(flat(bytes, with: &reader) == tree(bytes))
  }

  @Test(arguments: 1...8)
  func `with bytes changed is read as the tree is, or not at all`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var reader = FlatReader()
    let sample = Array(Self.plain.utf8)
    var readings = 0
    for _ in 0..<400 {
      var bytes = sample
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: place)
        default:
          let marks = Array("<>/&;'\"= \r\n!?-x]".utf8)
          bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
        }
      }
      guard let found = flat(bytes, with: &reader) else { continue }
      readings += 1
      #expect(found == tree(bytes), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(readings > 20)
  }

  @Test func `forgets names when there are too many`() {
    var reader = FlatReader()
    for round in 0..<6 {
      let names = (0..<1_000).map { "<n\(round)x\($0)/>" }.joined()
      let bytes = Array("<a>\(names)</a>".utf8)
      #expect(flat(bytes, with: &reader) == tree(bytes))
    }
  }

  @Test func `is left alone when it is large or deep`() {
    var reader = FlatReader()
    let deep = String(repeating: "<a>", count: 150) + String(repeating: "</a>", count: 150)
    #expect(flat(Array(deep.utf8), with: &reader) == nil)
    let long = "<a>" + String(repeating: "x", count: FlatReader.largest) + "</a>"
    #expect(flat(Array(long.utf8), with: &reader) == nil)
  }
}
