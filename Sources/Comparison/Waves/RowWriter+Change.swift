import ReportModel
import Statistics

/// A change since the earlier wave, before it becomes a row.
struct ChangeFigure: Sendable {
  let estimate: ChangeEstimate
  let hidden: Bool
  let earlierWave: String
  /// Notes that are about both waves together.
  let everywhere: RowNotes
}

extension RowWriter {
  mutating func write(_ change: ChangeFigure, _ cell: Cell) {
    let found = change.estimate.change
    var figure = Figure(n: change.estimate.count, value: found?.change)
    figure.error = found?.standardError
    figure.interval = found?.interval
    var notes = change.everywhere
    if figure.n == 0 {
      notes.insert(.noData)
    } else {
      if census, figure.error == nil { notes.insert(.census) }
      if figure.n < fewBelow { notes.insert(.few) }
      if change.estimate.libraries.count < cell.unit.librariesOf { notes.insert(.partial) }
      if isWeighted(cell) { notes.insert(.weighted) }
    }
    append(
      cell, .change, "", figure, notes, hidden: change.hidden, extra: .against(change.earlierWave))
  }
}
