import Comparison
package import Diagnostics
import PeerLearning
package import ReportModel

/// Whether a library is put beside mixtures of its own size or of any.
package enum FrontierReturns: String, Sendable, CaseIterable {
  case variable, constant
}

/// How much less would do, or how much more could be had.
package enum FrontierOrientation: String, Sendable, CaseIterable {
  case input, output
}

/// How a frontier is asked for.
package struct FrontierRequest: Sendable {
  package var survey: String
  /// Names of questions or indicators.
  package var inputs: [String]
  package var outputs: [String]
  package var wave: String?
  package var returns = FrontierReturns.variable
  package var orientation = FrontierOrientation.input
  package var language: Language?

  package init(survey: String, inputs: [String], outputs: [String]) {
    self.survey = survey
    self.inputs = inputs
    self.outputs = outputs
  }
}

/// The frontier of a survey's libraries, ready to be written in any form. The coordinator's.
package struct PreparedFrontier: Sendable {
  struct Place: Sendable {
    let library: Naming.Unit
    let unit: FrontierTask.Unit
    let score: FrontierScore
    /// Its efficiency were the greatest part of its mixture not there; nil for those on the frontier.
    let withoutChief: Double?
  }

  package let survey: String
  package let wave: String
  package let naming: Naming
  let request: FrontierRequest
  let inputs: [Naming.Entry]
  let outputs: [Naming.Entry]
  /// In file order; references are places in this list.
  let places: [Place]
  /// Libraries with responses that lack a figure.
  let lacking: Int

  /// How many others have a library in their mixture.
  func timesReferred(_ place: Int) -> Int {
    places.indices.count { other in
      other != place && places[other].score.references.contains { $0.unit == place }
    }
  }
}

extension Workspace {
  /// How far each library is from the frontier of those that bring about most with least.
  ///
  /// Throws HC0653 for a figure that the survey has not, HC0654 where too few libraries have all
  /// figures, HC0651 where the solver gave up, and what a report throws.
  package func frontier(_ request: FrontierRequest) throws(Stopped) -> PreparedFrontier {
    var asked = ReportRequest(survey: request.survey)
    asked.wave = request.wave
    asked.words = false
    asked.language = request.language
    guard let report = try report(asked).first else { throw PairsProblems.nothingToPair }
    let figures = FrontierFigures(report.table, report.naming)
    let inputs = try request.inputs.map { name throws(Stopped) in try figures.entry(name) }
    let outputs = try request.outputs.map { name throws(Stopped) in try figures.entry(name) }
    let all = report.naming.units(at: .library).filter { figures.answered.contains($0.name) }
    let known = all.compactMap { library -> (Naming.Unit, FrontierTask.Unit)? in
      figures.unit(library, inputs, outputs).map { (library, $0) }
    }
    let needed = FrontierTask.fewestUnits(inputs: inputs.count, outputs: outputs.count)
    guard known.count >= needed else {
      throw PairsProblems.fewUnits(known.count, needed: needed)
    }
    var task = FrontierTask(units: known.map(\.1))
    task.returns = request.returns == .constant ? .constant : .variable
    task.orientation = request.orientation == .output ? .output : .input
    let search = FrontierSearch(task)
    let places = try known.enumerated().map { place, one throws(Stopped) in
      guard let score = search.score(of: place) else { throw PairsProblems.gaveUp }
      return PreparedFrontier.Place(
        library: one.0, unit: one.1, score: score,
        withoutChief: search.efficiency(of: place, withoutChiefOf: score))
    }
    return PreparedFrontier(
      survey: request.survey, wave: report.wave, naming: report.naming, request: request,
      inputs: inputs, outputs: outputs, places: places, lacking: all.count - known.count)
  }
}

extension FrontierSearch {
  /// The efficiency of a unit were the greatest part of its mixture not there: how much hangs on one
  /// library. Nil on the frontier.
  fileprivate func efficiency(of place: Int, withoutChiefOf score: FrontierScore) -> Double? {
    let others = score.references.filter { $0.unit != place }
    guard score.efficiency < 1 - 1e-6,
      let chief = others.max(by: { ($0.weight, -$0.unit) < ($1.weight, -$1.unit) })
    else { return nil }
    return efficiency(of: place, without: chief.unit)
  }
}

/// The yearly figures of a report's libraries.
private struct FrontierFigures {
  private var values: [String: [String: Double]] = [:]
  private(set) var answered: Set<String> = []
  private let entries: [Naming.Entry]

  init(_ table: ComparisonTable, _ naming: Naming) {
    for row in table.rows where row.level == .library && row.measure == .mean {
      answered.insert(row.unit)
      if let value = row.value { values[row.item, default: [:]][row.unit] = value }
    }
    entries = naming.entries
  }

  func entry(_ name: String) throws(Stopped) -> Naming.Entry {
    guard values[name] != nil, let entry = entries.first(where: { $0.name == name }) else {
      throw PairsProblems.unknownFigure(
        name, among: entries.map(\.name).filter { values[$0] != nil })
    }
    return entry
  }

  /// Nil where a figure is lacking, or nothing is used or brought about.
  func unit(
    _ library: Naming.Unit, _ inputs: [Naming.Entry], _ outputs: [Naming.Entry]
  ) -> FrontierTask.Unit? {
    let used = inputs.compactMap { values[$0.name]?[library.name] }
    let made = outputs.compactMap { values[$0.name]?[library.name] }
    guard used.count == inputs.count, made.count == outputs.count else { return nil }
    let unit = FrontierTask.Unit(inputs: used, outputs: made)
    return unit.isUsable ? unit : nil
  }
}
