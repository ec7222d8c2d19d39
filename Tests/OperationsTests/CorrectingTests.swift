import Diagnostics
import Foundation
import Intake
import Operations
import TestSupport
import Testing

@Suite struct `A correction` {
  let sample: SampleWorkspace
  private let response = SampleResponse()

  init() throws {
    sample = try SampleWorkspace()
    try sample.put(response)
  }

  private func correct(_ id: String, _ settings: String...) throws(Stopped) -> CorrectionOutcome {
    try sample.open().correct(id, survey: nil, settings: settings)
  }

  private func text(_ path: String) -> String {
    sample.stored.first { path.hasSuffix($0) }.flatMap(sample.folder.text) ?? ""
  }

  @Test(arguments: [
    "00000000-0000-7000-8000-000000000001", "uuid:00000000-0000-7000-8000-000000000001",
    "00000000-0",
    "00000000-0000-7000-8000-000000000001.xml",
    "Responses/kaynti/kevat/00000000-0000-7000-8000-000000000001.xml",
  ])
  func `is stored beside the response, which stays as it was`(_ id: String) throws {
    let outcome = try correct(id, "greeted=yes", "wait=4")
    let path = try #require(outcome.rows.stored.first)
    for part in [
      "<deprecatedID>\(response.id)</deprecatedID>", "<greeted>yes</greeted>", "<wait>4</wait>",
      "<doubled>8</doubled>", "<unit>a1</unit>", "<visitor>kavija-1</visitor>",
    ] {
      #expect(text(path).contains(part), "\(part)")
    }
    #expect(text("Responses/kaynti/kevat/\(response.stem).xml") == response.text)
    let list = try sample.open().listResponses(survey: "kaynti")
    #expect(list.count { $0.reason == nil } == 1)
    #expect(list.first { $0.reason != nil }?.reason?.code == "HR0018")
  }

  @Test func `at the terminal shows every answer`() throws {
    let (outcome, said) = try sample.answer(
      .correction(of: response.id, survey: nil), ["", "", "", "1", "5", "", "", ""])
    guard case .stored(let path, _, _) = outcome else {
      Issue.record("\(said)")
      return
    }
    #expect(text(path).contains("<wait>5</wait>") && text(path).contains("<deprecatedID>"))
    #expect(said.contains("A yksi") && said.contains("kavija-1"))
  }

  @Test func `that changes nothing is no draft`() throws {
    guard case .nothing = try sample.answer(.correction(of: response.id, survey: nil), [":w"]).0
    else {
      Issue.record("kept")
      return
    }
    #expect(sample.draftFiles == [])
  }

  @Test func `is of the newest`() throws {
    let first = try correct(response.id, "greeted=yes", "wait=4")
    let second = try correct(response.id, "wait=5")
    #expect(first.notices == [])
    #expect(second.notices.count == 1)
    let path = try #require(second.rows.stored.first)
    let id = try #require(first.rows.stored.first?.split(separator: "/").last?.dropLast(4))
    #expect(text(path).contains("<deprecatedID>uuid:\(id)</deprecatedID>"))
    #expect(try sample.open().listResponses(survey: "kaynti").count { $0.reason == nil } == 1)
  }

  @Test func `passes over a correction that was withdrawn`() throws {
    let first = try correct(response.id, "greeted=yes", "wait=4")
    let stem = try #require(first.rows.stored.first?.split(separator: "/").last?.dropLast(4))
    _ = try sample.open().withdraw(id: String(stem), by: "k-1", reason: "väärin")
    let second = try correct(response.id, "visitor=k-2")
    #expect(second.notices == [])
    #expect(text(try #require(second.rows.stored.first)).contains(response.id))
  }

