/// Rough sizes of a Finnish public library's yearly figures for each inhabitant, so that invented
/// answers look like answers. They describe nobody: see `docs/demonstration-data.md`.
enum PlausibleFigures {
  /// Question name → figure for each inhabitant.
  private static let perInhabitant: [String: Double] = [
    "visits": 8, "loans": 14, "e_loans": 0.9, "collection_size": 6.5, "additions": 0.28,
    "active_borrowers": 0.36, "staff_fte": 0.00072, "operating_expenditure": 58,
    "acquisitions_expenditure": 6.5, "events": 0.009, "event_attendance": 0.17,
    "trainings": 0.0015, "workstations": 0.0009, "website_visits": 5,
  ]

  /// Question name → figure for a library whatever its size.
  private static let perLibrary: [String: Double] = [
    "hours_staffed": 1900, "hours_self": 1700, "bookmobile_stops": 40,
  ]

  /// A figure for a question, or nil when nothing is known about its name.
  static func typical(_ name: String, population: Double) -> Double? {
    if let rate = perInhabitant[name] { return rate * population }
    return perLibrary[name]
  }
}
