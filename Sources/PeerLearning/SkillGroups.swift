import IntegerPrograms

/// What the people of a library can teach and want to learn of one skill: numbers, never names.
package struct SkillCounts: Sendable, Hashable {
  /// Its place among the libraries of the task.
  package let library: Int
  /// How many can guide others.
  package let teachers: Int
  /// How many want to learn.
  package let learners: Int

  package init(library: Int, teachers: Int, learners: Int) {
    self.library = library
    self.teachers = teachers
    self.learners = learners
  }
}

/// One person who guides, and those who learn from that person.
package struct SkillGroup: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package let library: Int
    package let count: Int
  }

  /// Whose person guides.
  package let teacher: Int
  /// In the order of the libraries.
  package let learners: [Part]

  package var size: Int { learners.reduce(0) { $0 + $1.count } }
}

/// The groups for one skill, and who is left without one.
package struct SkillGrouping: Sendable, Hashable {
  package let groups: [SkillGroup]
  package let left: [SkillGroup.Part]
  /// Σ of what each learner's way to the teacher costs (``PairingCosts``).
  package let trouble: Double
}

/// Guidance between libraries for one skill.
package struct SkillTask: Sendable {
  package var libraries: [LearningLibrary]
  package var counts: [SkillCounts]
  package var costs = PairingCosts()
  /// How many groups a library guides at most; never more than it has people who can.
  package var mostGroups = 2
  /// How many learners a group has at most.
  package var groupSize = 5

  package init(libraries: [LearningLibrary], counts: [SkillCounts]) {
    self.libraries = libraries
    self.counts = counts
  }

  /// As many learners as can be are given a guide from another library; of all ways to do so the one
  /// with the least cost. Nil where the solver gave up.
  ///
  /// A transport problem: minimise Σ (c_ij − M)·x_ij with Σ_j x_ij ≤ learners of i and Σ_i x_ij ≤
  /// groups of j × group size, M above any sum of costs along a path of exchanges, so that number goes
  /// before cost. Its corners are whole.
  package func grouping() -> SkillGrouping? {
    let givers = counts.filter { $0.teachers > 0 }
    let takers = counts.filter { $0.learners > 0 }
    let ways = takers.flatMap { taker in
      givers.filter { $0.library != taker.library }.map { (taker: taker, giver: $0) }
    }
    let table = CostTable(
      costs, libraries, pairs: ways.map { ($0.taker.library, $0.giver.library) })
    let troubles = ways.map { table.parts($0.taker.library, $0.giver.library).total }
    let served = (troubles.max() ?? 0) * Double(2 * counts.count + 1) + 1
    var rows = takers.map { taker in
      row(ways.indices.filter { ways[$0].taker == taker }, atMost: taker.learners)
    }
    rows += givers.map { giver in
      row(ways.indices.filter { ways[$0].giver == giver }, atMost: room(giver))
    }
    let program = LinearProgram(
      costs: troubles.map { $0 - served }, rows: rows.filter { !$0.columns.isEmpty })
    guard case .best(let amounts, _) = program.solved() else { return nil }
    let whole = amounts.map { Int($0.rounded()) }
    guard zip(amounts, whole).allSatisfy({ ($0 - Double($1)).magnitude < 1e-6 }) else { return nil }
    let groups = givers.flatMap { giver in
      split(
        zip(ways, whole).filter { $0.0.giver == giver && $0.1 > 0 }
          .map { SkillGroup.Part(library: $0.0.taker.library, count: $0.1) }, of: giver.library)
    }
    let left = takers.compactMap { taker -> SkillGroup.Part? in
      let taken = zip(ways, whole).reduce(0) { $1.0.taker == taker ? $0 + $1.1 : $0 }
      let rest = taker.learners - taken
      return rest > 0 ? SkillGroup.Part(library: taker.library, count: rest) : nil
    }
    let trouble = zip(troubles, whole).reduce(0) { $0 + $1.0 * Double($1.1) }
    return SkillGrouping(groups: groups, left: left, trouble: trouble)
  }

  private func room(_ giver: SkillCounts) -> Int { min(giver.teachers, mostGroups) * groupSize }

  private func row(_ columns: [Int], atMost bound: Int) -> IntegerProgram.Row {
    IntegerProgram.Row(sumOf: columns, .atMost, bound)
  }

  /// Into groups of about the same size, libraries kept together where they can be.
  private func split(_ parts: [SkillGroup.Part], of teacher: Int) -> [SkillGroup] {
    let total = parts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return [] }
    let number = (total + groupSize - 1) / groupSize
    var sizes = (0..<number).map { total / number + ($0 < total % number ? 1 : 0) }[...]
    var groups: [[SkillGroup.Part]] = [[]]
    var room = sizes.removeFirst()
    for part in parts {
      var rest = part.count
      while rest > 0 {
        if room == 0 {
          room = sizes.removeFirst()
          groups.append([])
        }
        let taken = min(rest, room)
        groups[groups.count - 1].append(.init(library: part.library, count: taken))
        room -= taken
        rest -= taken
      }
    }
    return groups.map { SkillGroup(teacher: teacher, learners: $0) }
  }
}
