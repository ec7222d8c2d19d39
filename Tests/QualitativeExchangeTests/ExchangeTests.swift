import Diagnostics
import FileSystem
import LocatedXML
import QualitativeExchange
import Testing

struct `Exchange by REFI-QDA` {
  @Test(arguments: UInt64(1)...60)
  func `a project that is written, read and written again is the same`(seed: UInt64) throws {
    let project = project(seed: seed)
    let bytes = try project.bytes()
    let read = try readMaterial(bytes, file: "project.qde")
    #expect(read.findings.isEmpty)
    #expect(!read.isCodebook)
    #expect(read.project == project)
    #expect(try read.project.bytes() == bytes)
  }

  @Test(arguments: UInt64(1)...40)
  func `a project and its codebook are valid against the schemas of the standard`(seed: UInt64)
    throws
  {
    let project = project(seed: seed)
    let whole = try schema("Project")
    let alone = try schema("Codebook")
    #expect(whole.validate(try project.bytes(), file: "project.qde").isEmpty)
    let sets = project.sets.map { set in
      var set = set
      set.sources = []
      return set
    }
    let bytes = try codebookBytes(project.head.codes, sets: sets, origin: "Haamu")
    #expect(alone.validate(bytes, file: "codebook.qdc").isEmpty)
    let read = try readMaterial(bytes, file: "codebook.qdc")
    #expect(read.isCodebook)
    #expect(read.project.head.codes == project.head.codes)
    #expect(read.project.sets == sets)
    #expect(
      try codebookBytes(read.project.head.codes, sets: read.project.sets, origin: "Haamu") == bytes)
  }

  @Test(arguments: UInt64(1)...10)
  func `pieces that are taken out on the way make up the whole`(seed: UInt64) throws {
    let project = project(seed: seed)
    var writer = try ProjectWriter(project.head)
    var bytes = try writer.take()
    for source in project.sources {
      try writer.add(source)
      bytes += try writer.take()
    }
    for set in project.sets { try writer.add(set) }
    bytes += try writer.finish()
    #expect(bytes == (try project.bytes()))
  }

  @Test func `places are code points, not letters and not bytes`() throws {
    // One letter of two code points, and one of four bytes, stand before the selection.
    let text = "e\u{301}😀 jono"
    let code = QualitativeCode(guid: "00000000-0000-0000-0000-00000000000a", name: "jono")
    let coding = TextCoding(guid: "00000000-0000-0000-0000-00000000000b", code: code.guid)
    let source = TextSource(
      guid: "00000000-0000-0000-0000-00000000000c", text: text,
      selections: [
        .init(guid: "00000000-0000-0000-0000-00000000000d", span: 4..<8, codings: [coding])
      ])
    let project = QualitativeProject(
      head: ProjectHead(name: "x", codes: [code]), sources: [source])
    let read = try readMaterial(try project.bytes(), file: "x").project.sources[0]
    let scalars = Array(read.text.unicodeScalars)[read.selections[0].span]
    var chosen = String.UnicodeScalarView()
    chosen.append(contentsOf: scalars)
    #expect(String(chosen) == "jono")
  }

  @Test func `what has no place here is counted and told, with where it stood`() throws {
    let read = try readMaterial(
      Array(foreign.utf8), file: "project.qde",
      texts: { name in
        name == "1.txt" ? "Jono oli pitkä" : nil
      })
    #expect(read.findings.map(\.code) == ["HC0513", "HC0514", "HC0515", "HC0515", "HC0515"])
    let told = read.findings.suffix(3).map { $0.what.en }
    #expect(told[0].contains("1 × <Cases>"))
    #expect(told[1].contains("2 × <PictureSource>"))
    #expect(told[2].contains("1 × <NoteRef>"))
    let source = try #require(read.project.sources.first)
    #expect(source.guid == "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa")
    #expect(source.text == "Jono oli pitkä")
    #expect(source.selections.map(\.span) == [0..<4])
    #expect(source.codings.map(\.guid) == ["00000000-0000-0000-0000-000000000003"])
  }

  @Test(arguments: ["<survey/>", "<Project/>", "<Project xmlns='urn:other'/>"])
  func `what is no QDA-XML is refused`(text: String) throws {
    let error = #expect(throws: Stopped.self) {
      try readMaterial(Array(text.utf8), file: "project.qde")
    }
    #expect(error?.diagnostics.first?.code == "HC0512")
  }

  @Test func `a file cut short is refused`() throws {
    let bytes = try project(seed: 5).bytes()
    for length in stride(from: 0, to: bytes.count - 1, by: 17) {
      #expect(throws: Stopped.self) { try readMaterial(Array(bytes[..<length]), file: "x") }
    }
  }

  @Test func `an empty codebook and what XML cannot hold are told`() throws {
    let none = #expect(throws: Stopped.self) { try codebookBytes([]) }
    #expect(none?.diagnostics.first?.code == "HC0511")
    let bad = #expect(throws: Stopped.self) {
      try codebookBytes([QualitativeCode(guid: guid(fromDigest: []), name: "a\u{1}")])
    }
    #expect(bad?.diagnostics.first?.code == "HC0510")
  }

  @Test func `an id is one with braces, and large letters are small ones`() {
    #expect(isGUID("{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}"))
    #expect(
      bare("{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}") == "ad68fbe7-e1ee-4a82-a279-23cc698c89eb")
    #expect(!isGUID("AD68FBE7E1EE4A82A27923CC698C89EB"))
    #expect(!isGUID(""))
    #expect(
      guid(fromDigest: [UInt8](repeating: 0xFF, count: 32))
        == "ffffffff-ffff-8fff-bfff-ffffffffffff")
  }
}

private let foreign = """
  <p:Project xmlns:p="urn:QDA-XML:project:1.0" name="muualta" origin="X">
    <p:CodeBook><p:Codes><p:Code guid="{00000000-0000-0000-0000-000000000001}" name="jono" isCodable="1"/>
      <p:Code guid="jono" name="rikki" isCodable="true"/></p:Codes></p:CodeBook>
    <p:Cases><p:Case guid="00000000-0000-0000-0000-000000000009"/></p:Cases>
    <p:Sources><p:PictureSource guid="00000000-0000-0000-0000-00000000000e"/>
      <p:TextSource guid="{AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA}" plainTextPath="internal://1.txt">
        <p:PlainTextSelection guid="00000000-0000-0000-0000-000000000002" startPosition="0" endPosition="4"/>
        <p:PlainTextSelection guid="00000000-0000-0000-0000-000000000004" startPosition="9" endPosition="99">
          <p:Coding guid="00000000-0000-0000-0000-000000000003">
            <p:CodeRef targetGUID="00000000-0000-0000-0000-000000000001"/>
            <p:NoteRef targetGUID="00000000-0000-0000-0000-000000000005"/></p:Coding>
        </p:PlainTextSelection>
      </p:TextSource>
      <p:PictureSource guid="00000000-0000-0000-0000-00000000000f"/></p:Sources>
  </p:Project>
  """

/// A schema of the standard, as it was published.
private func schema(_ name: String) throws -> XMLSchemaValidator {
  let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  let bytes = try readFile("/" + path + "/Fixtures/RefiQDA/\(name).xsd")
  return try XMLSchemaValidator(bytes, file: name + ".xsd")
}
