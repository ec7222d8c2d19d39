import CCbc
import Synchronization

/// CBC keeps the options of a search in globals: one search at a time.
private let solver = Mutex(())

extension LinearProgram {
  /// Asks CBC, which hands a program without whole columns to CLP's simplex; without a clock.
  package func solved() -> LinearSolved {
    for row in rows where row.columns.isEmpty && !row.holdsForNothing { return .impossible }
    guard !costs.isEmpty else { return .best(amounts: [], cost: 0) }
    return solver.withLock { _ in search() }
  }

  private func search() -> LinearSolved {
    guard let model = unsafe Cbc_newModel() else { return .unknown }
    defer { unsafe Cbc_deleteModel(model) }
    unsafe Cbc_setLogLevel(model, 0)
    for (column, cost) in costs.enumerated() {
      unsafe Cbc_addCol(model, "x\(column)", 0, .greatestFiniteMagnitude, cost, 0, 0, nil, nil)
    }
    for (number, row) in rows.enumerated() where !row.columns.isEmpty {
      unsafe Cbc_addRow(
        model, "r\(number)", Int32(row.columns.count), row.columns.map(Int32.init),
        row.coefficients, row.sense.letter, row.bound)
    }
    unsafe Cbc_solve(model)
    if unsafe Cbc_isProvenInfeasible(model) != 0 || Cbc_isContinuousUnbounded(model) != 0 {
      return .impossible
    }
    guard unsafe Cbc_isProvenOptimal(model) != 0, let values = unsafe Cbc_getColSolution(model)
    else { return .unknown }
    let amounts = costs.indices.map { unsafe max(values[$0], 0) }
    guard rows.allSatisfy({ $0.holds(amounts) }) else { return .unknown }
    return .best(amounts: amounts, cost: zip(costs, amounts).reduce(0) { $0 + $1.0 * $1.1 })
  }
}

extension IntegerProgram {
  /// Asks CBC, the branch-and-cut solver of COIN-OR, with one thread and without a clock: what
  /// limits the search is a number of nodes, so that a slow machine gets the same answer as a fast
  /// one.
  package func solved(nodes: Int = 20_000) -> Solved {
    // A row without columns is no matter for a solver: it holds or it does not.
    for row in rows where row.columns.isEmpty && !row.holdsForNothing { return .impossible }
    guard !costs.isEmpty else { return .best(chosen: [], cost: 0, bound: 0) }
    return solver.withLock { _ in search(nodes) }
  }

  private func search(_ nodes: Int) -> Solved {
    guard let model = unsafe Cbc_newModel() else { return .unknown }
    defer { unsafe Cbc_deleteModel(model) }
    unsafe Cbc_setLogLevel(model, 0)
    unsafe Cbc_setMaximumNodes(model, Int32(nodes))
    unsafe Cbc_setAllowableGap(model, 1e-6)
    for (column, cost) in costs.enumerated() {
      unsafe Cbc_addCol(
        model, "x\(column)", settled.contains(column) ? 1 : 0, 1, cost, 1, 0, nil, nil)
    }
    for (number, row) in rows.enumerated() where !row.columns.isEmpty {
      unsafe Cbc_addRow(
        model, "r\(number)", Int32(row.columns.count), row.columns.map(Int32.init),
        row.coefficients, row.sense.letter, row.bound)
    }
    unsafe Cbc_solve(model)
    if unsafe Cbc_isProvenInfeasible(model) != 0 { return .impossible }
    guard unsafe Cbc_numberSavedSolutions(model) > 0 || Cbc_isProvenOptimal(model) != 0,
      let values = unsafe Cbc_getColSolution(model)
    else { return .unknown }
    let chosen = costs.indices.map { unsafe values[$0] > 0.5 }
    guard holds(chosen) else { return .unknown }
    let cost = costs.indices.reduce(0) { chosen[$1] ? $0 + costs[$1] : $0 }
    let isProven = unsafe Cbc_isProvenOptimal(model) != 0
    let bound = isProven ? cost : min(cost, unsafe Cbc_getBestPossibleObjValue(model))
    return .best(chosen: chosen, cost: cost, bound: bound)
  }

  /// The solver reckons in floating point; what it says is looked at once more.
  private func holds(_ chosen: [Bool]) -> Bool {
    settled.allSatisfy { chosen[$0] }
      && rows.allSatisfy { row in
        let sum = zip(row.columns, row.coefficients).reduce(0) { chosen[$1.0] ? $0 + $1.1 : $0 }
        return switch row.sense {
        case .atLeast: sum >= row.bound - 1e-6
        case .atMost: sum <= row.bound + 1e-6
        case .exactly: abs(sum - row.bound) <= 1e-6
        }
      }
  }
}

extension IntegerProgram.Row {
  /// The solver reckons in floating point; what it says is looked at once more, against the size of
  /// what is added up.
  fileprivate func holds(_ amounts: [Double]) -> Bool {
    let parts = zip(columns, coefficients).map { amounts[$0] * $1 }
    let sum = parts.reduce(0, +)
    let slack = 1e-6 * max(1, bound.magnitude, parts.reduce(0) { $0 + $1.magnitude })
    return switch sense {
    case .atLeast: sum >= bound - slack
    case .atMost: sum <= bound + slack
    case .exactly: (sum - bound).magnitude <= slack
    }
  }

  fileprivate var holdsForNothing: Bool {
    switch sense {
    case .atLeast: bound <= 0
    case .atMost: bound >= 0
    case .exactly: bound == 0
    }
  }
}

extension IntegerProgram.Sense {
  fileprivate var letter: CChar {
    switch self {
    case .atLeast: CChar(UInt8(ascii: "G"))
    case .atMost: CChar(UInt8(ascii: "L"))
    case .exactly: CChar(UInt8(ascii: "E"))
    }
  }
}
