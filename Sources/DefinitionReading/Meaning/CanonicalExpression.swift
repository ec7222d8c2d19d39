import Expressions
import SurveyModel

extension Condition {
  /// `yes`, the expression, or nil for never.
  var canonicalText: String? {
    switch self {
    case .never: nil
    case .always: "yes"
    case .when(let expression): expression.canonicalText
    }
  }
}

extension Expression {
  /// The expression without its spacing, its needless parentheses and its choice of quotation
  /// marks: how it is written is no part of what it means.
  var canonicalText: String { root.canonicalText }
}

extension Node {
  fileprivate var canonicalText: String {
    switch form {
    case .number(let number): Value.number(number).storedText
    case .text(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .current: "."
    case .reference(let name): "${\(name)}"
    case .column(let name): name
    case .negation(let operand): "-" + operand.operandText
    case .chain(let first, let steps):
      steps.reduce(first.operandText) {
        $0 + " " + $1.operation.rawValue + " " + $1.operand.operandText
      }
    case .call(let call): Self.callText(call.function.rawValue, call.arguments)
    case .unknownCall(let call): Self.callText(call.name, call.arguments)
    }
  }

  /// As a part of something larger: in parentheses unless it is one piece.
  private var operandText: String {
    switch form {
    case .chain, .negation: "(" + canonicalText + ")"
    default: canonicalText
    }
  }

  private static func callText(_ name: String, _ arguments: [Node]) -> String {
    name + "(" + arguments.map(\.canonicalText).joined(separator: ", ") + ")"
  }
}
