import TestSupport
import Testing

@Suite struct `Looking at peers` {
  @Test func `finds neighbours as text, CSV and JSON`() throws {
    let haamu = try Haamu()
    let csv = try haamu("peers neighbours --library lib_b --count 1 --format csv")
    #expect(csv.status == 0, "\(csv.error)")
    let lines = csv.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("library,rank,neighbour,distance,relative,variable,weight"))
    #expect(lines[1].hasPrefix("lib_b,1,lib_a,") || lines[1].hasPrefix("lib_b,1,lib_c,"))
    let json = try haamu("peers neighbours --library lib_b --variables population --format json")
    #expect(json.output.hasPrefix("[\n{\"library\":\"lib_b\",\"rank\":1,"))
    let text = try haamu("peers neighbours --library lib_b --lang en")
    #expect(text.output.contains("The libraries most alike"))
    let all = try haamu("peers neighbours --lang sv")
    #expect(all.output.contains("De mest lika varje bibliotek"))
    #expect(try haamu("peers groups").status == 0)
  }

  @Test(arguments: [
    "peers position", "peers position --survey kaynti",
    "peers neighbours --weights 1", "peers neighbours --count 0",
    "peers groups --audience library", "peers groups --wave kevat",
    "peers neighbours --variables population --weights x",
  ])
  func `says what is missing`(_ line: String) throws {
    let run = try Haamu()(line)
    #expect(run.status == 64, "\(line): \(run.error)")
    #expect(run.output == "")
  }

  @Test func `says what is not there`() throws {
    let haamu = try Haamu()
    #expect(try haamu("peers neighbours --variables size --lang en").error.contains("HC0402"))
    #expect(try haamu("peers neighbours --variables staff --lang en").error.contains("HC0404"))
    #expect(try haamu("peers groups --library lib_x --lang en").error.contains("HC0024"))
  }
}
