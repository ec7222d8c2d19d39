import Diagnostics
import Operations
import ReportModel
import TestSupport
import Testing

/// Loans per inhabitant 1.0, 1.1 … 2.1 in l1 … l12.
private let plain = (1...12).map { $0 * (900 + 100 * $0) }

@Suite struct `Peers` {
  private func ground(
    _ sample: PeerWorkspace, _ change: (inout PeerRequest) -> Void = { _ in }
  ) throws -> PeerGround {
    var request = PeerRequest()
    request.grouping = "2017-01-01"
    change(&request)
    return try sample.open().peers(request)
  }

  private func positions(
    _ sample: PeerWorkspace, _ library: String?, items: [String] = ["per_head"],
    _ change: (inout PeerRequest) -> Void = { _ in }
  ) throws -> [[String: String]] {
    let ground = try ground(sample) { request in
      request.survey = "luvut"
      request.library = library
      change(&request)
    }
    return try rows(PeerGround.positionColumns) { take throws(Stopped) in
      try ground.eachPositionRow(library: library, items: items, take)
    }
  }

  private func neighbours(
    _ ground: PeerGround, _ request: NeighbourRequest?, of library: String?
  ) throws -> [[String: String]] {
    try rows(PeerGround.neighbourColumns) { take throws(Stopped) in
      try ground.eachNeighbourRow(request, library: library, take)
    }
  }

  @Test func `groups are by size, and one's own by about one's size`() throws {
    let ground = try ground(PeerWorkspace())
    let found = try rows(PeerGround.groupColumns) { take throws(Stopped) in
      try ground.eachGroupRow(library: "l4", take)
    }
    let bands = found.filter { $0["kind"] == "size" }
    #expect(bands.map { $0["group"] } == ["koko-2", "koko-2", "koko-2", "koko-2"])
    #expect(bands.compactMap { $0["member"] } == ["l4", "l5", "l6", "l7"])
    let own = found.filter { $0["kind"] == "band" }
    #expect(own.compactMap { $0["member"] } == ["l3", "l5"])
    #expect(own.allSatisfy { $0["of"] == "l4" && $0["group"] == "samat" })
  }

  @Test func `a band is told with its limits in each language`() throws {
    let sample = try PeerWorkspace(
      peers: """
        <size_bands name="koko" by="population" limits="4000 8000.5"><label>Koko</label>
          <label xml:lang="sv">Storlek</label><label xml:lang="en">Size</label></size_bands>
        """)
    func labels(_ language: Language) throws -> String {
      let ground = try ground(sample) { $0.language = language }
      let shape = TerminalShape(width: 100, color: false, unicode: true)
      return shape.text(ground.groupDocument(library: nil))
    }
    #expect(try labels(.fi).contains("Koko: vähintään 4\u{202F}000, alle 8\u{202F}000,5"))
    #expect(try labels(.sv).contains("Storlek: under 4\u{202F}000"))
    #expect(try labels(.en).contains("Size: at least 8,000.5"))
  }

