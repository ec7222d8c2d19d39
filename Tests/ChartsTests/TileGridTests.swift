import Charts
import Testing

@Suite struct TileGridTests {
  private static func places(_ seed: Int) -> [TileGrid.Place] {
    var chance = Chance(seed)
    return (0..<(1 + chance.below(120))).map { _ in
      .init(latitude: 60 + chance.share() * 8, longitude: 20 + chance.share() * 11)
    }
  }

  @Test(arguments: 0..<30)
  func `North is never below south, west never right of east in a row`(_ seed: Int) {
    let places = Self.places(seed)
    let cells = TileGrid.cells(places, atMost: 10)
    #expect(Set(cells).count == places.count)
    #expect(cells.allSatisfy { (0..<10).contains($0.column) && $0.row >= 0 })
    for one in places.indices {
      for other in places.indices where places[one].latitude > places[other].latitude {
        #expect(cells[one].row <= cells[other].row)
      }
      for other in places.indices
      where cells[one].row == cells[other].row && places[one].longitude < places[other].longitude {
        #expect(cells[one].column < cells[other].column)
      }
    }
  }

  @Test func `East and west are kept for most pairs of the example`() {
    let all = Samples.municipalities.map {
      TileGrid.Place(latitude: $0.latitude, longitude: $0.longitude)
    }
    let cells = TileGrid.cells(all, atMost: 14)
    var pairs = 0
    var kept = 0
    for one in all.indices {
      for other in all.indices where all[one].longitude < all[other].longitude {
        pairs += 1
        if cells[one].column <= cells[other].column { kept += 1 }
      }
    }
    #expect(Double(kept) / Double(pairs) > 0.9)
  }

  @Test func `Places that are the same have cells of their own, in the order given`() {
    let same = Array(repeating: TileGrid.Place(latitude: 61, longitude: 25), count: 9)
    let cells = TileGrid.cells(same, atMost: 4)
    #expect(Set(cells).count == 9)
    #expect(TileGrid.cells([], atMost: 4) == [])
    #expect(TileGrid.cells(Array(same.prefix(1)), atMost: 0).count == 1)
  }
}
