import ExpressionSamples
import Expressions
import Testing

/// Whatever is written, there is a finding or a tree; never a crash.
@Suite struct `Hostile expressions` {
  @Test func `every expression of the table may break off anywhere`() {
    var seen = Set<String>()
    for sample in Case.all where seen.insert(sample.expression).inserted {
      let bytes = Array(sample.expression.utf8)
      for end in bytes.indices { survive(String(decoding: bytes[..<end], as: UTF8.self)) }
    }
  }

  @Test func `bytes may change, go missing and be doubled`() {
    var random = Seeded()
    for _ in 0..<4000 {
      var bytes = Array(random.one(of: Case.all).expression.utf8)
      for _ in 0...random.below(4) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...], at: place)
        }
      }
      survive(String(decoding: bytes, as: UTF8.self), seed: random.seed)
    }
  }

  @Test func `words may stand in any order`() {
    var random = Seeded()
    let words =
      Function.allCases.map(\.rawValue) + Operator.allCases.map(\.rawValue) + [
        "(", ")", ",", ".", "'", "\"", "${a}", "${", "}", "1", "1.5", "''", "'x'", "name", "/",
        "..", "[", "@", "::",
        "*", "|", "€", "😀", "\u{0}", "(", ")", "(", ")", ",",
      ]
    for _ in 0..<20_000 {
      let count = random.below(12)
      survive(
        (0..<count).map { _ in random.one(of: words) }.joined(
          separator: random.one(of: ["", " "])), seed: random.seed)
    }
  }

  @Test func `patterns may break off and change`() {
    var random = Seeded()
    let parts = [
      "a", "[a-z]", "[^", "]", "(", ")", "(?:", "*", "+", "?", "{2}", "{1,3}", "{", "}", "|", "\\",
      "\\d", ".", "^", "$", "-", "ä",
    ]
    for _ in 0..<20_000 {
      let source = (0..<random.below(10)).map { _ in random.one(of: parts) }.joined()
      guard case .success(let pattern) = Result(catching: { try Pattern(source) }) else { continue }
      _ = pattern.matches("aä-1")
    }
  }

  private func survive(_ source: String, seed: UInt64 = 0) {
    let length = source.utf8.count
    switch Expression.parse(source) {
    case .failure(let problem):
      #expect(
        problem.range.lowerBound >= 0 && problem.range.upperBound <= length,
        "seed \(seed): \(source)")
    case .success(let expression):
      var warnings: [EvaluationWarning] = []
      _ = expression.evaluate(in: MapSurroundings(), warnings: &warnings)
      let scope = MapScope([Symbol(name: "a", type: .integer)])
      for problem in expression.check(in: scope, expecting: .value(.text)).problems {
        #expect(problem.range.upperBound <= length, "seed \(seed): \(source)")
      }
    }
  }
}
