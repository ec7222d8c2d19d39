import NetworkModel
import ReportModel
import Statistics
import SurveyModel
import Testing

@testable import Comparison

@Suite struct `Counts of responses` {
  @Test(arguments: 1...30)
  func `can be taken away again, as if they had never been added`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator)
    var dice = Dice(seed: UInt64(seed))
    let parts = Dictionary(grouping: world.responses.shuffled(using: &dice)) { _ in
      dice.roll(0...2) == 0
    }
    let (gone, left) = (parts[true] ?? [], parts[false] ?? [])
    var counts = CountedResponses(world.responses, request)
    let isThere = counts.subtract(CountedResponses(gone, request))
    #expect(isThere)
    let remade = CountedResponses(left, request)
    #expect(counts.tally == remade.tally)
    #expect(counts.events == remade.events)
    if !gone.isEmpty {
      var fewer = CountedResponses(left, request)
      let isTooMuch = !fewer.subtract(CountedResponses(world.responses, request))
      #expect(isTooMuch)
    }
  }

  @Test(arguments: 1...20)
  func `are the same by the numbers of the answers`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator)
    let read = CountedResponses(world.responses, request)
    #expect(CountedResponses(coded: [NumberedAnswers(world.responses, request)], request) == read)
    var dice = Dice(seed: UInt64(seed))
    let parts = Dictionary(grouping: world.responses) { _ in dice.roll(0...3) }
      .values.map { NumberedAnswers($0, request) }
    #expect(CountedResponses(coded: parts, request) == read)
  }

  @Test(arguments: 1...20)
  func `come back from plain bytes`(seed: Int) throws {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator)
    let counts = CountedResponses(world.responses, request)
    let plain = try #require(PlainCounts(request.outline))
    var row: [UInt8] = [7]
    plain.write(counts, to: &row)
    row.removeFirst()
    func read(_ row: [UInt8]) -> CountedResponses? {
      plain.counted(
        row, row.indices, events: counts.events, units: request.snapshot.units.count, version: "1",
        isSynthetic: false)
    }
    #expect(read(row)?.tally == counts.tally)
    #expect(read(row)?.events == counts.events)
    #expect(read(Array(row.dropLast())) == nil)
    #expect(read(row + [0]) == nil)
    #expect(read([]) == nil)
    // Whatever else stands there is refused or understood, and nothing worse.
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<200 where !row.isEmpty {
      var other = row
      other[dice.roll(0...row.count - 1)] = UInt8(dice.roll(0...255))
      if let counts = read(other) {
        var (again, twice) = ([UInt8](), [UInt8]())
        plain.write(counts, to: &again)
        let reread = try #require(read(again))
        plain.write(reread, to: &twice)
        #expect(again == twice)
      }
    }
  }

  @Test(
    arguments: [
      [0], [1, 2, 3], [-5, 0, 7], [0, 255], [0, 256], [1, 65_536], [1, 65_537, 1 << 34], [.max],
      [.min, .max],
    ])
  func `come back whatever the distance of their values`(values: [Int]) throws {
    var item = ComparedItem(.question, "item")
    item.isScored = true
    item.isNumeric = true
    let bins = values.enumerated().map { place, value in
      Histogram<Int>.Bin(value: value, upTo: (place + 1) * 300)
    }
    let doubles = [-.infinity, -1e300, -2.5, -0.0, 1e-300, 3, .greatestFiniteMagnitude].enumerated()
      .map { Histogram<Double>.Bin(value: $1, upTo: $0 + 1) }
    let cell = CellTally(
      states: AnswerCounts(), scores: Histogram(bins: bins.filter { $0.value.magnitude < 1 << 40 }),
      uncapped: Histogram(), failed: 0, numbers: Histogram(bins: doubles), shareBase: 0, shares: [],
      ranks: [])
    var writer = PlainCountWriter([])
    writer.add(cell, item)
    var reader = PlainCountReader(writer.bytes, writer.bytes.indices)
    let read = reader.cell(item)
    #expect(!reader.hasFailed && reader.isAtEnd)
    #expect(read.scores.bins == cell.scores.bins)
    #expect(read.numbers.bins.map(\.value.bitPattern) == doubles.map(\.value.bitPattern))
    #expect(values.map { Int(plain: $0.plain) } == values)
  }

  @Test(arguments: 1...20)
  func `give a summary the rows that a whole table has`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    for audience in Audience.allCases {
      var request = world.request(audience)
      request.words = true
      let all = compare(world.responses, request).rows
      for level in [Level.region, .library, .servicePoint, .peerGroup] {
        request.rows = .summary(level)
        let some = compare(world.responses, request)
        #expect(some.rows.allSatisfy { all.contains($0) })
        let wanted = all.filter { row in
          row.itemType != .question && row.measure != .distinct
            && (row.level == .network || row.level == .region || row.level == level)
        }
        #expect(some.rows.filter { $0.measure != .distinct } == wanted)
        let words = { (rows: [TidyRow]) in
          rows.filter {
            $0.measure == .distinct && $0.itemType != .question
              && $0.choice == ReferenceName.network
          }
        }
        #expect(words(some.rows) == words(all))
        let isFlat = { (row: TidyRow) in
          row.low != nil && row.low == row.high && row.measure != .change
        }
        #expect(
          (some.omitsIntervalsWithoutWidth || some.rows.contains(where: isFlat))
            == all.contains(where: isFlat))
      }
    }
  }
}

