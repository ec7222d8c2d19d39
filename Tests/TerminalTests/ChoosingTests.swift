import Diagnostics
import InterviewSamples
import SurveyModel
import Terminal
import Testing

private let many = (0..<20).map { number in
  "<choice name=\"n\(number)x\"><label>Nimi \(number == 7 ? "Ääni" : "numero \(number)")</label></choice>"
}.joined()

@Suite struct `Choosing` {
  @Test(arguments: ["1", "yes", "Kyllä", "kyllä", "kyl", " 1 "])
  func `takes a number, a name, a label or a part of it`(_ line: String) throws {
    #expect(try play(question("q", "select_one", "list=\"yes_no\""), [line, "", ""])["q"] == "yes")
  }

  @Test func `takes what a part named only when it is confirmed`() throws {
    let items = question("q", "select_one", "list=\"places\"")
    for no in ["e", "<", "sata", "?"] {
      let played = try play(items, ["sat", no, "aula", ""])
      #expect(played["q"] == "hall")
      #expect(played.count("→ Satama – tätäkö? K/e") == 1)
      #expect(played.transcript.contains("> «aula»\n→ Aula\n"))
    }
    #expect(try play(items, ["sat", "k", ""])["q"] == "harbour")
    #expect(try play(items, ["sat", ":q"]).response == nil)
    #expect(try play(items, ["sat"]).response == nil)
  }

  @Test func `tells what was taken by its label`() throws {
    let played = try play(question("q", "select_multiple", "list=\"helps\""), ["1 2", ""])
    #expect(played.transcript.contains("«1 2»\n→ Tiskillä, kasvokkain, Puhelimessa\n"))
  }

  @Test func `lists what fits when several do, and chooses nothing`() throws {
    let played = try play(question("q", "select_one", "list=\"yes_no\""), ["e", "ei s", "", ""])
    #expect(played["q"] == "na")
    let ambiguous = try play(question("q", "select_one", "list=\"places\""), ["a", "", ""])
    #expect(
      ambiguous.transcript.contains("! Useampi täsmää, tarkenna:\n  1 Aula\n  2 Piha\n  3 Satama\n")
    )
    #expect(ambiguous["q"] == "")
    let whole = try play(question("q", "select_one", "list=\"yes_no\""), ["ei", ""])
    #expect(whole["q"] == "no")
  }

  @Test func `lists everything again when nothing fits`() throws {
    let played = try play(
      question("q", "select_one", "list=\"yes_no\""), ["maybe", "0", "4", "2", ""])
    #expect(played.count("! Mikään vaihtoehto ei täsmää.\n  1 Kyllä\n") == 3)
    #expect(played["q"] == "no")
  }

  @Test func `means the name where names are numbers`() throws {
    let items = question("q", "select_one", "list=\"steps\"")
    for (line, name) in [("0", "0"), ("1", "1"), ("10", "10"), ("5", "5")] {
      let played = try play(items, [line, ""])
      #expect(played["q"] == name)
      #expect(played.transcript.contains("\n  10 pistettä\n"))
    }
  }

  @Test(arguments: [
    ("1 2", "desk phone"), ("2,1", "phone desk"), ("desk; 2", "desk phone"), ("4", "none"),
    ("Tiskillä, kasvokkain", "desk"), ("puhel tiski", "phone desk"), ("-", ""),
  ])
  func `takes several`(_ line: String, _ names: String) throws {
    let played = try play(question("q", "select_multiple", "list=\"helps\""), [line, "", ""])
    #expect(played["q"] == names)
  }

  @Test func `refuses several that do not go together`() throws {
    let played = try play(
      question("q", "select_multiple", "list=\"helps\""), ["1 4", "1 1", "9", "1 x", "1 3", ""])
    #expect(played["q"] == "desk rude")
    #expect(played.transcript.contains("! ”none” ei sovi yhteen muiden valintojen kanssa\n"))
    #expect(played.transcript.contains("! ”desk” on valittu kahdesti\n"))
    #expect(played.count("! Mikään vaihtoehto ei täsmää.") == 2)
  }

  @Test func `takes a rank in its order, each choice once`() throws {
    let played = try play(question("q", "rank", "list=\"places\""), ["3 1 3", "3 1 2", ""])
    #expect(played["q"] == "harbour hall yard")
  }

  @Test func `takes no ranking in part, and none at all`() throws {
    let played = try play(question("q", "rank", "list=\"places\""), ["3 1", "-", ""])
    #expect(played.transcript.contains("! järjestyksessä on 2/3;"))
    #expect(played["q"] == "")
  }

  @Test func `tells a library from its service point of the same name`() throws {
    let outline = try Samples.survey(question("a", "text"))
    let network = Samples.networkBody.replacing("Iitin pääkirjasto", with: "Iitin kirjasto")
    let played = play(outline, ["3", "x", ""], network: try Samples.network(network))
    #expect(played.transcript.contains("\n  1 Iitin kirjasto – koko kirjasto\n"))
    #expect(played.transcript.contains("\n  3 Iitin kirjasto – toimipiste\n"))
    #expect(played["unit"] == "iitti_paa")
  }

  @Test func `tells the ends of a range with the question`() throws {
    let items = question("q", "range", "parameters=\"start=0 end=10 step=0.5\"")
    #expect(try play(items, ["7,5", ""]).transcript.contains("\nq (0–10)\n"))
  }

  @Test func `offers only what the filter leaves, numbered anew`() throws {
    let items = question("q", "select_one", "list=\"places\" choice_filter=\"town = 'kotka'\"")
    let played = try play(items, ["aula", "1", ""])
    #expect(played.transcript.contains("\n  1 Satama\n> "))
    #expect(played["q"] == "harbour")
  }

  @Test func `offers another answer where there may be one`() throws {
    let items = question("q", "select_one", "list=\"places\" or_other=\"yes\"")
    #expect(try play(items, ["4", ""])["q"] == "other")
    #expect(try play(items, ["muu", ""])["q"] == "other")
    #expect(try play(items, ["annat", ""], language: .sv)["q"] == "other")
  }

  @Test func `shows a long list only when asked, under numbers that choose`() throws {
    let outline = try Samples.survey(
      question("q", "select_one", "list=\"many\""), lists: "<list name=\"many\">\(many)</list>")
    let played = play(outline, ["karhula", "ääni", "", "<", "?", "13", "<", "numero 1", "12", ""])
    #expect(played.count("Kirjoita osa nimestä") == 3)
    #expect(
      played.transcript.contains(
        "Vastaus nyt: Nimi Ääni (Enter säilyttää)\n> «?»\n  1 Nimi numero 0\n  2 Nimi numero 1\n"))
    #expect(played.transcript.contains("Vastaus nyt: Nimi numero 12 (Enter säilyttää)\n> "))
    #expect(played["q"] == "n11x")
  }

  @Test func `keeps to the full list's numbers when it lists a part`() throws {
    let outline = try Samples.survey(
      question("q", "select_one", "list=\"many\""), lists: "<list name=\"many\">\(many)</list>")
    let played = play(outline, ["karhula", "numero 1", "14", ""])
    #expect(played.transcript.contains("tarkenna:\n  2 Nimi numero 1\n  11 Nimi numero 10\n"))
    #expect(played["q"] == "n13x")
  }

  @Test func `finds a unit of the network by a part of its name`() throws {
    let played = play(try Samples.survey(question("a", "text")), ["kirjasto", "auto", "k", "", ""])
    #expect(played.transcript.contains("! Useampi täsmää, tarkenna:\n  1 Iitin kirjasto\n"))
    #expect(played["unit"] == "iitti_auto")
  }
}

