import Diagnostics
import Interview
import InterviewSamples
import SurveyModel
import Terminal
import Testing

/// An identity code of the range that is kept for tests.
private let code = "010190-999W"

@Suite struct `The gate of personal data` {
  private let items = question("t", "text") + question("n", "integer")

  @Test func `lets a text pass that is mended`() throws {
    let played = try play(items, ["soita 040 123 4567", "e", "soita asiakaspalveluun", "1", ""])
    #expect(played["t"] == "soita asiakaspalveluun")
    #expect(played.count("Onko teksti kunnossa") == 1)
    guard case .submitted(_, let confirmed) = played.end else {
      Issue.record("not submitted")
      return
    }
    #expect(confirmed == [:])
  }

  @Test func `lets a text pass that somebody says is none, and keeps that with it`() throws {
    let played = try play(items, ["puh. 040 123 4567", "k", "1", ""])
    guard case .submitted(_, let confirmed) = played.end else {
      Issue.record("not submitted")
      return
    }
    #expect(confirmed == [AnswerKey("t"): "puh. 040 123 4567"])
    #expect(played.drafts.last?.confirmed == confirmed)
  }

  @Test func `asks again when the text changes, and not when it stays`() throws {
    let played = try play(
      items, ["puh. 040 123 4567", "k", "<", "", "<", "puh. 040 765 4321", "k", "1", ""])
    #expect(played.count("Onko teksti kunnossa") == 2)
    #expect(played["t"] == "puh. 040 765 4321")
  }

  @Test func `is not passed by going round it`() throws {
    let played = try play(items, ["puh. 040 123 4567", ":3", "1", "", "k", ""])
    #expect(played.count("Onko teksti kunnossa") == 2)
    #expect(played.response != nil)
    #expect(played.unread == 0)
  }

  @Test func `never writes an identity code out`() throws {
    let played = try play(items, ["tunnus \(code)", "e", "-", "1", ""])
    let told = played.transcript.split(separator: "\n").filter { !$0.contains("«") }
    #expect(played.count("Onko teksti kunnossa") == 1)
    #expect(!told.contains { $0.hasPrefix("!") && $0.contains(code) })
  }

  @Test func `holds nobody up about ordinary words`() throws {
    let played = try play(items, ["Virkailija auttoi 5.3.2018 klo 10.15, hylly 84.2", "1", ""])
    #expect(played.count("Onko teksti kunnossa") == 0)
  }
}

@Suite struct `A surprising figure` {
  private let known = EarlierAnswers(
    wave: Label(sourceLanguage: "fi", wordings: ["fi": "Vuosi 2016"]), answers: ["a": "1200"])

  private func play(_ lines: [String], surprising: Set<String> = []) throws -> Played {
    let items = question("a", "integer") + question("b", "integer")
    return TerminalTests.play(
      try Samples.survey(items), ["iitti_paa"] + lines,
      keeping: ScriptedKeeping(known: known, surprising: surprising))
  }

  @Test func `is asked about and taken when it is right`() throws {
    let played = try play(["12000", "k", "5", ""])
    #expect(played.count("Onko luku oikein? k/e") == 1)
    #expect(played["a"] == "12000")
  }

  @Test func `is asked about and mended when it is wrong`() throws {
    let played = try play(["12000", "e", "1210", "5", ""])
    #expect(played["a"] == "1210")
  }

  @Test func `is asked about once`() throws {
    #expect(try play(["12000", "k", "<", "", "5", ""]).count("Onko luku oikein?") == 1)
  }

  @Test func `is not passed by going round it`() throws {
    let played = try play(["12000", ":3", "5", "", "k", ""])
    #expect(played.count("Onko luku oikein?") == 2)
    #expect(played["a"] == "12000")
    #expect(played.unread == 0)
    let mended = try play(["12000", ":3", "5", "1210", ""])
    #expect(mended["a"] == "1210")
    #expect(mended.unread == 0)
  }

  @Test func `does not hold up where nothing is known of the wave before`() throws {
    #expect(try play(["1300", "99999", ""]).count("Onko luku oikein?") == 0)
  }

  @Test
  func `is asked about beside other libraries too, where nothing is known of the wave before`()
    throws
  {
    let played = try play(["1300", "99999", "k", ""], surprising: ["99999"])
    #expect(played.count("! iitti_paa: 99999 ei ole kuin muilla") == 1)
    #expect(played.count("Onko luku oikein? k/e") == 1)
    #expect(played["b"] == "99999")
    let mended = try play(["1300", "99999", "e", "99", ""], surprising: ["99999"])
    #expect(mended["b"] == "99")
    #expect(mended.unread == 0)
  }

  @Test func `is asked about once where both its history and other libraries make it odd`() throws {
    let played = try play(["12000", "k", "5", ""], surprising: ["12000"])
    #expect(played.count("Onko luku oikein?") == 1)
    #expect(played.count("viime kierroksella 1\u{202F}200") == 1)
    #expect(played.count("ei ole kuin muilla") == 1)
    #expect(played.unread == 0)
  }

  @Test func `beside other libraries is not passed by going round it`() throws {
    let played = try play(["1300", "99999", ":w"], surprising: ["99999"])
    #expect(played.left != nil)
    let round = try play(["1300", "99999", ":2", "", "", "k", ""], surprising: ["99999"])
    #expect(round.count("Onko luku oikein?") == 2)
    #expect(round["b"] == "99999")
    #expect(round.unread == 0)
  }
}
