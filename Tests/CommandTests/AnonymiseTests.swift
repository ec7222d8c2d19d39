import ExpressionSamples
import Foundation
import TestSupport
import Testing

/// Anonymising as it is run: killed at any moment, and run again.
@Suite struct `haamu anonymise` {
  private let haamu: Haamu
  private let report = "$HAAMU report kaynti --format csv --wave all"

  private static let kills =
    ProcessInfo.processInfo.environment["HAAMU_KILLS"].flatMap { Int($0) } ?? 4

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
    let rows = (0..<300).map { number in
      "\(["a1", "a2", "b1", "c1"][number % 4]),\(["yes", "no"][number % 2]),5.4.2018 10.15,k-\(number)"
    }
    try haamu.folder.write(
      "more.csv", "unit,greeted,visited,visitor\n" + rows.joined(separator: "\n") + "\n")
    #expect(try haamu("answer kaynti --quiet --from more.csv").status == 0)
    try haamu.folder.remove("more.csv")
    try haamu.folder.remove("rows.csv")
  }

  @Test func `survives being killed: the next run finishes or begins anew`() throws {
    try haamu.folder.write("right.csv", try haamu.shell(report).output)
    let run = try haamu.shell(
      """
      RANDOM=7
      for round in $(seq \(Self.kills)); do
        env LC_ALL=C \(Program.path) anonymise --before 2019-01-01 --really >/dev/null 2>&1 &
        sleep $((RANDOM % 2)).$((RANDOM % 10))
        kill -9 $! 2>/dev/null
        wait $! 2>/dev/null
      done
      $HAAMU anonymise --before 2019-01-01 --really >/dev/null || exit 1
      \(report) > after.csv && cmp after.csv right.csv || exit 2
      grep -rlE '<visitor>k-|T10:15' Responses && exit 3
      test ! -e .haamu/anonymising
      """)
    #expect(run.status == 0, "\(run.output) \(run.error)")
    #expect(haamu.folder.leftovers == [])
  }

  @Test func `is only told without --really`() throws {
    let run = try haamu("anonymise --before 2019-01-01 --lang en")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("kevat\tkaynti\t305\t") == true, "\(run.output)")
    #expect(run.error.contains("--really"))
    #expect(try haamu("anonymise --before kevat").status == 64)
  }
}