@Suite struct `A repeat at the terminal` {
  private let items =
    repeated(
      "r", "",
      question("x", "text", "required=\"yes\"") + question("y", "text", "relevant=\"${x} = 'a'\""))
    + question("last", "text")

  private func stored(_ played: Played, _ name: String) -> [String?] {
    let count = played.response?.repeatCounts[RepeatKey("r")] ?? 0
    return (0..<count).map { played.response?.answers[AnswerKey(name, [$0])] }
  }

  @Test func `is asked for until there are no more`() throws {
    let played = try play(items, ["k", "a", "1", "k", "b", "e", "z", ""])
    #expect(stored(played, "x") == ["a", "b"])
    #expect(stored(played, "y") == ["1", nil])
    #expect(played["last"] == "z")
    #expect(played.transcript.contains(", osio Kaikki, r 2\n"))
  }

  @Test func `may have no instance`() throws {
    for no in ["e", "", "nej"] {
      #expect(try play(items, [no, "z", ""]).response?.repeatCounts == [:])
    }
  }

  @Test func `asks again when the reply is neither yes nor no`() throws {
    let played = try play(items, ["kylä", "e", "z", ""])
    #expect(played.count("lisätäänkö") == 2)
    #expect(played["last"] == "z")
  }

  @Test func `is taken back with < when it was added by mistake`() throws {
    let played = try play(items, ["k", "<", "e", "z", ""])
    #expect(played.response?.repeatCounts == [:])
    let second = try play(items, ["k", "b", "k", "", "<", "e", "z", ""])
    #expect(stored(second, "x") == ["b"])
    let answered = try play(items, ["k", "b", "k", "c", "<", "<", "d", "", "e", "z", ""])
    #expect(stored(answered, "x") == ["d", "c"])
  }

  @Test func `is not asked for when it is irrelevant`() throws {
    let inner = repeated("r", "relevant=\"${a} = 1\"", question("x", "text"))
    let played = try play(question("a", "integer") + inner, ["2", ""])
    #expect(played["a"] == "2")
    #expect(played.count("lisätäänkö") == 0)
    let group = try play(
      question("a", "integer")
        + group("g", "relevant=\"${a} = 1\"", repeated("r", "", question("x", "text"))), ["2", ""])
    #expect(group.count("lisätäänkö") == 0)
  }

  @Test func `has the instances of its count and no more`() throws {
    let items =
      question("n", "integer") + repeated("r", "repeat_count=\"${n}\"", question("x", "text"))
    let played = try play(items, ["2", "a", "b", ""])
    #expect(stored(played, "x") == ["a", "b"])
    #expect(played.count("lisätäänkö") == 0)
    let back = try play(items, ["2", "<", "1", "a", ""])
    #expect(stored(back, "x") == ["a"])
  }

  @Test func `can stand in a repeat`() throws {
    let items = repeated(
      "r", "", question("x", "text") + repeated("s", "", question("y", "text")))
    let played = try play(
      items, ["k", "1", "k", "a", "k", "b", "e", "k", "2", "e", "e", ""])
    #expect(stored(played, "x") == ["1", "2"])
    #expect(played.response?.answers[AnswerKey("y", [0, 1])] == "b")
    #expect(played.response?.repeatCounts[RepeatKey("s", [1])] == nil)
  }

  @Test func `goes on after an instance in which nothing is asked`() throws {
    let items =
      question("a", "integer") + repeated("r", "", question("x", "text", "relevant=\"${a} = 1\""))
      + question("last", "text")
    let played = try play(items, ["2", "k", "z", ""])
    #expect(played["last"] == "z")
  }
}
