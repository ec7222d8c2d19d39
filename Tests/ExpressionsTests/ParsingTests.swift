import ExpressionSamples
import Expressions
import Testing

@Suite struct `Reading expressions` {
  @Test func `operators bind as in XPath`() throws {
    var warnings: [EvaluationWarning] = []
    let expression = try Expression.parse("1 + 2 * 3 - 4 div 2 = 5 and not(1 > 2) or false()").get()
    #expect(expression.evaluate(in: MapSurroundings(), warnings: &warnings) == .boolean(true))
    #expect(warnings.isEmpty)
  }
}
