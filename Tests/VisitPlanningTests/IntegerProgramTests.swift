import IntegerPrograms
import Testing

@Suite struct `An integer program` {
  @Test func `is solved to the least cost, with a proof`() {
    // Two of three, and the two cheap ones exclude each other.
    let program = IntegerProgram(
      costs: [1, 2, 4],
      rows: [.init(sumOf: [0, 1, 2], .exactly, 2), .init(sumOf: [0, 1], .atMost, 1)])
    #expect(program.solved() == .best(chosen: [true, false, true], cost: 5, bound: 5))
  }

  @Test func `takes what is settled`() {
    let program = IntegerProgram(
      costs: [1, 9], settled: [1], rows: [.init(sumOf: [0, 1], .atLeast, 1)])
    #expect(program.solved() == .best(chosen: [false, true], cost: 9, bound: 9))
  }

  @Test func `says when nothing keeps every row`() {
    let rows = [IntegerProgram.Row(sumOf: [0, 1], .atLeast, 3)]
    #expect(IntegerProgram(costs: [1, 1], rows: rows).solved() == .impossible)
    #expect(
      IntegerProgram(costs: [1], rows: [.init(sumOf: [], .atLeast, 1)]).solved() == .impossible)
    #expect(IntegerProgram(costs: []).solved() == .best(chosen: [], cost: 0, bound: 0))
  }

  /// The solver keeps its options in globals; asked from many threads it must still answer each.
  @Test func `is solved in its turn when many ask at once`() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 1...40 {
        group.addTask {
          let costs = (0..<10).map { Double(($0 * number) % 11 + 1) }
          let program = IntegerProgram(
            costs: costs, rows: [.init(sumOf: Array(0..<10), .exactly, 3)])
          guard case .best(_, let cost, let bound) = program.solved() else { return false }
          return cost == costs.sorted().prefix(3).reduce(0, +) && cost == bound
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
