import Diagnostics
import Expressions
import Foundation
import Operations
import TestSupport
import Testing
import VisitPlanning

/// A throw-away workspace with this repository's network and a plan of visits.
private struct Round {
  let folder: ThrowawayFolder
  static let path = "Surveys/visits/2018-kevat.xml"

  init(_ plan: String? = nil) throws {
    folder = try ThrowawayFolder()
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: Repository.root + "/" + name, encoding: .utf8)
    }
    try folder.write("Surveys/network.xml", try text("Surveys/network.xml"))
    try folder.write(Self.path, try plan ?? text("Tests/Fixtures/Visits/2018-kevat.xml"))
    try folder.makeFolder("Responses")
  }

  /// A small round: what stands in the file between root tags; only the named places are visited.
  init(places: [String], visits: Int = 2, _ content: String) throws {
    let listed = places.map { "<place unit='\($0)' visits='\(visits)'/>" }.joined()
    try self.init(
      """
      <visits xmlns="urn:haamu:visits:1" wave="2018-kevat" survey="asiakaspalvelu">
        <rules visits="0"/>\(listed)
        \(content)
      </visits>
      """)
  }

  func open(at moment: String = "2018-03-10T12:00:00Z") -> Workspace {
    Workspace(root: folder.path, world: .fixed(at: moment))
  }

  var file: String { folder.text(Self.path) ?? "" }

  @discardableResult
  func plan(
    _ name: String = "2018-kevat", at moment: String = "2018-03-10T12:00:00Z",
    _ change: (inout VisitPlanRequest) -> Void = { _ in }
  ) throws(Stopped) -> VisitPlanOutcome {
    var request = VisitPlanRequest()
    change(&request)
    return try open(at: moment).planVisits(name, request)
  }
}

@Suite struct `Planning the visits of a wave` {
  private static let visitors = (1...4).map {
    "<visitor name='k\($0)' home='lahden_kirjasto' capacity='3'/>"
  }.joined()

  @Test func `adds the plan at the end of the file and changes nothing above`() throws {
    let round = try Round()
    let before = round.file
    let outcome = try round.plan { $0.seed = 7 }
    #expect(outcome.lines.count == 231 && outcome.isWritten)
    #expect(outcome.plan.isProven && outcome.plan.design.isConnected)
    #expect(round.file.hasPrefix(before.dropLast("</visits>\n".count)))
    #expect(round.file.hasSuffix("  </planned>\n</visits>\n"))
    #expect(round.folder.leftovers.isEmpty)
    let listed = try round.open().listVisits("asiakaspalvelu", visitor: nil)
    #expect(Set(listed.map(\.id)) == Set(outcome.lines.map(\.id)))
    #expect(zip(listed, listed.dropFirst()).allSatisfy { $0.visit.day <= $1.visit.day })
  }

  @Test func `of the same wishes and seed gives the same file`() throws {
    let places = ["hollola_paakirjasto", "asikkala_paakirjasto", "heinola_paakirjasto"]
    let (one, other) = (
      try Round(places: places, Self.visitors), try Round(places: places, Self.visitors)
    )
    try one.plan { $0.seed = 3 }
    try other.plan { $0.seed = 3 }
    #expect(one.file == other.file)
  }

  @Test func `writes nothing when nothing is new, or in a trial`() throws {
    let round = try Round(places: ["hollola_paakirjasto"], Self.visitors)
    let before = round.file
    let trial = try round.plan { $0.isTrial = true }
    #expect(!trial.isWritten && round.file == before)
    let first = try round.plan()
    #expect(first.lines.map(\.id) == trial.lines.map(\.id))
    let planned = round.file
    let again = try round.plan { $0.seed = 9 }
    #expect(!again.isWritten && again.plan.change.isNothing && round.file == planned)
  }

  @Test func `replaces who cannot come, remembers it, and leaves what has happened`() throws {
    let round = try Round()
    let first = try round.plan()
    let planned = round.file
    let day = CalendarDate("2018-04-20")!
    let mended = try round.plan(at: "2018-04-20T06:00:00Z") {
      $0.without = ["kulkija3", "kulkija17"]
    }
    let lost = first.lines.filter {
      ["kulkija3", "kulkija17"].contains($0.visit.visitor) && $0.visit.day >= day
    }
    #expect(!lost.isEmpty && mended.plan.change.dropped.count == lost.count)
    #expect(mended.plan.change.moved.isEmpty)
    #expect(mended.plan.change.kept == 231 - lost.count)
    #expect(round.file.hasPrefix(planned.dropLast("</visits>\n".count)))
    let ids = try round.open().listVisits("2018-kevat", visitor: nil).map(\.id)
    #expect(Set(ids).count == 231 && Set(ids).isDisjoint(with: lost.map(\.id)))
    let later = try round.plan(at: "2018-04-21T06:00:00Z")
    #expect(later.plan.change.isNothing && !later.isWritten)
  }

  @Test func `keeps visitors from where another wave's plan sent them`() throws {
    let round = try Round(places: ["hollola_paakirjasto"], Self.visitors)
    let past = ["k1", "k2", "k3"].enumerated().map { number, name in
      "<visit id='v\(number)' unit='hollola_paakirjasto' visitor='\(name)' day='2017-10-1\(number)'/>"
    }.joined()
    try round.folder.write(
      "Surveys/visits/2017-syksy.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='2017-syksy' survey='asiakaspalvelu'>"
        + Self.visitors + "<planned>\(past)<dropped visit='v2'/></planned></visits>")
    let outcome = try round.plan()
    #expect(Set(outcome.lines.map(\.visit.visitor)) == ["k3", "k4"])
  }

