package import NetworkModel
package import SurveyModel

/// A person's way through an interview: where they are, and where forward, back and jumps lead.
///
/// Knows no terminal and no page; whatever asks the questions moves by it.
package struct InterviewJourney: Sendable {
  package private(set) var state: InterviewState
  package let snapshot: NetworkSnapshot
  /// Everything that is asked or told now.
  package private(set) var steps: [Step]
  /// Nil after the last step: everything has been asked, and what is left is to look it over.
  package private(set) var place: StepID?

  /// From the beginning.
  package init(_ state: InterviewState, snapshot: NetworkSnapshot) {
    self.state = state
    self.snapshot = snapshot
    steps = state.steps()
    place = steps.first?.id
  }

  /// From where a draft was left; where that is not asked any more, from what comes after it.
  package init(_ state: InterviewState, snapshot: NetworkSnapshot, resuming draft: InterviewDraft) {
    self.init(state, snapshot: snapshot)
    if let place = draft.place { jump(to: place) } else { jumpToEnd() }
  }

  /// The step that the person is at; nil at the end.
  package var current: Step? { index.map { steps[$0] } }

  private var index: Int? {
    guard let place else { return nil }
    return steps.firstIndex { $0.id == place }
  }

  // MARK: Answering

  /// Takes an answer in its stored form, whether or not it is valid.
  /// - Returns: what is wrong with it, if anything.
  package mutating func answer(_ key: AnswerKey, _ text: String) -> InterviewProblem? {
    change { $0.set(key, to: text) }
    return state.outline[key.question].flatMap {
      state.problem($0, key.instances, snapshot: snapshot)
    }
  }

  /// Adds an instance at the end of a repeat and goes to its first step.
  package mutating func addInstance(of key: RepeatKey) {
    let instance = key.outer + [state.visible.repeatCounts[key] ?? 0]
    change { $0.addInstance(of: key) }
    let first = steps.first { lies($0.id, in: key.name, instance) }
    if let first { place = first.id }
  }

  /// Takes away an instance with its answers; those after it move up.
  package mutating func removeInstance(of key: RepeatKey, at instance: Int) {
    change { $0.removeInstance(of: key, at: instance) }
  }

  /// Puts an instance in another place among its siblings.
  package mutating func moveInstance(of key: RepeatKey, from old: Int, to new: Int) {
    change { $0.moveInstance(of: key, from: old, to: new) }
  }

  private mutating func change(_ change: (inout InterviewState) -> Void) {
    change(&state)
    steps = state.steps()
    if let place, index == nil { jump(to: place) }
  }

  // MARK: Moving

  /// To the next step.
  package mutating func forward() {
    guard let index else { return }
    place = index + 1 < steps.count ? steps[index + 1].id : nil
  }

  /// To the step before that waits for an answer. From the first question of an instance in which
  /// nothing is answered, the instance is taken away: it was not meant.
  package mutating func back() {
    if let index, let unmeant = unmeantInstance(at: index) {
      let before = place
      state.removeInstance(of: unmeant.key, at: unmeant.instance)
      steps = state.steps()
      place = .more(unmeant.key)
      if self.index == nil, let before { jump(to: before) }
      return
    }
    let end = index ?? steps.count
    if let target = steps[..<end].last(where: \.waits) { place = target.id }
  }

  /// To a step, or where it is not asked now to the next one that is.
  package mutating func jump(to step: StepID) {
    if steps.contains(where: { $0.id == step }) {
      place = step
      return
    }
    let order = state.outline.order(of: step)
    place =
      steps.first { order.lexicographicallyPrecedes(state.outline.order(of: $0.id)) }?.id
  }

  /// Past the last step.
  package mutating func jumpToEnd() { place = nil }

  /// To the step that can mend a problem: the question's own, else the last one before it (what is
  /// only shown follows from other answers).
  /// - Returns: false when nothing is asked at all.
  package mutating func jump(to problem: InterviewProblem) -> Bool {
    let own = steps.first { $0.isAsked && $0.id == .question(problem.key) }
    let order = state.outline.order(of: .question(problem.key))
    let before = steps.last {
      $0.isAsked && state.outline.order(of: $0.id).lexicographicallyPrecedes(order)
    }
    guard let target = own ?? before ?? steps.first(where: \.isAsked) else { return false }
    place = target.id
    return true
  }

  // MARK: Looking about

  /// How many questions are asked up to and with the current step, and in all.
  package var progress: (number: Int, total: Int) {
    let end = index.map { $0 + 1 } ?? steps.count
    return (steps[..<end].count(where: \.isAsked), steps.count(where: \.isAsked))
  }

  /// Everything that keeps the response from being submitted.
  package var problems: [InterviewProblem] { state.problems(snapshot: snapshot) }

  private func unmeantInstance(at index: Int) -> (key: RepeatKey, instance: Int)? {
    guard case .question(let placed, let instances) = steps[index], let last = instances.last,
      let name = placed.repeats.last, state.outline.repeats[name]?.count == nil
    else { return nil }
    let inside = steps.filter { lies($0.id, in: name, instances) }
    let key = RepeatKey(name, Array(instances.dropLast()))
    guard inside.first(where: \.waits)?.id == steps[index].id,
      last == (state.visible.repeatCounts[key] ?? 0) - 1,
      !inside.contains(where: isAnswered)
    else { return nil }
    return (key, last)
  }

  private func isAnswered(_ step: Step) -> Bool {
    guard case .question(let placed, let instances) = step else { return false }
    return placed.question.defaultAnswer == nil
      && !state.answer(AnswerKey(placed.question.name, instances)).isEmpty
  }

  /// Whether a step belongs to one instance of a repeat.
  private func lies(_ step: StepID, in name: String, _ instance: [Int]) -> Bool {
    switch step {
    case .question(let key):
      state.outline[key.question]?.repeats.contains(name) == true
        && key.instances.starts(with: instance)
    case .more(let key):
      state.outline.repeatParents[key.name]?.contains(name) == true
        && key.outer.starts(with: instance)
    }
  }
}
