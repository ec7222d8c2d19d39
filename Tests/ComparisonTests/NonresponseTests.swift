import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// Those who answered stand for all: docs/specification/comparison.md, C39–C43.
@Suite struct NonresponseTests {
  /// Four libraries in two regions; D of the second has not answered.
  private static let network = Network(
    name: "net", regions: [Region(name: "R1", label: .none), Region(name: "R2", label: .none)],
    municipalities: [town("TA", 1000), town("TB", 2000), town("TC", 3000), town("TD", 6000)],
    libraries: [
      library("A", region: "R1", towns: ["TA"]), library("B", region: "R1", towns: ["TB"]),
      library("C", region: "R2", towns: ["TC"]), library("D", region: "R2", towns: ["TD"]),
    ],
    peerGroups: [
      PeerGroup(
        name: "koko-1", label: .none,
        rule: .sizeBand(SizeBand(size: .population, from: nil, below: 2500))),
      PeerGroup(
        name: "koko-2", label: .none,
        rule: .sizeBand(SizeBand(size: .population, from: 2500, below: nil))),
    ])
  private static let responses = [
    used("A", ["greeted": "yes"]), used("A", ["greeted": "no"]), used("A", ["greeted": "no"]),
    used("B", ["greeted": "yes"]), used("C", ["greeted": "no"]), used("C", ["greeted": "yes"]),
  ]

  private func weighted(
    _ asked: NonresponseRequest, _ weighting: Weighting = .libraries,
    _ responses: [UsedResponse] = NonresponseTests.responses, network: Network = network
  ) throws -> (request: ComparisonRequest, weights: NonresponseWeights) {
    var request = ComparisonTests.request(TinyExample.survey, network)
    request.weighting = weighting
    let weights = try NonresponseWeights(
      asked, CountedResponses(responses, request), request.snapshot, weighting: weighting)
    request.nonresponse = weights
    return (request, weights)
  }

  struct Stratified: Sendable {
    let weighting: Weighting
    let totals: MarginTotals
    /// What A, B and C weigh; with the regions as strata C stands for D too.
    let weights: [Double]
  }

  @Test(arguments: [
    Stratified(weighting: .libraries, totals: .libraries, weights: [1, 1, 2]),
    Stratified(weighting: .libraries, totals: .population, weights: [1500, 1500, 9000]),
    Stratified(weighting: .responses, totals: .population, weights: [2250, 750, 9000]),
    Stratified(weighting: .population, totals: .population, weights: [1000, 2000, 9000]),
  ])
  func `a stratum's answers stand for all of it`(
    stratified: Stratified
  ) throws {
    let (request, _) = try weighted(
      NonresponseRequest(.poststratify, ["region"], totals: stratified.totals),
      stratified.weighting)
    let weights = stratified.weights
    // Of A one in three was greeted, of B all, of C half.
    let greeted = weights[0] / 3 + weights[1] + weights[2] / 2
    let share = greeted / weights.reduce(0, +)
    let table = compare(NonresponseTests.responses, request)
    let row = table.row(.network, "net", "greeted", .share, "yes")
    #expect(agrees(row?.value, share, decimals: 6))
    #expect(row?.notes == [.partial, .weighted])
    let score = table.row(.network, "net", "greeted", .score)
    #expect(agrees(score?.value, 100 * share, decimals: 4))
    #expect(table.row(.library, "A", "greeted", .score)?.notes == [])
    #expect(table.row(.network, "net", "overall", .libraries)?.notes == [])
  }

  @Test func `the effective number of responses is Kish's`() throws {
    let (request, weights) = try weighted(NonresponseRequest(.poststratify, ["region"]))
    // A response of A weighs 1/12, that of B 1/4, those of C 1/4 each.
    let squares = 3.0 / 144 + 1.0 / 16 + 2.0 / 16
    let told = weights.method(for: .coordinator)
    #expect(agrees(told.effective, 1 / squares))
    #expect(agrees(told.effectiveBefore, 1 / (3.0 / 81 + 1.0 / 9 + 2.0 / 36)))
    #expect(agrees(told.designEffect, 6 * squares))
    #expect(told.answered == 3 && told.libraries == 4 && told.leftOut == 0)
    #expect(told.margins[0].classes.map(\.name) == ["R1", "R2"])
    #expect(told.margins[0].classes.map(\.after) == told.margins[0].classes.map(\.target))
    let share = compare(NonresponseTests.responses, request)
      .row(.network, "net", "greeted", .share, "yes")
    let p = share?.value ?? 0
    #expect(agrees(share?.standardError, (p * (1 - p) * squares).squareRoot()))
  }

