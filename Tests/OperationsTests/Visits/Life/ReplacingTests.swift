import Diagnostics
import Expressions
import Operations
import TestSupport
import Testing
import VisitPlanning

@Suite struct `A visit that somebody else makes` {
  private func replace(
    _ round: SmallRound, _ visit: String, _ visitor: String, _ day: String
  ) throws(Stopped) -> (change: VisitChange, heir: RecordedVisit?) {
    let request = ReplaceRequest(visitor: visitor, day: CalendarDate(day)!, by: "koord")
    return try round.open().replaceVisit(visit, request)
  }

  @Test func `is planned in the same entry in which the old one ends`() throws {
    let round = try SmallRound()
    let outcome = try replace(round, "v0002", "k4", "2018-04-16")
    #expect(outcome.heir?.id == "v0004" && outcome.change.told == ["v0002"])
    #expect(try round.story("v0002") == ["planned", "replaced"])
    #expect(try round.story("v0004", at: "2018-04-12T00:00:00Z") == ["planned"])
    let listed = try round.open().listVisits("kevat", visitor: nil)
    #expect(listed.map(\.id) == ["v0001", "v0003", "v0004"])
    let after = round.file
    let again = try replace(round, "v0002", "k4", "2018-04-16")
    #expect(again.heir == nil && again.change.already == ["v0002"] && round.file == after)
    for (visitor, day) in [("k1", "2018-04-16"), ("k4", "2018-04-17")] {
      let stop = stopping { () throws(Stopped) in try replace(round, "v0002", visitor, day) }
      #expect(stop?.codes == ["HC0322"] && round.file == after)
      #expect(stop?.text.contains("v0004 (k4, 2018-04-16)") == true, "\(stop?.text ?? "")")
    }
    try round.report("b1", by: "k4", on: "2018-04-16", at: "2018-04-16T15:00:00Z")
    #expect(try round.phase("v0004", at: "2018-04-17T15:00:00Z") == "submitted")
  }

  @Test(arguments: [
    ("v0002", "k2", "2018-04-16", "own library"), ("v0002", "k3", "2018-04-16", "same visitor"),
    ("v0002", "k1", "2018-04-13", "day 2018-04-13"), ("v0002", "k1", "2018-04-14", "day"),
    ("v0002", "k1", "2018-06-04", "day 2018-06-04"), ("v0003", "k4", "2018-04-16", "own library"),
  ])
  func `keeps the rules of the plan`(
    _ visit: String, _ visitor: String, _ day: String, _ why: String
  ) throws {
    let round = try SmallRound()
    let before = round.file
    let stop = stopping { () throws(Stopped) in try replace(round, visit, visitor, day) }
    #expect(stop?.codes == ["HC0330"] && round.file == before)
    #expect(stop?.text.contains(why) == true, "\(stop?.text ?? "")")
  }

  @Test func `can be made by those who are told`() throws {
    let round = try SmallRound()
    let stands = try round.open().standIns(for: "v0002")
    #expect(stands.map(\.visitor) == ["k1", "k4"])
    #expect(stands.map(\.day.iso) == ["2018-04-12", "2018-04-12"])
    for stand in stands {
      let round = try SmallRound()
      #expect(throws: Never.self) {
        try replace(round, "v0002", stand.visitor, stand.day.iso)
      }
    }
  }

  @Test func `is not given away once it is reported`() throws {
    let round = try SmallRound()
    _ = try round.reportFirst()
    let stop = stopping { () throws(Stopped) in try replace(round, "v0001", "k3", "2018-04-16") }
    #expect(stop?.codes == ["HC0322"])
  }

  @Test func `is planned anew for somebody who has not declined it`() throws {
    let round = try SmallRound()
    _ = try round.open().decline("v0002", by: "k3", why: "kuume")
    _ = try round.open().planVisits("kevat", VisitPlanRequest())
    let listed = try round.open().listVisits("kevat", visitor: nil)
    let heir = listed.filter { $0.visit.place == "b1" }
    #expect(heir.count == 1 && heir[0].id != "v0002")
    #expect(["k1", "k4"].contains(heir[0].visit.visitor))
    #expect(try round.phase("v0002") == "declined")
  }
}
