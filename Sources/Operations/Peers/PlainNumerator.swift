import Expressions
import ReportModel
import SurveyModel

/// What an indicator counts, where its numerator is one question or so many times one: 0.8 loans per
/// inhabitant are so many loans.
struct PlainNumerator: Sendable {
  let label: ReportModel.Wording
  /// What the question's number is multiplied by.
  let factor: Double

  /// Nil for other numerators.
  init?(_ indicator: String, _ outline: SurveyOutline, _ wording: Wordings) {
    guard let expression = outline[indicator]?.question.quotient?.numerator,
      let (name, factor) = PlainNumerator.product(expression.root),
      let question = outline[name]?.question
    else { return nil }
    label = wording(question.label, or: name)
    self.factor = factor
  }

  private static func product(_ node: Node) -> (String, Double)? {
    switch node.form {
    case .reference(let name): return (name, 1)
    case .chain(let first, let steps):
      guard case .reference(let name) = first.form else { return nil }
      var factor = 1.0
      for step in steps {
        guard step.operation == .multiply, case .number(let number) = step.operand.form,
          number > 0
        else { return nil }
        factor *= number
      }
      return (name, factor)
    default: return nil
    }
  }
}
