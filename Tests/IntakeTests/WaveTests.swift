import Intake
import TestSupport
import Testing

@Suite struct `The wave of a response` {
  private func wave(_ response: SampleResponse, in folder: String = "kevat", _ judging: Judging)
    throws -> String?
  {
    try judging.workspace.put(response, wave: folder)
    let selection = try judging.selection()
    if let rejected = selection.rejected.first { #expect(rejected.reason == .noWave) }
    return selection.accepted.first?.wave
  }

  @Test(arguments: [
    // The local day in Helsinki, whatever offset the moment is written with.
    ("2018-03-31T20:59:59.000Z", nil), ("2018-03-31T21:00:00.000Z", "kevat"),
    ("2018-04-01T00:00:00.000+03:00", "kevat"), ("2018-03-31T23:59:59.999+03:00", nil),
    ("2018-04-01T01:00:00.000+10:00", nil), ("2018-05-31T23:59:59.000+03:00", "kevat"),
    ("2018-05-31T20:59:59.000Z", "kevat"), ("2018-05-31T21:00:00.000Z", nil),
    // Wintertime: the last day of the autumn ends two hours after UTC.
    ("2018-10-31T21:59:59.000Z", "syksy"), ("2018-10-31T22:00:00.000Z", nil),
  ])
  func `holds the local day of the visit`(_ visited: String, _ expected: String?) throws {
    #expect(try wave(SampleResponse { $0.visited = visited }, try Judging()) == expected)
  }

  @Test(
    arguments: [
      // visited, timeEnd, timeStart
      ("2018-04-10T10:00:00Z", "2018-09-10T10:00:00Z", "2018-09-10T10:00:00Z", "kevat"),
      (nil, "2018-04-10T10:00:00Z", "2018-09-10T10:00:00Z", "kevat"),
      ("", "2018-04-10T10:00:00Z", nil, "kevat"),
      (nil, nil, "2018-09-10T10:00:00Z", "syksy"), (nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func `goes by the visit, else by the end and the start of answering`(
    _ visited: String?, _ end: String?, _ start: String?, _ expected: String?
  ) throws {
    let response = SampleResponse {
      $0.visited = visited
      $0.timeEnd = end
      $0.timeStart = start
    }
    #expect(try wave(response, try Judging()) == expected)
  }

  @Test(arguments: ["kevat", "syksy", "_no_wave", "anything"])
  func `is never decided by the folder`(_ folder: String) throws {
    #expect(try wave(SampleResponse(), in: folder, try Judging()) == "kevat")
  }

  @Test(arguments: [("syksy", "syksy"), ("kevat", "kevat"), ("", "kevat"), ("talvi", nil)])
  func `is the answer with the role wave, where there is one`(_ answer: String, _ expected: String?)
    throws
  {
    let judging = try Judging(versions: [
      Sample.survey(
        more: "<question name=\"round\" type=\"text\" role=\"wave\"><label>x</label></question>")
    ])
    let response = SampleResponse { $0.more = "<round>\(answer)</round>" }
    #expect(try wave(response, judging) == expected)
  }

  @Test func `is one of its own survey`() throws {
    let judging = try Judging(
      network: Sample.network(
        waves: """
          <wave name="muun" from="2018-04-01" until="2018-05-31" surveys="muu"><label>x</label></wave>
          """))
    #expect(try wave(SampleResponse(), judging) == nil)
  }
}
