import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A check of a round of visits` {
  private let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func found(_ content: String, root: String = "wave='kevat' survey='kaynti'") throws
    -> [Diagnostic]
  {
    try sample.folder.write(
      "Surveys/visits/kevat.xml",
      "<visits xmlns='urn:haamu:visits:1' \(root)>\n\(content)\n</visits>\n")
    let outcome = try sample.open().check([])
    #expect(outcome.rounds == 1)
    return outcome.findings.filter { $0.code.hasPrefix("HC03") }
  }

  private static let people =
    "<rules visits='0'/><place unit='a1' visits='1'><hours days='mon tue wed thu fri' from='10:00'"
    + " until='18:00'/></place>"
    + "<scenario name='s' lang='sv'><label>S</label></scenario><scenario name='t'><label>T</label></scenario>"
    + "<visitor name='k1' capacity='1' home='lib_b' languages='fi'><away from='2018-04-16' until='2018-04-16'/></visitor>"
    + "<visitor name='k2' capacity='2' home='lib_a'/>"

  private func plan(_ visits: String...) throws -> [Diagnostic] {
    try found(Self.people + "<planned>\n" + visits.joined(separator: "\n") + "\n</planned>")
  }

  private func visit(
    _ visitor: String = "k1", _ day: String = "2018-04-10", _ more: String = "", id: String = "v1",
    unit: String = "a1"
  ) -> String {
    "<visit id='\(id)' unit='\(unit)' visitor='\(visitor)' day='\(day)' \(more)/>"
  }

  @Test func `finds nothing in a plan that keeps the rules`() throws {
    #expect(try plan(visit("k1", "2018-04-10", "from='10:00' until='12:00'")).english == "")
    #expect(try found("").english == "")
  }

  @Test(arguments: [
    ("k2", "2018-04-10", "", "own library"),
    ("k1", "2018-06-01", "", "the day is outside the wave"),
    ("k1", "2018-04-16", "", "the visitor is not free"),
    ("k1", "2018-04-15", "", "the place is closed"),
    ("k1", "2018-04-10", "from='08:00' until='10:00'", "the time is outside the opening hours"),
    ("k1", "2018-04-10", "scenario='s'", "the scenario does not fit"),
  ])
  func `finds the rule that a visit breaks, in its line`(
    _ visitor: String, _ day: String, _ more: String, _ words: String
  ) throws {
    let broken = try plan(visit(visitor, day, more))
    #expect(broken.map(\.code) == ["HC0362"])
    #expect(broken.english.contains(words))
    #expect(broken.first?.place?.range?.start.line == 3)
  }

  @Test func `finds visits that are too many together`() throws {
    let broken = try plan(visit(), visit(id: "v2"))
    #expect(
      broken.map(\.code).sorted() == ["HC0362", "HC0362", "HC0362", "HC0363"])
    let text = broken.english
    #expect(text.contains("v2: k1 → a1 2018-04-10: the same visitor twice in the place"))
    #expect(text.contains("has a visit on that day already"))
    #expect(text.contains("more than 1 visits (capacity)"))
    #expect(text.contains("a1 (2/1)"))
  }

  @Test func `finds a place nobody goes to, and a visit after which too few months have passed`()
    throws
  {
    try sample.folder.write(
      "Surveys/visits/vanha.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='vanha' survey='kaynti'>\(Self.people)<planned>"
        + visit("k1", "2017-11-10") + "</planned></visits>")
    try sample.folder.write(
      "Surveys/visits/kevat.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='kevat' survey='kaynti'>\(Self.people)"
        + "<place unit='b1' visits='1'/><planned>" + visit() + "</planned></visits>")
    let text = try sample.open().check([]).findings.english
    #expect(text.contains("was there recently, free from 2018-11-10 only"))
    #expect(text.contains("b1 (0/1)"))
    #expect(text.contains("the wave “vanha”, which the network does not have"))
  }

  @Test(arguments: [
    ("wave='kesa' survey='kaynti'", ["HC0307"]), ("wave='syksy' survey='kaynti'", ["HC0307"]),
    ("wave='kevat' survey='kaynt'", ["HC0305"]),
    ("wave='kevat' survey='kaynti' by='x'", ["HC0302"]),
  ])
  func `finds a wave or survey that is not there`(_ root: String, _ codes: [String]) throws {
    #expect(try found("", root: root).map(\.code) == codes)
  }

  @Test func `tells what the reader of the plan tells`() throws {
    let problems = try found("<visitor name='a' capacty='3'/><place unit='nowhere'/>")
    #expect(problems.map(\.code) == ["HC0302", "HC0303", "HC0305"])
  }
}
