/// A picture's facts as text. The first cell of a row is its heading.
package struct ChartTable: Sendable, Hashable {
  package let columns: [String]
  package let rows: [[String]]

  /// What columns are called that a picture does not name itself.
  package struct Heads: Sendable, Hashable {
    /// Of the rows' names ("Kirjasto").
    package var name: String
    /// Of the value where a picture has only one ("Pisteet").
    package var value: String
    /// Of intervals ("95 %").
    package var interval: String
    /// Of numbers of responses ("Käyntejä").
    package var count: String
    /// Of verdicts ("Päätelmä").
    package var verdict: String

    package init(
      name: String, value: String = "", interval: String = "", count: String = "",
      verdict: String = ""
    ) {
      self.name = name
      self.value = value
      self.interval = interval
      self.count = count
      self.verdict = verdict
    }
  }
}

/// Columns that fall away when no row has anything in them.
struct TableSketch {
  private var columns: [(head: String, cells: [String])] = []
  private var last: [String] = []

  mutating func add(_ head: String, _ cells: [String], always: Bool = true) {
    guard always || cells.contains(where: { !$0.isEmpty }) else { return }
    columns.append((head, cells))
  }

  /// The columns of values: as text, with intervals and numbers of responses where there are any.
  mutating func add(_ values: [ChartValue], head: String, _ heads: ChartTable.Heads, prefix: Bool) {
    let before = prefix ? head + ", " : ""
    add(head, values.map(\.text))
    add(before + heads.interval, values.map { $0.estimate?.interval ?? "" }, always: false)
    add(before + heads.count, values.map { $0.estimate?.count ?? "" }, always: false)
  }

  /// A last row for what the others are put beside; its cells stand from the left.
  mutating func end(with cells: [String]) { last = cells }

  var table: ChartTable {
    let count = columns.map(\.cells.count).max() ?? 0
    var rows = (0..<count).map { row in
      columns.map { row < $0.cells.count ? $0.cells[row] : "" }
    }
    if !last.isEmpty {
      rows.append(columns.indices.map { $0 < last.count ? last[$0] : "" })
    }
    return ChartTable(
      columns: columns.map { TextWrapping.plain($0.head) },
      rows: rows.map { $0.map(TextWrapping.plain) })
  }
}
