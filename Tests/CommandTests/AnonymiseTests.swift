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

  @Test func `finishes what lies ready, and clears away what does not`() throws {
    let run = try haamu.shell(
      """
      wave=Responses/kaynti/kevat; ready=.haamu/anonymising/kevat
      mkdir -p $ready && cp -r $wave $ready/1.folder && ls $wave > $ready/1.seen && cp -r $wave before
      gone=$(ls $wave | head -1) && rm $ready/1.folder/$gone
      $HAAMU anonymise --before 2017-01-01 --really >/dev/null || exit 1
      diff -r $wave before && test ! -e .haamu/anonymising || exit 2
      mkdir -p $ready && cp -r $wave $ready/1.folder && ls $wave > $ready/1.seen && rm $ready/1.folder/$gone
      echo later > $wave/later.xml; echo text > $ready/2.file
      printf 'folder\t%s\nfile\tSurveys/anonymised/x.xml\n' $wave > $ready/list
      mkdir $ready/1.old && mv $wave/* $ready/1.old/ && rmdir $wave
      $HAAMU anonymise --before 2017-01-01 --really >/dev/null || exit 3
      test ! -e $wave/$gone && test -e $wave/later.xml && test ! -e .haamu/anonymising || exit 4
      grep -q text Surveys/anonymised/x.xml
      """)
    #expect(run.status == 0, "\(run.output) \(run.error)")
  }

  @Test func `is only told without --really`() throws {
    let run = try haamu("anonymise --before 2019-01-01 --lang en")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("kevat\tkaynti\t305\t") == true, "\(run.output)")
    #expect(run.error.contains("--really"))
    #expect(try haamu("anonymise --before kevat").status == 64)
  }
}
