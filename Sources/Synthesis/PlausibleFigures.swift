/// Rough sizes of a Finnish public library's yearly figures for each inhabitant, so that invented
/// answers look like answers. They describe nobody: see `docs/demonstration-data.md`.
enum PlausibleFigures {
  /// Question name → figure for each inhabitant.
  private static let perInhabitant: [String: Double] = [
    "physical_visits": 8, "visits": 8, "loans": 14, "e_loans": 0.9, "collection": 6.5,
    "collection_size": 6.5, "items": 6.5, "additions": 0.28, "active_borrowers": 0.36,
    "staff_fte": 0.00072, "operating_expenditure": 58, "acquisitions_expenditure": 6.5,
    "events": 0.009, "event_attendance": 0.17, "attendance": 0.17, "training_sessions": 0.0015,
    "user_training_sessions": 0.0015, "workstations": 0.0009, "public_workstations": 0.0009,
    "web_visits": 5, "website_visits": 5,
  ]

  /// Question name → figure for a library whatever its size.
  private static let perLibrary: [String: Double] = [
    "hours_staffed": 1900, "staffed_hours": 1900, "hours_self_service": 1700,
    "self_service_hours": 1700, "bookmobile_stops": 40,
  ]

  /// A figure for a question, or nil when nothing is known about its name.
  static func typical(_ name: String, population: Double) -> Double? {
    if let rate = perInhabitant[name] { return rate * population }
    return perLibrary[name]
  }
}
