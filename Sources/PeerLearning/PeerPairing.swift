import IntegerPrograms

/// Who could learn from whom, what it costs, and how often each may give and take.
package struct PairingTask: Sendable {
  package var libraries: [LearningLibrary]
  package var differences: [LearningDifference]
  package var costs = PairingCosts()
  /// How many pairs a library may be in as the one that learns, and as the one that teaches.
  package var most = 2

  package init(libraries: [LearningLibrary], differences: [LearningDifference]) {
    self.libraries = libraries
    self.differences = differences
  }
}

/// One library that learns from another.
package struct LearningPair: Sendable, Hashable {
  /// The chief thing that it can learn: where the gain is greatest.
  package let chief: LearningDifference
  /// The other things in which the teacher is ahead, the greatest gain first.
  package let others: [LearningDifference]
  package let costs: PairingCosts.Parts

  package var learner: Int { chief.learner }
  package var teacher: Int { chief.teacher }
  /// What the pair is worth: gain less costs, in points.
  package var worth: Double { chief.gain - costs.total }
}

/// The pairs of most worth together.
package struct PeerPairing: Sendable, Hashable {
  /// By learner, then teacher, in the order of the libraries.
  package let pairs: [LearningPair]
  package let worth: Double
  /// No pairing is worth more than this; equal to the worth where that is proven the most.
  package let bound: Double
  /// Pairs that would be worth something.
  package let candidates: Int
}

extension PairingTask {
  /// The pairs whose gain is more than what they cost, by learner and teacher: of the subjects in
  /// which the teacher is ahead the one with the greatest gain, the first of equal ones.
  package var candidates: [LearningPair] {
    let groups = groups
    let table = CostTable(costs, libraries, pairs: groups.map { ($0[0].learner, $0[0].teacher) })
    return pairs(groups, table).filter { $0.worth > 0 }
  }

  /// The pairs of all differences, by learner and teacher, at the costs of a table.
  func pairs(_ table: CostTable) -> [LearningPair] { pairs(groups, table) }

  private func pairs(_ groups: [[LearningDifference]], _ table: CostTable) -> [LearningPair] {
    groups.map { group in
      LearningPair(
        chief: group[0], others: Array(group.dropFirst()),
        costs: table.parts(group[0].learner, group[0].teacher))
    }
  }

  /// The differences of each pair, the greatest gain first.
  private var groups: [[LearningDifference]] {
    let ordered = differences.sorted {
      ($0.learner, $0.teacher, -$0.gain, $0.subject)
        < ($1.learner, $1.teacher, -$1.gain, $1.subject)
    }
    var groups: [[LearningDifference]] = []
    for one in ordered where one.learner != one.teacher {
      if let last = groups.last?.first, last.learner == one.learner, last.teacher == one.teacher {
        groups[groups.count - 1].append(one)
      } else {
        groups.append([one])
      }
    }
    return groups
  }

  /// The pairs of most worth together, each library at most `most` times on either side: a matching
  /// of most weight, by CBC. Nil where the solver gave up.
  ///
  /// Maximise Σ w·x over candidates, x ∈ {0, 1}; for each learner and each teacher Σ x ≤ k. The
  /// program's rows are those of a bipartite graph, so that its linear relaxation is whole already
  /// (A. J. Hoffman & J. B. Kruskal, 1956) and the optimum is proven at the first node.
  package func pairing() -> PeerPairing? {
    let candidates = candidates
    var byLearner = [[Int]](repeating: [], count: libraries.count)
    var byTeacher = byLearner
    for (column, pair) in candidates.enumerated() {
      byLearner[pair.learner].append(column)
      byTeacher[pair.teacher].append(column)
    }
    let rows = (byLearner + byTeacher).filter { $0.count > most }.map {
      IntegerProgram.Row(sumOf: $0, .atMost, most)
    }
    let program = IntegerProgram(costs: candidates.map { -$0.worth }, rows: rows)
    guard case .best(let chosen, let cost, let bound) = program.solved() else { return nil }
    return PeerPairing(
      pairs: zip(candidates, chosen).filter(\.1).map(\.0), worth: 0 - cost, bound: 0 - bound,
      candidates: candidates.count)
  }

  /// The libraries that cost a library least trouble, whatever the figures say, the least first: whom
  /// to call where nothing is told apart.
  package func fairPeers(of library: Int, besides known: Set<Int> = [], count: Int) -> [Int] {
    let others = libraries.indices.filter { $0 != library }
    return CostTable(costs, libraries, pairs: others.map { (library, $0) })
      .nearest(to: library, besides: known, count: count)
  }

  package func costs(_ one: Int, _ other: Int) -> PairingCosts.Parts {
    CostTable(costs, libraries, pairs: libraries.indices.filter { $0 != one }.map { (one, $0) })
      .parts(one, other)
  }
}
