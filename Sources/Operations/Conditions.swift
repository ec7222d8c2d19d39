import Diagnostics
import Expressions
import NetworkModel
import SurveyModel

/// An expression that a person typed (`--where`), checked against a survey's questions.
func checkedCondition(_ text: String, _ outline: SurveyOutline) throws(Stopped) -> Expression {
  let source = SourceText(file: "--where", bytes: Array(text.utf8))
  func finding(_ problem: ExpressionProblem) -> Diagnostic {
    Diagnostic(
      problem.severity, problem.code, at: source.place(problem.range), what: problem.what,
      why: problem.why, fix: problem.fix
    ).showing(source)
  }
  switch Expression.parse(text) {
  case .failure(let problem): throw Stopped(finding(problem), status: .usage)
  case .success(let expression):
    let checked = expression.check(in: AnswerScope(outline: outline), expecting: .truth)
    let errors = checked.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Stopped(errors.map(finding), status: .usage) }
    return expression
  }
}

extension Expression {
  /// The questions whose answers alone decide; nil where the day or the clock may decide too.
  var mentions: [String]? {
    ["today", "now"].contains(where: source.contains) ? nil : references.map(\.name)
  }
}

/// The questions outside repeats, as a condition over whole responses sees them.
private struct AnswerScope: NameScope {
  let outline: SurveyOutline

  func symbol(_ name: String) -> Symbol? {
    outline[name].map { placed in
      let list = placed.question.list.flatMap { outline.survey.list($0) }
      return Symbol(
        name: name, type: placed.question.valueType, repeats: placed.repeats,
        choices: list?.choices.map(\.name))
    }
  }

  var symbolNames: [String] { outline.questions.map(\.question.name) }
  var current: Symbol? { nil }
  var repeats: [String] { [] }
  var columns: [Symbol] { [] }
  var tableNames: [String] { ["network"] }

  func tableColumns(_ table: String) -> [String]? {
    table == "network" ? NetworkSnapshot.columns : nil
  }
}
