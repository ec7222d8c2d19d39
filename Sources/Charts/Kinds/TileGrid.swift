/// Places on a map as cells of a grid.
///
/// What lies farther north never stands in a lower row. Within a row what lies farther east stands
/// farther right. Among all such grids rows are chosen with the least sum of squared moves from where
/// the latitudes would put them, then columns likewise for the longitudes (half by distance, half by
/// rank, so that crowded corners spread). Ties keep the order given.
package enum TileGrid {
  package struct Place: Sendable, Hashable {
    package let latitude: Double
    package let longitude: Double

    package init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  package struct Cell: Sendable, Hashable {
    package let row: Int
    package let column: Int
  }

  /// - Returns: a cell for each place, in the order given; no two are the same.
  package static func cells(_ places: [Place], atMost widest: Int) -> [Cell] {
    guard !places.isEmpty else { return [] }
    let (columns, rows) = size(places, atMost: max(widest, 1))
    let order = places.indices.sorted {
      let (one, other) = (places[$0], places[$1])
      return (-one.latitude, one.longitude, $0) < (-other.latitude, other.longitude, $1)
    }
    let south = shares(order.map { -places[$0].latitude })
    let rowOf = assignedRows(south.map { $0 * Double(rows - 1) }, rows: rows, most: columns)
    let east = shares(places.map(\.longitude))
    var cells = places.map { _ in Cell(row: 0, column: 0) }
    for row in 0..<rows {
      let members = order.indices.filter { rowOf[$0] == row }.map { order[$0] }
        .sorted { (places[$0].longitude, $0) < (places[$1].longitude, $1) }
      let wanted = members.map { east[$0] * Double(columns - 1) }
      for (rank, column) in assignedColumns(wanted, columns: columns).enumerated() {
        cells[members[rank]] = Cell(row: row, column: column)
      }
    }
    return cells
  }

  /// Columns and rows for half as many cells again as places, in the shape of the area.
  private static func size(_ places: [Place], atMost widest: Int) -> (Int, Int) {
    let count = Double(places.count)
    let latitudes = places.map(\.latitude)
    let longitudes = places.map(\.longitude)
    let height = max((latitudes.max() ?? 0) - (latitudes.min() ?? 0), 0.01)
    let middle = ((latitudes.max() ?? 0) + (latitudes.min() ?? 0)) / 2
    let width = max((longitudes.max() ?? 0) - (longitudes.min() ?? 0), 0.01) * cosine(middle)
    let shape = min(max(width / max(height, 0.001), 0.25), 4)
    let ideal = (count * 1.5 * shape).squareRoot().rounded(.up)
    let columns = min(max(Int(ideal), 1), widest)
    let rows = (count * 1.5 / Double(columns)).rounded(.up)
    return (columns, max(Int(rows), 1))
  }

  /// Where each number lies between the least and the greatest, half by distance, half by rank.
  private static func shares(_ values: [Double]) -> [Double] {
    guard let low = values.min(), let high = values.max(), high > low else {
      return values.map { _ in 0.5 }
    }
    let distinct = Array(Set(values)).sorted()
    var rank: [Double: Double] = [:]
    for (place, value) in distinct.enumerated() {
      rank[value] = Double(place) / Double(distinct.count - 1)
    }
    return values.map { ($0 - low) / (high - low) * 0.5 + (rank[$0] ?? 0) * 0.5 }
  }

  /// Rows that never fall, with at most so many in each and the least sum of squared moves.
  private static func assignedRows(_ wanted: [Double], rows: Int, most: Int) -> [Int] {
    let count = wanted.count
    var best = [[Double]](
      repeating: Array(repeating: .infinity, count: count + 1), count: rows + 1)
    var taken = [[Int]](repeating: Array(repeating: 0, count: count + 1), count: rows + 1)
    best[0][0] = 0
    for row in 0..<rows {
      for before in 0...count where best[row][before] < .infinity {
        var cost = best[row][before]
        for members in 0...min(most, count - before) {
          if members > 0 {
            let move = wanted[before + members - 1] - Double(row)
            cost += move * move
          }
          if cost < best[row + 1][before + members] {
            best[row + 1][before + members] = cost
            taken[row + 1][before + members] = members
          }
        }
      }
    }
    var assigned = Array(repeating: 0, count: count)
    var left = count
    for row in stride(from: rows, to: 0, by: -1) {
      for place in (left - taken[row][left])..<left { assigned[place] = row - 1 }
      left -= taken[row][left]
    }
    return assigned
  }

  /// Columns that rise, with the least sum of squared moves.
  private static func assignedColumns(_ wanted: [Double], columns: Int) -> [Int] {
    let count = wanted.count
    guard count > 0 else { return [] }
    var best = [[Double]](
      repeating: Array(repeating: .infinity, count: columns + 1), count: count + 1)
    best[0] = Array(repeating: 0, count: columns + 1)
    for place in 1...count {
      for column in 1...columns {
        let move = wanted[place - 1] - Double(column - 1)
        best[place][column] = min(
          best[place][column - 1], best[place - 1][column - 1] + move * move)
      }
    }
    var assigned = Array(repeating: 0, count: count)
    var column = columns
    for place in stride(from: count, to: 0, by: -1) {
      while column > 1, best[place][column] == best[place][column - 1] { column -= 1 }
      assigned[place - 1] = column - 1
      column -= 1
    }
    return assigned
  }

  /// The cosine of degrees of latitude, by its series: enough for a map's shape.
  private static func cosine(_ degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var term = 1.0
    var sum = 1.0
    for step in stride(from: 1.0, through: 11, by: 2) {
      term *= -square / (step * (step + 1))
      sum += term
    }
    return sum
  }
}