  @Test func `size bands are a division by the name that they share`() throws {
    let asked = NonresponseRequest(.poststratify, ["koko"])
    let (_, weights) = try weighted(asked)
    #expect(weights.factors == [0.75, 0.75, 1.5, nil])
    let told = weights.method(for: .coordinator).margins[0].classes
    #expect(told.map(\.name) == ["koko-1", "koko-2"])
  }

  @Test(arguments: NonresponseRequest.Kind.allCases)
  func `a class of which nobody answered is told, and so is a word that means nothing`(
    kind: NonresponseRequest.Kind
  ) throws {
    let onlyFirst = NonresponseTests.responses.filter { $0.unit != "C" }
    #expect(
      throws: NonresponseProblem.emptyClasses([
        .init(attributes: ["region"], name: "R2", libraries: 2)
      ])
    ) { try weighted(NonresponseRequest(kind, ["region"]), .libraries, onlyFirst) }
    #expect(
      throws: NonresponseProblem.unknownAttribute(
        "regio", known: ["region", "koko", "koko-1", "koko-2"])
    ) { try weighted(NonresponseRequest(kind, ["regio"])) }
    #expect(throws: NonresponseProblem.nobody) {
      try weighted(NonresponseRequest(kind, ["region"]), .libraries, [])
    }
  }

  @Test func `bounds keep the factors near one and tell what that costs`() throws {
    let free = try weighted(NonresponseRequest(.rake, ["region"], totals: .population)).weights
    #expect((free.factors[2] ?? 0) > 1.5)
    let tight = try weighted(
      NonresponseRequest(.rake, ["region"], totals: .population, bounds: 0.8...1.25)
    ).weights
    let known = tight.factors.compactMap(\.self)
    let told = tight.method(for: .coordinator)
    #expect(told.greatestFactor == known.max() && told.leastFactor == known.min())
    #expect(known.allSatisfy { (0.8 - 1e-12...1.25 + 1e-12).contains($0) })
    #expect(!told.meetsMargins && told.greatestMiss > 0.1)
    let wide = try weighted(NonresponseRequest(.rake, ["region"], bounds: 0.1...10)).weights
    #expect(wide.method(for: .coordinator).meetsMargins)
  }

  @Test func `a library of unknown population stands for nobody where inhabitants count`() throws {
    var network = NonresponseTests.network
    network.municipalities.removeFirst()
    let (request, weights) = try weighted(
      NonresponseRequest(.rake, ["region"], totals: .population), .libraries,
      NonresponseTests.responses, network: network)
    #expect(weights.factors[0] == nil && weights.method(for: .public).leftOut == 1)
    let row = compare(NonresponseTests.responses, request)
      .row(.network, "net", "greeted", .share, "yes")
    #expect(agrees(row?.value, (2000 * 1.0 + 9000 * 0.5) / 11000, decimals: 6))
    #expect(row?.n == 3 && row?.notes.contains(.partial) == true)
  }

  @Test func `who answered is the coordinator's to know, and standings stay plain`() throws {
    var (request, _) = try weighted(NonresponseRequest(.rake, ["region"]))
    let mine = compare(NonresponseTests.responses, request).method.nonresponse
    #expect(mine?.margins[0].classes.count == 2)
    for audience in [Audience.library, .region, .public] {
      request.audience = audience
      request.ownLibrary = audience == .library ? "A" : nil
      let told = compare(NonresponseTests.responses, request).method.nonresponse
      #expect(told?.margins.map(\.attributes) == [["region"]])
      #expect(told?.margins[0].classes.isEmpty == true)
    }
  }
}

/// Properties over random networks.
@Suite struct NonresponsePropertyTests {
  private static let asked: [NonresponseRequest] = [
    NonresponseRequest(.poststratify, ["region"]), NonresponseRequest(.rake, ["region"]),
    NonresponseRequest(.rake, ["region", "P0"]),
    NonresponseRequest(.poststratify, ["region", "P0"], totals: .population),
  ]

  private func weights(
    _ asked: NonresponseRequest, _ world: RandomWorld, _ request: ComparisonRequest,
    _ responses: [UsedResponse]? = nil
  ) throws(NonresponseProblem) -> NonresponseWeights {
    try NonresponseWeights(
      asked, CountedResponses(responses ?? world.responses, request), request.snapshot,
      weighting: request.weighting)
  }

