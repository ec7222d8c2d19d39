import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] { ReferenceCase.read("r.tsv", kind) }

private func libraries(_ line: ReferenceCase) -> [SpreadBetween.Library] {
  zip(line.row(0), line.row(1)).map { SpreadBetween.Library(mean: $0, errorVariance: $1) }
}

private func figures(_ shrunken: ShrunkenMeans) -> [Double] {
  [shrunken.spread.variance, shrunken.spread.mean, shrunken.spread.standardError]
    + shrunken.libraries.map(\.mean) + shrunken.libraries.map(\.standardError)
}

@Suite struct ShrinkageTests {
  @Test func `the reference is there`() {
    for kind in ["shrink_reml", "shrink_dl", "none_reml", "none_dl"] {
      #expect(!cases(kind).isEmpty, "\(kind)")
    }
  }

  /// Both sides iterate; metafor stops where a step is below 1e-12.
  @Test(arguments: cases("shrink_reml"))
  func `restricted likelihood and its predictions are metafor's`(line: ReferenceCase) throws {
    expectAgreement(figures(try ShrunkenMeans(libraries(line))), line)
  }

  @Test(arguments: cases("shrink_dl"))
  func `DerSimonian and Laird's are metafor's`(line: ReferenceCase) throws {
    expectAgreement(
      figures(try ShrunkenMeans(libraries(line), method: .derSimonianLaird)), line)
  }

  @Test(arguments: cases("none_reml"), [SpreadBetween.Method.restrictedLikelihood])
  func `no spread is said, not used`(line: ReferenceCase, method: SpreadBetween.Method) throws {
    let spread = try SpreadBetween(libraries(line), method: method)
    #expect(spread.variance == 0)
    #expect(throws: NotEstimable.noSpreadBetween) {
      try ShrunkenMeans(libraries(line), method: method)
    }
  }

  @Test(arguments: cases("none_dl"))
  func `no spread by moments is said, not used`(line: ReferenceCase) {
    #expect(throws: NotEstimable.noSpreadBetween) {
      try ShrunkenMeans(libraries(line), method: .derSimonianLaird)
    }
  }

  @Test(
    arguments: cases("shrink_reml"),
    [SpreadBetween.Method.restrictedLikelihood, .derSimonianLaird])
  func `shrunken means lie between their own and the common mean, in any order`(
    line: ReferenceCase, method: SpreadBetween.Method
  ) throws {
    let given = libraries(line)
    guard let shrunken = try? ShrunkenMeans(given, method: method) else { return }
    for (raw, drawn) in zip(given, shrunken.libraries) {
      let ends = [raw.mean, shrunken.spread.mean].sorted()
      #expect(ends[0] <= drawn.mean && drawn.mean <= ends[1])
      #expect((0...1).contains(drawn.reliability))
    }
    var dice = Dice(seed: 9)
    let turn = given.indices.shuffled(using: &dice)
    let turned = try ShrunkenMeans(turn.map { given[$0] }, method: method)
    #expect(turned.libraries == turn.map { shrunken.libraries[$0] })
  }

  /// Unequal errors at a small spread make the plain steps turn to and fro.
  @Test(arguments: 0..<200)
  func `restricted likelihood settles, and its derivative is then 0`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let count = dice.roll(2...20)
    let draws = NormalDraws.rows(1, width: 2 * count, using: &dice)[0]
    let spread = [0.0, 1, 5, 40][dice.roll(0...3)]
    let given = (0..<count).map { library in
      let variance = 144 / Double(dice.roll(1...60))
      return SpreadBetween.Library(
        mean: 60 + spread * draws[library] + variance.squareRoot() * draws[count + library],
        errorVariance: variance)
    }
    let found = try SpreadBetween(given)
    let weights = given.map { 1 / ($0.errorVariance + found.variance) }
    let total = CompensatedSum(weights).value
    let squares = zip(weights, given).map { weight, library in
      weight * weight * (library.mean - found.mean) * (library.mean - found.mean)
    }
    let trace = total - CompensatedSum(weights.map { $0 * $0 }).value / total
    let slope = (CompensatedSum(squares).value - trace) / trace
    #expect(found.variance > 0 ? slope.magnitude < 1e-9 : slope < 1e-6)
  }

  @Test func `one library, none, and an error of 0 are refused`() {
    let sure = SpreadBetween.Library(mean: 50, errorVariance: 0)
    let unsure = SpreadBetween.Library(mean: 50, errorVariance: 4)
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) { try ShrunkenMeans([unsure]) }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 2)) { try ShrunkenMeans([]) }
    #expect(throws: NotEstimable.outsideDomain) { try ShrunkenMeans([sure, unsure]) }
  }
}
