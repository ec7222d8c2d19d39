/// A table of typed cells; the first cell of a row names the row.
package struct DocumentTable: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case name, figure, bar
  }

  package struct Column: Sendable, Hashable {
    package let header: Wording
    package let kind: Kind

    package init(_ header: Wording, _ kind: Kind) {
      self.header = header
      self.kind = kind
    }
  }

  /// Rows that belong together, under a title where there is one.
  package struct RowGroup: Sendable, Hashable {
    package let title: Wording?
    /// What the title alone does not tell ("vastauksia 9").
    package let detail: Sentence?
    package let rows: [[Figure]]

    package init(title: Wording? = nil, detail: Sentence? = nil, rows: [[Figure]]) {
      self.title = title
      self.detail = detail
      self.rows = rows
    }
  }

  package var caption: Sentence
  package var columns: [Column]
  package var groups: [RowGroup]
  /// What a reader must know about the cells, below the table.
  package var notes: [Sentence]

  package init(
    caption: Sentence, columns: [Column], groups: [RowGroup], notes: [Sentence] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.notes = notes
  }

  package var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }
}
