/// The smallest meaningful piece of an expression.
struct Token: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case text(String)
    case reference(String)
    case name(String)
    case operation(Operator)
    case dot
    case opening
    case closing
    case comma
    case end
  }

  let kind: Kind
  let range: Range<Int>

  /// XPath's rule: after such a token a name or `*` is an operator, otherwise an operand.
  var endsOperand: Bool {
    switch kind {
    case .number, .text, .reference, .name, .dot, .closing: true
    case .operation, .opening, .comma, .end: false
    }
  }
}
