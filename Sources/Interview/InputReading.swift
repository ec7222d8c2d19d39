import Expressions
package import SurveyModel

/// Turns what a person types into the stored form of an answer: decimal comma, 5.3.2018, 10.15.
/// ISO forms are taken too. Nil when it cannot be understood; an empty input is an empty answer.
package func storedForm(
  of input: String, question: Question, zone: LocalZone
) -> String? {
  let words = input.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    .map { String($0) }
  guard !words.isEmpty else { return "" }
  switch question.type {
  case .text, .image, .file, .note, .hidden, .calculate: return input
  case .acknowledge: return acknowledgement(words)
  case .selectOne, .selectOneFromFile: return words.joined(separator: " ")
  case .selectMultiple, .rank:
    return words.flatMap { $0.split { $0 == "," || $0 == ";" } }.joined(separator: " ")
  case .geopoint: return storedPlace(words)
  case .integer, .decimal, .range: return storedNumber(words, whole: question.type == .integer)
  case .date: return words.count == 1 ? readDate(words[0])?.iso : nil
  case .time: return readTime(withoutClockWords(words))?.iso
  case .dateTime: return storedMoment(withoutClockWords(words), zone)
  }
}

/// Ways to agree and to take it back, in all languages of the program.
private func acknowledgement(_ words: [String]) -> String? {
  guard words.count == 1 else { return nil }
  switch words[0].lowercased() {
  case "ok", "k", "kyllä", "j", "ja", "y", "yes", "x", "1": return "OK"
  case "e", "ei", "n", "nej", "no", "0": return ""
  default: return nil
  }
}

/// `1 234,5` and `1234.5` alike: spaces between thousands, one separator of decimals at most.
private func storedNumber(_ words: [String], whole: Bool) -> String? {
  var digits = words.joined().replacing("\u{2212}", with: "-")
  if digits.contains(",") {
    guard !digits.contains("."), digits.count(where: { $0 == "," }) == 1 else { return nil }
    digits = digits.replacing(",", with: ".")
  }
  if digits.hasPrefix("+") {
    digits.removeFirst()
    guard !digits.hasPrefix("-") else { return nil }
  }
  guard words.count == 1 || areThousands(words), let value = number(fromText: digits) else {
    return nil
  }
  if whole, value != value.rounded() || abs(value) > 9_007_199_254_740_991 { return nil }
  return decimalText(value)
}

/// Whether spaces stand between thousands and nowhere else, so that `1 2` is not taken for 12.
private func areThousands(_ words: [String]) -> Bool {
  let first = words[0].drop { "+-\u{2212}".contains($0) }
  let last = words[words.count - 1].prefix { $0 != "," && $0 != "." }
  let groups = words.dropFirst().dropLast().map { $0[...] } + [last]
  return (1...3).contains(first.count) && first.allSatisfy(\.isDigit)
    && groups.allSatisfy { $0.count == 3 && $0.allSatisfy(\.isDigit) }
}

/// Degrees as `60.89 26.34`, `60.89, 26.34` or `60,89 26,34`; height and accuracy may follow.
private func storedPlace(_ words: [String]) -> String? {
  let text = words.joined(separator: " ")
  let hasPoints = text.contains(".")
  let parts = text.split { " ;".contains($0) || hasPoints && $0 == "," }
  let numbers = parts.compactMap { number(fromText: $0.replacing(",", with: ".")) }
  guard (2...4).contains(parts.count), numbers.count == parts.count, abs(numbers[0]) <= 90,
    abs(numbers[1]) <= 180
  else { return nil }
  return numbers.map { decimalText($0) }.joined(separator: " ")
}

private func readDate(_ text: String) -> CalendarDate? {
  if let date = CalendarDate(text) { return date }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), parts[0].count <= 2,
    parts[1].count <= 2, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
    let year = Int(parts[2])
  else { return nil }
  return CalendarDate(year: year, month: month, day: day)
}

/// `10.15`, `10:15` or `10.15.30`, or ODK's form, whose offset says nothing of the time of day.
private func readTime(_ words: [String]) -> TimeOfDay? {
  guard words.count == 1 else { return nil }
  if case .time(let time)? = Value(answer: words[0], as: .time) { return time }
  let parts = words[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
  guard (2...3).contains(parts.count),
    parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  let second = numbers.count == 3 ? numbers[2] : 0
  guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
  return TimeOfDay(milliseconds: ((numbers[0] * 60 + numbers[1]) * 60 + second) * 1000)
}

/// `5.3.2018 10.15` or `2018-03-05 10:15` in the network's zone, or ISO with its own offset.
private func storedMoment(_ words: [String], _ zone: LocalZone) -> String? {
  let parts = words.count == 1 ? words[0].split(separator: "T").map { String($0) } : words
  guard parts.count == 2, let date = readDate(parts[0]) else { return nil }
  // With an offset of its own it is that instant, wherever the network is.
  if let moment = Moment(date.iso + "T" + parts[1]) { return Value.dateTime(moment).storedText }
  return readTime([parts[1]]).map { Value.dateTime(zone.moment(date, $0)).storedText }
}

private func withoutClockWords(_ words: [String]) -> [String] {
  words.filter { !["klo", "klo.", "kl", "kl.", "at"].contains($0.lowercased()) }
}

extension Character {
  /// One of 0–9. (Other scripts' digits are no digits to the number reader.)
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
