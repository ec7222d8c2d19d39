import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// Two waves (docs/specification/comparison.md, C36 and C37).
@Suite struct ChangeTests {
  private let earlierWave = Wave(
    name: "2017-syksy", label: .none, from: day("2017-10-01"), until: day("2017-11-30"),
    surveys: ["tiny"])

  private func table(
    _ responses: [UsedResponse], since earlier: [UsedResponse], _ request: ComparisonRequest
  ) -> ComparisonTable {
    compare(
      responses, request,
      against: EarlierResponses(earlier, of: earlierWave, request, responsesNotUsed: 2))
  }

  /// A 0 (one response), C 100 and 0; B took no part. s_p = 70.7107 with ν = 1.
  private let earlier = [
    used("a1", ["greeted": "no", "help": "none"]),
    used("c1", ["greeted": "yes", "help": "x y"]),
    used("c1", ["greeted": "no", "help": ""]),
  ]

  @Test func `the tiny example's change is the one worked out by hand`() throws {
    let found = table(TinyExample.responses, since: earlier, TinyExample.request)
    let row = try #require(found.row(.network, "net", "overall", .change))
    // (61.1111 − 0)/2 + (100 − 50)/2; se² = 5000·(¼ + ⅛) + 3472.2222·(1/12 + ¼).
    #expect(agrees(row.value, 55.5556))
    #expect(agrees(row.standardError, 55.0673))
    #expect(row.n == 4 && row.notes == [.partial, .against("2017-syksy")])
    #expect(row.note == "against:2017-syksy partial")
    // ν = 3032.4074²/(1875² + 1157.4074²) = 1.89394.
    #expect((row.high ?? 0) - 55.5556 > 4.30265 * 55.0673)
    #expect((row.high ?? 0) - 55.5556 < 12.70621 * 55.0673)
    #expect(agrees(found.row(.servicePoint, "a1", "overall", .change)?.value, 58.3333))
    #expect(agrees(found.row(.region, "R1", "overall", .change)?.value, 61.1111))
    for (level, unit) in [(Level.servicePoint, "a2"), (.library, "B")] {
      let none = found.row(level, unit, "overall", .change)
      #expect(none?.n == 0 && none?.value == nil && none?.notes.contains(.noData) == true)
    }
    #expect(found.method.against?.wave == "2017-syksy")
    #expect(found.method.against?.responsesUsed == 3)
    #expect(found.method.against?.responsesNotUsed == 2)
  }

  @Test func `weights of responses are those of the later wave`() {
    var request = TinyExample.request
    request.weighting = .responses
    let found = table(TinyExample.responses, since: earlier, request)
    #expect(agrees(found.row(.network, "net", "overall", .change)?.value, 58.3333))
  }

  @Test(arguments: 1...20)
  func `a wave against its own copy has not changed`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    for weighting in Weighting.allCases {
      let request = world.request(.coordinator, weighting)
      let found = table(world.responses, since: world.responses, request)
      for row in found.rows where row.measure == .change {
        #expect(row.n == 0 ? row.value == nil : row.value == 0)
        if let low = row.low, let high = row.high { #expect(low < 0 && high > 0) }
      }
    }
  }

  @Test(arguments: 1...20)
  func `the way back is the same change with the other sign`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    let (first, second) = halves(world, seed)
    let request = world.request(.coordinator)
    let there = table(second, since: first, request)
    let back = table(first, since: second, request)
    for row in there.rows where row.measure == .change && row.value != nil {
      let other = back.row(row.level, row.unit, row.item, .change)
      #expect(((row.value ?? 0) + (other?.value ?? 99)).magnitude < 1e-9)
      #expect(((row.standardError ?? 0) - (other?.standardError ?? 0)).magnitude < 1e-9)
    }
  }

  @Test(arguments: 1...10)
  func `the order of the responses changes no byte`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    let (first, second) = halves(world, seed)
    var dice = Dice(seed: UInt64(seed))
    let request = world.request(.coordinator, .population)
    #expect(
      table(second.shuffled(using: &dice), since: first.shuffled(using: &dice), request)
        == table(second, since: first, request))
  }

  @Test func `one response for each library has a change without an interval`() {
    let survey = Survey(
      name: "tiny", version: "1", kind: .benchmark, items: [question("loans", .integer)])
    let network = Network(
      name: "net", libraries: ["A", "B"].map { library($0, region: nil) })
    let found = table(
      [used("A", ["loans": "7"]), used("B", ["loans": "5"])],
      since: [used("A", ["loans": "4"]), used("B", ["loans": "5"])],
      ComparisonTests.request(survey, network))
    let row = found.row(.network, "net", "loans", .change)
    #expect(row?.value == 1.5 && row?.standardError == nil && row?.low == nil)
    #expect(row?.notes == [.census, .against("2017-syksy")])
  }

  @Test func `an invented response of the earlier wave marks the change alone`() {
    let invented = [used("a1", ["greeted": "yes"], synthetic: true)]
    let found = table(TinyExample.responses, since: invented, TinyExample.request)
    for row in found.rows {
      #expect(row.notes.contains(.synthetic) == (row.measure == .change))
    }
  }

  @Test(arguments: 1...60)
  func `a change is hidden with its cell in either wave, and brings out no hidden cell`(
    seed: Int
  ) {
    let world = RandomWorld(seed: UInt64(seed), libraries: 3...9)
    let (first, second) = halves(world, seed)
    let audience = seed % 2 == 0 ? Audience.region : .public
    let request = world.request(audience, seed % 3 == 0 ? .responses : .libraries)
    let found = table(second, since: first, request)
    let before = compare(first, request)
    for row in found.rows where row.measure == .change {
      let cells = [found, before].map { $0.row(row.level, row.unit, row.item, .score) }
      if cells.contains(where: { $0?.notes.contains(.suppressed) == true }) {
        #expect(row.notes.contains(.suppressed) && row.n == nil && row.value == nil)
      }
    }
    for item in ["greeted", "help"] {
      let attack = WaveAttack(world, item, before: first, after: second, request)
      let plain = attack.shown(before, 0) + attack.shown(found, 1)
      let more = plain + attack.changes(found)
      for cell in attack.hidden(before, 0) + attack.hidden(found, 1) {
        guard rank(plain + [cell]) > rank(plain) else { continue }
        #expect(rank(more + [cell]) > rank(more), "a change gives back a cell of \(item)")
      }
    }
  }
}

