import Foundation
import TestSupport
import Testing

/// The program as it is run: killed, without room, more than once at a time.
@Suite struct `The cache of answers` {
  private let haamu: Haamu
  private let report = "$HAAMU report kaynti --format csv --wave all"

  /// How often the program is killed; `HAAMU_KILLS=200` for the long test.
  private static let kills =
    ProcessInfo.processInfo.environment["HAAMU_KILLS"].flatMap { Int($0) } ?? 6
  /// How many responses there are then.
  private static let responses = kills > 6 ? 3_000 : 200

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  private func uncached() throws -> String { try haamu.shell(report + " --no-cache").output }

  @Test func `changes nothing in a report`() throws {
    let right = try uncached()
    #expect(!haamu.folder.exists(".haamu"))
    #expect(right.split(separator: "\n").count > 10)
    for _ in 0..<2 { #expect(try haamu.shell(report).output == right) }
    #expect(haamu.folder.exists(".haamu/cache/kaynti.table"))
    let run = try haamu.shell("\(report) --where \"\\${visitor} = 'k-1'\"")
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.output
        == (try haamu.shell("\(report) --no-cache --where \"\\${visitor} = 'k-1'\"").output))
  }

  @Test(arguments: [
    "", " --with all", " --where '${greeted} = \"yes\"'", " --where '${visitor} = \"k-2\"'",
    " --where 'starts-with(${visited}, \"2018-09\")'",
  ])
  func `changes nothing in a comparison of two waves`(_ options: String) throws {
    let report = "$HAAMU report kaynti --format csv --against kevat" + options
    let right = try haamu.shell(report + " --no-cache")
    #expect(right.status == 0, "\(right.error)")
    for _ in 0..<2 {
      let run = try haamu.shell(report)
      #expect(run.output == right.output)
      #expect(run.status == right.status)
    }
    #expect(haamu.folder.exists(".haamu/cache/kaynti.table"))
    if options == " --with all" { #expect(right.output.contains(",change,")) }
  }

  @Test func `is one line on the error stream when it is damaged`() throws {
    _ = try haamu.shell(report)
    try haamu.folder.write(".haamu/cache/kaynti.table", "nothing of the kind")
    let run = try haamu.shell(report)
    #expect(run.status == 0)
    #expect(run.output == (try uncached()))
    #expect(
      run.error == "./.haamu/cache/kaynti.table: the cache was damaged and has been made anew\n"
        || run.error == ".haamu/cache/kaynti.table: the cache was damaged and has been made anew\n")
    #expect(try haamu.shell(report).error == "")
  }

  @Test func `may have no room`() throws {
    let right = try uncached()
    let run = try haamu.shell("(ulimit -f 0; \(report) 2>&1) | cat")
    #expect(run.output.hasSuffix(right))
    #expect(run.output.dropLast(right.count).contains("the cache could not be kept"))
    #expect(haamu.folder.leftovers == [])
  }

  @Test func `is written by several at once`() throws {
    let right = try uncached()
    let line = (0..<4).map { "\(report) > \($0).csv &" }.joined(separator: " ") + " wait"
    let run = try haamu.shell(line)
    #expect(run.error == "")
    for number in 0..<4 { #expect(haamu.folder.text("\(number).csv") == right) }
    #expect(try haamu.shell(report).output == right)
  }

  @Test func `survives being killed`() throws {
    let rows = (0..<Self.responses).map { number in
      "\(["a1", "a2", "b1", "c1"][number % 4]),\(["yes", "no"][number % 2]),5.4.2018 10.15,k-\(number)"
    }
    try haamu.folder.write(
      "more.csv", "unit,greeted,visited,visitor\n" + rows.joined(separator: "\n") + "\n")
    #expect(try haamu("answer kaynti --quiet --from more.csv").status == 0)
    try haamu.folder.write("right.csv", try uncached())
    let run = try haamu.shell(
      """
      RANDOM=7
      for round in $(seq \(Self.kills)); do
        if [ $((round % 3)) = 0 ]; then rm -rf .haamu/cache/kaynti.table; fi
        if [ $((round % 3)) = 1 ]; then touch Responses/kaynti/kevat/*[0-7].xml; fi
        env LC_ALL=C \(Program.path) report kaynti --format csv --wave all > killed.csv 2>/dev/null &
        sleep 0.$((RANDOM % 10))$((RANDOM % 10))
        kill -9 $! 2>/dev/null
        wait $! 2>/dev/null
        \(report) > after.csv
        cmp after.csv right.csv || exit 1
      done
      """)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.error == "")
  }
}
