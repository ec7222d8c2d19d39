import Diagnostics
import Operations
import TestSupport
import Testing
import VisitPlanning

/// Visits that stood in no plan.
@Suite struct `The history of visits` {
  private let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace(
      survey: Sample.survey(attributes: "review=\"required\"")
        .replacing("kind=\"feedback\"", with: "kind=\"mystery_visit\""))
    try sample.folder.write(
      "Surveys/visits/syksy.xml",
      """
      <visits xmlns="urn:haamu:visits:1" wave="syksy" survey="kaynti">
        <rules visits="0" months_apart="12"/><place unit="a1" visits="1"/>
        <visitor name="k1" capacity="3" home="lib_b"/><visitor name="k2" capacity="3" home="lib_c"/>
      </visits>
      """)
  }

  private func visited(
    by visitor: String, on day: String = "2018-04-10", wave: String = "kevat", number: Int = 1
  ) throws {
    let response = SampleResponse {
      $0.id = SampleResponse.id(number)
      $0.visited = day + "T10:00:00.000+03:00"
      $0.timeEnd = day + "T12:00:00.000+03:00"
    }
    try sample.folder.write(
      "Responses/kaynti/\(wave)/\(response.stem).xml",
      response.text.replacing("kavija-1", with: visitor))
  }

  private func visitors() throws(Stopped) -> [String] {
    try sample.open().planVisits("syksy", VisitPlanRequest()).lines.map(\.visit.visitor)
  }

  @Test(arguments: ["k1", "k2"])
  func `keeps away whoever made a visit, approved or not`(_ visitor: String) throws {
    try visited(by: visitor)
    #expect(try visitors() == [visitor == "k1" ? "k2" : "k1"])
  }

  @Test func `leaves no one for a place that both have seen, and says when`() throws {
    try visited(by: "k1")
    try visited(by: "k2", number: 2)
    let stop = stopping { () throws(Stopped) in try visitors() }
    #expect(stop?.codes == ["HC0310"])
    #expect(stop?.text.contains("was there recently: k1, k2") == true)
  }

  @Test func `forgets what is long ago, and what belongs to this wave`() throws {
    try visited(by: "k1", on: "2016-04-10", wave: "vanha")
    try visited(by: "k2", on: "2018-09-10", wave: "syksy", number: 2)
    #expect(try visitors().count == 1)
  }

  @Test func `passes over what cannot be read`() throws {
    try sample.folder.write("Responses/kaynti/kevat/broken.xml", "<kaynti")
    try visited(by: "k1")
    #expect(try visitors() == ["k2"])
  }
}
