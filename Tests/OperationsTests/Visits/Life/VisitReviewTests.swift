import Diagnostics
import Intake
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `A review of a planned visit` {
  @Test func `is by four eyes: not the visitor, and nobody of that library`() throws {
    let round = try SmallRound()
    _ = try round.reportFirst()
    try round.report("c1", by: "k1", on: "2018-04-13", at: "2018-04-13T15:00:00Z")
    for (visit, reviewer, code) in [
      ("v0001", "K2 ", "HC0040"), ("v0001", "apu", "HC0325"), ("v0001", "Apu", "HC0325"),
      ("v0003", "k4", "HC0325"),
    ] {
      let stop = stopping { () throws(Stopped) in
        try round.review(visit, .approved, by: reviewer, at: "2018-04-14T08:00:00Z")
      }
      #expect(stop?.codes == [code] && stop?.status == .gateRefused, "\(visit) \(reviewer)")
    }
    #expect(throws: Never.self) {
      try round.review("v0003", .approved, by: "apu", at: "2018-04-14T08:00:00Z")
    }
  }

  @Test func `shows the score before and after a report was mended`() throws {
    let round = try SmallRound()
    let report = try round.report(
      "a1", by: "k2", on: "2018-04-10", greeted: "no", at: "2018-04-10T15:00:00Z")
    let returned = try round.review(
      "v0001", .returned, reason: "katso", at: "2018-04-11T08:00:00Z")
    #expect(returned.score == 0 && returned.scoreBefore == nil && !returned.isRepeated)
    _ = try round.open("2018-04-11T09:00:00Z").correct(
      report, survey: nil, settings: ["greeted=yes"])
    let old = stopping { () throws(Stopped) in
      try round.review(report, .approved, at: "2018-04-11T10:00:00Z")
    }
    #expect(old?.codes == ["HC0326"])
    let approved = try round.review("v0001", .approved, at: "2018-04-11T10:00:00Z")
    #expect(approved.score == 100 && approved.scoreBefore == 0)
    #expect(try round.phase("v0001", at: "2018-04-12T08:00:00Z") == "approved")
    // What the comparison uses is what the visit's history says.
    let used = try round.open().listResponses(survey: "kaynti").filter { $0.reason == nil }
    #expect(used.map(\.path) == [approved.path])
  }

  @Test func `said again is written once, with another reason again`() throws {
    let round = try SmallRound()
    _ = try round.reportFirst()
    func records() -> Int { round.sample.folder.files(".xml", in: "Responses/").count - 1 }
    for (reason, count) in [("a", 1), ("a", 1), ("b", 2)] {
      _ = try round.review(
        "v0001", .returned, reason: reason, at: "2018-04-11T0\(count):00:00Z")
      #expect(records() == count)
    }
  }

  @Test func `needs a report`() throws {
    let round = try SmallRound()
    let stop = stopping { () throws(Stopped) in
      try round.review("v0001", .approved, at: "2018-04-11T08:00:00Z")
    }
    #expect(stop?.codes == ["HC0327"] && stop?.status == .notThere)
  }
}

@Suite struct `A reply to a visit` {
  @Test func `waits for publication, and ends with the ruling`() throws {
    let round = try SmallRound()
    _ = try round.reportFirst()
    _ = try round.review("v0001", .approved, at: "2018-04-11T08:00:00Z")
    func reply(_ text: String, at moment: String) throws(Stopped) -> ReplyOutcome {
      try round.open(moment).reply(to: "v0001", text: text, by: "kirjasto")
    }
    let early = stopping { () throws(Stopped) in try reply("Jonoa", at: "2018-04-11T09:00:00Z") }
    #expect(early?.codes == ["HC0322"])
    _ = try round.open("2018-04-12T08:00:00Z").publishVisits("kevat", by: "koord")
    let first = try reply("Jonoa", at: "2018-04-20T09:00:00Z")
    #expect(!first.isRepeated && first.lastDay == "2018-04-26")
    #expect(try reply("Jonoa", at: "2018-04-21T09:00:00Z").isRepeated)
    let second = stopping { () throws(Stopped) in try reply("Muuta", at: "2018-04-21T09:00:00Z") }
    #expect(second?.codes == ["HC0322"])
    for (person, code) in [("k2", "HC0040"), ("apu", "HC0325")] {
      let stop = stopping { () throws(Stopped) in
        try round.open().rule(on: "v0001", text: "Voimassa", by: person)
      }
      #expect(stop?.codes == [code] && stop?.status == .gateRefused)
    }
    for (moment, isRepeated) in [("2018-04-22T09:00:00Z", false), ("2018-04-22T10:00:00Z", true)] {
      let ruling = try round.open(moment).rule(on: "v0001", text: "Voimassa", by: "koord")
      #expect(ruling.isRepeated == isRepeated)
    }
    #expect(
      try round.story("v0001").suffix(4) == ["approved", "published", "reply", "ruling"])
  }

  @Test(arguments: [("2018-04-26T20:59:00Z", nil), ("2018-04-26T21:00:00Z", "HC0328")])
  func `comes within the days of the rules, counted by the local calendar`(
    _ moment: String, _ code: String?
  ) throws {
    let round = try SmallRound()
    try round.publishFirst()
    let stop = stopping { () throws(Stopped) in
      try round.open(moment).reply(to: "v0001", text: "Jonoa", by: "kirjasto")
    }
    #expect(stop?.codes == code.map { [$0] })
    #expect(code == nil || stop?.status == .gateRefused)
  }

  @Test func `has the days that the rules give`() throws {
    let round = try SmallRound(rules: "reply_days=\"30\"")
    try round.publishFirst()
    #expect(throws: Never.self) {
      try round.open("2018-05-12T08:00:00Z").reply(to: "v0001", text: "Jonoa", by: "kirjasto")
    }
  }

  @Test func `names nobody`() throws {
    let round = try SmallRound()
    try round.publishFirst()
    let stop = stopping { () throws(Stopped) in
      try round.open("2018-04-13T08:00:00Z").reply(
        to: "v0001", text: "Soita 040 123 4567, matti.esimerkki@example.org", by: "kirjasto")
    }
    #expect(stop?.codes == ["HC0329"])
  }

  @Test(arguments: [
    (Audience.coordinator, nil, ["a1"]), (.library, "lib_a", ["a1"]), (.library, "lib_b", []),
    (.region, nil, []), (.public, nil, []),
  ])
  func `is read by the coordinator and the library itself`(
    _ audience: Audience, _ own: String?, _ places: [String]
  ) throws {
    let round = try SmallRound()
    try round.publishFirst()
    _ = try round.open("2018-04-13T08:00:00Z").reply(
      to: "v0001", text: "Jonoa", by: "kirjasto")
    var request = ReportRequest(survey: "kaynti")
    request.wave = "kevat"
    request.audience = audience
    request.ownLibrary = own
    let report = try #require(try round.open().report(request).first)
    #expect(report.findings.replies.map(\.place) == places)
    #expect(report.findings.replies.allSatisfy { $0.words == "Jonoa" && $0.ruling == nil })
  }
}