  @Test func `is of the newest over one between that was withdrawn`() throws {
    for number in 2...3 {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.deprecated = SampleResponse.id(number - 1)
        })
    }
    for gone in [2, 1] {
      _ = try sample.open().withdraw(id: SampleResponse.id(gone), by: "k-1", reason: "väärin")
      let plan = try correct(response.id, "visitor=k-\(gone)")
      #expect(plan.notices.count == 1)
      let path = try #require(plan.rows.stored.first)
      #expect(text(path).contains("<deprecatedID>\(SampleResponse.id(3))</deprecatedID>"))
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func `empties what is set to nothing`() throws {
    let path = try #require(try correct(response.id, "visitor=").rows.stored.first)
    #expect(text(path).contains("<visitor/>"))
  }

  @Test func `keeps the instances of repeats`() throws {
    let full = SampleResponse {
      $0.id = SampleResponse.id(2)
      $0.more = """
        <finding><finding_text>1</finding_text></finding>
        <finding><finding_text>2</finding_text></finding>
        """
    }
    try sample.put(full)
    let path = try #require(
      try correct(full.id, "finding[1]/finding_text=uusi").rows.stored.first)
    #expect(text(path).contains(">uusi<") && text(path).contains(">2<"))
  }

  @Test(arguments: [("nowhere=1", "HR0025"), ("wait=500", "HR0026"), ("unit=", "HR0026")])
  func `must be valid`(_ setting: String, _ code: String) throws {
    let stop = stopping { () throws(Stopped) in try correct(response.id, "greeted=yes", setting) }
    #expect(stop?.codes.contains(code) == true, "\(stop?.text ?? "")")
    #expect(sample.stored.count == 1)
  }

  @Test func `moves the answers of an older version`() throws {
    _ = try sample.open().answer(
      survey: "kaynti", settings: ["unit=b1", "greeted=no"], unit: nil, visitor: nil)
    try sample.folder.write(
      "Surveys/kaynti.xml",
      Sample.survey(version: "2").replacing("name=\"visitor\"", with: "name=\"kavija\""))
    let outcome = try correct(response.id, "greeted=na")
    #expect(outcome.rows.warnings.map(\.code) == ["HR0062"])
    let path = try #require(outcome.rows.stored.first)
    #expect(text(path).contains("version=\"2\"") && text(path).contains("<unit>a1</unit>"))
  }

  @Test func `is refused where there is nothing to correct`() throws {
    let other = SampleResponse {
      $0.id = SampleResponse.id(2)
      $0.version = "7"
    }
    try sample.put(other)
    try sample.put(response, as: response.stem + ".conflict-0123456789ab")
    let cases = [
      ("ff", "HC0041"), ("0000", "HC0042"), (response.stem + ".conflict-0123456789ab", "HC0044"),
      (other.id, "HC0046"),
    ]
    for (id, code) in cases {
      #expect(stopping { () throws(Stopped) in try correct(id) }?.codes == [code], "\(id)")
    }
    let stop = stopping { () throws(Stopped) in
      try sample.open().correct(response.id, survey: "muu", settings: [])
    }
    #expect(stop?.codes == ["HC0043"])
    _ = try sample.open().withdraw(id: response.id, by: "", reason: "syy")
    #expect(stopping { () throws(Stopped) in try correct(response.id) }?.codes == ["HC0045"])
  }
}

@Suite struct `A withdrawal` {
  let sample: SampleWorkspace
  private let response = SampleResponse()

  init() throws {
    sample = try SampleWorkspace()
    try sample.put(response)
  }

  @Test func `takes a response out of use and removes nothing`() throws {
    let path = sample.folder["Responses/kaynti/kevat/\(response.stem).xml"]
    let first = try sample.open().withdraw(id: response.id, by: "k-1", reason: "väärä päivä")
    #expect(first == .withdrawn(path: path))
    #expect(sample.folder.text("Responses/kaynti/kevat/\(response.stem).xml") == response.text)
    let reason = try sample.open().listResponses(survey: "kaynti")[0].reason
    #expect(reason?.code == "HR0016")
    #expect(reason?.what.en.contains("väärä päivä") == true)
    let second = try sample.open().withdraw(id: response.id, by: "k-1", reason: "uusi syy")
    #expect(second == .already(path: path, reason: "väärä päivä"))
    #expect(sample.folder.files(".xml", in: "Responses/").count == 2)
  }

  @Test func `tells which of several corrections counts then`() throws {
    let corrections = (2...4).map { number in
      SampleResponse {
        $0.id = SampleResponse.id(number)
        $0.deprecated = SampleResponse.id(number - 1)
      }
    }
    let paths = [response.id] + corrections.map(\.id)
    for one in corrections { try sample.put(one) }
    func path(_ number: Int) -> String {
      sample.folder["Responses/kaynti/kevat/\(paths[number - 1].dropFirst(5)).xml"]
    }
    // One in the middle goes: the newest counts as before, and is what a correction is of.
    for (gone, counting) in [(3, path(4)), (4, path(2)), (1, path(2)), (2, nil)] {
      let done = try sample.open().withdraw(
        id: SampleResponse.id(gone), by: "k-1", reason: "väärin")
      #expect(done == .withdrawn(path: path(gone), counting: counting))
      let used = try sample.open().listResponses(survey: "kaynti").filter { $0.reason == nil }
      #expect(used.map(\.path) == [counting].compactMap(\.self))
    }
  }

  @Test func `of what is not there is refused`() {
    let stop = stopping { () throws(Stopped) in
      try sample.open().withdraw(id: "ff", by: "", reason: "x")
    }
    #expect(stop?.codes == ["HC0041"])
    #expect(stop?.status == .notThere)
  }
}
