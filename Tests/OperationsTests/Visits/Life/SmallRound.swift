import Diagnostics
import Intake
import Operations
import TestSupport

/// A round of three visits in the sample network: `v0001` to a1 by k2 on 10 April, `v0002` to b1 by k3 on the 12th,
/// `v0003` to c1 by k1 on the 13th. k4 has no visits; the reviewer `apu` is of lib_a.
struct SmallRound {
  let sample: SampleWorkspace
  static let path = "Surveys/visits/kevat.xml"
  static let start = "2018-04-10T12:00:00Z"

  static let plan = """
      <planned at="2018-03-10T10:00:00.000+02:00" by="koord">
        <visit id="v0001" unit="a1" visitor="k2" day="2018-04-10" from="12:00" until="14:00"/>
        <visit id="v0002" unit="b1" visitor="k3" day="2018-04-12"/>
        <visit id="v0003" unit="c1" visitor="k1" day="2018-04-13"/>
      </planned>
    """
  static let notices = ["lib_a", "lib_b", "lib_c"].map {
    "  <notice unit=\"\($0)\" told=\"2018-03-11\" from=\"2018-04-01\" until=\"2018-05-31\"/>\n"
  }.joined()

  /// - Parameters:
  ///   - told: whether staff know.
  ///   - events: what follows the plan.
  init(told: Bool = true, rules: String = "", events: String = "") throws {
    sample = try SampleWorkspace(
      survey: Sample.survey(attributes: "review=\"required\"")
        .replacing("kind=\"feedback\"", with: "kind=\"mystery_visit\""))
    try sample.folder.write(
      Self.path,
      """
      <visits xmlns="urn:haamu:visits:1" wave="kevat" survey="kaynti">
        <rules visits="1" \(rules)/>
        <visitor name="k1" home="lib_a" capacity="2" languages="fi"/>
        <visitor name="k2" home="lib_b" capacity="2" languages="sv fi"/>
        <visitor name="k3" home="lib_c" capacity="2" languages="en"/>
        <visitor name="k4" home="lib_c" capacity="1"/>
        <reviewer name="apu" home="lib_a"/>
      \(told ? Self.notices : "")\(Self.plan)
      \(events)</visits>

      """)
  }

  var file: String { sample.folder.text(Self.path) ?? "" }

  func open(_ moment: String = start) -> Workspace { sample.open(.fixed(at: moment)) }

  /// Reports the visit of a place.
  /// - Returns: the id of the report.
  @discardableResult
  func report(
    _ unit: String, by visitor: String, on day: String, greeted: String = "yes",
    at moment: String = start
  ) throws(Stopped) -> String {
    let outcome = try open(moment).answer(
      survey: "kaynti",
      settings: ["visited=\(day)T12:00:00", "greeted=\(greeted)"], unit: unit, visitor: visitor)
    return String((outcome.stored.first ?? "").split(separator: "/").last?.dropLast(4) ?? "")
  }

  func reportFirst(at moment: String = "2018-04-10T15:00:00Z") throws(Stopped) -> String {
    try report("a1", by: "k2", on: "2018-04-10", at: moment)
  }

  func review(
    _ id: String, _ kind: ResponseRecord.Kind, by reviewer: String = "koord",
    reason: String = "", at moment: String
  ) throws(Stopped) -> ReviewOutcome {
    try open(moment).review(id: id, kind: kind, by: reviewer, reason: reason)
  }

  /// The first visit, reported, approved and published.
  func publishFirst() throws(Stopped) {
    _ = try reportFirst()
    _ = try review("v0001", .approved, at: "2018-04-11T08:00:00Z")
    _ = try open("2018-04-12T08:00:00Z").publishVisits("kevat", by: "koord")
  }

  func phase(_ id: String, at moment: String = "2018-04-11T12:00:00Z") throws(Stopped) -> String {
    try open(moment).visitHistory(id).phase(.en)
  }

  /// Kinds of events in English, with what could not be marked.
  func story(_ id: String, at moment: String = "2018-04-30T12:00:00Z") throws(Stopped) -> [String] {
    try open(moment).visitHistory(id).text(.en).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return String(cells[1]) + (line.contains("cannot be") ? " ✗" : "")
    }
  }
}
