import TestSupport
import Testing

@Suite struct `A report's page of responses not used` {
  private let haamu: Haamu
  private let folder = "Reports/kaynti/kevat/coordinator/"

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  private func leaveSomeOut() throws {
    for (number, change) in ["maybe", "yes"].enumerated() {
      let response = SampleResponse {
        $0.id = SampleResponse.id(90 + number)
        $0.greeted = change
        if number == 1 { $0.deprecated = SampleResponse.id(91) }
      }
      try haamu.folder.write("Responses/kaynti/kevat/\(response.stem).xml", response.text)
    }
    let id = try #require(
      haamu.stored.first { $0.contains("/kevat/") && !$0.contains("-0000000000") })
    let stem = id.split(separator: "/").last!.dropLast(4)
    #expect(try haamu("withdraw \(stem) --reason virhe").status == 0)
  }

  @Test func `lists each with file, line and reason`() throws {
    try leaveSomeOut()
    let run = try haamu("report kaynti --wave kevat --lang en")
    #expect(run.status == 0)
    let page = try #require(haamu.folder.text(folder + "unused.html"))
    let file = "Responses/kaynti/kevat/\(SampleResponse.id(90).dropFirst(5)).xml"
    #expect(page.contains("<dt>\(file):13</dt>"), "\(page)")
    #expect(page.contains("<dd>greeted: “maybe” is not in the list yes_no</dd>"))
    #expect(page.contains("the response was withdrawn: virhe"))
    #expect(
      run.error.contains("2 responses were not used; reasons: \(folder)unused.html · haamu list"))
    for name in ["index", "network", "library-lib_a"] {
      #expect(haamu.folder.text("\(folder)\(name).html")?.contains("href=\"unused.html\"") == true)
    }
  }

  @Test func `is the same wherever the workspace lies`() throws {
    try leaveSomeOut()
    _ = try haamu("report kaynti --wave kevat --lang en")
    let page = haamu.folder.text(folder + "unused.html")
    let other = try ThrowawayFolder()
    let run = try Program.run(
      [
        "report", "kaynti", "--wave", "kevat", "--lang", "en", "--workspace", haamu.folder.path,
        "--output", "pages",
      ],
      in: other.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(other.text("pages/unused.html") == page)
  }

  @Test func `goes when nothing is left out, and is not for others`() throws {
    try leaveSomeOut()
    _ = try haamu("report kaynti --wave kevat")
    #expect(haamu.folder.exists(folder + "unused.html"))
    _ = try haamu("report kaynti --wave kevat --audience public")
    #expect(!haamu.folder.exists("Reports/kaynti/kevat/public/unused.html"))
    #expect(
      haamu.folder.text("Reports/kaynti/kevat/public/index.html")?.contains("unused") == false)
    for path in try haamu("list responses kaynti --unused").output.split(separator: "\n")
      .compactMap({ $0.split(separator: ":").first }) where path.hasPrefix("Responses/")
    { try haamu.folder.remove(String(path)) }
    #expect(try haamu("report kaynti --wave kevat").error == "")
    #expect(!haamu.folder.exists(folder + "unused.html"))
    #expect(haamu.folder.text(folder + "index.html")?.contains("unused.html") == false)
  }
}
