import Diagnostics
import InterviewSamples
import SurveyModel
import Terminal
import Testing

private let three = question("a", "text") + question("b", "text") + question("c", "text")

@Suite struct `Moving about in an interview` {
  @Test func `answers one question after another and stores when asked`() throws {
    let played = try play(three, ["one", "two", "three", ""])
    #expect(["unit", "a", "b", "c"].map { played[$0] } == ["iitti_paa", "one", "two", "three"])
    #expect(played.unread == 0)
    #expect(played.transcript.contains("Kysymys 2/4"))
  }

  @Test func `goes back, keeps what is there and changes it`() throws {
    let played = try play(three, ["one", "two", "<", "<", "uno", "", "three", ""])
    #expect(["a", "b", "c"].map { played[$0] } == ["uno", "two", "three"])
    #expect(played.transcript.contains("Vastaus nyt: one (Enter säilyttää)\n> «uno»"))
    #expect(played.transcript.contains("Vastaus nyt: two (Enter säilyttää)\n> «»"))
  }

  @Test func `stays at the first question when there is nothing before it`() throws {
    let played = play(
      try Samples.survey(question("a", "text")), ["<", "<", "karhula", "x", ""])
    #expect(played["unit"] == "karhula")
    #expect(played["a"] == "x")
  }

  @Test func `goes back over notes and what is only shown`() throws {
    let items =
      question("a", "text") + question("n", "note") + question("m", "note")
      + question("r", "integer", "read_only=\"yes\" default=\"7\"") + question("b", "text")
    let played = try play(items, ["one", "<", "uno", "two", ""])
    #expect(played["a"] == "uno")
    #expect(played["b"] == "two")
    #expect(played["r"] == "7")
    #expect(played.count("\nr: 7\n") == 2)
  }

  @Test func `goes back from the last question whether to store`() throws {
    let played = try play(three, ["1", "2", "3", "<", "4", "k"])
    #expect(played["c"] == "4")
  }

  @Test(arguments: ["-", " - "])
  func `empties an answer`(_ line: String) throws {
    let played = try play(question("a", "text", "default=\"d\""), [line, ""])
    #expect(played["a"] == "")
  }

  @Test func `takes a default with Enter`() throws {
    #expect(try play(question("a", "text", "default=\"d\""), ["", ""])["a"] == "d")
  }

  @Test(arguments: [":q", " :Q "])
  func `leaves without storing at any question`(_ line: String) throws {
    for count in 0...3 {
      let played = try play(three, Array(["1", "2", "3"].prefix(count)) + [line])
      #expect(played.response == nil)
      #expect(played.unread == 0)
    }
  }

  @Test func `stores nothing when the input ends, wherever it does`() throws {
    let items =
      question("a", "text") + repeated("r", "", question("x", "integer"))
      + question("ok", "acknowledge", "required=\"yes\"")
    #expect(try play(items, ["1", "k", "5", "e", "k", "k"]).response != nil)
    for count in 0...5 {
      let played = try play(items, Array(["1", "k", "5", "e", "k", "k"].prefix(count)))
      #expect(played.response == nil, "\(count) lines")
      #expect(played.transcript.hasSuffix("␄\n"))
    }
  }

  @Test(arguments: ["e", "n", "ei", "nej", "no", "E", "perhaps"])
  func `goes back to the last question when it is not to be stored`(_ line: String) throws {
    let played = try play(three, ["1", "2", "3", line, "4", "k"])
    #expect(["a", "b", "c"].map { played[$0] } == ["1", "2", "4"])
    #expect(played.transcript.contains("palataan viimeiseen kysymykseen. :w poistuu"))
    #expect(try play(three, ["1", "2", "3", line]).response == nil)
    #expect(try play(three, ["1", "2", "3", line, ":q"]).response == nil)
  }

  @Test func `explains`() throws {
    let items = question(
      "a", "select_one", "list=\"yes_no\"", "<guidance_hint>Katso kelloa.</guidance_hint>")
    let played = try play(items, ["?", "1", ""])
    #expect(
      played.transcript.contains("«?»\n  Katso kelloa.\n  1 Kyllä\n  2 Ei\n  3 Ei sovellu\nEnter"))
    #expect(played["a"] == "yes")
  }

  @Test func `tells notes in their place, with the answers in them`() throws {
    let items =
      question("a", "integer")
      + "<question name=\"n\" type=\"note\" relevant=\"${a} &gt; 1\"><label>Sait ${a}.</label></question>"
      + question("b", "text")
    let played = try play(items, ["5", "x", ""])
    #expect(played.transcript.contains("\nSait 5.\n\nKysymys 3/3"))
    #expect(try play(items, ["1", "x", ""]).count("Sait") == 0)
  }
}

