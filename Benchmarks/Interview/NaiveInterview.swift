import Expressions
import NetworkModel
import SurveyModel

/// How the simplest engines do it: after each answer every expression is evaluated again in the
/// order of the document, and all of it once more until nothing changes.
struct NaiveInterview {
  let outline: SurveyOutline
  let world: ExpressionWorld
  var draft: [AnswerKey: String] = [:]
  var visible: Response
  private(set) var rounds = 0

  init(outline: SurveyOutline, world: ExpressionWorld) {
    self.outline = outline
    self.world = world
    visible = Response(
      instanceID: "uuid:x", survey: outline.survey.name, version: outline.survey.version)
  }

  mutating func answer(_ key: AnswerKey, _ text: String) {
    draft[key] = text
    var before: [AnswerKey: String]
    repeat {
      before = visible.answers
      for placed in outline.questions { workOut(placed) }
      rounds += 1
    } while visible.answers != before
  }

  private mutating func workOut(_ placed: PlacedQuestion) {
    let question = placed.question
    let key = AnswerKey(question.name)
    var isRelevant = true
    for condition in placed.outerRelevance + [question.relevant].compactMap(\.self) {
      isRelevant = value(condition, placed).truth && isRelevant
    }
    for case .when(let condition) in [question.required, question.readOnly] {
      _ = value(condition, placed)
    }
    for expression in [question.constraint, question.choiceFilter].compactMap(\.self) {
      _ = value(expression, placed)
    }
    if case .computed(let expression)? = question.defaultAnswer {
      let value = value(expression, placed).storedText
      if draft[key] == nil, isRelevant { draft[key] = value }
    }
    let calculated = question.calculation.map { value($0, placed).storedText }
    visible.answers[key] = isRelevant ? calculated ?? draft[key] ?? "" : nil
  }

  private func value(_ expression: Expression, _ placed: PlacedQuestion) -> Value {
    let text = visible.answers[AnswerKey(placed.question.name)] ?? ""
    let around = AnswerSurroundings(
      outline: outline, response: visible, world: world, repeats: placed.repeats, instances: [],
      current: placed.question.value(of: text))
    var warnings: [EvaluationWarning] = []
    return expression.evaluate(in: around, warnings: &warnings)
  }
}
