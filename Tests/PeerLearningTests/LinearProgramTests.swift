import IntegerPrograms
import Testing

@Suite struct `A linear program` {
  @Test func `is solved to the least cost`() {
    // By hand: most of 3x + 2y with x + y ≤ 4 and x + 3y ≤ 6 lies at (4, 0).
    let program = LinearProgram(
      costs: [-3, -2],
      rows: [.init(sumOf: [0, 1], .atMost, 4), .init([0, 1], [1, 3], .atMost, 6)])
    #expect(program.solved() == .best(amounts: [4, 0], cost: -12))
  }

  @Test func `takes parts of a whole`() {
    let program = LinearProgram(costs: [1], rows: [.init([0], [4], .exactly, 1)])
    #expect(program.solved() == .best(amounts: [0.25], cost: 0.25))
  }

  @Test func `says when nothing keeps every row, and when there is no end`() {
    let impossible = [
      IntegerProgram.Row(sumOf: [0], .atLeast, 3), IntegerProgram.Row(sumOf: [0], .atMost, 2),
    ]
    #expect(LinearProgram(costs: [1], rows: impossible).solved() == .impossible)
    #expect(
      LinearProgram(costs: [1], rows: [.init(sumOf: [], .atLeast, 1)]).solved() == .impossible)
    #expect(
      LinearProgram(costs: [-1], rows: [.init(sumOf: [0], .atLeast, 1)]).solved() == .impossible)
    #expect(LinearProgram(costs: []).solved() == .best(amounts: [], cost: 0))
  }
}
