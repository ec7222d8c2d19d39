import Foundation
import LocalTime
import SurveyModel
import Testing

@Suite struct `The zone of a name` {
  /// Foundation has zone data of its own.
  @Test(arguments: [
    "Europe/Helsinki", "Europe/Stockholm", "Europe/London", "Europe/Dublin", "America/New_York",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
    "Africa/Nairobi", "America/St_Johns", "Pacific/Chatham", "UTC",
  ])
  func `says what Foundation says`(name: String) throws {
    let zone = try #require(timeZone(named: name))
    let referee = try #require(TimeZone(identifier: name))
    for step in 0..<6_000 {
      // From 1970 to 2068, every six days at another time of the day.
      let milliseconds = step * 515_993_717 - (step % 3)
      let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      #expect(
        zone.offset(milliseconds) == referee.secondsFromGMT(for: date) / 60, "\(name) \(date)")
    }
  }

  @Test(arguments: [
    "Europe/Nowhere", "", "/etc/passwd", "../zoneinfo/UTC", "Europe", "Europe/", "Europe/Helsinki/",
    "tzdata.zi", "zone.tab", "Europe/Hel sinki", "Eurooppa/Jyväskylä",
  ])
  func `is not what has no such name`(name: String) { #expect(timeZone(named: name) == nil) }
}
