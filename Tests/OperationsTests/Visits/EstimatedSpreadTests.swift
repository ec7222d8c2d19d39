import Diagnostics
import Operations
import TestSupport
import Testing

/// Variances that the plan does not give.
@Suite struct `The visits that a reliability takes, without a spread` {
  private let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace(survey: Sample.survey(attributes: "review=\"required\""))
    try sample.folder.write(
      "Surveys/visits/syksy.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='syksy' survey='kaynti'/>")
  }

  /// Visits of three visitors to three libraries; what each says comes from the number.
  private func visited(approved: Bool, says: (Int) -> Bool) throws {
    for number in 0..<18 {
      let response = SampleResponse {
        $0.id = SampleResponse.id(number + 1)
        $0.unit = ["a1", "b1", "c1"][number % 3]
        $0.greeted = says(number) ? "yes" : "no"
      }
      try sample.folder.write(
        "Responses/kaynti/kevat/\(response.stem).xml",
        response.text.replacing("kavija-1", with: "k\(number / 3 % 3)"))
      if approved { try sample.record(response, "approved", number: 100 + number) }
    }
  }

  private func needed() throws(Stopped) -> VisitsNeeded {
    try sample.open().visitsNeeded("syksy", reliability: 0.7)
  }

  @Test func `are told from the earlier wave, with how unsure that is`() throws {
    // Of six visits each: a1 is greeted in five, b1 in three, c1 in one.
    try visited(approved: true) { number in
      switch number % 3 {
      case 0: number != 15
      case 1: number % 2 == 1
      default: number == 8
      }
    }
    let found = try needed()
    guard case .estimated(let spread) = found.source else {
      Issue.record("\(found)")
      return
    }
    #expect(spread.wave == "kevat" && spread.visits == 18)
    #expect(spread.libraries == 3 && spread.visitors == 3 && spread.rounds > 150)
    let range = spread.range(reliability: 0.7)
    #expect((range.low ?? .max) <= found.visits && found.visits <= (range.high ?? .max))
    let again = try needed()
    #expect(again.sourceSentence == found.sourceSentence)
    let text = try #require(found.sourceSentence).en
    #expect(text.hasPrefix("The variances are estimated from the wave kevat: visits 18,"))
    #expect(text.contains("(REML). Unsure: in 95 per cent of "))
  }

  @Test func `are not told from visits that are not approved`() throws {
    try visited(approved: false) { $0 % 3 == 0 }
    let stop = stopping { () throws(Stopped) in try needed() }
    #expect(stop?.codes == ["HC0314"])
    #expect(stop?.text.contains("earlier waves have no approved visits") == true)
  }

  @Test func `are not told where the earlier wave shows no difference, and it says so`() throws {
    try visited(approved: true) { _ in true }
    let stop = stopping { () throws(Stopped) in try needed() }
    #expect(stop?.codes == ["HC0314"])
    #expect(stop?.text.contains("kevat: all answers are alike") == true)
  }
}
