package import Expressions
package import Interview
package import NetworkModel
package import SurveyModel

/// Fills in surveys by chance, through the interview's own rules, so that every response is one
/// that a person could have given. All are marked synthetic.
package struct Synthesiser: Sendable {
  package let outline: SurveyOutline
  package let snapshot: NetworkSnapshot
  package let fitting: ValueFitting
  /// What expressions see at a moment.
  package let world: @Sendable (Moment) -> ExpressionWorld
  private let attempts = 60

  package init(
    outline: SurveyOutline, snapshot: NetworkSnapshot,
    world: @escaping @Sendable (Moment) -> ExpressionWorld
  ) {
    self.outline = outline
    self.snapshot = snapshot
    self.world = world
    fitting = ValueFitting(outline: outline, snapshot: snapshot)
  }

  /// A response to the whole survey, and the problems that chance could not solve.
  package func response(
    to visit: SyntheticVisit, instanceID: String, chance: inout SeededChance
  ) -> (Response, [InterviewProblem]) {
    let blank = Response(
      instanceID: instanceID, survey: outline.survey.name, version: outline.survey.version,
      timeStart: visit.start, timeEnd: visit.end, synthetic: true)
    var state = InterviewState(
      outline: outline, world: world(visit.end), fitting: fitting, response: blank)
    leadToUnit(visit, &state)
    for (name, group) in outline.repeats.sorted(by: { $0.key < $1.key })
    where group.count == nil && (outline.repeatParents[name] ?? []).isEmpty {
      for _ in 0..<(chance.pick([(0, 0.35), (1, 0.4), (2, 0.25)]) ?? 0) {
        state.addInstance(of: RepeatKey(name))
      }
    }
    for placed in outline.questions {
      for instances in state.visible.instances(of: placed.repeats)
      where state.visible.answers[AnswerKey(placed.question.name, instances)] == "" {
        answer(placed, instances, visit, &state, &chance)
      }
    }
    let problems = mend(&state, visit, &chance)
    return (state.visible, problems)
  }

  /// Answers anew what later answers made wrong or relevant; what is left is told.
  private func mend(
    _ state: inout InterviewState, _ visit: SyntheticVisit, _ chance: inout SeededChance
  ) -> [InterviewProblem] {
    var problems = state.problems(snapshot: snapshot)
    for _ in 0..<3 where !problems.isEmpty {
      for problem in problems {
        guard let placed = outline[problem.key.question] else { continue }
        answer(placed, problem.key.instances, visit, &state, &chance)
      }
      problems = state.problems(snapshot: snapshot)
    }
    return problems
  }

  private func answer(
    _ placed: PlacedQuestion, _ instances: [Int], _ visit: SyntheticVisit,
    _ state: inout InterviewState, _ chance: inout SeededChance
  ) {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    guard state.isRelevant(key), question.isAnswered, !state.isReadOnly(placed, instances) else {
      return
    }
    var inventing = Inventing(
      placed: placed, instances: instances, visit: visit, outline: outline, snapshot: snapshot)
    for _ in 0..<attempts {
      var trial = state
      trial.set(key, to: inventing.text(state, &chance))
      if trial.problem(placed, instances, snapshot: snapshot) == nil {
        state = trial
        return
      }
    }
  }
}
