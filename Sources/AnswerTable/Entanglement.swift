import Intake

/// The ids that more than one file is about, by a number of theirs. Two ids may share the number;
/// then more is looked at than need be.
struct Entanglement {
  private var numbers: Set<Int> = []

  /// - Parameters:
  ///   - verdicts: of each table, by row.
  ///   - stems: of responses that something lies beside.
  init(_ tables: [FactTable], _ verdicts: [[Int32: FileVerdict]], _ stems: [String]) {
    for table in tables {
      for row in table.rows where row.isKept {
        if row.id >= 0 { add(table.id(of: row)) }
        if row.deprecated >= 0 { add(table.ids.text(Int(row.deprecated))) }
      }
    }
    for case .misfit(let id, let deprecated, _, _) in verdicts.flatMap(\.values) {
      add(id)
      if let deprecated { add(deprecated) }
    }
    for stem in stems { numbers.insert(hash(Array(stem.utf8).span)) }
    addDoublets(tables)
  }

  func contains(_ table: FactTable, _ row: FileRow) -> Bool {
    !numbers.isEmpty && numbers.contains(table.stemNumber(row))
  }

  private mutating func add(_ id: String) {
    numbers.insert(hash(Array(ResponseSorting.key(id).utf8).span))
  }

  /// Names that are in more than one folder or bundle. Most lie so that their names do not meet:
  /// ids sort by time, and so do waves.
  private mutating func addDoublets(_ tables: [FactTable]) {
    let runs = tables.flatMap(\.runs)
    if runs.count < 2 { return }
    let meeting = runs.indices.filter { one in
      runs.indices.contains { other in one != other && runs[one].meets(runs[other]) }
    }
    var seen: Set<Int> = []
    for run in meeting.map({ runs[$0] }) {
      for row in run.table.rows[run.rows] {
        let number = run.table.stemNumber(row)
        if !seen.insert(number).inserted { numbers.insert(number) }
      }
    }
  }
}

/// The rows of one folder or bundle, whose names ascend.
struct Run {
  let table: FactTable
  let rows: Range<Int>

  var first: ArraySlice<UInt8> { table.name(of: table.rows[rows.lowerBound]) }
  var last: ArraySlice<UInt8> { table.name(of: table.rows[rows.upperBound - 1]) }

  func meets(_ other: Run) -> Bool {
    !last.lexicographicallyPrecedes(other.first) && !other.last.lexicographicallyPrecedes(first)
  }
}

extension FactTable {
  var runs: [Run] {
    var runs: [Run] = []
    var start = 0
    while start < rows.count {
      var end = rows.count
      // Folders ascend too.
      if rows[end - 1].folder != rows[start].folder {
        end = rows[start...].firstIndex { $0.folder != rows[start].folder } ?? rows.count
      }
      runs.append(Run(table: self, rows: start..<end))
      start = end
    }
    return runs
  }

  fileprivate func stemNumber(_ row: FileRow) -> Int {
    hash(names.span.extracting(Int(row.nameStart)..<Int(row.nameStart + row.nameCount) - 4))
  }
}
