import Diagnostics
import Expressions

/// Days and moments as a person reads them: 31.5.2018, in English 2018-05-31.
extension CalendarDate {
  func shown(_ language: Language) -> String {
    language == .en ? iso : "\(day).\(month).\(year)"
  }
}

extension Moment {
  /// By the clock where the moment was written down, to the minute.
  func shown(_ language: Language) -> String {
    guard let local else { return "" }
    let clock = String(local.time.iso.prefix(5))
    let time = language == .en ? clock : clock.replacing(":", with: ".")
    return local.date.shown(language) + " " + time
  }
}
