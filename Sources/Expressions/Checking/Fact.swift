/// What is known of a part of an expression before evaluation.
struct Fact {
  let type: ValueType
  let range: Range<Int>
  /// The value, when the part is a literal.
  var literal: Value?
  /// The names that may be chosen, when the part is a choice of a known list.
  var choices: [String]?
  /// Whether the part is a number as it is written, from `round` or `number`: such a one may be
  /// compared with a literal.
  var isAsWritten = false

  init(
    _ type: ValueType, _ range: Range<Int>, literal: Value? = nil, choices: [String]? = nil,
    isAsWritten: Bool = false
  ) {
    self.type = type
    self.range = range
    self.literal = literal
    self.choices = choices
    self.isAsWritten = isAsWritten
  }

  init(_ symbol: Symbol, _ range: Range<Int>) {
    self.init(symbol.type, range, choices: symbol.choices)
  }

  /// The text between quotation marks, when the part is one.
  var literalText: String? { if case .text(let text)? = literal { text } else { nil } }

  /// Whether the part is `''`, with which everything but a truth value may be compared.
  var isEmptyText: Bool { literalText == "" }
}
