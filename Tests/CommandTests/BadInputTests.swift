import Foundation
import TestSupport
import Testing

/// What happens to files while a report reads them, and what it may not read.
@Suite struct `Files that do not keep still` {
  private let haamu: Haamu
  private let report = "$HAAMU report kaynti --format csv --wave all"

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  /// Reports while a shell loop does something to the files, and after it.
  /// - Parameter allowed: every output that is right at some moment; nil where a clear error is.
  private func disturb(_ harm: String, allowed: Set<String>, mayStop: Bool = false) throws {
    try haamu.folder.write("harm.sh", "while [ ! -e stop ]; do \(harm); done\n")
    let run = try haamu.shell(
      """
      bash harm.sh 2> /dev/null &
      for round in $(seq 12); do
        \(report) > $round.csv 2> $round.err; echo $? > $round.status
      done
      touch stop; wait
      """)
    #expect(run.status == 0)
    for round in 1...12 {
      let status = haamu.folder.text("\(round).status") ?? ""
      let label: Comment = "round \(round): \(haamu.folder.text("\(round).err") ?? "")"
      if status == "0\n" {
        #expect(allowed.contains(haamu.folder.text("\(round).csv") ?? ""), label)
      } else {
        #expect(mayStop && ["66\n", "74\n"].contains(status), label)
        #expect(haamu.folder.text("\(round).err")?.contains("error[HC000") == true, label)
      }
    }
    #expect(try haamu.shell(report).output == (try haamu.shell(report + " --no-cache").output))
    #expect(try haamu.shell(report).error.contains("cache") == false)
  }

  private func output() throws -> String { try haamu.shell(report + " --no-cache").output }

  @Test func `count or do not when they come and go`() throws {
    let path = try #require(haamu.stored.first)
    let there = try output()
    _ = try haamu.shell("mv \(path) away")
    let gone = try output()
    #expect(there != gone)
    try disturb("mv away \(path); sleep 0.003; mv \(path) away", allowed: [there, gone])
  }

  @Test func `count as the one or the other when they are replaced`() throws {
    let path = try #require(haamu.stored.first)
    let text = try #require(haamu.folder.text(path))
    let other = text.replacing("<greeted>yes", with: "<greeted>no")
    let first = try output()
    try haamu.folder.write(
      path, other == text ? text.replacing("<greeted>no", with: "<greeted>yes") : other)
    let second = try output()
    #expect(first != second)
    _ = try haamu.shell("cp \(path) one")
    try haamu.folder.write("two", text)
    try disturb(
      "cp one new; mv new \(path); sleep 0.003; cp two new; mv new \(path)",
      allowed: [first, second])
  }

  /// A half file is not used, and nobody remembers it.
  @Test func `are not used half`() throws {
    let path = try #require(haamu.stored.first)
    let there = try output()
    _ = try haamu.shell("cp \(path) whole; mv \(path) away")
    let gone = try output()
    _ = try haamu.shell("mv away \(path)")
    try disturb(
      "head -c 200 whole > \(path); sleep 0.002; cat whole > \(path); sleep 0.002",
      allowed: [there, gone])
  }

  @Test func `may take their folder with them`() throws {
    let there = try output()
    _ = try haamu.shell("mv Responses/kaynti/syksy away")
    let gone = try output()
    try disturb(
      "mv away Responses/kaynti/syksy; sleep 0.003; mv Responses/kaynti/syksy away",
      allowed: [there, gone], mayStop: true)
  }

  @Test func `may be removed with their records`() throws {
    let path = try #require(haamu.stored.first)
    let there = try output()
    let records = path.dropLast(4) + ".records"
    try haamu.folder.write(
      "away/1.xml", "<record xmlns='urn:haamu:record:1' kind='withdrawn' at='' by='k'>s</record>")
    _ = try haamu.shell("mv away \(records)")
    let withdrawn = try output()
    #expect(there != withdrawn)
    try disturb(
      "mv \(records) away; sleep 0.003; mv away \(records)", allowed: [there, withdrawn],
      mayStop: true)
  }

  @Test func `count once for two reports at once on a damaged table`() throws {
    let right = try output()
    try haamu.folder.write(".haamu/cache/kaynti.table", "x")
    let line = (0..<4).map { "\(report) > \($0).csv 2> \($0).err &" }.joined(separator: " ")
    #expect(try haamu.shell(line + " wait").status == 0)
    for number in 0..<4 { #expect(haamu.folder.text("\(number).csv") == right) }
    #expect(try haamu.shell(report).error == "")
    #expect(haamu.folder.leftovers == [])
  }
}

/// Whoever may read everything is made somebody who may not.
@Suite(.enabled(if: Stranger.canBe, "nobody else can run the program here"))
struct `What may not be read` {
  private let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  @Test(arguments: ["Responses/kaynti/kevat", "Responses/kaynti", "Responses", "Surveys"])
  func `stops a report and is found by the doctor`(_ folder: String) throws {
    let report = "$HAAMU report kaynti --format csv --wave all"
    let right = try haamu.shell(report).output
    #expect(try Stranger.shell("chmod 000 \(folder)", haamu).status == 0)
    let stopped = try Stranger.shell(report, haamu)
    #expect([66, 74].contains(stopped.status), "\(stopped.status) \(stopped.error)")
    #expect(stopped.error.contains("error[HC0") && stopped.output == "", "\(stopped.error)")
    let doctor = try Stranger.shell("$HAAMU doctor", haamu)
    #expect(doctor.status == (folder == "Surveys" ? 74 : 1), "\(doctor.error)")
    #expect((doctor.output + doctor.error).contains(folder))
    #expect(try Stranger.shell("chmod 755 \(folder)", haamu).status == 0)
    #expect(try Stranger.shell(report, haamu).output == right)
  }

  @Test func `leaves one response out`() throws {
    let path = try #require(haamu.stored.first)
    #expect(try Stranger.shell("chmod 000 \(path)", haamu).status == 0)
    let run = try Stranger.shell("$HAAMU report kaynti --format csv --wave all", haamu)
    #expect(run.status == 0)
    #expect(run.error.contains("1 response was not used"))
    let doctor = try Stranger.shell("$HAAMU doctor", haamu)
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("\(path): error[HC0211]"), "\(doctor.output)")
  }
}

/// Somebody who owns a workspace and is not root.
private enum Stranger {
  static let canBe: Bool = {
    guard let haamu = try? Haamu() else { return false }
    return (try? shell("$HAAMU --version", haamu).status) == 0
  }()

  static func shell(_ line: String, _ haamu: Haamu) throws -> ProgramRun {
    try haamu.folder.write("line.sh", line)
    return try haamu.shell(
      """
      if [ $(id -u) != 0 ]; then exec bash line.sh; fi
      chown -R 65534 . && exec setpriv --reuid=65534 --regid=65534 --clear-groups bash line.sh
      """)
  }
}
