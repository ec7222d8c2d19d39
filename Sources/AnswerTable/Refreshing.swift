import Diagnostics
import FileSystem
import Intake
import SurveyModel

/// A table that says what the files say now.
package struct RefreshedTable: Sendable {
  package var table: FactTable
  /// Something else is in it than was in the one that was kept.
  package var isChanged: Bool
  /// Why the files that do not fit do not, by row.
  var verdicts: [Int32: FileVerdict]
  /// What is sealed, by the paths of the bundles.
  var bundles: [BundleTable] = []
  /// The same where counts are enough; there are no tables of bundles then.
  var sealed: SealedCounts?
  /// The tables that these counts stand for, should more be asked.
  var sealedTables: SealedTables?
  /// The stems of responses, sealed ones maybe, with records that are files of their own.
  var stemsWithRecords: [String] = []
  var sights: [SealedSight] = []

  /// Whether nobody has sealed or opened responses since they were listed.
  package var isSteady: Bool { sights.allSatisfy(\.isSteady) }
}

/// Brings a table up to date: what has changed, and nothing else, is read again.
/// - Parameter old: the table that was kept; empty when there is none.
/// - Parameter now: the time before anything is looked at, in nanoseconds since 1970.
func refresh(
  _ old: FactTable, _ inventory: Inventory, _ store: FolderStore, _ judging: ResponseJudging,
  now: Int64
) -> RefreshedTable {
  let matching = Matching(inventory, old)
  var orders: [FileReading.Order] = []
  var kept = matching.rows
  for place in inventory.files.indices {
    let file = inventory.files[place]
    let row = matching.rows[place]
    let isSame =
      row >= 0
      && old.isCurrent(Int(row), inventory.entry(file).mark, inventory.recordRows(file))
    if isSame, old.rows[Int(row)].isKept { continue }
    if !isSame { kept[place] = -1 }
    let isPlain = !isSame && inventory.entry(file).isFile
    orders.append(FileReading.Order(place: Int32(place), isPlain: isPlain))
  }
  let reading = FileReading(store: store, judging: judging, inventory: inventory, now: now)
  let read = reading.read(orders)
  let verdicts = Dictionary(
    read.flatMap(\.verdicts).map { ($0.place, $0.verdict) }, uniquingKeysWith: { first, _ in first }
  )
  let isChanged =
    !matching.isComplete || kept.contains(-1) || read.contains { !$0.rows.isEmpty }
  if isChanged {
    return merged(old, inventory, matching.rows, kept: kept, read, verdicts, now: now)
  }
  var table = old
  table.paths = inventory.folders
  return RefreshedTable(
    table: table, isChanged: false,
    verdicts: Dictionary(uniqueKeysWithValues: verdicts.map { (matching.rows[$0], $1) }))
}

extension FactTable {
  /// Whether a row still says what the file says.
  fileprivate func isCurrent(_ number: Int, _ mark: FileMark, _ found: [RecordRow]) -> Bool {
    let row = rows[number]
    guard row.mark == mark, row.isSettled == 1, mark.size >= 0,
      Int(row.recordCount) == found.count
    else { return false }
    return found.isEmpty
      || records[Int(row.recordStart)..<Int(row.recordStart + row.recordCount)].elementsEqual(found)
  }
}

/// The rows of a table and of what was read, put together in the order of the store.
private func merged(
  _ old: FactTable, _ inventory: Inventory, _ known: [Int32], kept: [Int32], _ read: [ReadFiles],
  _ verdicts: [Int: FileVerdict], now: Int64
) -> RefreshedTable {
  var merging = Merging(
    old, keeping: kept.filter { $0 >= 0 }.map(Int.init).sorted(), files: kept.count)
  for part in read { merging.add(part) }
  let order = merging.order(inventory, known)
  var table = merging.table
  table.folders = inventory.folders.map { name(of: $0) }
  table.paths = inventory.folders
  table.names.reserveCapacity(old.names.count)
  table.rows.reserveCapacity(order.count)
  table.listed = [Int32](repeating: 0, count: order.count)
  var byRow: [Int32: FileVerdict] = [:]
  for place in order {
    var row = merging.row(of: place, kept: kept[place])
    if row == nil {
      row = FileRow(inventory.entry(inventory.files[place]).mark)
      row?.isSettled = inventory.isSettled(place, at: now) ? 1 : 0
      byRow[Int32(table.rows.count)] = verdicts[place]
    }
    table.listed[place] = Int32(table.rows.count)
    if let row { table.append(row, inventory, inventory.files[place]) }
  }
  return RefreshedTable(table: table, isChanged: true, verdicts: byRow)
}

extension FactTable {
  fileprivate mutating func append(_ row: FileRow, _ inventory: Inventory, _ file: Inventory.File) {
    var row = row
    row.folder = Int32(file.folder)
    row.nameStart = Int32(names.count)
    row.nameCount = inventory.entry(file).count
    names += inventory.name(file)
    let found = inventory.recordRows(file)
    row.recordStart = Int32(records.count)
    row.recordCount = Int32(found.count)
    records += found
    rows.append(row)
  }
}
