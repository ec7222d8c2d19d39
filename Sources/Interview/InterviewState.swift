package import Expressions
package import SurveyModel

/// An interview under way: what has been answered, and what follows from it.
///
/// Knows no terminal, page or file. Irrelevant answers are kept (they may become relevant again)
/// but no expression sees them and ``visible`` does not hold them.
package struct InterviewState: Sendable {
  package let outline: SurveyOutline
  package let world: ExpressionWorld
  package let fitting: ValueFitting
  /// What expressions see and what would be stored now: relevant questions only, calculations done.
  package private(set) var visible: Response
  /// Everything ever answered, relevant or not.
  private var draft: [AnswerKey: String] = [:]
  private var defaulted: Set<AnswerKey> = []
  /// Calculations that gave nothing, with the reason (division by zero …).
  package private(set) var warnings: [AnswerKey: [EvaluationWarning]] = [:]

  package init(
    outline: SurveyOutline, world: ExpressionWorld, fitting: ValueFitting, response: Response
  ) {
    self.outline = outline
    self.world = world
    self.fitting = fitting
    visible = response
    draft = response.answers
    defaulted = Set(response.answers.keys)
    refresh()
  }

  /// The answer as it stands, even where the question is irrelevant now.
  package func answer(_ key: AnswerKey) -> String { draft[key] ?? "" }

  package func isRelevant(_ key: AnswerKey) -> Bool { visible.answers[key] != nil }

  /// Takes an answer in its stored form and works out what follows. Validity is asked separately.
  package mutating func set(_ key: AnswerKey, to text: String) {
    draft[key] = text
    defaulted.insert(key)
    refresh()
  }

  /// Takes many answers at once.
  package mutating func set(_ answers: [AnswerKey: String], repeats: [RepeatKey: Int] = [:]) {
    draft.merge(answers) { _, new in new }
    defaulted.formUnion(answers.keys)
    visible.repeatCounts.merge(repeats) { _, new in new }
    refresh()
  }

  /// Adds an instance at the end of a repeat.
  package mutating func addInstance(of key: RepeatKey) {
    visible.repeatCounts[key, default: 0] += 1
    refresh()
  }

  package func surroundings(_ placed: PlacedQuestion, _ instances: [Int]) -> AnswerSurroundings {
    let text = visible.answers[AnswerKey(placed.question.name, instances)] ?? ""
    return AnswerSurroundings(
      outline: outline, response: visible, world: world, repeats: placed.repeats,
      instances: instances, current: placed.question.value(of: text))
  }

  func evaluate(
    _ expression: Expression, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> (Value, [EvaluationWarning]) {
    var warnings: [EvaluationWarning] = []
    let value = expression.evaluate(in: surroundings(placed, instances), warnings: &warnings)
    return (value, warnings)
  }

  func holds(_ condition: Condition, _ placed: PlacedQuestion, _ instances: [Int]) -> Bool {
    switch condition {
    case .never: false
    case .always: true
    case .when(let expression): evaluate(expression, placed, instances).0.truth
    }
  }

  /// Evaluates relevance, defaults, calculations and repeat counts until nothing changes. The
  /// checker refuses cycles, so that many rounds as there are questions are always enough.
  private mutating func refresh() {
    for _ in 0...outline.questions.count {
      let before = visible
      refreshRepeatCounts()
      for placed in outline.questions {
        for instances in visible.instances(of: placed.repeats) { refresh(placed, instances) }
      }
      dropVanishedInstances()
      if visible == before { return }
    }
  }

  private mutating func refresh(_ placed: PlacedQuestion, _ instances: [Int]) {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    let conditions = placed.outerRelevance + (question.relevant.map { [$0] } ?? [])
    guard conditions.allSatisfy({ evaluate($0, placed, instances).0.truth }) else {
      visible.answers[key] = nil
      warnings[key] = nil
      return
    }
    if visible.answers[key] == nil { visible.answers[key] = "" }
    if question.calculation != nil || question.quotient != nil {
      visible.answers[key] = calculated(placed, instances, key)
      return
    }
    if !defaulted.contains(key), let text = defaultText(placed, instances) {
      defaulted.insert(key)
      draft[key] = text
    }
    visible.answers[key] = draft[key] ?? ""
  }

  private mutating func calculated(
    _ placed: PlacedQuestion, _ instances: [Int], _ key: AnswerKey
  ) -> String {
    let (value, found) = calculation(placed, instances)
    warnings[key] = found.isEmpty ? nil : found
    return value.storedText
  }

  private func defaultText(_ placed: PlacedQuestion, _ instances: [Int]) -> String? {
    switch placed.question.defaultAnswer {
    case nil: nil
    case .literal(let text): text
    case .computed(let expression): evaluate(expression, placed, instances).0.storedText
    }
  }

  private mutating func refreshRepeatCounts() {
    for (name, group) in outline.repeats {
      guard let count = group.count else { continue }
      for outer in visible.instances(of: outline.repeatParents[name] ?? []) {
        var warnings: [EvaluationWarning] = []
        let around = AnswerSurroundings(
          outline: outline, response: visible, world: world,
          repeats: outline.repeatParents[name] ?? [], instances: outer)
        if case .number(let number) = count.evaluate(in: around, warnings: &warnings) {
          visible.repeatCounts[RepeatKey(name, outer)] = max(0, min(1000, Int(number.rounded())))
        } else {
          visible.repeatCounts[RepeatKey(name, outer)] = 0
        }
      }
    }
  }

  private mutating func dropVanishedInstances() {
    visible.answers = visible.answers.filter { key, _ in
      guard !key.instances.isEmpty, let placed = outline[key.question] else { return true }
      return visible.instances(of: placed.repeats).contains(key.instances)
    }
  }
}

extension InterviewState {
  /// The value of a calculated question: a quotient in full precision, anything else rounded to the
  /// question's `decimals` half away from zero.
  package func calculation(
    _ placed: PlacedQuestion, _ instances: [Int]
  ) -> (Value, [EvaluationWarning]) {
    if let quotient = placed.question.quotient {
      let (top, topWarnings) = evaluate(quotient.numerator, placed, instances)
      let (bottom, bottomWarnings) = evaluate(quotient.denominator, placed, instances)
      guard case .number(let numerator) = top, case .number(let denominator) = bottom,
        denominator != 0, (numerator / denominator).isFinite
      else { return (.empty, topWarnings + bottomWarnings) }
      return (.number(numerator / denominator), topWarnings + bottomWarnings)
    }
    guard let expression = placed.question.calculation else { return (.empty, []) }
    let (value, warnings) = evaluate(expression, placed, instances)
    if case .number(let number) = value, let decimals = placed.question.decimals {
      return (.number(rounded(number, decimals: decimals)), warnings)
    }
    return (value, warnings)
  }
}
