import TestSupport
import Testing

@Suite struct `Drafts and corrections by command` {
  let haamu: Haamu

  init() throws { haamu = try Haamu() }

  @Test func `are kept by :w, listed and gone on with`() throws {
    let left = try haamu("answer kaynti --as k-4", input: "a1\n:w\n")
    #expect(left.status == 0)
    #expect(left.output == "")
    #expect(left.error.contains("The draft is kept. Go on: haamu answer --resume "))
    let list = try haamu("answer --resume")
    #expect(list.status == 0)
    #expect(list.lines.count == 1)
    #expect(list.lines[0].contains("\tkaynti\tA yksi\t2/5\t"))
    let done = try haamu("answer kaynti --resume", input: "\n\n2\n1\ne\n\n")
    #expect(done.status == 0, "\(done.error)")
    #expect(done.lines == haamu.stored)
    #expect(try haamu("answer --resume").error == "There are no unfinished responses.\n")
    #expect(try haamu("answer kaynti --resume").status == 66)
  }

  @Test func `are kept when the input ends, with its own status`() throws {
    let left = try haamu("answer kaynti", input: "a1\n")
    #expect(left.status == 130)
    #expect(left.error.contains("The draft is kept."))
    let again = try haamu("answer kaynti", input: ":w\n")
    #expect(again.error.hasPrefix("There is 1 unfinished response to kaynti"))
    #expect(again.status == 0)
    #expect(again.error.hasSuffix("Nothing was stored.\n"))
  }

  @Test func `are kept at Ctrl-C, and that is told`() throws {
    let run = try haamu.shell(
      "mkfifo in; exec 3<>in; $HAAMU answer kaynti <in & pid=$!; echo a1 >&3; "
        + "until ls .haamu/drafts/*.survey.xml; do sleep 0.02; done >/dev/null 2>&1; "
        + "kill -INT $pid; wait $pid; echo $?")
    #expect(run.lines == ["130"], "\(run.error)")
    #expect(run.error.contains("The draft is kept. Go on: haamu answer --resume "))
  }

  @Test func `are asked for by id where there are several`() throws {
    for unit in ["a1", "b1"] { _ = try haamu("answer kaynti", input: unit + "\n:w\n") }
    let list = try haamu("answer --resume kaynti")
    #expect(list.status == 64)
    #expect(list.lines.count == 2)
    #expect(list.error.contains("HC0063"))
    let id = try #require(list.lines.last?.split(separator: "\t").first)
    let one = try haamu("answer --resume \(id)", input: ":w\n")
    #expect(one.status == 0, "\(one.error)")
  }

  @Test func `are thrown away only when that is confirmed`() throws {
    _ = try haamu("answer kaynti", input: "a1\n:w\n")
    let no = try haamu("answer kaynti --resume", input: ":q\nn\n:w\n")
    #expect(no.status == 0)
    #expect(try haamu("answer --resume").lines.count == 1)
    let yes = try haamu("answer kaynti --resume", input: ":q\ny\n")
    #expect(yes.status == 0)
    #expect(try haamu("answer --resume").lines.isEmpty)
  }

  @Test func `go from a response to its correction and its withdrawal`() throws {
    try haamu.answer()
    let path = haamu.stored[0]
    let stem = String(path.split(separator: "/")[3].dropLast(4))
    let mended = try haamu.run("answer", "--correct", stem, "--set", "greeted=na")
    #expect(mended.status == 0, "\(mended.error)")
    #expect(haamu.folder.text(mended.lines[0])?.contains("<deprecatedID>uuid:\(stem)<") == true)
    let again = try haamu.run("answer", "--correct", stem, "--set", "greeted=no")
    #expect(again.error.hasPrefix("The response \(stem) has been corrected before"))
    let gone = try haamu.run("withdraw", stem, "--reason", "väärä kirjasto", "--as", "k-9")
    #expect(gone.status == 0)
    #expect(gone.lines == [path])
    let twice = try haamu.run("withdraw", stem, "--reason", "taas")
    #expect(twice.status == 0)
    #expect(twice.error.contains("väärä kirjasto"))
    #expect(try haamu("withdraw x --reason y").status == 66)
    #expect(try haamu.run("withdraw", stem).status == 64)
  }

  @Test func `say what cannot go together`() throws {
    for line in [
      "answer", "answer kaynti --resume --unit a1", "answer --resume x --correct y",
      "answer --correct y --from z.csv",
    ] {
      #expect(try haamu(line).status == 64, "\(line)")
    }
    #expect(try haamu("answer").error.contains("HC0071"))
  }

  @Test func `come with a reminder for those who are missing`() throws {
    try haamu.answer()
    let plain = try haamu("list missing kaynti --wave syksy")
    #expect(plain.lines == ["lib_a\tA-kirjasto", "lib_b\tB-kirjasto"])
    let text = try haamu("list missing kaynti --wave syksy --reminder --lang sv")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("Hej!\n") && text.output.contains("- A-kirjasto\n- B-kirjasto\n"))
  }
}
