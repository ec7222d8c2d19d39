import Diagnostics
import Foundation
import Operations
import TestSupport
import Testing

/// A wave of the sample workspace, visited by whom the test says.
private struct VisitedWave {
  let sample: SampleWorkspace

  init(_ plan: String = "") throws {
    sample = try SampleWorkspace()
    try sample.folder.write(
      "Surveys/visits/kevat.xml",
      """
      <visits xmlns="urn:haamu:visits:1" wave="kevat" survey="kaynti">
      \(plan)
      </visits>
      """)
  }

  /// - Parameter visits: unit, visitor, answer, and the moments of visit and report.
  func made(
    _ visits: [(unit: String, visitor: String, greeted: String)],
    visited: String = "2018-04-10T10:00:00.000+03:00",
    reported: String = "2018-04-10T12:00:00.000+03:00", from number: Int = 1
  ) throws {
    for (place, visit) in visits.enumerated() {
      var response = SampleResponse()
      response.id = SampleResponse.id(number + place)
      response.unit = visit.unit
      response.greeted = visit.greeted
      response.visited = visited
      response.timeEnd = reported
      let text = response.text.replacing("kavija-1", with: visit.visitor)
      try sample.folder.write("Responses/kaynti/kevat/\(response.stem).xml", text)
    }
  }

  func quality() throws(Stopped) -> VisitQuality { try sample.open().visitQuality("kevat") }
}

