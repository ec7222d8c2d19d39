import Expressions
package import NetworkModel
package import SurveyModel

extension InterviewState {
  /// What is wrong with the answer of one question, if it is relevant; the first thing only.
  package func problem(
    _ placed: PlacedQuestion, _ instances: [Int], snapshot: NetworkSnapshot
  ) -> InterviewProblem? {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    guard let text = visible.answers[key] else { return nil }
    func refuse(_ kind: InterviewProblem.Kind) -> InterviewProblem {
      InterviewProblem(key: key, kind: kind)
    }
    if text.isEmpty {
      let asked = question.type != .calculate && question.type != .note
      return asked && holds(question.required, placed, instances)
        ? refuse(.required(question.requiredMessage)) : nil
    }
    if let misfit = fitting.misfit(text, question) { return refuse(.misfit(misfit)) }
    if let filtered = filteredOut(text, placed, instances, snapshot) {
      return refuse(.notOffered(filtered))
    }
    if isSentinel(text, question) { return nil }
    if let constraint = question.constraint, !evaluate(constraint, placed, instances).0.truth {
      return refuse(.constraint(question.constraintMessage))
    }
    return nil
  }

  /// Everything that keeps the interview from being submitted, in the order of the questions.
  package func problems(snapshot: NetworkSnapshot) -> [InterviewProblem] {
    outline.questions.flatMap { placed in
      visible.instances(of: placed.repeats).compactMap {
        problem(placed, $0, snapshot: snapshot)
      }
    }
  }

  private func filteredOut(
    _ text: String, _ placed: PlacedQuestion, _ instances: [Int], _ snapshot: NetworkSnapshot
  ) -> String? {
    guard placed.question.choiceFilter != nil else { return nil }
    let offered = Set(choices(of: placed, instances, snapshot: snapshot).map(\.name))
    let chosen = text.split(separator: " ").map(String.init)
    return chosen.first { !offered.contains($0) && !(placed.question.orOther && $0 == "other") }
  }

  /// A sentinel number passes the constraint and counts as missing.
  private func isSentinel(_ text: String, _ question: Question) -> Bool {
    question.sentinels.contains { FixedDecimal(text) == $0.value }
  }
}
