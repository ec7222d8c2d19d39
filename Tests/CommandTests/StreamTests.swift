import TestSupport
import Testing

@Suite struct `Standard output and error` {
  let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  /// Enough that the pipe is full before the reader leaves.
  private let much = "report kaynti --wave all --format json"

  @Test func `may be closed by a reader who has had enough`() throws {
    let run = try haamu.shell("$HAAMU \(much) | head -c 10; echo; echo ${PIPESTATUS[0]}")
    #expect(run.error == "")
    // Ended by SIGPIPE, or done before the reader left.
    #expect(["141", "0"].contains(run.lines.last))
  }

  @Test func `may be closed where the signal is ignored`() throws {
    let run = try haamu.shell(
      "trap '' PIPE; { sleep 1; $HAAMU \(much); echo $? >&2; } | head -c 0")
    #expect(run.error == "74\n")
  }

  @Test func `may not be there at all`() throws {
    let run = try haamu.shell("$HAAMU \(much) >&-; echo $? >&2")
    #expect(run.error.contains("error[HC0006]"))
    #expect(run.error.hasSuffix("74\n"))
  }

  @Test func `may be full`() throws {
    let run = try haamu.shell("$HAAMU \(much) >/dev/full; echo $? >&2")
    #expect(run.error.contains("error[HC0006]"))
    #expect(run.error.hasSuffix("74\n"))
  }

  @Test(arguments: [
    ("--lang fi", "en_US.UTF-8", "kyselyä ”x” ei ole"), ("--lang sv", "en_US.UTF-8", "finns inte"),
    ("--lang en", "fi_FI.UTF-8", "there is no survey"), ("", "sv_FI.UTF-8", "finns inte"),
    ("", "C", "kyselyä ”x” ei ole"), ("", "de_DE.UTF-8", "kyselyä ”x” ei ole"),
  ])
  func `speak the language that is asked for`(
    _ option: String, _ environment: String, _ words: String
  ) throws {
    let run = try haamu("report x " + option, language: environment)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func `show a report in the network's language whatever the environment`() throws {
    let swedish = try haamu("report kaynti --format text", language: "sv_SE.UTF-8")
    let english = try haamu("report kaynti --format text", language: "en_US.UTF-8")
    #expect(swedish.output == english.output)
    let texts = try ["fi", "sv", "en"].map { try haamu("report kaynti --format text --lang \($0)") }
    #expect(texts[0].output == english.output)
    #expect(Set(texts.map(\.output)).count == 3)
  }

  @Test func `are coloured only when asked where nobody looks`() throws {
    #expect(try !haamu("report x").error.contains("\u{1B}["))
    #expect(try haamu("report x --color always").error.contains("\u{1B}["))
  }
}
