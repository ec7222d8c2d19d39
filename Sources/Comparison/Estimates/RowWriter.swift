import ReportModel
import Statistics

/// Writes the rows of one unit and item after the other; stage three of a comparison.
struct RowWriter {
  let survey: String
  let version: String
  let wave: String
  let weigher: Weigher
  let wilson: WilsonInterval
  /// A benchmark: where no spread can be estimated, nobody drew a sample either.
  let census: Bool
  /// Below this many responses a figure is noted as resting on few.
  let fewBelow: Int
  /// Notes of every row.
  let everywhere: RowNotes
  let showsExtremes: Bool
  /// Figures beyond the usual, and whether rows that carry a word are there all the same.
  let asked: Set<AskedFigure>
  let words: Bool
  let list: UnitList
  private var rows: [TidyRow] = []
  /// For each set of notes what it is in a row, once it is known.
  private var noteSets = [Set<RowNote>?](repeating: nil, count: RowNotes.count)

  init(
    survey: String, version: String, wave: String, weigher: Weigher, confidence: Double,
    census: Bool, fewBelow: Int, everywhere: RowNotes, showsExtremes: Bool,
    asked: Set<AskedFigure>, words: Bool, list: UnitList
  ) {
    self.survey = survey
    self.version = version
    self.wave = wave
    self.weigher = weigher
    wilson = WilsonInterval(confidence: confidence)
    self.census = census
    self.fewBelow = fewBelow
    self.everywhere = everywhere
    self.showsExtremes = showsExtremes
    self.asked = asked
    self.words = words
    self.list = list
  }

  /// The rows of a cell. A hidden cell has the same rows without figures.
  mutating func write(
    _ unit: ComparisonUnit, _ item: ComparedItem, at index: Int, _ figures: ItemFigures,
    change: ChangeFigure?, hidden: Bool
  ) {
    let spread = figures.spread
    let cell = Cell(unit: unit, item: item, index: index, hidden: hidden)
    if item.isScored { writeScores(cell, spread) }
    if item.isNumeric { writeNumbers(cell, spread) }
    if item.isQuotient { writeRatio(cell) }
    for choice in item.choices.indices { writeShare(cell, choice) }
    for choice in item.ranked.indices { writeRank(cell, choice, spread.ranks[choice]) }
    writeStandings(cell, figures)
    if let change { write(change, cell) }
    writeCounts(cell)
  }

  /// Only the rows that set a library beside the others.
  mutating func writeStandings(
    _ unit: ComparisonUnit, _ item: ComparedItem, at index: Int, _ figures: ItemFigures,
    hidden: Bool
  ) {
    writeStandings(Cell(unit: unit, item: item, index: index, hidden: hidden), figures)
  }

  /// The rows written since the last time.
  mutating func takeRows() -> [TidyRow] {
    let taken = rows
    rows = []
    rows.reserveCapacity(taken.count)
    return taken
  }

  /// What an item's rows rest on beside the unit's own counts.
  struct ItemFigures {
    let spread: ItemSpread
    /// Nil where nothing that compares libraries is wanted.
    let standings: LibraryStandings?
    /// For each reference group whether the audience may see figures that stand on all of it.
    let showsStanding: [Bool]
    /// For each reference group whether the audience may know how many libraries have a value.
    let tellsSize: [Bool]
  }

  /// What the rows at hand are about.
  struct Cell {
    let unit: ComparisonUnit
    let item: ComparedItem
    let index: Int
    let hidden: Bool
  }

  /// A figure before it becomes a row.
  struct Figure {
    var n = 0
    var value: Double?
    var error: Double?
    var interval: ConfidenceInterval?
    /// An interval belongs here and there is none, for no stratum has two values.
    var lacksSpread = false
    /// Libraries with a value.
    var libraries = 0
  }

  mutating func estimate(
    _ cell: Cell, _ measure: Measure, choice: String = "", _ figure: Figure
  ) {
    var notes = everywhere
    if figure.n == 0 {
      notes.insert(.noData)
    } else {
      if census, figure.lacksSpread { notes.insert(.census) }
      if figure.n < fewBelow { notes.insert(.few) }
      if figure.libraries < cell.unit.librariesOf { notes.insert(.partial) }
      if isWeighted(cell), measure != .min, measure != .max { notes.insert(.weighted) }
    }
    append(cell, measure, choice, figure, notes, hidden: cell.hidden)
  }

  /// Whether figures of a cell are weighted for non-response.
  func isWeighted(_ cell: Cell) -> Bool {
    weigher.factors != nil && cell.unit.level != .servicePoint && cell.unit.level != .library
  }

  mutating func count(_ cell: Cell, _ measure: Measure, _ count: Int) {
    append(
      cell, measure, "", Figure(n: count, value: Double(count)), everywhere, hidden: cell.hidden)
  }

  /// - Parameter extra: a note that is no ``RowNotes``.
  mutating func append(
    _ cell: Cell, _ measure: Measure, _ choice: String, _ figure: Figure, _ notes: RowNotes,
    hidden: Bool, extra: RowNote? = nil
  ) {
    let hidesValue = hidden || (!showsExtremes && (measure == .min || measure == .max))
    var row = TidyRow(
      survey: survey, version: version, wave: wave, level: cell.unit.level, unit: cell.unit.name,
      itemType: cell.item.type, item: cell.item.name, measure: measure, choice: choice,
      n: hidesValue ? nil : figure.n, value: hidesValue ? nil : figure.value)
    if !hidesValue {
      row.standardError = figure.error
      row.low = figure.interval?.low
      row.high = figure.interval?.high
    }
    row.notes = set(hidesValue ? notes.intersection(.kept).union(.suppressed) : notes)
    if let extra, !hidesValue { row.notes.insert(extra) }
    rows.append(row)
  }

  private mutating func set(_ notes: RowNotes) -> Set<RowNote> {
    if let known = noteSets[notes.rawValue] { return known }
    let set = notes.notes
    noteSets[notes.rawValue] = set
    return set
  }
}
