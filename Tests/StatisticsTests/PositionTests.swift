import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("position.tsv", kind)
}

@Suite struct NeighbourTests {
  @Test func `the reference is there`() {
    for kind in ["neighbours", "band"] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("neighbours"))
  func `distances and shares are SciPy's`(line: ReferenceCase) throws {
    let found = try NearestNeighbours(of: 0, line.fields[1], weights: line.row(0)).neighbours
    expectAgreement(
      found.map { Double($0.library) } + found.map(\.distance) + found.flatMap(\.shares), line)
    #expect(found.allSatisfy { (0...1).contains($0.distance) })
  }

  @Test(arguments: cases("neighbours"))
  func `the order of the others changes nothing`(line: ReferenceCase) throws {
    let values = line.fields[1]
    var dice = Dice(seed: 24)
    let turn = [0] + values.indices.dropFirst().shuffled(using: &dice)
    let straight = try NearestNeighbours(of: 0, values).neighbours
    let turned = try NearestNeighbours(of: 0, turn.map { values[$0] }).neighbours
    #expect(turned.map { turn[$0.library] } == straight.map(\.library))
    #expect(turned.map(\.distance) == straight.map(\.distance))
  }

  @Test func `a variable that does not vary tells nothing`() throws {
    let found = try NearestNeighbours(of: 0, [[1, 0.1], [2, 0.1], [1, 0.1]]).neighbours
    #expect(found.map(\.library) == [2, 1])
    #expect(found.map(\.distance) == [0, 1])
    #expect(found.map(\.shares) == [[0, 0], [1, 0]])
    #expect(throws: NotEstimable.allAlike) { try NearestNeighbours(of: 0, [[0.1], [0.1]]) }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try NearestNeighbours(of: 0, [[1]])
    }
    #expect(throws: NotEstimable.noValues) { try NearestNeighbours(of: 0, [[], []]) }
    #expect(throws: NotEstimable.outsideDomain) { try NearestNeighbours(of: 2, [[1], [2]]) }
    #expect(throws: NotEstimable.outsideDomain) { try NearestNeighbours(of: 0, [[1], [.nan]]) }
    #expect(throws: NotEstimable.allAlike) {
      try NearestNeighbours(of: 0, [[1], [2]], weights: [0])
    }
  }

  @Test(arguments: cases("band"))
  func `peers within the band are those of plain arithmetic`(line: ReferenceCase) throws {
    expectAgreement(try BandPeers.of(0, sizes: line.row(0)).map(Double.init), line)
  }

  @Test func `the edge of the band belongs to it, and unknown sizes do not`() throws {
    #expect(try BandPeers.of(0, sizes: [100, 80, 120, 79.9, 120.1, nil, 100]) == [1, 2, 6])
    #expect(try BandPeers.of(1, sizes: [100, 80]) == [])
    for sizes in [[nil, 5], [0, 5], [5, -5]] as [[Double?]] {
      #expect(throws: NotEstimable.outsideDomain) { try BandPeers.of(0, sizes: sizes) }
    }
    #expect(throws: NotEstimable.outsideDomain) { try BandPeers.of(0, sizes: []) }
  }
}

@Suite struct GapTests {
  @Test func `the reference is there`() {
    for kind in ["gaps", "functioning", "derived"] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("gaps"))
  func `gaps are those of pandas, respondent by respondent`(line: ReferenceCase) throws {
    let answers = line.fields[0].map { row in
      let known = row.map { $0.isNaN ? nil : $0 }
      return GapScores.Answer(minimum: known[0], desired: known[1], perceived: known[2])
    }
    let gaps = try GapScores(answers)
    expectAgreement(
      [
        gaps.adequacy.mean, gaps.superiority.mean, gaps.adequacy.standardDeviation ?? .nan,
        gaps.superiority.standardDeviation ?? .nan, Double(gaps.respondents),
      ], line)
    var dice = Dice(seed: 26)
    #expect(try GapScores(answers.shuffled(using: &dice)) == gaps)
  }

  @Test func `who left one of the three out does not count`() {
    #expect(throws: NotEstimable.noValues) {
      try GapScores([GapScores.Answer(minimum: 5, desired: nil, perceived: 7)])
    }
    #expect(throws: NotEstimable.noValues) { try GapScores([]) }
  }

  @Test(arguments: cases("functioning"))
  func `gaps and quadrants of items are NumPy's`(line: ReferenceCase) throws {
    let items = line.fields[0].map {
      ImportanceFunctioning.Item(importance: $0[0], functioning: $0[1])
    }
    let found = try ImportanceFunctioning(items)
    let order = ImportanceFunctioning.Quadrant.allCases
    expectAgreement(
      found.places.map(\.gap)
        + found.places.compactMap { order.firstIndex(of: $0.quadrant).map(Double.init) }, line)
  }

  @Test func `items on the line count as above it`() throws {
    let alike = [ImportanceFunctioning.Item](
      repeating: ImportanceFunctioning.Item(importance: 4.1, functioning: 3.3), count: 7)
    #expect(try ImportanceFunctioning(alike).places.allSatisfy { $0.quadrant == .keepUp })
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try ImportanceFunctioning([alike[0]])
    }
  }

  @Test(arguments: cases("derived"))
  func `derived importance is SciPy's correlation`(line: ReferenceCase) throws {
    let answers = line.fields[0].map { (item: Optional($0[0]), overall: Optional($0[1])) }
    let ours = try DerivedImportance.of(answers)
    expectAgreement([ours], line)
    var dice = Dice(seed: 27)
    #expect(try DerivedImportance.of(answers.shuffled(using: &dice)) == ours)
    #expect(try DerivedImportance.of(answers + [(item: nil, overall: 3), (4, nil)]) == ours)
  }

  @Test func `an item that all answered alike has no derived importance`() {
    #expect(throws: NotEstimable.allAlike) {
      try DerivedImportance.of([(item: 0.1, overall: 1), (0.1, 2), (0.1, 3)])
    }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try DerivedImportance.of([(item: 1, overall: 1), (nil, 2)])
    }
  }
}
