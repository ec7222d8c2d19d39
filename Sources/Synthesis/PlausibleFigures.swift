/// Rough sizes of a Finnish public library's yearly figures for each inhabitant, so that invented
/// answers look like answers. They describe nobody: see `docs/demonstration-data.md`.
enum PlausibleFigures {
  /// Question name → figure for each inhabitant.
  private static let perInhabitant: [String: Double] = [
    "visits": 8, "loans": 14, "e_loans": 0.9, "collection_size": 6.5, "additions": 0.28,
    "active_borrowers": 0.36, "staff_fte": 0.00072, "operating_expenditure": 58,
    "acquisitions_expenditure": 6.5, "events": 0.009, "event_attendance": 0.17,
    "trainings": 0.0015, "workstations": 0.0009, "website_visits": 5,
    "not_loaned": 2.4, "withdrawals": 0.3, "suggestions": 0.012, "suggestions_met": 0.008,
    "book_talks": 0.002, "book_talk_listeners": 0.04, "displays": 0.0015, "web_tips": 0.003,
    "literature_events": 0.003, "remote_events": 0.0006, "joint_events": 0.004,
    "hosted_events": 0.003, "partners": 0.001, "agreements": 0.0003, "user_area": 0.08,
    "seats": 0.009, "room_bookings": 0.05, "me_sessions": 0.003, "me_participants": 0.05,
    "me_school_sessions": 0.002, "classes_all": 0.005, "classes_reached": 0.002,
    "ds_hours": 0.03, "ds_customers": 0.05, "ds_groups": 0.0008, "staff_persons": 0.0008,
    "sec_trained": 0.0003,
  ]

  /// Question name → figure for a library whatever its size.
  private static let perLibrary: [String: Double] = [
    "hours_staffed": 1900, "hours_self": 1700, "bookmobile_stops": 40, "service_points": 2,
    "accessible_points": 2,
    "rooms": 3,
  ]

  /// A figure for a question, or nil when nothing is known about its name.
  static func typical(_ name: String, population: Double) -> Double? {
    if let rate = perInhabitant[name] { return rate * population }
    return perLibrary[name]
  }
}
