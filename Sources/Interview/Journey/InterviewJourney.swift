package import NetworkModel
package import SurveyModel

/// A person's way through an interview: where they are, and where forward, back and jumps lead.
///
/// Knows no terminal and no page; whatever asks the questions moves by it. What is asked when is
/// said in docs/specification/interview.md.
package struct InterviewJourney: Sendable {
  package private(set) var state: InterviewState
  package let snapshot: NetworkSnapshot
  /// Everything that is asked or told now.
  package private(set) var steps: [Step]
  /// Nil after the last step: everything has been asked, and what is left is to look it over.
  package private(set) var place: StepID?
  private let order: StepOrder

  /// From the beginning.
  package init(_ state: InterviewState, snapshot: NetworkSnapshot) {
    self.state = state
    self.snapshot = snapshot
    steps = state.steps()
    order = StepOrder(state.outline.survey)
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

  /// Adds an instance at the end of a repeat and goes to its first step. Does nothing where "one
  /// more?" is not asked.
  package mutating func addInstance(of key: RepeatKey) {
    guard steps.contains(where: { $0.id == .more(key) }) else { return }
    let instance = key.outer + [state.visible.repeatCounts[key] ?? 0]
    change { $0.addInstance(of: key) }
    let first = steps.first { lies($0.id, in: key.name, instance) }
    if let first { place = first.id }
  }

  /// Takes away an instance with its answers; those after it move up. Who stood in it then stands
  /// at the beginning of what follows it.
  package mutating func removeInstance(of key: RepeatKey, at instance: Int) {
    let before = place
    change { $0.removeInstance(of: key, at: instance) }
    guard isFree(key), let before else { return }
    if let step = Renumbering.removing(instance, of: key).moved(before, state.outline) {
      jump(to: step)
    } else {
      place = firstStep(notBefore: order.start(of: key, at: instance))
    }
  }

  /// Puts an instance in another place among its siblings; who stands in one of them stays in it.
  package mutating func moveInstance(of key: RepeatKey, from old: Int, to new: Int) {
    let before = place
    let instances = 0..<(state.visible.repeatCounts[key] ?? 0)
    guard isFree(key), instances.contains(old), instances.contains(new) else { return }
    change { $0.moveInstance(of: key, from: old, to: new) }
    if let before,
      let step = Renumbering.moving(from: old, to: new, of: key).moved(before, state.outline)
    {
      jump(to: step)
    }
  }

  private func isFree(_ key: RepeatKey) -> Bool { state.outline.repeats[key.name]?.count == nil }

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

  /// To the step before that waits for an answer. From the first step of an instance in which
  /// nothing is answered, the instance is taken away: it was not meant.
  package mutating func back() {
    if let index, let unmeant = unmeantInstance(at: index) {
      change { $0.removeInstance(of: unmeant.key, at: unmeant.instance) }
      jump(to: .more(unmeant.key))
      return
    }
    let end = index ?? steps.count
    if let target = steps[..<end].last(where: \.waits) { place = target.id }
  }

  /// To a step, or where it is not asked now to the next one that is. One that this survey does
  /// not have leads to the beginning.
  package mutating func jump(to step: StepID) {
    if steps.contains(where: { $0.id == step }) {
      place = step
    } else {
      place = firstStep(notBefore: order.of(step) ?? [])
    }
  }

  /// Past the last step.
  package mutating func jumpToEnd() { place = nil }

  /// To the step that can mend a problem: the question's own, else the last one before it (what is
  /// only shown follows from other answers).
  /// - Returns: false when nothing is asked at all.
  package mutating func jump(to problem: InterviewProblem) -> Bool {
    let wanted = StepID.question(problem.key)
    let mark = order.of(wanted) ?? []
    let own = steps.first { $0.isAsked && $0.id == wanted }
    let before = steps.last { $0.isAsked && precedes($0, mark) }
    guard let target = own ?? before ?? steps.first(where: \.isAsked) else { return false }
    place = target.id
    return true
  }

  /// To the first question that is asked and has no answer; to the end where all have one.
  package mutating func jumpToFirstUnanswered() {
    place =
      steps.first { step in
        guard step.isAsked, case .question(let key) = step.id else { return false }
        return state.visible.answers[key]?.isEmpty == true
      }?.id
  }

  private func precedes(_ step: Step, _ mark: [Int]) -> Bool {
    (order.of(step.id) ?? []).lexicographicallyPrecedes(mark)
  }

  private func firstStep(notBefore mark: [Int]) -> StepID? {
    steps.first { !precedes($0, mark) }?.id
  }

  // MARK: Looking about

  /// How many questions are asked up to and with the current step, and in all.
  package var progress: (number: Int, total: Int) {
    let end = index.map { $0 + 1 } ?? steps.count
    return (steps[..<end].count(where: \.isAsked), steps.count(where: \.isAsked))
  }

  /// Everything that keeps the response from being submitted.
  package var problems: [InterviewProblem] { state.problems(snapshot: snapshot) }
}

extension InterviewJourney {
  /// The innermost instance that begins with a step, is the last of its repeat, was added by hand
  /// and holds no answer.
  private func unmeantInstance(at index: Int) -> (key: RepeatKey, instance: Int)? {
    let (repeats, instances) = around(steps[index])
    for (depth, name) in repeats.enumerated().reversed() {
      let key = RepeatKey(name, Array(instances.prefix(depth)))
      let instance = instances[depth]
      guard isFree(key), instance == (state.visible.repeatCounts[key] ?? 0) - 1,
        steps.first(where: { $0.waits && lies($0.id, in: name, key.outer + [instance]) })?.id
          == steps[index].id,
        state.isUntouched(key, at: instance)
      else { continue }
      return (key, instance)
    }
    return nil
  }

  /// The repeats and instances that a step stands in, outermost first.
  private func around(_ step: Step) -> ([String], [Int]) {
    switch step {
    case .question(let placed, let instances), .told(let placed, let instances):
      (placed.repeats, instances)
    case .more(_, let key): (state.outline.repeatParents[key.name] ?? [], key.outer)
    }
  }

  /// Whether a step belongs to one instance of a repeat.
  private func lies(_ step: StepID, in name: String, _ instance: [Int]) -> Bool {
    switch step {
    case .question(let key):
      state.outline.repeats(around: key.question).contains(name)
        && key.instances.starts(with: instance)
    case .more(let key):
      state.outline.repeatParents[key.name]?.contains(name) == true
        && key.outer.starts(with: instance)
    }
  }
}
