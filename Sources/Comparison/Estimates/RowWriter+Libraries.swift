import ReportModel
import Statistics

/// A library beside the others of its reference groups, in the order of the tidy contract.
extension RowWriter {
  mutating func writeStandings(_ cell: Cell, _ figures: ItemFigures) {
    guard cell.unit.level == .library, let standings = figures.standings else { return }
    let library = list.parts[cell.unit.parts[0]].library
    let own = list.parts[cell.unit.parts[0]].counts.cells[cell.index].level(cell.item)?.count ?? 0
    let all = standings.groups(of: library).filter(\.standing.isWanted).map { position, standing in
      Placed(
        library: library, standing: standing, count: own, cell: cell,
        isHidden: cell.hidden || !figures.showsStanding[position])
    }
    let network = all.filter { $0.standing.group.level == .network }
    if asked.contains(.shrunken) {
      for one in network { write(one, .shrunken, one.standing.shrunken(library)) }
    }
    for one in all where asked.contains(.distinct) || (words && one.standing.noWord == nil) {
      writeDistinct(one, figures.spread.level)
    }
    if asked.contains(.ranks) {
      for one in network {
        write(one, .rankLow, one.standing.ranks(library).map { Double($0.best) })
      }
      for one in network {
        write(one, .rankHigh, one.standing.ranks(library).map { Double($0.worst) })
      }
    }
    if asked.contains(.percentile) {
      for one in all { write(one, .percentile, one.standing.percentile(library)) }
    }
  }

  /// A library in one of its groups.
  private struct Placed {
    let library: Int
    let standing: GroupStanding
    /// The library's own responses with a value.
    let count: Int
    let cell: Cell
    let isHidden: Bool
  }

  private mutating func write(_ one: Placed, _ measure: Measure, _ value: Double?) {
    append(one, measure, Figure(n: one.count, value: value), [])
  }

  private mutating func writeDistinct(_ one: Placed, _ spread: SeriesSpread) {
    var figure = Figure(n: one.count, value: one.standing.difference(one.library))
    var notes: RowNotes = []
    if let value = figure.value {
      figure.error = one.standing.error(one.library)
      figure.interval = figure.error.flatMap { spread.interval(around: value, standardError: $0) }
      if census, figure.interval == nil { notes.insert(.census) }
    }
    if !one.cell.hidden, let word = one.standing.word(one.library) {
      notes.insert(.word(word))
    }
    append(one, .distinct, figure, notes)
  }

  private mutating func append(
    _ one: Placed, _ measure: Measure, _ figure: Figure, _ more: RowNotes
  ) {
    var notes = everywhere.union(more)
    if figure.n == 0 {
      notes.insert(.noData)
    } else {
      if figure.value == nil { notes.insert(.notEstimable) }
      if figure.n < fewBelow { notes.insert(.few) }
    }
    append(
      one.cell, measure, one.standing.group.name, figure, notes, hidden: one.isHidden)
  }
}
