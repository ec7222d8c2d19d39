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
      selection.shapes.allSatisfy { shape in
        shape.isCountable && condition.map(shape.canEvaluate) ?? true
      }
    }
  }

  /// The counts of a wave's responses; nil when no response meets the condition.
  /// - Parameter request: its survey, network and day hold; its wave may be a later one.
  func counted(
    _ wave: Wave, _ request: ComparisonRequest, where condition: ((Response) -> Bool)?
  ) -> CountedResponses? {
    switch source {
    case .files(let selection):
      let chosen = selection.accepted.filter { accepted in
        accepted.wave == wave.name && condition?(accepted.response) ?? true
      }
      if chosen.isEmpty { return nil }
      return CountedResponses(
        chosen.map { UsedResponse(response: $0.response, unit: $0.unit) }, request)
    case .table(let selection):
      let chosen = selection.coded(in: wave.name, rules, where: condition)
      return chosen.isEmpty ? nil : CountedResponses(coded: chosen, request)
    }
  }
}
