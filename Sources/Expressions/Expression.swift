/// A condition or calculation of a survey, read from XPath syntax in ODK's portable profile.
///
/// An expression is read once (``parse(_:)``), checked against what it can see (``check(in:expecting:)``)
/// and evaluated as often as answers change (``evaluate(in:warnings:)``). The specification is
/// `docs/specification/expressions.md`.
///
/// ```swift
/// let expression = try Expression.parse("${wait} > 5 and selected(${help}, 'desk')").get()
/// let findings = expression.check(in: scope, expecting: .truth).problems
/// ```
package struct Expression: Sendable, Hashable {
  package let source: String
  package let root: Node
  /// Every `${name}` in the order of the source; the caller builds its graph of dependencies from
  /// them.
  package let references: [Reference]

  /// Reads an expression; the problem is the first thing that cannot be read. (What can be read
  /// and is still wrong comes from ``check(in:expecting:)``, all of it at once.)
  package static func parse(_ source: String) -> Result<Expression, ExpressionProblem> {
    do throws(ExpressionProblem) {
      return .success(Expression(source: source, root: try Parser.parse(source)))
    } catch {
      return .failure(error)
    }
  }

  private init(source: String, root: Node) {
    self.source = source
    self.root = root
    var found: [Reference] = []
    root.visit { node in
      if case .reference(let name) = node.form {
        found.append(Reference(name: name, range: node.range))
      }
    }
    references = found
  }

  /// The static type, the constant value if there is one, and every problem.
  package func check(
    in scope: any NameScope, expecting expectation: Expectation
  ) -> CheckedExpression {
    var checker = Checker(source: source, scope: scope)
    return checker.check(root, expecting: expectation)
  }

  /// The value against answers. Never fails: what has no value is empty, with a warning.
  package func evaluate(
    in surroundings: any Surroundings, warnings: inout [EvaluationWarning]
  ) -> Value {
    var evaluator = Evaluator(surroundings)
    let value = evaluator.value(of: root)
    warnings += evaluator.warnings
    return value
  }

  /// The source with every `${old}` written `${new}`.
  package func renaming(_ old: String, to new: String) -> String {
    references.renaming(old, to: new, in: source)
  }
}
