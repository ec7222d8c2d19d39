import Comparison
import Operations
import TestSupport
import Testing

@testable import AnswerTable

@Suite struct `Kept counts` {
  @Test(arguments: [true, false], 4...7)
  func `are those of the responses counted anew, whatever happened`(
    hasRepeats: Bool, seed: Int
  ) throws {
    let workspace = try TableWorkspace(hasRepeats: hasRepeats)
    var meddling = Meddling(workspace, seed: seed)
    var steps: [String] = []
    for _ in 0..<12 {
      for _ in 0...2 { steps.append(try meddling.step()) }
      let gathered = try workspace.table()
      guard case .table(let selection) = gathered.source else {
        Issue.record("the table cannot hold this survey")
        return
      }
      let counting = try #require(Counting(gathered.rules))
      for table in selection.parts.map(\.table) {
        guard table.bundle == nil else {
          #expect(table.counts == nil && table.rows.allSatisfy { $0.isCounted == 0 })
          continue
        }
        let alone = table.rows.indices.filter { table.rows[$0].countsAlone }
        #expect(table.rows.indices.filter { table.rows[$0].isCounted == 1 } == alone)
        let anew = counting.count(alone.map { Int32($0) }, of: table)
        let kept = try #require(table.counts)
        #expect(kept.parts.map(\.plain) == anew.parts.map(\.plain), "\(steps), seed \(seed)")
      }
    }
  }

  @Test func `of several tables add up`() throws {
    let workspace = try TableWorkspace(hasRepeats: false)
    for number in 1...12 {
      try workspace.sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.greeted = number % 3 == 0 ? "yes" : "no"
        })
    }
    let gathered = try workspace.table()
    guard case .table(let selection) = gathered.source else { return }
    let table = selection.parts[0].table
    let counting = try #require(Counting(gathered.rules))
    let alone = table.rows.indices.filter { table.rows[$0].countsAlone }.map { Int32($0) }
    let middle = alone.count / 3
    var together = counting.count(Array(alone[middle...]), of: table)
    counting.add(counting.count(Array(alone[..<middle]), of: table), to: &together)
    #expect(together.parts.map(\.plain) == table.counts?.parts.map(\.plain))
    #expect(alone.count == 12)
  }
}

extension KeptCounts.Part {
  /// All that is kept of it.
  fileprivate var plain: [String] {
    ["\(wave) \(version) \(synthetic)"] + counted.events + ["\(counted.tally)"]
  }
}
