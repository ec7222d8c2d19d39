import Diagnostics
import Intake
import SurveyModel
import TestSupport
import Testing

@Suite struct `A response is used` {
  private func expect(
    _ reason: RejectedResponse.Reason?, code: String? = nil, _ response: SampleResponse,
    _ judging: Judging, wave: String? = nil
  ) throws {
    let selection = try judging.selection()
    guard let reason else {
      #expect(selection.rejected.map(\.findings).joined().map(\.what.en) == [])
      #expect(selection.accepted.map(\.response.instanceID) == [response.id])
      return
    }
    #expect(selection.accepted.isEmpty)
    #expect(selection.rejected.map(\.reason) == [reason])
    #expect(selection.rejected.first?.findings.first?.code == code)
    let file = selection.rejected.first?.findings.first?.place?.file ?? ""
    #expect(file.contains(response.stem))
    if let wave { #expect(selection.rejected.first?.wave == wave) }
  }

  @Test func `when everything is in order`() throws {
    let judging = try Judging()
    let response = SampleResponse()
    try judging.workspace.put(response)
    try expect(nil, response, judging)
    let accepted = try judging.selection().accepted[0]
    #expect(accepted.unit == "a1")
    #expect(accepted.wave == "kevat")
  }

  @Test(arguments: [
    (SampleResponse { $0.version = "9" }, RejectedResponse.Reason.unknownVersion, "HR0013"),
    (SampleResponse { $0.survey = "muu" }, .unknownSurvey, "HR0012"),
    (SampleResponse { $0.unit = "z9" }, .unknownUnit, "HR0006"),
    (SampleResponse { $0.unit = "" }, .unknownUnit, "HR0014"),
    (SampleResponse { $0.greeted = "maybe" }, .misfit, "HR0006"),
    (SampleResponse { $0.more = "<wait>many</wait>" }, .misfit, "HR0006"),
    (SampleResponse { $0.more = "<unasked>x</unasked>" }, .misfit, "HR0003"),
    (SampleResponse { $0.more = "<greeted>yes</greeted>" }, .misfit, "HR0004"),
    (SampleResponse { $0.visited = "eilen" }, .misfit, "HR0006"),
    (SampleResponse { $0.visited = "2018-07-01T10:00:00Z" }, .noWave, "HR0015"),
  ])
  func `unless something does not fit`(
    _ response: SampleResponse, _ reason: RejectedResponse.Reason, _ code: String
  ) throws {
    let judging = try Judging()
    try judging.workspace.put(response)
    try expect(reason, code: code, response, judging)
  }

  @Test func `under the version that was answered`() throws {
    let judging = try Judging(versions: [
      Sample.survey(version: "1"),
      Sample.survey(
        version: "2", more: "<question name=\"remark\" type=\"text\"><label>x</label></question>"),
    ])
    let old = SampleResponse { $0.more = "<remark>x</remark>" }
    try judging.workspace.put(old)
    try expect(.misfit, code: "HR0003", old, judging)
    let new = SampleResponse {
      $0.version = "2"
      $0.more = "<remark>x</remark>"
    }
    try judging.workspace.put(new)
    try expect(nil, new, judging)
  }

  @Test(arguments: [
    (["approved"], nil), ([], RejectedResponse.Reason.notApproved), (["returned"], .notApproved),
    (["approved", "returned"], .notApproved), (["returned", "approved"], nil),
    (["approved", "reply"], nil), (["approved", "withdrawn"], .withdrawn),
    (["withdrawn", "approved"], .withdrawn),
  ])
  func `when the last word on it is approval, where the survey wants one`(
    _ kinds: [String], _ reason: RejectedResponse.Reason?
  ) throws {
    let judging = try Judging(versions: [Sample.survey(attributes: "review=\"required\"")])
    let response = SampleResponse()
    try judging.workspace.put(response)
    for (number, kind) in kinds.enumerated() {
      try judging.workspace.record(response, kind, number: number + 1)
    }
    let code = reason == .withdrawn ? "HR0016" : "HR0017"
    try expect(reason, code: code, response, judging, wave: reason.map { _ in "kevat" })
  }

  @Test func `unless it is withdrawn, also where nobody approves`() throws {
    let judging = try Judging()
    let response = SampleResponse()
    try judging.workspace.put(response)
    try judging.workspace.record(response, "withdrawn")
    try expect(.withdrawn, code: "HR0016", response, judging)
    #expect(try judging.selection().rejected[0].findings.english.contains("syy"))
  }

  @Test func `unless a record about it cannot be read`() throws {
    let judging = try Judging()
    let response = SampleResponse()
    try judging.workspace.put(response)
    try judging.workspace.record(response, "aproved")
    let rejected = try #require(try judging.selection().rejected.first)
    #expect(rejected.reason == .unreadable)
    #expect(rejected.findings.map(\.code) == ["HR0005"])
    #expect(rejected.findings[0].place?.file.contains(".records/") == true)
  }

  @Test func `under the file that is named after its id`() throws {
    let judging = try Judging()
    let response = SampleResponse()
    try judging.workspace.put(response, wave: "kevat", as: "a-copy")
    try judging.workspace.put(response, wave: "syksy")
    try judging.workspace.put(response, wave: "syksy", as: "z-copy")
    let selection = try judging.selection()
    #expect(selection.accepted.count == 1)
    #expect(selection.accepted[0].path.hasSuffix("/syksy/" + response.stem + ".xml"))
    #expect(selection.accepted.map(\.wave) == ["kevat"])
    #expect(selection.rejected.map(\.reason) == [.duplicate, .duplicate])
    #expect(
      selection.rejected.allSatisfy { $0.findings.english.contains(response.stem + ".xml") })
  }

  @Test func `once, where its id is written in two ways`() throws {
    let judging = try Judging()
    let one = SampleResponse { $0.id = "uuid:0162865e-26a0-710e-bdbb-a19aa8dae229" }
    let other = SampleResponse { $0.id = "uuid:0162865E-26A0-710E-BDBB-A19AA8DAE229" }
    try judging.workspace.put(one)
    try judging.workspace.put(other, wave: "syksy")
    let selection = try judging.selection()
    #expect(selection.accepted.count == 1)
    #expect(selection.rejected.map(\.reason) == [.duplicate])
  }

  @Test func `and its conflict is not`() throws {
    let judging = try Judging()
    let response = SampleResponse()
    try judging.workspace.put(response)
    try judging.workspace.put(
      SampleResponse { $0.greeted = "yes" }, as: response.stem + ".conflict-0123456789ab")
    let selection = try judging.selection()
    #expect(selection.accepted.map { $0.response["greeted"] } == ["no"])
    #expect(selection.rejected.map(\.reason) == [.conflict])
    #expect(selection.rejected.first?.findings.first?.code == "HR0010")
  }

  @Test func `and the misfits of an instance point at that instance`() throws {
    let more = "<question name=\"n\" type=\"integer\"><label>n</label></question>"
    let judging = try Judging(versions: [
      Sample.survey(more: "<repeat name=\"again\"><label>x</label>\(more)</repeat>")
    ])
    let response = SampleResponse { $0.more = "<again><n>1</n></again>\n<again><n>x</n></again>" }
    try judging.workspace.put(response)
    let finding = try #require(try judging.selection().rejected.first?.findings.first)
    #expect(finding.sourceLine?.contains("<n>x</n>") == true)
  }
}
