import ReportModel
import ReportWriting
import Statistics

extension VisitQuality {
  /// A figure on each line: what it is about (`round`, `item`, `visitor`), its name, the measure, how
  /// many it rests on, value, standard error and ends of the interval, and why there is none.
  package var csv: String {
    RecordTable(
      columns: [
        "wave", "survey", "about", "name", "measure", "n", "value", "se", "ci_low", "ci_high",
        "note",
      ], rows: roundRows + itemRows + visitorRows
    ).csv
  }

  private struct Ends {
    var error: Double?
    var low: Double?
    var high: Double?
  }

  private func row(
    _ about: String, _ name: String, _ measure: String, n: Int? = nil, _ value: Double?,
    _ ends: Ends = Ends(), note: String = ""
  ) -> [PlainCell] {
    let notes = [isSynthetic ? "synthetic" : "", note].filter { !$0.isEmpty }
    return [
      .text(wave), .text(survey), .text(about), .text(name), .text(measure), .init(n),
      .init(value), .init(ends.error), .init(ends.low), .init(ends.high),
      .text(notes.joined(separator: " ")),
    ]
  }

  private var roundRows: [[PlainCell]] {
    var rows: [[PlainCell]] = []
    switch correlation {
    case .success(let found):
      let ends = found.interval(confidence: 0.95)
      rows.append(
        row(
          "round", wave, "icc", n: found.ratings, found.value,
          Ends(low: ends?.low, high: ends?.high)))
    case .failure(let reason): rows.append(row("round", wave, "icc", nil, note: reason.code))
    }
    switch leniency {
    case .success(let found):
      let n = found.visitors.reduce(0) { $0 + $1.visits }
      rows.append(row("round", wave, "mean", n: n, found.mean))
      rows.append(row("round", wave, "variance_library", n: n, found.components.library))
      rows.append(row("round", wave, "variance_visitor", n: n, found.components.visitor))
      rows.append(row("round", wave, "variance_rest", n: n, found.components.rest))
    case .failure(let refusal):
      rows.append(row("round", wave, "variance_visitor", nil, note: refusal.code))
    }
    if let unreported {
      rows.append(row("round", wave, "unreported", Double(unreported)))
    }
    return rows
  }

  private var itemRows: [[PlainCell]] {
    agreement.map { item in
      switch item.alpha {
      case .success(let alpha):
        row("item", item.item, "alpha_" + item.level.code, n: alpha.paired, alpha.value)
      case .failure(let reason):
        row("item", item.item, "alpha_" + item.level.code, n: 0, nil, note: reason.code)
      }
    }
  }

  private var visitorRows: [[PlainCell]] {
    punctuality.flatMap { visitor -> [[PlainCell]] in
      let name = visitor.visitor
      var rows: [[PlainCell]] = []
      if let own = leniency(of: name) {
        rows.append(row("visitor", name, "mean", n: own.visits, own.mean))
        rows.append(
          row(
            "visitor", name, "leniency", n: own.visits, own.leniency,
            Ends(error: own.standardError, low: own.low, high: own.high)))
      }
      let late = visitor.daysLate
      if let latest = late.max() {
        let mean = Double(late.reduce(0, +)) / Double(late.count)
        rows.append(row("visitor", name, "days_late_mean", n: late.count, mean))
        rows.append(row("visitor", name, "days_late_max", n: late.count, Double(latest)))
      }
      if let median = VisitorPunctuality.median(visitor.hours) {
        let hours = visitor.hours
        rows.append(row("visitor", name, "hours_median", n: hours.count, median))
        rows.append(row("visitor", name, "hours_max", n: hours.count, hours.max()))
      }
      rows.append(
        row("visitor", name, "later_days", n: visitor.visits, Double(visitor.onLaterDays)))
      return rows
    }
  }
}

extension LeniencyRefusal {
  /// For machines.
  var code: String {
    switch self {
    case .notConnected: NotEstimable.notConnected.code
    case .notEstimable(let reason): reason.code
    }
  }
}
