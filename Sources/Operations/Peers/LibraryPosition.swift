import Comparison
import Peers
import ReportModel
import Statistics

/// Where a library stands in a circle by an item; what may not be shown is nil.
struct LibraryPosition: Sendable {
  /// Its place among the items.
  let item: Int
  /// Neither the value nor anything else may be shown.
  let isHidden: Bool
  let figure: LibraryFigures.Figure
  let position: GroupPosition
  /// How far the top quarter is, as far as it may be told.
  let distance: Double?
  let places: RankSets.Places?
  /// Since the earlier wave, as far as it may be told.
  let change: PositionChange?
  /// There is one that may not be told.
  let isChangeHidden: Bool
  /// Whether the figures are means of answers that differ, so that chance has a part in every place.
  let isSampled: Bool

  init(
    _ item: Int, _ library: Int, _ figure: LibraryFigures.Figure, _ circle: CirclePositions,
    _ figures: LibraryFigures
  ) {
    self.item = item
    self.figure = figure
    isHidden = figures.isHidden(item, of: library) || !circle.isShown
    position = circle.positions.position(of: figure.value)
    // Where the top quarter begins is somebody's figure: a library reads it only where it may be one of
    // three or more.
    let tells =
      figures.audience != .library || position.distance == 0
      || circle.positions.inBestQuarter >= 3
    distance = tells ? position.distance : nil
    places = circle.places(of: library)
    let moved = circle.change(of: library)
    let tellsChange = circle.tellsChange(of: library)
    change = tellsChange ? moved : nil
    isChangeHidden = moved != nil && !tellsChange
    isSampled = figures.isSampled(item)
  }

  /// Whether all places that the library may hold are in one quarter: always where nothing was sampled.
  private func isSure(of quarter: Int?) -> Bool {
    guard let quarter else { return false }
    guard isSampled else { return position.quarter == quarter }
    return places.map { quarters($0.best) == quarter && quarters($0.worst) == quarter } ?? false
  }

  private var mayBeInTopQuarter: Bool {
    isSampled && places.map { quarters($0.best) == 1 } ?? isSampled
  }

  /// The quarter of a place.
  private func quarters(_ place: Int) -> Int { (4 * place - 1) / position.libraries + 1 }

  /// How much of what the numerator counts the distance is.
  func plain(_ numerator: PlainNumerator?) -> Double? {
    guard let distance, let numerator, let denominator = figure.denominator else { return nil }
    return distance * denominator / numerator.factor
  }

  /// As a page shows it.
  func reported(_ survey: SurveyPositions) -> LibraryPeers.Position? {
    var reported = LibraryPeers.Position(
      entry: survey.entries[item], value: figure.value, libraries: position.libraries,
      percentile: 100 * position.percentile)
    reported.places = places.map { $0.best...max($0.best, $0.worst) }
    reported.quarter = isSure(of: position.quarter) ? position.quarter : nil
    reported.distance = isSure(of: 1) || !mayBeInTopQuarter ? distance : nil
    reported.change = change.map { 100 * $0.change }
    let numerator = survey.numerators[item]
    if reported.distance != nil, let value = plain(numerator), let label = numerator?.label {
      reported.plain = LibraryPeers.Plain(value: value, label: label)
    }
    return reported
  }
}
