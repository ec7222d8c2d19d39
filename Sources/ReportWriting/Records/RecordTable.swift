/// Rows of named values, for machines: one record a row.
package struct RecordTable: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case text(String)
    case count(Int)
    case number(Double)
    /// Several texts: separated by spaces in CSV, an array in JSON.
    case texts([String])
    case flag(Bool)
    case nothing

    package init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
    package init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
    package init(_ count: Int?) { self = count.map { .count($0) } ?? .nothing }
  }

  package let columns: [String]
  package var rows: [[Value]]

  package init(columns: [String], rows: [[Value]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180 with line feeds, always a header; text that a spreadsheet would take for a formula gets an
  /// apostrophe before it.
  package var csv: String {
    var bytes = Array(columns.joined(separator: ",").utf8) + [10]
    for row in rows {
      for (place, value) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        switch value {
        case .text(let text): bytes += guarded(text)
        case .count(let count): bytes += String(count).utf8
        case .number(let number): append(machineNumber: number, to: &bytes)
        case .texts(let texts): bytes += guarded(texts.joined(separator: " "))
        case .flag(let flag): bytes += (flag ? "yes" : "no").utf8
        case .nothing: break
        }
      }
      bytes.append(10)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An array of objects, one to a line, with the keys in the order of the columns.
  package var json: String {
    let lines = rows.map { row in
      JSONValue.object(zip(columns, row).map { ($0, $1.json) }).text
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}

extension RecordTable.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .number(count)
    case .number(let number): .number(number)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .flag(let flag): .boolean(flag)
    case .nothing: .null
    }
  }
}
