import ExpressionSamples
import Expressions
import Testing

@Suite struct `Patterns` {
  @Test(arguments: [
    ("[0-9]{5}", "15100", true), ("[0-9]{5}", "1510", false), ("a|b", "b", true),
    ("a|b", "ab", false),
    ("(a|b)*", "abba", true), ("(?:ab)+c?", "ababc", true), ("[^a-z]", "Ä", true),
    ("[^a-z]", "q", false),
    ("\\d+\\.\\d\\d", "12.50", true), ("\\w\\s\\W", "a !", true), ("\\S\\D", "ab", true),
    (".", "\n", false),
    (".*", "mitä tahansa 😀", true), ("😀{2}", "😀😀", true), ("[ä-ö]", "ö", true),
    ("[å-ö]", "ä", false), ("a{0}", "", true),
    ("a{2,}", "aaaa", true), ("a{2,3}", "aaaa", false), ("a{0,2}b", "aab", true), ("", "", true),
    ("", "a", false),
    ("|a", "", true), ("(|a)b", "b", true), ("[-a]", "-", true), ("[a-]", "-", true),
    ("[\\]\\-]", "]", true),
    ("[.]", ".", true), ("[.]", "a", false), ("^a$", "a", true), ("^(a|b)$", "b", true),
    ("\\^\\$", "^$", true),
    ("(a*)*b", String(repeating: "a", count: 5000), false), ("[\\d-]+", "1-2", true),
    ("\\t\\n\\r", "\t\n\r", true),
  ])
  func `match whole texts`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    ("(a", 0..<1), ("a)", 1..<2), ("[a", 0..<1), ("[]", 0..<2), ("a**", 2..<3), ("*a", 0..<1),
    ("a+?", 2..<3),
    ("a{,2}", 1..<2), ("a{3,2}", 1..<6), ("a{2000}", 1..<6), ("a{x}", 1..<2), ("[z-a]", 1..<4),
    ("[a-\\d]", 1..<5),
    ("\\b", 0..<2), ("a\\1", 1..<3), ("ä(?<n>b)", 2..<5), ("a^b", 1..<2), ("a$b", 1..<2),
    ("(a$)", 2..<3),
    ("\\p{L}", 0..<2), ("a]", 1..<2), ("a}", 1..<2), ("[[:alpha:]]", 1..<2), ("[a&&b]", 2..<3),
    ("\\", 0..<1),
    ("x{2}{3}", 4..<5),
  ])
  func `beyond the portable kind are refused where it stands`(pattern: String, range: Range<Int>) {
    let problem = #expect(throws: PatternProblem.self) { try Pattern(pattern) }
    #expect(problem?.range == range)
  }

  @Test(arguments: [
    "(((a{100}){100}){100}){100}", "((a{1000}){1000})", "(((){1000}){1000}){1000}a",
    "((((a{0}){1000}){1000}){1000})",
  ])
  func `stay within bounds`(pattern: String) {
    let result = Result { try Pattern(pattern) }
    if case .success(let pattern) = result { #expect(!pattern.matches("b")) }
  }

  @Test func `agree with plain search over all splits`() throws {
    var random = Seeded()
    for _ in 0..<3000 {
      let tree = Tree.random(&random, depth: 3)
      let pattern = try Pattern(tree.source)
      for _ in 0..<6 {
        let text = String((0..<random.below(7)).map { _ in random.one(of: Array("abä")) })
        let letters = Array(text.unicodeScalars)
        let expected = tree.ends(in: letters, from: 0).contains(letters.count)
        #expect(pattern.matches(text) == expected, "seed \(random.seed): \(tree.source) on \(text)")
      }
    }
  }
}

/// A pattern as the set of places where a match may end: slow, short and plainly right.
private indirect enum Tree {
  case letter(Unicode.Scalar)
  case oneOf(String, isNegated: Bool)
  case sequence([Tree])
  case choice([Tree])
  case times(Tree, Int, Int?)

  static func random(_ random: inout Seeded, depth: Int) -> Tree {
    switch random.below(depth == 0 ? 2 : 6) {
    case 0: .letter(random.one(of: ["a", "b", "ä"]))
    case 1: .oneOf(random.one(of: ["a", "ab", "bä"]), isNegated: random.below(3) == 0)
    case 2, 3: .sequence((0..<random.below(4)).map { _ in Tree.random(&random, depth: depth - 1) })
    case 4: .choice((0...random.below(3)).map { _ in Tree.random(&random, depth: depth - 1) })
    default:
      .times(
        Tree.random(&random, depth: depth - 1), random.below(3),
        random.one(of: [nil, 2, 3]))
    }
  }

  var source: String {
    switch self {
    case .letter(let letter): String(letter)
    case .oneOf(let letters, let isNegated): "[\(isNegated ? "^" : "")\(letters)]"
    case .sequence(let trees): trees.map(\.source).joined()
    case .choice(let trees): "(" + trees.map(\.source).joined(separator: "|") + ")"
    case .times(let tree, let least, let most):
      "(?:\(tree.source)){\(least),\(most.map(String.init) ?? "")}"
    }
  }

  func ends(in text: [Unicode.Scalar], from start: Int) -> Set<Int> {
    switch self {
    case .letter(let letter): return start < text.count && text[start] == letter ? [start + 1] : []
    case .oneOf(let letters, let isNegated):
      guard start < text.count else { return [] }
      return letters.unicodeScalars.contains(text[start]) != isNegated ? [start + 1] : []
    case .sequence(let trees):
      return trees.reduce([start]) { starts, tree in
        Set(starts.flatMap { tree.ends(in: text, from: $0) })
      }
    case .choice(let trees): return Set(trees.flatMap { $0.ends(in: text, from: start) })
    case .times(let tree, let least, let most):
      var all = least == 0 ? Set([start]) : []
      var current: Set = [start]
      for round in 1...(most ?? text.count + least + 1) {
        current = Set(current.flatMap { tree.ends(in: text, from: $0) })
        if round >= least { all.formUnion(current) }
      }
      return all
    }
  }
}
