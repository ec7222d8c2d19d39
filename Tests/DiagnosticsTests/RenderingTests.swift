import Diagnostics
import Testing

/// A finding at a stretch of the first line of a text, shown with it.
private func found(
  _ text: String, _ start: (Int, Int), _ end: (Int, Int), what: String = "what"
) -> Diagnostic {
  let source = SourceText(file: "a.xml", bytes: Array(text.utf8))
  let range = SourceRange(
    SourcePosition(line: start.0, column: start.1), SourcePosition(line: end.0, column: end.1))
  return Diagnostic(
    .error, "HS0001", at: Place(file: "a.xml", range: range), what: Trilingual(what)
  ).showing(source)
}

private func lines(_ finding: Diagnostic, _ language: Language = .en) -> [String] {
  DiagnosticRenderer(language: language).text(finding)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
}

@Suite struct `A finding as text` {
  @Test func `has place, code and summary first, then the excerpt, why, fix and notes`() {
    var finding = found("  <a name=\"x\"/>", (1, 6), (1, 10))
    finding.why = Trilingual(fi: "koska", sv: "därför", en: "because")
    finding.fix = Trilingual(fi: "poista", sv: "ta bort", en: "remove it")
    finding.notes = [
      Diagnostic.Note(
        place: Place(
          file: "b.xml",
          range: SourceRange(
            SourcePosition(line: 7, column: 3), SourcePosition(line: 7, column: 4))),
        text: Trilingual(fi: "täällä", sv: "här", en: "here")),
      Diagnostic.Note(place: Place(file: "c.xml"), text: Trilingual("c")),
    ]
    #expect(
      DiagnosticRenderer(language: .en).text(finding) == """
        a.xml:1:6: error[HS0001]: what
           <a name="x"/>
              ^~~~
           because
           Fix: remove it
           b.xml:7:3: here
           c.xml: c

        """)
    #expect(lines(finding, .fi)[0].contains("virhe[HS0001]"))
    #expect(lines(finding, .fi)[4] == "   Korjaus: poista")
    #expect(lines(finding, .sv)[4] == "   Åtgärd: ta bort")
  }

  @Test(
    arguments: zip(
      Language.allCases, [["virhe", "varoitus"], ["fel", "varning"], ["error", "warning"]]))
  func `names its severity in each language`(_ language: Language, _ words: [String]) {
    for (severity, word) in zip([Diagnostic.Severity.error, .warning], words) {
      let finding = Diagnostic(severity, "HS0001", at: nil, what: Trilingual("x"))
      #expect(DiagnosticRenderer(language: language).text(finding) == "\(word)[HS0001]: x\n")
    }
  }

  @Test func `paints the severity only when asked`() {
    let finding = Diagnostic(.error, "HS0001", at: nil, what: Trilingual("x"))
    #expect(
      DiagnosticRenderer(language: .en, color: true).text(finding)
        == "\u{1B}[1;31merror[HS0001]\u{1B}[0m: x\n")
    #expect(!DiagnosticRenderer(language: .en).text(finding).contains("\u{1B}"))
  }

  /// Text, start, end, the excerpt and the line with the caret (both without the margin).
  @Test(arguments: [
    ("\t\tab cd", 6, 8, "ab cd", "   ^~"),
    ("a\tb\tcd", 5, 7, "a b cd", "    ^~"),
    ("aåäö x", 6, 7, "aåäö x", "     ^"),
    ("e\u{301}e\u{301} x", 6, 7, "e\u{301}e\u{301} x", "   ^"),
    ("図書 x", 4, 5, "図書 x", "     ^"),
    ("ab", 3, 3, "ab", "  ^"),
    ("ab", 9, 12, "ab", "  ^"),
    ("ab", 2, 1, "ab", " ^"),
  ])
  func `puts the caret under the place`(
    _ text: String, _ from: Int, _ to: Int, _ excerpt: String, _ caret: String
  ) {
    #expect(lines(found(text, (1, from), (1, to)))[1...] == ["   " + excerpt, "   " + caret])
  }

  @Test func `underlines a stretch of many lines to the end of its first`() {
    let finding = found("x <a\n b>\n", (1, 3), (2, 3))
    #expect(lines(finding)[1...] == ["   x <a", "     ^~"])
  }

  @Test func `shows a window of a long line with the place in it`() {
    let text = String(repeating: "a", count: 5000) + "BAD" + String(repeating: "b", count: 5000)
    let shown = lines(found(text, (1, 5001), (1, 5004)))
    #expect(shown[1].count <= 93)
    let at = shown[2].firstIndex(of: "^").map {
      shown[2].distance(from: shown[2].startIndex, to: $0)
    }
    #expect(shown[2].hasSuffix("^~~"))
    #expect(at.map { Array(shown[1])[$0..<$0 + 3] } == ["B", "A", "D"])
  }

  @Test func `underlines no more than it shows`() {
    let shown = lines(found(String(repeating: "a", count: 500), (1, 10), (1, 400)))
    #expect(shown[2].count <= shown[1].count)
  }

  @Test(arguments: ["", "   ", "\t"])
  func `shows no excerpt of a blank line`(_ text: String) {
    #expect(lines(found("a\n" + text, (2, 1), (2, 1))) == ["a.xml:2:1: error[HS0001]: what"])
  }

  @Test func `lets nothing that it quotes break the line or order the terminal about`() {
    let evil = "”\u{1B}[2J\u{9B}31m\n\r\u{202E}x”"
    var finding = found("a \u{1B}[2J\u{9B}b\u{202E}c", (1, 3), (1, 4), what: evil)
    finding.fix = Trilingual(evil)
    finding.notes = [Diagnostic.Note(place: Place(file: "a\nb"), text: Trilingual(evil))]
    let text = DiagnosticRenderer(language: .en).text(finding)
    #expect(text.split(separator: "\n").count == 5)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(scalar != "\u{202E}")
    }
  }
}
