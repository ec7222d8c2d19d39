import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct `Comma separated values` {
  private func read(_ text: String) throws(Stopped) -> DelimitedText {
    try DelimitedText(Array(text.utf8), file: "rows.csv")
  }

  private func texts(_ text: String) throws(Stopped) -> [[String]] {
    try read(text).records.map { $0.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
    ("a;b\r1,5;2\r", [["a", "b"], ["1,5", "2"]]),
    ("\"a;x\",b\n1,2\n", [["a;x", "b"], ["1", "2"]]),
    ("a\n1\n\n2\n", [["a"], ["1"], ["2"]]),
    ("a,b\n\"x\"\"y\",\"\"\n", [["a", "b"], ["x\"y", ""]]),
    ("a,b\n\"1\n2\r\n3\",x\n", [["a", "b"], ["1\n2\r\n3", "x"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a,b\n 1 , 2 \n", [["a", "b"], [" 1 ", " 2 "]]),
    ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
    ("", []), ("\u{FEFF}", []), ("\n\n", []),
    ("sep=;\r\na;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
    ("ä,日本\n😀,é\n", [["ä", "日本"], ["😀", "é"]]),
  ])
  func `are read after RFC 4180`(_ text: String, _ records: [[String]]) throws {
    #expect(try texts(text) == records)
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+358", "-1", "=cmd|' /C calc'!A0"])
  func `keep a formula the text it is`(_ cell: String) throws {
    let rows = try read("visitor,unit\n\(cell),a1\n").rows()
    #expect(rows[0].cells[0].text == cell)
  }

  @Test(arguments: [
    ("a,b\n\"1,2\n", "HR0021", 2, 1), ("a,b\n1\"2,3\n", "HR0022", 2, 2),
    ("a,b\n\"1\"2,3\n", "HR0022", 2, 3), ("a,b\nx,\"y\" \n", "HR0022", 2, 5),
  ])
  func `say where a quote is wrong`(_ text: String, _ code: String, _ line: Int, _ column: Int) {
    let stop = stopping { () throws(Stopped) in try read(text) }
    #expect(stop?.codes == [code])
    #expect(
      stop?.diagnostics.first?.place?.range?.start == SourcePosition(line: line, column: column))
  }

  @Test func `name every row with too many or too few fields`() {
    let stop = stopping { () throws(Stopped) in try read("a,b\n1\n1,2\n1,2,3\n").rows() }
    #expect(stop?.codes == ["HR0023", "HR0023"])
    #expect(stop?.diagnostics.map { $0.place?.range?.start.line } == [2, 4])
    #expect(stop?.text.contains("row 4 has 3 fields, the header 2") == true)
  }

  @Test(arguments: [
    [UInt8]([0x61, 0x2C, 0xE4, 0x0A]), [0xFF, 0xFE, 0x61, 0x00], [0xC3],
  ])
  func `that are not UTF-8 are refused with advice`(_ bytes: [UInt8]) {
    let stop = stopping { () throws(Stopped) in try DelimitedText(bytes, file: "rows.csv") }
    #expect(stop?.codes == ["HR0020"])
    #expect(stop?.text.contains("CSV UTF-8") == true)
  }

  @Test func `pass over the empty rows that a spreadsheet leaves`() throws {
    let rows = try read("a,b\n1,2\n,\n3,4\n,\n").rows()
    #expect(rows.map(\.number) == [2, 4])
    #expect(rows[1].cells.map { $0.place.range?.start.line } == [4, 4])
  }

  @Test func `lose the empty columns that a spreadsheet leaves`() throws {
    let rows = try read("a;b;;\n1;2;;\n3;4;;;;\n").rows()
    #expect(rows.map { $0.cells.map(\.column) } == [["a", "b"], ["a", "b"]])
    let kept = try read("a;b;\n1;2;x\n").rows()
    #expect(kept[0].cells.map(\.column) == ["a", "b", ""])
    #expect(kept[0].cells[2].header?.range?.start == SourcePosition(line: 1, column: 5))
  }

  @Test func `are not a workbook`() {
    let stop = stopping { () throws(Stopped) in
      try DelimitedText([0x50, 0x4B, 3, 4, 0x14, 0], file: "rows.csv")
    }
    #expect(stop?.codes == ["HR0033"])
    #expect(stop?.text.contains("CSV UTF-8") == true)
  }
}
