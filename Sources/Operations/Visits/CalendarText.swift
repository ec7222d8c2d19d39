/// Lines of an iCalendar file: CRLF, and folded so that none is longer than 75 bytes.
///
/// Source: RFC 5545, 3.1 (content lines) and 3.3.11 (text).
struct CalendarText {
  private(set) var text = ""

  mutating func line(_ name: String, _ value: String) {
    var room = 75
    for scalar in (name + ":" + value).unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    text += "\r\n"
  }

  /// A value that people wrote.
  mutating func line(_ name: String, text value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    line(name, escaped)
  }
}

/// What `Europe/Helsinki` means, for readers of a calendar that do not know it: the European
/// Union's summer time, in force since 1997.
let helsinkiTimes = [
  ("BEGIN", "VTIMEZONE"), ("TZID", "Europe/Helsinki"),
  ("BEGIN", "DAYLIGHT"), ("DTSTART", "19970330T030000"),
  ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), ("TZOFFSETFROM", "+0200"),
  ("TZOFFSETTO", "+0300"), ("TZNAME", "EEST"), ("END", "DAYLIGHT"),
  ("BEGIN", "STANDARD"), ("DTSTART", "19971026T040000"),
  ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), ("TZOFFSETFROM", "+0300"),
  ("TZOFFSETTO", "+0200"), ("TZNAME", "EET"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
]
