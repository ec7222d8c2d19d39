import Diagnostics
import Intake
import Operations
import TestSupport
import Testing

@Suite struct `Events of a visit` {
  @Test func `are added at the end, and telling them again adds nothing`() throws {
    let round = try SmallRound()
    let before = round.file
    let first = try round.open().decline("v0002", by: "k3", why: "kuumeessa")
    #expect(first.told == ["v0002"] && first.already.isEmpty)
    #expect(round.file.hasPrefix(before.dropLast("</visits>\n".count)))
    let after = round.file
    let again = try round.open("2018-04-11T09:00:00Z").decline("v0002", by: "k3", why: "muu")
    #expect(again.told.isEmpty && again.already == ["v0002"] && round.file == after)
    #expect(try round.story("v0002") == ["planned", "declined"])
    let stop = stopping { () throws(Stopped) in try round.open().markDone("v0002", by: "k3") }
    #expect(stop?.codes == ["HC0322"] && round.file == after)
  }

  @Test func `say who, when and why, in order`() throws {
    let round = try SmallRound()
    _ = try round.open("2018-04-05T05:12:00Z").markBriefed(
      "kevat", visits: ["v0001"], by: "koord")
    let report = try round.reportFirst()
    _ = try round.review(
      "v0001", .returned, reason: "aika puuttuu", at: "2018-04-11T08:00:00Z")
    let lines = try round.open().visitHistory("v0001").text(.fi)
    #expect(
      lines == """
        2018-03-10T10:00:00.000+02:00\tsuunniteltu\tkoord
        2018-04-05T08:12:00.000+03:00\tohjeistettu\tkoord
        2018-04-10T18:00:00.000+03:00\traportoitu\tk2\t\t\(report)
        2018-04-11T11:00:00.000+03:00\tpalautettu\tkoord\taika puuttuu\t\(report)

        """)
  }

  @Test(arguments: [
    ("2018-03-01", "not planned yet"), ("2018-04-09", "planned"), ("2018-04-10", "submitted"),
    ("2018-04-10T15:00:00Z", "submitted"), ("2018-04-10T14:59:59Z", "planned"),
  ])
  func `tell what a visit was at any moment`(_ moment: String, _ phase: String) throws {
    let round = try SmallRound()
    _ = try round.reportFirst()
    #expect(
      try round.open().visitHistory("v0001", at: moment).text(.en) == "v0001\t\(phase)\n")
  }

  @Test func `of a moment that is none are refused`() throws {
    let round = try SmallRound()
    let stop = stopping { () throws(Stopped) in
      try round.open().visitHistory("v0001", at: "eilen")
    }
    #expect(stop?.codes == ["HC0304"] && stop?.status == .usage)
  }

  @Test(arguments: [
    ("<event visit='v0009' kind='done' at='2018-04-10T10:00:00Z' by='k2'/>", "HC0305"),
    ("<event visit='v0001' kind='gone' at='2018-04-10T10:00:00Z' by='k2'/>", "HC0304"),
    ("<event visit='v0001' kind='approved' at='2018-04-10T10:00:00Z' by='k2'/>", "HC0304"),
    ("<event visit='v0001' kind='done' at='2018-04-10' by='k2'/>", "HC0304"),
    ("<event visit='v0001' kind='done' at='2018-04-10T10:00:00Z'/>", "HC0303"),
    ("<event visit='v0001' kind='done' at='2018-04-10T10:00:00Z' by='k2' who='k3'/>", "HC0302"),
    (
      "<event visit='v0001' kind='done' at='2018-04-10T10:00:00Z' by='k2'><visit/></event>",
      "HC0302"
    ),
    ("<reviewer name='apu' home='lib_b'/>", "HC0306"),
    ("<reviewer name='toinen' home='lib_x'/>", "HC0305"),
    ("<planned at='eilen'/>", "HC0304"),
  ])
  func `that are written wrong are told with their place`(
    _ entry: String, _ code: String
  ) throws {
    let round = try SmallRound(events: "  " + entry + "\n")
    let stop = stopping { () throws(Stopped) in try round.open().visitBoard("kevat") }
    #expect(stop?.codes == [code])
    #expect(stop?.diagnostics.first?.place?.range?.start.line == 16)
  }

  @Test func `that cannot be are kept, shown, and change nothing`() throws {
    let round = try SmallRound(
      events:
        "  <event visit='v0001' kind='published' at='2018-04-10T09:00:00+03:00' by='koord'/>\n")
    #expect(try round.story("v0001", at: "2018-04-11T09:00:00Z") == ["planned", "published ✗"])
    #expect(try round.phase("v0001") == "planned")
    #expect(try round.open().visitBoard("kevat").contradictory == ["v0001"])
  }

  @Test(arguments: ["v0004", "kevat/v0004", "v1"])
  func `of an unknown visit are refused`(_ name: String) throws {
    let round = try SmallRound()
    let stop = stopping { () throws(Stopped) in try round.open().markDone(name, by: "k2") }
    #expect(stop?.codes == ["HC0320"] && stop?.status == .notThere)
  }

  @Test func `of a name that two waves have need the wave`() throws {
    let round = try SmallRound()
    try round.sample.folder.write(
      "Surveys/visits/syksy.xml",
      round.file.replacing("wave=\"kevat\"", with: "wave=\"syksy\""))
    let stop = stopping { () throws(Stopped) in
      try round.open().markDone("v0001", by: "k2")
    }
    #expect(stop?.codes == ["HC0321"] && stop?.status == .usage)
    #expect(try round.open().markDone("kevat/v0001", by: "k2").told == ["v0001"])
  }
}

