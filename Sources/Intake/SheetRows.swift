package import Diagnostics

extension DelimitedText {
  /// The records as rows of answers under the names of the first record.
  /// - Throws: when a row has more or fewer fields than there are names; all such rows are named.
  package func rows() throws(Stopped) -> [AnswerRow] {
    guard let header = records.first.map({ $0.prefix(width(of: $0)) }) else { return [] }
    var problems: [Diagnostic] = []
    var rows: [AnswerRow] = []
    for whole in records.dropFirst() {
      let isEmptyBeyond = whole.dropFirst(header.count).allSatisfy(\.text.isEmpty)
      let record = isEmptyBeyond ? whole.prefix(header.count) : whole[...]
      let number = source.position(at: whole[0].range.lowerBound).line
      guard record.count == header.count else {
        problems.append(ragged(number, whole, header.count))
        continue
      }
      // What spreadsheets leave behind below the last row.
      if record.allSatisfy(\.text.isEmpty) { continue }
      let cells = zip(header, record).map { name, field in
        AnswerRow.Cell(
          column: name.text, text: field.text, place: source.place(field.range),
          header: source.place(name.range))
      }
      let identity = cells.map { $0.column + "=" + $0.text }.joined(separator: "\u{1E}")
      rows.append(AnswerRow(.sheet, number: number, cells: cells, identity: identity))
    }
    if !problems.isEmpty { throw Stopped(problems) }
    return rows
  }

  /// How many columns there are: those that a spreadsheet leaves empty at the end are none.
  private func width(of header: [Field]) -> Int {
    var width = header.count
    while width > 0, header[width - 1].text.allSatisfy(\.isWhitespace),
      records.dropFirst().allSatisfy({ $0.count < width || $0[width - 1].text.isEmpty })
    {
      width -= 1
    }
    return width
  }

  private func ragged(_ number: Int, _ record: [Field], _ expected: Int) -> Diagnostic {
    Diagnostic(
      .error, "HR0023", at: source.place(record[0].range.lowerBound..<record[0].range.upperBound),
      what: Trilingual(
        fi: "rivillä \(number) on \(record.count) kenttää, otsikkorivillä \(expected)",
        sv: "rad \(number) har \(record.count) fält, rubrikraden \(expected)",
        en: "row \(number) has \(record.count) fields, the header \(expected)"),
      fix: Trilingual(
        fi: "pane erotinmerkin sisältävät kentät lainausmerkkeihin",
        sv: "sätt fält som innehåller avgränsaren inom citattecken",
        en: "put fields that contain the delimiter in quotes"))
  }
}
