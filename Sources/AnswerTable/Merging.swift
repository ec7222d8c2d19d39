import Intake

/// Puts the columns of a kept table and of what was read together.
struct Merging {
  private(set) var table: FactTable
  /// The old rows, those that stay with their places in the new columns.
  private var rows: [FileRow]
  /// What was read, and for each file of the inventory its number there; −1 for none.
  private var fresh: [FileRow] = []
  private var freshOfFile: [Int32]

  /// - Parameters:
  ///   - kept: the numbers of the old rows that stay, ascending.
  ///   - files: how many files there are now.
  init(_ old: FactTable, keeping kept: [Int], files: Int) {
    rows = old.rows
    freshOfFile = [Int32](repeating: -1, count: files)
    table = old
    table.names = []
    table.rows = []
    table.listed = []
    table.records = []
    if kept.count < old.rows.count { drop(old, keeping: kept) }
  }

  /// Leaves what no row uses: answers that were changed or taken away, their texts and ids.
  private mutating func drop(_ old: FactTable, keeping kept: [Int]) {
    table.versions = old.versions.map { VersionAnswers($0.shape) }
    table.ids = TextNumbers()
    var places = old.versions.map { _ in [Int]() }
    for number in kept where rows[number].isKept {
      let version = Int(rows[number].version)
      places[version].append(Int(rows[number].place))
      rows[number].place = Int32(places[version].count - 1)
      rows[number].id = self.number(of: rows[number].id, old.ids)
      rows[number].deprecated = self.number(of: rows[number].deprecated, old.ids)
    }
    for version in places.indices {
      table.versions[version].append(old.versions[version], at: places[version])
    }
  }

  /// Adds what a worker read.
  mutating func add(_ part: ReadFiles) {
    let starts = table.versions.map(\.count)
    for version in table.versions.indices {
      table.versions[version].append(
        part.batch.versions[version], at: Array(0..<part.batch.versions[version].count))
    }
    for (place, row) in zip(part.places, part.rows) {
      var row = row
      row.place += Int32(starts[Int(row.version)])
      row.id = number(of: row.id, part.batch.ids)
      row.deprecated = number(of: row.deprecated, part.batch.ids)
      freshOfFile[Int(place)] = Int32(fresh.count)
      fresh.append(row)
    }
  }

  private mutating func number(of id: Int32, _ ids: TextNumbers) -> Int32 {
    guard id >= 0 else { return -1 }
    let range = ids.range(Int(id))
    return Int32(table.ids.number(ofOld: ids.bytes.span.extracting(range)))
  }

  /// The row of a file, read or kept; nil for one that does not fit.
  /// - Parameter kept: its row in the old table, if it is current; else −1.
  func row(of place: Int, kept: Int32) -> FileRow? {
    if freshOfFile[place] >= 0 { return fresh[Int(freshOfFile[place])] }
    guard kept >= 0, rows[Int(kept)].isKept else { return nil }
    return rows[Int(kept)]
  }

  /// The files by folder and name.
  /// - Parameter known: for each file its row in the old table, whose order is right already.
  func order(_ inventory: Inventory, _ known: [Int32]) -> [Int] {
    var byRow = [Int](repeating: -1, count: rows.count)
    var fresh: [Int] = []
    for place in known.indices {
      if known[place] >= 0 { byRow[Int(known[place])] = place } else { fresh.append(place) }
    }
    func precedes(_ one: Int, _ other: Int) -> Bool {
      let (left, right) = (inventory.files[one], inventory.files[other])
      if left.folder != right.folder { return left.folder < right.folder }
      return inventory.name(left).lexicographicallyPrecedes(inventory.name(right))
    }
    fresh.sort(by: precedes)
    var order: [Int] = []
    order.reserveCapacity(known.count)
    var next = 0
    for place in byRow where place >= 0 {
      while next < fresh.count, precedes(fresh[next], place) {
        order.append(fresh[next])
        next += 1
      }
      order.append(place)
    }
    return order + fresh[next...]
  }
}