  /// For each library its used responses.
  private func answered(_ world: RandomWorld, _ request: ComparisonRequest) -> [Int] {
    world.responses.reduce(into: Array(repeating: 0, count: world.network.libraries.count)) {
      if let unit = request.snapshot[unit: $1.unit] { $0[unit.library] += 1 }
    }
  }

  private func base(_ request: ComparisonRequest, _ library: Int, _ count: Int) -> Double {
    switch request.weighting {
    case .libraries: 1
    case .responses: Double(count)
    case .population: request.snapshot.populationOfLibrary[library] ?? 0
    }
  }

  @Test(arguments: 1...40)
  func `weights sum to the margins, or a class is empty`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator, Weighting.allCases[seed % 3])
    let snapshot = request.snapshot
    let counts = answered(world, request)
    let regions = Array(Set(snapshot.regionOfLibrary))
    let empty = regions.contains { region in
      !counts.indices.contains { snapshot.regionOfLibrary[$0] == region && counts[$0] > 0 }
    }
    for asked in NonresponsePropertyTests.asked {
      guard let found = try? weights(asked, world, request) else { continue }
      #expect(!empty)
      let totals = asked.totals(with: request.weighting)
      let size = { (library: Int) in
        totals == .libraries ? 1 : snapshot.populationOfLibrary[library] ?? 0
      }
      let heavy = counts.indices.map { library in
        (found.factors[library] ?? 0) * base(request, library, counts[library])
      }
      let all = counts.indices.reduce(0) { $0 + size($1) }
      for region in regions {
        let inside = counts.indices.filter { snapshot.regionOfLibrary[$0] == region }
        let share = inside.reduce(0) { $0 + heavy[$1] } / heavy.reduce(0, +)
        #expect((share - inside.reduce(0) { $0 + size($1) } / all).magnitude < 1e-9)
      }
    }
    let plain = NonresponsePropertyTests.asked[0]
    if empty { #expect(throws: NonresponseProblem.self) { try weights(plain, world, request) } }
  }

  @Test(arguments: 1...40)
  func `raking to one margin is post-stratification`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator, Weighting.allCases[seed % 3])
    let both = NonresponseRequest.Kind.allCases.map { kind in
      Result { () throws(NonresponseProblem) in
        try weights(NonresponseRequest(kind, ["region"]), world, request)
      }
    }
    switch (both[0], both[1]) {
    case (.success(let first), .success(let second)):
      for (one, other) in zip(first.factors, second.factors) {
        #expect((one == nil) == (other == nil))
        #expect(((one ?? 1) / (other ?? 1) - 1).magnitude < 1e-9)
      }
    case (.failure(let first), .failure(let second)): #expect(first == second)
    default: Issue.record("one of the two failed")
    }
  }

  @Test(arguments: 1...20)
  func `the order of the responses changes no bit of a weighted table`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    var request = world.request(.coordinator, Weighting.allCases[seed % 3])
    var dice = Dice(seed: UInt64(seed))
    let turned = world.responses.shuffled(using: &dice)
    for asked in NonresponsePropertyTests.asked {
      guard let first = try? weights(asked, world, request) else { continue }
      #expect(try weights(asked, world, request, turned) == first)
      request.nonresponse = first
      #expect(compare(turned, request) == compare(world.responses, request))
    }
  }

  @Test(arguments: 1...20)
  func `where everybody answered, numbers of libraries change nothing`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let all = world.network.libraries.map { used($0.name, ["greeted": "yes"]) } + world.responses
    var request = world.request(.coordinator)
    let plain = compare(all, request)
    request.nonresponse = try weights(
      NonresponseRequest(.rake, ["region"]), world, request, all)
    let told = try #require(request.nonresponse).method(for: .coordinator)
    #expect((told.leastFactor - 1).magnitude < 1e-12 && (told.greatestFactor - 1).magnitude < 1e-12)
    for (one, other) in zip(compare(all, request).rows, plain.rows) {
      #expect(one.measure == other.measure && one.n == other.n)
      #expect(((one.value ?? 0) - (other.value ?? 0)).magnitude < 1e-9)
    }
  }

  @Test(arguments: 1...20)
  func `weighting hides and shows the same cells`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    for audience in [Audience.region, .public] {
      var request = world.request(audience)
      let plain = compare(world.responses, request)
      guard let found = try? weights(NonresponsePropertyTests.asked[0], world, request) else {
        continue
      }
      request.nonresponse = found
      let table = compare(world.responses, request)
      #expect(
        table.rows.map { $0.notes.contains(.suppressed) }
          == plain.rows.map { $0.notes.contains(.suppressed) })
    }
  }
}
