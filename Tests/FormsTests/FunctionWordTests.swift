import Diagnostics
import ExpressionSamples
import Expressions
import Testing

/// Names as they are written, and none with a number.
private struct Names: WordingScope {
  let scope: MapScope
  var current: String? { nil }

  func question(_ name: String) -> SpokenQuestion? {
    scope.symbol(name).map { SpokenQuestion(number: nil, label: name, type: $0.type) }
  }

  func choice(_ name: String, of question: String) -> String? { nil }
  func column(_ name: String) -> String? { nil }
  func value(_ text: String, inColumn column: String) -> String? { nil }
}

@Suite struct `The words of the language` {
  /// Samples of each function and each operator, as a form says them.
  @Test func `are as they were`() throws {
    let sound = Case.all.filter { $0.check.isEmpty }
    var lines: [String] = []
    func add(_ samples: some Sequence<Case>) throws {
      var told: Set<String> = []
      for sample in samples where told.count < 3 && told.insert(sample.expression).inserted {
        let expression = try Expression.parse(sample.expression).get()
        let type = expression.check(in: sample.scope, expecting: .anything).type
        lines.append(sample.expression)
        for language in Language.allCases {
          let wording = Wording(language, Names(scope: sample.scope))
          let words = type == .boolean ? wording.sentence : wording.value
          lines.append("  \(language.rawValue): " + words(expression.root))
        }
      }
    }
    for function in Function.allCases {
      try add(sound.filter { $0.expression.contains(function.rawValue + "(") })
    }
    for operation in Operator.allCases {
      try add(sound.filter { $0.expression.contains(" \(operation.rawValue) ") })
    }
    #expect(lines.count >= 8 * (Function.allCases.count + Operator.allCases.count))
    try expectGolden(lines.joined(separator: "\n") + "\n", "words.txt")
  }
}
