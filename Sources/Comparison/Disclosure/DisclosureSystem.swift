/// What readers can work out about one item: each cell is a known combination of unknown parts (the
/// strata), and whoever sees some cells can add and subtract them.
///
/// Parts that occur in the same cells in the same proportion cannot be told apart by any sum, so
/// they are taken together (a class); that keeps the algebra as small as the number of regions and
/// peer groups, however many libraries there are.
struct DisclosureSystem: Sendable {
  struct Member: Sendable {
    let part: Int
    let factor: PrimeField
  }

  /// The cells' parts that have something to tell.
  private let members: [[Member]]
  /// Cells of two or more parts.
  private let sums: [Int]
  /// For each part its class.
  private let classOf: [Int]
  private let classCount: Int
  /// For each of ``sums`` its factor of each class.
  private let rows: [[PrimeField]]
  private let rowOf: [Int: Int]

  init(members: [[Member]], parts: Int) {
    self.members = members
    sums = members.indices.filter { members[$0].count > 1 }
    rowOf = Dictionary(uniqueKeysWithValues: sums.enumerated().map { ($1, $0) })
    var columns = [[(row: Int, factor: PrimeField)]](repeating: [], count: parts)
    for (row, cell) in sums.enumerated() {
      for member in members[cell] { columns[member.part].append((row, member.factor)) }
    }
    var classes: [[UInt64]: Int] = [:]
    var patterns: [[(row: Int, factor: PrimeField)]] = []
    var classOf = [Int](repeating: 0, count: parts)
    for (part, column) in columns.enumerated() {
      let scale = column.first?.factor.inverse ?? .one
      let pattern = column.map { (row: $0.row, factor: $0.factor * scale) }
      let key = pattern.flatMap { [UInt64($0.row), $0.factor.residue] }
      if let known = classes[key] {
        classOf[part] = known
      } else {
        classes[key] = patterns.count
        classOf[part] = patterns.count
        patterns.append(pattern)
      }
    }
    self.classOf = classOf
    classCount = patterns.count
    var rows = [[PrimeField]](
      repeating: [PrimeField](repeating: .zero, count: patterns.count), count: sums.count)
    for (index, pattern) in patterns.enumerated() {
      for entry in pattern { rows[entry.row][index] = entry.factor }
    }
    self.rows = rows
  }

  /// What follows from the cells that are shown.
  struct Knowledge {
    /// For each part a shown cell that is this part alone.
    fileprivate let knownBy: [Int?]
    /// For each class the number of parts not known.
    fileprivate let unknown: [Int]
    /// The classes with unknown parts.
    fileprivate let open: [Int]
    fileprivate let shownSums: [Int]
    fileprivate let span: LinearSpan
  }

  func knowledge(shown: [Bool]) -> Knowledge {
    var knownBy = [Int?](repeating: nil, count: classOf.count)
    for (cell, members) in members.enumerated() where shown[cell] && members.count == 1 {
      knownBy[members[0].part] = knownBy[members[0].part] ?? cell
    }
    var unknown = [Int](repeating: 0, count: classCount)
    for (part, cell) in knownBy.enumerated() where cell == nil { unknown[classOf[part]] += 1 }
    let open = unknown.indices.filter { unknown[$0] > 0 }
    let shownSums = sums.filter { shown[$0] }
    let span = LinearSpan(
      shownSums.map { cell in open.map { rows[rowOf[cell] ?? 0][$0] } })
    return Knowledge(
      knownBy: knownBy, unknown: unknown, open: open, shownSums: shownSums, span: span)
  }

  /// The shown cells from which a cell can be worked out; nil when it cannot.
  func derivation(of cell: Int, from knowledge: Knowledge) -> [Int]? {
    let parts = members[cell]
    guard let first = parts.first else { return nil }
    let target: [PrimeField]
    if parts.count == 1 {
      if let known = knowledge.knownBy[first.part] { return [known] }
      let own = classOf[first.part]
      guard knowledge.unknown[own] == 1 else { return nil }
      target = knowledge.open.map { $0 == own ? .one : .zero }
    } else {
      let row = rows[rowOf[cell] ?? 0]
      target = knowledge.open.map { row[$0] }
    }
    guard let factors = knowledge.span.combination(for: target) else { return nil }
    return support(factors, cell, knowledge)
  }

  /// The cells that take part in a combination: sums, and known parts that remain to be subtracted.
  private func support(
    _ factors: [PrimeField], _ target: Int, _ knowledge: Knowledge
  ) -> [Int] {
    var remainder: [Int: PrimeField] = [:]
    var cells: [Int] = []
    for (factor, cell) in zip(factors, knowledge.shownSums) where !factor.isZero {
      cells.append(cell)
      for member in members[cell] where knowledge.knownBy[member.part] != nil {
        remainder[member.part, default: .zero] =
          remainder[member.part, default: .zero] + factor * member.factor
      }
    }
    for member in members[target] where members[target].count > 1 {
      remainder[member.part, default: .zero] =
        remainder[member.part, default: .zero] - member.factor
    }
    let known = remainder.filter { !$0.value.isZero }.compactMap { knowledge.knownBy[$0.key] }
    return (cells + known).sorted()
  }
}
