import ReportModel

/// A table in a box of its own that scrolls sideways where the page is narrow. A bar stands below
/// the name of its row: beside the number it would cost the width that phones lack.
struct HTMLTable {
  let table: DocumentTable
  let identifier: String
  let figures: HTMLFigures

  var markup: Markup {
    let columns = table.columns.enumerated().filter { $1.kind != .bar }
    let caption = identifier + "-caption"
    let head = Markup.element(
      "thead", [:],
      [
        .element(
          "tr", [:],
          columns.map { _, column in
            .element(
              "th", ["scope": "col", "class": column.kind == .figure ? "figure" : nil],
              [figures.markup(column.header)])
          })
      ])
    let groups = table.groups.enumerated().map { place, group in
      body(group, place, columns.map(\.offset))
    }
    let grid = Markup.block(
      "table", [:],
      [
        .element("caption", ["id": caption], [figures.markup(table.caption)]), head,
      ] + groups)
    return .lines([
      .element(
        "div",
        ["class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": caption], [grid]),
      notes,
    ])
  }

  private func body(_ group: DocumentTable.RowGroup, _ place: Int, _ columns: [Int]) -> Markup {
    var rows: [Markup] = []
    if let title = group.title {
      var cell = [figures.markup(title)]
      if let detail = group.detail {
        cell += [.text(" "), .element("span", ["class": "detail"], [figures.markup(detail)])]
      }
      rows.append(
        .element(
          "tr", ["class": "group"],
          [.element("th", ["scope": "rowgroup", "colspan": String(columns.count)], cell)]))
    }
    rows += group.rows.map { row($0, columns) }
    return .block("tbody", [:], rows)
  }

  private func row(_ row: [Figure], _ columns: [Int]) -> Markup {
    let bars = row.compactMap { cell in
      if case .bar(let value) = cell { bar(value) } else { nil }
    }
    let cells = columns.map { place -> Markup in
      let cell = figures.markup(row[place])
      return place == 0
        ? .element("th", ["scope": "row"], [cell] + bars)
        : .element("td", [:], [cell])
    }
    return .element("tr", [:], cells)
  }

  /// Decoration: the number is in the row.
  private func bar(_ value: Double) -> Markup {
    .element(
      "svg", ["class": "bar", "aria-hidden": "true", "width": "100%", "height": "8"],
      [
        .element("rect", ["class": "track", "width": "100%", "height": "8"]),
        .element("rect", ["class": "fill", "width": HTMLFigures.percent(value), "height": "8"]),
      ])
  }

  private var notes: Markup {
    guard !table.notes.isEmpty else { return .nothing }
    return .block(
      "ul", ["class": "notes"],
      table.notes.map { .element("li", [:], [figures.markup($0)]) })
  }
}
