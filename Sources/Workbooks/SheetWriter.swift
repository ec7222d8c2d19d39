import CXLSXWriter
import ReportModel
import ReportWriting

/// One sheet on its way into a workbook, row by row from the top.
@safe struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let looks: CellLooks
  let plan: WorkbookSheet
  let book: ReportWorkbook

  func write() {
    setColumns()
    setFrame()
    setPrinting()
    for (number, row) in plan.rows.enumerated() { write(row, UInt32(number)) }
    if let later = plan.later {
      for number in 0..<later.count { write(later.row(number), UInt32(plan.rows.count + number)) }
    }
    for shade in plan.shades { write(shade) }
  }

  private func setColumns() {
    for (place, column) in plan.columns.enumerated() {
      var options = lxw_row_col_options()
      options.level = column.isFoldable ? 1 : 0
      _ = unsafe worksheet_set_column_opt(
        sheet, UInt16(place), UInt16(place), column.width, nil, &options)
    }
  }

  private func setFrame() {
    if plan.frozen.rows + plan.frozen.columns > 0 {
      unsafe worksheet_freeze_panes(
        sheet, UInt32(plan.frozen.rows), UInt16(plan.frozen.columns))
    }
    if let filter = plan.filtered {
      _ = unsafe worksheet_autofilter(
        sheet, UInt32(filter.heading), 0, UInt32(filter.last), UInt16(filter.columns - 1))
    }
    // Versions such as 2018.1 are names and no mistaken numbers.
    _ = unsafe worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
  }

  /// A page says what it is, wherever it is cut: the mark, the title, the sheet and the number.
  private func setPrinting() {
    unsafe worksheet_set_paper(sheet, 9)
    let isNarrow = plan.columns.reduce(0) { $0 + $1.width } < 250
    if plan.pageBreaks.isEmpty {
      unsafe worksheet_set_landscape(sheet)
      if isNarrow { unsafe worksheet_fit_to_pages(sheet, 1, 0) }
    } else {
      // Fitting to a page would take the breaks away.
      unsafe worksheet_set_print_scale(sheet, 72)
      unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.75, 0.75)
      var breaks = plan.pageBreaks.map { UInt32($0) } + [0]
      _ = unsafe worksheet_set_h_pagebreaks(sheet, &breaks)
      // Titles run on to the right; no page of paper is for their end alone.
      let last = plan.charts.map { $0.at + $0.height / 20 + 1 }.max() ?? plan.rowCount
      _ = unsafe worksheet_print_area(sheet, 0, 0, UInt32(last), UInt16(plan.columns.count - 1))
    }
    // The first row is in the head of the page.
    if plan.frozen.rows > 1 {
      _ = unsafe worksheet_repeat_rows(sheet, 1, UInt32(plan.frozen.rows - 1))
    }
    if plan.frozen.columns > 0, !isNarrow {
      _ = unsafe worksheet_repeat_columns(sheet, 0, UInt16(plan.frozen.columns - 1))
    }
    let title = (book.marks + [book.title]).joined(separator: " · ")
    // An ampersand begins a code, and 255 characters are the most.
    let plain = title.prefix(90).split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
    _ = unsafe worksheet_set_header(sheet, "&L" + plain)
    _ = unsafe worksheet_set_footer(sheet, "&L&A&R&P / &N")
  }

  private func write(_ row: WorkbookSheet.Row, _ number: UInt32) {
    if let lines = row.lines, lines > 1 {
      _ = unsafe worksheet_set_row(sheet, number, Double(min(lines, 25)) * 15, nil)
    }
    var column: UInt16 = 0
    for cell in row.cells {
      write(cell, number, column)
      column += UInt16(cell.span)
    }
  }

  private func write(_ cell: WorkbookSheet.Cell, _ row: UInt32, _ column: UInt16) {
    switch cell.content {
    case .nothing: break
    case .words(let words): write(words, cell, row, column)
    case .sentence(let sentence): write(looks.texts.text(sentence), cell, row, column)
    case .figure(let figure): write(figure, cell, row, column)
    case .exact(let value): write(value, "", cell, row, column)
    case .sheet(let name):
      _ = unsafe worksheet_write_url_opt(
        sheet, row, column, "internal:'" + name + "'!A1", nil, name, nil)
    }
  }

  private func write(
    _ figure: Figure, _ cell: WorkbookSheet.Cell, _ row: UInt32, _ column: UInt16
  ) {
    switch figure {
    case .estimate(let estimate):
      let pattern = looks.pattern(estimate.shape, isFromFew: estimate.isFromFew)
      write(estimate.value, pattern, cell, row, column)
    case .number(let value, let shape): write(value, looks.pattern(shape), cell, row, column)
    case .count(let count):
      write(Double(count), looks.pattern(.plain(decimals: 0)), cell, row, column)
    case .absent:
      let format = unsafe looks.format(cell.look, isAbsent: true)
      let text = SheetText.safe(looks.texts.text(figure))
      _ = unsafe worksheet_write_string(sheet, row, column, text, format)
    default: write(looks.texts.text(figure), cell, row, column)
    }
  }

  private func write(
    _ value: Double, _ pattern: String, _ cell: WorkbookSheet.Cell, _ row: UInt32,
    _ column: UInt16
  ) {
    guard value.isFinite else { return }
    let format =
      pattern.isEmpty && cell.look == .plain
      ? nil : unsafe looks.format(cell.look, pattern: pattern)
    _ = unsafe worksheet_write_number(sheet, row, column, value, format)
  }

  /// Always as text: no word of a survey or a network becomes a formula, a link or a number.
  private func write(
    _ words: String, _ cell: WorkbookSheet.Cell, _ row: UInt32, _ column: UInt16
  ) {
    let format = cell.look == .plain ? nil : unsafe looks.format(cell.look)
    let text = SheetText.safe(words)
    if cell.span > 1 {
      _ = unsafe worksheet_merge_range(
        sheet, row, column, row, column + UInt16(cell.span - 1), text, format)
    } else {
      _ = unsafe worksheet_write_string(sheet, row, column, text, format)
    }
  }

  private func write(_ shade: WorkbookSheet.Shade) {
    var rule = unsafe lxw_conditional_format()
    switch shade.kind {
    case .score:
      unsafe rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      unsafe rule.min_color = Ink.white
      unsafe rule.max_color = Ink.most
      unsafe rule.max_value = 100
    case .share:
      unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe rule.bar_color = Ink.bar
      unsafe rule.bar_solid = 1
      unsafe rule.max_value = 1
    }
    unsafe rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe rule.min_value = 0
    let column = UInt16(shade.column)
    _ = unsafe worksheet_conditional_format_range(
      sheet, UInt32(shade.rows.lowerBound), column, UInt32(shade.rows.upperBound), column, &rule)
  }
}

/// Text that any spreadsheet program reads as it is.
enum SheetText {
  /// The most characters of a cell, in UTF-16.
  private static let most = 32_767

  /// XML cannot hold control characters; `_x0041_` would be read as the character of that number.
  static func safe(_ text: String) -> String {
    var safe = ""
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      guard length < most else { return safe + "…" }
      switch scalar.value {
      case 0x09, 0x0A: safe.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
