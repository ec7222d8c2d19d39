import NetworkModel
import PeerLearning
import Testing

private func difference(
  _ learner: Int, _ teacher: Int, gain: Double, subject: Int = 0
) -> LearningDifference {
  LearningDifference(
    subject: subject, learner: learner, teacher: teacher, lead: gain, gain: gain)
}

/// An instance of Reference/pairs.py.
private func task(seed: Int) -> PairingTask {
  var chance = Chance(seed: seed)
  let count = chance.whole(3, 14)
  let most = chance.whole(1, 3)
  let libraries = chance.libraries(count)
  var differences: [LearningDifference] = []
  for subject in 0..<chance.whole(1, 3) {
    for learner in 0..<count {
      for teacher in 0..<count {
        let isThere = chance.share() < 0.4
        let gain = 60 * chance.share()
        if isThere, learner != teacher {
          differences.append(difference(learner, teacher, gain: gain, subject: subject))
        }
      }
    }
  }
  var task = PairingTask(libraries: libraries, differences: differences)
  task.most = most
  return task
}

@Suite struct `A pairing` {
  @Test func `is SciPy's optimum on 1,000 instances`() throws {
    let lines = ReferenceLine.read("pairs.tsv")
    #expect(lines.count == 1_000)
    var farthest = 0.0
    for line in lines {
      let task = task(seed: line.whole(0))
      #expect(task.most == line.whole(1))
      let found = try #require(task.pairing())
      #expect(found.candidates == line.whole(2), "seed \(line[0])")
      #expect(gap(found.bound, found.worth) < 1e-9, "seed \(line[0])")
      farthest = max(farthest, gap(found.worth, line.number(3)))
    }
    #expect(farthest < 1e-9)
  }

  @Test(arguments: 1...60)
  func `lets no library take or give oftener than it may, and no pair twice`(seed: Int) throws {
    let task = task(seed: seed)
    let pairs = try #require(task.pairing()).pairs
    for library in task.libraries.indices {
      #expect(pairs.count { $0.learner == library } <= task.most)
      #expect(pairs.count { $0.teacher == library } <= task.most)
    }
    #expect(Set(pairs.map { [$0.learner, $0.teacher] }).count == pairs.count)
    #expect(pairs.allSatisfy { $0.worth > 0 && $0.learner != $0.teacher })
    #expect(try #require(task.pairing()).pairs == pairs)
  }

  @Test func `takes the greatest gain of a pair and tells the others`() throws {
    let task = PairingTask(
      libraries: [LearningLibrary(name: "a"), LearningLibrary(name: "b")],
      differences: [
        difference(0, 1, gain: 10, subject: 0), difference(0, 1, gain: 30, subject: 2),
        difference(0, 1, gain: 20, subject: 1),
      ])
    let pair = try #require(task.pairing()?.pairs.first)
    #expect(pair.chief.subject == 2)
    #expect(pair.others.map(\.subject) == [1, 0])
    #expect(pair.worth == 30)
  }

  @Test func `is empty where a pair costs more than it gives`() throws {
    let far = [
      LearningLibrary(name: "a", position: Position(latitude: 60, longitude: 25)),
      LearningLibrary(name: "b", position: Position(latitude: 65, longitude: 25)),
    ]
    let task = PairingTask(libraries: far, differences: [difference(0, 1, gain: 50)])
    let found = try #require(task.pairing())
    #expect(found.pairs.isEmpty && found.worth == 0 && found.candidates == 0)
  }
}

@Suite struct `What a pair costs` {
  private let here = Position(latitude: 61, longitude: 25)

  @Test func `is kilometres, doublings of size and a language that is not shared`() {
    let libraries = [
      LearningLibrary(name: "a", size: 3_000, position: here, languages: ["fi"]),
      LearningLibrary(
        name: "b", size: 12_000, position: Position(latitude: 62, longitude: 25),
        languages: ["sv"]),
    ]
    let parts = PairingTask(libraries: libraries, differences: []).costs(0, 1)
    #expect((parts.distance - 11.12).magnitude < 1e-9)
    #expect(parts.size == 10)
    #expect(parts.language == 20)
  }

  @Test func `of what is unknown is what the middle pair costs`() {
    let libraries = [
      LearningLibrary(name: "a", size: 1_000), LearningLibrary(name: "b"),
      LearningLibrary(name: "c", size: 2_000), LearningLibrary(name: "d", size: 8_000),
      LearningLibrary(name: "e", size: 4_000),
    ]
    let task = PairingTask(libraries: libraries, differences: [])
    #expect(task.costs(0, 1).size == 10)
    #expect(task.costs(0, 1).distance == 0)
    #expect(task.costs(0, 1).language == 0)
  }

  @Test func `finds fair peers where nothing is told apart`() {
    let libraries = [3_000.0, 100_000, 3_500, 2_000, 9_000].enumerated().map {
      LearningLibrary(name: "k\($0.offset)", size: $0.element, position: here)
    }
    let task = PairingTask(libraries: libraries, differences: [])
    #expect(task.fairPeers(of: 0, count: 2) == [2, 3])
    #expect(task.fairPeers(of: 0, besides: [2], count: 2) == [3, 4])
    #expect(PairingTask.nearest(libraries, task.costs, count: 1) == [[2], [4], [0], [0], [2]])
  }
}
