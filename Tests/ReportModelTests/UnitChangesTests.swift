import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

@Suite struct `Changes by unit in the terminal's report` {
  private func cells(_ document: ReportDocument?) throws -> [[Figure]] {
    try #require(document).tables
      .filter { "\($0.caption)".contains("yksiköittäin") && $0.columns.count == 3 }
      .flatMap { $0.groups.joinedRows }
  }

  @Test(arguments: [Level.region, .library])
  func `stand for every unit that has one, in file order`(_ level: Level) throws {
    let (table, naming) = (Example.comparedTable(), Example.comparedNaming())
    let rows = try cells(ReportDocuments.summary(for: table, naming, by: level))
    let units = naming.units(at: level).filter { unit in
      table.rows.contains {
        $0.level == level && $0.unit == unit.name && $0.measure == .change
          && $0.itemType == .overall
      }
    }
    #expect(rows.count == units.count && !rows.isEmpty)
    for (row, unit) in zip(rows, units) { #expect("\(row[0])".contains(unit.label.text)) }
  }

  @Test func `are not there without an earlier wave`() throws {
    #expect(try cells(ReportDocuments.summary(for: Example.table(), Example.naming())) == [])
  }
}
