import Expressions
import NetworkModel
import ReportModel
import Statistics
import SurveyModel

extension ComparisonTable {
  /// The table of counted responses.
  init(
    _ facts: CountedResponses, _ request: ComparisonRequest, _ catalogue: ItemCatalogue,
    against earlier: EarlierResponses?
  ) {
    let units = CountedUnits(facts, request, catalogue)
    let pair = earlier.map { WavePair($0, units, request, catalogue) }
    let figures = RowWriter.ItemFigures.all(units, request, catalogue)
    var writer = RowWriter(units, request, catalogue)
    let both = pair.map { RowNotes(facts, $0.earlier.counted) } ?? []
    for (position, unit) in units.list.units.enumerated()
    where units.shown.isPublished(position) {
      for (index, item) in catalogue.items.enumerated() {
        let change = item.hasLevel ? pair?.change(position, item, at: index, writer.weigher) : nil
        writer.write(
          unit, item, at: index, figures[index],
          change: change.flatMap { estimate in
            pair.map {
              ChangeFigure(
                estimate: estimate, hidden: $0.isHidden(position, item: index, estimate),
                earlierWave: $0.wave.name, everywhere: both)
            }
          }, hidden: units.shown.isHidden(position, item: index))
      }
    }
    var method = Method(facts, request, minN: units.shown.least)
    method.pooled = units.pooled(catalogue)
    method.asked = AskedMethod(figures, request, catalogue)
    method.against = pair.map { pair in
      EarlierWave(pair, catalogue, responsesNotUsed: earlier?.responsesNotUsed ?? 0)
    }
    self.init(method: method, rows: writer.rows)
  }
}

extension RowWriter {
  fileprivate init(
    _ units: CountedUnits, _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) {
    let survey = request.outline.survey
    let census = survey.kind == .benchmark
    self.init(
      survey: survey.name, version: survey.version, wave: request.wave.name,
      weigher: Weigher(
        weighting: request.weighting, populations: request.snapshot.populationOfLibrary),
      confidence: request.confidence, census: census,
      fewBelow: max(census ? 0 : 3, survey.minN ?? 0), everywhere: RowNotes(units.counted),
      showsExtremes: request.audience != .public, asked: request.figures, words: request.words,
      list: units.list,
      capacity: units.list.units.count * catalogue.items.reduce(0) { $0 + $1.rowCount })
  }
}

extension RowWriter.ItemFigures {
  /// For each item.
  fileprivate static func all(
    _ units: CountedUnits, _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) -> [RowWriter.ItemFigures] {
    let wanted = request.words || !request.figures.isEmpty
    let references = wanted ? ReferenceGroups(request.snapshot) : nil
    let disclosure = StandingDisclosure(units, request)
    return catalogue.items.enumerated().map { index, item in
      let standings = references.flatMap {
        LibraryStandings(units, $0, item, at: index, request)
      }
      return RowWriter.ItemFigures(
        spread: units.spreads[index], standings: standings,
        showsStanding: standings?.groups.map { disclosure.shows($0, item: index) } ?? [],
        tellsSize: standings?.groups.map { disclosure.tellsSize($0, item: index) } ?? [])
    }
  }
}

extension RowNotes {
  /// The notes of every row that rests on these responses.
  fileprivate init(_ waves: CountedResponses...) {
    self = []
    if waves.contains(where: \.synthetic) { insert(.synthetic) }
    if waves.reduce(into: Set<String>(), { $0.formUnion($1.versions) }).count > 1 {
      insert(.versions)
    }
  }
}

extension ComparedItem {
  fileprivate var rowCount: Int {
    (isScored ? 5 : 0) + (isNumeric ? 5 : 0) + choices.count + ranked.count + 7
  }
}
