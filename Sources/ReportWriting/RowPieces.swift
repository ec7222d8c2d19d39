package import ReportModel

/// Writes rows one after another and gives what it has written piece by piece, so that no more than a
/// piece is in memory.
package protocol RowPieces {
  /// What waits to be taken.
  var bytes: [UInt8] { get set }

  mutating func add(_ row: TidyRow)
}

extension RowPieces {
  /// What has been written since the last time.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  package mutating func add(_ rows: [TidyRow]) {
    for row in rows { add(row) }
  }
}
