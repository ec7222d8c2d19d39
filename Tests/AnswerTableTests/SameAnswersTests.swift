import Diagnostics
import ExpressionSamples
import Foundation
import Intake
import Operations
import TestSupport
import Testing

/// What a person does to the files, at random.
private struct Meddling {
  let workspace: TableWorkspace
  var chance: Seeded
  private var count = 0

  init(_ workspace: TableWorkspace, seed: Int) {
    self.workspace = workspace
    chance = Seeded()
    for _ in 0..<seed * 7 { _ = chance.next() }
  }

  private var files: [String] { workspace.sample.stored.filter { !$0.contains("/bundle-") } }

  mutating func step(without left: Set<String> = []) throws -> String {
    let all = [
      "add", "replace", "withdraw", "approve", "correct", "delete", "touch", "damage", "copy",
      "move", "circle", "pack", "pack", "open", "bundle",
    ]
    let names = all.filter { !left.contains($0) }
    let name = chance.below(2) == 0 ? "add" : chance.one(of: names)
    switch name {
    case "add": try add(next())
    case "pack", "open":
      // What stands in the way of opening is told; then the bundle stays.
      _ = stopping { () throws(Stopped) in
        try workspace.sample.open().pack(
          survey: "kaynti", wave: nil,
          name == "open" ? .open : .seal(partSize: 1 + chance.below(4_000)))
      }
    case "bundle":
      let (place, byte) = (chance.below(20_000), UInt8(chance.below(256)))
      let (cuts, one) = (chance.below(3) == 0, chance.below(100))
      let bundles = workspace.sample.stored.filter { $0.contains("/bundle-") }
      if bundles.isEmpty { break }
      let bundle = bundles[one % bundles.count]
      var bytes = workspace.sample.folder.contents(bundle) ?? []
      if bytes.isEmpty { break }
      if cuts { bytes.removeLast(place % bytes.count) } else { bytes[place % bytes.count] = byte }
      try workspace.sample.folder.write(bundle, bytes)
    case "copy": try put(text(anyFile()), "kevat/copy-\(chance.below(3))")
    case "replace": try change(anyFile()) { $0.replacingOccurrences(of: ">no<", with: ">yes<") }
    case "withdraw", "approve": try record(name == "approve" ? "approved" : "withdrawn")
    case "correct":
      let older = SampleResponse.id(chance.below(max(1, count)))
      try add(next { $0.deprecated = older })
    case "circle":
      let (one, other) = (SampleResponse.id(count + 1), SampleResponse.id(count + 2))
      try add(next { $0.deprecated = other })
      try add(next { $0.deprecated = one })
    case "delete": if let file = anyFile() { try workspace.sample.folder.remove(file) }
    case "touch": try change(anyFile()) { $0 }
    case "damage":
      let (place, byte) = (chance.below(2_000), UInt8(chance.below(256)))
      try change(anyFile()) { text in
        var bytes = Array(text.utf8)
        if !bytes.isEmpty { bytes[place % bytes.count] = byte }
        return String(decoding: bytes, as: UTF8.self)
      }
    default:
      if let file = anyFile() {
        let text = text(file)
        try workspace.sample.folder.remove(file)
        try put(text, (chance.below(2) == 0 ? "kevat/" : "syksy/") + stem(file))
      }
    }
    return name
  }

  private mutating func next(_ change: (inout SampleResponse) -> Void = { _ in }) -> SampleResponse
  {
    count += 1
    let number = count
    var response = SampleResponse()
    response.id = chance.below(8) == 0 ? "oma-\(number)" : SampleResponse.id(number)
    response.unit = chance.one(of: ["a1", "a2", "b1", "c1", "lib_a", "", "z9"])
    response.greeted = chance.one(of: ["yes", "no", "na", "", "perhaps", " yes "])
    response.visited = chance.one(of: [
      "2018-04-10T10:15:00.000+03:00", "2018-05-31T23:59:59.999+03:00", "2018-05-31T21:30:00Z",
      "2018-09-10T10:00:00.000+02:00", "2018-07-10T10:00:00.000+03:00", "eilen", nil,
    ])
    response.timeEnd = chance.one(of: [
      "2018-04-10T12:00:00.000+03:00", "2018-09-10T12:00:00Z", "x", nil,
    ])
    response.version = chance.below(12) == 0 ? "9" : "1"
    response.more = chance.one(of: [
      "", "<wait>3</wait><doubled>6</doubled>", "<wait>03</wait>", "<wait>x</wait>",
      "<unasked/>", "<greeted>no</greeted>", "<!-- é --><doubled>1.5</doubled>",
      "<wait><![CDATA[4]]></wait>", "<wait>&#52;</wait>",
    ])
    change(&response)
    return response
  }

  private func add(_ response: SampleResponse) throws {
    try put(response.text, "kevat/" + (response.id.hasPrefix("oma") ? response.id : response.stem))
  }

  private func put(_ text: String, _ name: String) throws {
    try workspace.sample.folder.write("Responses/kaynti/\(name).xml", text)
  }