  @Test func `neighbours come with the values side by side and each variable's share`() throws {
    let ground = try ground(PeerWorkspace())
    let request = NeighbourRequest(
      measures: try NeighbourRequest.measures("population,staff", weights: "2,1"), count: 3)
    let found = try neighbours(ground, request, of: "l3")
    #expect(found.count == 6)
    #expect(
      found.filter { $0["variable"] == "staff" }.compactMap { $0["neighbour"] } == [
        "l2", "l4", "l1",
      ])
    #expect(found[0]["value"] == "3000.0" && found[0]["neighbour_value"] == "2000.0")
    for rank in 1...3 {
      let shares = found.filter { $0["rank"] == "\(rank)" }.compactMap { Double($0["share"] ?? "") }
      #expect((shares.reduce(0, +) - 1).magnitude < 1e-12)
    }
    // Nobody knows the staff of l12: it has no neighbours by it and is nobody's.
    let lacking = try neighbours(ground, request, of: "l12")
    #expect(lacking.map { $0["neighbour"] } == ["", ""])
    #expect(try neighbours(ground, request, of: nil).allSatisfy { $0["neighbour"] != "l12" })
  }

  @Test func `without a word the network's own definition holds, else inhabitants as ratios`()
    throws
  {
    let usual = try neighbours(ground(PeerWorkspace()), nil, of: "l6")
    #expect(usual.count == 10)
    #expect(usual.first?["variable"] == "log(population)")
    let sample = try PeerWorkspace(
      peers: """
        <nearest_neighbours name="n" variables="staff" count="2"><label>N</label></nearest_neighbours>
        """)
    let defined = try neighbours(ground(sample), nil, of: "l6")
    #expect(defined.map { $0["variable"] } == ["staff", "staff"])
    // l4 and l8 are equally far: the first in the file comes first.
    #expect(defined.compactMap { $0["neighbour"] } == ["l7", "l4"])
  }

  @Test func `a position has the way to the top quarter in plain units`() throws {
    let sample = try PeerWorkspace()
    try sample.store(plain)
    let network = try #require(
      try positions(sample, "l6").first { $0["kind"] == "network" })
    #expect(network["libraries"] == "12")
    #expect(network["value"] == "1.5")
    #expect(
      network["percentile"].flatMap { Double($0) }.map { ($0 - 500 / 11).magnitude < 1e-9 } == true)
    #expect(network["quarter"] == "3")
    // The third from the top is l10 with 1.9.
    #expect(network["top_quarter_from"] == "1.9")
    let plain = try #require(network["in_numerator"].flatMap { Double($0) })
    #expect((plain - 0.4 * 6000).magnitude < 1e-6)
  }

  @Test func `a figure that was not reported is nobody's and does not count`() throws {
    let sample = try PeerWorkspace()
    var loans: [Int?] = plain
    loans[5] = nil
    try sample.store(loans)
    #expect(try positions(sample, "l6").isEmpty)
    let other = try positions(sample, "l7").first { $0["kind"] == "network" }
    #expect(other?["libraries"] == "11")
  }

  @Test func `a change of position is among those in both waves`() throws {
    let sample = try PeerWorkspace()
    try sample.store(Array(plain.prefix(11)), year: 2016)
    var loans = plain
    loans.swapAt(0, 1)
    loans[0] = 1250
    loans[1] = 2000
    try sample.store(loans)
    let found = try positions(sample, "l1") { $0.against = "v2016" }
    let network = try #require(found.first { $0["kind"] == "network" })
    #expect(network["percentile_before"] == "0.0")
    // Past l2 (now 1.0) and l3 (1.2): the third of eleven.
    #expect(network["percentile_change"] == "20.0")
  }

  @Test func `the public reads no position of a small library, nor of a group with one`() throws {
    let sample = try PeerWorkspace()
    try sample.store(plain)
    let found = try positions(sample, nil) { $0.audience = .public }
    let ofSmall = found.filter { $0["library"] == "l5" }
    #expect(!ofSmall.isEmpty)
    #expect(
      ofSmall.allSatisfy {
        $0["note"] == "suppressed" && $0["value"] == "" && $0["percentile"] == ""
      })
    #expect(found.filter { $0["group"] == "koko-2" }.allSatisfy { $0["note"] == "suppressed" })
    #expect(found.contains { $0["group"] == "koko-3" && $0["note"] == "" })
  }

  @Test func `a library reads its own position alone, and names only who agreed`() throws {
    let sample = try PeerWorkspace()
    try sample.store(plain)
    let reader = try ground(sample) { request in
      request.survey = "luvut"
      request.library = "l3"
      request.audience = .library
    }
    let all = try rows(PeerGround.positionColumns) { take throws(Stopped) in
      try reader.eachPositionRow(library: nil, items: [], take)
    }
    #expect(Set(all.map { $0["library"] }) == ["l3"])
    let request = NeighbourRequest(
      measures: try NeighbourRequest.measures("population", weights: nil), count: 2)
    let found = try neighbours(reader, request, of: "l3")
    #expect(found.map { $0["neighbour"] } == ["l2", ""])
    #expect(found.map { $0["neighbour_value"] } == ["2000.0", ""])
    // Others' figures are not used: too few are known.
    let asked = NeighbourRequest(
      measures: try NeighbourRequest.measures("per_head", weights: nil), count: 2)
    #expect(
      stopping { () throws(Stopped) in
        try reader.eachNeighbourRow(asked, library: "l3") { _ throws(Stopped) in }
      }?.codes == ["HC0404"])
  }

  @Test func `what is asked for wrongly is said`() throws {
    let ground = try ground(PeerWorkspace())
    func codes(_ variables: String, _ weights: String? = nil) -> [String] {
      stopping { () throws(Stopped) in
        let measures = try NeighbourRequest.measures(variables, weights: weights)
        try ground.eachNeighbourRow(
          NeighbourRequest(measures: measures, count: 1), library: nil
        ) { _ throws(Stopped) in }
      }?.codes ?? []
    }
    #expect(codes("log(population") == ["HC0401"])
    #expect(codes("populaton") == ["HC0402"])
    #expect(codes("population,staff", "1") == ["HC0403"])
    #expect(codes("population", "-1") == ["HC0403"])
    #expect(codes("population,staff", "1,0").isEmpty)
    let sample = try PeerWorkspace()
    try sample.store(plain)
    #expect(
      stopping { () throws(Stopped) in
        var request = PeerRequest()
        request.survey = "luvut"
        try sample.open().peers(request).eachPositionRow(library: nil, items: ["loan"]) {
          _ throws(Stopped) in
        }
      }?.codes == ["HC0405"])
    #expect(
      stopping { () throws(Stopped) in
        var request = PeerRequest()
        request.library = "nobody"
        _ = try sample.open().peers(request)
      }?.codes == ["HC0024"])
  }
}

