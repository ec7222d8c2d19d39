import FileSystem

/// Which of the files that lie there now are those that a table knows.
struct Matching {
  /// For each file of the inventory the row that knows it by name, changed or not; −1 for none.
  private(set) var rows: [Int32]
  /// Every row has its file, and every file its row.
  private(set) var isComplete = false
  private let folders: [Int: Int]

  init(_ inventory: Inventory, _ table: FactTable) {
    var rows = [Int32](repeating: -1, count: inventory.files.count)
    let known = Dictionary(
      table.folders.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let folders = Dictionary(
      uniqueKeysWithValues: inventory.folders.enumerated().compactMap { number, path in
        known[name(of: path)].map { (number, $0) }
      })
    var next = 0
    var missed: [Int] = []
    for (place, file) in inventory.files.enumerated() {
      guard let folder = folders[file.folder] else { continue }
      // The file system lists what has not changed in the same order as before.
      if next < table.listed.count {
        let row = table.rows[Int(table.listed[next])]
        if Int(row.folder) == folder, isSame(table.name(of: row).span, inventory.name(file).span) {
          rows[place] = table.listed[next]
          next += 1
          continue
        }
      }
      missed.append(place)
    }
    self.folders = folders
    self.rows = rows
    let found = missed.isEmpty ? 0 : search(missed, inventory, table)
    isComplete =
      next + found == table.rows.count && found == missed.count
      && inventory.files.count == table.rows.count
  }

  /// Finds the files that do not lie where they were, by their names.
  private mutating func search(
    _ missed: [Int], _ inventory: Inventory, _ table: FactTable
  ) -> Int {
    var taken = [Bool](repeating: false, count: table.rows.count)
    for row in rows where row >= 0 { taken[Int(row)] = true }
    var byName: [Int: [Int32]] = [:]
    for (number, row) in table.rows.enumerated() where !taken[number] {
      byName[hash(Array(table.name(of: row)).span), default: []].append(Int32(number))
    }
    var found = 0
    for place in missed {
      let file = inventory.files[place]
      let name = inventory.name(file)
      guard let folder = folders[file.folder],
        let row = byName[hash(Array(name).span)]?.first(where: { number in
          let row = table.rows[Int(number)]
          return Int(row.folder) == folder && table.name(of: row) == name
        })
      else { continue }
      rows[place] = row
      found += 1
    }
    return found
  }
}
