package import Diagnostics

/// A report as a workbook: sheets of typed cells and the pictures on them. A writer turns it into a
/// file; it calculates and sorts nothing.
package struct ReportWorkbook: Sendable {
  package let language: Language
  package let title: String
  /// What every sheet and every picture must say ("SYNTEETTINEN ESIMERKKI").
  package let marks: [String]
  /// The day that stands for the making of the file, ISO: the same figures give the same bytes.
  package let day: String
  package let sheets: [WorkbookSheet]

  package init(
    language: Language, title: String, marks: [String], day: String, sheets: [WorkbookSheet]
  ) {
    self.language = language
    self.title = title
    self.marks = marks
    self.day = day
    self.sheets = sheets
  }
}

/// One sheet. Rows and columns count from 0.
package struct WorkbookSheet: Sendable {
  /// At most 31 characters, unlike every other's, without `[]:*?/\` and apostrophes.
  package var name: String
  package var columns: [Column]
  package var rows: [Row]
  /// Rows and columns that stay in sight.
  package var frozen = (rows: 0, columns: 0)
  /// From this row of headings to the last of the table.
  package var filtered: (heading: Int, last: Int, columns: Int)?
  package var shades: [Shade] = []
  package var charts: [WorkbookChart] = []
  /// Rows after `rows` that are made one by one when they are written: there may be a million.
  package var later: LaterRows?
  /// Rows that begin a new page on paper.
  package var pageBreaks: [Int] = []

  package init(name: String, columns: [Column], rows: [Row] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  package var rowCount: Int { rows.count + (later?.count ?? 0) }

  package struct Column: Sendable, Hashable {
    /// In characters.
    package let width: Double
    /// Belongs to a part that a reader can fold away.
    package let isFoldable: Bool

    package init(_ width: Double, isFoldable: Bool = false) {
      self.width = width
      self.isFoldable = isFoldable
    }
  }

  package struct Row: Sendable {
    package var cells: [Cell]
    /// In lines of text; nil for one.
    package var lines: Int?

    package init(_ cells: [Cell], lines: Int? = nil) {
      self.cells = cells
      self.lines = lines
    }
  }

  package struct LaterRows: Sendable {
    package let count: Int
    package let row: @Sendable (Int) -> Row

    package init(count: Int, row: @escaping @Sendable (Int) -> Row) {
      self.count = count
      self.row = row
    }
  }

  package struct Cell: Sendable, Hashable {
    package var content: Content
    package var look: Look
    /// How many columns it takes.
    package var span: Int

    package init(_ content: Content, _ look: Look = .plain, span: Int = 1) {
      self.content = content
      self.look = look
      self.span = span
    }

    package static let nothing = Cell(.nothing)
  }

  package enum Content: Sendable, Hashable {
    case nothing
    case words(String)
    case sentence(Sentence)
    case figure(Figure)
    /// A number as it is, with every digit it has.
    case exact(Double)
    /// The way to another sheet of the workbook.
    case sheet(String)
  }

  package enum Look: Sendable, Hashable, CaseIterable {
    case plain, title, mark, heading, band, item, head, name, key, note, wrapped
  }

  /// Cells coloured by their value: scores by a shade, shares by a bar.
  package struct Shade: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case score, share }

    package let kind: Kind
    package let rows: ClosedRange<Int>
    package let column: Int
  }
}

/// A picture that the spreadsheet program draws from the cells of a sheet.
package struct WorkbookChart: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Intervals from 0 to 100 with a mark at the value, a row each.
    case intervals
    /// Shares that make a whole, a row each.
    case shares
  }

  package struct Series: Sendable, Hashable {
    package let name: String
    package let column: Int
    package let paint: Paint
  }

  package enum Paint: Sendable, Hashable {
    /// Drawn as nothing: it only holds the place before an interval.
    case none
    case range, value
    /// One of so many steps from dark to light.
    case step(Int, of: Int)
  }

  package let kind: Kind
  package let title: Sentence
  /// What the picture shows, for who does not see it.
  package let description: Sentence
  /// The sheet of its figures, and where on it.
  package let sheet: String
  package let names: Int
  package let rows: ClosedRange<Int>
  package let series: [Series]
  /// The row of the sheet it stands on, where it begins.
  package let at: Int
}
