import NetworkModel

/// The libraries other than the one that reads, divided by the groups it is shown. Any sum or
/// difference of the groups is made of whole divisions, so it is about at least three libraries
/// when each division is.
struct OtherLibraries {
  /// For each stratum its division; 0 where no group was shown yet, −1 for strata that tell nothing.
  private var division: [Int]
  private let library: [Int]
  private var divisions = 1

  init(_ tally: Tally, _ snapshot: NetworkSnapshot, own: Int?, item: Int) {
    library = tally.strata.map { snapshot.units[$0.unit].library }
    division = zip(library, tally.counts).map { library, counts in
      library == own || counts.cells[item].states.valid == 0 ? -1 : 0
    }
  }

  /// Whether a group may be shown beside those admitted before; if so it is admitted.
  mutating func admit(_ strata: [Int]) -> Bool {
    var inside: [Int: Int] = [:]
    var next = division
    var count = divisions
    for stratum in strata where division[stratum] >= 0 {
      let old = division[stratum]
      if inside[old] == nil {
        inside[old] = count
        count += 1
      }
      next[stratum] = inside[old] ?? 0
    }
    var libraries: [Int: Set<Int>] = [:]
    for (stratum, number) in next.enumerated() where number > 0 {
      libraries[number, default: []].insert(library[stratum])
    }
    guard libraries.values.allSatisfy({ $0.count >= 3 }) else { return false }
    division = next
    divisions = count
    return true
  }
}