@Suite struct `The quality of visits` {
  /// Tests/Reference/visit_quality.py makes the file with --record.
  private static let reference: [(key: [String], figures: [Double?])] = {
    let path = Repository.root + "/Tests/Fixtures/Visits/quality-2018-kevat.tsv"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return (Array(cells[..<3]), cells[3...].map { Double($0) })
    }
  }()

  @Test func `of the demonstration wave is what an independent computation says`() throws {
    let workspace = Workspace(root: Repository.root, world: .fixed())
    let quality = try workspace.visitQuality("2018-kevat")
    var ours: [[String]: [Double?]] = [:]
    for line in quality.csv.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      ours[Array(cells[2..<5])] = cells[5..<10].map { Double($0) }
    }
    #expect(Self.reference.count == 87)
    for (key, expected) in Self.reference {
      let found = try #require(ours[key], "\(key)")
      for (mine, theirs) in zip(found, expected) {
        guard let mine, let theirs else {
          #expect(mine == nil && theirs == nil, "\(key)")
          continue
        }
        #expect(
          (mine - theirs).magnitude <= 1e-9 * max(theirs.magnitude, 1e-3), "\(key): \(mine)")
      }
    }
    let expected = Set(Self.reference.map(\.key))
    #expect(ours.keys.filter { $0[2].hasPrefix("alpha") && !expected.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `tells the coordinator what can and cannot be concluded`(_ language: Language) throws {
    let workspace = Workspace(root: Repository.root, world: .fixed())
    let quality = try workspace.visitQuality("2018-kevat")
    #expect(
      try goldenFault(quality.text(language), "Visits/quality.\(language.rawValue).txt") == nil)
  }

  @Test
  func `is refused leniency where the design falls into parts, with the visit that joins them`()
    throws
  {
    let wave = try VisitedWave(
      """
      <place unit="b1"/><place unit="c1"/>
      <visitor name="k1" capacity="3" barred="c1"/><visitor name="k2" capacity="3" home="lib_c"/>
      <visitor name="k3" capacity="3" barred="lib_a"/>
      """)
    try wave.made([
      ("a1", "k1", "yes"), ("a1", "k2", "no"), ("b1", "k1", "no"), ("b1", "k2", "yes"),
      ("c1", "k3", "yes"), ("c1", "k4", "no"), ("a2", "k1", "no"), ("a2", "k2", "no"),
    ])
    let quality = try wave.quality()
    guard case .failure(let refusal) = quality.leniency,
      case .notConnected(let design) = refusal
    else {
      Issue.record("\(quality.leniency)")
      return
    }
    #expect(design.parts.map(\.libraries) == [["lib_a", "lib_b"], ["lib_c"]])
    #expect(design.parts.map(\.visitors) == [["k1", "k2"], ["k3", "k4"]])
    // k1 is barred from c1 and k2 at home there; k3 may go to b1, of k4 nobody wrote anything.
    #expect(design.joining.map(\.place) == ["a1"] && design.joining.map(\.visitor) == ["k4"])
    let text = [refusal.diagnostic].english
    #expect(text.contains("HC0360") && text.contains("fall into 2 parts"))
    #expect(text.contains("1) lib_a, lib_b ← k1, k2; 2) lib_c ← k3, k4"))
    #expect(text.contains("would be joined by: k4 → a1"))
    // What needs no connection is told all the same.
    #expect(quality.overlap.places == 4)
    #expect(quality.json(.en).contains(#""why_not":"not_connected","parts":["#))
    #expect(quality.csv.contains("variance_visitor,,,,,,not_connected"))
    // The named visit mends it.
    try wave.made([("a1", "k4", "yes")], from: 50)
    let mended = try wave.quality()
    if case .failure(.notConnected(let still)) = mended.leniency { Issue.record("\(still)") }
  }

  @Test func `says so where no visit that the rules allow would join the parts`() throws {
    let wave = try VisitedWave(
      """
      <visitor name="k1" capacity="3" barred="lib_b"/><visitor name="k2" capacity="3" barred="lib_a"/>
      """)
    try wave.made([("a1", "k1", "yes"), ("b1", "k2", "no")])
    guard case .failure(let refusal) = try wave.quality().leniency else {
      Issue.record("leniency")
      return
    }
    #expect([refusal.diagnostic].english.contains("the rules allow no visit"))
  }

  @Test func `counts a visitor's first visit to a place, and leaves out visits of nobody`() throws {
    let wave = try VisitedWave()
    try wave.made([("a1", "k1", "yes"), ("a1", "k2", "no"), ("a1", "k1", "no"), ("b1", "", "no")])
    let quality = try wave.quality()
    #expect(quality.visits == 3 && quality.unsigned == 1)
    #expect(quality.overlap.places == 1 && quality.overlap.repeated == 1)
    #expect(quality.overlap.pairs == 1 && quality.overlap.pairsOfOneDay == 1)
    // Two values, which disagree: 1 − (2 − 1)·2/2.
    #expect(quality.csv.contains("item,greeted,alpha_nominal,2,0,,,"))
  }

  @Test func `tells how late visits and reports were`() throws {
    let wave = try VisitedWave(
      """
      <visitor name="k1" capacity="3"/><visitor name="k2" capacity="3"/>
      <planned>
        <visit id="v1" unit="a1" visitor="k1" day="2018-04-08"/>
        <visit id="v2" unit="a2" visitor="k1" day="2018-04-12"/>
        <visit id="v3" unit="b1" visitor="k2" day="2018-04-10"/>
        <visit id="v4" unit="c1" visitor="k2" day="2018-04-10"/>
      </planned>
      """)
    try wave.made([("a1", "k1", "yes"), ("a2", "k1", "no")])
    try wave.made([("b1", "k2", "no")], reported: "2018-04-11T09:30:00.000+03:00", from: 10)
    let quality = try wave.quality()
    let (one, other) = (quality.punctuality[0], quality.punctuality[1])
    #expect(one.visitor == "k1" && one.daysLate == [2, -2] && one.hours == [2, 2])
    #expect(other.daysLate == [0] && other.hours == [23.5] && other.onLaterDays == 1)
    #expect(quality.unreported == 1)
    #expect(VisitorPunctuality.median([3, 1, 2, 10]) == 2.5)
    #expect(VisitorPunctuality.median([3, 1, 2]) == 2 && VisitorPunctuality.median([]) == nil)
  }

  @Test func `is not told of a wave without an approved visit`() throws {
    let wave = try VisitedWave()
    let stop = stopping { () throws(Stopped) in try wave.quality() }
    #expect(stop?.codes == ["HC0361"] && stop?.status == .notThere)
  }
}
