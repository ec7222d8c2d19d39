/// The tree of a pattern.
indirect enum PatternNode {
  case empty
  case scalar(ScalarSet)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// At least, and at most when there is a limit.
  case repetition(PatternNode, Int, Int?)
}

/// Lays a pattern's tree out as instructions; repetitions are written out, within a bound.
struct PatternCompiler {
  /// The greatest number of instructions of one pattern.
  static let greatestSize = 10_000

  private var program: [Pattern.Instruction] = []

  mutating func program(of node: PatternNode) throws(PatternProblem) -> [Pattern.Instruction] {
    program = []
    try add(node)
    try emit(.match)
    return program
  }

  private mutating func emit(_ instruction: Pattern.Instruction) throws(PatternProblem) {
    guard program.count < Self.greatestSize else { throw PatternProblem(.tooLarge, 0..<0) }
    program.append(instruction)
  }

  private mutating func add(_ node: PatternNode) throws(PatternProblem) {
    switch node {
    case .empty: break
    case .scalar(let set): try emit(.scalar(set))
    case .sequence(let nodes):
      for node in nodes { try add(node) }
    case .alternation(let branches): try addAlternation(branches)
    case .repetition(let node, let least, let most): try addRepetition(of: node, least, most)
    }
  }

  private mutating func addAlternation(_ branches: [PatternNode]) throws(PatternProblem) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let split = program.count
      try emit(.split(split + 1, 0))
      try add(branch)
      jumps.append(program.count)
      try emit(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    if let last = branches.last { try add(last) }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func addRepetition(
    of node: PatternNode, _ least: Int, _ most: Int?
  ) throws(PatternProblem) {
    // An empty body adds no instructions, so the bound on size would not stop the loop.
    let start = program.count
    for _ in 0..<least {
      try add(node)
      if program.count == start { return }
    }
    guard let most else { return try addLoop(of: node) }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(program.count)
      try emit(.split(0, 0))
      try add(node)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }

  private mutating func addLoop(of node: PatternNode) throws(PatternProblem) {
    let split = program.count
    try emit(.split(0, 0))
    try add(node)
    try emit(.jump(split))
    program[split] = .split(split + 1, program.count)
  }
}
