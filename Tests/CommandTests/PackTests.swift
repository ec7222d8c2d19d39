import ExpressionSamples
import Foundation
import TestSupport
import Testing

/// Packing as it is run: killed, without room, twice at a time; and what goes on afterwards.
@Suite struct `haamu pack` {
  private let haamu: Haamu
  private let report = "$HAAMU report kaynti --format csv --wave all"

  /// How often the program is killed; `HAAMU_KILLS=200` for the long test.
  private static let kills =
    ProcessInfo.processInfo.environment["HAAMU_KILLS"].flatMap { Int($0) } ?? 5
  private static let responses = kills > 5 ? 4_000 : 1_200

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  private func fill() throws {
    let rows = (0..<Self.responses).map { number in
      "\(["a1", "a2", "b1", "c1"][number % 4]),\(["yes", "no"][number % 2]),5.4.2018 10.15,k-\(number)"
    }
    try haamu.folder.write(
      "more.csv", "unit,greeted,visited,visitor\n" + rows.joined(separator: "\n") + "\n")
    #expect(try haamu("answer kaynti --quiet --from more.csv").status == 0)
  }

  private var responses: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: haamu.folder.files(".xml", in: "Responses/").compactMap { name in
        haamu.folder.contents(name).map { (name, $0) }
      })
  }

  @Test func `changes no figure, and opening gives every file back`() throws {
    let id = try #require(haamu.stored.first).suffix(40).dropLast(4)
    #expect(try haamu("withdraw \(id) --reason syy").status == 0)
    let (right, before) = (try haamu.shell(report).output, responses)
    let run = try haamu("pack kaynti --wave kevat")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.lines == ["Responses/kaynti/kevat/bundle-0001.xml"])
    #expect(haamu.stored.count { $0.contains("kevat") } == 1)
    for options in ["", " --no-cache", ""] {
      #expect(try haamu.shell(report + options).output == right)
    }
    #expect(try haamu("check").status == 0)
    #expect(try haamu("pack kaynti --wave kevat --open").status == 0)
    #expect(responses == before)
    #expect(try haamu.shell(report).output == right)
  }

  @Test func `lets everything go on`() throws {
    let ids = haamu.stored.prefix(3).map { $0.suffix(40).dropLast(4) }
    #expect(try haamu("pack kaynti --wave kevat").status == 0)
    #expect(try haamu("withdraw \(ids[0]) --reason syy").status == 0)
    #expect(try haamu("visits review \(ids[1]) --return --reason syy --as k-9").status == 0)
    #expect(try haamu("answer --correct \(ids[2]) --set greeted=no").status == 0)
    #expect(try haamu("answer kaynti --from rows.csv").error.contains("HR0045"))
    let unused = try haamu("list responses kaynti --unused")
    #expect(unused.output.contains("HR0016") && unused.output.contains("HR0018"))
    #expect(unused.output.contains("bundle-0001.xml:"))
    let right = try haamu.shell(report + " --no-cache").output
    for _ in 0..<2 { #expect(try haamu.shell(report).output == right) }
    #expect(try haamu("pack kaynti").status == 0)
    #expect(haamu.folder.exists("Responses/kaynti/kevat/bundle-0002.xml"))
    #expect(try haamu.shell(report).output == right)
    #expect(try haamu("pack kaynti --open").status == 0)
    #expect(haamu.stored.allSatisfy { !$0.contains("bundle") })
    #expect(try haamu.shell(report + " --no-cache").output == right)
  }

  @Test(arguments: [
    ("pack kaynti --wave talvi", 66, "HC0100"), ("pack kaynt", 66, "HC0012"),
    ("pack kaynti --part-size 0", 64, "1–512"),
  ])
  func `refuses what is not there`(_ line: String, _ status: Int32, _ code: String) throws {
    let run = try haamu(line)
    #expect(run.status == status)
    #expect(run.error.contains(code))
  }

  @Test func `loses nothing without room`() throws {
    try fill()
    let (right, before) = (try haamu.shell(report).output, responses)
    let run = try haamu.shell("(ulimit -f 100; $HAAMU pack kaynti; echo status $?)")
    #expect(run.output.contains("status 74"), "\(run.output) \(run.error)")
    #expect(run.error.contains("HC000"))
    #expect(responses == before)
    #expect(haamu.folder.leftovers == [])
    #expect(try haamu.shell(report).output == right)
  }

  @Test func `runs once at a time`() throws {
    try fill()
    let right = try haamu.shell(report).output
    let run = try haamu.shell(
      "for n in 1 2 3; do $HAAMU pack kaynti --quiet >/dev/null 2>$n.err & done; wait")
    #expect(run.status == 0)
    let errors = (1...3).map { haamu.folder.text("\($0).err") ?? "" }
    #expect(errors.allSatisfy { $0.isEmpty || $0.contains("HC0101") }, "\(errors)")
    #expect(errors.contains(""))
    #expect(try haamu.shell(report).output == right)
  }

  @Test func `disturbs nobody who reads meanwhile`() throws {
    try fill()
    try haamu.folder.write("right.csv", try haamu.shell(report).output)
    let run = try haamu.shell(
      """
      (for n in 1 2 3; do $HAAMU pack kaynti --quiet; $HAAMU pack kaynti --open --quiet; done) >/dev/null &
      for n in 1 2 3; do
        \(report) > after.csv && cmp after.csv right.csv || exit 1
        \(report) --no-cache > after.csv && cmp after.csv right.csv || exit 2
      done
      wait
      """)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.error == "")
  }

  @Test func `survives being killed`() throws {
    try fill()
    try haamu.folder.write("right.csv", try haamu.shell(report).output)
    let before = responses
    let run = try haamu.shell(
      """
      RANDOM=11
      for round in $(seq \(Self.kills)); do
        if [ $((round % 3)) = 0 ]; then open=--open; else open=; fi
        env LC_ALL=C \(Program.path) pack kaynti --part-size 1 $open >/dev/null 2>&1 &
        sleep 0.$((RANDOM % 7))$((RANDOM % 10))
        kill -9 $! 2>/dev/null
        wait $! 2>/dev/null
        \(report) > after.csv && cmp after.csv right.csv || exit 1
        \(report) --no-cache > after.csv && cmp after.csv right.csv || exit 2
        if [ $((round % 4)) = 0 ]; then $HAAMU pack kaynti --quiet >/dev/null || exit 3; fi
      done
      $HAAMU pack kaynti --quiet >/dev/null && $HAAMU pack kaynti --open --quiet >/dev/null
      """)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.error == "")
    #expect(responses == before)
  }
}
