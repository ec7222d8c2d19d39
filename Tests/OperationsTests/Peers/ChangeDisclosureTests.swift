import Diagnostics
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `A change of position` {
  private typealias Row = [String: String]

  private func positions(
    _ sample: ChangeWorkspace, _ audience: Audience, wave: String, against: String? = nil,
    reader: String? = nil
  ) throws -> [Row] {
    var request = PeerRequest()
    request.survey = "palaute"
    request.wave = wave
    request.against = against
    request.audience = audience
    request.library = reader
    request.grouping = "2017-01-01"
    let ground = try sample.open().peers(request)
    return try rows(PeerGround.positionColumns) { take throws(Stopped) in
      try ground.eachPositionRow(library: reader, items: [], take)
    }
  }

  private func key(_ row: Row) -> [String?] { [row["library"], row["group"], row["item"]] }

  /// The rows with a change, after each was found among the positions that the same reader is shown of
  /// either wave by itself.
  private func told(
    _ sample: ChangeWorkspace, _ audience: Audience, _ reader: String? = nil
  ) throws -> (told: [Row], hidden: Int) {
    let both = try positions(sample, audience, wave: "v2017", against: "v2016", reader: reader)
    let before = try positions(sample, audience, wave: "v2016", reader: reader)
    let after = try positions(sample, audience, wave: "v2017", reader: reader)
    let told = both.filter { $0["percentile_before"] != "" || $0["percentile_change"] != "" }
    for row in told {
      for single in [before, after] {
        let own = single.first { key($0) == key(row) }
        #expect(own?["percentile"]?.isEmpty == false, "\(key(row)) \(audience)")
      }
    }
    return (told, both.count { $0["note"]?.contains("change_suppressed") == true })
  }

  @Test(arguments: [Audience.region, .public])
  func `is told where both waves show the position, and nowhere else`(_ audience: Audience) throws {
    var (told, hidden) = (0, 0)
    for seed in 1...5 as ClosedRange<UInt64> {
      let found = try self.told(ChangeWorkspace(seed: seed), audience)
      told += found.told.count
      hidden += found.hidden
    }
    #expect(told > 0 && hidden > 0, "told \(told), hidden \(hidden)")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `tells a library nothing of fewer than three others by subtraction`(_ seed: UInt64) throws {
    let sample = try ChangeWorkspace(seed: seed)
    let members = Dictionary(
      grouping: try positions(sample, .coordinator, wave: "v2017"), by: { $0["group"] ?? "" }
    ).mapValues { Set($0.compactMap { $0["library"] }) }
    func answered(_ year: Int) -> Set<String> {
      Set(zip(ChangeWorkspace.names, sample.counts[year] ?? []).filter { $1 > 0 }.map(\.0))
    }
    for reader in ChangeWorkspace.names {
      for row in try told(sample, .library, reader).told {
        guard row["kind"] != "band", let group = members[row["group"] ?? ""] else { continue }
        // Those with a figure before, of today's members: also such as have none today.
        let later = group.intersection(answered(2017))
        let both = later.intersection(answered(2016))
        #expect(both.count >= 4)
        #expect([0, 3, 4, 5].contains(later.subtracting(both).count), "\(key(row)) seed \(seed)")
      }
    }
  }

  @Test func `is the coordinator's wherever both waves have figures`() throws {
    let found = try told(ChangeWorkspace(seed: 1), .coordinator)
    #expect(!found.told.isEmpty && found.hidden == 0)
  }
}
