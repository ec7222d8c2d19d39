import Foundation
import PersonalData
import Testing

/// Identity codes as python-stdnum judges them; `Reference/make.py` makes the table.
@Suite struct ReferenceTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let isCode: Bool

    var testDescription: String { text }
  }

  static let lines: [Line] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Reference/values.tsv")
    guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Line(text: parts[0], isCode: parts[1] == "yes")
    }
  }()

  @Test func `the reference is there, good and bad, with every sign`() {
    #expect(ReferenceTests.lines.filter(\.isCode).count > 150)
    #expect(ReferenceTests.lines.filter { !$0.isCode }.count > 250)
    let signs = ReferenceTests.lines.filter(\.isCode).map { $0.text.dropFirst(6).first }
    #expect(Set(signs.compactMap { $0?.uppercased() }).count == 13)
  }

  @Test(arguments: lines)
  func `a code is one where the referee says so`(line: Line) {
    for sentence in ["\(line.text)", "Kortissa luki (\(line.text)).", "koodi:\(line.text), sitten"]
    {
      let codes = personalData(in: sentence).filter { $0.kind == .identityCode }
      #expect(codes.map(\.text) == (line.isCode ? [line.text] : []))
    }
  }
}
