import AnswerTable
import Comparison
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
      selection.table.shapes.allSatisfy { shape in
        shape.isCountable && condition.map(shape.canEvaluate) ?? true
      }
    }
  }

  /// The responses of a wave that count. From the table they come without the answers that it does
  /// not hold.
  func responses(in wave: String) -> [UsedResponse] {
    switch source {
    case .files(let selection):
      selection.accepted.filter { $0.wave == wave }
        .map { UsedResponse(response: $0.response, unit: $0.unit) }
    case .table(let selection):
      selection.responses(in: wave, rules)
        .map { UsedResponse(response: $0.response, unit: $0.unit) }
    }
  }
}
