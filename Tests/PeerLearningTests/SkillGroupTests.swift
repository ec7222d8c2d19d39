import PeerLearning
import Testing

private func task(seed: Int) -> SkillTask {
  var chance = Chance(seed: seed)
  let count = chance.whole(2, 10)
  let libraries = chance.libraries(count)
  var task = SkillTask(libraries: libraries, counts: [])
  for library in 0..<count {
    let teachers = chance.whole(0, 2)
    let learners = chance.whole(0, 6)
    task.counts.append(SkillCounts(library: library, teachers: teachers, learners: learners))
  }
  task.mostGroups = chance.whole(1, 3)
  task.groupSize = chance.whole(2, 6)
  return task
}

@Suite struct `Groups for a skill` {
  @Test func `serve as many as SciPy's optimum, with the least trouble`() throws {
    let lines = ReferenceLine.read("skills.tsv")
    #expect(lines.count == 200)
    for line in lines {
      let found = try #require(task(seed: line.whole(0)).grouping())
      #expect(found.groups.reduce(0) { $0 + $1.size } == line.whole(1), "seed \(line[0])")
      #expect(gap(found.trouble, line.number(2)) < 1e-9, "seed \(line[0])")
    }
  }

  @Test(arguments: 1...60)
  func `are no larger and no more than they may be, and lose nobody`(seed: Int) throws {
    let task = task(seed: seed)
    let found = try #require(task.grouping())
    for group in found.groups {
      #expect((1...task.groupSize).contains(group.size))
      #expect(!group.learners.contains { $0.library == group.teacher })
    }
    for counts in task.counts {
      let guided = found.groups.count { $0.teacher == counts.library }
      #expect(guided <= min(counts.teachers, task.mostGroups))
      let learning = (found.groups.flatMap(\.learners) + found.left)
        .filter { $0.library == counts.library }.reduce(0) { $0 + $1.count }
      #expect(learning == counts.learners)
    }
  }
}
