import Interview
import SurveyModel

extension TerminalInterview {
  /// The step that can mend a problem: the question's own, else the last one before it (what is
  /// only shown follows from other answers); nil when nothing is asked at all.
  func place(of problem: InterviewProblem, in steps: [Step]) -> Int? {
    let order = state.outline.position(of: problem.key.question) ?? 0
    let own = steps.firstIndex { step in
      guard case .question(let placed, let instances) = step else { return false }
      return AnswerKey(placed.question.name, instances) == problem.key
    }
    let before = steps.lastIndex { step in
      guard case .question(let placed, _) = step else { return false }
      return (state.outline.position(of: placed.question.name) ?? 0) < order
    }
    return own ?? before ?? steps.firstIndex(where: \.isAsked)
  }
}
