import Expressions
package import SurveyModel

/// Turns what a person types into the stored form of an answer: decimal comma, 5.3.2018, 10.15.
/// ISO forms are taken too. Nil when it cannot be understood; an empty input is an empty answer.
package func storedForm(
  of input: String, question: Question, zone: LocalZone
) -> String? {
  let text = withoutOuterSpace(input)
  guard !text.isEmpty else { return "" }
  switch question.type {
  case .text, .image, .file, .note, .hidden, .acknowledge, .calculate: return input
  case .selectOne, .selectOneFromFile: return text
  case .selectMultiple, .rank:
    return text.split { $0 == " " || $0 == "," || $0 == ";" }.joined(separator: " ")
  case .geopoint: return text
  case .integer, .decimal, .range: return storedNumber(text, whole: question.type == .integer)
  case .date: return readDate(text)?.iso
  case .time: return readTime(text)?.iso
  case .dateTime: return storedMoment(text, zone)
  }
}

/// `1 234,5` and `1234.5` alike; one separator of decimals at most.
private func storedNumber(_ text: String, whole: Bool) -> String? {
  let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
  var digits = String(text.filter { !spaces.contains($0) })
  digits = digits.replacing("\u{2212}", with: "-")
  if digits.contains(",") {
    guard !digits.contains("."), digits.filter({ $0 == "," }).count == 1 else { return nil }
    digits = digits.replacing(",", with: ".")
  }
  if digits.hasPrefix("+") { digits.removeFirst() }
  guard let value = number(fromText: digits) else { return nil }
  if whole, value != value.rounded() || abs(value) > 9_007_199_254_740_991 { return nil }
  return decimalText(value)
}

private func readDate(_ text: String) -> CalendarDate? {
  if let date = CalendarDate(text) { return date }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
    let year = Int(parts[2]), parts[2].count == 4
  else { return nil }
  return CalendarDate(year: year, month: month, day: day)
}

private func readTime(_ text: String) -> TimeOfDay? {
  if case .time(let time)? = Value(answer: text, as: .time) { return time }
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
  guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
    parts.allSatisfy({ (1...2).contains($0.count) })
  else { return nil }
  let second = parts.count == 3 ? Int(parts[2]) : 0
  guard let second, (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
  else { return nil }
  return TimeOfDay(milliseconds: ((hour * 60 + minute) * 60 + second) * 1000)
}

/// `5.3.2018 10.15`, `2018-03-05 10:15` in the network's zone, or ISO with its own offset.
private func storedMoment(_ text: String, _ zone: LocalZone) -> String? {
  if let value = Value(answer: text, as: .dateTime) { return value.storedText }
  let words = text.split { $0 == " " || $0 == "T" }
    .filter { $0.lowercased() != "klo" && $0.lowercased() != "kl." }
  guard words.count == 2, let date = readDate(String(words[0])),
    let time = readTime(String(words[1]))
  else { return nil }
  return Value.dateTime(zone.moment(date, time)).storedText
}

private func withoutOuterSpace(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
  return String(scalars)
}
