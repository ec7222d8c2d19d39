import Expressions
import NetworkModel
import ReportModel
import Statistics
import SurveyModel

extension ComparisonTable {
  /// The table of counted responses.
  init(
    _ facts: CountedResponses, _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) {
    let tally = facts.tally
    let list = UnitList(tally, request.snapshot, events: facts.events)
    let census = request.outline.survey.kind == .benchmark
    let strata = Tally.strataOfUnits(tally)
    let spreads = catalogue.items.enumerated().map { index, item in
      ItemSpread(item, at: index, strata, confidence: request.confidence)
    }
    let shown = Disclosure(tally, list, request, catalogue)
    var notes: RowNotes = []
    if facts.synthetic { notes.insert(.synthetic) }
    if facts.versions.count > 1 { notes.insert(.versions) }
    var writer = RowWriter(
      survey: request.outline.survey.name, version: request.outline.survey.version,
      wave: request.wave.name,
      weigher: Weigher(
        weighting: request.weighting, populations: request.snapshot.populationOfLibrary),
      confidence: request.confidence, census: census,
      fewBelow: max(census ? 0 : 3, request.outline.survey.minN ?? 0), everywhere: notes,
      showsExtremes: request.audience != .public, list: list,
      capacity: list.units.count * catalogue.items.reduce(0) { $0 + $1.rowCount })
    for (position, unit) in list.units.enumerated() where shown.isPublished(position) {
      for (index, item) in catalogue.items.enumerated() {
        writer.write(
          unit, item, at: index, spreads[index], hidden: shown.isHidden(position, item: index))
      }
    }
    self.init(
      method: Method(facts, request, catalogue, spreads, minN: shown.least),
      rows: writer.rows)
  }
}

extension Tally {
  /// The counts of each unit that responses name, events taken together.
  fileprivate static func strataOfUnits(_ tally: Tally) -> [Counts] {
    var result: [Counts] = []
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
}

extension ComparedItem {
  fileprivate var rowCount: Int {
    (isScored ? 5 : 0) + (isNumeric ? 5 : 0) + choices.count + ranked.count + 7
  }
}

extension Method {
  fileprivate init(
    _ facts: CountedResponses, _ request: ComparisonRequest,
    _ catalogue: ItemCatalogue, _ spreads: [ItemSpread], minN: Int
  ) {
    self.init(
      survey: request.outline.survey.name, versions: facts.versions.sorted(),
      wave: request.wave.name, waveFrom: request.wave.from.iso, waveUntil: request.wave.until.iso,
      groupingDate: request.snapshot.date.iso, weighting: request.weighting,
      confidence: request.confidence, audience: request.audience,
      criticalCap: request.outline.survey.criticalCap?.double, minN: minN,
      responsesUsed: facts.tally.responses,
      responsesNotUsed: request.responsesNotUsed + facts.notUsed,
      synthetic: facts.synthetic)
    for (item, spread) in zip(catalogue.items, spreads) {
      if item.isScored { pooled.append(PooledSpread(item, .score, spread.scores)) }
      if item.isNumeric { pooled.append(PooledSpread(item, .mean, spread.numbers)) }
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
