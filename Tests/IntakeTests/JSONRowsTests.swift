import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct `Rows in JSON` {
  private func rows(_ text: String) throws(Stopped) -> [AnswerRow] {
    try jsonRows(Array(text.utf8), file: "rows.json")
  }

  private func cells(_ text: String) throws -> [String] {
    try rows(text).flatMap { $0.cells.map { "\($0.column)=\($0.text)" } }
  }

  @Test(arguments: [
    ("[]", []),
    ("\u{FEFF}[{}]", []),
    ("[{\"a\": \"x\"}]", ["a=x"]),
    ("[{\"a\": 5, \"b\": -1.50, \"c\": 1e3}]", ["a=5", "b=-1.50", "c=1000"]),
    ("[{\"a\": 12345678901234567890}]", ["a=12345678901234567890"]),
    ("[{\"a\": true, \"b\": false, \"c\": null}]", ["a=yes", "b=no", "c="]),
    ("[{\"a\": [\"x\", \"y\"], \"b\": [1, 2]}]", ["a=x y", "b=1 2"]),
    ("[{\"visit\": {\"unit\": \"a1\"}}]", ["unit=a1"]),
    ("[{\"r\": [{\"t\": 1}, {\"t\": 2}]}]", ["r[1]/t=1", "r[2]/t=2"]),
    ("[{\"r\": [{\"s\": [{\"t\": 1}]}, {}, {\"s\": []}]}]", ["r[1]/s[1]/t=1"]),
    ("[{\"r\": []}]", []),
    (
      "[{\"a\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00\"}]",
      ["a=\"\\/\u{8}\u{C}\n\r\tä😀"]
    ),
    ("[{\"ä\":\"日本\"}]", ["ä=日本"]),
  ])
  func `become columns`(_ text: String, _ expected: [String]) throws {
    #expect(try cells(text) == expected)
  }

  @Test(arguments: [
    ("", 1, 1), ("{}", 1, 1), ("7", 1, 1), ("[1]", 1, 2), ("[{\"a\":1},\n [2]]", 2, 2),
    ("[{\"a\": [[1]]}]", 1, 9), ("[{\"r\": [{\"a\":1},\n 3]}]", 2, 2), ("[{\"a\":1},]", 1, 10),
    ("[{\"a\":1,}]", 1, 9), ("[{\"a\" 1}]", 1, 7), ("[{\"a\": x}]", 1, 8), ("[{\"a\":01}]", 1, 8),
    ("[{\"a\":1.}]", 1, 9), ("[{'a':1}]", 1, 3), ("[{\"a\":\"\n\"}]", 1, 8), ("[{\"a\":1}", 1, 9),
    ("[{\"a\":1}] x", 1, 11), ("[{\"a\":\"\\q\"}]", 1, 9), ("[{\"a\":\"\\ud800\"}]", 1, 14),
    ("[{\"a\":NaN}]", 1, 7), ("[{\"a\":-}]", 1, 8),
  ])
  func `of the wrong shape are told with their place`(_ text: String, _ line: Int, _ column: Int) {
    let stop = stopping { () throws(Stopped) in try rows(text) }
    #expect(stop?.codes == ["HR0024"])
    #expect(
      stop?.diagnostics.first?.place?.range?.start == SourcePosition(line: line, column: column))
  }

  @Test func `nested without end are refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(stopping { () throws(Stopped) in try rows(deep) }?.codes == ["HR0024"])
  }

  @Test func `not in UTF-8 are refused with advice`() {
    let stop = stopping { () throws(Stopped) in
      try jsonRows(Array("[{\"a\":\"".utf8) + [0xE4] + Array("\"}]".utf8), file: "rows.json")
    }
    #expect(stop?.codes == ["HR0020"])
  }

  @Test func `are the same row whatever the order of their members`() throws {
    let both = try rows("[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]")
    #expect(both[0].identity == both[1].identity)
  }
}
