/// Reads a pattern's text. Whatever lies beyond the portable kind is refused where it stands.
struct PatternParser {
  static let greatestCount = 1000
  static let greatestDepth = 50

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  static func parse(_ source: String) throws(PatternProblem) -> PatternNode {
    var parser = PatternParser(scalars: Array(source.unicodeScalars))
    // The whole text is matched anyway; engines that search need the anchors.
    if parser.peek == "^" { parser.index += 1 }
    let node = try parser.alternation()
    guard parser.peek == nil else { throw parser.problem(.surplusParenthesis) }
    return node
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private func problem(
    _ kind: PatternProblem.Kind, from start: Int? = nil, length: Int = 1
  ) -> PatternProblem {
    let start = start ?? index
    let end = min(max(index, start + length), scalars.count)
    func bytes(_ count: Int) -> Int { scalars[..<count].reduce(0) { $0 + UTF8.width($1) } }
    return PatternProblem(kind, bytes(start)..<bytes(max(start, end)))
  }

  private mutating func alternation() throws(PatternProblem) -> PatternNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = peek, next != "|", next != ")" {
      if next == "$", index == scalars.count - 1, depth == 0 {
        index += 1
        break
      }
      nodes.append(try quantified())
    }
    return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func quantified() throws(PatternProblem) -> PatternNode {
    let atom = try atom()
    guard let bounds = try quantifier() else { return atom }
    if let next = peek, next == "?" || next == "+" { throw problem(.lazy) }
    if let next = peek, next == "*" || next == "{" { throw problem(.nothingToRepeat) }
    return .repetition(atom, bounds.least, bounds.most)
  }

  private mutating func quantifier() throws(PatternProblem) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard peek == "{" else { return nil }
    let start = index
    index += 1
    guard let least = try count(from: start) else { throw problem(.brace, from: start) }
    var most: Int? = least
    if take(",") { most = try count(from: start) }
    guard take("}"), most ?? least >= least else { throw problem(.brace, from: start) }
    return (least, most)
  }

  private mutating func count(from start: Int) throws(PatternProblem) -> Int? {
    let first = index
    var value = 0
    while let next = peek, let digit = next.decimalDigit {
      index += 1
      value = value * 10 + digit
      guard value <= Self.greatestCount else { throw problem(.tooMany, from: start) }
    }
    return index > first ? value : nil
  }

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    guard let next = peek else { return .empty }
    switch next {
    case "(": return try group()
    case "[": return .scalar(try scalarClass())
    case ".":
      index += 1
      return .scalar(.notLineEnd)
    case "\\": return .scalar(try escape())
    case "*", "+", "?": throw problem(.nothingToRepeat)
    case "{": throw problem(.nothingToRepeat)
    case "}", "]": throw problem(.escapeNeeded)
    case "^", "$": throw problem(.anchor)
    default:
      index += 1
      return .scalar(ScalarSet(next))
    }
  }

  private mutating func group() throws(PatternProblem) -> PatternNode {
    let start = index
    index += 1
    if peek == "?" {
      guard peek(1) == ":" else {
        index += 1
        throw problem(.specialGroup, from: start, length: 3)
      }
      index += 2
    }
    depth += 1
    guard depth <= Self.greatestDepth else { throw problem(.tooLarge, from: start) }
    let inner = try alternation()
    depth -= 1
    guard take(")") else {
      index = start
      throw problem(.unclosedGroup)
    }
    return inner
  }

  // MARK: Classes and escapes

  private mutating func scalarClass() throws(PatternProblem) -> ScalarSet {
    let start = index
    index += 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let next = peek, next != "]" {
      ranges += try classMember(next)
    }
    guard take("]") else {
      index = start
      throw problem(.unclosedClass)
    }
    guard !ranges.isEmpty else { throw problem(.emptyClass, from: start) }
    let set = ScalarSet(ranges)
    return isNegated ? set.inverted : set
  }

  private mutating func classMember(
    _ next: Unicode.Scalar
  ) throws(PatternProblem) -> [ClosedRange<UInt32>] {
    let start = index
    if next == "[" || (next == "&" && peek(1) == "&") { throw problem(.escapeNeeded) }
    let low = try classScalar()
    guard peek == "-", let after = peek(1), after != "]" else { return low.ranges }
    index += 1
    if after == "[" { throw problem(.escapeNeeded) }
    let high = try classScalar()
    guard let from = low.single, let to = high.single, from <= to else {
      throw problem(.range, from: start)
    }
    return [from...to]
  }

  private mutating func classScalar() throws(PatternProblem) -> ScalarSet {
    guard let next = peek else { throw problem(.unclosedClass) }
    if next == "\\" { return try escape() }
    index += 1
    return ScalarSet(next)
  }

  private mutating func escape() throws(PatternProblem) -> ScalarSet {
    guard let next = peek(1) else { throw problem(.escape) }
    let set: ScalarSet
    switch next {
    case "d": set = .digit
    case "D": set = ScalarSet.digit.inverted
    case "w": set = .word
    case "W": set = ScalarSet.word.inverted
    case "s": set = .space
    case "S": set = ScalarSet.space.inverted
    case "n": set = ScalarSet("\n")
    case "r": set = ScalarSet("\r")
    case "t": set = ScalarSet("\t")
    default:
      guard next.isASCII, !next.properties.isAlphabetic, next.decimalDigit == nil else {
        throw problem(.escape, length: 2)
      }
      set = ScalarSet(next)
    }
    index += 2
    return set
  }
}

extension ScalarSet {
  /// The one scalar in this set, or nil.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }
}

extension Unicode.Scalar {
  fileprivate var decimalDigit: Int? { (48...57).contains(value) ? Int(value) - 48 : nil }
}
