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
  package internal(set) var visible: Response
  /// Everything ever answered, relevant or not.
  var draft: [AnswerKey: String]
  /// How many instances were ever added to each repeat that no expression counts.
  var added: [RepeatKey: Int]
  /// Questions that have had their default, or an answer, and take no default any more.
  var defaulted: Set<AnswerKey>
  /// The groups and repeats that are not asked now.
  var closed: Set<RepeatKey> = []
  /// For each node of the outline's order of evaluation, the instances that it was worked out in.
  var paths: [[[Int]]] = []
  /// Made when the first single answer is given: whoever only looks at a response needs none.
  var graph: DependencyGraph?
  let takesDefaults: Bool
  /// Calculations that gave nothing, with the reason (division by zero …).
  package internal(set) var warnings: [AnswerKey: [EvaluationWarning]] = [:]

  /// - Parameter takesDefaults: false where a response is looked at as it stands and a default
  ///   would stand in for an answer that is missing.
  package init(
    outline: SurveyOutline, world: ExpressionWorld, fitting: ValueFitting, response: Response,
    takesDefaults: Bool = true
  ) {
    self.init(
      outline: outline, world: world, fitting: fitting, response: response,
      answers: response.answers, added: response.repeatCounts,
      defaulted: Set(response.answers.keys), takesDefaults: takesDefaults)
  }

  init(
    outline: SurveyOutline, world: ExpressionWorld, fitting: ValueFitting, response: Response,
    answers: [AnswerKey: String], added: [RepeatKey: Int], defaulted: Set<AnswerKey>,
    takesDefaults: Bool = true
  ) {
    self.takesDefaults = takesDefaults
    self.outline = outline
    self.world = world
    self.fitting = fitting
    visible = response
    draft = answers
    self.added = added
    self.defaulted = defaulted
    refresh()
  }

  /// The answer as it stands, even where the question is irrelevant now.
  package func answer(_ key: AnswerKey) -> String { draft[key] ?? "" }

  package func isRelevant(_ key: AnswerKey) -> Bool { visible.answers[key] != nil }

  /// Whether a group or repeat is asked, and everything around it.
  package func isAsked(_ key: RepeatKey) -> Bool { !closed.contains(key) }

  package func isRequired(_ placed: PlacedQuestion, _ instances: [Int]) -> Bool {
    !isReadOnly(placed, instances) && placed.question.isAnswered
      && holds(placed.question.required, placed, instances)
  }

  /// Whether the answer is only shown.
  package func isReadOnly(_ placed: PlacedQuestion, _ instances: [Int]) -> Bool {
    holds(placed.question.readOnly, placed, instances)
  }

  /// Takes an answer in its stored form and works out what follows. Validity is asked separately.
  package mutating func set(_ key: AnswerKey, to text: String) {
    draft[key] = text
    defaulted.insert(key)
    guard let index = outline.position(of: key.question) else { return }
    refresh { $0.node(ofQuestion: index) }
  }

  /// Takes many answers at once.
  package mutating func set(_ answers: [AnswerKey: String], repeats: [RepeatKey: Int] = [:]) {
    draft.merge(answers) { _, new in new }
    defaulted.formUnion(answers.keys)
    added.merge(repeats) { _, new in new }
    refresh()
  }

  /// Adds an instance at the end of a repeat.
  package mutating func addInstance(of key: RepeatKey) {
    added[key, default: 0] += 1
    guard let index = outline.sections.firstIndex(where: { $0.isRepeat && $0.name == key.name })
    else { return }
    refresh { $0.node(ofSection: index) }
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
}

extension Question {
  /// Whether its value is worked out and nobody's answer.
  package var isCalculated: Bool { calculation != nil || quotient != nil }

  /// Whether anybody is asked for an answer at all.
  package var isAnswered: Bool {
    !isCalculated && type != .calculate && type != .note && type != .hidden
  }
}
