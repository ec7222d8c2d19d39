import ReportModel
package import SurveyModel

/// Counts as a row of plain whole numbers, for a store to keep. Surveys with an indicator have none:
/// its numerators and denominators are no whole numbers.
package struct PlainCounts: Sendable {
  private let catalogue: ItemCatalogue

  /// Nil where the counts of a survey cannot be kept.
  package init?(_ outline: SurveyOutline) {
    catalogue = ItemCatalogue(outline)
    if catalogue.items.contains(where: \.isQuotient) { return nil }
  }

  /// The events are told apart by their place among those of the counts.
  package func numbers(_ counted: CountedResponses) -> [Int] {
    var row: [Int] = []
    row.append(counted.tally.strata.count)
    for (stratum, counts) in zip(counted.tally.strata, counted.tally.counts) {
      row += [stratum.unit, stratum.event, counts.responses]
      for (item, cell) in zip(catalogue.items, counts.cells) { add(cell, item, to: &row) }
    }
    return row
  }

  /// The counts of a row; nil when it makes no sense.
  /// - Parameter units: how many there are in the list `network`.
  package func counted(
    _ row: [Int], events: [String], units: Int, version: String, isSynthetic: Bool
  ) -> CountedResponses? {
    var reader = RowReader(row)
    var strata: [Tally.Stratum] = []
    var counts: [Tally.Counts] = []
    for _ in 0..<reader.number() where !reader.hasFailed {
      let stratum = Tally.Stratum(unit: reader.number(), event: reader.number())
      guard (0..<units).contains(stratum.unit), (-1..<events.count).contains(stratum.event),
        strata.last.map({ $0 < stratum }) ?? true
      else { return nil }
      let responses = reader.number()
      strata.append(stratum)
      counts.append(
        Tally.Counts(responses: responses, cells: catalogue.items.map { reader.cell($0) }))
    }
    guard !reader.hasFailed, reader.isAtEnd else { return nil }
    return CountedResponses(
      tally: Tally(strata: strata, counts: counts), events: events, versions: [version],
      synthetic: isSynthetic)
  }

  private func add(_ cell: CellTally, _ item: ComparedItem, to row: inout [Int]) {
    row += cell.states.numbers
    add(cell.scores, to: &row)
    if item.type == .overall {
      row.append(cell.failed)
      if cell.uncapped == cell.scores { row.append(-1) } else { add(cell.uncapped, to: &row) }
    }
    if item.isNumeric { add(cell.numbers, to: &row) }
    if !item.choices.isEmpty {
      row.append(cell.shareBase)
      row += item.choices.indices.map { cell.shares.indices.contains($0) ? cell.shares[$0] : 0 }
    }
    for choice in item.ranked.indices {
      add(cell.ranks.indices.contains(choice) ? cell.ranks[choice] : Histogram(), to: &row)
    }
  }

  private func add<Value: PlainValue>(_ histogram: Histogram<Value>, to row: inout [Int]) {
    row.append(histogram.bins.count)
    for bin in histogram.bins {
      row.append(bin.value.plain)
      row.append(bin.upTo)
    }
  }
}

/// Takes numbers from a row; once something is missing or senseless there is nothing but zeros.
private struct RowReader {
  private let row: [Int]
  private var next = 0
  private(set) var hasFailed = false

  init(_ row: [Int]) { self.row = row }

  var isAtEnd: Bool { next == row.count }

  mutating func number() -> Int {
    guard next < row.count, !hasFailed else {
      hasFailed = true
      return 0
    }
    next += 1
    return row[next - 1]
  }

  mutating func cell(_ item: ComparedItem) -> CellTally {
    let states = AnswerCounts((0..<AnswerCounts.size).map { _ in number() })
    let scores: Histogram<Int> = histogram()
    var failed = 0
    var uncapped = Histogram<Int>()
    if item.type == .overall {
      failed = number()
      if next < row.count, row[next] == -1 {
        next += 1
        uncapped = scores
      } else {
        uncapped = histogram()
      }
    }
    let numbers: Histogram<Double> = item.isNumeric ? histogram() : Histogram()
    let shareBase = item.choices.isEmpty ? 0 : number()
    let shares = item.choices.map { _ in number() }
    return CellTally(
      states: states, scores: scores, uncapped: uncapped, failed: failed, numbers: numbers,
      shareBase: shareBase, shares: shares, ranks: item.ranked.map { _ in histogram() })
  }

  private mutating func histogram<Value: PlainValue>() -> Histogram<Value> {
    let count = number()
    guard count >= 0, count <= (row.count - next) / 2 else {
      hasFailed = true
      return Histogram()
    }
    if count == 0 { return Histogram() }
    var bins: [Histogram<Value>.Bin] = []
    bins.reserveCapacity(count)
    var passed = 0
    for place in 0..<count {
      let value = Value(plain: row[next + place * 2])
      let upTo = row[next + place * 2 + 1]
      if upTo <= passed || bins.last.map({ !($0.value < value) }) ?? false { hasFailed = true }
      passed = upTo
      bins.append(Histogram<Value>.Bin(value: value, upTo: upTo))
    }
    next += count * 2
    return hasFailed ? Histogram() : Histogram(bins: bins)
  }
}

/// A value as a whole number, bit for bit.
private protocol PlainValue: Tallied {
  var plain: Int { get }
  init(plain: Int)
}

extension Int: PlainValue {
  fileprivate var plain: Int { self }
  fileprivate init(plain: Int) { self = plain }
}

extension Double: PlainValue {
  fileprivate var plain: Int { Int(Int64(bitPattern: bitPattern)) }
  fileprivate init(plain: Int) { self.init(bitPattern: UInt64(bitPattern: Int64(plain))) }
}

extension AnswerCounts {
  fileprivate static let size = 6

  fileprivate var numbers: [Int] {
    [valid, missing, notApplicable, dontKnow, refused, irrelevant]
  }

  fileprivate init(_ numbers: [Int]) {
    self.init()
    let states: [AnswerState] = [
      .valid, .missing, .notApplicable, .dontKnow, .refused, .irrelevant,
    ]
    for (state, number) in zip(states, numbers) { add(state, number) }
  }
}
