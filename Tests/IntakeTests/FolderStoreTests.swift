import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct `The folder of responses` {
  let folder: ThrowawayFolder
  let store: FolderStore

  init() throws {
    folder = try ThrowawayFolder()
    store = FolderStore(root: folder["Responses"])
  }

  private func put(
    _ text: String, id: String = SampleResponse.id(1), wave: String? = "kevat"
  ) throws(Stopped) -> StoreOutcome {
    try store.store(
      [Submission(Array(text.utf8), id: ResponseID(id), wave: wave)], survey: "kaynti")[0]
  }

  private var files: [String] { folder.files(".xml").map { String($0.dropFirst(17)) } }
  private let stem = String(SampleResponse.id(1).dropFirst(5))

  @Test func `stores once`() throws {
    #expect(try put("<a/>") == .stored(path: folder["Responses/kaynti/kevat/\(stem).xml"]))
    #expect(try put("<a/>") == .alreadyStored(path: folder["Responses/kaynti/kevat/\(stem).xml"]))
    #expect(files == ["kevat/\(stem).xml"])
    #expect(folder.leftovers == [])
  }

  @Test(arguments: ["<a x='1' y='2'><b/></a>", "<a y=\"2\"   x=\"1\"><b></b></a>"])
  func `takes the same submission written otherwise for the same`(_ other: String) throws {
    _ = try put("<a x=\"1\" y=\"2\"><b/></a>")
    if case .alreadyStored = try put(other) { return }
    Issue.record("stored anew")
  }

  @Test func `finds the id in the folder of any wave`() throws {
    _ = try put("<a/>", wave: nil)
    if case .alreadyStored(let path) = try put("<a/>", wave: "kevat") {
      #expect(path.contains("/_no_wave/"))
    } else {
      Issue.record("stored twice")
    }
    #expect(files == ["_no_wave/\(stem).xml"])
  }

  @Test func `keeps other content of the same id beside, once`() throws {
    let first = try put("<a>1</a>")
    let second = try put("<a>2</a>")
    guard case .stored(let path) = first, case .conflict(let beside, path) = second else {
      Issue.record("\(first) \(second)")
      return
    }
    #expect(beside.wholeMatch(of: /.*\/[0-9a-f-]{36}\.conflict-[0-9a-f]{12}\.xml/) != nil)
    #expect(try put("<a>2</a>") == second)
    #expect(folder.text("Responses/kaynti/kevat/\(stem).xml") == "<a>1</a>")
    #expect(files.count == 2)
    #expect(try store.responses(of: "kaynti").map(\.isConflict) == [true, false])
  }

  @Test func `keeps what comes under the id of a damaged file beside`() throws {
    try folder.write("Responses/kaynti/kevat/\(stem).xml", "<a>half")
    if case .conflict = try put("<a>whole</a>") {} else { Issue.record("no conflict") }
    #expect(folder.text("Responses/kaynti/kevat/\(stem).xml") == "<a>half")
  }

  @Test func `sees the same id twice among those stored together`() throws {
    let id = ResponseID(SampleResponse.id(1))
    let outcomes = try store.store(
      [("<a/>", "kevat"), ("<a/>", "syksy"), ("<b/>", "syksy")].map {
        Submission(Array($0.0.utf8), id: id, wave: $0.1)
      }, survey: "kaynti")
    let path = folder["Responses/kaynti/kevat/\(stem).xml"]
    #expect(outcomes.prefix(2) == [.stored(path: path), .alreadyStored(path: path)])
    if case .conflict(_, path) = outcomes[2] {} else { Issue.record("\(outcomes[2])") }
    #expect(files.allSatisfy { $0.hasPrefix("kevat/") })
  }

  @Test(arguments: ["../../etc/passwd", "uuid:/etc/passwd", "..", "a/b"])
  func `never leaves its folder for an id`(_ id: String) throws {
    _ = try put("<a/>", id: id)
    #expect(folder.files("", in: "").allSatisfy { $0.hasPrefix("Responses") })
    #expect(files.count == 1)
    #expect(files[0].hasPrefix("kevat/x-"))
  }

  @Test func `adds records and never changes them`() throws {
    guard case .stored(let path) = try put("<a/>") else { return }
    for (number, kind) in [ResponseRecord.Kind.returned, .approved].enumerated() {
      let record = ResponseRecord(kind: kind, at: "2018-04-11", by: "k <&>", reason: "syy\n“x”")
      try store.append(record, id: ResponseID(SampleResponse.id(number + 5)), toPath: path)
      try store.append(
        ResponseRecord(kind: .reply, at: "", by: "", reason: "muu"),
        id: ResponseID(SampleResponse.id(number + 5)), toPath: path)
    }
    let stored = try store.responses(of: "kaynti")
    #expect(stored.count == 1)
    #expect(
      stored[0].records.map { $0.path.suffix(16) } == ["000000000005.xml", "000000000006.xml"])
    let first = try store.content(stored[0].records[0])
    #expect(String(decoding: first, as: UTF8.self).contains("kind=\"returned\""))
  }

  @Test func `lists what is there in the order of paths and nothing hidden`() throws {
    for name in [
      "b/2.xml", "b/1.xml", "a/3.xml", "a/.4.xml", ".x/5.xml", "a/6.txt", "7.xml",
    ] {
      try folder.write("Responses/kaynti/" + name, "<a/>")
    }
    #expect(
      try store.responses(of: "kaynti").map { $0.path.suffix(7) } == [
        "a/3.xml", "b/1.xml", "b/2.xml",
      ])
    #expect(try store.responses(of: "muu").isEmpty)
  }
}