@Suite struct `Figures that surprise in rows` {
  @Test func `are told of beside the library's own history and its peers`() throws {
    let sample = try PeerWorkspace()
    #expect(try sample.store(plain, year: 2016).warnings.isEmpty)
    var loans: [Int?] = plain
    loans[2] = plain[2] * 100
    loans[3] = plain[3] * 2
    loans[4] = nil
    let outcome = try sample.store(loans)
    #expect(outcome.stored.count == 12)
    #expect(outcome.warnings.map(\.code) == ["HR0046", "HR0046", "HR0047"])
    let text = outcome.warnings.english
    #expect(text.contains("l3, loans: 3,600 in the round before, 360,000 now (100 times as much)"))
    #expect(text.contains("l4, loans: 5,200 in the round before, 10,400 now (2 times as much)"))
    #expect(text.contains("l3, loans: 360000 is far more per inhabitant than other libraries have"))
    #expect(outcome.warnings.first?.place?.range?.start.line == 4)
  }

  @Test func `are told of once`() throws {
    let sample = try PeerWorkspace()
    var loans: [Int?] = plain
    loans[2] = plain[2] * 100
    #expect(try sample.store(loans).warnings.map(\.code) == ["HR0047"])
    #expect(try sample.store(loans).warnings.map(\.code) == ["HR0045"])
  }
}

@Suite struct `Figures that surprise at the terminal` {
  private func answer(_ sample: PeerWorkspace, _ lines: [String]) throws -> String {
    let (outcome, said) = try sample.open().answer(
      .anew(survey: "luvut", unit: "l3"), typing: ["", "1.6.2017"] + lines)
    guard case .stored = outcome else {
      Issue.record("not stored: \(said)")
      return said
    }
    return said
  }

  private let outside = "360000 is far more per inhabitant than other libraries have"

  @Test func `are asked about beside the library's peers, in the words of the rows`() throws {
    let sample = try PeerWorkspace()
    var loans: [Int?] = plain
    loans[2] = nil
    try sample.store(loans, year: 2016)
    let said = try answer(sample, ["360000", "y", ""])
    #expect(said.contains(outside))
    #expect(said.contains("Is the figure right?"))
    #expect(!said.contains("in the round before"))
  }

  @Test func `are asked about once for history and peers`() throws {
    let sample = try PeerWorkspace()
    try sample.store(plain, year: 2016)
    let said = try answer(sample, ["360000", "n", "3700", ""])
    #expect(said.contains("3,600 in the round before, 360,000 now (100 times as much)"))
    #expect(said.contains(outside))
    #expect(said.split(separator: "Is the figure right?").count == 2)
  }

  @Test(arguments: ["3700", "-1", "0"])
  func `are not those of about what others have, nor what stands for no figure`(
    _ loans: String
  ) throws {
    let sample = try PeerWorkspace()
    var others: [Int?] = plain
    others[2] = nil
    try sample.store(others)
    #expect(!(try answer(sample, [loans, ""])).contains("Is the figure right?"))
  }

  @Test func `are nothing where fewer than eight libraries have a figure`() throws {
    let sample = try PeerWorkspace()
    try sample.store(plain.prefix(6).enumerated().map { $0 == 2 ? nil : $1 })
    #expect(!(try answer(sample, ["360000", ""])).contains("Is the figure right?"))
  }
}
