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

  @Test func `is content with bundles`() throws {
    let path = try #require(haamu.stored.first { $0.contains("/kevat/") })
    let stem = path.split(separator: "/").last!.dropLast(4)
    #expect(try haamu("pack kaynti").status == 0)
    #expect(try haamu("withdraw \(stem) --reason virhe").status == 0)
    let run = try haamu("doctor")
    #expect(run.output == "All is well in the workspace.\n")
    #expect(try haamu("report kaynti --wave kevat --lang en").status == 0)
    #expect(try haamu("doctor --fix").output == run.output)
    #expect(
      haamu.folder.text("Reports/kaynti/kevat/coordinator/unused.html")?
        .contains("<dt>Responses/kaynti/kevat/bundle-0001.xml:") == true)
  }

  @Test func `finds a bundle that was changed or breaks off`() throws {
    #expect(try haamu("pack kaynti").status == 0)
    let path = "Responses/kaynti/kevat/bundle-0001.xml"
    let text = try #require(haamu.folder.text(path))
    try haamu.folder.write(path, text.replacing("k-3", with: "k-9"))
    let changed = try haamu("doctor")
    #expect(changed.status == 1)
    #expect(changed.output.contains("error[HR0081]"), "\(changed.output)")
    try haamu.folder.write(path, String(text.prefix(text.count / 2)))
    let broken = try haamu("doctor")
    #expect(broken.status == 1)
    #expect(broken.output.contains("bundle-0001.xml"), "\(broken.output)")
  }

  @Test func `finds a copy beside a bundle and a damaged table of one`() throws {
    let path = try #require(haamu.stored.first { $0.contains("/kevat/") })
    let text = try #require(haamu.folder.text(path))
    #expect(try haamu("pack kaynti").status == 0)
    _ = try haamu("report kaynti --format csv")
    try haamu.folder.write("Responses/kaynti/kevat/kopio.xml", text)
    for table in haamu.folder.files(".table", in: ".haamu/cache/kaynti/") {
      try haamu.folder.write(table, "x")
    }
    let run = try haamu("doctor")
    #expect(run.output.contains("HC0202"), "\(run.output)")
    #expect(try haamu("doctor --fix").status == 0)
    #expect(try haamu("doctor").output == "All is well in the workspace.\n")
  }

  @Test func `knows where there is no workspace`() throws {
    let run = try Haamu(sample: false)("doctor")
    #expect(run.status == 66)
    #expect(run.error.contains("HC0010"))
  }
}
