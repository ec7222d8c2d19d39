import TestSupport
import Testing

@Suite struct `haamu doctor` {
  private let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  @Test func `says in a line that all is well`() throws {
    let run = try haamu("doctor")
    #expect(run.output == "All is well in the workspace.\n")
    #expect(run.error == "" && run.status == 0)
    #expect(try haamu("doctor --lang fi").output == "Työtilassa on kaikki kunnossa.\n")
    #expect(try haamu("doctor --fix --lang sv").output == "Allt är i sin ordning i arbetsytan.\n")
  }

  @Test func `finds, mends and says so`() throws {
    let path = try #require(haamu.stored.first)
    _ = try haamu.shell(
      "mv \(path) Responses/vastaus.xml; echo x > Responses/kaynti/kevat/kirje.txt")
    let found = try haamu("doctor")
    #expect(found.status == 1)
    #expect(found.lines.first?.hasPrefix("Responses/vastaus.xml: error[HC0204]: ") == true)
    #expect(
      found.output.contains("Errors 1, remarks 1. Of these 1 can be mended by: haamu doctor --fix"))
    let mended = try haamu("doctor --fix")
    #expect(mended.lines.first == "moved: Responses/vastaus.xml → \(path)")
    #expect(mended.output.hasSuffix("\nErrors 0, remarks 1.\n"))
    #expect(mended.status == 0)
    #expect(try haamu("doctor --fix").output == (try haamu("doctor").output))
  }

  @Test func `gives a finding a line to other programs`() throws {
    try haamu.folder.write("Responses/kaynti/kevat/kirje.txt", "x")
    let run = try haamu("doctor --format json")
    #expect(run.lines.count == 1)
    #expect(run.lines.first?.contains("\"HC0205\"") == true)
    #expect(run.error == "Errors 0, remarks 1.\n")
    #expect(run.status == 0)
  }

  @Test func `knows where there is no workspace`() throws {
    let run = try Haamu(sample: false)("doctor")
    #expect(run.status == 66)
    #expect(run.error.contains("HC0010"))
  }
}