  mutating func record(_ kind: String, _ chosen: String? = nil) throws {
    guard let file = chosen ?? anyFile() else { return }
    try workspace.sample.folder.write(
      String(file.dropLast(4)) + ".records/\(SampleResponse.id(chance.below(3)).dropFirst(5)).xml",
      """
      <record xmlns="urn:haamu:record:1" kind="\(kind)" at="2018-04-11T10:00:00+03:00" by="k-1">syy</record>
      """)
  }

  private mutating func anyFile() -> String? { files.isEmpty ? nil : chance.one(of: files) }

  private func text(_ file: String?) -> String {
    file.flatMap { workspace.sample.folder.text($0) } ?? ""
  }

  private func stem(_ file: String) -> String {
    String((file.split(separator: "/").last ?? "").dropLast(4))
  }

  private func change(_ file: String?, _ edit: (String) -> String) throws {
    guard let file else { return }
    try workspace.sample.folder.write(file, edit(text(file)))
  }
}

@Suite struct `The answer table says what the files say` {
  @Test(arguments: [true, false], 1...3)
  func `whatever happens to them`(hasRepeats: Bool, seed: Int) throws {
    let workspace = try TableWorkspace(
      hasRepeats: hasRepeats, attributes: seed % 2 == 0 ? "" : "review=\"required\"")
    var meddling = Meddling(workspace, seed: seed)
    var steps: [String] = []
    for _ in 0..<15 {
      for _ in 0...2 { steps.append(try meddling.step()) }
      let notices = Notices()
      let table = workspace.picture(readsFiles: false, notices: notices)
      #expect(
        table == workspace.picture(readsFiles: true), "\(steps), seed \(meddling.chance.seed)")
      #expect(notices.all == [])
    }
  }

  @Test(arguments: [true, false], 1...4)
  func `before, while and after they are sealed`(hasRepeats: Bool, seed: Int) throws {
    let workspace = try TableWorkspace(
      hasRepeats: hasRepeats, attributes: seed % 2 == 0 ? "" : "review=\"required\"")
    var meddling = Meddling(workspace, seed: seed + 10)
    for _ in 0..<40 { _ = try meddling.step(without: ["pack", "open", "bundle"]) }
    for file in workspace.sample.stored {
      let records = workspace.sample.folder.files(".xml", in: String(file.dropLast(4)) + ".records")
      if records.isEmpty { try meddling.record("approved", file) }
    }
    let before = workspace.picture(readsFiles: true)
    #expect(before.report.hasPrefix("survey,"))
    let files = workspace.sample.contents
    for size in [1, 3_000, 1 << 20] {
      let sealed = try workspace.sample.open().pack(
        survey: "kaynti", wave: nil, .seal(partSize: size))
      #expect(sealed.responses > 0 && sealed.bundles.count > (size == 1 ? 3 : 0))
      for readsFiles in [true, false, false] {
        let picture = workspace.picture(readsFiles: readsFiles)
        #expect(picture.report == before.report)
        #expect(picture.lines == before.lines)
        #expect(picture == workspace.picture(readsFiles: true))
      }
      _ = try workspace.sample.open().pack(survey: "kaynti", wave: nil, .open)
      #expect(workspace.sample.contents == files)
      #expect(workspace.picture(readsFiles: false) == before)
    }
  }

  @Test(arguments: [true, false])
  func `and reads nothing again that has not changed`(hasRepeats: Bool) throws {
    let workspace = try TableWorkspace(hasRepeats: hasRepeats)
    try workspace.sample.put(SampleResponse())
    let before = workspace.picture(readsFiles: false)
    let kept = try #require(workspace.sample.folder.contents(workspace.cache))
    #expect(workspace.picture(readsFiles: false) == before)
    #expect(workspace.sample.folder.contents(workspace.cache) == kept)
    try workspace.sample.put(SampleResponse { $0.greeted = "yes" })
    #expect(workspace.picture(readsFiles: false) != before)
  }

  @Test func `under the definitions of now`() throws {
    let workspace = try TableWorkspace(hasRepeats: false)
    try workspace.sample.put(SampleResponse { $0.greeted = "maybe" })
    #expect(workspace.picture(readsFiles: false).responses.count == 1)
    let survey = workspace.sample.folder.text("Surveys/kaynti.xml") ?? ""
    try workspace.sample.folder.write(
      "Surveys/kaynti.xml",
      survey.replacingOccurrences(of: "\"no\" score", with: "\"maybe\" score"))
    let notices = Notices()
    let table = workspace.picture(readsFiles: false, notices: notices)
    #expect(table == workspace.picture(readsFiles: true))
    #expect(table.report.contains("maybe"))
    #expect(notices.all == [])
  }

  @Test func `when something else lies among them`() throws {
    let workspace = try TableWorkspace(hasRepeats: false)
    let folder = workspace.sample.folder
    try workspace.sample.put(SampleResponse())
    try folder.makeFolder("Responses/kaynti/kevat/folder.xml")
    try folder.link("Responses/kaynti/kevat/nowhere.xml", to: "gone")
    try folder.link("Responses/kaynti/other", to: "kevat")
    #expect(
      try Program.shell("mkfifo Responses/kaynti/kevat/pipe.xml", in: folder.path).status == 0)
    let table = workspace.picture(readsFiles: false)
    #expect(table == workspace.picture(readsFiles: true))
    #expect(table.responses.count == 8)
    #expect(workspace.picture(readsFiles: false) == table)
  }
}
