import AnswerTable
import Comparison
import Diagnostics
import Expressions
import Intake
import NetworkModel
import SurveyModel

extension GatheredAnswers {
  /// Whether counting, and the condition, ask for nothing that is not here.
  func holdsAllOf(_ condition: Expression?) -> Bool {
    switch source {
    case .files: true
    case .table(let selection):
      selection.shapes.allSatisfy { shape in
        shape.isCountable && condition.map(shape.canEvaluate) ?? true
      }
    }
  }

  /// Whether nobody has sealed or opened responses since they were gathered.
  var isSteady: Bool {
    switch source {
    case .files: true
    case .table(let selection): selection.isSteady
    }
  }

  /// The counts of a wave's responses; nil when no response meets the condition.
  /// - Parameters:
  ///   - request: its survey, network and day hold; its wave may be a later one.
  ///   - notice: is told what the user should know of the answer table.
  func counted(
    _ wave: Wave, _ request: ComparisonRequest, where condition: ResponseCondition?,
    notice: (Trilingual) -> Void
  ) -> CountedResponses? {
    switch source {
    case .files(let selection):
      let chosen = selection.accepted.filter { accepted in
        accepted.wave == wave.name && condition?.holds(accepted.response) ?? true
      }
      if chosen.isEmpty { return nil }
      return CountedResponses(
        chosen.map { UsedResponse(response: $0.response, unit: $0.unit) }, request)
    case .table(let selection):
      if condition == nil, let kept = selection.counted(in: wave.name, rules) { return kept }
      return selection.counted(in: wave.name, rules, where: condition, request) {
        notice($0.words)
      }
    }
  }
}
