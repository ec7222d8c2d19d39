import CXLSXWriter
import Diagnostics
import ReportModel
import ReportWriting

/// A picture on its way onto a sheet. Its words come from cells wherever they come from a survey: the
/// library would take a name that begins with `=` for a formula.
@safe struct ChartWriter {
  let chart: UnsafeMutablePointer<lxw_chart>
  let plan: WorkbookChart
  let texts: FigureText

  private static let width = 740.0

  func insert(into sheet: UnsafeMutablePointer<lxw_worksheet>) {
    addTitle()
    for series in plan.series { add(series) }
    setAxes()
    unsafe chart_set_series_gap(chart, 40)
    unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    if plan.kind == .intervals {
      // The space before an interval is nothing, and the interval's second half is its first.
      var hidden: [Int16] = [0, 3, -1]
      _ = unsafe chart_legend_delete_series(chart, &hidden)
    }
    unsafe place(on: sheet)
  }

  private func addTitle() {
    unsafe chart_title_set_name(chart, SheetText.safe(texts.text(plan.title)))
    var font = unsafe lxw_chart_font()
    unsafe font.size = 12
    unsafe font.bold = 1
    unsafe chart_title_set_name_font(chart, &font)
  }

  private func add(_ series: WorkbookChart.Series) {
    guard let line = unsafe chart_add_series(chart, nil, nil) else { return }
    let first = UInt32(plan.rows.lowerBound)
    let last = UInt32(plan.rows.upperBound)
    let names = UInt16(plan.names)
    let column = UInt16(series.column)
    unsafe chart_series_set_categories(line, plan.sheet, first, names, last, names)
    unsafe chart_series_set_values(line, plan.sheet, first, column, last, column)
    unsafe chart_series_set_name_range(line, plan.sheet, first - 1, column)
    var fill = lxw_chart_fill()
    switch series.paint {
    case .none: fill.none = 1
    case .range: fill.color = Ink.range
    case .value: fill.color = Ink.value
    case .step(let place, let count): fill.color = Self.step(place, count).fill
    }
    unsafe chart_series_set_fill(line, &fill)
    if case .step(let place, let count) = series.paint {
      // A line between the steps, for who sees no colours.
      var edge = lxw_chart_line()
      edge.color = Ink.white
      edge.width = 1
      unsafe chart_series_set_line(line, &edge)
      unsafe label(line, Self.step(place, count).text)
    }
  }

  /// The share in the bar, where there is room for it.
  private func label(_ line: UnsafeMutablePointer<lxw_chart_series>, _ color: lxw_color_t) {
    unsafe chart_series_set_labels(line)
    let shown = texts.form.language == .en ? "0%" : "0 %"
    unsafe chart_series_set_labels_num_format(line, "[>=0.06]" + shown + ";\"\"")
    var font = unsafe lxw_chart_font()
    unsafe font.color = color
    unsafe font.size = 9
    unsafe chart_series_set_labels_font(line, &font)
  }

  private func setAxes() {
    let values = unsafe chart.pointee.x_axis
    unsafe chart_axis_set_min(values, 0)
    unsafe chart_axis_set_max(values, plan.kind == .shares ? 1 : 100)
    if plan.kind == .shares {
      unsafe chart_axis_set_num_format(values, texts.form.language == .en ? "0%" : "0 %")
    }
    var grid = lxw_chart_line()
    grid.color = 0xD5DBE1
    grid.width = 0.75
    unsafe chart_axis_major_gridlines_set_line(values, &grid)
    // The first row on top, as in the table.
    unsafe chart_axis_set_reverse(chart.pointee.y_axis)
  }

  private func place(on sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var text = Array(SheetText.safe(texts.text(plan.description)).utf8CString)
    unsafe text.withUnsafeMutableBufferPointer { text in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Self.width / 480
      unsafe options.y_scale = Double(plan.height) / 288
      unsafe options.description = text.baseAddress
      _ = unsafe worksheet_insert_chart_opt(sheet, UInt32(plan.at), 0, chart, &options)
    }
  }

  /// From dark to light blue: in order also in grey, and for who does not tell red from green.
  private static func step(_ place: Int, _ count: Int) -> (fill: lxw_color_t, text: lxw_color_t) {
    let steps: [lxw_color_t] = [0x08306B, 0x2171B5, 0x4292C6, 0x9ECAE1, 0xC6DBEF, 0xE3EAF1]
    let chosen = count < 2 ? 0 : place * (steps.count - 1) / (count - 1)
    let fill = steps[min(chosen, steps.count - 1)]
    return (fill, chosen < 2 ? Ink.white : Ink.black)
  }
}
