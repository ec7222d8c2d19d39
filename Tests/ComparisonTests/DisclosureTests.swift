import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

@Suite struct DisclosureTests {
  static let cases: [(seed: UInt64, audience: Audience, weighting: Weighting)] =
    (1...90).map { seed in
      (UInt64(seed), seed % 2 == 0 ? .region : .public, Weighting.allCases[seed % 3])
    }

  @Test(arguments: cases)
  func `nobody can work out a hidden cell`(
    seed: UInt64, audience: Audience, weighting: Weighting
  ) {
    let world = RandomWorld(seed: seed)
    guard !world.responses.isEmpty else { return }
    let open = compare(world.responses, world.request(.coordinator, weighting))
    let table = compare(world.responses, world.request(audience, weighting))
    let attacker = Attacker(world)
    for item in ["greeted", "help", "arrival", "overall"] {
      let rows = table.rows.filter { $0.item == item && $0.measure == .responses }
      let valid = validResponses(world, item, open)
      let cells = rows.map { Attacker.Cell(level: $0.level, unit: $0.unit, item: item) }
      let shown = zip(rows, cells).filter { $0.0.n != nil }.map(\.1)
      let hidden = zip(rows, cells).filter { $0.0.n == nil }.map(\.1)
      let counts = shown.map { attacker.counting($0) }
      let sums = shown.map { attacker.weighing($0, valid: valid, weighting) }
      for cell in hidden {
        #expect(
          rank(counts + [attacker.counting(cell)]) > rank(counts), "counts give back \(cell)")
        let row = attacker.weighing(cell, valid: valid, weighting)
        if row.contains(where: { $0 != 0 }) {
          #expect(rank(sums + [row]) > rank(sums), "values give back \(cell)")
        }
      }
    }
  }

  /// For each unit that responses name, its valid responses to an item, counted by hand.
  private func validResponses(
    _ world: RandomWorld, _ item: String, _ open: ComparisonTable
  ) -> [String: Int] {
    world.responses.reduce(into: [:]) { counts, used in
      let greeted = ["yes", "no"].contains(used.response["greeted"])
      let helped = used.response["help"]?.isEmpty == false
      let valid =
        item == "greeted" ? greeted : item == "help" ? helped : greeted || helped
      if valid { counts[used.unit, default: 0] += 1 }
    }
  }

  @Test(arguments: cases)
  func `what few responses or few staff gave is hidden, whole cells at a time`(
    seed: UInt64, audience: Audience, weighting: Weighting
  ) {
    let world = RandomWorld(seed: seed)
    let open = compare(world.responses, world.request(.coordinator, weighting))
    let table = compare(world.responses, world.request(audience, weighting))
    #expect(open.rows.count == table.rows.count)
    var cells: [Attacker.Cell: Set<Bool>] = [:]
    for (full, row) in zip(open.rows, table.rows) {
      let cell = Attacker.Cell(level: row.level, unit: row.unit, item: row.item)
      cells[cell, default: []].insert(row.n == nil)
      if row.measure == .responses, (full.n ?? 0) < (audience == .public ? 5 : 3) {
        #expect(row.n == nil)
      }
      if row.n == nil {
        #expect(row.value == nil && row.standardError == nil && row.low == nil && row.high == nil)
        #expect(row.notes == [.suppressed])
      } else {
        #expect(row == full)
      }
    }
    #expect(cells.values.allSatisfy { $0.count == 1 })
  }

  /// One region of libraries with these many responses each, all at the library.
  private func hidden(
    _ counts: [Int], staff: [Double?]? = nil, audience: Audience = .region
  ) -> [String] {
    let network = Network(
      name: "net",
      regions: [Region(name: "R", label: .none), Region(name: "S", label: .none)],
      libraries: counts.indices.map { library("L\($0)", region: "R", staff: staff?[$0]) }
        + [library("far", region: "S")])
    var request = ComparisonTests.request(TinyExample.survey, network)
    request.audience = audience
    let responses = counts.enumerated().flatMap { index, count in
      (0..<count).map { _ in used("L\(index)", ["greeted": "yes", "help": "x"]) }
    }
    let far = (0..<9).map { _ in used("far", ["greeted": "yes", "help": "x"]) }
    return compare(responses + far, request).rows
      .filter { $0.item == "help" && $0.measure == .responses && $0.n == nil }.map(\.unit)
  }

  @Test func `one hidden library takes the sibling with the fewest responses along`() {
    #expect(hidden([2, 8, 5, 6]) == ["L0", "L2"])
    #expect(hidden([6, 5, 5, 1]) == ["L1", "L3"])
  }

  @Test func `two hidden libraries protect each other`() {
    #expect(hidden([2, 8, 1, 6]) == ["L0", "L2"])
  }

  @Test func `nothing is hidden where nothing must be`() {
    #expect(hidden([3, 8, 5]) == [])
    #expect(hidden([3, 8, 5], audience: .coordinator) == [])
  }

  @Test func `at most two full-time equivalents are hidden whatever the responses`() {
    #expect(hidden([9, 8, 7], staff: [2, 2.01, nil]) == ["L0", "L2"])
  }

  @Test func `a lone hidden library of a region hides the region and one cell beside it`() {
    let found = hidden([2])
    #expect(found.contains("L0") && found.contains("R"))
    #expect(found.count == 4 || found.count == 3)
  }

  @Test func `the public sees no extremes`() {
    let survey = Survey(
      name: "tiny", version: "1", kind: .feedback,
      items: [.group(Group(name: "g", items: [question("wait", .integer)]))])
    var request = ComparisonTests.request(survey, TinyExample.network)
    request.audience = .public
    let table = compare((0..<6).map { used("C", ["wait": "\($0)"]) }, request)
    let row = table.row(.library, "C", "wait", .max)
    #expect(row?.n == nil && row?.value == nil && row?.notes == [.suppressed])
    #expect(table.row(.library, "C", "wait", .mean)?.value == 2.5)
  }
}
