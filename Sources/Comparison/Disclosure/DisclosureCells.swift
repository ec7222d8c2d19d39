import NetworkModel
import ReportModel

/// The cells of a table as sums of strata, for every item.
struct DisclosureCells {
  let tally: Tally
  let list: UnitList
  let snapshot: NetworkSnapshot
  let weighting: Weighting
  let least: Int
  let published: [Bool]
  /// The library that reads, for the audience `library`.
  let own: Int?
  /// For each unit whether it has too few staff.
  private let small: [Bool]
  /// For each unit its strata.
  let strata: [[Int]]
  private let parents: [Int]
  /// Responses that name only the library, of libraries where others name a service point: they
  /// have no rows, and subtraction must not bring them out.
  private let remainders: [[Int]]
  /// Counts of whatever kind add up like this; the same for all items.
  private let counting: DisclosureSystem

  init(
    _ tally: Tally, _ list: UnitList, _ request: ComparisonRequest, least: Int, published: [Bool],
    own: Int?
  ) {
    self.tally = tally
    self.list = list
    snapshot = request.snapshot
    weighting = request.weighting
    self.least = least
    self.published = published
    self.own = own
    let smallUnits = request.snapshot.smallUnits
    small = list.units.map { $0.networkUnit.map { smallUnits[$0] } ?? false }
    let strata = list.units.map { $0.parts.flatMap { list.parts[$0].strata } }
    self.strata = strata
    parents = DisclosureCells.parents(list, request.snapshot)
    let remainders = DisclosureCells.remainders(tally, list, request.snapshot)
    self.remainders = remainders
    counting = DisclosureSystem(
      members: (strata + remainders).map { cell in
        cell.map { DisclosureSystem.Member(part: $0, factor: .one) }
      }, parts: tally.strata.count)
  }

  /// For the audiences `region` and `public`.
  func hidden(_ item: Int) -> [Bool] {
    let responses = responses(item)
    return suppress(item, responses) { unit in responses[unit] < least || small[unit] }
  }

  /// For the audience `library`: its own cells by the same measure, and groups of libraries only
  /// where at least three others remain apart, however the groups are added and subtracted.
  func hiddenFromLibrary(_ item: Int) -> [Bool] {
    let responses = responses(item)
    var others = OtherLibraries(tally, snapshot, own: own, item: item)
    var tooFew = [Bool](repeating: false, count: list.units.count)
    let groups = list.units.indices.filter { list.units[$0].networkUnit == nil }
    let widestFirst =
      groups.filter { list.units[$0].level == .network }
      + groups.filter { list.units[$0].level != .network }
    for unit in widestFirst {
      tooFew[unit] = responses[unit] < least || !others.admit(strata[unit])
    }
    return suppress(item, responses) { unit in
      published[unit] && (responses[unit] < least || small[unit] || tooFew[unit])
    }
  }

  func responses(_ item: Int) -> [Int] {
    list.units.map { unit in
      unit.parts.reduce(0) { $0 + list.parts[$1].counts.cells[item].states.valid }
    }
  }

  private func suppress(
    _ item: Int, _ responses: [Int], _ hides: (Int) -> Bool
  ) -> [Bool] {
    var cells = list.units.indices.map { unit in
      CellSuppression.Cell(
        level: list.units[unit].level, parent: parents[unit], responses: responses[unit],
        published: published[unit], isProtected: hides(unit))
    }
    for remainder in remainders {
      let count = remainder.reduce(0) { $0 + tally.counts[$1].cells[item].states.valid }
      cells.append(
        CellSuppression.Cell(
          level: .servicePoint, parent: -1, responses: count, published: false,
          isProtected: count > 0 && count < least))
    }
    guard cells.contains(where: \.isProtected) else {
      return [Bool](repeating: false, count: list.units.count)
    }
    let result = CellSuppression(cells, [counting] + valueSystems(item))
    return list.units.indices.map { published[$0] && !result.shown[$0] }
  }

  /// How the values of an item add up, where that differs from how counts do: strata without a
  /// value take no part, and a library that a unit holds only partly weighs otherwise there.
  private func valueSystems(_ item: Int) -> [DisclosureSystem] {
    let valid = tally.counts.map { $0.cells[item].states.valid }
    let splits = weighting != .responses && list.units.contains { splitsLibraries($0) }
    return (valid.contains(0) ? [valueSystem(valid, weighted: false)] : [])
      + (splits ? [valueSystem(valid, weighted: true)] : [])
  }

  private func valueSystem(_ valid: [Int], weighted: Bool) -> DisclosureSystem {
    var whole: [Int: Int] = [:]
    for (index, stratum) in tally.strata.enumerated() {
      whole[snapshot.units[stratum.unit].library, default: 0] += valid[index]
    }
    let members = list.units.map { unit -> [DisclosureSystem.Member] in
      unit.parts.flatMap { index -> [DisclosureSystem.Member] in
        let part = list.parts[index]
        let inside = part.strata.reduce(0) { $0 + valid[$1] }
        let weighs = weighted && splitsLibraries(unit) && inside > 0
        let factor =
          weighs ? PrimeField(whole[part.library] ?? 0) / PrimeField(inside) : PrimeField.one
        return part.strata.filter { valid[$0] > 0 }
          .map { DisclosureSystem.Member(part: $0, factor: factor) }
      }
    }
    let rest = remainders.map { strata in
      strata.filter { valid[$0] > 0 }
        .map { DisclosureSystem.Member(part: $0, factor: .one) }
    }
    return DisclosureSystem(members: members + rest, parts: tally.strata.count)
  }

  private func splitsLibraries(_ unit: ComparisonUnit) -> Bool {
    (unit.level == .peerGroup || unit.level == .event)
      && unit.parts.contains { $0 >= list.firstSplitPart }
  }

  /// Service points have their library, libraries their region; all others are siblings.
  private static func parents(_ list: UnitList, _ snapshot: NetworkSnapshot) -> [Int] {
    let regions = Dictionary(
      snapshot.network.regions.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    return list.units.map { unit in
      let library = list.parts[unit.parts[0]].library
      switch unit.level {
      case .servicePoint: return library
      case .library: return snapshot.regionOfLibrary[library].flatMap { regions[$0] } ?? -1
      default: return 0
      }
    }
  }

  private static func remainders(
    _ tally: Tally, _ list: UnitList, _ snapshot: NetworkSnapshot
  ) -> [[Int]] {
    list.units.filter { $0.level == .library }.compactMap { unit in
      let strata = list.parts[unit.parts[0]].strata
      let direct = strata.filter { snapshot.units[tally.strata[$0].unit].level == .library }
      return direct.isEmpty || direct.count == strata.count ? nil : direct
    }
  }
}
