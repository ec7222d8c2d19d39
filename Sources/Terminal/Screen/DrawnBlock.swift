/// What was last drawn of a prompt, so that it can be drawn over.
struct DrawnBlock: Sendable, Hashable {
  let frame: Frame

  /// The rows between the top of the block and the cursor on a terminal that is so wide now. (One
  /// that has become narrower has broken lines in two.)
  private func rowsAbove(_ width: Int) -> Int {
    let above = frame.lines.prefix(frame.cursor.row).reduce(0) { rows, line in
      rows + max(1, (line.width + width - 1) / width)
    }
    return above + frame.cursor.column / width
  }

  /// From the cursor back to the first row and column of the block.
  func toTop(width: Int) -> String {
    let rows = rowsAbove(max(1, width))
    return "\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "")
  }
}

/// Draws a frame where the cursor is, over what may stand there; each line erases its own rest, so
/// that nothing flickers.
func drawing(_ frame: Frame, hasColour: Bool) -> String {
  let lines = frame.lines.map { $0.painted(hasColour) + "\u{1B}[K" }
  let up = frame.lines.count - 1 - frame.cursor.row
  return "\u{1B}[?25l" + lines.joined(separator: "\r\n") + "\u{1B}[J" + "\r"
    + (up > 0 ? "\u{1B}[\(up)A" : "")
    + (frame.cursor.column > 0 ? "\u{1B}[\(frame.cursor.column)C" : "") + "\u{1B}[?25h"
}
