import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// Figures that compare libraries with each other (docs/specification/comparison.md §9).
@Suite struct StandingTests {
  private func asked(_ request: ComparisonRequest) -> ComparisonRequest {
    var request = request
    request.figures = Set(AskedFigure.allCases)
    return request
  }

  /// Without rank sets, whose draws take their time.
  private func quickly(_ request: ComparisonRequest) -> ComparisonRequest {
    var request = asked(request)
    request.figures.remove(.ranks)
    return request
  }

  /// s_p = 58.9256: d_A = 61.1111 − 75, its se s_p·√(1/3 + 2/4); in R1 A and B differ by 11.1111.
  @Test(arguments: [
    ("A", "network", -13.8889, 53.7914), ("B", "network", -30.5556, 68.0414),
    ("C", "network", 44.4444, 68.0414), ("A", "region:R1", 11.1111, 68.0414),
    ("B", "region:R1", -11.1111, 68.0414),
  ])
  func `the tiny example's differences are those worked out by hand`(
    unit: String, group: String, difference: Double, error: Double
  ) {
    let table = compare(TinyExample.responses, asked(TinyExample.request))
    let row = table.row(.library, unit, "overall", .distinct, group)
    #expect(agrees(row?.value, difference))
    #expect(agrees(row?.standardError, error))
    // t₁ at 97.5 %.
    #expect(agrees(row?.high, difference + 12.7062047 * error, decimals: 2))
  }

  @Test func `an only library differs from nobody, three have percentiles and no word`() {
    let table = compare(TinyExample.responses, asked(TinyExample.request))
    let alone = table.row(.library, "C", "overall", .distinct, "region:R2")
    #expect(alone?.value == nil && alone?.notes == [.few, .notEstimable] && alone?.n == 1)
    for (unit, percentile) in [("A", 50.0), ("B", 0), ("C", 100)] {
      #expect(table.row(.library, unit, "overall", .percentile, "network")?.value == percentile)
    }
    #expect(!table.rows.contains { !$0.words.isEmpty })
    let family = table.method.asked.families.first { $0.item == "overall" }
    #expect(family?.libraries == 3 && family?.noWord == .fewLibraries)
    #expect(table.row(.library, "C", "help", .distinct, "network")?.notes == [.noData])
    #expect(table.row(.region, "R1", "overall", .distinct, "network") == nil)
  }

