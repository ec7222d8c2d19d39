/// A condition over the columns of a list, put to one row of it.
package enum SettledCondition: Sendable, Hashable {
  case always
  case never
  /// What still depends on answers.
  case when(Node)
}

extension Expression {
  /// What is left of the condition when the columns have these values: the row is in the list
  /// always, never, or when something holds. Columns that are not given are empty.
  package func settled(columns: [String: Value]) -> SettledCondition {
    let node = root.settled(columns)
    guard let constant = node.constantValue else { return .when(node) }
    return constant.truth ? .always : .never
  }

  /// The bounds of the own answer when the condition says them and nothing else: `. >= 0` and
  /// `. >= 0 and . <= 120`. Limits that are not themselves allowed have no such short form.
  package var bounds: (low: Double?, high: Double?)? {
    guard case .chain(let first, let steps) = root.form else { return nil }
    var low: Double?
    var high: Double?
    let parts = steps[0].operation == .and ? [first] + steps.map(\.operand) : [root]
    for part in parts {
      guard case .chain(let left, let steps) = part.form, steps.count == 1,
        case .current = left.form, let limit = steps[0].operand.literalNumber
      else { return nil }
      switch steps[0].operation {
      case .greaterOrEqual where low == nil: low = limit
      case .lessOrEqual where high == nil: high = limit
      default: return nil
      }
    }
    return (low, high)
  }
}

extension Node {
  fileprivate var literalNumber: Double? {
    switch form {
    case .number(let number): number
    case .negation(let operand): operand.literalNumber.map { -$0 }
    default: nil
    }
  }

  fileprivate func settled(_ columns: [String: Value]) -> Node {
    switch form {
    case .number, .text, .current, .reference: return self
    case .column(let name): return Node(form: (columns[name] ?? .empty).literal, range: range)
    case .negation(let operand):
      return Node(form: .negation(operand.settled(columns)), range: range)
    case .chain(let first, let steps): return chain(first, steps, columns)
    case .call(let call):
      let parts = call.arguments.map { $0.settled(columns) }
      return Node(
        form: .call(Call(function: call.function, arguments: parts, pattern: call.pattern)),
        range: range)
    case .unknownCall(let call):
      let parts = call.arguments.map { $0.settled(columns) }
      return Node(
        form: .unknownCall(
          UnknownCall(name: call.name, nameRange: call.nameRange, arguments: parts)), range: range)
    }
  }

  /// Operands of `and` and `or` that decide nothing fall away.
  private func chain(_ first: Node, _ steps: [Step], _ columns: [String: Value]) -> Node {
    let operation = steps[0].operation
    let settled = steps.map { Step(operation: $0.operation, operand: $0.operand.settled(columns)) }
    let whole = Node(form: .chain(first.settled(columns), settled), range: range)
    guard operation.level <= Operator.and.level, whole.constantValue == nil else { return whole }
    let open = whole.children.filter { $0.constantValue == nil }
    guard let head = open.first, open.count > 1 else { return open.first ?? whole }
    let rest = open.dropFirst().map { Step(operation: operation, operand: $0) }
    return Node(form: .chain(head, rest), range: range)
  }
}

extension Value {
  fileprivate var literal: Node.Form {
    switch self {
    case .number(let number): .number(number)
    default: .text(storedText)
    }
  }
}
