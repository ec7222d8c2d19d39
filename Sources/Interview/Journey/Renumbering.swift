import SurveyModel

/// New numbers for the instances of one repeat: what moves up, what changes places, what goes.
struct Renumbering {
  let key: RepeatKey
  /// The new number of an instance; nil takes it away.
  let number: (Int) -> Int?

  static func removing(_ instance: Int, of key: RepeatKey) -> Renumbering {
    Renumbering(key: key) { $0 == instance ? nil : $0 > instance ? $0 - 1 : $0 }
  }

  static func moving(from old: Int, to new: Int, of key: RepeatKey) -> Renumbering {
    Renumbering(key: key) { place in
      if place == old { return new }
      if old < place, place <= new { return place - 1 }
      if new <= place, place < old { return place + 1 }
      return place
    }
  }

  func moved(_ answer: AnswerKey, _ outline: SurveyOutline) -> AnswerKey? {
    moved(answer.instances, outline.repeats(around: answer.question))
      .map { AnswerKey(answer.question, $0) }
  }

  func moved(_ inner: RepeatKey, _ outline: SurveyOutline) -> RepeatKey? {
    moved(inner.outer, outline.repeatParents[inner.name] ?? []).map { RepeatKey(inner.name, $0) }
  }

  func moved(_ step: StepID, _ outline: SurveyOutline) -> StepID? {
    switch step {
    case .question(let key): moved(key, outline).map { .question($0) }
    case .more(let key): moved(key, outline).map { .more($0) }
    }
  }

  private func moved(_ instances: [Int], _ repeats: [String]) -> [Int]? {
    let depth = key.outer.count
    guard repeats.count > depth, repeats[depth] == key.name, instances.count > depth,
      instances.starts(with: key.outer)
    else { return instances }
    guard let new = number(instances[depth]) else { return nil }
    var path = instances
    path[depth] = new
    return path
  }
}

extension SurveyOutline {
  /// The repeats around a question, outermost first.
  func repeats(around question: String) -> [String] {
    position(of: question).map { questions[$0].repeats } ?? []
  }
}
