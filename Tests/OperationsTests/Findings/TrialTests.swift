import Diagnostics
import Findings
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `A trial` {
  let work: FindingsWorkspace

  init() throws {
    work = try FindingsWorkspace()
    for number in 1...12 {
      try work.visit(
        number, ["a1", "b1", "c1"][number % 3], ["Jono."], greeted: number < 7 ? "no" : "yes")
    }
  }

  private func start(_ change: (inout TrialRequest) -> Void = { _ in }) throws(Stopped) {
    var trial = TrialRequest()
    trial.name = "katse"
    trial.what = "Tiski käännetään ovelle."
    trial.who = "palvelupäällikkö"
    trial.libraries = ["lib_a"]
    trial.from = "2018-06-15"
    trial.until = "2018-12-15"
    trial.items = ["greeted"]
    change(&trial)
    var request = FindingsRequest(survey: "kaynti")
    request.wave = "kevat"
    _ = try work.sample.open().startTrial(trial, of: request, by: "k1")
  }

  private func outcomes(
    _ change: (inout FindingsRequest) -> Void = { _ in }
  ) throws(Stopped) -> [TrialOutcome] {
    var request = FindingsRequest(survey: "kaynti")
    change(&request)
    return try work.sample.open().trials(request)
  }

  @Test func `waits for the next wave and then tells what its visits say`() throws {
    try start()
    #expect(try outcomes().map(\.effect.verdict) == [.notYet])
    for number in 21...32 {
      let unit = ["a1", "b1", "c1"][number % 3]
      try work.visit(
        number, unit, [], wave: "syksy", greeted: unit == "a1" || number < 25 ? "yes" : "no")
    }
    let after = try #require(try outcomes().first)
    #expect(after.before == "kevat" && after.after == "syksy")
    #expect(after.effect.own?.responsesBefore == 4 && after.effect.own?.responsesAfter == 4)
    #expect(after.effect.own?.value == 50)
    #expect(after.effect.verdict == .cannotTell)
    #expect(try outcomes().text(.text, .fi).contains("Käynneistä ei voi sanoa"))
    #expect(try outcomes().text(.csv, .fi).contains(",cannot_tell,"))
  }

  @Test func `is shown to the library that made it alone, and to nobody outside`() throws {
    try start()
    func seen(_ audience: Audience, _ library: String?) throws -> Int {
      try outcomes {
        $0.audience = audience
        $0.ownLibrary = library
      }.count
    }
    #expect(try seen(.library, "lib_a") == 1)
    #expect(try seen(.library, "lib_b") == 0)
    #expect(try seen(.region, nil) == 0)
    #expect(try seen(.public, nil) == 0)
  }

  @Test func `is refused where it does not fit`() throws {
    func code(_ change: (inout TrialRequest) -> Void) -> [String]? {
      stopping { () throws(Stopped) in try start(change) }?.codes
    }
    #expect(code { $0.libraries = ["lib_x"] } == ["HC0602"])
    #expect(code { $0.items = ["wait"] } == ["HC0602"])
    #expect(code { $0.items = [] } == ["HC0608"])
    #expect(code { $0.from = "2019-01-01" } == ["HC0609"])
    #expect(code { $0.who = "virkailija Maija Meikäläinen" } == ["HC0605"])
    #expect(code { $0.findings = ["f0000"] } == ["HC0603"])
    #expect(code { _ in } == nil)
    #expect(code { _ in } == ["HC0607"])
  }
}
