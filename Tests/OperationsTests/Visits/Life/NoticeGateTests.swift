import Diagnostics
import Expressions
import Operations
import Terminal
import TestSupport
import Testing

@Suite struct `The notice gate` {
  @Test func `lets no visit be answered before the staff were told, and names each`() throws {
    let round = try SmallRound(told: false)
    try round.sample.folder.write(
      "rows.csv",
      "unit,visited,visitor,greeted\na1,2018-04-10T12:00,k2,no\nb1,2018-04-12T12:00,k3,no\n")
    let path = round.sample.folder["rows.csv"]
    let stop = stopping { () throws(Stopped) in
      try round.open().answer(survey: "kaynti", from: path)
    }
    #expect(stop?.codes == ["HC0323", "HC0323"] && stop?.status == .gateRefused)
    #expect(stop?.diagnostics.map { $0.place?.range?.start.line } == [2, 3])
    #expect(round.sample.stored.isEmpty && !round.sample.folder.exists("Surveys/versions"))
    var request = NoticeRequest(told: CalendarDate("2018-03-11")!, by: "koord")
    request.units = ["lib_a", "b1"]
    let change = try round.open().recordNotice("kevat", request)
    #expect(change.told == ["lib_a", "b1"])
    #expect(try round.open().answer(survey: "kaynti", from: path).stored.count == 2)
  }

  @Test(arguments: [
    ("2018-04-20", "2018-03-11", "2018-04-01", "2018-05-31", true),
    ("2018-04-01", "2018-04-01", "2018-04-01", "2018-04-01", true),
    ("2018-04-20", "2018-03-11", "2018-04-01", "2018-04-19", false),
    ("2018-04-20", "2018-03-11", "2018-04-21", "2018-05-31", false),
    ("2018-04-20", "2018-04-21", "2018-04-01", "2018-05-31", false),
  ])
  func `holds the day within the period, and after the staff were told`(
    _ day: String, _ told: String, _ from: String, _ until: String, _ opens: Bool
  ) throws {
    let round = try SmallRound(
      told: false,
      events: "<notice unit='a1' told='\(told)' from='\(from)' until='\(until)'/>\n")
    let stop = stopping { () throws(Stopped) in try round.report("a1", by: "k2", on: day) }
    #expect(stop?.codes == (opens ? nil : ["HC0323"]))
  }

  @Test func `stops an interview before it begins, and one at its end keeps its draft`() throws {
    let round = try SmallRound(told: false)
    let stop = stopping { () throws(Stopped) in
      try round.sample.answer(.anew(survey: "kaynti", unit: "a1"), [])
    }
    #expect(stop?.codes == ["HC0323"] && stop?.status == .gateRefused)
    let lines = ["a1", "5.4.2018 10.15", "k-1", "2", "", "e", ""]
    let end = stopping { () throws(Stopped) in
      try round.sample.answer(.anew(survey: "kaynti", unit: nil), lines)
    }
    #expect(end?.codes == ["HC0323"])
    #expect(round.sample.stored.isEmpty && round.sample.drafts.count == 1)
  }

  @Test func `lets nobody be briefed`() throws {
    let round = try SmallRound(told: false)
    let before = round.file
    let stop = stopping { () throws(Stopped) in
      try round.open().markBriefed("kevat", visits: ["v0001"], by: "koord")
    }
    #expect(stop?.codes == ["HC0323"] && stop?.status == .gateRefused && round.file == before)
  }

  @Test func `is for mystery visits of the planned survey alone`() throws {
    let round = try SmallRound(told: false)
    try round.sample.folder.write(
      "Surveys/kaynti.xml", Sample.survey(attributes: "review=\"required\""))
    #expect(throws: Never.self) { try round.report("a1", by: "k2", on: "2018-04-10") }
  }

  @Test(arguments: [
    ("2018-04-02", nil, nil, "had begun already"),
    ("2018-04-20", "2018-04-25", nil, "still to come"),
    ("2018-03-11", "2018-05-31", "2018-05-01", "ends before it begins"),
    ("2018-03-11", "2017-04-01", "2017-05-31", "outside the wave"),
  ])
  func `takes no notice that came too late, is still to be given or opens nothing`(
    _ told: String, _ from: String?, _ until: String?, _ what: String
  ) throws {
    let round = try SmallRound(told: false)
    var request = NoticeRequest(told: CalendarDate(told)!, by: "koord")
    request.from = from.flatMap { CalendarDate($0) }
    request.until = until.flatMap { CalendarDate($0) }
    let stop = stopping { () throws(Stopped) in
      try round.open().recordNotice("kevat", request)
    }
    #expect(stop?.codes == ["HC0324"])
    #expect(stop?.text.contains(what) == true, "\(stop?.text ?? "")")
  }

  @Test func `is recorded once for every place of the round`() throws {
    let round = try SmallRound(told: false)
    let request = NoticeRequest(told: CalendarDate("2018-03-11")!, by: "koord")
    let before = round.file
    #expect(try round.open().recordNotice("kevat", request).told == ["a1", "a2", "b1", "c1"])
    #expect(round.file.hasPrefix(before.dropLast("</visits>\n".count)))
    let again = try round.open().recordNotice("kevat", request)
    #expect(again.told.isEmpty && again.already.count == 4)
    var unknown = request
    unknown.units = ["a9"]
    let stop = stopping { () throws(Stopped) in
      try round.open().recordNotice("kevat", unknown)
    }
    #expect(stop?.codes == ["HC0305"] && stop?.status == .notThere)
  }
}
