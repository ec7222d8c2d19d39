import ReportModel
import Statistics

/// The change of one unit's figure of one item since the earlier wave.
struct ChangeEstimate: Sendable {
  /// Nil where no library is in both waves.
  let change: WaveChange?
  /// The later wave's responses of the libraries in both.
  let count: Int
  /// The libraries counted.
  let libraries: [Int]
  /// Whether this is what the two waves' own figures differ by: the same libraries, weighed alike.
  let isDifference: Bool

  /// - Parameter later: the unit's parts in the report's wave; `earlier` those of the same unit.
  init(
    _ item: ComparedItem, at index: Int, level: Level, later: [LibraryPart],
    earlier: [LibraryPart], _ weigher: Weigher,
    _ spreads: (before: SeriesSpread, after: SeriesSpread),
    confidence: Double
  ) {
    let before = ChangeEstimate.levels(item, index, earlier)
    let after = ChangeEstimate.levels(item, index, later)
    var pairs: [WaveChange.Library] = []
    var libraries: [Int] = []
    var count = 0
    for part in later {
      guard let now = after[part.library], let then = before[part.library],
        let weight = weigher.weight(library: part.library, count: now.count, level: level)
      else { continue }
      pairs.append(WaveChange.Library(weight: weight, before: then, after: now))
      libraries.append(part.library)
      count += now.count
    }
    change = try? WaveChange(
      pairs, before: WaveChange.Spread(spreads.before), after: WaveChange.Spread(spreads.after),
      confidence: confidence)
    self.count = count
    self.libraries = libraries
    let weighed = { (levels: [Int: WaveChange.Part]) in
      Set(
        levels.filter {
          weigher.weight(library: $0.key, count: $0.value.count, level: level) != nil
        }
        .keys)
    }
    isDifference =
      weighed(before) == weighed(after)
      && (libraries.count == 1 || (weigher.weighting != .responses && weigher.factors == nil))
  }

  private static func levels(
    _ item: ComparedItem, _ index: Int, _ parts: [LibraryPart]
  ) -> [Int: WaveChange.Part] {
    var levels: [Int: WaveChange.Part] = [:]
    for part in parts {
      guard let level = part.counts.cells[index].level(item) else { continue }
      levels[part.library] = WaveChange.Part(mean: level.mean, count: level.count)
    }
    return levels
  }
}

extension WaveChange.Spread {
  /// Nil where the wave has no pooled spread.
  fileprivate init?(_ spread: SeriesSpread) {
    guard spread.degreesOfFreedom > 0, let deviation = spread.standardDeviation else { return nil }
    self.init(deviation: deviation, degreesOfFreedom: spread.degreesOfFreedom)
  }
}
