/// From the tree of a condition to clauses.
extension Wording {
  func clause(_ node: Node, negated: Bool = false) -> Clause {
    switch node.form {
    case .chain(let first, let steps) where steps[0].operation.level <= Operator.and.level:
      let parts = ([first] + steps.map(\.operand)).map { clause($0, negated: negated) }
      return .joined(parts, isAny: (steps[0].operation == .or) != negated)
    case .chain(let first, let steps) where steps[0].operation.isComparison:
      guard let last = steps.last else { break }
      return comparison(
        nested(first, steps.dropLast()), last.operation, last.operand, negated: negated)
    case .call(let call) where call.isComplete:
      return condition(call, negated: negated) ?? truth(of: node, negated)
    default: break
    }
    return truth(of: node, negated)
  }

  /// Whether a part is a condition by itself and not a value.
  func isTruth(_ node: Node) -> Bool {
    switch node.form {
    case .chain(_, let steps): return !steps[0].operation.isArithmetic
    case .call(let call):
      switch call.function {
      case .selected, .contains, .startsWith, .endsWith, .regex, .not, .true, .false: return true
      case .if: return call.isComplete && call.arguments[1...].allSatisfy(isTruth)
      default: return false
      }
    default: return false
    }
  }

  /// `a = b = c` from the left, as it is evaluated.
  private func nested(_ first: Node, _ steps: ArraySlice<Node.Step>) -> Node {
    steps.isEmpty ? first : Node(form: .chain(first, Array(steps)), range: first.range)
  }

  /// A value where a condition should be: neither empty nor zero.
  private func truth(of node: Node, _ negated: Bool) -> Clause {
    let value = phrase(node).part
    return .said(
      negated
        ? say(
          "\(value) on tyhjä tai 0", "\(value) saknas eller är 0", "\(value) is empty or 0")
        : say(
          "\(value) ei ole tyhjä eikä 0", "\(value) finns och är inte 0",
          "\(value) is neither empty nor 0"))
  }

  /// The functions that are conditions; nil for those that are values.
  private func condition(_ call: Node.Call, negated: Bool) -> Clause? {
    let parts = call.arguments
    switch call.function {
    case .not: return clause(parts[0], negated: !negated)
    case .true, .false:
      return .said(
        (call.function == .true) != negated
          ? say("aina", "alltid", "always") : say("ei koskaan", "aldrig", "never"))
    case .selected:
      return .hasChosen(
        Clause.Subject(phrase(parts[0])), [literal(parts[1], beside: parts[0])], negated: negated)
    case .if where isTruth(parts[1]) && isTruth(parts[2]):
      let condition = text(clause(parts[0]))
      let yes = text(clause(parts[1], negated: negated))
      let no = text(clause(parts[2], negated: negated))
      return .said(
        say(
          "jos \(condition), niin (\(yes)), muuten (\(no))",
          "om \(condition), så (\(yes)), annars (\(no))",
          "if \(condition), then (\(yes)), otherwise (\(no))"))
    case .contains, .startsWith, .endsWith: return .said(textCondition(call, negated))
    case .regex: return .said(patternCondition(call, negated))
    default: return nil
    }
  }

  private func textCondition(_ call: Node.Call, _ negated: Bool) -> String {
    let (whole, piece) = (phrase(call.arguments[0]).part, phrase(call.arguments[1]).part)
    switch (call.function, negated) {
    case (.contains, false):
      return say(
        "\(whole) sisältää tekstin \(piece)", "\(whole) innehåller texten \(piece)",
        "\(whole) contains the text \(piece)")
    case (.contains, true):
      return say(
        "\(whole) ei sisällä tekstiä \(piece)", "\(whole) innehåller inte texten \(piece)",
        "\(whole) does not contain the text \(piece)")
    case (.startsWith, false):
      return say(
        "\(whole) alkaa tekstillä \(piece)", "\(whole) börjar med texten \(piece)",
        "\(whole) starts with the text \(piece)")
    case (.startsWith, true):
      return say(
        "\(whole) ei ala tekstillä \(piece)", "\(whole) börjar inte med texten \(piece)",
        "\(whole) does not start with the text \(piece)")
    case (_, false):
      return say(
        "\(whole) päättyy tekstiin \(piece)", "\(whole) slutar med texten \(piece)",
        "\(whole) ends with the text \(piece)")
    case (_, true):
      return say(
        "\(whole) ei pääty tekstiin \(piece)", "\(whole) slutar inte med texten \(piece)",
        "\(whole) does not end with the text \(piece)")
    }
  }
}

extension Node.Call {
  /// Whether there are as many arguments as the function takes; a check tells of the others.
  var isComplete: Bool { function.signature.accepts(count: arguments.count) }
}
