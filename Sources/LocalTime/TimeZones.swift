import Foundation
package import SurveyModel

/// The rules of a time zone by its IANA name, from the data that Foundation carries; nil when
/// there is no such zone.
package func timeZone(named name: String) -> LocalZone? {
  guard let zone = TimeZone(identifier: name) else { return nil }
  return LocalZone { milliseconds in
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000)) / 60
  }
}

/// What the computer's clock shows: milliseconds since 1970.
package func presentMilliseconds() -> Int {
  Int((Date().timeIntervalSince1970 * 1000).rounded(.down))
}