@Suite struct `What is required` {
  @Test func `is told at once when it is skipped, and asked until it is answered`() throws {
    let played = try play(question("a", "text", "required=\"yes\""), ["", "-", " ", "x", ""])
    #expect(played.count("! tähän tarvitaan vastaus") == 3)
    #expect(played["a"] == "x")
    #expect(played.transcript.contains("\na (pakollinen)\n"))
  }

  @Test func `is marked only while it is`() throws {
    let items = question("a", "integer") + question("b", "text", "required=\"${a} = 1\"")
    #expect(try play(items, ["1", "x", ""]).transcript.contains("\nb (pakollinen)\n"))
    let free = try play(items, ["2", "", ""])
    #expect(free.transcript.contains("\nb\n"))
    #expect(free["b"] == "")
  }

  @Test func `is reached again before the end when it became so later`() throws {
    let items = question("a", "text", "required=\"${b} = 1\"") + question("b", "integer")
    let played = try play(items, ["", "1", "late", ""])
    #expect(played.count("! tähän tarvitaan vastaus") == 1)
    #expect(played["a"] == "late")
    #expect(played["b"] == "1")
    #expect(played.unread == 0)
  }

  @Test func `is told in the survey's own words`() throws {
    let items = question(
      "a", "text", "required=\"yes\"",
      "<required_message>Kerro.</required_message><required_message xml:lang=\"en\">Tell.</required_message>"
    )
    #expect(try play(items, ["", "x", ""]).transcript.contains("! Kerro.\n"))
    #expect(try play(items, ["", "x", ""], language: .en).transcript.contains("! Tell.\n"))
  }

  @Test func `leads to what can be answered when only what is shown is wrong`() throws {
    let items =
      question("a", "integer")
      + question(
        "b", "integer", "default=\"3\" read_only=\"yes\" constraint=\". &gt; ${a} or ${a} = ''\"")
    let played = try play(items, ["5", "2", "", ""])
    #expect(played.transcript.contains("\n! b: 3 – vastaus ei täytä kysymyksen ehtoa\n"))
    #expect(played["a"] == "2")
  }
}

@Suite struct `A wrong answer` {
  /// Question, what is typed, what is said, a right answer, what is stored.
  @Test(arguments: [
    (question("q", "integer"), "many", "kokonaisluku", "12", "12"),
    (question("q", "integer"), "1,5", "kokonaisluku", "1 200", "1200"),
    (question("q", "decimal"), "1,2,3", "arvo ei ole luku", "1,5", "1.5"),
    (question("q", "date"), "31.2.2018", "päivä", "5.3.2018", "2018-03-05"),
    (question("q", "time"), "25.00", "kellonaika", "9.15", "09:15:00.000"),
    (
      question("q", "dateTime"), "5.3.2018", "aikaleima", "5.3.2018 klo 10.15",
      "2018-03-05T10:15:00.000+02:00"
    ),
    (question("q", "geopoint"), "tuolla", "paikka", "60.89, 26.34", "60.89 26.34"),
    (
      question("q", "range", "parameters=\"start=0 end=10 step=5\""), "11", "välillä 0–10", "5", "5"
    ),
    (question("q", "range", "parameters=\"start=0 end=10 step=5\""), "4", "askelin 5", "10", "10"),
    (
      question("q", "integer", "constraint=\". &lt; 5\""), "9", "ei täytä kysymyksen ehtoa", "4",
      "4"
    ),
    (question("q", "text"), "\u{1B}[A", "U+1B", "x", "x"),
    (question("q", "acknowledge"), "ehkä", "kuittaus", "k", "OK"),
    (question("q", "acknowledge", "required=\"yes\""), "ei", "tarvitaan vastaus", "kyllä", "OK"),
  ])
  func `is told and asked again`(
    _ items: String, _ wrong: String, _ said: String, _ right: String, _ stored: String
  ) throws {
    let played = try play(items, [wrong, wrong, right, ""])
    #expect(played["q"] == stored)
    let complaints = played.transcript.split(separator: "\n").filter { $0.hasPrefix("!") }
    #expect(complaints.count == 2)
    #expect(complaints.allSatisfy { $0.contains(said) }, "\(complaints)")
  }

  @Test func `does not stay when it is left behind`() throws {
    let items = question("a", "text") + question("b", "integer", "constraint=\". &lt; 5\"")
    let played = try play(items, ["x", "9", "<", "y", "3", ""])
    #expect(played["b"] == "3")
    #expect(played["a"] == "y")
  }
}
