import Expressions
import NetworkModel
import ReportModel
import Statistics
import SurveyModel

extension Method {
  init(_ facts: CountedResponses, _ request: ComparisonRequest, minN: Int) {
    self.init(
      survey: request.outline.survey.name, versions: facts.versions.sorted(),
      wave: request.wave.name, waveFrom: request.wave.from.iso, waveUntil: request.wave.until.iso,
      groupingDate: request.snapshot.date.iso, weighting: request.weighting,
      confidence: request.confidence, audience: request.audience,
      criticalCap: request.outline.survey.criticalCap?.double, minN: minN,
      responsesUsed: facts.tally.responses,
      responsesNotUsed: request.responsesNotUsed + facts.notUsed,
      synthetic: facts.synthetic)
  }
}

extension EarlierWave {
  init(_ pair: WavePair, _ catalogue: ItemCatalogue, responsesNotUsed: Int) {
    let facts = pair.earlier.counted
    self.init(
      wave: pair.wave.name, from: pair.wave.from.iso, until: pair.wave.until.iso,
      versions: facts.versions.sorted(), responsesUsed: facts.tally.responses,
      responsesNotUsed: responsesNotUsed + facts.notUsed, synthetic: facts.synthetic,
      pooled: pair.earlier.pooled(catalogue))
  }
}

extension AskedMethod {
  /// - Parameter figures: for each item.
  init(
    _ figures: [RowWriter.ItemFigures], _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) {
    self.init()
    self.figures = AskedFigure.allCases.filter(request.figures.contains)
    fewestLibraries = DistinctLibraries.fewestLibraries
    fewestDegreesOfFreedom = DistinctLibraries.fewestDegreesOfFreedom
    if request.figures.contains(.ranks) {
      draws = RankDraws.count
      seed = RankDraws.seed
    }
    for (item, figure) in zip(catalogue.items, figures) {
      for (standing, tells) in zip(figure.standings?.groups ?? [], figure.tellsSize) where tells {
        families.append(
          Family(
            itemType: item.type, item: item.name, reference: standing.group.name,
            libraries: standing.libraries.count, librariesOf: standing.group.libraries.count,
            noWord: standing.noWord))
      }
    }
  }
}
