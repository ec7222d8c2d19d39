/// Rows of a list that is no comparison, for programs: as CSV, or as JSON with its method before it.
package struct PlainRows: Sendable, Hashable {
  package enum Cell: Sendable, Hashable {
    case text(String)
    case number(Double?)
    case whole(Int?)
    case truth(Bool?)
    /// In CSV one after the other with " | " between them.
    case texts([String])
  }

  package struct Member: Sendable, Hashable {
    package let name: String
    package let cell: Cell

    package init(_ name: String, _ cell: Cell) {
      self.name = name
      self.cell = cell
    }
  }

  /// What the rows are ("pairs").
  package var name: String
  package var columns: [String]
  package var rows: [[Cell]]
  package var method: [Member]

  package init(name: String, columns: [String], rows: [[Cell]], method: [Member] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.method = method
  }

  package var csv: String {
    let lines =
      [columns.joined(separator: ",")]
      + rows.map { row in
        row.map(\.csv).joined(separator: ",")
      }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: String { PlainRows.json([self]) }

  /// Several lists in one object; the method is the first's.
  package static func json(_ lists: [PlainRows]) -> String {
    let method = lists.first?.method.map { (key: $0.name, value: $0.cell.json) } ?? []
    let members = lists.map { list in
      (
        key: list.name,
        value: JSONValue.array(
          list.rows.map { row in
            .object(zip(list.columns, row).map { (key: $0, value: $1.json) })
          })
      )
    }
    return JSONValue.object([(key: "method", value: .object(method))] + members).text + "\n"
  }
}

extension PlainRows.Cell {
  fileprivate var csv: String {
    switch self {
    case .text(let text): String(decoding: guarded(text), as: UTF8.self)
    case .number(let value): machineNumber(value)
    case .whole(let value): value.map { String($0) } ?? ""
    case .truth(let value): value.map { $0 ? "true" : "false" } ?? ""
    case .texts(let texts): String(decoding: guarded(texts.joined(separator: " | ")), as: UTF8.self)
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let value): .number(value)
    case .whole(let value): value.map { .number($0) } ?? .null
    case .truth(let value): value.map { .boolean($0) } ?? .null
    case .texts(let texts): .array(texts.map { .string($0) })
    }
  }
}
