import Diagnostics
import ExpressionSamples
import Expressions
import Testing

@Suite struct `Reading expressions` {
  @Test func `references come in order with their places`() throws {
    let source = "(${a}) + ${ä_b} = '${c}' and ${a} > 1"
    let references = try Expression.parse(source).get().references
    #expect(references.map(\.name) == ["a", "ä_b", "a"])
    let bytes = Array(source.utf8)
    for reference in references {
      #expect(String(decoding: bytes[reference.range], as: UTF8.self) == "${\(reference.name)}")
      #expect(String(decoding: bytes[reference.nameRange], as: UTF8.self) == reference.name)
    }
  }

  @Test func `renaming changes references and nothing else`() throws {
    let expression = try Expression.parse("${a} = 'a' and selected(${b}, '${a}') or ${a} > 1").get()
    #expect(
      expression.renaming("a", to: "greeted")
        == "${greeted} = 'a' and selected(${b}, '${a}') or ${greeted} > 1")
    #expect(expression.renaming("c", to: "d") == expression.source)
  }

  /// XPath 1.0, 3.7: after an operand a name or `*` is an operator, otherwise not.
  @Test(arguments: [
    ("2 * 3", "6"), ("2*3", "6"), ("6 div 2", "3"), ("7 mod 4", "3"), ("5mod 3", "2"),
    ("1 or 0", "true"),
    ("1 and 0", "false"), ("div div mod", "empty"), ("and and or", "false"), ("(1)-(2)", "-1"),
    ("3-2", "1"),
    ("1 -1", "0"), (" \t\n1\r ", "1"), ("'it''s'", "-"), ("\"a'b\"", "'a'b'"), (".5+5.", "5.5"),
  ])
  func `operators and names are told apart as in XPath`(source: String, value: String) {
    guard case .success(let expression) = Expression.parse(source) else {
      #expect(value == "-", "\(source)")
      return
    }
    var warnings: [EvaluationWarning] = []
    #expect(shown(expression.evaluate(in: MapSurroundings(), warnings: &warnings)) == value)
  }

  @Test func `depth is bounded and width is not`() throws {
    for (open, close) in [("(", ")"), ("not(", ")"), ("-", ""), ("if(1 > 0, 1, ", ")")] {
      func nested(_ depth: Int) -> String {
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      }
      let deep = try Expression.parse(nested(100)).get()
      var warnings: [EvaluationWarning] = []
      _ = deep.evaluate(in: MapSurroundings(), warnings: &warnings)
      _ = deep.check(in: MapScope(), expecting: .anything)
      guard case .failure(let problem) = Expression.parse(nested(101)) else {
        Issue.record("101 × \(open) was read")
        continue
      }
      #expect(problem.code == "HS0207")
    }
    let wide = try Expression.parse(String(repeating: "1 + ", count: 16_000) + "1").get()
    var warnings: [EvaluationWarning] = []
    #expect(wide.evaluate(in: MapSurroundings(), warnings: &warnings) == .number(16_001))
    #expect(wide.check(in: MapScope(), expecting: .anything).constantValue == .number(16_001))
  }

  @Test func `length is bounded`() {
    let long = "1" + String(repeating: " ", count: 65_535)
    #expect((try? Expression.parse(long).get()) != nil)
    #expect((try? Expression.parse(long + " ").get()) == nil)
  }

  @Test func `a condition stops as soon as it is decided`() throws {
    let expression = try Expression.parse("1 = 1 or 1 div 0 = 1").get()
    var warnings: [EvaluationWarning] = []
    #expect(expression.evaluate(in: MapSurroundings(), warnings: &warnings) == .boolean(true))
    #expect(warnings.isEmpty)
  }

  @Test func `a warning stands where it arose`() throws {
    let expression = try Expression.parse("1 + (2 div 0)").get()
    var warnings: [EvaluationWarning] = []
    #expect(expression.evaluate(in: MapSurroundings(), warnings: &warnings) == .empty)
    #expect(warnings == [EvaluationWarning(.divisionByZero, 5..<12)])
    #expect(warnings[0].text.en == "division by zero")
  }
}
