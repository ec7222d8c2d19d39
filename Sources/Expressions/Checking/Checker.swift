import Diagnostics

/// Goes through an expression once, tells the type of every part and collects every problem.
struct Checker {
  private let source: [UInt8]
  let scope: any NameScope
  var problems: [ExpressionProblem] = []
  /// Whether the part at hand lies inside a comparison already reported as constant.
  private var isInsideConstant = false

  init(source: String, scope: any NameScope) {
    self.source = Array(source.utf8)
    self.scope = scope
  }

  mutating func check(_ root: Node, expecting expectation: Expectation) -> CheckedExpression {
    let fact = fact(of: root)
    let constant = root.constantValue
    switch expectation {
    case .anything: break
    case .truth:
      requireCondition(fact)
      if let constant, problems.isEmpty, !root.isTruthLiteral {
        problems.append(.constantCondition(root.range, constant.truth))
      }
    case .value(let wanted): requireValue(fact, wanted)
    }
    let ordered = problems.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return CheckedExpression(
      type: fact.type, constantValue: constant, problems: ordered.map(\.element))
  }

  /// The source of a range, shortened for a message.
  func written(_ range: Range<Int>) -> String {
    excerpt(String(decoding: source[range], as: UTF8.self))
  }

  // MARK: Parts

  mutating func fact(of node: Node) -> Fact {
    switch node.form {
    case .number(let value):
      return Fact(
        value == value.rounded() ? .integer : .decimal, node.range, literal: .number(value))
    case .text(let text): return Fact(.text, node.range, literal: .text(text))
    case .current:
      guard let symbol = scope.current else {
        problems.append(.noCurrent(node.range))
        return Fact(.any, node.range)
      }
      return Fact(symbol, node.range)
    case .reference(let name): return reference(name, node.range, asSeries: false)
    case .column(let name): return column(name, node.range)
    case .negation(let operand): return negation(operand, node.range)
    case .chain(let first, let steps): return chain(node, first, steps)
    case .call(let call): return self.call(call, node.range)
    case .unknownCall(let call):
      problems.append(.unknownFunction(call.name, call.nameRange))
      for argument in call.arguments { _ = fact(of: argument) }
      return Fact(.any, node.range)
    }
  }

  mutating func reference(_ name: String, _ range: Range<Int>, asSeries: Bool) -> Fact {
    guard let symbol = scope.symbol(name) else {
      problems.append(
        .unknownQuestion(name, range, near: nearestName(to: name, among: scope.symbolNames)))
      return Fact(.any, range)
    }
    if !asSeries, !scope.repeats.starts(with: symbol.repeats) {
      problems.append(.repeated(name, symbol.repeats.last ?? "", symbol.type, range))
    }
    return Fact(symbol, range)
  }

  private mutating func column(_ name: String, _ range: Range<Int>) -> Fact {
    if let symbol = scope.columns.first(where: { $0.name == name }) { return Fact(symbol, range) }
    if name == "name", !scope.columns.isEmpty { return Fact(.text, range) }
    problems.append(.bareName(name, range, scope))
    return Fact(.any, range)
  }

  private mutating func negation(_ operand: Node, _ range: Range<Int>) -> Fact {
    let fact = fact(of: operand)
    requireArithmetic(fact)
    if case .number(let value)? = fact.literal {
      return Fact(fact.type, range, literal: .number(-value))
    }
    return Fact(fact.type == .integer || fact.type == .any ? fact.type : .decimal, range)
  }

  private mutating func chain(_ node: Node, _ first: Node, _ steps: [Node.Step]) -> Fact {
    let before = problems.count
    let wasInsideConstant = isInsideConstant
    let constant = steps[0].operation.isComparison ? node.constantValue : nil
    isInsideConstant = isInsideConstant || constant != nil
    var left = fact(of: first)
    for (index, step) in steps.enumerated() {
      let right = fact(of: step.operand)
      let isLast = index == steps.count - 1
      let end = isLast ? node.range.upperBound : step.operand.range.upperBound
      left = combined(left, step.operation, right, node.range.lowerBound..<end)
    }
    isInsideConstant = wasInsideConstant
    if let constant, !isInsideConstant, problems.count == before {
      problems.append(.constantCondition(node.range, constant.truth))
    }
    return left
  }

  private mutating func combined(
    _ left: Fact, _ operation: Operator, _ right: Fact, _ range: Range<Int>
  ) -> Fact {
    if operation.isArithmetic { return arithmetic(left, operation, right, range) }
    if operation.isComparison {
      compare(left, operation, right, range)
    } else {
      requireCondition(left)
      requireCondition(right)
    }
    return Fact(.boolean, range)
  }

  // MARK: Demands

  mutating func requireCondition(_ fact: Fact) {
    guard fact.type != .boolean, fact.type != .any else { return }
    problems.append(.notACondition(written(fact.range), fact.range, fact.type))
  }

  private mutating func requireValue(_ fact: Fact, _ wanted: ValueType) {
    if fact.type == .boolean {
      problems.append(.truthAsValue(fact.range))
    } else if !fact.isEmptyText, !fits(fact, wanted) {
      problems.append(.wrongResult(fact.range, fact.type, wanted))
    }
  }

  /// Whether a result may be stored as an answer of a type. A decimal does not fit an integer
  /// question; every value has a text.
  private func fits(_ fact: Fact, _ wanted: ValueType) -> Bool {
    if fact.type == .any || wanted == .any || fact.type == wanted { return true }
    if let text = fact.literalText { return Value(answer: text, as: wanted) != nil }
    switch wanted {
    case .text, .choices: return true
    case .choice: return fact.type == .text || fact.type.isNumeric
    case .decimal: return fact.type == .integer
    default: return false
    }
  }
}
