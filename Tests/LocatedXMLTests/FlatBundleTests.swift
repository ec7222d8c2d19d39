import LocatedXML
import Testing

/// Small documents in a bundle beside the same by themselves.
@Suite struct `A bundle read flat` {
  private static let names = FlatBundleNames(bundle: "urn:b", record: "urn:r")

  private func parts(
    _ tags: Span<FlatTag>, _ attributes: Span<FlatAttribute>, _ text: Span<UInt8>,
    _ names: FlatNames
  ) -> [String] {
    func piece(_ start: Int32, _ end: Int32) -> String {
      String(decoding: (Int(start)..<Int(end)).map { text[$0] }, as: UTF8.self)
    }
    var found = attributes.indices.map { index in
      let attribute = attributes[index]
      return "@\(names.all[Int(attribute.name)])=\(piece(attribute.start, attribute.end))"
    }
    for index in tags.indices {
      let isLeaf = !tags[index].isEnd && tags[index + 1].isEnd
      let name = tags[index].isEnd ? "end" : "\(names.all[Int(tags[index].name)])"
      found.append(
        name + (isLeaf ? piece(tags[index].textOffset, tags[index + 1].textOffset) : ""))
    }
    return found
  }

  /// What the reader gives of each small document; nil in the place of one that is not plain, and
  /// altogether when the bundle is not read.
  private func read(_ bytes: [UInt8], chunk: Int) -> [[String]?]? {
    var reader = FlatBundleReader(Self.names)
    var found: [[String]?] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      let isRead = reader.read(bytes.span.extracting(start..<end)) {
        wrapped, tags, attributes, records, text, names in
        var kinds: [String] = []
        for index in records.indices {
          let record = records[index]
          let kind = (Int(record.kindStart)..<Int(record.kindEnd)).map { text[$0] }
          kinds.append("record " + String(decoding: kind, as: UTF8.self))
        }
        found.append(wrapped.isPlain ? parts(tags, attributes, text, names) + kinds : nil)
      }
      if !isRead { return nil }
      start = end
    }
    return reader.finish() ? found : nil
  }

  private func bundle(_ documents: [String]) -> [UInt8] {
    let wrapped = documents.map { "<b:response name=\"x\">\n\($0)\n</b:response>\n" }
    return Array(
      ("<b:bundle xmlns:b=\"urn:b\">\n" + wrapped.joined() + "<b:index>\nx 1 2\n</b:index>\n"
        + "<b:end/>\n</b:bundle>\n").utf8)
  }

  private static let documents = [
    "<a long='y'/>", "<k id='k' version=\"1\"><m><i>uuid:1</i></m><q>yes</q><w> ä &amp; ö</w></k>",
    "<a><![CDATA[x]]></a>", "<a xmlns='urn:x'><b/>t</a>", "<a><b>1<!-- c -->2</b><?p?></a>",
    String(repeating: "<a>", count: 120) + String(repeating: "</a>", count: 120),
    "<a><b>\(String(repeating: "x", count: 70_000))</b><c/></a>",
  ]

  @Test(arguments: [1, 2, 7, 61, 4_096, 1 << 16])
  func `is what its documents are by themselves`(_ chunk: Int) {
    var flat = FlatReader()
    let alone = Self.documents.map { document in
      flat.read(Array(document.utf8).span) { tags, attributes, text, names in
        parts(tags, attributes, text, names)
      }
    }
    #expect(alone.count { $0 == nil } == 2)
    #expect(read(bundle(Self.documents + Self.documents), chunk: chunk) == alone + alone)
  }

  @Test(arguments: [3, 1 << 16]) func `tells the kinds of records`(_ chunk: Int) {
    let records = ["approved", "withdrawn"].map {
      "<b:record name='r'>\n<record xmlns='urn:r' kind='\($0)' at=''>why <b/></record>\n</b:record>"
    }
    let found = read(
      bundle(["<a>1</a>\n" + records.joined(separator: "\n"), "<a/>"]), chunk: chunk)
    #expect(found?[0]?.suffix(2) == ["record approved", "record withdrawn"])
    #expect(found?[1]?.count == 2)
    let odd = read(bundle(["<a/>\n<b:record name='r'><x kind='approved'/></b:record>"]), chunk: 99)
    #expect(odd == [nil])
  }

  @Test(arguments: [
    "<bundle/>", "<b:bundle xmlns:b='urn:b'><response/></b:bundle>", "<b:bundle xmlns:b='urn:b'>",
    "<b:bundle xmlns:b='urn:b'><b:response name='x'><a></b:response></b:bundle>",
    "<!DOCTYPE b><b:bundle xmlns:b='urn:b'/>", "",
    "<b:bundle xmlns:b='urn:b'><b:response/></b:bundle>",
    "<b:bundle xmlns:b='urn:b'><b:response name='x'><c:a/></b:response></b:bundle>",
  ])
  func `is left alone when it is none`(_ text: String) {
    #expect(read(Array(text.utf8), chunk: 1 << 16) == nil)
  }

  @Test func `passes over a document that is too large, and no other`() {
    let large = "<a>" + String(repeating: "<b>xxxxxxxxxx</b>", count: 60_000) + "</a>"
    let found = read(bundle(["<a>1</a>", large, "<a>2</a>", large]), chunk: 1 << 16)
    #expect(found?.map { $0 == nil } == [false, true, false, true])
    #expect(found?[2]?.first?.hasSuffix("2") == true)
  }
}
