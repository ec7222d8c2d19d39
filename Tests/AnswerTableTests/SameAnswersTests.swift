import ExpressionSamples
import Foundation
import Intake
import Operations
import TestSupport
import Testing

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
