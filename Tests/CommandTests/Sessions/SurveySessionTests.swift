import Foundation
import TestSupport
import Testing

/// Surveys of this repository, each answered once at a terminal and once by chance.
@Suite(.serialized) struct `A survey of the development task` {
  @Test(arguments: SurveySession.all.map(\.survey))
  func `is answered at a terminal from the first question to the last`(_ survey: String) throws {
    let session = try #require(SurveySession.all.first { $0.survey == survey })
    let folder = try workspaceOfSurveys()
    let terminal = try PseudoTerminal(
      ["answer", survey, "--plain", "--lang", "fi"], in: folder.path)
    #expect(terminal.waits { terminal.shown.contains("/") }, "\(terminal.shown)")
    try terminal.type(session.steps.map(\.line).joined())
    #expect(terminal.waits { terminal.printed.hasSuffix(".xml\n") }, "\(terminal.shown)")
    #expect(terminal.status() == 0)
    let stored = folder.text(terminal.printed.trimmingCharacters(in: .newlines)) ?? ""
    #expect(try goldenFault(sealedResponse(stored), "Sessions/\(survey).xml") == nil)
    let check = try Program.run(["check", "Responses", "--strict"], in: folder.path)
    #expect(check.status == 0, "\(check.output)\(check.error)")
  }

  /// Sensible: everybody who is asked has figures, every group and what it holds is there, and
  /// nothing is left out.
  @Test(arguments: SurveySession.all.map(\.survey))
  func `gives a sensible report of invented answers`(_ survey: String) throws {
    let folder = try workspaceOfSurveys()
    let demo = try Program.run(["demo", survey, "--seed", "1"], in: folder.path)
    #expect(demo.status == 0, "\(demo.error)")
    let run = try Program.run(["report", survey, "--format", "csv", "--strict"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error == "")
    let rows = run.lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let network = rows.filter { $0[3] == "network" }
    let overall = try #require(network.first { $0[5] == "overall" && $0[7] == "score" })
    let score = try #require(Double(overall[10]))
    #expect((1...99).contains(score))
    // Of every other library, where visits are by agreement.
    #expect((Int(overall[9]) ?? 0) >= 15)
    // Of nothing that is asked or worked out there is no figure at all.
    let empty = Set(network.filter { $0[14].contains("no_data") }.map { $0[6] })
    #expect(empty == [])
    #expect(Set(network.map { $0[6] }).count > 10)
    #expect(Set(rows.filter { $0[3] == "region" }.map { $0[4] }).count == 4)
    #expect(rows.allSatisfy { $0[14].contains("synthetic") })
  }

  @Test func `tells of each training by itself`() throws {
    let folder = try workspaceOfSurveys()
    _ = try Program.run(["demo", "koulutuspalaute", "--seed", "1"], in: folder.path)
    let tidy = try Program.run(["report", "koulutuspalaute", "--format", "csv"], in: folder.path)
    var events: [String] = []
    for row in tidy.lines.map({ $0.split(separator: ",", omittingEmptySubsequences: false) })
    where row[3] == "event" && events.last != String(row[4]) {
      events.append(String(row[4]))
    }
    // In the order of the network, not of the alphabet.
    #expect(
      events
        == ["inspiraatio", "tietoturva", "kirjallisuus"].flatMap { theme in
          (1...4).map { "2018-kevat-\(theme)-\($0)" }
        })
    let text = try Program.run(
      ["report", "koulutuspalaute", "--by", "event", "--format", "text", "--lang", "en"],
      in: folder.path)
    #expect(text.output.contains("Literature training 4, spring 2018"))
    _ = try Program.run(
      ["report", "koulutuspalaute", "--format", "html", "--output", "pages"], in: folder.path)
    #expect(folder.exists("pages/event-2018-kevat-tietoturva-2.html"))
    #expect(folder.text("pages/index.html")?.contains("event-2018-kevat-tietoturva-2.html") == true)
  }
}
