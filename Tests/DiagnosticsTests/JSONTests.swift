import Diagnostics
import Foundation
import Testing

@Suite struct `A finding as JSON` {
  private let renderer = DiagnosticRenderer(language: .sv)

  @Test func `is one object on one line with every key in its order`() {
    let finding = Diagnostic(.warning, "HC0001", at: nil, what: Trilingual("x"))
    #expect(
      renderer.json(finding) == """
        {"severity":"warning","code":"HC0001","file":null,"line":null,"column":null,\
        "endLine":null,"endColumn":null,"what":"x","why":null,"fix":null,"notes":[]}

        """)
  }

  @Test func `tells places, texts in the language asked for, and notes`() {
    let range = SourceRange(
      SourcePosition(line: 3, column: 4), SourcePosition(line: 5, column: 6))
    let finding = Diagnostic(
      .error, "HS0001", at: Place(file: "a.xml", range: range),
      what: Trilingual(fi: "1", sv: "2", en: "3"), why: Trilingual(fi: "4", sv: "5", en: "6"),
      fix: Trilingual(fi: "7", sv: "8", en: "9"),
      notes: [Diagnostic.Note(place: Place(file: "b.xml"), text: Trilingual("n"))])
    #expect(
      renderer.json(finding) == """
        {"severity":"error","code":"HS0001","file":"a.xml","line":3,"column":4,"endLine":5,\
        "endColumn":6,"what":"2","why":"5","fix":"8","notes":[{"file":"b.xml","line":null,\
        "column":null,"endLine":null,"endColumn":null,"text":"n"}]}

        """)
  }

  @Test func `carries any text through another program's reader`() throws {
    let hard = String(
      String.UnicodeScalarView(
        (0...0xA0).compactMap { Unicode.Scalar($0) } + ["\u{2028}", "\u{2029}", "ä", "😀", "\\"]))
    let line = renderer.json(
      Diagnostic(.error, "HS0001", at: Place(file: hard), what: Trilingual(hard)))
    #expect(line.unicodeScalars.filter { $0 == "\n" }.count == 1)
    #expect(!line.unicodeScalars.contains("\u{2028}"))
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(read?["what"] as? String == hard)
    #expect(read?["file"] as? String == hard)
  }
}
