package import ReportModel

/// How a cell of several texts, and one of yes or no, is spelled in a row: lists keep the way that their
/// readers know.
package struct CellSpelling: Sendable, Hashable {
  fileprivate let between: String
  fileprivate let yes: String
  fileprivate let no: String

  /// Names with spaces between them; `yes` and `no`.
  package static let names = CellSpelling(between: " ", yes: "yes", no: "no")
  /// Phrases, which have spaces of their own, with bars between them; `true` and `false`.
  package static let phrases = CellSpelling(between: " | ", yes: "true", no: "false")
}

extension PlainCell {
  /// As it stands in CSV: full precision with a point; text that a spreadsheet would take for a formula
  /// gets an apostrophe before it.
  func write(_ spelling: CellSpelling, to csv: inout [UInt8]) {
    switch self {
    case .text(let text): csv += guarded(text)
    case .count(let count): append(wholeNumber: count, to: &csv)
    case .number(let number): append(machineNumber: number, to: &csv)
    case .texts(let texts): csv += guarded(texts.joined(separator: spelling.between))
    case .flag(let flag): csv += (flag ? spelling.yes : spelling.no).utf8
    case .nothing: break
    }
  }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .number(count)
    case .number(let number): .number(number)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .flag(let flag): .boolean(flag)
    case .nothing: .null
    }
  }

  /// As people read it in a table.
  package var words: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): machineNumber(number)
    case .texts(let texts): texts.joined(separator: CellSpelling.names.between)
    case .flag(let flag): flag ? CellSpelling.names.yes : CellSpelling.names.no
    case .nothing: ""
    }
  }
}
