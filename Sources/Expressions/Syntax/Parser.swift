/// Recursive descent over tokens, one level of operators at a time.
struct Parser {
  /// How deep parentheses, calls and signs may stand in each other.
  static let greatestDepth = 100
  /// The greatest length of an expression in bytes.
  static let greatestLength = 65_536

  private let source: String
  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  static func parse(_ source: String) throws(ExpressionProblem) -> Node {
    guard source.utf8.count <= greatestLength else { throw .tooLong(source.utf8.count) }
    var parser = Parser(source: source, tokens: try Lexer.tokens(of: source))
    guard parser.token.kind != .end else { throw .nothingWritten(0..<source.utf8.count) }
    let root = try parser.chain(level: 0)
    guard parser.token.kind == .end else { throw parser.surplus() }
    return root
  }

  private init(source: String, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  private var token: Token { tokens[index] }

  /// Where the last token taken ends.
  private var end: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  private mutating func take() -> Token {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  private mutating func take(_ kind: Token.Kind) -> Token? { token.kind == kind ? take() : nil }

  /// Operands of one level and the operators between them.
  private mutating func chain(level: Int) throws(ExpressionProblem) -> Node {
    guard level < Operator.levels else { return try signed() }
    let start = token.range.lowerBound
    let first = try chain(level: level + 1)
    var steps: [Node.Step] = []
    while case .operation(let operation) = token.kind, operation.level == level {
      _ = take()
      steps.append(.init(operation: operation, operand: try chain(level: level + 1)))
    }
    return steps.isEmpty ? first : Node(form: .chain(first, steps), range: start..<end)
  }

  private mutating func signed() throws(ExpressionProblem) -> Node {
    guard let minus = take(.operation(.subtract)) else { return try operand() }
    let inner = try deeper(minus) { parser throws(ExpressionProblem) in try parser.signed() }
    return Node(form: .negation(inner), range: minus.range.lowerBound..<end)
  }

  private mutating func operand() throws(ExpressionProblem) -> Node {
    let token = token
    switch token.kind {
    case .number(let value): return leaf(.number(value))
    case .text(let text): return leaf(.text(text))
    case .reference(let name): return leaf(.reference(name))
    case .dot: return leaf(.current)
    case .name(let name):
      _ = take()
      guard let opening = take(.opening) else {
        return Node(form: .column(name), range: token.range)
      }
      return try call(name, token.range, opening)
    case .opening:
      _ = take()
      let inner = try deeper(token) { parser throws(ExpressionProblem) in
        try parser.chain(level: 0)
      }
      try close(token)
      return inner
    case .operation, .closing, .comma, .end: throw missingOperand()
    }
  }

  private mutating func leaf(_ form: Node.Form) -> Node { Node(form: form, range: take().range) }

  private mutating func call(
    _ name: String, _ nameRange: Range<Int>, _ opening: Token
  ) throws(ExpressionProblem) -> Node {
    var arguments: [Node] = []
    if token.kind != .closing {
      repeat {
        arguments.append(
          try deeper(opening) { parser throws(ExpressionProblem) in try parser.chain(level: 0) })
      } while take(.comma) != nil
    }
    try close(opening)
    let range = nameRange.lowerBound..<end
    guard let function = Function(rawValue: name) else {
      let call = Node.UnknownCall(name: name, nameRange: nameRange, arguments: arguments)
      return Node(form: .unknownCall(call), range: range)
    }
    var pattern: Pattern?
    if function == .regex, arguments.count == 2, case .text(let text) = arguments[1].form {
      pattern = try? Pattern(text)
    }
    let call = Node.Call(function: function, arguments: arguments, pattern: pattern)
    return Node(form: .call(call), range: range)
  }

  private mutating func deeper(
    _ opening: Token, _ parse: (inout Parser) throws(ExpressionProblem) -> Node
  ) throws(ExpressionProblem) -> Node {
    depth += 1
    guard depth <= Parser.greatestDepth else { throw .tooDeep(opening.range) }
    defer { depth -= 1 }
    return try parse(&self)
  }
}

/// What is said when the tokens do not fit together.
extension Parser {
  private mutating func close(_ opening: Token) throws(ExpressionProblem) {
    guard take(.closing) == nil else { return }
    guard token.kind == .end || token.kind == .comma else { throw surplus() }
    throw .unclosedParenthesis(opening.range)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }

  private func missingOperand() -> ExpressionProblem {
    let before = index > 0 ? text(tokens[index - 1].range) : nil
    return .missingOperand(token.range, found: text(token.range), after: before)
  }

  /// Something stands where an operator or the end was due.
  private func surplus() -> ExpressionProblem {
    let found = text(token.range)
    switch token.kind {
    case .closing: return .surplusParenthesis(token.range)
    case .comma: return .surplusComma(token.range, isDecimalComma: standsBetweenDigits)
    default: return .missingOperator(token.range, found: found)
    }
  }

  private var standsBetweenDigits: Bool {
    guard index > 0, index + 1 < tokens.count, case .number = tokens[index - 1].kind,
      case .number = tokens[index + 1].kind
    else { return false }
    return tokens[index - 1].range.upperBound == token.range.lowerBound
      && tokens[index + 1].range.lowerBound == token.range.upperBound
  }
}
