package import ReportModel

/// The tidy output as JSON: the method, then the rows, one to a line.
package func tidyJSON(_ table: ComparisonTable) -> String {
  var json = TidyJSON(table.method)
  json.add(table.rows)
  json.finish()
  return String(decoding: json.take(), as: UTF8.self)
}

/// The same piece by piece, for rows that come one after another.
package struct TidyJSON: RowPieces {
  package var bytes: [UInt8]
  private var isEmpty = true
  /// What the last row says before its measure, and that as it is written.
  private var subject = RowSubject()
  private var start: [UInt8] = []
  private var notes = NoteTexts { value($0) }

  package init(_ method: Method) {
    bytes = Array(("{\"method\":" + written(method).text + ",\n\"rows\":[").utf8)
  }

  package mutating func finish() {
    bytes += (isEmpty ? "]}\n" : "\n]}\n").utf8
  }

  package mutating func add(_ row: TidyRow) {
    bytes += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    if !subject.isOf(row) {
      subject = RowSubject(row)
      start = []
      for (place, text) in subject.texts.enumerated() {
        start.append(UInt8(ascii: place == 0 ? "{" : ","))
        start += key(TidyColumn.allCases[place]) + value(text)
      }
    }
    bytes += start
    append(.measure) { $0 += value(row.measure.rawValue) }
    append(.choice) { $0 += value(row.choice) }
    append(.n) { bytes in
      if let n = row.n { ReportWriting.append(wholeNumber: n, to: &bytes) }
    }
    for (column, number) in [
      (TidyColumn.value, row.value), (.se, row.standardError), (.low, row.low), (.high, row.high),
    ] {
      append(column) { bytes in
        if let number { ReportWriting.append(machineNumber: number, to: &bytes) }
      }
    }
    let note = notes.text(row.notes)
    append(.note) { $0 += note }
    bytes.append(UInt8(ascii: "}"))
  }

  /// - Parameter value: adds nothing for what is not there.
  private mutating func append(_ column: TidyColumn, _ value: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: ","))
    bytes += key(column)
    let before = bytes.count
    value(&bytes)
    if bytes.count == before { bytes += "null".utf8 }
  }
}

private func key(_ column: TidyColumn) -> [UInt8] {
  TidyJSON.keys[TidyColumn.allCases.firstIndex(of: column) ?? 0]
}

extension TidyJSON {
  fileprivate static let keys = TidyColumn.allCases.map { Array("\"\($0.rawValue)\":".utf8) }
}

private func value(_ text: String) -> [UInt8] {
  Array((text.isEmpty ? JSONValue.null : .string(text)).text.utf8)
}

private func written(_ method: Method) -> JSONValue {
  .object(
    usual(method) + (method.nonresponse.map { [("nonresponse", nonresponse($0))] } ?? [])
      + [("comparability", .array(method.comparability.map(comparability)))]
      + asked(method.asked)
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
