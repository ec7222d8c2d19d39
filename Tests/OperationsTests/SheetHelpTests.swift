import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A sheet that people filled in` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func store(_ text: String) throws(Stopped) -> RowsOutcome {
    let path = sample.folder["rows.csv"]
    _ = try? sample.folder.write("rows.csv", text)
    return try sample.open().answer(survey: "kaynti", from: path)
  }

  private func refused(_ text: String) throws -> Stopped {
    try #require(stopping { () throws(Stopped) in try store(text) })
  }

  @Test func `is told once that a column is missing`() throws {
    let stop = try refused("greeted,visited\nyes,\nno,\nno,5.4.2018 10.15\n")
    #expect(stop.codes == ["HR0027"])
    #expect(stop.text.contains("the column unit is missing"))
    #expect(stop.diagnostics[0].place?.range?.start.line == 1)
  }

  @Test func `is shown where a wrong header stands, and the choices`() throws {
    let stop = try refused("unit,greted\na1,no\n")
    #expect(stop.diagnostics[0].place?.range?.start == SourcePosition(line: 1, column: 6))
    let choices = try refused("unit,greeted\na1,qqqqqq\n")
    #expect(choices.text.contains("choices: yes, no"))
  }

  @Test func `may head a column with the question's words`() throws {
    #expect(try store("unit,milloin?,greeted\na1,5.4.2018 10.15,no\n").stored.count == 1)
    #expect(try refused("unit,Millloin?,greeted\na1,,no\n").text.contains("did you mean visited"))
  }

  @Test func `may hold the words of a choice`() throws {
    #expect(try store("unit;greeted;ways\na1;EI;Puhelin, tiski\n").stored.count == 1)
    #expect(sample.stored.compactMap(sample.folder.text)[0].contains("<greeted>no</greeted>"))
    #expect(sample.stored.compactMap(sample.folder.text)[0].contains("<ways>phone desk</ways>"))
  }

  @Test func `is not what pairs are called`() throws {
    let stop = stopping { () throws(Stopped) in
      try sample.open().answer(
        survey: "kaynti", settings: ["gretted=no", "wait=x"], unit: nil, visitor: nil)
    }
    #expect(stop?.text.contains("there is no question “gretted”") == true)
    #expect(stop?.text.contains("row ") == false)
    #expect(stop?.text.contains("column") == false)
  }
}
