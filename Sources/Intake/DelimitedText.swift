package import Diagnostics

/// Values separated by commas, semicolons or tabs after RFC 4180, with the place of every field.
/// The delimiter is the one that stands first outside quotes in the first record, or the one that a
/// first line `sep=;` names.
package struct DelimitedText: Sendable {
  package struct Field: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>
  }

  package let records: [[Field]]
  package let source: SourceText
  package let delimiter: UInt8

  /// - Throws: when the bytes are not UTF-8 or a quote is not closed or stands amid a field.
  package init(_ bytes: [UInt8], file: String) throws(Stopped) {
    source = SourceText(file: file, bytes: bytes)
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0]]
    if workbooks.contains(where: { bytes.starts(with: $0) }) {
      throw rowProblem("HR0033", Place(file: file), RowTexts.workbook, RowTexts.saveAsUTF8)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw rowProblem("HR0020", Place(file: file), RowTexts.notUTF8, RowTexts.saveAsUTF8)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let named = DelimitedText.named(bytes[start...])
    delimiter = named ?? DelimitedText.sniffed(bytes)
    var scanner = Scanner(source: source, delimiter: delimiter)
    scanner.at = start + (named == nil ? 0 : 5)
    records = try scanner.all()
  }

  /// The delimiter that a first line `sep=;`, which a spreadsheet writes for itself, names.
  private static func named(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let isNamed = line.count == 5 && String(decoding: line.prefix(4), as: UTF8.self) == "sep="
    return isNamed ? line.last : nil
  }

  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  private static func sniffed(_ bytes: [UInt8]) -> UInt8 {
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if delimiters.contains(byte) { return byte }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
    }
    return UInt8(ascii: ",")
  }

  private struct Scanner {
    let source: SourceText
    let delimiter: UInt8
    var at = 0

    private var bytes: [UInt8] { source.bytes }

    mutating func all() throws(Stopped) -> [[Field]] {
      var records: [[Field]] = []
      while at < bytes.count {
        let record = try record()
        if record.count > 1 || record[0].range.count > 0 { records.append(record) }
      }
      return records
    }

    private mutating func record() throws(Stopped) -> [Field] {
      var fields: [Field] = []
      while true {
        fields.append(try field())
        guard at < bytes.count else { return fields }
        let byte = bytes[at]
        at += 1
        if byte == delimiter { continue }
        if byte == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
        return fields
      }
    }

    private mutating func field() throws(Stopped) -> Field {
      let start = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        while at < bytes.count, !endsField(bytes[at]) {
          if bytes[at] == UInt8(ascii: "\"") { throw misplacedQuote(at) }
          at += 1
        }
        return Field(text: String(decoding: bytes[start..<at], as: UTF8.self), range: start..<at)
      }
      at += 1
      var content: [UInt8] = []
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\"") {
          at += 1
          guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            return try closed(start, content)
          }
        }
        content.append(bytes[at])
        at += 1
      }
      throw rowProblem(
        "HR0021", source.place(start..<start + 1), Texts.openQuote, Texts.closeQuote)
    }

    private func closed(_ start: Int, _ content: [UInt8]) throws(Stopped) -> Field {
      if at < bytes.count, !endsField(bytes[at]) { throw misplacedQuote(at - 1) }
      return Field(text: String(decoding: content, as: UTF8.self), range: start..<at)
    }

    private func endsField(_ byte: UInt8) -> Bool {
      byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func misplacedQuote(_ offset: Int) -> Stopped {
      rowProblem(
        "HR0022", source.place(offset..<offset + 1), Texts.strayQuote, Texts.doubleQuote)
    }
  }

  private enum Texts {
    static let openQuote = Trilingual(
      fi: "lainausmerkki jää auki", sv: "citattecknet stängs aldrig",
      en: "this quote is never closed")
    static let closeQuote = Trilingual(
      fi: "lisää sulkeva lainausmerkki", sv: "lägg till ett avslutande citattecken",
      en: "add the closing quote")
    static let strayQuote = Trilingual(
      fi: "lainausmerkki keskellä kenttää", sv: "ett citattecken mitt i fältet",
      en: "a quote in the middle of a field")
    static let doubleQuote = Trilingual(
      fi: "pane koko kenttä lainausmerkkeihin ja kahdenna sisällä olevat",
      sv: "sätt hela fältet inom citattecken och dubblera dem som står inuti",
      en: "put the whole field in quotes and double those inside")
  }
}
