import IntegerPrograms
import Statistics

/// Who goes where: chosen by the solver, with rows added as they are found to be needed.
///
/// Hard rows: each place gets its visits, each by another visitor; no visitor makes more visits than
/// the capacity, or than there are days for (Hall's condition, added where a matching of days
/// fails). Rows of the design: libraries and visitors hang together, and no visitor sees one library
/// only; these are given up, the last first, where nothing keeps them all.
struct Assigning {
  private let pairs: Pairs
  private let meetings: Meetings
  private var hard: [IntegerProgram.Row] = []
  private var connecting: [IntegerProgram.Row] = []
  private var several: [IntegerProgram.Row] = []
  private var asksConnected = true
  private var asksSeveral: Bool

  struct Choice: Sendable {
    let chosen: [Bool]
    let cost: Double
    let bound: Double
  }

  enum Failure: Error { case impossible, unknown }

  init(_ pairs: Pairs, _ meetings: Meetings, asksSeveral: Bool) {
    self.pairs = pairs
    self.meetings = meetings
    self.asksSeveral = asksSeveral
    for (place, columns) in pairs.ofPlace.enumerated() {
      hard.append(.init(sumOf: columns, .exactly, pairs.needs[place]))
    }
    for (visitor, columns) in pairs.ofVisitor.enumerated() where !columns.isEmpty {
      hard.append(.init(sumOf: columns, .atMost, pairs.capacities[visitor]))
    }
  }

  mutating func demand(_ row: IntegerProgram.Row) { hard.append(row) }

  mutating func cheapest(_ costs: [Double]) throws(Failure) -> Choice {
    let settled = Set(pairs.all.indices.filter { pairs.all[$0].isSettled })
    while true {
      let program = IntegerProgram(
        costs: costs, settled: settled,
        rows: hard + (asksConnected ? connecting : []) + (asksSeveral ? several : []))
      switch program.solved() {
      case .impossible: try giveUp(.impossible)
      case .unknown: try giveUp(.unknown)
      case .best(let chosen, let cost, let bound):
        guard addMissing(chosen) else { return Choice(chosen: chosen, cost: cost, bound: bound) }
      }
    }
  }

  private mutating func giveUp(_ failure: Failure) throws(Failure) {
    if asksSeveral, !several.isEmpty {
      asksSeveral = false
    } else if asksConnected, !connecting.isEmpty {
      asksConnected = false
      asksSeveral = false
    } else {
      throw failure
    }
  }

  /// Adds the rows that a choice breaks, of the first kind of which there are any.
  private mutating func addMissing(_ chosen: [Bool]) -> Bool {
    let days = dayRows(chosen)
    hard += days
    if !days.isEmpty { return true }
    let bridges = asksConnected ? bridgeRows(chosen) : []
    if bridges.contains(where: \.columns.isEmpty) {
      // Nobody may go from one part to another: no plan hangs together, and what was dearer for
      // the sake of it is looked for anew.
      asksConnected = false
      asksSeveral = false
      return true
    }
    connecting += bridges
    if !bridges.isEmpty { return true }
    let more = asksSeveral ? severalRows(chosen) : []
    several += more
    return !more.isEmpty
  }

  // MARK: Rows

  /// A visitor cannot make more visits than there are days for them.
  private func dayRows(_ chosen: [Bool]) -> [IntegerProgram.Row] {
    pairs.ofVisitor.compactMap { columns in
      let open = columns.filter { !pairs.all[$0].isSettled }
      let mine = open.filter { chosen[$0] }
      let matching = DayMatching(candidates: mine.map(days))
      guard let scarce = matching.contention?.days else { return nil }
      return .init(
        sumOf: open.filter { scarce.isSuperset(of: days($0)) }, .atMost, scarce.count)
    }
  }

  private func days(_ column: Int) -> [Int] {
    meetings.common[pairs.all[column].place][pairs.all[column].visitor]
  }

  /// Each part needs a visit that joins it to another.
  private func bridgeRows(_ chosen: [Bool]) -> [IntegerProgram.Row] {
    let parts = pairs.parts(chosen)
    guard parts.count > 1 else { return [] }
    return (0..<(parts.count == 2 ? 1 : parts.count)).map { part in
      let columns = pairs.all.indices.filter { column in
        let pair = pairs.all[column]
        return (parts.ofLibrary[pairs.libraryOfPlace[pair.place]] == part)
          != (parts.ofVisitor[pair.visitor] == part)
      }
      return .init(sumOf: columns, .atLeast, 1)
    }
  }

  /// Whoever goes anywhere sees two libraries, where the rules leave two; and a library with
  /// several visits sees two visitors.
  private func severalRows(_ chosen: [Bool]) -> [IntegerProgram.Row] {
    var rows: [IntegerProgram.Row] = []
    for (visitor, columns) in pairs.ofVisitor.enumerated() where pairs.capacities[visitor] > 1 {
      let seen = Set(columns.filter { chosen[$0] }.map(library))
      guard seen.count == 1, let only = seen.first else { continue }
      let elsewhere = columns.filter { library($0) != only }
      guard !elsewhere.isEmpty else { continue }
      for column in columns where library(column) == only {
        rows.append(
          .init(
            elsewhere + [column], Array(repeating: 1, count: elsewhere.count) + [-1], .atLeast, 0))
      }
    }
    for number in pairs.libraries.indices {
      let columns = pairs.all.indices.filter { library($0) == number }
      let mine = columns.filter { chosen[$0] }
      guard mine.count > 1, Set(mine.map { pairs.all[$0].visitor }).count == 1,
        let visitor = mine.first.map({ pairs.all[$0].visitor })
      else { continue }
      rows.append(
        .init(
          sumOf: columns.filter { pairs.all[$0].visitor == visitor }, .atMost, mine.count - 1))
    }
    return rows
  }

  private func library(_ column: Int) -> Int { pairs.libraryOfPlace[pairs.all[column].place] }
}

extension Pairs {
  func parts(_ chosen: [Bool]) -> ConnectedParts {
    ConnectedParts(
      all.indices.filter { chosen[$0] }.map {
        (library: libraryOfPlace[all[$0].place], visitor: all[$0].visitor)
      }, libraries: libraries.count, visitors: ofVisitor.count)
  }
}
