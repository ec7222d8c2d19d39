import Diagnostics
import Foundation
import Operations
import TestSupport
import Testing
import VisitChecks

/// `Tests/Fixtures/CheckedVisits` as a throw-away workspace, with the repository's own survey.
struct CheckedRound {
  let folder: ThrowawayFolder

  init() throws {
    folder = try ThrowawayFolder()
    let home = Repository.root + "/Tests/Fixtures/CheckedVisits"
    for path in try FileManager.default.subpathsOfDirectory(atPath: home)
    where path.hasSuffix(".xml") {
      try folder.write(path, try String(contentsOfFile: home + "/" + path, encoding: .utf8))
    }
    try folder.write(
      "Surveys/asiakaspalvelu.xml",
      try String(contentsOfFile: Repository.root + "/Surveys/asiakaspalvelu.xml", encoding: .utf8))
  }

  func open() -> Workspace { Workspace(root: folder.path, world: .fixed()) }
}

@Suite struct `Checking the reports of a wave` {
  @Test func `finds one seeded case of each check and nothing else`() throws {
    let round = try CheckedRound()
    let visits = try round.open().checkVisits("kevat")
    let found = visits.flatMap { visit in
      visit.findings.map { "\(visit.visit ?? "–") \($0.code) \($0.question ?? "–")" }
    }
    #expect(
      found == [
        "v2 HC0371 visited", "v3 HC0372 visited", "v4 HC0373 –", "v5 HC0374 web_clear",
        "v6 HC0375 finding_text", "v7 HC0376 hours_at_door", "v8 HC0377 encounter_evidence",
        "v9 HC0378 finding_text", "– HC0379 –",
      ])
    #expect(visits.count == 10, "a corrected report is looked at in its newest version only")
  }

  @Test func `looks at one report by its visit or its own name`() throws {
    let round = try CheckedRound()
    let workspace = round.open()
    for name in ["v6", "00000000-0000-4000-8000-000000000006"] {
      let visits = try workspace.checkVisits("asiakaspalvelu", visit: name)
      #expect(visits.map(\.visit) == ["v6"])
      #expect(visits.flatMap(\.findings).map(\.code) == ["HC0375"])
    }
    let stop = stopping { () throws(Stopped) in try workspace.checkVisits("kevat", visit: "v99") }
    #expect(stop?.codes == ["HC0352"] && stop?.status == .notThere)
  }

  @Test func `leaves out what was withdrawn, and a text that somebody has looked at`() throws {
    let round = try CheckedRound()
    for (number, kind) in [("07", "withdrawn"), ("09", "privacy_confirmed")] {
      try round.folder.write(
        "Responses/asiakaspalvelu/kevat/00000000-0000-4000-8000-0000000000\(number).records/1.xml",
        "<record xmlns=\"urn:haamu:record:1\" kind=\"\(kind)\" at=\"2018-04-20T10:00:00+03:00\" by=\"k-1\">syy</record>"
      )
    }
    let codes = try round.open().checkVisits("kevat").flatMap(\.findings).map(\.code)
    #expect(!codes.contains("HC0376") && !codes.contains("HC0378") && codes.contains("HC0377"))
  }

  @Test func `is told as text, as a table and as one object a line`() throws {
    let round = try CheckedRound()
    let visits = try round.open().checkVisits("kevat")
    let texts = visits.map { $0.text(.en) }
    #expect(texts[9].isEmpty && texts[0].hasPrefix("v2 · a1 · k2 · 0000"))
    #expect(
      texts[0].contains("HC0371 attention visited: the service point is closed on 2018-04-08"))
    let csv = CheckedVisit.csv(visits, .fi).split(separator: "\n")
    #expect(csv.count == 10)
    #expect(
      csv[0] == "visit,response,unit,visitor,code,check,severity,question,what,fix")
    #expect(csv[5].contains("HC0375,copied_text,serious,finding_text,"))
    let json = CheckedVisit.json(visits, .sv).split(separator: "\n")
    #expect(json.count == 9 && json.allSatisfy { $0.hasPrefix("{\"visit\":") })
    #expect(
      CheckedVisit.summary(visits).en == "Reports 10, findings 9, of them serious 3.")
  }

  /// What docs/specification/visits.md says of honest reports.
  @Test func `asks about few of the demonstration wave's reports`() throws {
    let visits = try Workspace(root: Repository.root, world: .fixed()).checkVisits("2018-kevat")
    #expect(visits.count >= 200)
    let codes = visits.flatMap(\.findings).map(\.code)
    #expect(Set(codes).isSubset(of: ["HC0374"]))
    #expect(codes.count * 20 <= visits.count)
  }
}
