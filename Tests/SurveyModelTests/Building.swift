import Expressions
import SurveyModel

/// Short ways to write surveys and responses.
func ex(_ source: String) -> Expression {
  guard case .success(let expression) = Expression.parse(source) else {
    preconditionFailure("cannot read \(source)")
  }
  return expression
}

func question(
  _ name: String, _ type: QuestionType = .integer, change: (inout Question) -> Void = { _ in }
) -> Item {
  var question = Question(name: name, type: type)
  change(&question)
  return .question(question)
}

func decimal(_ text: String) -> FixedDecimal {
  guard let decimal = FixedDecimal(text) else { preconditionFailure("no decimal: \(text)") }
  return decimal
}

func outline(_ items: [Item], lists: [ChoiceList] = []) -> SurveyOutline {
  SurveyOutline(Survey(name: "s", version: "1", kind: .feedback, lists: lists, items: items))
}

func response(
  _ answers: [AnswerKey: String], _ counts: [RepeatKey: Int] = [:]
) -> Response {
  Response(
    instanceID: "uuid:x", survey: "s", version: "1", answers: answers, repeatCounts: counts)
}
