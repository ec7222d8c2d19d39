import NetworkModel
import ReportModel

/// One wave's counts, with the units they give rows to, the pooled spreads, and what an audience may
/// see of them.
struct CountedUnits: Sendable {
  let counted: CountedResponses
  let list: UnitList
  /// For each item.
  let spreads: [ItemSpread]
  let shown: Disclosure

  init(
    _ counted: CountedResponses, _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) {
    self.counted = counted
    list = UnitList(counted.tally, request.snapshot, events: counted.events)
    let strata = CountedUnits.strataOfUnits(counted.tally)
    spreads = catalogue.items.enumerated().map { index, item in
      ItemSpread(item, at: index, strata, confidence: request.confidence)
    }
    shown = Disclosure(counted.tally, list, request, catalogue)
  }

  /// The counts of each unit that responses name, events taken together.
  private static func strataOfUnits(_ tally: Tally) -> [Tally.Counts] {
    var result: [Tally.Counts] = []
    var last = -1
    for (stratum, counts) in zip(tally.strata, tally.counts) {
      if stratum.unit == last {
        result[result.count - 1].merge(counts)
      } else {
        result.append(counts)
      }
      last = stratum.unit
    }
    return result
  }

  /// The pooled spreads as the method tells them.
  func pooled(_ catalogue: ItemCatalogue) -> [Method.PooledSpread] {
    zip(catalogue.items, spreads).flatMap { item, spread in
      (item.isScored ? [Method.PooledSpread(item, .score, spread.scores)] : [])
        + (item.isNumeric ? [Method.PooledSpread(item, .mean, spread.numbers)] : [])
    }
  }
}

extension Method.PooledSpread {
  fileprivate init(_ item: ComparedItem, _ measure: Measure, _ spread: SeriesSpread) {
    self.init(
      itemType: item.type, item: item.name, measure: measure,
      standardDeviation: spread.standardDeviation,
      degreesOfFreedom: spread.degreesOfFreedom)
  }
}
