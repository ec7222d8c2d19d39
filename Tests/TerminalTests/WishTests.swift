import Diagnostics
import Interview
import InterviewSamples
import SurveyModel
import Terminal
import Testing

private let three = question("a", "text") + question("b", "text") + question("c", "text")

@Suite struct `Wishes at a prompt` {
  @Test func `leave with everything kept`() throws {
    let played = try play(three, ["one", ":w"])
    #expect(played.left?.answers[AnswerKey("a")] == "one")
    #expect(played.left?.place == .question(AnswerKey("b")))
    #expect(!played.isInterrupted)
    #expect(played.drafts.last == played.left)
  }

  @Test func `leave nothing behind where nothing was answered`() throws {
    let played = play(try Samples.survey(three), [":w"])
    #expect(played.left == nil)
    #expect(played.drafts.isEmpty)
    #expect(played.unread == 0)
  }

  @Test func `are granted at every prompt of a whole interview`() throws {
    let items =
      three + repeated("r", "", question("x", "text"))
      + question("y", "select_one", "list=\"yes_no\"")
    let lines = ["1", "2", "3", "k", "x", "e", "1"]
    for count in 0...lines.count {
      let some = Array(lines.prefix(count))
      #expect(try play(items, some + [":w"]).left != nil, "\(count)")
      #expect(try play(items, some).isInterrupted, "\(count)")
      guard case .discarded = try play(items, some + [":q", "k"]).end else {
        Issue.record("not discarded after \(count) lines")
        continue
      }
      #expect(try play(items, some + [":q", "e", ":w"]).left != nil, "\(count)")
    }
  }

  @Test func `jump to a question by its number and on from there`() throws {
    let played = try play(three, ["1", "2", "3", ":2", "uno", "", "", ""])
    #expect(["a", "b", "c"].map { played[$0] } == ["uno", "2", "3"])
    let none = try play(three, [":9", ":w"])
    #expect(none.transcript.contains("! kysymystä 9 ei ole; nyt kysymyksiä on 1–4"))
  }

  @Test func `look over what was answered and what is missing`() throws {
    let items =
      question("a", "text", "required=\"yes\"") + question("b", "integer")
      + three
      .replacing("\"a\"", with: "\"d\"").replacing("\"b\"", with: "\"e\"")
    let played = try play(items, ["one", ":o", "9", "2", ":w"])
    #expect(played.transcript.contains("  1. Toimipiste: Iitin pääkirjasto\n"))
    #expect(played.transcript.contains("  2. a: one\n  3. b: (tyhjä)\n"))
    #expect(played.transcript.contains("! Sen numeroista"))
    #expect(played.left?.place == .question(AnswerKey("a")))
    let stays = try play(items, ["one", ":o", "", "5", ":w"])
    #expect(stays.left?.answers[AnswerKey("b")] == "5")
    let missing = play(try Samples.survey(items), ["iitti_paa", ":o", "", ":w"])
    #expect(missing.transcript.contains("  2. a: (vastaus puuttuu)\n"))
  }

  @Test func `change the language in the middle`() throws {
    let items = question("q", "select_one", "list=\"yes_no\"") + three
    let played = try play(items, [":sv", "?", "ja", ":en", ":w"])
    #expect(played.transcript.contains("Språket är nu svenska.\n"))
    #expect(played.transcript.contains("\n  1 Ja\n  2 Nej\n"))
    #expect(played.transcript.contains("→ Ja\n"))
    #expect(played.transcript.contains("\nQuestion 3/5, section Kaikki\n"))
    #expect(played.left?.answers[AnswerKey("q")] == "yes")
  }

  @Test(arguments: [":x", ":quit", ":0", ":"])
  func `that are none are told, save where any text is an answer`(_ line: String) throws {
    let number = try play(question("n", "integer"), [line, "5", ""])
    #expect(number.transcript.contains("! \(line) ei ole komento"))
    #expect(number["n"] == "5")
    #expect(try play(question("t", "text"), [line, ""])["t"] == line)
  }

  @Test(arguments: [("\\-", "-"), ("\\:w", ":w"), ("\\<", "<"), ("\\?", "?"), ("\\\\", "\\")])
  func `can be written as answers after a backslash`(_ line: String, _ stored: String) throws {
    #expect(try play(question("t", "text"), [line, ""])["t"] == stored)
  }
}

@Suite struct `Looking over before submitting` {
  @Test func `goes to a question by its number and back to the end`() throws {
    let played = try play(three, ["1", "2", "3", "3", "deux", ""])
    #expect(["a", "b", "c"].map { played[$0] } == ["1", "deux", "3"])
    #expect(played.count("Tarkista vastaukset:") == 2)
    #expect(played.unread == 0)
  }

  @Test func `asks what a change brought with it, and nothing else again`() throws {
    let items =
      question("a", "integer") + question("b", "text")
      + question("c", "text", "relevant=\"${a} = 1\"")
      + question("d", "text", "relevant=\"${a} = 1\"") + question("e", "text")
    let played = try play(items, ["2", "b", "e", "2", "1", "c", "d", ""])
    #expect(["a", "b", "c", "d", "e"].map { played[$0] } == ["1", "b", "c", "d", "e"])
    #expect(played.unread == 0)
  }

