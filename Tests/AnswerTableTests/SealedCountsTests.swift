import Diagnostics
import Intake
import Operations
import ReportWriting
import TestSupport
import Testing

@testable import AnswerTable

@Suite struct `Counts of bundles together` {
  /// A wave of which half is sealed, in bundles of a response each.
  private func workspace() throws -> TableWorkspace {
    let workspace = try TableWorkspace(hasRepeats: false)
    for number in 1...6 { try put(number, in: workspace) }
    let sealed = try workspace.sample.open().pack(
      survey: "kaynti", wave: nil, .seal(partSize: 1))
    #expect(sealed.bundles.count == 6)
    return workspace
  }

  private func put(_ number: Int, in workspace: TableWorkspace, corrects: Int? = nil) throws {
    try workspace.sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(number)
        $0.deprecated = corrects.map(SampleResponse.id)
        $0.greeted = number % 3 == 0 ? "yes" : "no"
      })
  }

  private func selection(_ workspace: TableWorkspace) throws -> TableSelection {
    let gathered = try workspace.sample.open(TableWorkspace.later).gather("kaynti", need: .counts)
    guard case .table(let selection) = gathered.source else { throw Stopped([]) }
    return selection
  }

  @Test func `stand for all rows, and for those of other files none is needed`() throws {
    let workspace = try workspace()
    for _ in 0..<2 {
      let found = try selection(workspace)
      #expect(found.parts.count == 1 && found.acceptedCount == 6)
    }
    try put(7, in: workspace)
    #expect(try selection(workspace).parts.count == 1)
    #expect(try selection(workspace).acceptedCount == 7)
    #expect(workspace.picture(readsFiles: false) == workspace.picture(readsFiles: true))
  }

  @Test func `give way to rows when something is about a sealed response`() throws {
    let workspace = try workspace()
    _ = try selection(workspace)
    try put(7, in: workspace, corrects: 2)
    let found = try selection(workspace)
    #expect(found.parts.count > 1 && found.acceptedCount == 6)
    #expect(workspace.picture(readsFiles: false) == workspace.picture(readsFiles: true))
  }

  @Test func `leave a condition to the tables, one bundle after another`() throws {
    let workspace = try workspace()
    let right = workspace.picture(readsFiles: true)
    #expect(workspace.picture(readsFiles: false) == right)
    #expect(right.filtered != right.report)
    #expect(try selection(workspace).parts.count == 1)
    let tables = workspace.sample.folder.files(".table", in: ".haamu/cache/kaynti/kevat")
    #expect(tables.count == 6)
    for (number, table) in tables.enumerated() {
      var bytes = try #require(workspace.sample.folder.contents(table))
      bytes[bytes.count / 2] ^= 1
      try workspace.sample.folder.write(table, bytes)
      let notices = Notices()
      var request = ReportRequest(survey: "kaynti")
      request.condition = "${greeted} != 'no'"
      request.wave = "all"
      var opened = workspace.sample.open(TableWorkspace.later)
      opened.notice = { notices.add($0.en) }
      let found = try opened.report(request).map { tidyCSV($0.table) }.joined()
      #expect(found == right.filtered)
      #expect(notices.all.count == 1, "table \(number)")
    }
    for table in tables { try workspace.sample.folder.remove(table) }
    #expect(workspace.picture(readsFiles: false) == right)
  }

  @Test func `are those of all rows, however few are counted at once`() throws {
    let workspace = try workspace()
    let gathered = try workspace.table()
    guard case .table(let all) = gathered.source else { return }
    let counting = try #require(Counting(gathered.rules))
    var rows = GatheredRows()
    var parts = KeptCounts()
    for part in all.parts where part.table.bundle != nil {
      let numbers = part.table.rows.indices.map { Int32($0) }
      rows.add(numbers, of: part.table)
      counting.add(counting.count(numbers, of: part.table), to: &parts)
    }
    let together = counting.count(rows)
    #expect(!rows.isEmpty && !rows.areEnough)
    #expect(together.parts.map(\.counted) == parts.parts.map(\.counted))
  }

  @Test func `that are damaged are told of and made anew`() throws {
    let workspace = try workspace()
    let before = workspace.picture(readsFiles: false)
    let path = ".haamu/cache/kaynti.sums"
    var bytes = try #require(workspace.sample.folder.contents(path))
    bytes[bytes.count / 2] ^= 1
    try workspace.sample.folder.write(path, bytes)
    let notices = Notices()
    #expect(workspace.picture(readsFiles: false, notices: notices) == before)
    #expect(notices.all.count == 1)
  }
}
