/// A piece of an expression's tree, with the stretch of the source that it was read from.
package struct Node: Sendable, Hashable {
  package let form: Form
  /// UTF-8 offsets in the source of the expression, without parentheses around the whole node.
  package let range: Range<Int>

  package indirect enum Form: Sendable, Hashable {
    case number(Double)
    case text(String)
    /// `.`
    case current
    /// `${name}`
    case reference(String)
    /// A bare name: a column of the list or table at hand.
    case column(String)
    case negation(Node)
    /// Operators of one level from left to right: `a + b - c` is one chain, so that a long row of
    /// terms makes a wide tree and not a deep one.
    case chain(Node, [Step])
    case call(Call)
    /// A function that the profile does not have; kept so that a check can tell of everything.
    case unknownCall(UnknownCall)
  }

  /// An operator and what stands right of it.
  package struct Step: Sendable, Hashable {
    package let operation: Operator
    package let operand: Node
  }

  package struct Call: Sendable, Hashable {
    package let function: Function
    package let arguments: [Node]
    /// The compiled second argument of `regex`, when it is a literal and well formed.
    package let pattern: Pattern?
  }

  package struct UnknownCall: Sendable, Hashable {
    package let name: String
    package let nameRange: Range<Int>
    package let arguments: [Node]
  }

  /// The nodes directly below this one, in the order of the source.
  package var children: [Node] {
    switch form {
    case .number, .text, .current, .reference, .column: []
    case .negation(let operand): [operand]
    case .chain(let first, let steps): [first] + steps.map(\.operand)
    case .call(let call): call.arguments
    case .unknownCall(let call): call.arguments
    }
  }

  /// Calls back for this node and every node below it, in the order of the source.
  package func visit(_ body: (Node) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}
