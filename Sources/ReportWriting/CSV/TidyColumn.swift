import ReportModel

/// The columns of the tidy output in their order: a stable contract.
enum TidyColumn: String, CaseIterable {
  case survey, version, wave, level, unit
  case itemType = "item_type"
  case item, measure, choice, n, value, se
  case low = "ci_low"
  case high = "ci_high"
  case note

  enum Cell {
    case text(String)
    case number(String)
  }

  /// What the row holds in this column; an empty number where it holds none.
  func cell(_ row: TidyRow) -> Cell {
    switch self {
    case .survey: .text(row.survey)
    case .version: .text(row.version)
    case .wave: .text(row.wave)
    case .level: .text(row.level.rawValue)
    case .unit: .text(row.unit)
    case .itemType: .text(row.itemType.rawValue)
    case .item: .text(row.item)
    case .measure: .text(row.measure.rawValue)
    case .choice: .text(row.choice)
    case .n: .number(row.n.map { String($0) } ?? "")
    case .value: .number(machineNumber(row.value))
    case .se: .number(machineNumber(row.standardError))
    case .low: .number(machineNumber(row.low))
    case .high: .number(machineNumber(row.high))
    case .note: .text(row.note)
    }
  }
}