  @Test func `says which rule keeps whom, where, and whom to ask`() throws {
    let visitors = (1...3).map {
      "<visitor name='k\($0)' municipality='lappeenranta' capacity='9'/>"
    }.joined()
    let round = try Round(
      places: ["lappeenranta_paakirjasto", "joutsenon_kirjasto"], visits: 3, visitors)
    let before = round.file
    let stop = stopping { () throws(Stopped) in try round.plan() }
    #expect(stop?.codes == ["HC0310"] && stop?.status == .badInput)
    let text = stop?.text ?? ""
    #expect(text.contains("South Karelia lacks 3 visitors who are not from Lappeenranta"))
    #expect(text.contains("own municipality: k1, k2, k3"))
    #expect(text.contains("without one of these rules: never one's own library or municipality"))
    let finnish = stop?.diagnostics.first?.what.fi ?? ""
    #expect(
      finnish.hasPrefix("Etelä-Karjala: kävijöitä puuttuu 3, kotikunta muu kuin Lappeenranta"))
    #expect(round.file == before)
  }

  @Test func `names those who could make more visits`() throws {
    let round = try Round(
      places: ["hollola_paakirjasto", "asikkala_paakirjasto"],
      "<visitor name='k1' home='lahden_kirjasto' capacity='1'/>"
        + "<visitor name='k2' home='lahden_kirjasto' capacity='2'/>")
    let stop = stopping { () throws(Stopped) in try round.plan() }
    #expect(stop?.text.contains("of 4 visits 1 cannot be made") == true)
    #expect(stop?.text.contains("no more visits each: k1 (1)") == true)
    #expect(stop?.text.contains("ask for more visits: k1") == true)
  }

  @Test func `does not go over the budget, and says what would fit`() throws {
    let round = try Round(places: ["hartola_paakirjasto"], Self.visitors)
    let stop = stopping { () throws(Stopped) in try round.plan { $0.budgetKilometres = 200 } }
    #expect(stop?.codes == ["HC0311"])
    #expect(stop?.text.contains("the budget has room for 1 visit to each place") == true)
  }

  @Test func `tells how many visits a reliability takes`() throws {
    let round = try Round()
    let needed = try round.open().visitsNeeded("2018-kevat", reliability: 0.7)
    #expect(needed.visits == 14 && needed.planned?.visits == 3)
    let without = try Round(places: [], "")
    let stop = stopping { () throws(Stopped) in
      try without.open().visitsNeeded("2018-kevat", reliability: 0.7)
    }
    #expect(stop?.codes == ["HC0314"])
  }

  @Test(arguments: [
    ("<visitor name='a' capacty='3'/>", ["HC0302", "HC0303"]),
    ("<visiter/>", ["HC0302"]),
    ("<visitor name='a' capacity='many'/>", ["HC0304"]),
    ("<visitor name='a b' capacity='1'/>", ["HC0304"]),
    ("<visitor name='a' capacity='1' home='lahti'/>", ["HC0305"]),
    ("<visitor name='a' capacity='1' weekdays='ma ti'/>", ["HC0304"]),
    ("<visitor name='a' capacity='1'/><visitor name='a' capacity='1'/>", ["HC0306"]),
    ("<place unit='nowhere'/>", ["HC0305"]),
    ("<hours days='mon' from='18:00' until='10:00'/>", ["HC0304"]),
    ("<closed day='1.5.2018'/>", ["HC0304"]),
    ("<planned><dropped visit='v1'/></planned>", ["HC0305"]),
    (
      "<planned><visit id='v1' unit='hollola_paakirjasto' visitor='gone' day='2018-04-03'/></planned>",
      ["HC0305"]
    ),
    ("", ["HC0313"]),
  ])
  func `tells what is wrong in the file`(_ content: String, _ codes: [String]) throws {
    let round = try Round(places: ["hollola_paakirjasto"], content)
    let stop = stopping { () throws(Stopped) in try round.plan() }
    #expect(stop?.codes == codes)
    #expect(stop?.diagnostics.allSatisfy { $0.place != nil } == true)
  }

  @Test func `tells of a wave without a file, and of a file without a wave`() throws {
    let round = try Round(places: ["hollola_paakirjasto"], Self.visitors)
    let stop = stopping { () throws(Stopped) in try round.plan("2018-kevät") }
    #expect(stop?.codes == ["HC0301"] && stop?.status == .notThere)
    #expect(stop?.text.contains("→ 2018-kevat?") == true, "\(stop?.text ?? "")")
    try round.folder.write(
      "Surveys/visits/2030.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='2030' survey='asiakaspalvelu'/>")
    #expect(stopping { () throws(Stopped) in try round.plan("2030") }?.codes == ["HC0307"])
    #expect(
      stopping { () throws(Stopped) in try round.plan("asiakaspalvelu") }?.codes == ["HC0301"])
    let nobody = stopping { () throws(Stopped) in try round.plan { $0.without = ["k9"] } }
    #expect(nobody?.codes == ["HC0305"])
  }
}
