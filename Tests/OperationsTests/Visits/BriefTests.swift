import Diagnostics
import Foundation
import Operations
import TestSupport
import Testing

@Suite struct `Briefing visitors` {
  private let round: CheckedRound

  init() throws { round = try CheckedRound() }

  private func brief(
    _ change: (inout BriefRequest) -> Void = { _ in }
  ) throws(Stopped) -> BriefOutcome {
    var request = BriefRequest()
    change(&request)
    return try round.open().writeBriefs("kevat", request)
  }

  /// The staff of all places know.
  private func tell() throws {
    let path = "Surveys/visits/kevat.xml"
    let text = try #require(round.folder.text(path))
    try round.folder.write(
      path,
      text.replacing(
        "unit=\"b1\" told",
        with: "unit=\"c1\" told=\"2018-03-11\" from=\"2018-04-01\" until=\"2018-05-31\"/>\n"
          + "  <notice unit=\"b1\" told"))
  }

  private func pages(_ folder: String) -> [String] {
    round.folder.files(".html", in: folder).map { String($0.split(separator: "/").last ?? "") }
      .sorted()
  }

  @Test func `writes nothing before the staff were told`() throws {
    let stop = stopping { () throws(Stopped) in try brief() }
    #expect(stop?.codes == ["HC0351"] && stop?.status == .gateRefused)
    #expect(stop?.text.contains("c1 (1)") == true)
    #expect(round.folder.files(".html", in: "Reports/").isEmpty)
    let one = stopping { () throws(Stopped) in try brief { $0.visit = "v1" } }
    #expect(one == nil, "the place of this visit was told")
  }

  @Test func `gives each visitor a folder with a start page and the own visits`() throws {
    try tell()
    let outcome = try brief()
    #expect(outcome.paths.count == 3 && outcome.warnings.isEmpty)
    let home = "Reports/asiakaspalvelu/kevat/briefs/"
    #expect(pages(home + "k1") == ["index.html", "v1.html", "v4.html", "v7.html"])
    #expect(pages(home + "k3") == ["index.html", "v3.html", "v6.html", "v9.html"])
    let index = try #require(round.folder.text(home + "k1/index.html"))
    #expect(index.contains("href=\"v4.html\"") && !index.contains("k2"))
  }

  @Test func `speaks the visitor's language unless another is asked for`() throws {
    try tell()
    _ = try brief { $0.output = round.folder.path + "/ulos" }
    let swedish = try #require(round.folder.text("ulos/k1/v1.html"))
    #expect(swedish.contains("lang=\"sv\"") && swedish.contains("tisdag 3.4.2018 kl."))
    #expect(round.folder.text("ulos/k2/v2.html")?.contains("lang=\"fi\"") == true)
    _ = try brief {
      $0.output = round.folder.path + "/out"
      $0.visitor = "k1"
      $0.language = .en
    }
    let english = try #require(round.folder.text("out/v1.html"))
    #expect(english.contains("Tuesday 3\u{A0}April\u{A0}2018, 12:00"))
    #expect(english.contains("href=\"geo:61.00000,26.00000\""))
    #expect(pages("out") == ["index.html", "v1.html", "v4.html", "v7.html"])
  }

  @Test func `names nobody, fetches nothing, and is the same every time`() throws {
    try tell()
    _ = try brief { $0.output = round.folder.path + "/one" }
    _ = try brief { $0.output = round.folder.path + "/two" }
    for page in round.folder.files(".html", in: "one/") {
      let text = try #require(round.folder.text(page))
      #expect(text == round.folder.text(page.replacing("one/", with: "two/")))
      #expect(!text.contains("<script") && !text.contains("http:") && !text.contains("https:"))
      let visitor = page.split(separator: "/").dropFirst().first ?? ""
      for other in ["k1", "k2", "k3"] where other != visitor {
        #expect(!text.contains("· " + other), "\(page) names \(other)")
      }
    }
  }

  @Test func `shows whom to call, from the network's theme`() throws {
    try tell()
    try round.folder.write(
      "Reports/theme/brief.mustache", "<p>Koordinaattori <strong>{{network}}</strong></p>")
    _ = try brief { $0.output = round.folder.path + "/ulos" }
    #expect(
      round.folder.text("ulos/k2/v2.html")?.contains("<strong>Koeverkosto</strong>") == true)
  }

  @Test func `comes as Markdown, and one visit alone`() throws {
    let outcome = try brief {
      $0.visit = "v4"
      $0.format = .md
      $0.output = round.folder.path + "/ulos"
      $0.language = .fi
    }
    #expect(outcome.paths.map { $0.hasSuffix("/ulos/v4.md") } == [true])
    let text = try #require(round.folder.text("ulos/v4.md"))
    #expect(text.hasPrefix("# B yksi\n") && text.contains("- [ ] **Huomioitiinko sinut"))
    #expect(round.folder.files(".md", in: "ulos/").count == 1)
  }

  @Test(arguments: [
    ("<scenario name=\"uusi\"/>", "<scenario name=\"uussi\"/>", "HC0350"),
    ("<planned at", "<dropped_ at", "HC0302"),
  ])
  func `tells what is wrong in the plan`(_ old: String, _ new: String, _ code: String) throws {
    let path = "Surveys/visits/kevat.xml"
    let text = try #require(round.folder.text(path))
    try round.folder.write(
      path,
      text.replacing(old, with: new).replacing(
        "</planned>", with: new.hasPrefix("<d") ? "</dropped_>" : "</planned>"))
    let stop = stopping { () throws(Stopped) in try brief() }
    #expect(stop?.codes.first == code && stop?.diagnostics.first?.place?.range != nil)
  }

  @Test func `tells of visits and visitors that there are not, and of a wave without a plan`()
    throws
  {
    #expect(
      stopping { () throws(Stopped) in try brief { $0.visit = "v99" } }?.codes == ["HC0352"])
    #expect(
      stopping { () throws(Stopped) in try brief { $0.visitor = "k9" } }?.codes == ["HC0305"])
    try round.folder.write(
      "Surveys/visits/kevat.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='kevat' survey='asiakaspalvelu'/>")
    #expect(stopping { () throws(Stopped) in try brief() }?.codes == ["HC0353"])
  }

  @Test func `warns of a page that is too long for a sheet of paper`() throws {
    let path = "Surveys/visits/scenarios.xml"
    let text = try #require(round.folder.text(path))
    try round.folder.write(
      path,
      text.replacing(
        "Muutit hiljattain.", with: String(repeating: "Muutit hiljattain. ", count: 120)))
    let outcome = try brief { $0.visit = "v1" }
    #expect(outcome.warnings.map(\.code) == ["HC0354"])
  }
}
