import Diagnostics
import ExpressionSamples
import Expressions
import Testing

/// Names as they are written, and none with a number.
private struct Names: WordingScope {
  var current: String?
  func question(_ name: String) -> SpokenQuestion? { nil }
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
      for sample in samples.prefix(3) {
        let root = try Expression.parse(sample.expression).get().root
        lines.append(sample.expression)
        for language in Language.allCases {
          lines.append("  \(language.rawValue): " + Wording(language, Names()).value(root))
        }
      }
    }
    for function in Function.allCases {
      try add(sound.filter { $0.expression.contains(function.rawValue + "(") })
    }
    for operation in Operator.allCases {
      try add(sound.filter { $0.expression.contains(" \(operation.rawValue) ") })
    }
    #expect(lines.count >= 4 * (Function.allCases.count + Operator.allCases.count))
    try expectGolden(lines.joined(separator: "\n") + "\n", "words.txt")
  }
}
