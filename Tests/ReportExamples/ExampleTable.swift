package import ReportModel

/// An invented comparison of invented libraries, small enough to read through: every level, every
/// kind of question, and a figure hidden, absent, without an interval and from few responses.
package enum Example {
  package static func table(
    audience: Audience = .coordinator, synthetic: Bool = true
  ) -> ComparisonTable {
    var rows: [TidyRow] = []
    for unit in ExampleFigures.units { rows += ExampleFigures.rows(of: unit) }
    if !synthetic {
      rows = rows.map { row in
        var row = row
        row.notes.remove(.synthetic)
        return row
      }
    }
    return ComparisonTable(method: method(audience, synthetic), rows: rows)
  }

  private static func method(_ audience: Audience, _ synthetic: Bool) -> Method {
    Method(
      survey: "esimerkkikysely", versions: ["2018.1"], wave: "2018-kevat", waveFrom: "2018-04-01",
      waveUntil: "2018-05-31", groupingDate: "2018-04-01", weighting: .libraries, confidence: 0.95,
      audience: audience, criticalCap: 50, minN: 3, responsesUsed: 19, responsesNotUsed: 2,
      synthetic: synthetic,
      pooled: [
        .init(itemType: .question, item: "greeted", standardDeviation: 41.5, degreesOfFreedom: 14),
        .init(itemType: .overall, item: "overall", standardDeviation: nil, degreesOfFreedom: 0),
      ])
  }
}
