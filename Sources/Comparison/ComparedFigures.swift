import NetworkModel
package import ReportModel
import SurveyModel

/// A comparison that is worked out but for its rows, which are made when they are asked for.
package struct ComparedFigures: Sendable {
  package let method: Method
  private let units: CountedUnits
  private let pair: WavePair?
  private let figures: [RowWriter.ItemFigures]
  private let request: ComparisonRequest
  private let catalogue: ItemCatalogue

  package init(
    _ counted: CountedResponses, _ request: ComparisonRequest,
    against earlier: EarlierResponses? = nil
  ) {
    self.request = request
    catalogue = ItemCatalogue(request.outline)
    units = CountedUnits(counted, request, catalogue)
    pair = earlier.map { [units, catalogue] in WavePair($0, units, request, catalogue) }
    figures = RowWriter.ItemFigures.all(units, request, catalogue)
    var method = Method(counted, request, minN: units.shown.least)
    method.pooled = units.pooled(catalogue)
    method.asked = AskedMethod(figures, request, catalogue)
    method.against = pair.map { [catalogue] pair in
      EarlierWave(pair, catalogue, responsesNotUsed: earlier?.responsesNotUsed ?? 0)
    }
    method.nonresponse = request.nonresponse?.method(for: request.audience)
    method.comparability = Comparability(units, request, catalogue).groups
    self.method = method
  }

  /// All rows in memory.
  package var table: ComparisonTable {
    var rows: [TidyRow] = []
    let omits = eachUnit { rows += $0 }
    var table = ComparisonTable(method: method, rows: rows)
    table.omitsIntervalsWithoutWidth = omits
    return table
  }

  /// Gives the rows in their order, those of one unit at a time.
  /// - Returns: whether rows that the request leaves out hold an interval without width.
  @discardableResult
  package func eachUnit<Failure: Error>(
    _ take: ([TidyRow]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var writer = RowWriter(units, request, catalogue)
    let both = pair.map { RowNotes(units.counted, $0.earlier.counted) } ?? []
    var omits = false
    for (position, unit) in units.list.units.enumerated() where units.shown.isPublished(position) {
      for (index, item) in catalogue.items.enumerated() {
        let hidden = units.shown.isHidden(position, item: index)
        if request.rows.holds(unit.level, item.type) {
          let change = change(position, item, at: index, writer.weigher, both)
          writer.write(unit, item, at: index, figures[index], change: change, hidden: hidden)
        } else {
          if !omits, figures[index].mayLackWidth {
            omits = lacksWidth(unit, item, at: index, hidden: hidden)
          }
          writer.writeStandings(unit, item, at: index, figures[index], hidden: hidden)
        }
      }
      try take(writer.takeRows())
    }
    return omits
  }

  /// What each library's position among its peers is made of.
  package var libraryFigures: LibraryFigures { LibraryFigures(units, request, catalogue) }

  /// The same of the earlier wave; nil without one.
  package var earlierLibraryFigures: LibraryFigures? {
    pair.map { LibraryFigures($0.earlier, request, catalogue) }
  }

  private func change(
    _ position: Int, _ item: ComparedItem, at index: Int, _ weigher: Weigher, _ both: RowNotes
  ) -> ChangeFigure? {
    guard item.hasLevel, let pair else { return nil }
    let estimate = pair.change(position, item, at: index, weigher)
    return ChangeFigure(
      estimate: estimate, hidden: pair.isHidden(position, item: index, estimate),
      earlierWave: pair.wave.name, everywhere: both)
  }

  private func lacksWidth(
    _ unit: ComparisonUnit, _ item: ComparedItem, at index: Int, hidden: Bool
  ) -> Bool {
    var writer = RowWriter(units, request, catalogue)
    writer.write(unit, item, at: index, figures[index], change: nil, hidden: hidden)
    return writer.takeRows().contains { $0.low != nil && $0.low == $0.high }
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
        weighting: request.weighting, populations: request.snapshot.populationOfLibrary,
        factors: request.nonresponse?.factors),
      confidence: request.confidence, census: census,
      fewBelow: max(census ? 0 : 3, survey.minN ?? 0), everywhere: RowNotes(units.counted),
      showsExtremes: request.audience != .public, asked: request.figures,
      words: request.words, list: units.list)
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

  fileprivate var mayLackWidth: Bool {
    ([spread.scores, spread.uncapped, spread.numbers] + spread.ranks).contains { $0.mayLackWidth }
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
