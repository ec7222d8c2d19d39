/// A point in a text file. Lines and columns count from 1; a column is one Unicode scalar.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A half-open stretch of a text file.
package struct SourceRange: Sendable, Hashable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }
}

/// Where a finding stands: a file, and in it a stretch when one is known.
package struct Place: Sendable, Hashable {
  /// The path as the user would write it (relative to where they stand).
  package let file: String
  package let range: SourceRange?

  package init(file: String, range: SourceRange? = nil) {
    self.file = file
    self.range = range
  }

  /// The same place, counted from so many lines further up in the file.
  package func moved(lines: Int) -> Place {
    func moved(_ position: SourcePosition) -> SourcePosition {
      SourcePosition(line: position.line + lines, column: position.column)
    }
    return Place(
      file: file, range: range.map { SourceRange(moved($0.start), moved($0.end)) })
  }
}
