package import Findings
import ReportModel
package import ReportWriting
import Statistics

extension ListedFindings {
  /// One record a finding; for a reader of counts one for each place and kind.
  package var records: RecordTable {
    isCounts
      ? countRecords
      : RecordTable(
        columns: Self.columns,
        rows: FindingListDocument.inOrder(shown.findings).map { record($0, $0.text) })
  }

  static let columns = [
    "survey", "wave", "id", "kind", "touchpoint", "text", "themes", "severity", "visits",
    "visits_of", "importance", "weight", "libraries", "units", "responses", "level", "unit",
    "item", "n", "value", "ci_low", "ci_high", "network", "reason", "reworded", "rejected",
    "note",
  ]

  /// A finding's record with its words, wherever these came from.
  func record(_ finding: ShownFinding, _ words: String?) -> [PlainCell] {
    let item = finding.measured
    let notes = [
      finding.words == nil && item == nil ? "kept_back" : nil,
      finding.fitsNoTheme ? "no_theme" : nil,
      finding.codings.contains(where: \.isStale) ? "stale" : nil,
      finding.synthetic ? "synthetic" : nil,
    ]
    return [
      .text(survey), .text(wave), .text(finding.id.rawValue), .text(finding.kind.rawValue),
      .init(finding.touchpoint), .init(words), .texts(finding.themes),
      .init(finding.severity), .init(item == nil ? finding.visits : nil),
      .init(item == nil ? finding.weight.visits : nil), .number(finding.weight.importance),
      .init(item == nil ? finding.weight.value : nil), .texts(finding.libraries),
      .texts(finding.units), .texts(finding.responses), .init(item?.level.rawValue),
      .init(item?.unit), .init(item?.item), .init(item?.n), .init(item?.value), .init(item?.low),
      .init(item?.high), .init(item?.network), .init(item?.reason.word),
      .flag(finding.isReworded), .init(finding.rejected), .texts(notes.compactMap(\.self)),
    ]
  }

  private var countRecords: RecordTable {
    RecordTable(
      columns: ["survey", "wave", "touchpoint", "kind", "visits", "visits_of", "note"],
      rows: shown.counts.map { count in
        [
          .text(survey), .text(wave), .init(count.touchpoint), .text(count.kind.rawValue),
          .count(count.visits), .count(shown.visits), .texts(shown.synthetic ? ["synthetic"] : []),
        ]
      })
  }

  /// The themes of the findings of some kinds; by default all but delights and good practices, which are no
  /// troubles to be weighed.
  package func themes(of kinds: Set<FindingKind>? = nil) -> [ThemeTally] {
    shown.themes(
      of: kinds ?? [.pain, .idea, .observation, .weakItem], codebook, importance: importance,
      earlier: earlier)
  }

  /// One record a theme.
  package func records(of themes: [ThemeTally]) -> RecordTable {
    RecordTable(
      columns: [
        "survey", "wave", "theme", "parent", "findings", "visits", "visits_of", "share", "ci_low",
        "ci_high", "severity", "importance", "weight", "visits_before", "visits_of_before",
        "difference", "difference_low", "difference_high", "change", "note",
      ],
      rows: themes.map { tally in
        let weight = tally.weight
        let interval = weight.frequency.map {
          WilsonInterval(confidence: 0.95).around($0, count: Double(weight.visits))
        }
        let trend = tally.trend
        return [
          .text(survey), .text(wave), .text(tally.theme.name), .init(tally.theme.parent),
          .count(tally.findings.count), .count(weight.noted), .count(weight.visits),
          .init(weight.frequency), .init(interval?.low), .init(interval?.high),
          .init(weight.severity), .number(weight.importance), .init(weight.value),
          .init(trend?.before.noted), .init(trend?.before.visits), .init(trend?.difference),
          .init(trend?.interval?.low), .init(trend?.interval?.high), .init(trend?.word.rawValue),
          .texts(shown.synthetic ? ["synthetic"] : []),
        ]
      })
  }
}

extension WeakItem.Reason {
  fileprivate var word: String {
    switch self {
    case .weakerThanOthers: "weaker_than_others"
    case .below: "below_bound"
    }
  }
}
