import Diagnostics
import Expressions
import Scenarios
import SurveyModel
import Testing
import VisitChecks

@Suite struct `A report of a visit` {
  private let day = CalendarDate("2018-04-17")!
  private let text =
    "Odotin palvelupisteellä, kunnes sain neuvon mennä toiseen kerrokseen etsimään lehtiä."

  @Test func `of an ordinary visit gives no finding`() {
    var report = Sample.report("uuid:1", ["told": text])
    report.opening = .hours(from: 600, until: 1080)
    report.isPlanned = true
    report.expected = ExpectedVisit(id: "v1", day: day, window: 720...840)
    #expect(Sample.codes(report) == [])
  }

  @Test(arguments: [
    (OpenOnTheDay.closed, 1), (.hours(from: 540, until: 720), 1),
    (.hours(from: 750, until: 800), 0),
    (.unknown, 0),
  ])
  func `is asked about when the place was closed`(_ opening: OpenOnTheDay, _ count: Int) {
    var report = Sample.report()
    report.opening = opening
    #expect(Sample.codes(report) == Array(repeating: .openingHours, count: count))
  }

  @Test func `is asked about when its day or hour is not the planned one`() {
    var report = Sample.report()
    report.isPlanned = true
    report.expected = ExpectedVisit(id: "v1", day: CalendarDate("2018-04-18")!, window: nil)
    #expect(Sample.codes(report) == [.plannedWindow])
    report.expected = ExpectedVisit(id: "v1", day: day, window: 600...734)
    #expect(Sample.codes(report) == [.plannedWindow])
    report.expected = ExpectedVisit(id: "v1", day: day, window: 600...735)
    #expect(Sample.codes(report) == [], "a quarter of an hour is no matter")
    report.expected = nil
    #expect(Sample.codes(report) == [.noPlannedVisit])
  }

  @Test(arguments: [(1, true), (29, true), (36, false), (0, false)])
  func `is asked about when the form was filled in too fast`(_ seconds: Int, _ isFast: Bool) {
    var response = Sample.report().response
    let end = response.timeEnd?.millisecondsSince1970 ?? 0
    response.timeStart = Moment(
      millisecondsSince1970: end - seconds * 1000, offsetMinutes: 180)
    let report = CheckedReport(
      response: response, outline: Sample.outline, unit: "a1", library: "a", wave: "kevat",
      zone: Sample.zone)
    #expect(Sample.codes(report) == (isFast ? [.speed] : []))
  }

  @Test func `is asked about when a whole scale is answered alike`() {
    let same = Dictionary(uniqueKeysWithValues: (1...7).map { ("s\($0)", "partly") })
    #expect(Sample.codes(Sample.report("uuid:1", same)) == [.answersAlike])
    #expect(
      Sample.codes(Sample.report("uuid:1", same.merging(["s7": "na"]) { $1 })) == [.answersAlike])
    #expect(
      Sample.codes(Sample.report("uuid:1", same.merging(["s1": "na", "s7": "na"]) { $1 })) == [])
  }

  @Test func `is asked about when it has another visit's words`() {
    let first = Sample.report("uuid:1", visitor: "kulkija1", end: 1, ["told": text])
    let second = Sample.report(
      "uuid:2", visitor: "kulkija2", ["told": "No niin. " + text.uppercased() + " Siinä se."])
    let found = VisitChecking([first, second]).findings(of: second)
    #expect(found.map(\.check) == [.copiedText] && found.first?.severity == .serious)
    #expect(found.first?.what.en.contains("uuid:1") == true)
    #expect(Sample.codes(first, among: [second]) == [], "who wrote first copied nothing")
    var newer = second
    newer.versions = ["uuid:1"]
    #expect(Sample.codes(newer, among: [first]) == [], "an earlier version of the same report")
  }

  @Test func `may use a phrase that many visitors use`() {
    let others = (1...4).map {
      Sample.report("uuid:\($0)", visitor: "kulkija\($0)", end: $0, ["told": text])
    }
    #expect(
      Sample.codes(Sample.report("uuid:9", visitor: "k9", ["told": text]), among: others) == [])
    let own = (1...4).map {
      Sample.report("uuid:\($0)", visitor: "k9", end: $0, ["told": text])
    }
    #expect(
      Sample.codes(Sample.report("uuid:9", visitor: "k9", ["told": text]), among: own)
        == [.copiedText], "but not paste one's own")
  }

  @Test func `is asked about when it contradicts what is known`() {
    var scenario = Scenario(name: "s", label: .none, surveys: ["kaynti"])
    scenario.facts = [
      Fact(
        survey: "kaynti", question: "wait", reference: .none,
        right: [
          RightAnswer(.range(least: 0, greatest: 2), unit: "a1"),
          RightAnswer(.range(least: 0, greatest: 120)),
        ]),
      Fact(
        survey: "toinen", question: "s1", reference: .none, right: [RightAnswer(.values(["no"]))]),
    ]
    var report = Sample.report()
    report.scenario = scenario
    let found = VisitChecking([report]).findings(of: report)
    #expect(found.map(\.check) == [.reference] && found.first?.question == "wait")
    #expect(found.first?.what.fi.contains("0–2") == true)
    report = Sample.report("uuid:1", ["wait": "2"])
    report.scenario = scenario
    #expect(Sample.codes(report) == [])
  }

  @Test(arguments: [("", true), ("–", true), ("ei hyvä", true), ("odotin ja lähdin", false)])
  func `is asked about when a low score has no note`(_ note: String, _ isMissing: Bool) {
    let report = Sample.report("uuid:1", ["s1": "no", "evidence": note])
    #expect(Sample.codes(report) == (isMissing ? [.evidence] : []))
  }

  @Test func `is asked about when a text seems to hold personal data`() {
    var report = Sample.report(
      "uuid:1", ["told": "Sain avuksi osoitteen esimerkki@example.org, kun kysyin lisää."])
    #expect(Sample.codes(report) == [.personalData])
    report.isPrivacyConfirmed = true
    #expect(Sample.codes(report) == [])
  }

  @Test func `tells serious things first, each in three languages`() {
    var report = Sample.report(
      "uuid:1", ["s1": "no", "evidence": "", "told": "Kirje: esimerkki@example.org"])
    report.opening = .closed
    let found = VisitChecking([report]).findings(of: report)
    #expect(found.map(\.check) == [.personalData, .openingHours, .evidence])
    for text in found.flatMap({ [$0.what, $0.fix] }) {
      #expect(Language.allCases.allSatisfy { !text[$0].isEmpty })
    }
  }
}
