package import Diagnostics
package import ReportModel

extension Example {
  /// The example with words, figures asked for and an earlier wave, all of them invented.
  package static func comparedTable(audience: Audience = .coordinator) -> ComparisonTable {
    var table = Example.table(audience: audience)
    table.method.asked.figures = AskedFigure.allCases
    table.method.asked.draws = 2000
    table.method.asked.seed = 2024
    table.method.asked.families = families
    table.method.against = EarlierWave(
      wave: "2017-syksy", from: "2017-10-01", until: "2017-11-30", versions: ["2018.1"],
      responsesUsed: 17, responsesNotUsed: 0, synthetic: true, pooled: [])
    table.rows += table.rows.filter { $0.measure == .score && $0.itemType != .question }
      .flatMap { standing($0) + [change($0)] }
    return table
  }

  /// The example's names, with the earlier wave's.
  package static func comparedNaming(_ language: Language = .fi) -> Naming {
    var naming = Example.naming(language)
    naming.earlierWaveLabel = "Syksy 2017"
    return naming
  }

  private static let families: [AskedMethod.Family] =
    [(ReferenceName.network, 6), (ReferenceName.region("pohjoinen"), 2)].flatMap { name, count in
      [
        (ItemType.group, "arrival", nil), (.group, "contact", .lowCoverage),
        (.indicator, "loans_per_capita", .fewRepeats), (.indicator, "visits", .noDirection),
        (.overall, "overall", nil),
      ].map { type, item, noWord in
        AskedMethod.Family(
          itemType: type, item: item, reference: name, libraries: count, librariesOf: count,
          noWord: count < 5 ? noWord == .noDirection ? noWord : .fewLibraries : noWord)
      }
    }

  private static func standing(_ score: TidyRow) -> [TidyRow] {
    guard score.level == .library, score.item != "contact" else { return [] }
    let own = score.value ?? 0
    func row(_ measure: Measure, _ value: Double, half: Double? = nil) -> TidyRow {
      var row = score
      row.measure = measure
      row.choice = ReferenceName.network
      row.value = score.value == nil ? nil : value
      row.standardError = nil
      row.low = score.value == nil ? nil : half.map { value - $0 }
      row.high = score.value == nil ? nil : half.map { value + $0 }
      return row
    }
    var distinct = row(.distinct, own - 68, half: 9)
    if score.value != nil {
      let word: DistinctWord = own > 77 ? .better : own > 60 ? .same : .worse
      distinct.notes.insert(.word(word))
    }
    return [
      row(.shrunken, own * 0.75 + 17), distinct, row(.rankLow, own > 70 ? 1 : 2),
      row(.rankHigh, own > 77 ? 4 : 6), row(.percentile, own > 70 ? 80 : 20),
    ]
  }

  private static func change(_ score: TidyRow) -> TidyRow {
    var row = score
    row.measure = .change
    row.value = score.value.map { ($0 - 68) / 2 }
    row.low = row.value.map { $0 - 6 }
    row.high = row.value.map { $0 + 6 }
    row.notes.insert(.against("2017-syksy"))
    return row
  }
}
