import NetworkModel
import PeerLearning
import Statistics
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

  @Test func `by prices is the same optimum, and proves it`() throws {
    for line in ReferenceLine.read("pairs.tsv") {
      let task = task(seed: line.whole(0))
      var offers = [[PairMatching.Offer]](repeating: [], count: task.libraries.count)
      for pair in task.candidates {
        offers[pair.learner].append(.init(teacher: pair.teacher, worth: pair.worth))
      }
      let matching = PairMatching(offers, most: task.most)
      let worth = zip(offers, matching.chosen).reduce(0) { sum, one in
        one.0.filter { one.1.contains($0.teacher) }.reduce(sum) { $0 + $1.worth }
      }
      #expect(matching.chosen.allSatisfy { $0.count <= task.most })
      for teacher in task.libraries.indices {
        #expect(matching.chosen.count { $0.contains(teacher) } <= task.most)
      }
      #expect(gap(worth, line.number(3)) < 1e-9, "seed \(line[0])")
      #expect(gap(matching.bound, worth) < 1e-9, "seed \(line[0])")
    }
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
  }
}

/// Libraries of known sizes and places, with figures of a year each, some of them alike.
private func manyLibraries(_ count: Int, seed: Int) -> ([LearningLibrary], [LearningSubject]) {
  var chance = Chance(seed: seed)
  let libraries = (0..<count).map { place in
    LearningLibrary(
      name: "k\(place)", size: Double(chance.whole(1_000, 60_000)),
      position: Position(latitude: 60 + 8 * chance.share(), longitude: 21 + 9 * chance.share()))
  }
  let subjects = (0..<3).map { number in
    LearningSubject(
      name: "s\(number)", evidence: .counted, better: number == 1 ? .lower : .higher,
      scale: number == 2 ? .points : .percentiles,
      standings: libraries.indices.filter { _ in chance.share() < 0.9 }.map {
        .init(library: $0, value: Double(chance.whole(0, 99)), responses: 1)
      })
  }
  return (libraries, subjects)
}

@Suite struct `A pairing of many libraries` {
  /// Few offers at a time, so that most pairs have to be found missing.
  @Test(arguments: 1...20)
  func `is that of all pairs at once, and proves it`(seed: Int) throws {
    let (libraries, subjects) = manyLibraries(90, seed: seed)
    let without = Set(libraries.indices.filter { $0 % 11 == seed % 11 })
    let many = LargePairing(
      subjects, libraries, costs: PairingCosts(), most: 1 + seed % 3, without: without, offers: 2,
      rounds: 200)
    var task = PairingTask(libraries: libraries, differences: [])
    task.most = 1 + seed % 3
    for (place, subject) in subjects.enumerated() {
      task.differences += try subject.differences(subject: place)
        .filter { !without.contains($0.learner) && !without.contains($0.teacher) }
    }
    let all = try #require(task.pairing())
    #expect(!all.pairs.isEmpty)
    #expect(gap(many.pairing.worth, all.worth) < 1e-9)
    #expect(gap(many.pairing.bound, many.pairing.worth) < 1e-9)
    #expect(many.pairing.candidates == all.candidates)
    for library in libraries.indices {
      #expect(many.pairing.pairs.count { $0.learner == library } <= task.most)
      #expect(many.pairing.pairs.count { $0.teacher == library } <= task.most)
    }
    #expect(
      Set(many.pairing.pairs.map { [$0.learner, $0.teacher] }).count == many.pairing.pairs.count)
    // A pair tells the same reasons either way.
    let known = Dictionary(
      uniqueKeysWithValues: task.candidates.map { ([$0.learner, $0.teacher], $0) })
    #expect(many.pairing.pairs.allSatisfy { known[[$0.learner, $0.teacher]] == $0 })
  }

  @Test func `whose search ends early tells how much more there could be`() throws {
    let (libraries, subjects) = manyLibraries(90, seed: 5)
    func found(_ rounds: Int) -> PeerPairing {
      LargePairing(
        subjects, libraries, costs: PairingCosts(), most: 2, offers: 1, rounds: rounds
      ).pairing
    }
    let (early, proven) = (found(2), found(200))
    #expect(early.worth < proven.worth)
    #expect(early.bound >= proven.worth - 1e-9)
    #expect(early.bound > early.worth + 1)
  }

  @Test func `says of which subjects nothing can be said`() {
    let (libraries, subjects) = manyLibraries(90, seed: 1)
    let silent = [
      LearningSubject(name: "a", evidence: .counted, better: nil, standings: []),
      LearningSubject(name: "b", evidence: .counted, standings: []),
      LearningSubject(
        name: "c", evidence: .counted,
        standings: libraries.indices.map { .init(library: $0, value: 5, responses: 1) }),
    ]
    let found = LargePairing(
      silent + subjects, libraries, costs: PairingCosts(), most: 1)
    #expect(found.silent.map(\.subject) == [0, 1, 2])
    #expect(found.silent.map(\.why) == [.noDirection, .fewLibraries, .allAlike])
    #expect(found.pairing.pairs.allSatisfy { $0.chief.subject >= 3 })
  }
}