/// Two waves of one world: each response in one of them or in both.
private func halves(_ world: RandomWorld, _ seed: Int) -> ([UsedResponse], [UsedResponse]) {
  var dice = Dice(seed: UInt64(seed) + 1000)
  let marks = world.responses.map { _ in dice.roll(0...3) }
  let chosen = { (keep: (Int) -> Bool) in
    zip(world.responses, marks).filter { keep($0.1) }.map(\.0)
  }
  return (chosen { $0 != 0 }, chosen { $0 != 1 })
}

/// Somebody who knows both waves' tables. The unknowns are each library's figure in either wave; every
/// shown figure of a library, region or network is an equation, and so is every shown change.
private struct WaveAttack {
  let world: RandomWorld
  let item: String
  let weighting: Weighting
  /// For each wave and library its valid responses.
  let valid: [[String: Int]]
  let libraries: [String]

  init(
    _ world: RandomWorld, _ item: String, before: [UsedResponse], after: [UsedResponse],
    _ request: ComparisonRequest
  ) {
    self.world = world
    self.item = item
    weighting = request.weighting
    libraries = world.network.libraries.map(\.name)
    valid = [before, after].map { responses in
      responses.reduce(into: [:]) { counts, used in
        let answer = used.response[item] ?? ""
        guard !answer.isEmpty, answer != "na" else { return }
        counts[String(used.unit.split(separator: "_")[0]), default: 0] += 1
      }
    }
  }

  private func members(_ row: TidyRow) -> [String] {
    world.network.libraries.filter { library in
      switch row.level {
      case .library: library.name == row.unit
      case .region: library.memberships.first?.name == row.unit
      case .network: true
      default: false
      }
    }
    .map(\.name)
  }

  /// The weights of libraries in one wave's figure, with sum 1.
  private func equation(_ names: [String], _ wave: Int, by count: Int, _ sign: Double) -> [Double] {
    let weights = names.map { weighting == .responses ? Double(valid[count][$0] ?? 0) : 1 }
    let total = weights.reduce(0, +)
    var row = [Double](repeating: 0, count: 2 * libraries.count)
    for (name, weight) in zip(names, weights) {
      guard let index = libraries.firstIndex(of: name) else { continue }
      row[wave * libraries.count + index] = sign * weight / total
    }
    return row
  }

  private func rows(_ table: ComparisonTable, _ measure: Measure, hidden: Bool) -> [TidyRow] {
    table.rows.filter {
      $0.item == item && $0.measure == measure && $0.notes.contains(.suppressed) == hidden
        && [.library, .region, .network].contains($0.level)
    }
  }

  private func cells(_ table: ComparisonTable, _ wave: Int, hidden: Bool) -> [[Double]] {
    rows(table, .score, hidden: hidden).compactMap { row in
      let names = members(row).filter { (valid[wave][$0] ?? 0) > 0 }
      return names.isEmpty ? nil : equation(names, wave, by: wave, 1)
    }
  }

  func shown(_ table: ComparisonTable, _ wave: Int) -> [[Double]] {
    cells(table, wave, hidden: false)
  }

  func hidden(_ table: ComparisonTable, _ wave: Int) -> [[Double]] {
    cells(table, wave, hidden: true)
  }

  func changes(_ table: ComparisonTable) -> [[Double]] {
    rows(table, .change, hidden: false).compactMap { row in
      let names = members(row).filter { (valid[0][$0] ?? 0) > 0 && (valid[1][$0] ?? 0) > 0 }
      guard !names.isEmpty else { return nil }
      return zip(equation(names, 0, by: 1, -1), equation(names, 1, by: 1, 1)).map { $0 + $1 }
    }
  }
}
