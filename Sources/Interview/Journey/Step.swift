package import SurveyModel

/// What an interview comes to, one after another.
package enum Step: Sendable, Hashable {
  case question(PlacedQuestion, [Int])
  /// A note, or an answer that is only shown.
  case told(PlacedQuestion, [Int])
  /// "One more?" after the last instance of a repeat.
  case more(Repeat, RepeatKey)

  /// The same step again after the answers around it have changed.
  package var id: StepID {
    switch self {
    case .question(let placed, let instances), .told(let placed, let instances):
      .question(AnswerKey(placed.question.name, instances))
    case .more(_, let key): .more(key)
    }
  }

  /// Whether the interview waits for a person at this step.
  package var waits: Bool { if case .told = self { false } else { true } }

  /// Whether it counts as a question.
  package var isAsked: Bool { if case .question = self { true } else { false } }
}

/// Which step: what it asks about, wherever it comes in the order now.
package enum StepID: Sendable, Hashable {
  /// A question or a note.
  case question(AnswerKey)
  /// "One more?" of a repeat.
  case more(RepeatKey)
}

extension InterviewState {
  /// Everything that is asked or told now, in the survey's order.
  package func steps() -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(outline.questions.count)
    add(outline.survey.items, [], to: &steps)
    return steps
  }

  private func add(_ items: [Item], _ instances: [Int], to steps: inout [Step]) {
    for item in items {
      switch item {
      case .question(let question):
        if let step = step(question.name, instances) { steps.append(step) }
      case .group(let group): add(group.items, instances, to: &steps)
      case .repeat(let group):
        let key = RepeatKey(group.name, instances)
        guard isAsked(key) else { continue }
        for instance in 0..<(visible.repeatCounts[key] ?? 0) {
          add(group.items, instances + [instance], to: &steps)
        }
        if group.count == nil { steps.append(.more(group, key)) }
      }
    }
  }

  private func step(_ name: String, _ instances: [Int]) -> Step? {
    guard isRelevant(AnswerKey(name, instances)), let index = outline.position(of: name) else {
      return nil
    }
    if outline.questions[index].question.type == .note {
      return .told(outline.questions[index], instances)
    }
    guard outline.questions[index].question.isAnswered else { return nil }
    return isReadOnly(outline.questions[index], instances)
      ? .told(outline.questions[index], instances) : .question(outline.questions[index], instances)
  }
}
