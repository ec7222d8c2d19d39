/// From the tree of a value to a phrase.
extension Wording {
  func phrase(_ node: Node) -> Phrase {
    switch node.form {
    case .number(let number): return Phrase(spoken(number, language))
    case .text(let text): return Phrase(text.isEmpty ? nothing : quoted(text))
    case .current: return ownAnswer
    case .reference(let name): return answer(to: name)
    case .column(let name): return Phrase(scope.column(name) ?? item(name).text)
    case .negation(let operand):
      if let number = number(node) { return Phrase(spoken(number, language)) }
      return Phrase("\u{2212}" + phrase(operand).part)
    case .chain(let first, let steps):
      return steps[0].operation.isArithmetic ? sum(first, steps) : truthValue(node)
    case .call(let call):
      guard call.isComplete else { return formula(call.function.rawValue, call.arguments) }
      return isTruth(node) ? truthValue(node) : value(of: call)
    case .unknownCall(let call): return formula(call.name, call.arguments)
    }
  }

  private var nothing: String { say("tyhjä", "inget", "nothing") }

  private var ownAnswer: Phrase {
    var phrase = Phrase(say("vastaus", "svaret", "the answer"))
    phrase.owning = "vastauksen"
    phrase.inside = say("vastauksessa", "i svaret", "in the answer")
    return phrase
  }

  func answer(to name: String) -> Phrase {
    guard let question = scope.question(name) else { return item(name) }
    guard let number = question.number else { return item(question.label) }
    var phrase = Phrase(
      say(
        "kysymyksen \(number) vastaus", "svaret på fråga \(number)",
        "the answer to question \(number)"))
    phrase.owning = "kysymyksen \(number) vastauksen"
    phrase.inside = inQuestion(String(number))
    phrase.number = number
    return phrase
  }

  func inQuestion(_ numbers: String) -> String {
    say("kysymyksessä \(numbers)", "i fråga \(numbers)", "in question \(numbers)")
  }

  /// What has no number: a calculation, a hidden value, a column without a name of its own.
  private func item(_ name: String) -> Phrase {
    let name = quoted(name)
    var phrase = Phrase(say("tieto \(name)", "uppgiften \(name)", "the item \(name)"))
    phrase.owning = "tiedon \(name)"
    phrase.inside = say("tiedossa \(name)", "i uppgiften \(name)", "in the item \(name)")
    return phrase
  }

  /// Whether a condition holds, where a value should be.
  private func truthValue(_ node: Node) -> Phrase {
    let words = text(clause(node))
    return Phrase(
      say(
        "tieto, pitääkö paikkansa: \(words)", "uppgiften om detta gäller: \(words)",
        "whether this holds: \(words)"), isLong: true)
  }

  /// A function that nobody can say, as it is written but with its parts in words.
  func formula(_ name: String, _ arguments: [Node]) -> Phrase {
    let parts = arguments.map { phrase($0).text }.joined(separator: "; ")
    return Phrase(say("kaava", "formeln", "the formula") + " \(name)(\(parts))")
  }

  // MARK: Arithmetic

  private func sum(_ first: Node, _ steps: [Node.Step]) -> Phrase {
    var text = operand(first, in: steps[0].operation, isFirst: true)
    var isDay = isTime(first)
    for step in steps {
      let right = operand(step.operand, in: step.operation, isFirst: false)
      switch step.operation {
      case .add where isDay, .subtract where isDay && !isTime(step.operand):
        text += (step.operation == .add ? " + " : " \u{2212} ") + days(step.operand, right)
      case .subtract where isDay:
        text =
          say("päivien määrä", "antalet dagar", "the number of days")
          + " (\(text) \u{2212} \(right))"
        isDay = false
      case .modulo:
        text =
          say("jakojäännös", "resten av", "the remainder of") + " (\(text) ÷ \(right))"
      default: text += " \(step.operation.sign) " + right
      }
    }
    return Phrase(text, isLong: true)
  }

  private func operand(_ node: Node, in operation: Operator, isFirst: Bool) -> String {
    let phrase = phrase(node)
    guard case .chain(_, let steps) = node.form, steps[0].operation.isArithmetic else {
      return isWordy(node) ? "(\(phrase.text))" : phrase.part
    }
    return steps[0].operation.level > operation.level ? phrase.text : phrase.part
  }

  /// Words among which a sign would get lost: "(vastausten summa) ÷ (vastausten määrä)".
  private func isWordy(_ node: Node) -> Bool {
    guard case .call(let call) = node.form else { return false }
    return call.function != .pulldata && !isLiteral(node)
  }

  private func days(_ node: Node, _ words: String) -> String {
    number(node) == 1
      ? words + say(" päivä", " dag", " day") : words + say(" päivää", " dagar", " days")
  }
}

extension Operator {
  fileprivate var sign: String {
    switch self {
    case .subtract: "\u{2212}"
    case .multiply: "×"
    case .divide: "÷"
    default: rawValue
    }
  }
}