@Suite struct `A response of a visit` {
  @Test func `is the one about the place by the visitor, or about the library`() throws {
    let round = try SmallRound()
    try round.report("lib_b", by: "k3", on: "2018-04-12", at: "2018-04-12T15:00:00Z")
    try round.report("c1", by: "k2", on: "2018-04-13", at: "2018-04-13T15:00:00Z")
    #expect(try round.phase("v0002", at: "2018-04-13T16:00:00Z") == "submitted")
    #expect(try round.phase("v0003", at: "2018-04-13T16:00:00Z") == "planned")
    #expect(try round.open("2018-04-13T16:00:00Z").visitBoard("kevat").strays.count == 1)
  }

  @Test func `is the one that names it, where the survey asks`() throws {
    let round = try SmallRound()
    try round.sample.folder.write(
      "Surveys/kaynti.xml",
      (round.sample.folder.text("Surveys/kaynti.xml") ?? "").replacing(
        "</group>\n  <group name=\"arrival\">",
        with:
          "<question name=\"visit_id\" type=\"text\" role=\"visit\"><label>Käynti</label></question></group>\n  <group name=\"arrival\">"
      ))
    _ = try round.open().answer(
      survey: "kaynti",
      settings: ["visited=2018-04-13T12:00:00", "greeted=no", "visit_id=v0003"], unit: "a1",
      visitor: "k2")
    #expect(try round.phase("v0003") == "submitted")
    #expect(try round.phase("v0001") == "planned")
  }

  @Test func `stays the visit's when it is corrected, and withdrawn`() throws {
    let round = try SmallRound()
    let report = try round.reportFirst()
    let mended = try round.open("2018-04-11T06:00:00Z").correct(
      report, survey: nil, settings: ["greeted=no", "visitor=k3"])
    #expect(mended.rows.stored.count == 1)
    #expect(try round.story("v0001") == ["planned", "submitted", "submitted"])
    _ = try round.open("2018-04-11T07:00:00Z").withdraw(
      id: String(mended.rows.stored[0].split(separator: "/").last?.dropLast(4) ?? ""), by: "k2",
      reason: "väärä")
    #expect(
      try round.story("v0001") == ["planned", "submitted", "submitted", "withdrawn"])
    #expect(try round.phase("v0001", at: "2018-04-12T09:00:00Z") == "submitted")
  }

  @Test func `is not corrected by the same answers`() throws {
    let round = try SmallRound()
    let report = try round.reportFirst()
    for number in 0..<2 {
      let outcome = try round.open("2018-04-11T06:0\(number):00Z").correct(
        report, survey: nil, settings: ["greeted=no"])
      #expect(outcome.rows.stored.count == 1 - number && outcome.rows.already.count == number)
    }
  }
}