  @Test func `rows come in the order of the contract`() {
    let table = compare(TinyExample.responses, asked(TinyExample.request))
    let rows = table.rows.filter { $0.level == .library && $0.unit == "A" && $0.item == "help" }
    #expect(
      rows.map { $0.measure.rawValue + " " + $0.choice }
        == [
          "score ", "score_sd ", "score_median ", "share x", "share y", "share none",
          "shrunken network", "distinct network", "distinct region:R1", "rank_low network",
          "rank_high network", "percentile network", "percentile region:R1", "responses ",
          "missing ", "not_applicable ", "dont_know ", "refused ", "irrelevant ",
        ])
  }

  @Test(arguments: 1...40)
  func `a word needs five libraries, ten degrees of freedom and half of them`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), libraries: 3...12)
    let table = compare(world.responses, quickly(world.request(.coordinator)))
    for row in table.rows where row.measure == .distinct {
      let group = table.rows.filter {
        $0.measure == .distinct && $0.item == row.item && $0.choice == row.choice && $0.n != 0
      }
      let all = world.network.libraries.count {
        row.choice == "network" || "region:" + ($0.memberships.first?.name ?? "") == row.choice
      }
      let pooled = table.method.pooled.first { $0.item == row.item }
      let needs =
        group.count >= 5 && group.count * 2 >= all && (pooled?.degreesOfFreedom ?? 0) >= 10
        && (pooled?.standardDeviation ?? 0) > 0 && row.n != 0
      #expect(row.words.count == (needs ? 1 : 0), "\(row)")
      if let word = row.words.first, let value = row.value, word != .same {
        #expect((value > 0) == (word == .better))
      }
    }
  }

  @Test(
    arguments: [
      (Better.lower, RowNote.word(.worse)), (.higher, .word(.better)), (.neither, nil), (nil, nil),
    ] as [(Better?, RowNote?)])
  func `more is worse where lower is better, and without a direction there is no word`(
    better: Better?, word: RowNote?
  ) {
    let survey = Survey(
      name: "tiny", version: "1", kind: .mysteryVisit,
      items: [question("wait", .integer) { $0.better = better }])
    let network = Network(
      name: "net", libraries: (0..<6).map { library("L\($0)", region: nil) })
    let responses = (0..<6).flatMap { place in
      [-1, 0, 1].map { used("L\(place)", ["wait": String((place == 3 ? 60 : 5) + $0)]) }
    }
    let table = compare(responses, asked(request(survey, network)))
    let slow = table.row(.library, "L3", "wait", .distinct, "network")
    #expect(slow?.value == 55)
    #expect(slow?.notes == Set([word].compactMap(\.self)))
    let percentile = table.row(.library, "L3", "wait", .percentile, "network")?.value
    #expect(percentile == (better == .lower ? 0 : 100))
    let rank = table.row(.library, "L3", "wait", .rankLow, "network")?.value
    #expect(rank == (better == .lower ? 6 : 1))
    let drawn = table.row(.library, "L3", "wait", .shrunken, "network")
    #expect((drawn?.value ?? 0) > 59 && (drawn?.value ?? 99) < 60)
    #expect(table.method.asked.draws == 2000 && table.method.asked.seed == 2024)
  }

  @Test func `libraries that differ no more than chance have no shrunken value`() {
    let survey = Survey(
      name: "tiny", version: "1", kind: .mysteryVisit, items: [question("wait", .integer)])
    let network = Network(
      name: "net", libraries: (0..<4).map { library("L\($0)", region: nil) })
    let responses = (0..<4).flatMap { place in
      [2, 9, 4].map { used("L\(place)", ["wait": String($0)]) }
    }
    let table = compare(responses, asked(request(survey, network)))
    let row = table.row(.library, "L0", "wait", .shrunken, "network")
    #expect(row?.value == nil && row?.notes == [.notEstimable])
    #expect(table.row(.library, "L0", "wait", .rankLow, "network")?.value == 1)
    #expect(table.row(.library, "L0", "wait", .rankHigh, "network")?.value == 4)
  }

  @Test(arguments: 1...2)
  func `the order of the responses changes no figure`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), libraries: 4...5)
    var dice = Dice(seed: UInt64(seed))
    let request = asked(world.request(.coordinator))
    #expect(
      compare(world.responses.shuffled(using: &dice), request)
        == compare(world.responses, request))
  }

  @Test func `pages ask for the rows with a word alone`() {
    let world = RandomWorld(seed: 5, libraries: 9...9)
    var request = world.request(.coordinator)
    let plain = compare(world.responses, request)
    request.words = true
    let pages = compare(world.responses, request)
    let more = pages.rows.filter { $0.measure == .distinct }
    #expect(pages.rows.filter { $0.measure != .distinct } == plain.rows)
    #expect(!more.isEmpty && more.allSatisfy { $0.n == 0 || $0.words.count == 1 })
    #expect(pages.method.asked.figures.isEmpty && !pages.method.asked.families.isEmpty)
  }

  @Test(arguments: 1...40)
  func `what stands on a hidden library is hidden, but for the word`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), libraries: 4...12)
    for audience in [Audience.region, .public] {
      let table = compare(world.responses, quickly(world.request(audience)))
      let open = compare(world.responses, quickly(world.request(.coordinator)))
      for row in table.rows where row.isStanding {
        let group = open.rows.filter {
          $0.measure == .distinct && $0.item == row.item && $0.choice == row.choice && $0.n != 0
        }
        let hidden = group.filter {
          table.row(.library, $0.unit, row.item, .score)?.notes.contains(.suppressed) == true
        }
        let isOwnHidden =
          table.row(.library, row.unit, row.item, .score)?.notes.contains(.suppressed) == true
        #expect(row.notes.contains(.suppressed) == (isOwnHidden || !hidden.isEmpty))
        guard row.notes.contains(.suppressed) else { continue }
        #expect(row.n == nil && row.value == nil && row.standardError == nil && row.low == nil)
        #expect(!isOwnHidden || row.words.isEmpty)
      }
    }
  }

  @Test(arguments: Weighting.allCases)
  func `a library sees where it stands only where its group's figure tells as much`(
    weighting: Weighting
  ) {
    let world = RandomWorld(seed: 11, libraries: 8...8)
    var request = quickly(world.request(.library, weighting))
    request.ownLibrary = "L0"
    let table = compare(world.responses, request)
    let rows = table.rows.filter { $0.measure == .distinct && $0.choice == "network" }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.unit == "L0" })
    for row in rows {
      let hidden =
        table.row(.network, "net", row.item, .score)?.notes.contains(.suppressed) == true
        || table.row(.library, "L0", row.item, .score)?.notes.contains(.suppressed) == true
      #expect(row.notes.contains(.suppressed) == (hidden || weighting != .libraries))
    }
  }
}

extension TidyRow {
  var words: [DistinctWord] { DistinctWord.allCases.filter { notes.contains(.word($0)) } }

  var isStanding: Bool {
    [.distinct, .shrunken, .rankLow, .rankHigh, .percentile].contains(measure)
  }
}
