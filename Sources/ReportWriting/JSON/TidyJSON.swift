package import ReportModel

/// The tidy output as JSON: the method, then the rows, one to a line.
package func tidyJSON(_ table: ComparisonTable) -> String {
  let rows = table.rows.map { row in
    let members = TidyColumn.allCases.map { column in
      (key: column.rawValue, value: value(column.cell(row)))
    }
    return JSONValue.object(members).text
  }
  let lines = rows.isEmpty ? "" : "\n" + rows.joined(separator: ",\n") + "\n"
  return "{\"method\":" + method(table.method).text + ",\n\"rows\":[" + lines + "]}\n"
}

private func value(_ cell: TidyColumn.Cell) -> JSONValue {
  switch cell {
  case .text(let text): text.isEmpty ? .null : .string(text)
  case .number(let digits): digits.isEmpty ? .null : .number(digits)
  }
}

private func method(_ method: Method) -> JSONValue {
  .object(
    usual(method) + asked(method.asked)
      + (method.against.map { [("against", against($0))] } ?? []))
}

private func usual(_ method: Method) -> [(key: String, value: JSONValue)] {
  [
    ("survey", .string(method.survey)),
    ("versions", .array(method.versions.map { .string($0) })),
    ("wave", .string(method.wave)),
    ("wave_from", .string(method.waveFrom)),
    ("wave_until", .string(method.waveUntil)),
    ("grouping_date", .string(method.groupingDate)),
    ("weighting", .string(method.weighting.rawValue)),
    ("confidence", .number(method.confidence)),
    ("audience", .string(method.audience.rawValue)),
    ("critical_cap", .number(method.criticalCap)),
    ("min_n", .number(method.minN)),
    ("responses_used", .number(method.responsesUsed)),
    ("responses_not_used", .number(method.responsesNotUsed)),
    ("synthetic", .boolean(method.synthetic)),
    ("pooled", .array(method.pooled.map(pooled))),
  ]
}

func pooled(_ spread: Method.PooledSpread) -> JSONValue {
  .object([
    ("item_type", .string(spread.itemType.rawValue)),
    ("item", .string(spread.item)), ("measure", .string(spread.measure.rawValue)),
    ("standard_deviation", .number(spread.standardDeviation)),
    ("degrees_of_freedom", .number(spread.degreesOfFreedom)),
  ])
}
