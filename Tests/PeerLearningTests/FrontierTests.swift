import PeerLearning
import Testing

private func gapsInMeans(_ score: FrontierScore, _ units: [FrontierTask.Unit]) -> Double {
  func mean(_ figures: (FrontierTask.Unit) -> Double) -> Double {
    units.reduce(0) { $0 + figures($1) } / Double(units.count)
  }
  let inputs = score.inputSlacks.enumerated().map { place, slack in
    slack / mean { $0.inputs[place] }
  }
  let outputs = score.outputSlacks.enumerated().map { place, slack in
    slack / mean { $0.outputs[place] }
  }
  return (inputs + outputs).reduce(0, +)
}

/// How far the mixture of references is from what the score says of the unit, in parts of the figure.
private func mixtureGap(_ score: FrontierScore, _ task: FrontierTask, _ unit: Int) -> Double {
  let own = task.units[unit]
  func mixed(_ figures: (FrontierTask.Unit) -> Double) -> Double {
    score.references.reduce(0) { $0 + $1.weight * figures(task.units[$1.unit]) }
  }
  let shrink = task.orientation == .input ? score.efficiency : 1
  let stretch = task.orientation == .output ? 1 / score.efficiency : 1
  let inputs = own.inputs.indices.map { place in
    gap(mixed { $0.inputs[place] } + score.inputSlacks[place], own.inputs[place] * shrink)
  }
  let outputs = own.outputs.indices.map { place in
    gap(mixed { $0.outputs[place] } - score.outputSlacks[place], own.outputs[place] * stretch)
  }
  return (inputs + outputs).max() ?? 0
}

private func task(seed: Int) -> FrontierTask {
  var chance = Chance(seed: seed)
  let count = chance.whole(4, 16)
  let (inputs, outputs) = (chance.whole(1, 3), chance.whole(1, 3))
  return FrontierTask(
    units: (0..<count).map { _ in
      let figures = (0..<(inputs + outputs)).map { _ in 1 + Double(chance.whole(0, 9_999)) }
      return .init(
        inputs: Array(figures.prefix(inputs)), outputs: Array(figures.dropFirst(inputs)))
    })
}

@Suite struct `An efficiency frontier` {
  @Test func `is SciPy's on drawn tasks, in all four models`() throws {
    let lines = ReferenceLine.read("frontier.tsv")
    #expect(lines.count > 1_000)
    for line in lines {
      var task = task(seed: line.whole(0))
      task.returns = try #require(.init(rawValue: line[2]))
      task.orientation = try #require(.init(rawValue: line[3]))
      let place = "seed \(line[0]), unit \(line[1]), \(line[2]) \(line[3])"
      let score = try #require(task.score(of: line.whole(1)), "\(place)")
      #expect(gap(score.efficiency, line.number(4)) < 1e-8, "\(place)")
      #expect(gap(gapsInMeans(score, task.units), line.number(5)) < 1e-6, "\(place)")
      #expect(mixtureGap(score, task, line.whole(1)) < 1e-6, "\(place)")
    }
  }

  @Test func `is SciPy's on 300 libraries of the Public Libraries Survey`() throws {
    let lines = ReferenceLine.read("imls.tsv")
    #expect(lines.count == 300)
    var task = FrontierTask(
      units: lines.map {
        .init(inputs: [$0.number(0), $0.number(1)], outputs: [$0.number(2), $0.number(3)])
      })
    for (returns, orientation, cell) in [
      (FrontierTask.Returns.variable, FrontierTask.Orientation.input, 4),
      (.constant, .output, 6),
    ] {
      task.returns = returns
      task.orientation = orientation
      let search = FrontierSearch(task)
      for (unit, line) in lines.enumerated() {
        let score = try #require(search.score(of: unit))
        #expect(gap(score.efficiency, line.number(cell)) < 1e-8, "unit \(unit)")
        #expect(gap(gapsInMeans(score, task.units), line.number(cell + 1)) < 1e-6, "unit \(unit)")
      }
    }
  }

  @Test(arguments: 1...12)
  func `is what it would be were one unit not there`(seed: Int) throws {
    var task = task(seed: seed)
    task.orientation = seed % 2 == 0 ? .input : .output
    let search = FrontierSearch(task)
    for unit in task.units.indices {
      for other in task.units.indices where other != unit {
        var fewer = task
        fewer.units.remove(at: other)
        let alone = try #require(fewer.score(of: other < unit ? unit - 1 : unit)).efficiency
        let told = try #require(search.efficiency(of: unit, without: other))
        #expect(gap(told, alone) < 1e-8, "seed \(seed): \(unit) without \(other)")
      }
    }
  }

  @Test func `needs those alone that few others better`() {
    // Each uses one more for the same: the third and those after it are bettered by two.
    let ladder = FrontierTask(units: (1...9).map { .init(inputs: [Double($0)], outputs: [1]) })
    #expect(FrontierSearch(ladder).candidates == [0, 1])
    let alike = FrontierTask(units: (1...9).map { _ in .init(inputs: [2], outputs: [1]) })
    #expect(FrontierSearch(alike).candidates == Array(0..<9))
  }

  /// One input, one output: A (2, 1), B (4, 4), C (8, 5), D (6, 2), by hand.
  @Test func `is what a ruler finds in a small example`() throws {
    let figures: [(Double, Double)] = [(2, 1), (4, 4), (8, 5), (6, 2)]
    var task = FrontierTask(
      units: figures.map { .init(inputs: [$0.0], outputs: [$0.1]) })
    // Between A and B: 2/3 of A and 1/3 of B make 2 of 8/3.
    let variable = try #require(task.score(of: 3))
    #expect((variable.efficiency - (8.0 / 3) / 6).magnitude < 1e-9)
    #expect(variable.references.map(\.unit) == [0, 1])
    #expect((variable.references[0].weight - 2.0 / 3).magnitude < 1e-9)
    #expect(try #require(task.score(of: 0)).isEfficient)
    task.returns = .constant
    #expect((try #require(task.score(of: 3)).efficiency - 1.0 / 3).magnitude < 1e-9)
    #expect(try #require(task.score(of: 0)).isEfficient == false)
    task.orientation = .output
    #expect((try #require(task.score(of: 3)).efficiency - 1.0 / 3).magnitude < 1e-9)
  }

  @Test func `tells what is left over beside the efficiency`() throws {
    // The second uses the same of the first input and twice the second for the same result.
    let task = FrontierTask(
      units: [.init(inputs: [2, 3], outputs: [5]), .init(inputs: [2, 6], outputs: [5])])
    let score = try #require(task.score(of: 1))
    #expect(score.efficiency == 1 && !score.isEfficient)
    #expect((score.inputSlacks[1] - 3).magnitude < 1e-9)
    #expect(score.references == [.init(unit: 0, weight: 1)])
  }

  @Test func `takes no unit without means or results`() {
    #expect(!FrontierTask.Unit(inputs: [0], outputs: [1]).isUsable)
    #expect(!FrontierTask.Unit(inputs: [1], outputs: [0, 0]).isUsable)
    #expect(!FrontierTask.Unit(inputs: [1], outputs: [-1]).isUsable)
    #expect(!FrontierTask.Unit(inputs: [.nan], outputs: [1]).isUsable)
    #expect(FrontierTask.Unit(inputs: [1, 0], outputs: [1, 0]).isUsable)
    #expect(FrontierTask.fewestUnits(inputs: 2, outputs: 2) == 12)
    #expect(FrontierTask.fewestUnits(inputs: 7, outputs: 7) == 49)
  }
}
