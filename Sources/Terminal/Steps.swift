import Interview
import SurveyModel

/// What the terminal does next.
enum Step {
  case question(PlacedQuestion, [Int])
  /// A note, or an answer that is only shown.
  case told(PlacedQuestion, [Int])
  /// "One more?" after the last instance of a repeat.
  case more(Repeat, RepeatKey)

  /// Whether a line is read at this step.
  var waits: Bool { if case .told = self { false } else { true } }

  /// Whether it counts as a question.
  var isAsked: Bool { if case .question = self { true } else { false } }
}

extension TerminalInterview {
  /// Everything that is asked or told now, in the survey's order.
  func steps() -> [Step] { steps(state.outline.survey.items, []) }

  func steps(_ items: [Item], _ instances: [Int]) -> [Step] {
    items.flatMap { item -> [Step] in
      switch item {
      case .question(let question): return step(question, instances)
      case .group(let group): return steps(group.items, instances)
      case .repeat(let group):
        let key = RepeatKey(group.name, instances)
        guard state.isAsked(key) else { return [] }
        let count = state.visible.repeatCounts[key] ?? 0
        let inner = (0..<count).flatMap { steps(group.items, instances + [$0]) }
        return inner + (group.count == nil ? [.more(group, key)] : [])
      }
    }
  }

  private func step(_ question: Question, _ instances: [Int]) -> [Step] {
    guard let placed = state.outline[question.name],
      state.isRelevant(AnswerKey(question.name, instances))
    else { return [] }
    if question.type == .note { return [.told(placed, instances)] }
    guard question.isAnswered else { return [] }
    return state.isReadOnly(placed, instances)
      ? [.told(placed, instances)] : [.question(placed, instances)]
  }

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
