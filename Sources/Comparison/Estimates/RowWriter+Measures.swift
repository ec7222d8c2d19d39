import ReportModel
import Statistics

/// The measures in the order of the tidy contract.
extension RowWriter {
  mutating func writeScores(_ cell: Cell, _ spread: ItemSpread) {
    let found = list.estimate(cell.unit, weigher) { $0.cells[cell.index].scores }
    var figure = Figure(found, spread.scores)
    if cell.item.isBinary {
      figure.interval = binaryInterval(found)
      figure.lacksSpread = false
    } else {
      figure.interval = figure.interval?.clamped(to: 0...100)
    }
    estimate(cell, .score, figure)
    estimate(cell, .scoreSD, Figure(found, value: found?.sample.standardDeviation))
    estimate(cell, .scoreMedian, Figure(found, value: found?.median))
    if cell.item.type == .overall { writeOverall(cell, spread) }
  }

  private mutating func writeOverall(_ cell: Cell, _ spread: ItemSpread) {
    let found = list.estimate(cell.unit, weigher, wantsMedian: false) {
      $0.cells[cell.index].uncapped
    }
    var figure = Figure(found, spread.uncapped)
    figure.interval = figure.interval?.clamped(to: 0...100)
    estimate(cell, .scoreUncapped, figure)
    let failed = list.share(cell.unit, weigher) {
      ($0.cells[cell.index].states.valid, Double($0.cells[cell.index].failed))
    }
    estimate(cell, .critical, shareFigure(failed))
  }

  mutating func writeNumbers(_ cell: Cell, _ spread: ItemSpread) {
    let found = list.estimate(cell.unit, weigher) { $0.cells[cell.index].numbers }
    estimate(cell, .mean, Figure(found, spread.numbers))
    estimate(cell, .sd, Figure(found, value: found?.sample.standardDeviation))
    estimate(cell, .median, Figure(found, value: found?.median))
    estimate(cell, .min, Figure(found, value: found?.least))
    estimate(cell, .max, Figure(found, value: found?.greatest))
  }

  /// Σ numerator / Σ denominator over the libraries that have both; each library gives the means of
  /// its responses, so that it counts once, or as much as those it stands for.
  mutating func writeRatio(_ cell: Cell) {
    var numerator = CompensatedSum()
    var denominator = CompensatedSum()
    var figure = Figure()
    for part in cell.unit.parts {
      let tally = list.parts[part].counts.cells[cell.index].quotients
      guard let means = tally.means,
        let factor = weigher.factor(library: list.parts[part].library, level: cell.unit.level)
      else { continue }
      numerator.add(factor * means.numerator)
      denominator.add(factor * means.denominator)
      figure.n += tally.count
      figure.libraries += 1
    }
    let ratio = numerator.value / denominator.value
    figure.value = figure.n > 0 && ratio.isFinite ? ratio : nil
    estimate(cell, .ratio, figure)
  }

  mutating func writeShare(_ cell: Cell, _ choice: Int) {
    let found = list.share(cell.unit, weigher) {
      let base = $0.cells[cell.index].shareBase
      return (base, base == 0 ? 0 : Double($0.cells[cell.index].shares[choice]) / 1e12)
    }
    estimate(cell, .share, choice: cell.item.choices[choice], shareFigure(found))
  }

  mutating func writeRank(_ cell: Cell, _ choice: Int, _ spread: SeriesSpread) {
    let found = list.estimate(cell.unit, weigher, wantsMedian: false) { counts -> Histogram<Int> in
      let ranks = counts.cells[cell.index].ranks
      return ranks.isEmpty ? Histogram() : ranks[choice]
    }
    estimate(cell, .meanRank, choice: cell.item.ranked[choice], Figure(found, spread))
  }

  mutating func writeCounts(_ cell: Cell) {
    var states = AnswerCounts()
    for part in cell.unit.parts {
      states.merge(list.parts[part].counts.cells[cell.index].states)
    }
    count(cell, .responses, states.total)
    count(cell, .missing, states.missing)
    switch cell.item.type {
    case .question, .indicator:
      count(cell, .notApplicable, states.notApplicable)
      count(cell, .dontKnow, states.dontKnow)
      count(cell, .refused, states.refused)
      count(cell, .irrelevant, states.irrelevant)
    case .group: break
    case .overall:
      count(cell, .libraries, librariesWithData(cell))
      count(cell, .librariesOf, cell.unit.librariesOf)
      if cell.unit.isGroup { writeResponseRate(cell) }
    }
  }

  /// Libraries with a used response, of all that belong to the unit.
  private mutating func writeResponseRate(_ cell: Cell) {
    let answered = cell.unit.parts.count
    let rate = Double(answered) / Double(cell.unit.librariesOf)
    append(
      cell, .responseRate, "", Figure(n: answered, value: rate), everywhere, hidden: cell.hidden)
  }

  /// Libraries with an overall score; in a survey without scores, with a used response.
  private func librariesWithData(_ cell: Cell) -> Int {
    guard cell.item.isScored else { return cell.unit.parts.count }
    return cell.unit.parts.count { list.parts[$0].counts.cells[cell.index].states.valid > 0 }
  }

  private func binaryInterval(_ found: SeriesEstimate?) -> ConfidenceInterval? {
    guard let sample = found?.sample else { return nil }
    return wilson.around(sample.mean / 100, count: sample.effectiveCount) * 100
  }

  private func shareFigure(_ found: (sample: ClusteredSample, libraries: Int)?) -> Figure {
    guard let found else { return Figure() }
    let share = min(max(found.sample.mean, 0), 1)
    var figure = Figure(n: found.sample.count, value: share, libraries: found.libraries)
    figure.error = (share * (1 - share) * found.sample.squaredWeights).squareRoot()
    figure.interval = wilson.around(share, count: found.sample.effectiveCount)
    return figure
  }
}

extension RowWriter.Figure {
  fileprivate init(_ found: SeriesEstimate?, value: Double?) {
    self.init(n: found?.sample.count ?? 0, value: value, libraries: found?.libraries ?? 0)
  }

  fileprivate init(_ found: SeriesEstimate?, _ spread: SeriesSpread) {
    self.init(found, value: found?.sample.mean)
    guard let sample = found?.sample else { return }
    error = spread.standardError(sample)
    interval = spread.interval(sample)
    lacksSpread = interval == nil
  }
}
