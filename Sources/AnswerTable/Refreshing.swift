package import Diagnostics
import FileSystem
package import Intake
import SurveyModel

/// A table that says what the files say now.
package struct RefreshedTable: Sendable {
  package var table: AnswerTable
  /// Something else is in it than was in the one that was kept.
  package var isChanged: Bool
  /// Why the files that do not fit do not, by row.
  var verdicts: [Int32: FileVerdict]
}

/// Brings a table up to date: what has changed, and nothing else, is read again.
/// - Parameter old: the table that was kept; empty when there is none.
/// - Parameter now: the time before anything is looked at, in nanoseconds since 1970.
/// - Throws: what a store throws that cannot be listed.
package func refresh(
  _ old: AnswerTable, _ store: FolderStore, _ judging: ResponseJudging, now: Int64
) throws(Stopped) -> RefreshedTable {
  let inventory = try Inventory(store, survey: judging.rules.current.survey.name)
  let matching = Matching(inventory, old)
  var orders: [FileReading.Order] = []
  var kept: [Int32] = matching.rows
  for (place, file) in inventory.files.enumerated() {
    let row = matching.rows[place]
    let records = inventory.recordRows(file)
    let isSame = row >= 0 && old.isCurrent(Int(row), inventory.entry(file).mark, records)
    if isSame, old.rows[Int(row)].isKept { continue }
    if !isSame { kept[place] = -1 }
    orders.append(
      FileReading.Order(
        place: place, stored: inventory.stored(file), mark: inventory.entry(file).mark,
        isSettled: isSettled(inventory.entry(file).mark, records, at: now),
        isPlain: !isSame && inventory.entry(file).isFile))
  }
  let read = FileReading(store: store, judging: judging).read(orders)
  let tookAny = read.contains { !$0.rows.isEmpty }
  let isChanged = tookAny || !matching.isComplete || kept.contains(-1)
  var verdicts: [Int: FileVerdict] = [:]
  for part in read {
    for (place, verdict) in part.verdicts { verdicts[place] = verdict }
  }
  if !isChanged {
    var table = old
    table.paths = inventory.folders
    return RefreshedTable(
      table: table, isChanged: false,
      verdicts: Dictionary(
        uniqueKeysWithValues: verdicts.map { (matching.rows[$0], $1) }))
  }
  let isSettled = Dictionary(
    orders.map { ($0.place, $0.isSettled) }, uniquingKeysWith: { first, _ in first })
  return merged(
    old, inventory, matching.rows, kept: kept, read, verdicts, settled: isSettled)
}

private func isSettled(_ mark: FileMark, _ records: [RecordRow], at time: Int64) -> Bool {
  mark.isSettled(at: time) && records.allSatisfy { $0.mark.isSettled(at: time) }
}

extension AnswerTable {
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
  _ old: AnswerTable, _ inventory: Inventory, _ known: [Int32], kept: [Int32], _ read: [ReadFiles],
  _ verdicts: [Int: FileVerdict], settled: [Int: Bool]
) -> RefreshedTable {
  var merging = Merging(old, keeping: kept.filter { $0 >= 0 }.map(Int.init).sorted())
  var fresh: [Int: FileRow] = [:]
  for part in read { merging.add(part, to: &fresh) }
  let order = merging.order(inventory, known)
  var table = merging.table
  table.folders = inventory.folders.map { name(of: $0) }
  table.paths = inventory.folders
  table.names.reserveCapacity(old.names.count)
  table.rows.reserveCapacity(order.count)
  var byRow: [Int32: FileVerdict] = [:]
  var listed = [Int32](repeating: 0, count: order.count)
  for place in order {
    let file = inventory.files[place]
    let entry = inventory.entry(file)
    var row = fresh[place] ?? FileRow(entry.mark)
    if fresh[place] == nil {
      if kept[place] >= 0, old.rows[Int(kept[place])].isKept {
        row = merging.row(Int(kept[place]))
      } else {
        row.isSettled = settled[place] == true ? 1 : 0
        byRow[Int32(table.rows.count)] = verdicts[place]
      }
    }
    row.folder = Int16(file.folder)
    row.nameStart = Int32(table.names.count)
    row.nameCount = entry.count
    table.names += inventory.name(file)
    let records = inventory.recordRows(file)
    row.recordStart = Int32(table.records.count)
    row.recordCount = Int32(records.count)
    table.records += records
    listed[place] = Int32(table.rows.count)
    table.rows.append(row)
  }
  table.listed = listed
  return RefreshedTable(table: table, isChanged: true, verdicts: byRow)
}
