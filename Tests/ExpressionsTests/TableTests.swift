import Diagnostics
import ExpressionSamples
import Expressions
import Testing

@Suite struct `The table of cases` {
  @Test func `holds every function and every operator`() {
    #expect(Case.all.count > 1600)
    for function in Function.allCases {
      let rows = Case.all.filter { $0.expression.contains(function.rawValue + "(") }
      #expect(rows.count >= 4, "\(function.rawValue)")
    }
    for operation in Operator.allCases {
      #expect(Case.all.count { $0.expression.contains(" \(operation.rawValue) ") } >= 100)
    }
  }

  @Test(arguments: Case.all.map(\.line)) func `gives each value`(line: Int) throws {
    let sample = Case.all[line - 2]
    let expression = try Expression.parse(sample.expression).get()
    var warnings: [EvaluationWarning] = []
    let value = expression.evaluate(in: sample.surroundings, warnings: &warnings)
    #expect(shown(value, warnings) == sample.expected, "\(sample.name)")
  }

  @Test(arguments: Case.all.map(\.line)) func `gives each finding`(line: Int) throws {
    let sample = Case.all[line - 2]
    let expression = try Expression.parse(sample.expression).get()
    let checked = expression.check(in: sample.scope, expecting: .anything)
    #expect(checked.problems.map(\.code) == sample.check, "\(sample.name)")
  }

  /// A constant, a type that the checker told, and the value of the evaluation never disagree.
  @Test(arguments: Case.all.map(\.line)) func `keeps each promise`(line: Int) throws {
    let sample = Case.all[line - 2]
    let expression = try Expression.parse(sample.expression).get()
    let checked = expression.check(in: sample.scope, expecting: .anything)
    var warnings: [EvaluationWarning] = []
    let value = expression.evaluate(in: sample.surroundings, warnings: &warnings)
    if let constant = checked.constantValue { #expect(constant == value, "\(sample.name)") }
    guard !checked.hasErrors else { return }
    #expect(fits(value, checked.type), "\(sample.name): \(checked.type)")
  }

  private func fits(_ value: Value, _ type: ValueType) -> Bool {
    switch (value, type) {
    case (.empty, _), (_, .any), (.boolean, .boolean), (.date, .date), (.time, .time): true
    case (.dateTime, .dateTime), (.number, .decimal): true
    case (.number(let number), .integer): number == number.rounded()
    case (.text, .text), (.text, .choice), (.text, .choices): true
    default: false
    }
  }
}
