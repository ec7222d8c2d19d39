import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] { ReferenceCase.read("one_way.tsv", kind) }

@Suite struct `An intraclass correlation of raters of their own` {
  @Test func `has its reference`() { #expect(cases("one_way").count == 6) }

  @Test(arguments: cases("one_way"))
  func `is pingouin's, statsmodels' where numbers differ`(line: ReferenceCase) throws {
    let found = try OneWayCorrelation(line.fields[0])
    let ends = try #require(found.interval(confidence: 0.95))
    expectAgreement([found.value, found.ratingsEach, ends.low, ends.high], line)
  }

  @Test func `equals that of a full table`() throws {
    let table = [[9.0, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6]]
    let full = try IntraclassCorrelation(table).of(.oneWay)
    #expect((try OneWayCorrelation(table).value - full).magnitude < 1e-12)
  }

  @Test func `is refused where nothing can be told, with the reason`() {
    func refusal(_ ratings: [[Double]]) -> NotEstimable? {
      do throws(NotEstimable) {
        _ = try OneWayCorrelation(ratings)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .tooFew(given: 0, needed: 2))
    #expect(refusal([[1, 2], [3], []]) == .tooFew(given: 1, needed: 2))
    #expect(refusal([[5, 5], [5, 5]]) == .allAlike)
    #expect(refusal([[5, .nan], [5, 5]]) == .outsideDomain)
    #expect((try? OneWayCorrelation([[1, 1], [2, 2]]))?.interval(confidence: 0.95) == nil)
  }
}

@Suite struct `How unsure leniency and variances are` {
  private static func visits(_ line: ReferenceCase) -> [LeniencyModel.Visit] {
    zip(zip(line.integers(0), line.integers(1)), line.row(2)).map {
      LeniencyModel.Visit(library: $0.0, visitor: $0.1, score: $1)
    }
  }

  @Test(arguments: cases("leniency_error"))
  func `errors of leniency are those of the whole covariance`(line: ReferenceCase) throws {
    let model = try LeniencyModel(Self.visits(line))
    expectAgreement(model.leniencyErrors, line)
  }

  @Test func `without spread between visitors there is none`() throws {
    // Every visitor sees the same mean.
    let visits = (0..<24).map { number in
      let library = number % 4
      let score = Double(library) * 10 + (number < 12 ? 1 : -1)
      return LeniencyModel.Visit(library: library, visitor: number / 4 % 3, score: score)
    }
    let model = try LeniencyModel(visits)
    #expect(model.components.visitor == 0)
    #expect(model.leniency.allSatisfy { $0 == 0 } && model.leniencyErrors.allSatisfy { $0 == 0 })
  }

  /// Rounds drawn from the model lie about it, and follow from the seed.
  @Test func `drawn rounds lie about the model`() throws {
    let line = try #require(cases("leniency_error").dropFirst().first)
    let visits = Self.visits(line)
    let model = try LeniencyModel(visits)
    var (dice, again) = (Dice(seed: 3), Dice(seed: 3))
    let drawn = DrawnComponents(model, visits, count: 60, using: &dice)
    #expect(drawn == DrawnComponents(model, visits, count: 60, using: &again))
    #expect(drawn.rounds.count + drawn.failed == 60 && drawn.rounds.count > 55)
    let rests = drawn.rounds.map(\.rest).sorted()
    #expect(rests[3] < model.components.rest && model.components.rest < rests[rests.count - 4])
    let range = try drawn.visitsNeeded(reliability: 0.7, confidence: 0.9)
    let needed = try model.components.visitsNeeded(reliability: 0.7)
    #expect((range.low ?? .max) <= needed && needed <= (range.high ?? .max))
  }
}
