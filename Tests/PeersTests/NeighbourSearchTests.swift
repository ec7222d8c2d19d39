import Peers
import Statistics
import Testing

@Suite struct NeighbourSearchTests {
  /// The same neighbours, distances and shares as the definition for one library, over many draws.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every library has the neighbours of the definition`(seed: UInt64) throws {
    var chance = Draws(state: seed)
    let count = 3 + Int(chance.next() % 30)
    let width = 1 + Int(chance.next() % 4)
    let rows = (0..<count).map { _ in (0..<width).map { _ in Double(chance.next() % 50) } }
    let weights = (0..<width).map { _ in Double(1 + chance.next() % 3) }
    let search = try NeighbourSearch(
      (0..<width).map { column in PeerVariable(rows.map { $0[column] }, weight: weights[column]) })
    for library in 0..<count {
      guard let expected = try? NearestNeighbours(of: library, rows, weights: weights) else {
        continue
      }
      let found = try #require(search.neighbours(of: library, count: count))
      #expect(found.count == count - 1)
      for (one, other) in zip(found, expected.neighbours) {
        #expect((one.relative - other.distance).magnitude < 1e-12)
        // Equally far by the formula, they may differ in the last bit.
        if one.library == other.library {
          for (share, expected) in zip(one.shares, other.shares) {
            #expect((share - expected).magnitude < 1e-12)
          }
        }
      }
      #expect(search.neighbours(of: library, count: 2) == Array(found.prefix(2)))
    }
  }

  @Test func `a library without a variable is nobody's neighbour and has none`() throws {
    let search = try NeighbourSearch([
      PeerVariable([1, 2, nil, 4, 5]), PeerVariable([1, 2, 3, 4, 5]),
    ])
    #expect(search.complete == [0, 1, 3, 4])
    #expect(search.neighbours(of: 2, count: 5) == nil)
    #expect(search.neighbours(of: 1, count: 5)?.map(\.library) == [0, 3, 4])
  }

  @Test func `of libraries equally far the first comes first`() throws {
    let search = try NeighbourSearch([PeerVariable([5, 4, 6, 4, 6, 90])])
    #expect(search.neighbours(of: 0, count: 3)?.map(\.library) == [1, 2, 3])
  }

  @Test func `the shares of the squared distance sum to one`() throws {
    let search = try NeighbourSearch([
      PeerVariable([1, 2, 3, 9], weight: 2), PeerVariable([3, 3, 1, 2]),
      PeerVariable([7, 7, 7, 7]),
    ])
    let found = try #require(search.neighbours(of: 0, count: 3))
    for one in found {
      #expect((one.shares.reduce(0, +) - 1).magnitude < 1e-12)
      #expect(one.shares[2] == 0)
    }
    #expect(found.last?.relative == 1)
  }

  @Test func `libraries that are alike have a distance of 0 and no shares`() throws {
    let search = try NeighbourSearch([PeerVariable([4, 4, 4])])
    let found = try #require(search.neighbours(of: 1, count: 2))
    #expect(found.map(\.library) == [0, 2])
    #expect(found.allSatisfy { $0.distance == 0 && $0.relative == 0 && $0.shares == [0] })
  }

  @Test func `what cannot be measured is said`() {
    #expect(throws: NotEstimable.noValues) { try NeighbourSearch([]) }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try NeighbourSearch([PeerVariable([1, nil, nil])])
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try NeighbourSearch([PeerVariable([1, 2]), PeerVariable([1, 2, 3])])
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try NeighbourSearch([PeerVariable([1, 2, .nan])])
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try NeighbourSearch([PeerVariable([1, 2], weight: -1)])
    }
  }
}

/// SplitMix64: the same draws for the same seed, everywhere.
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
