import TestSupport
import Testing

/// Every exit status of docs/cli.md at least once (70 is our bug: it has no example).
@Suite struct `The exit status` {
  @Test func `is 0 when it is done`() throws {
    let haamu = try Haamu()
    for line in ["--version", "--help", "help report", "check", "schema survey --output xsd"] {
      let run = try haamu(line)
      #expect(run.status == 0, "\(line): \(run.error)")
      #expect(run.output != "")
    }
  }

  @Test func `is 1 when a check finds errors`() throws {
    let haamu = try Haamu()
    #expect(try haamu("check --strict").status == 1)
    try haamu.folder.write("Surveys/kaynti.xml", "<survey")
    let run = try haamu("check")
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("Surveys/kaynti.xml:1:"))
    #expect(run.output.contains("errors 1"))
  }

  @Test(arguments: [
    "nothing", "report", "answer", "demo kaynti", "demo kaynti --seed x", "list", "visits",
    "visits review x --as k", "visits review x --approve", "visits review x --return --as k",
    "visits review x --approve --return --as k", "answer kaynti --from a.csv --set unit=a1",
    "answer kaynti --from a.csv --unit a1", "answer kaynti --set greeted", "schema page --output x",
    "schema survey", "check --format xml", "status --lang de", "init",
  ])
  func `is 64 when it cannot be understood`(_ line: String) throws {
    let run = try Haamu()(line)
    #expect(run.status == (["list", "visits"].contains(line) ? 0 : 64), "\(run.error)")
    #expect(run.status == 0 || run.output == "")
  }

  @Test func `is 65 when the input is wrong`() throws {
    let haamu = try Haamu()
    try haamu.folder.write("rows.csv", "unit,greeted\na9,no\n")
    try haamu.folder.write("rows.json", "{}")
    for name in ["rows.csv", "rows.json"] {
      let run = try haamu("answer kaynti --from " + name)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.error.hasPrefix(name + ":"))
    }
    try haamu.folder.write(
      "Surveys/kaynti.xml", Sample.survey().replacing("yes_no\">", with: "yes_on\">"))
    let run = try haamu.run("answer", "kaynti", "--set", "unit=a1", "greeted=no")
    #expect(run.status == 65)
    #expect(run.error.contains("Surveys/kaynti.xml:"))
    #expect(haamu.stored == [])
  }

  @Test func `is 66 when something is not there`() throws {
    let haamu = try Haamu()
    for line in [
      "check none.xml", "answer kaynti --from none.csv", "answer none", "report none",
      "report kaynti", "list missing kaynti --wave none", "visits review none --approve --as k",
      "demo kaynti --seed 1 --wave none", "--workspace none", "check --workspace Surveys",
    ] {
      let run = try haamu(line)
      #expect(run.status == 66, "\(line): \(run.error)")
      #expect(run.output == "", "\(line)")
      #expect(run.error != "", "\(line)")
    }
  }

  @Test func `is 73 when the output exists or cannot be made`() throws {
    let haamu = try Haamu()
    #expect(try haamu("init .").status == 73)
    try haamu.folder.write("file", "")
    for line in ["init file", "schema survey --output file"] {
      #expect(try haamu(line).status == 73, "\(line)")
    }
  }

  @Test func `is 74 when reading or writing fails`() throws {
    let haamu = try Haamu()
    #expect(try haamu("answer kaynti --from Surveys").status == 74)
    #expect(try haamu.shell("$HAAMU schema survey --output x > /dev/full").status == 74)
  }

  @Test func `is 77 when a gate refuses`() throws {
    let haamu = try Haamu()
    let response = SampleResponse()
    try haamu.folder.write("Responses/kaynti/kevat/\(response.stem).xml", response.text)
    let run = try haamu("visits review \(response.id) --approve --as kavija-1")
    #expect(run.status == 77)
    #expect(!haamu.folder.everything.contains { $0.hasSuffix(".records") })
  }

  @Test func `is 130 when the input ends, and 0 when the person leaves`() throws {
    #expect(try Haamu()("answer kaynti", input: "").status == 130)
    #expect(try Haamu()("answer kaynti", input: ":q\n").status == 0)
  }
}
