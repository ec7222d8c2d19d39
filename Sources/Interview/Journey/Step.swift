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
  package func steps() -> [Step] { steps(outline.survey.items, []) }

  private func steps(_ items: [Item], _ instances: [Int]) -> [Step] {
    items.flatMap { item -> [Step] in
      switch item {
      case .question(let question): return step(question, instances)
      case .group(let group): return steps(group.items, instances)
      case .repeat(let group):
        let key = RepeatKey(group.name, instances)
        guard isAsked(key) else { return [] }
        let count = visible.repeatCounts[key] ?? 0
        let inner = (0..<count).flatMap { steps(group.items, instances + [$0]) }
        return inner + (group.count == nil ? [.more(group, key)] : [])
      }
    }
  }

  private func step(_ question: Question, _ instances: [Int]) -> [Step] {
    guard let placed = outline[question.name],
      isRelevant(AnswerKey(question.name, instances))
    else { return [] }
    if question.type == .note { return [.told(placed, instances)] }
    guard question.isAnswered else { return [] }
    return isReadOnly(placed, instances)
      ? [.told(placed, instances)] : [.question(placed, instances)]
  }
}

extension SurveyOutline {
  /// Where a step comes among all that could be: smaller comes first, compared place by place.
  func order(of step: StepID) -> [Int] {
    switch step {
    case .question(let key):
      let placed = self[key.question]
      return order(placed?.repeats ?? [], key.instances) + [position(of: key.question) ?? 0]
    case .more(let key):
      return order((repeatParents[key.name] ?? []) + [key.name], key.outer) + [.max]
    }
  }

  private func order(_ repeats: [String], _ instances: [Int]) -> [Int] {
    repeats.enumerated().flatMap { depth, name in
      let first = questions.firstIndex { $0.repeats.contains(name) } ?? 0
      return [first] + (instances.indices.contains(depth) ? [instances[depth]] : [])
    }
  }
}