/// Responses whose answers are numbered, as a store of answers would.
private struct NumberedAnswers: CodedAnswers {
  let version = "1"
  let units: [Int32]
  let isSynthetic: Bool
  private let examples: [[Response]]
  private let numbers: [[Int32]]
  private let responses: [Response]

  init(_ used: [UsedResponse], _ request: ComparisonRequest) {
    let names = request.snapshot.units.map(\.name)
    units = used.map { one in Int32(names.firstIndex(of: one.unit) ?? 0) }
    isSynthetic = used.contains { $0.response.synthetic }
    responses = used.map(\.response)
    var examples: [[Response]] = []
    var numbers: [[Int32]] = []
    for placed in request.outline.questions {
      let name = placed.question.name
      var known: [Response] = []
      numbers.append(
        used.map { one in
          var only = Response(instanceID: "", survey: "", version: "1")
          if let text = one.response[name] { only.answers[AnswerKey(name)] = text }
          if !known.contains(only) { known.append(only) }
          return Int32(known.firstIndex(of: only) ?? 0)
        })
      examples.append(known)
    }
    self.examples = examples
    self.numbers = numbers
  }

  func numbers(of question: Int, at places: [Int], into numbers: inout [Int32]) {
    numbers = places.map { self.numbers[question][$0] }
  }

  func numberCount(of question: Int) -> Int { examples[question].count }

  func example(of question: Int, _ number: Int) -> Response { examples[question][number] }

  func response(at place: Int) -> Response { responses[place] }
}

@Suite struct `A median over several libraries` {
  @Test(arguments: 1...40)
  func `is that of all values put together`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let kinds = dice.roll(1...400)
    let values = (0..<dice.roll(1...12)).map { _ in
      (0..<dice.roll(1...60)).map { _ in dice.roll(-kinds...kinds) * 1_000_000_000 / 7 }
    }
    expectMedians(values)
    expectMedians(values.map { list in list.map { Double($0) / 3 } })
  }

  private func expectMedians<Value: Tallied>(_ values: [[Value]]) {
    let product = values.reduce(Int128(1)) { $0 * Int128($1.count) }
    for weighting in Weighting.allCases {
      let parts = values.map {
        Weigher.Part(histogram: Histogram($0), weight: 1 + 3 / Double($0.count))
      }
      let exact = values.flatMap { list in
        list.map {
          (value: $0.figure, weight: weighting == .responses ? 1 : product / Int128(list.count))
        }
      }
      let real = parts.indices.flatMap { place in
        values[place].map {
          (value: $0.figure, weight: parts[place].weight / Double(parts[place].count))
        }
      }
      #expect(
        Weigher(weighting: weighting, populations: []).median(parts)
          == (weighting == .population && values.count > 1
            ? WeightedMedian.approximate(real) : WeightedMedian.exact(exact)))
    }
  }

  @Test(arguments: 1...50)
  func `rests on sums whose doubles are the nearest there are`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<200 {
      let high = Int128(Int64.random(in: .min ... .max, using: &dice)) << 64
      let wide = high | Int128(UInt64.random(in: 0 ... .max, using: &dice))
      let number = wide >> Int128(dice.roll(0...126))
      #expect(nearest(number) == Double(number))
      // Halfway between two doubles, and beside that.
      let middle = (Int128(dice.roll(1 << 52...(1 << 53) - 1)) << 30) + (Int128(1) << 29)
      for one in [middle - 1, middle, middle + 1] {
        #expect(nearest(one) == Double(one))
        #expect(nearest(-one) == Double(-one))
      }
    }
  }
}
