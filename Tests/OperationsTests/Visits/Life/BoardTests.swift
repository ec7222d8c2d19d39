import Diagnostics
import Intake
import Operations
import TestSupport
import Testing

@Suite struct `The round at a glance` {
  private let round: SmallRound

  /// One visit returned and overdue, one late without a report, one before its visitor.
  init() throws {
    round = try SmallRound(
      events: """
          <event visit="v0002" kind="briefed" at="2018-04-09T09:00:00.000+03:00" by="koord"/>
          <planned at="2018-04-15T09:00:00.000+03:00" by="koord">
            <visit id="v0004" unit="a2" visitor="k3" day="2018-04-25" from="10:00" until="12:00"/>
          </planned>

        """)
    _ = try round.reportFirst()
    _ = try round.review(
      "v0001", .returned, reason: "kellonaika puuttuu", at: "2018-04-11T08:00:00Z")
    try round.report("c1", by: "k1", on: "2018-04-13", at: "2018-04-13T15:00:00Z")
  }

  private let now = "2018-04-20T09:00:00Z"

  @Test(arguments: Language.allCases)
  func `is the board that was looked at`(_ language: Language) throws {
    let text = try round.open(now).visitBoard("kevat").text(language)
    let fault = try goldenFault(text, "Visits/status.\(language.rawValue).txt")
    #expect(fault == nil, "\(fault ?? "")")
  }

  /// In Swedish and English; and in Finnish, before anything was done.
  @Test(arguments: ["k2", "k3", "k1"])
  func `leads to the reminder that was looked at`(_ visitor: String) throws {
    let fresh = try SmallRound()
    let workspace = visitor == "k1" ? fresh.open() : round.open(now)
    let reminders = try withExtendedLifetime(fresh) {
      try workspace.visitReminders("kevat", visitor: visitor)
    }
    let text = reminders.map(\.text).joined()
    let fault = try goldenFault(text, "Visits/reminder.\(visitor).txt")
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test func `reminds nobody who has nothing before them`() throws {
    let all = try round.open(now).visitReminders("kevat")
    #expect(all.map(\.visitor) == ["k2", "k3"])
    let stop = stopping { () throws(Stopped) in
      try round.open(now).visitReminders("kevat", visitor: "k9")
    }
    #expect(stop?.codes == ["HC0305"])
    let folder = round.sample.folder["muistutukset"]
    let paths = try round.open(now).write(all, to: folder)
    #expect(paths.map { $0.split(separator: "/").last } == ["k2.txt", "k3.txt"])
    #expect(round.sample.folder.text("muistutukset/k2.txt") == all[0].text)
  }

  @Test func `has rows for each region, visitor and all`() throws {
    let csv = try round.open(now).visitBoard("kevat").csv.split(separator: "\n")
    #expect(
      csv == [
        "wave,level,name,visits,planned,briefed,done,submitted,checked,returned,approved,published,"
          + "declined,replaced,withdrawn,late",
        "kevat,region,r1,3,1,1,0,0,0,1,0,0,0,0,0,2",
        "kevat,region,r2,1,0,0,0,1,0,0,0,0,0,0,0,0",
        "kevat,visitor,k1,1,0,0,0,1,0,0,0,0,0,0,0,0",
        "kevat,visitor,k2,1,0,0,0,0,0,1,0,0,0,0,0,1",
        "kevat,visitor,k3,2,1,1,0,0,0,0,0,0,0,0,0,1",
        "kevat,all,,4,1,1,0,1,0,1,0,0,0,0,0,2",
      ])
    let json = try round.open(now).visitBoard("kevat").json
    #expect(json.contains("\"late\":[{\"visit\":\"v0002\",\"phase\":\"briefed\""))
    #expect(json.contains("\"due\":\"2018-04-15\"") && json.contains("\"too_early\""))
  }

  @Test func `lists each visit with how far it has come`() throws {
    let lines = try round.open(now).listVisits("kevat", visitor: nil)
    #expect(
      lines.csv == """
        visit,day,from,until,unit,visitor,scenario,phase,late,told
        v0001,2018-04-10,12:00,14:00,a1,k2,,returned,yes,yes
        v0002,2018-04-12,,,b1,k3,,briefed,yes,yes
        v0003,2018-04-13,,,c1,k1,,submitted,no,yes
        v0004,2018-04-25,10:00,12:00,a2,k3,,planned,no,yes

        """)
    #expect(lines.json.hasPrefix("[{\"visit\":\"v0001\",\"day\":\"2018-04-10\",\"from\":\"12:00\""))
    #expect(lines.json.contains("\"scenario\":null,\"phase\":\"returned\",\"late\":true"))
  }
}
