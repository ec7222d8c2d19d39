/// Walks a tree and gives its value. What has no value is empty, with a warning.
struct Evaluator {
  let surroundings: any Surroundings
  private(set) var warnings: [EvaluationWarning] = []

  init(_ surroundings: any Surroundings) { self.surroundings = surroundings }

  mutating func value(of node: Node) -> Value {
    switch node.form {
    case .number(let number): .number(number)
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .current: answered(surroundings.current)
    case .reference(let name): answered(surroundings.value(name))
    case .column(let name): answered(surroundings.column(name))
    case .negation(let operand): negated(value(of: operand), node.range)
    case .chain(let first, let steps): chain(first, steps, node.range)
    case .call(let call): self.call(call, node.range)
    case .unknownCall: warn(.unchecked, node.range)
    }
  }

  private mutating func chain(_ first: Node, _ steps: [Node.Step], _ range: Range<Int>) -> Value {
    var left = value(of: first)
    for step in steps {
      switch step.operation {
      case .or: left = .boolean(left.truth || value(of: step.operand).truth)
      case .and: left = .boolean(left.truth && value(of: step.operand).truth)
      case .add, .subtract, .multiply, .divide, .modulo:
        left = arithmetic(left, step.operation, value(of: step.operand), range)
      default: left = .boolean(comparison(left, step.operation, value(of: step.operand), range))
      }
    }
    return left
  }

  /// A stored empty text is no answer.
  private func answered(_ value: Value) -> Value { value.isEmpty ? .empty : value }

  /// Notes why there is no value; gives the empty one.
  mutating func warn(_ kind: EvaluationWarning.Kind, _ range: Range<Int>) -> Value {
    warnings.append(EvaluationWarning(kind, range))
    return .empty
  }

  /// A number as a value, or empty when it is none.
  mutating func finite(_ number: Double, _ range: Range<Int>) -> Value {
    if number.isFinite { return .number(number == 0 ? 0 : number) }
    return warn(number.isNaN ? .notANumber : .overflow, range)
  }

  /// The number in a value: nil when empty, and with a warning when it is not one.
  mutating func number(in value: Value, _ range: Range<Int>) -> Double? {
    if value.isEmpty { return nil }
    if let number = value.asNumber { return number }
    _ = warn(.notANumber, range)
    return nil
  }
}

extension Value {
  /// The number that this is or that its text says; true is 1 and false 0.
  var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Expressions.number(fromText: text)
    case .boolean(let truth): truth ? 1 : 0
    case .empty, .date, .time, .dateTime: nil
    }
  }
}
