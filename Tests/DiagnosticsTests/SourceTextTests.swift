import Diagnostics
import ExpressionSamples
import Testing

private func source(_ text: String) -> SourceText {
  SourceText(file: "a", bytes: Array(text.utf8))
}

@Suite struct `A text with its lines` {
  /// Text, byte offset, line and column.
  @Test(arguments: [
    ("", 0, 1, 1), ("ab", 0, 1, 1), ("ab", 2, 1, 3), ("ab", 99, 1, 3), ("ab", -5, 1, 1),
    ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\nb\n", 4, 3, 1), ("a\r\nb", 2, 1, 3),
    ("a\r\nb", 3, 2, 1), ("äö€😀x", 11, 1, 5), ("äö€😀x", 12, 1, 6), ("\n\n", 1, 2, 1),
  ])
  func `knows where a byte stands`(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    #expect(source(text).position(at: offset) == SourcePosition(line: line, column: column))
  }

  /// Text, number of the line, the line.
  @Test(arguments: [
    ("a\nb", 1, "a"), ("a\nb", 2, "b"), ("a\nb\n", 2, "b"), ("a\nb\n", 3, ""),
    ("a\r\nb\r\n", 1, "a"),
    ("a\r\nb\r\n", 2, "b"), ("a", 0, ""), ("a", -1, ""), ("a", 2, ""), ("", 1, ""), ("\r\n", 1, ""),
    ("a\rb\n", 1, "a\rb"),
  ])
  func `gives a line without its end`(_ text: String, _ number: Int, _ line: String) {
    #expect(source(text).line(number) == line)
  }

  @Test func `shows bytes that are no UTF-8 as replacement characters`() {
    #expect(SourceText(file: "a", bytes: [0x61, 0xFF, 0x62]).line(1) == "a\u{FFFD}b")
  }

  @Test func `puts a stretch the right way round`() {
    let early = SourcePosition(line: 1, column: 5)
    let late = SourcePosition(line: 2, column: 1)
    #expect(SourceRange(late, early).end == late)
    #expect(early < late)
    #expect(source("ab\ncd").place(1..<4).range == source("ab\ncd").range(1..<4))
  }

  @Test func `agrees with counting scalar by scalar`() {
    var chance = Seeded()
    for _ in 0..<300 {
      let text = String((0..<chance.below(40)).map { _ in chance.one(of: Array("aä€😀\n\r")) })
      let source = source(text)
      var position = SourcePosition(line: 1, column: 1)
      var offset = 0
      for scalar in text.unicodeScalars {
        #expect(
          source.position(at: offset) == position, "seed \(chance.seed), \(text.debugDescription)")
        offset += String(scalar).utf8.count
        position =
          scalar == "\n"
          ? SourcePosition(line: position.line + 1, column: 1)
          : SourcePosition(line: position.line, column: position.column + 1)
      }
      #expect(source.position(at: offset) == position, "seed \(chance.seed)")
    }
  }

  @Test func `shows its line only for findings of its own`() {
    let text = source("first\nsecond")
    func finding(_ place: Place?) -> String? {
      Diagnostic(.error, "HS0001", at: place, what: Trilingual("x")).showing(text).sourceLine
    }
    #expect(finding(text.place(6..<7)) == "second")
    #expect(finding(Place(file: "other", range: text.range(6..<7))) == nil)
    #expect(finding(Place(file: "a")) == nil)
    #expect(finding(nil) == nil)
  }
}
