import Expressions

/// The moment of an answer. ODK's own form (`2018-04-03T10:15:00.000+03:00`) is read from its bytes;
/// any other text is left to `Moment(_:)`, which says the same of this one.
func quickMoment(_ text: Span<UInt8>) -> Moment? {
  guard text.count == 29, text[19] == UInt8(ascii: "."), text[26] == UInt8(ascii: ":"),
    let minutes = quickMinutes(text), let seconds = digits(text, 17, 2), seconds < 60,
    let fraction = digits(text, 20, 3), let hoursEast = digits(text, 24, 2),
    let minutesEast = digits(text, 27, 2), minutesEast < 60, hoursEast * 60 + minutesEast <= 840,
    text[23] == UInt8(ascii: "+") || text[23] == UInt8(ascii: "-"),
    text[16] == UInt8(ascii: ":")
  else { return Moment(string(text)) }
  let east = (text[23] == UInt8(ascii: "-") ? -1 : 1) * (hoursEast * 60 + minutesEast)
  return Moment(
    millisecondsSince1970: ((minutes - east) * 60 + seconds) * 1000 + fraction, offsetMinutes: east)
}

/// `YYYY-MM-DDTHH:MM` in minutes since 1970, of the clock that wrote it.
private func quickMinutes(_ text: Span<UInt8>) -> Int? {
  guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
    text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
    let year = digits(text, 0, 4), let month = digits(text, 5, 2), let day = digits(text, 8, 2),
    let hour = digits(text, 11, 2), let minute = digits(text, 14, 2), hour < 24, minute < 60,
    let date = CalendarDate(year: year, month: month, day: day)
  else { return nil }
  return (date.daysSince1970 * 24 + hour) * 60 + minute
}

@inline(__always) private func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
  var number = 0
  for place in start..<start + count {
    let digit = Int(text[place]) - 48
    guard digit >= 0, digit < 10 else { return nil }
    number = number * 10 + digit
  }
  return number
}

func string(_ text: Span<UInt8>) -> String {
  unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
}
