package import Expressions
package import SurveyModel

/// What follows from the answers: relevance, repeats, defaults and calculations, each after
/// everything that it depends on, so that nothing is looked at before it is known.
extension InterviewState {
  /// Works out everything.
  mutating func refresh() {
    visible.answers = [:]
    visible.answers.reserveCapacity(draft.count)
    visible.repeatCounts = [:]
    closed = []
    warnings = [:]
    paths = Array(repeating: [], count: outline.evaluationOrder.count)
    for node in outline.evaluationOrder.indices { workOut(node) }
  }

  /// Works out one node and what depends on it, which comes to the same as working out everything.
  mutating func refresh(from changed: (DependencyGraph) -> Int) {
    let graph = graph ?? DependencyGraph(outline)
    self.graph = graph
    guard graph.isOrdered else { return refresh() }
    let first = changed(graph)
    var waits = Array(repeating: false, count: outline.evaluationOrder.count)
    waits[first] = true
    for node in first..<waits.count where waits[node] {
      let before = outcome(of: node, forgetting: true)
      workOut(node)
      guard outcome(of: node, forgetting: false) != before else { continue }
      for dependant in graph.dependants[node] { waits[dependant] = true }
    }
  }

  /// Everything that other nodes can see of a node.
  private struct Outcome: Equatable {
    let paths: [[Int]]
    var answers: [String?] = []
    var closed: [Bool] = []
    var counts: [Int?] = []
  }

  private mutating func outcome(of node: Int, forgetting: Bool) -> Outcome {
    var outcome = Outcome(paths: paths[node])
    switch outline.evaluationOrder[node] {
    case .question(let index):
      let name = outline.questions[index].question.name
      for path in outcome.paths {
        let key = AnswerKey(name, path)
        outcome.answers.append(visible.answers[key])
        if forgetting {
          visible.answers[key] = nil
          warnings[key] = nil
        }
      }
    case .section(let index):
      let name = outline.sections[index].name
      for path in outcome.paths {
        let key = RepeatKey(name, path)
        outcome.closed.append(closed.contains(key))
        outcome.counts.append(visible.repeatCounts[key])
        if forgetting {
          closed.remove(key)
          visible.repeatCounts[key] = nil
        }
      }
    }
    return outcome
  }

  private mutating func workOut(_ node: Int) {
    switch outline.evaluationOrder[node] {
    case .section(let index):
      paths[node] = visible.instances(of: outline.sections[index].repeats)
      workOut(outline.sections[index], paths[node])
    case .question(let index):
      paths[node] = visible.instances(of: outline.questions[index].repeats)
      for instances in paths[node] { workOut(outline.questions[index], instances) }
    }
  }

  private mutating func workOut(_ section: PlacedSection, _ paths: [[Int]]) {
    for outer in paths {
      let key = RepeatKey(section.name, outer)
      let isOpen =
        isOpen(section.parent, outer)
        && (section.relevant.map { evaluate($0, section, outer).truth } ?? true)
      guard isOpen else {
        closed.insert(key)
        continue
      }
      guard section.isRepeat else { continue }
      let count = section.count.map { instances(evaluate($0, section, outer)) } ?? added[key] ?? 0
      if count > 0 { visible.repeatCounts[key] = count }
    }
  }

  /// Whether the section around something is asked; what stands outside all sections always is.
  private func isOpen(_ section: Int?, _ instances: [Int]) -> Bool {
    guard let section = section.map({ outline.sections[$0] }) else { return true }
    return !closed.contains(
      RepeatKey(section.name, Array(instances.prefix(section.repeats.count))))
  }

  private func evaluate(
    _ expression: Expression, _ section: PlacedSection, _ outer: [Int]
  ) -> Value {
    var warnings: [EvaluationWarning] = []
    let around = AnswerSurroundings(
      outline: outline, response: visible, world: world, repeats: section.repeats,
      instances: outer)
    return expression.evaluate(in: around, warnings: &warnings)
  }

  /// A `repeat_count` as a number of instances: rounded, at least 0 and at most 1000.
  private func instances(_ count: Value) -> Int {
    guard let number = number(fromText: count.storedText) else { return 0 }
    return Int(min(max(rounded(number, decimals: 0), 0), 1000))
  }

  private mutating func workOut(_ placed: PlacedQuestion, _ instances: [Int]) {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    guard isOpen(placed.section, instances) else { return }
    if let relevant = question.relevant, !evaluate(relevant, placed, instances).0.truth { return }
    if question.isCalculated {
      let (value, found) = calculation(placed, instances)
      if !found.isEmpty { warnings[key] = found }
      visible.answers[key] = value.storedText
      return
    }
    if takesDefaults, question.defaultAnswer != nil, defaulted.insert(key).inserted {
      draft[key] = defaultText(placed, instances)
    }
    visible.answers[key] = draft[key] ?? ""
  }

  /// What a question's default comes to now.
  func defaultText(_ placed: PlacedQuestion, _ instances: [Int]) -> String? {
    switch placed.question.defaultAnswer {
    case nil: nil
    case .literal(let text): text
    case .computed(let expression): evaluate(expression, placed, instances).0.storedText
    }
  }

  /// The value of a calculated question: a quotient in full precision, anything else rounded to the
  /// question's `decimals` half away from zero.
  package func calculation(
    _ placed: PlacedQuestion, _ instances: [Int]
  ) -> (Value, [EvaluationWarning]) {
    if let quotient = placed.question.quotient { return divided(quotient, placed, instances) }
    guard let expression = placed.question.calculation else { return (.empty, []) }
    let (value, warnings) = evaluate(expression, placed, instances)
    if case .number(let number) = value, let decimals = placed.question.decimals {
      return (.number(rounded(number, decimals: decimals)), warnings)
    }
    return (value, warnings)
  }

  private func divided(
    _ quotient: Quotient, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> (Value, [EvaluationWarning]) {
    let (top, topWarnings) = evaluate(quotient.numerator, placed, instances)
    let (bottom, bottomWarnings) = evaluate(quotient.denominator, placed, instances)
    let warnings = topWarnings + bottomWarnings
    guard case .number(let numerator) = top, case .number(let denominator) = bottom else {
      return (.empty, warnings)
    }
    let value = numerator / denominator
    if value.isFinite { return (.number(value), warnings) }
    let kind: EvaluationWarning.Kind = denominator == 0 ? .divisionByZero : .overflow
    let all = 0..<quotient.denominator.source.utf8.count
    return (.empty, warnings + [EvaluationWarning(kind, all)])
  }
}
