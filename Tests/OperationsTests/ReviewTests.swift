import Diagnostics
import Intake
import Operations
import TestSupport
import Testing

@Suite struct `A review` {
  let sample: SampleWorkspace
  let response = SampleResponse()

  init() throws {
    sample = try SampleWorkspace(survey: Sample.survey(attributes: "review=\"required\""))
    try sample.put(response)
  }

  private func review(_ id: String, by reviewer: String = "k-9") throws(Stopped) -> String {
    try sample.open().review(id: id, kind: .approved, by: reviewer, reason: "").path
  }

  @Test(arguments: [
    "uuid:00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000001",
    "UUID:00000000", "none",
  ])
  func `finds a response by its id`(_ id: String) throws {
    let stop = stopping { () throws(Stopped) in try review(id) }
    let isKnown = id.hasSuffix("1")
    #expect(stop?.codes == (isKnown ? nil : ["HC0041"]))
    #expect(stop?.status == (isKnown ? nil : .notThere))
    let reason = try sample.open().listResponses(survey: "kaynti")[0].reason
    #expect((reason == nil) == isKnown)
  }

  @Test(arguments: ["kavija-1", "Kavija-1", " kavija-1 "])
  func `is never of one's own visit`(_ name: String) {
    let stop = stopping { () throws(Stopped) in try review(response.id, by: name) }
    #expect(stop?.codes == ["HC0040"])
    #expect(stop?.status == .gateRefused)
  }

  @Test func `knows the visitor by the version that was answered`() throws {
    _ = try sample.open().answer(
      survey: "kaynti", settings: ["unit=a1", "greeted=no"], unit: nil, visitor: nil)
    try sample.folder.write(
      "Surveys/kaynti.xml",
      Sample.survey(version: "2", attributes: "review=\"required\"")
        .replacing("name=\"visitor\"", with: "name=\"kavija\""))
    let stop = stopping { () throws(Stopped) in try review(response.id, by: "kavija-1") }
    #expect(stop?.codes == ["HC0040"])
  }

  @Test func `finds a response of any id by the name of its file`() throws {
    let odd = SampleResponse { $0.id = "uuid:käynti" }
    try sample.put(odd, as: ResponseID(odd.id).fileStem)
    #expect(try review("uuid:käynti").contains("/x-"))
    #expect(try review(ResponseID(odd.id).fileStem).contains("/x-"))
  }

  @Test func `is undone by the next one`() throws {
    let workspace = sample.open()
    for kind in [ResponseRecord.Kind.approved, .returned] {
      _ = try workspace.review(id: response.id, kind: kind, by: "k-9", reason: "syy")
    }
    let reason = try workspace.listResponses(survey: "kaynti")[0].reason
    #expect(reason?.code == "HR0017")
    #expect(reason?.what.en == "the response was returned: syy")
  }
}
