import TestSupport
import Testing

@Suite struct `What is typed wrong` {
  let haamu: Haamu

  init() throws { haamu = try Haamu() }

  @Test(arguments: [
    ("reprot kaynti", "HC0070", "menade du report?"),
    ("help reprot", "HC0070", "menade du report?"),
    ("list mising kaynti", "HC0070", "menade du missing?"), ("nothing", "HC0070", "kommandon:"),
    ("report", "HC0071", "saknas: <survey>"), ("demo kaynti", "HC0071", "saknas: --seed"),
    ("report kaynti --confidenc 0.9", "HC0072", "menade du --confidence?"),
    ("report kaynti --zzzzzz", "HC0072", "--zzzzzz finns inte"),
    ("report kaynti --format", "HC0073", "saknar värde"),
    ("report kaynti --format docx", "HC0074", "tillåtna: text, html, csv, json"),
    ("report kaynti more", "HC0075", "för mycket: more"),
    ("report kaynti a b", "HC0075", "för mycket: a, b"),
    ("report kaynti --confidence 95", "HC0076", "--confidence 95: konfidensnivån"),
    ("visits done v0001", "HC0071", "saknas: --as"),
    ("visits done v0001 --as k@exempel.fi", "HC0074", "en signatur är ett ord"),
  ])
  func `is told in the language that is asked for`(
    _ line: String, _ code: String, _ words: String
  ) throws {
    for run in [try haamu("--lang sv " + line), try haamu(line, language: "sv_FI.UTF-8")] {
      #expect(run.status == 64)
      #expect(run.output == "")
      #expect(run.error.hasPrefix("fel[\(code)]: "), "\(run.error)")
      #expect(run.error.contains(words), "\(run.error)")
    }
  }

  @Test func `keeps a name out of what is written down`() throws {
    let run = try haamu.run("visits", "plan", "kevat", "--as", "Etu Suku", "--lang", "en")
    #expect(run.status == 64 && run.error.contains("a pseudonym is one word"), "\(run.error)")
  }

  @Test func `shows how the command is written, without what every command takes`() throws {
    #expect(try haamu("demo kaynti").error.contains("haamu demo <survey> --seed <seed>"))
  }
}

@Suite struct `Options that every command takes` {
  @Test func `may stand before the command, within it or after it`() throws {
    let haamu = try Haamu()
    let folder = haamu.folder.path
    let elsewhere = try Haamu(sample: false)
    let runs = try [
      "--workspace \(folder) --lang sv list missing kaynti",
      "--workspace=\(folder) list --lang=sv missing kaynti",
      "list --workspace \(folder) missing --lang sv kaynti",
      "list missing kaynti --workspace \(folder) --lang sv",
    ].map { try elsewhere($0) }
    #expect(runs.allSatisfy { $0.status == 0 })
    #expect(Set(runs.map(\.error)) == ["kevat: 3 bibliotek har inte svarat.\n"])
    #expect(Set(runs.map(\.output)).count == 1)
    #expect(try elsewhere("-q --workspace \(folder) list missing kaynti").error == "")
    #expect(try haamu("--lang sv").output.contains("Härnäst: haamu answer kaynti"))
    #expect(try haamu("--lang sv list").status == 0)
    #expect(try haamu("--version").status == 0)
  }
}

@Suite struct `A unit given beforehand` {
  @Test func `is refused before anything is asked when it does not fit`() throws {
    let haamu = try Haamu()
    let run = try haamu("answer kaynti --unit a11", input: "\n")
    #expect(run.status == 65)
    #expect(run.error.contains("error[HC0061]"), "\(run.error)")
    #expect(run.error.contains("a1"))
    #expect(!run.error.contains("Question 1"))
    #expect(try haamu("answer kaynti --unit a1", input: ":q\n").status == 0)
  }
}
