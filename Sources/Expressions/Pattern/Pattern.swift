/// A regular expression of the portable kind: classes, quantifiers, groups and alternation. It
/// matches a whole text, in time linear in the text.
package struct Pattern: Sendable, Hashable {
  package let source: String
  private let program: [Instruction]

  /// One step of Thompson's machine.
  enum Instruction: Sendable, Hashable {
    case scalar(ScalarSet)
    /// Go on at both places.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  package init(_ source: String) throws(PatternProblem) {
    self.source = source
    var compiler = PatternCompiler()
    program = try compiler.program(of: try PatternParser.parse(source))
  }

  package static func == (left: Pattern, right: Pattern) -> Bool {
    left.source.utf8.elementsEqual(right.source.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(Array(source.utf8)) }

  /// Whether the whole text is of this pattern.
  package func matches(_ text: String) -> Bool {
    var states = StateSet(count: program.count)
    var next = StateSet(count: program.count)
    var work: [Int] = []
    follow(from: 0, into: &states, &work)
    for scalar in text.unicodeScalars {
      next.removeAll()
      for state in states.members {
        if case .scalar(let set) = program[state], set.contains(scalar) {
          follow(from: state + 1, into: &next, &work)
        }
      }
      swap(&states, &next)
      if states.members.isEmpty { return false }
    }
    return states.members.contains { program[$0] == .match }
  }

  /// Adds a state and all that it leads to without reading anything.
  private func follow(from start: Int, into states: inout StateSet, _ work: inout [Int]) {
    work.append(start)
    while let state = work.popLast() {
      guard states.insert(state) else { continue }
      switch program[state] {
      case .split(let one, let other):
        work.append(other)
        work.append(one)
      case .jump(let target): work.append(target)
      case .scalar, .match: break
      }
    }
  }
}

/// The states a machine is in: insertion, membership and emptying in constant time each.
private struct StateSet {
  private(set) var members: [Int] = []
  private var round = 1
  private var seen: [Int]

  init(count: Int) { seen = Array(repeating: 0, count: count) }

  mutating func insert(_ state: Int) -> Bool {
    guard seen[state] != round else { return false }
    seen[state] = round
    members.append(state)
    return true
  }

  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
    round += 1
  }
}
