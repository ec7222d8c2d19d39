package import Diagnostics

/// A number as people write it: a decimal comma in Finnish and Swedish, a true minus, and thousands
/// apart from 10 000 on (so that 2018 may be a year).
package func spoken(_ number: Double, _ language: Language) -> String {
  let digits = decimalText(number.magnitude).split(separator: ".")
  let whole = String(digits.first ?? "")
  var text = number < 0 ? "\u{2212}" : ""
  for (place, digit) in whole.enumerated() {
    let left = whole.count - place
    if whole.count > 4, place > 0, left.isMultiple(of: 3) {
      text += language == .en ? "," : "\u{202F}"
    }
    text.append(digit)
  }
  guard digits.count == 2 else { return text }
  return text + (language == .en ? "." : ",") + digits[1]
}

/// "0–120"; three dots where an end is below zero, so that no dash meets a minus.
package func spoken(from low: Double, to high: Double, _ language: Language) -> String {
  spoken(low, language) + (low < 0 || high < 0 ? " … " : "–") + spoken(high, language)
}

/// "3.4.2018", in English "2018-04-03".
func spoken(_ date: CalendarDate, _ language: Language) -> String {
  language == .en ? date.iso : "\(date.day).\(date.month).\(date.year)"
}

/// "9.05", in English "09:05".
func spoken(_ time: TimeOfDay, _ language: Language) -> String {
  let minutes = time.milliseconds / 60_000
  let text = "\(minutes / 60)." + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  return language == .en ? String(time.iso.prefix(5)) : text
}
