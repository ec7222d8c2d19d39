import Diagnostics

/// The parts of a prompt, from top to bottom, before they are fitted to a screen.
struct FrameLayout {
  /// What stands above the line that is typed; what has a higher rank is given up first.
  var head: [(line: ScreenLine, rank: Int)] = []
  var input = LineEditor()
  /// Beside the line that is typed: "3 / 113".
  var count = ""
  /// Each row of the list has one or more lines.
  var rows: [[ScreenLine]] = []
  var marked: Int?
  var keys: [Trilingual] = []

  mutating func add(_ lines: [ScreenLine], rank: Int) {
    head += lines.map { (line: $0, rank: rank) }
  }

  func frame(_ paper: Paper) -> Frame {
    // The row below stays free, so that nothing scrolls while the prompt is drawn again.
    let room = paper.height - 1
    let rowLines = rows.reduce(0) { $0 + $1.count }
    var head = head
    var foot = [paper.oneLine(keys, .faint)]
    let least = min(rowLines, 3)
    if room - 1 - head.count - foot.count < least { foot = [] }
    while room - 1 - head.count < least, let rank = head.map(\.rank).max(), rank > 0,
      let place = head.lastIndex(where: { $0.rank == rank })
    {
      head.remove(at: place)
    }
    // The end of a long question is nearer to its answer than its beginning.
    let top: [ScreenLine] = head.map(\.line).suffix(max(0, room - 1 - least))
    let list = window(paper, room - 1 - top.count - foot.count)
    let (line, cursor) = inputLine(paper)
    return Frame(
      lines: top + [line] + list.lines + foot,
      cursor: Frame.Cursor(row: top.count, column: cursor), page: list.page)
  }

  private func inputLine(_ paper: Paper) -> (ScreenLine, Int) {
    let beside = count.isEmpty ? 0 : displayWidth(count) + 3
    let fits = paper.measure - 2 - beside >= 12
    let (text, cursor) = input.layout(width: paper.measure - 2 - (fits ? beside : 0))
    let line = ScreenLine("> ", .strong) + ScreenLine(text)
    return (fits && beside > 0 ? line + ScreenLine("   " + count, .faint) : line, cursor + 2)
  }

  /// The rows around the marked one that fit, and how many there are above and below.
  private func window(_ paper: Paper, _ room: Int) -> (lines: [ScreenLine], page: Int) {
    let all = rows.flatMap(\.self)
    if all.count <= room { return (all, max(1, rows.count)) }
    let middle = marked ?? 0
    var range = middle..<middle + 1
    var used = rows[middle].count
    // Two lines tell how many more there are.
    let space = max(1, room - 2)
    while true {
      let before = range
      if range.upperBound < rows.count, used + rows[range.upperBound].count <= space {
        used += rows[range.upperBound].count
        range = range.lowerBound..<range.upperBound + 1
      }
      if range.lowerBound > 0, used + rows[range.lowerBound - 1].count <= space {
        used += rows[range.lowerBound - 1].count
        range = range.lowerBound - 1..<range.upperBound
      }
      if range == before { break }
    }
    var lines = Array(rows[range].flatMap(\.self).prefix(space))
    if room > 2 {
      lines.insert(more("↑", range.lowerBound, paper), at: 0)
      lines.append(more("↓", rows.count - range.upperBound, paper))
    }
    return (lines, range.count)
  }

  /// "↓ 12 lisää"; an empty line where there are none, so that the list stays in its place.
  private func more(_ arrow: String, _ count: Int, _ paper: Paper) -> ScreenLine {
    guard count > 0 else { return ScreenLine() }
    let text = arrow + " " + ScreenTexts.more(count)[paper.language]
    return paper.lines(text, .faint, indent: 2).first ?? ScreenLine()
  }
}
