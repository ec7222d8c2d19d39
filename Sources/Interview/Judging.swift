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
    func message(_ label: Label) -> Label {
      rendered(label, placed, instances, snapshot: snapshot)
    }
    if text.isEmpty {
      return isRequired(placed, instances)
        ? refuse(.required(message(question.requiredMessage))) : nil
    }
    if let misfit = fitting.misfit(text, question) ?? fitting.stepMisfit(text, question) {
      return refuse(.misfit(misfit))
    }
    if let filtered = filteredOut(text, placed, instances, snapshot) {
      return refuse(.notOffered(filtered))
    }
    if question.type == .rank {
      let count = text.split(separator: " ").count
      let all = choices(of: placed, instances, snapshot: snapshot).count
      if count < all { return refuse(.incompleteRanking(count, of: all)) }
    }
    if question.isSentinel(text) { return nil }
    if let constraint = question.constraint, !evaluate(constraint, placed, instances).0.truth {
      return refuse(.constraint(message(question.constraintMessage)))
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
    return text.split(separator: " ").map(String.init).first { !offered.contains($0) }
  }
}

extension Question {
  /// A sentinel number passes the constraint and counts as missing.
  fileprivate func isSentinel(_ text: String) -> Bool {
    guard !sentinels.isEmpty, let number = number(fromText: text) else { return false }
    return sentinel(number) != nil
  }
}
