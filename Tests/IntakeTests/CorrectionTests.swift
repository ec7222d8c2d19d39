import Diagnostics
import Intake
import SurveyModel
import TestSupport
import Testing

@Suite struct `Of responses that correct each other` {
  /// A chain as `new>old`, with the hour of its timeEnd after a colon.
  private func responses(_ line: String) -> [SampleResponse] {
    line.split(separator: " ").map { word in
      let parts = word.split(separator: ":")
      let ids = parts[0].split(separator: ">").compactMap { Int($0) }
      return SampleResponse {
        $0.id = SampleResponse.id(ids[0])
        if ids.count > 1 { $0.deprecated = SampleResponse.id(ids[1]) }
        let hour = parts.count > 1 ? parts[1] : "12"
        $0.timeEnd = hour == "-" ? nil : "2018-04-10T\(hour):00:00.000+03:00"
      }
    }
  }

  private func used(_ line: String, withdrawn: Int? = nil) throws -> [String] {
    let judging = try Judging()
    for response in responses(line) {
      try judging.workspace.put(response)
      if response.id == withdrawn.map(SampleResponse.id) {
        try judging.workspace.record(response, "withdrawn")
      }
    }
    let selection = try judging.selection()
    for rejected in selection.rejected where rejected.reason == .replaced {
      #expect(rejected.findings.map(\.code) == ["HR0018"])
    }
    return selection.accepted.map { String($0.response.instanceID.suffix(1)) }
  }

  @Test(arguments: [
    ("1 2", ["1", "2"]), ("1 2>1", ["2"]), ("1 2>1 3>2", ["3"]), ("3 2>3 1>2", ["1"]),
    // What is corrected need not be here.
    ("2>9", ["2"]), ("2>9:10 3>9:11", ["3"]),
    // A correction counts even when its clock was behind.
    ("1:15 2>1:11", ["2"]),
    // Two corrections of one: the later, then the greater id; a time before none.
    ("1 2>1:13 3>1:14", ["3"]), ("1 2>1:14 3>1:13", ["2"]), ("1 2>1:13 3>1:13", ["3"]),
    ("1 2>1:13 3>1:-", ["2"]),
    // The correction of a brother: what counts is the newest of all that nothing corrects.
    ("1 2>1:16 3>1:13 4>2:10", ["3"]), ("1 2>1:16 3>1:13 4>2:14", ["4"]),
    // Circles: one of them, never both and never none.
    ("1>2:10 2>1:11", ["2"]), ("1>2:11 2>1:10", ["1"]), ("1>2 2>3 3>1", ["3"]),
    ("1>1", ["1"]), ("1>2:10 2>1:11 3>1:09", ["3"]),
  ])
  func `one counts`(_ line: String, _ expected: [String]) throws {
    #expect(try used(line) == expected)
  }

  @Test(arguments: [
    ("1 2>1", 2, ["1"]), ("1 2>1", 1, ["2"]), ("1 2>1 3>2", 3, ["2"]),
    // What was corrected stays corrected when a link between is withdrawn.
    ("1 2>1 3>2", 2, ["3"]), ("1 2>1:13 3>1:14", 3, ["2"]),
  ])
  func `a withdrawn one does not`(_ line: String, _ withdrawn: Int, _ expected: [String]) throws {
    #expect(try used(line, withdrawn: withdrawn) == expected)
  }

  @Test func `one that does not fit leaves the old one in force`() throws {
    let judging = try Judging()
    try judging.workspace.put(SampleResponse())
    try judging.workspace.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.deprecated = SampleResponse.id(1)
        $0.greeted = "maybe"
      })
    #expect(try judging.outcome() == ["1": "used in kevat", "2": "misfit"])
  }

  @Test func `an unapproved one leaves the old one in force`() throws {
    let judging = try Judging(versions: [Sample.survey(attributes: "review=\"required\"")])
    let old = SampleResponse()
    try judging.workspace.put(old)
    try judging.workspace.record(old, "approved")
    try judging.workspace.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.deprecated = old.id
      })
    #expect(try judging.outcome() == ["1": "used in kevat", "2": "notApproved"])
  }

  @Test func `the old one may be in the folder of another wave`() throws {
    let judging = try Judging()
    try judging.workspace.put(SampleResponse(), wave: "syksy")
    try judging.workspace.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.deprecated = SampleResponse.id(1)
      })
    #expect(try judging.outcome() == ["1": "replaced", "2": "used in kevat"])
  }

  @Test func `the id may be written without its prefix`() throws {
    let judging = try Judging()
    try judging.workspace.put(SampleResponse())
    try judging.workspace.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.deprecated = String(SampleResponse.id(1).dropFirst(5)).uppercased()
      })
    #expect(try judging.outcome() == ["1": "replaced", "2": "used in kevat"])
  }

  @Test func `a copy that is not used corrects nothing`() throws {
    let judging = try Judging()
    try judging.workspace.put(SampleResponse())
    let second = SampleResponse { $0.id = SampleResponse.id(2) }
    try judging.workspace.put(second)
    try judging.workspace.put(
      SampleResponse {
        $0.id = second.id
        $0.deprecated = SampleResponse.id(1)
      }, as: "z-copy")
    #expect(
      try judging.outcome() == ["1": "used in kevat", "2": "used in kevatduplicate"])
  }
}