  @Test func `drops what a change made irrelevant`() throws {
    let dependent = ["b", "c", "d"].map { question($0, "text", "relevant=\"${a} = 1\"") }.joined()
    let played = try play(
      question("a", "integer") + dependent, ["1", "b", "c", "d", "2", "2", ""])
    #expect(played.response?.answers.keys.map(\.question).sorted() == ["a", "unit"])
  }

  @Test func `tells calculations that gave nothing`() throws {
    let items =
      question("a", "integer")
      + "<question name=\"q\" type=\"calculate\" calculation=\"6 div ${a}\"><label>Osuus</label></question>"
    let played = try play(items, ["0", ""])
    #expect(played.transcript.contains("! Osuus: Jako nollalla\n"))
    #expect(try play(items, ["2", ""]).count("Osuus") == 0)
  }
}

@Suite struct `A draft` {
  @Test func `is kept after every answer and goes on as if nothing had happened`() throws {
    let items =
      three + repeated("r", "", question("x", "text")) + question("d", "text", "default=\"d\"")
    let outline = try Samples.survey(items)
    let lines = ["iitti_paa", "1", "<", "uno", "2", "3", "k", "x", "e", "-", ""]
    let straight = play(outline, lines)
    for draft in straight.drafts {
      let scenario = Scenario(outline)
      let state = InterviewState(
        outline: outline, world: scenario.state.world, fitting: scenario.state.fitting,
        draft: draft)
      let script = Script([])
      var interview = TerminalInterview(
        journey: InterviewJourney(state, snapshot: scenario.snapshot, resuming: draft),
        front: LineFront(language: .fi, console: ScriptedConsole(script: script)),
        keeping: ScriptedKeeping(), isResumed: true)
      guard case .left(let again, true) = interview.run() else {
        Issue.record("did not end")
        continue
      }
      #expect(again == draft)
    }
    #expect(straight.drafts.count >= 9)
    #expect(straight.response?.answers[AnswerKey("d")] == "")
  }

  @Test func `that cannot be kept is told once, and the interview goes on`() throws {
    let played = play(
      try Samples.survey(three), ["iitti_paa", "1", "2", "3", ""],
      keeping: ScriptedKeeping(failing: true))
    #expect(played.count("! vastausta ei voitu tallentaa luonnokseen: levy täynnä") == 1)
    #expect(played["c"] == "3")
  }
}

@Suite struct `Instances at the terminal` {
  private let items = repeated("r", "", question("x", "text"))

  private func texts(_ lines: [String]) throws -> [String] {
    let played = try play(items, lines)
    let count = played.response?.repeatCounts[RepeatKey("r")] ?? 0
    return (0..<count).map { played.response?.answers[AnswerKey("x", [$0])] ?? "–" }
  }

  @Test(arguments: [
    ("poista 1", ["b", "c"]), ("bort 2", ["a", "c"]), ("remove 3", ["a", "b"]),
    ("siirrä 3 1", ["c", "a", "b"]), ("flytta 1 3", ["b", "c", "a"]), ("m 2 1", ["b", "a", "c"]),
    ("poista 4", ["a", "b", "c"]), ("siirrä 1", ["a", "b", "c"]), ("poista", ["a", "b", "c"]),
  ])
  func `are taken away and moved`(_ line: String, _ texts: [String]) throws {
    #expect(
      try self.texts(["k", "a", "k", "b", "k", "c", line, "e", ""]) == texts)
  }

  @Test func `are told with what they say`() throws {
    let played = try play(items, ["k", "haju", "?", "e", ""])
    #expect(played.transcript.contains("  r 1: haju\nr: lisätäänkö"))
    #expect(played.transcript.contains("poista 1 ottaa pois"))
  }
}

@Suite struct `A file as an answer` {
  @Test func `is taken into keeping, or refused with the reason`() throws {
    let played = try play(question("p", "image"), ["kuva.heic", "kuva.jpg", ""])
    #expect(played.transcript.contains("! ei ole kuva\n  x.jpg\n"))
    #expect(played.transcript.contains("sijainti poistettu\n"))
    #expect(played["p"] == "sha.jpg")
  }
}

@Suite struct `The wave before` {
  private let known = EarlierAnswers(
    wave: Label(sourceLanguage: "fi", wordings: ["fi": "Vuosi 2016"]), answers: ["a": "1200"])

  @Test func `stands at the prompt`() throws {
    let items = question("a", "integer", "unit=\"kpl\"") + question("b", "integer")
    let played = play(
      try Samples.survey(items), ["iitti_paa", "1300", "5", ""],
      keeping: ScriptedKeeping(known: known))
    #expect(played.count("\n  Vuosi 2016: 1200 kpl\n") == 1)
    #expect(played["a"] == "1300")
  }
}
