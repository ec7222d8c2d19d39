package import AnswerTable
import Comparison
import Diagnostics
package import Expressions
package import Intake
package import NetworkModel
package import SurveyModel

/// A survey with what has been answered to it, as far as it can be listed and counted.
package struct GatheredAnswers: Sendable {
  /// Where the answers are.
  package enum Source: Sendable {
    /// Read from their files.
    case files(ResponseSelection)
    /// In the answer table, which holds no free texts.
    case table(TableSelection)
  }

  package let survey: DefinedSurvey
  package let network: Network
  package let zone: LocalZone
  package let rules: SelectionRules
  package let source: Source

  /// The responses that do not count, in the order of paths.
  package var rejected: [RejectedResponse] {
    switch source {
    case .files(let selection): selection.rejected
    case .table(let selection): selection.rejected
    }
  }

  package var usedCount: Int {
    switch source {
    case .files(let selection): selection.accepted.count
    case .table(let selection): selection.acceptedCount
    }
  }

  /// The responses that count, without their answers.
  /// - Parameter wave: nil for all waves.
  package func used(in wave: String? = nil) -> [UsedLine] {
    switch source {
    case .files(let selection):
      selection.accepted.filter { wave == nil || $0.wave == wave }.map {
        UsedLine(
          file: $0.file, id: $0.response.instanceID, unit: $0.unit, wave: $0.wave,
          answered: $0.response.timeEnd ?? $0.response.timeStart,
          synthetic: $0.response.synthetic)
      }
    case .table(let selection):
      selection.used(in: wave, rules).map { file, facts in
        UsedLine(
          file: file, id: facts.instanceID, unit: facts.unit ?? "", wave: facts.wave ?? "",
          answered: facts.timeEnd ?? facts.timeStart, synthetic: facts.synthetic)
      }
    }
  }

  /// The survey's waves that have responses that count, the latest first.
  package var waves: [Wave] {
    let used =
      switch source {
      case .files(let selection): selection.waves
      case .table(let selection): selection.waves(rules)
      }
    return network.waves.filter { used.contains($0.name) }
      .sorted { ($0.until, $0.name) > ($1.until, $1.name) }
  }
}

/// A response that counts, as a list shows it.
package struct UsedLine: Sendable {
  package let file: StoredFile
  package let id: String
  package let unit: String
  package let wave: String
  package let answered: Moment?
  package let synthetic: Bool
}
