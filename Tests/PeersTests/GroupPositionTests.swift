import Peers
import Statistics
import Testing

@Suite struct GroupPositionTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `percentiles are those of the index BIX`(seed: UInt64) throws {
    var chance = Draws(state: seed)
    let values = (0..<12).map { _ in
      chance.next() % 5 == 0 ? nil : Double(chance.next() % 8)
    }
    for better in [BetterDirection.higher, .lower] {
      let expected = try PeerPercentile.of(values, better: better)
      let group = try GroupPositions(values, better: better)
      for (value, percentile) in zip(values, expected) {
        #expect(value.map { group.position(of: $0).percentile } == percentile)
      }
    }
  }

  @Test func `the best quarter begins at the figure of its last library`() throws {
    // Eight libraries: the two best are the best quarter.
    let group = try GroupPositions([1, 2, 3, 4, 5, 6, 7, 8], better: .higher)
    #expect(group.inBestQuarter == 2)
    let sixth = group.position(of: 6)
    #expect(sixth.bestQuarterFrom == 7)
    #expect(sixth.distance == 1)
    #expect(sixth.quarter == 2)
    #expect(sixth.inNumerator(1200) == 1200)
    #expect(group.position(of: 7).distance == 0)
    #expect(
      [8, 7, 6, 5, 4, 3, 2, 1].map { group.position(of: $0).quarter } == [1, 1, 2, 2, 3, 3, 4, 4])
  }

  @Test func `where lower is better the quarters turn round`() throws {
    let group = try GroupPositions([10, 20, 30, 40, 50], better: .lower)
    #expect(group.inBestQuarter == 2)
    let dear = group.position(of: 50)
    #expect(dear.percentile == 0)
    #expect(dear.quarter == 4)
    #expect(dear.bestQuarterFrom == 20)
    #expect(dear.distance == 30)
    #expect(group.position(of: 10).percentile == 1)
  }

  @Test func `equal figures are in one quarter`() throws {
    let group = try GroupPositions([3, 3, 3, 3, 1], better: .higher)
    #expect(group.position(of: 3).quarter == 1)
    #expect(group.position(of: 1).quarter == 4)
    #expect(group.inBestQuarter == 4)
  }

  @Test func `without a direction, or among three, there are no quarters`() throws {
    let neither = try GroupPositions([1, 2, 3, 4, 5], better: nil).position(of: 4)
    #expect(neither.percentile == 0.75)
    #expect(neither.quarter == nil && neither.distance == nil && neither.bestQuarterFrom == nil)
    #expect(neither.inNumerator(100) == nil)
    let few = try GroupPositions([1, 2, nil, 3], better: .higher)
    #expect(few.libraries == 3)
    #expect(few.position(of: 1).quarter == nil)
    #expect(few.inBestQuarter == 0)
  }

  @Test func `a group of one has no positions`() {
    #expect(throws: NotEstimable.noValues) { try GroupPositions([nil, nil], better: .higher) }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try GroupPositions([nil, 3], better: .higher)
    }
  }
}

@Suite struct PositionChangeTests {
  @Test func `nobody moves because others came or left`() throws {
    let before: [Double?] = [1, 2, 3, nil]
    let after: [Double?] = [1, 2, 3, 9]
    let found = PositionChange.of(before: before, after: after, better: .higher)
    #expect(found.map { $0?.change } == [0, 0, 0, nil])
    #expect(found[2]?.libraries == 3)
  }

  @Test func `a library that overtakes another has moved`() throws {
    let found = PositionChange.of(before: [1, 2, 3], after: [2.5, 2, 3], better: .higher)
    #expect(found.map { $0?.change } == [0.5, -0.5, 0])
    let reversed = PositionChange.of(before: [1, 2, 3], after: [2.5, 2, 3], better: .lower)
    #expect(reversed.map { $0?.change } == [-0.5, 0.5, 0])
  }

  @Test func `one library alone in both waves has not moved and not stayed`() {
    #expect(PositionChange.of(before: [1, nil], after: [1, 2], better: .higher) == [nil, nil])
  }
}

@Suite struct UsualRangeTests {
  @Test func `the fences stand three ratios beyond the quartiles`() throws {
    // Quartiles 2 and 4: the ratio is 2, its cube 8.
    let range = try #require(UsualRange([1, 2, 2, 2, 3, 3, 4, 4, 4, 5]))
    #expect(range.low == 2.0 / 8)
    #expect(range.high == 4.0 * 8)
    #expect(range.holds(32) && range.holds(0.25) && range.holds(0))
    #expect(!range.holds(33) && !range.holds(0.2))
  }

  @Test func `below eight peers there is no range, and missing figures are no peers`() {
    #expect(UsualRange([1, 2, 3, 4, 5, 6, 7]) == nil)
    #expect(UsualRange([1, 2, 3, 4, 5, 6, 7, nil, 0, -9]) == nil)
  }
}
