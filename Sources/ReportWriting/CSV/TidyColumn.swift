/// The columns of the tidy output in their order: a stable contract.
enum TidyColumn: String, CaseIterable {
  case survey, version, wave, level, unit
  case itemType = "item_type"
  case item, measure, choice, n, value, se
  case low = "ci_low"
  case high = "ci_high"
  case note
}
