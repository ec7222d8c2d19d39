import Diagnostics
import Foundation
import Intake
import LocatedXML
import TestSupport
import Testing

@Suite struct `A sealed wave` {
  private let folder: ThrowawayFolder
  private let store: FolderStore

  init() throws {
    folder = try ThrowawayFolder()
    store = FolderStore(root: folder["Responses"])
  }

  private var home: String { folder["Responses/kaynti/kevat"] }

  private func put(_ name: String, _ text: String) throws {
    try folder.write("Responses/kaynti/kevat/" + name, text)
  }

  private var files: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: folder.everything.compactMap { name in
        folder.contents(name).map { (name, $0) }
      })
  }

  private func seal(partSize: Int = 1 << 20) throws -> BundlingOutcome {
    try store.seal(home, partSize: partSize)
  }

  /// Documents that are embedded to the byte.
  private static let embedded = [
    "<a/>", "<a></a>\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>x</a>\n",
    "<?xml version='1.0'?><a/>", "\n <a/>\r\n\r\n",
    "<?xml version=\"1.0\"?>\n<!-- < & \" -->\n<a/>",
    "<a/><!-- </a> --><?p x?>\n\n", "<a>\r\n\t<b c='&amp;&#10;&quot;'/>&gt;]]&gt;</a>",
    "<a xmlns=\"urn:x\"><b xmlns=\"\"/></a>", "<a xmlns:b=\"urn:y\"><c b:d=\"1\"/></a>",
    "<a><![CDATA[<record></response>]]></a>", "<ä>ö€😀</ä>", "<a\n>\n</a\n>\n",
    "<?xml version=\"1.0\" encoding=\"us-ascii\" standalone='yes'?>\n<a/>\n",
  ]

  @Test func `is opened to the byte that it was`() throws {
    for (number, text) in Self.embedded.enumerated() {
      try put("\(number).xml", text)
      try put("\(number).records/b.xml", text)
      try put("\(number).records/a.xml", text)
    }
    try put("0.media/x.jpg", "picture")
    let before = files
    for size in [1, 2_000, 1 << 20] {
      let sealed = try seal(partSize: size)
      #expect(sealed.left.map(\.what.en) == [])
      #expect(sealed.responses == Self.embedded.count)
      #expect(sealed.records == 2 * Self.embedded.count)
      let names = files.keys.filter { $0.hasSuffix(".xml") }
      #expect(names.allSatisfy { $0.contains("bundle-") })
      #expect(names.count == sealed.bundles.count)
      #expect((size == 1) == (names.count == Self.embedded.count))
      for name in names { #expect(isWellFormed(folder.contents(name) ?? [])) }
      let opened = try store.open(home)
      #expect(opened.responses == sealed.responses && opened.records == sealed.records)
      #expect(files == before)
    }
  }

  @Test func `lists and reads what it holds as before`() throws {
    for (number, text) in Self.embedded.enumerated() { try put("\(number).xml", text) }
    try put("3.records/1.xml", "<x/>")
    let before = try store.responses(of: "kaynti")
    let roots = try before.map { try store.document($0.file).root.startTag.count }
    _ = try seal(partSize: 500)
    let after = try store.responses(of: "kaynti")
    #expect(after.map(\.path) == before.map(\.path))
    #expect(after.map(\.stem) == before.map(\.stem))
    #expect(after.map { $0.records.map(\.path) } == before.map { $0.records.map(\.path) })
    #expect(after.allSatisfy { $0.file.sealed != nil })
    for (number, response) in after.enumerated() {
      #expect(try store.document(response.file).root.startTag.count == roots[number])
      #expect(try store.isAsSealed(response.file))
    }
  }

  @Test(arguments: [
    ("1.conflict-0123456789ab.xml", "<a/>", "another content"),
    ("1.xml", "\u{FEFF}<a/>", "byte order mark"), ("1.xml", "<a>", "not"),
    ("1.xml", "", "not sealed"),
    ("1.xml", "<!DOCTYPE a><a/>", "not sealed"), ("1.xml", "<a><b:c xmlns:b='u'/></a>", "<b:"),
    ("1.xml", "<a><!-- </b:response> --></a>", "<b:"), ("å.xml", "<a/>", "special"),
    ("1.xml", "<?xml version=\"1.0\" encoding=\"latin1\"?><a/>", "not sealed"),
    ("1.xml", "<!--" + String(repeating: "x", count: 1_001) + "--><a/>", "around"),
    ("1.xml", "<a>" + String(repeating: "x", count: 1 << 20) + "</a>", "megabyte"),
  ])
  func `leaves what it cannot hold exactly, and says so`(
    _ name: String, _ text: String, _ why: String
  ) throws {
    try put(name, text)
    try put("2.xml", "<a/>")
    let sealed = try seal()
    #expect(sealed.responses == 1)
    #expect(sealed.left.map(\.code) == ["HR0082"])
    #expect(sealed.left.english.contains(name) && sealed.left.english.contains(why))
    #expect(folder.text("Responses/kaynti/kevat/" + name) == text)
    #expect(!folder.exists("Responses/kaynti/kevat/2.xml"))
  }

  private func submit(_ text: String, id: String = SampleResponse.id(1)) throws -> StoreOutcome {
    try store.store(
      [Submission(Array(text.utf8), id: ResponseID(id), wave: "kevat")], survey: "kaynti")[0]
  }

  @Test func `knows a submission that is stored again`() throws {
    let first = try submit("<a x='1'/>")
    guard case .stored(let path) = first else { throw Stopped([]) }
    _ = try seal()
    #expect(try submit("<a x='1'/>") == .alreadyStored(path: path))
    #expect(try submit("<a  x=\"1\"></a>") == .alreadyStored(path: path))
    if case .conflict(_, let with) = try submit("<a x='2'/>") {
      #expect(with == path)
    } else {
      Issue.record("no conflict")
    }
    #expect(try store.responses(of: "kaynti").map(\.isConflict) == [true, false])
  }

  @Test func `holds a file that lies beside it with the same bytes once`() throws {
    try put("1.xml", "<a>1</a>\n")
    try put("1.records/1.xml", "<x/>")
    _ = try seal()
    try put("1.xml", "<a>1</a>\n")
    try put("1.records/1.xml", "<x/>")
    try put("1.records/2.xml", "<y/>")
    let listed = try store.responses(of: "kaynti")
    #expect(listed.count == 1)
    #expect(listed[0].records.map { $0.path.suffix(5) } == ["1.xml", "2.xml"])
    let again = try seal()
    #expect(again.left.isEmpty && again.bundles.isEmpty)
    #expect(!folder.exists("Responses/kaynti/kevat/1.xml"))
    #expect(folder.exists("Responses/kaynti/kevat/1.records/2.xml"))
    try put("1.xml", "<a>2</a>\n")
    #expect(try store.responses(of: "kaynti").map { $0.file.sealed == nil } == [false, true])
    #expect(try seal().left.map(\.code) == ["HR0082"])
    #expect(stopping { () throws(Stopped) in try store.open(home) }?.codes == ["HR0083"])
    #expect(folder.text("Responses/kaynti/kevat/1.xml") == "<a>2</a>\n")
    #expect(try store.responses(of: "kaynti").count == 2)
  }

  @Test func `is read as far as it is whole`() throws {
    for number in 1...5 { try put("\(number).xml", "<a>\(number)</a>\n") }
    _ = try seal()
    let bundle = "Responses/kaynti/kevat/bundle-0001.xml"
    let whole = try #require(folder.contents(bundle))
    for length in 0..<whole.count {
      try folder.write(bundle, Array(whole.prefix(length)))
      let listed = try store.responses(of: "kaynti")
      let sealed = listed.filter { $0.file.sealed != nil }
      #expect(listed.count == sealed.count + 1)
      #expect(
        try sealed.map { String(decoding: try store.content($0.file), as: UTF8.self) }
          == (1...5).prefix(sealed.count).map { "<a>\($0)</a>" })
      let last = listed.first { $0.file.sealed == nil }
      let stop = stopping { () throws(Stopped) in
        try last.map { one throws(Stopped) in try store.content(one.file) }
      }
      #expect(stop?.codes == ["HR0080"])
      #expect(stopping { () throws(Stopped) in try store.open(home) }?.codes == ["HR0080"])
    }
    try folder.write(bundle, whole)
    #expect(try store.responses(of: "kaynti").count == 5)
  }

  @Test func `says which file is not the one that was sealed`() throws {
    try put("1.xml", "<a>1</a>\n")
    _ = try seal()
    let bundle = "Responses/kaynti/kevat/bundle-0001.xml"
    let text = try #require(folder.text(bundle))
    try folder.write(bundle, text.replacingOccurrences(of: "<a>1<", with: "<a>2<"))
    let file = try store.responses(of: "kaynti")[0].file
    #expect(String(decoding: try store.content(file), as: UTF8.self) == "<a>2</a>")
    let found = try store.findings(ofSealing: file)
    #expect(found.map(\.code) == ["HR0081"])
    #expect(found[0].place?.file.hasSuffix("bundle-0001.xml") == true)
    #expect(found[0].place?.range?.start.line == 4)
    #expect(stopping { () throws(Stopped) in try store.open(home) }?.codes == ["HR0081"])
    #expect(folder.exists(bundle))
  }

  @Test func `names the line and column in the bundle`() throws {
    let judging = try Judging()
    for number in 1...3 {
      try judging.workspace.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.greeted = number == 2 ? "maybe" : "no"
        })
    }
    let store = FolderStore(root: judging.workspace.folder["Responses"])
    _ = try store.seal(judging.workspace.folder["Responses/kaynti/kevat"], partSize: 1 << 20)
    let place = try #require(try judging.selection().rejected.first?.findings.first?.place)
    let text = try #require(
      judging.workspace.folder.text("Responses/kaynti/kevat/bundle-0001.xml"))
    let start = try #require(place.range?.start)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[start.line - 1]
    #expect(place.file.hasSuffix("bundle-0001.xml"))
    #expect(line.contains("<greeted>maybe"))
    #expect(line.dropFirst(start.column - 1).hasPrefix("greeted"))
  }

  @Test func `is found where it went while it was read`() throws {
    try put("1.xml", "<a>1</a>\n")
    let single = try store.responses(of: "kaynti")[0].file
    _ = try seal()
    let sealed = try store.responses(of: "kaynti")[0].file
    #expect(String(decoding: try store.content(single), as: UTF8.self) == "<a>1</a>")
    #expect(String(decoding: try store.whole(single), as: UTF8.self) == "<a>1</a>\n")
    #expect(store.areSame(single, sealed))
    _ = try store.open(home)
    #expect(String(decoding: try store.content(sealed), as: UTF8.self) == "<a>1</a>\n")
  }
}
