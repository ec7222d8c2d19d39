extension TimeOfDay {
  /// Reads `HH:MM:SS`, with a fraction of up to nine digits (cut to milliseconds) and an offset
  /// from UTC, which says where the clock stood and does not change the time of day.
  package init?(_ text: some StringProtocol) {
    var reader = ClockReader(text)
    guard let milliseconds = reader.time(), reader.isAtEnd || reader.offset() != nil,
      reader.isAtEnd
    else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

extension Moment {
  /// Reads `YYYY-MM-DDTHH:MM:SS` with a fraction and `Z`, `+03:00`, `+0300` or `+03`. Without an
  /// offset a moment is not known: nil.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]) else { return nil }
    var reader = ClockReader(parts[1])
    guard let milliseconds = reader.time(), let offset = reader.offset(), reader.isAtEnd else {
      return nil
    }
    self.init(
      millisecondsSince1970: date.daysSince1970 * 86_400_000 + milliseconds - offset * 60_000,
      offsetMinutes: offset)
  }

  /// The calendar day and the clock where the moment was written down; nil outside the years 1
  /// to 9999.
  package var local: (date: CalendarDate, time: TimeOfDay)? {
    let (sum, overflows) = millisecondsSince1970.addingReportingOverflow(offsetMinutes * 60_000)
    let day = 86_400_000
    let rest = sum % day
    let milliseconds = rest < 0 ? rest + day : rest
    guard !overflows, let date = CalendarDate(daysSince1970: sum / day - (rest < 0 ? 1 : 0)),
      let time = TimeOfDay(milliseconds: milliseconds)
    else { return nil }
    return (date, time)
  }

  /// `2018-04-03T10:15:00.000+03:00`, ODK's form; empty outside the years 1 to 9999.
  package var iso: String {
    guard let local else { return "" }
    let sign = offsetMinutes < 0 ? "-" : "+"
    let minutes = abs(offsetMinutes)
    return local.date.iso + "T" + local.time.iso + sign + padded(minutes / 60, to: 2) + ":"
      + padded(minutes % 60, to: 2)
  }
}

/// Reads a clock's text from left to right.
private struct ClockReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func twoDigits(upTo greatest: Int) -> Int? {
    let pair = rest.prefix(2)
    guard pair.count == 2, pair.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(2)
    let value = pair.reduce(0) { $0 * 10 + Int($1) - 48 }
    return value <= greatest ? value : nil
  }

  /// `HH:MM:SS(.fraction)` in milliseconds.
  mutating func time() -> Int? {
    guard let hours = twoDigits(upTo: 23), take(":"), let minutes = twoDigits(upTo: 59),
      take(":"), let seconds = twoDigits(upTo: 59)
    else { return nil }
    var milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000
    if take(".") {
      let fraction = rest.prefix { (48...57).contains($0) }
      guard (1...9).contains(fraction.count) else { return nil }
      rest = rest.dropFirst(fraction.count)
      let digits = (Array(fraction) + [48, 48]).prefix(3)
      milliseconds += digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    return milliseconds
  }

  /// `Z` or an offset of at most fourteen hours, in minutes.
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = twoDigits(upTo: 14) else { return nil }
    let hasColon = take(":")
    guard let minutes = isAtEnd && !hasColon ? 0 : twoDigits(upTo: 59) else { return nil }
    let offset = hours * 60 + minutes
    guard offset <= 14 * 60 else { return nil }
    return isWest ? -offset : offset
  }
}
