import Statistics

/// The draws behind the rank sets: always the same, from a seed that the method tells.
enum RankDraws {
  static let count = 2000
  static let seed = 2024

  /// Nil where the ranks cannot be told.
  static func sets(
    _ libraries: [LibraryLevel], _ deviation: Double?, _ better: BetterDirection,
    confidence: Double
  ) -> [RankSets.Places]? {
    guard libraries.count >= 2, let deviation, deviation > 0 else { return nil }
    var chance = SplitMix(state: UInt64(seed))
    let found = try? RankSets(
      means: libraries.map(\.mean),
      standardErrors: libraries.map { deviation / Double($0.count).squareRoot() },
      draws: NormalDraws.rows(count, width: libraries.count, using: &chance), better: better,
      confidence: confidence)
    return found?.places
  }
}

/// SplitMix64 (G. L. Steele, D. Lea & C. H. Flood, OOPSLA 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
