import ReportModel
import ReportWriting
import Testing

@Suite struct `Rows of a long list` {
  private func written(_ form: StreamedRows.Form, _ rows: [[PlainCell]]) -> String {
    var list = StreamedRows(["name", "n", "value"], as: form)
    var bytes: [UInt8] = []
    for row in rows {
      list.add(row)
      bytes += list.take()
    }
    list.finish()
    return String(decoding: bytes + list.take(), as: UTF8.self)
  }

  private let rows: [[PlainCell]] = [
    [.text("a,\"b\""), .count(3), .number(-0.5)], [.text("=1"), .nothing, .number(1e-7)],
  ]

  @Test func `are the same CSV piece by piece, with formulas guarded`() {
    #expect(
      written(.csv, rows) == "name,n,value\n\"a,\"\"b\"\"\",3,-0.5\n'=1,,0.0000001\n")
    #expect(written(.csv, []) == "name,n,value\n")
  }

  @Test func `are a JSON array of objects, a row to a line`() {
    #expect(
      written(.json, rows)
        == "[\n{\"name\":\"a,\\\"b\\\"\",\"n\":3,\"value\":-0.5},\n{\"name\":\"=1\",\"n\":null,\"value\":0.0000001}\n]\n"
    )
    #expect(written(.json, []) == "[]\n")
  }

  @Test func `take what is not there for nothing`() {
    #expect(PlainCell(nil as Double?) == .nothing && PlainCell(2.0) == .number(2))
    #expect(PlainCell(nil as Int?) == .nothing && PlainCell(nil as String?) == .nothing)
  }
}
