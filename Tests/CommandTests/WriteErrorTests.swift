import TestSupport
import Testing

/// Every single write fails once, in its turn: what is told is true, what was there is whole, and the
/// next run is right.
@Suite(.enabled(if: FailingCalls.canBeMade, "nothing compiles C here"))
struct `A write that fails` {
  private let calls: FailingCalls
  private let haamu: Haamu
  /// More calls than any of these commands makes.
  private let most = 400

  init() throws {
    calls = try #require(try FailingCalls())
    haamu = try Haamu()
    try haamu.answer()
  }

  /// Runs a command again and again, the Nth write failing in the Nth run, until none is left to fail.
  private func eachFailure(
    of command: String, _ look: (ProgramRun, Comment) throws -> Void
  ) throws {
    for number in 1...most {
      let run = try haamu.shell(calls.prefix(number) + " " + command)
      guard calls.hasFailed() else {
        #expect(number > 3, "nothing was written")
        #expect(run.status == 0, "\(run.error)")
        return
      }
      try look(run, "write \(number) failed: \(run.error)")
    }
    Issue.record("more than \(most) writes")
  }

  @Test func `leaves the answer table right`() throws {
    let report = "$HAAMU report kaynti --format csv --wave all"
    let right = try haamu.shell(report + " --no-cache").output
    let table = ".haamu/cache/kaynti.table"
    for harm in ["rm -rf .haamu; ", "echo x > \(table); ", "touch Responses/kaynti/*/*.xml; "] {
      for number in 1...most {
        _ = try haamu.shell(harm)
        let run = try haamu.shell("\(calls.prefix(number)) \(report)")
        let hasFailed = calls.hasFailed()
        #expect(run.status == 0 && run.output == right, "write \(number) failed: \(run.error)")
        #expect(run.error.contains("could not be kept") == hasFailed, "\(run.error)")
        #expect(haamu.folder.leftovers == [])
        let next = try haamu.shell(report)
        #expect(next.output == right && next.status == 0)
        // Neither half a table nor a wrong one was left: the next run has nothing to complain of.
        if !harm.hasPrefix("echo") { #expect(next.error == "") }
        if !hasFailed { break }
      }
    }
  }

  @Test func `stores a response whole or not at all`() throws {
    let id = SampleResponse.id(77)
    let path = "Responses/kaynti/syksy/\(id.dropFirst(5)).xml"
    let answer =
      "$HAAMU answer kaynti --set instanceID=\(id) unit=a1 greeted=no visited=2018-09-09T10:00:00"
    let others = haamu.stored.count
    try eachFailure(of: answer) { run, label in
      // A folder that could not be synced after the file was in its place is no reason to tell.
      #expect(haamu.folder.exists(path) == (run.status == 0), label)
      #expect(run.status == 0 || run.error.contains("HC0004"), label)
      #expect(haamu.folder.leftovers == [], label)
      if let text = haamu.folder.text(path) {
        #expect(text.hasSuffix("</kaynti>\n"), label)
        try haamu.folder.remove(path)
      }
      #expect(haamu.stored.count == others, label)
    }
    #expect(haamu.folder.exists(path))
  }

  @Test func `leaves a report's old pages or makes the new ones`() throws {
    let report = "$HAAMU report kaynti --wave kevat --format html --quiet"
    #expect(try haamu.shell(report).status == 0)
    let folder = "Reports/kaynti/kevat/coordinator/"
    let names = haamu.folder.files(".html", in: folder)
    let pages = names.map { haamu.folder.text($0) }
    try eachFailure(of: report) { run, label in
      #expect(haamu.folder.files(".html", in: folder) == names, label)
      #expect(names.map { haamu.folder.text($0) } == pages, label)
      #expect(run.status == 0 || run.error.contains("HC0004"), label)
    }
  }

  @Test func `loses nothing that the doctor mends`() throws {
    let response = SampleResponse()
    let copied = try #require(haamu.stored.first.flatMap(haamu.folder.text))
    func harm() throws {
      try haamu.folder.write("Responses/kaynti/syksy/vastaus.xml", response.text)
      try haamu.folder.write("Responses/kaynti/syksy/vastaus.media/a.jpg", "kuva")
      try haamu.folder.write("Responses/kaynti/kevat/kopio.xml", copied)
    }
    for number in 1...most {
      try harm()
      let run = try haamu.shell("\(calls.prefix(number)) $HAAMU doctor --fix")
      let hasFailed = calls.hasFailed()
      let texts = haamu.folder.everything.compactMap { haamu.folder.text($0) }
      #expect(texts.contains(response.text) && texts.contains("kuva"), "\(run.error)")
      let next = try haamu.shell("$HAAMU doctor --fix")
      #expect(next.status == 0, "\(next.output)")
      #expect(haamu.folder.text("Responses/kaynti/kevat/\(response.stem).xml") == response.text)
      #expect(haamu.folder.text("Responses/kaynti/kevat/\(response.stem).media/a.jpg") == "kuva")
      for path in haamu.folder.files(response.stem + ".xml", in: "Responses/") {
        try haamu.folder.remove(path)
      }
      try haamu.folder.remove("Responses/kaynti/kevat/\(response.stem).media")
      if !hasFailed { break }
    }
  }
}
