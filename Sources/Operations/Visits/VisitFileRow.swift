import Diagnostics
import Expressions
import LocatedXML
import VisitPlanning

/// The attributes of one element, each read as what it should be; what is wrong is collected.
struct VisitFileRow {
  private let element: XMLElement
  private let source: SourceText
  private(set) var findings: [Diagnostic] = []

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  init(_ element: XMLElement, known: [String], source: SourceText) {
    self.element = element
    self.source = source
    for attribute in element.attributes where !known.contains(attribute.name.local) {
      report(VisitFileProblems.unknown(attribute.name.local, known, at: place(attribute.nameRange)))
    }
  }

  private func place(_ range: Range<Int>) -> Place { source.place(range) }

  private mutating func report(_ finding: Diagnostic) { findings.append(finding.showing(source)) }

  private mutating func wrong(_ name: String, _ want: Trilingual) {
    guard let attribute = element[name] else { return }
    report(
      VisitFileProblems.wrong(name, attribute.value, want, at: place(range(of: attribute))))
  }

  private func range(of attribute: XMLAttribute) -> Range<Int> {
    attribute.text.sourceRange(0..<attribute.value.utf8.count)
  }

  mutating func demand(_ names: String...) {
    for name in names where element[name] == nil {
      report(VisitFileProblems.missing(name, element.name.local, at: place(element.nameRange)))
    }
  }

  mutating func twice(_ name: String) {
    guard let attribute = element[name] else { return }
    report(VisitFileProblems.twice(attribute.value, at: place(range(of: attribute))))
  }

  // MARK: Values

  /// A word: no white space, not empty.
  mutating func text(_ name: String) -> String? {
    guard let value = element[name]?.value else { return nil }
    guard !value.isEmpty, !value.contains(where: \.isWhitespace) else {
      wrong(name, Trilingual(fi: "yksi sana", sv: "ett ord", en: "one word"))
      return nil
    }
    return value
  }

  func words(_ name: String) -> [String] {
    (element[name]?.value ?? "").split(separator: " ").map(String.init)
  }

  mutating func name(_ name: String, among known: Set<String>) -> String? {
    names(name, among: known).first
  }

  mutating func names(_ name: String, among known: Set<String>) -> [String] {
    guard let attribute = element[name] else { return [] }
    return words(name).filter { word in
      if known.contains(word) { return true }
      report(
        VisitFileProblems.unknownName(word, known.sorted(), at: place(range(of: attribute))))
      return false
    }
  }

  mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = element[name]?.value else { return nil }
    if let number = Int(value), range.contains(number) { return number }
    let bounds = "\(range.lowerBound)–\(range.upperBound)"
    wrong(name, Trilingual(fi: "luku \(bounds)", sv: "talet \(bounds)", en: "a number \(bounds)"))
    return nil
  }

  mutating func decimal(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    guard let value = element[name]?.value else { return nil }
    if let number = Double(value), range.contains(number) { return number }
    wrong(
      name,
      Trilingual(
        fi: "luku, desimaalipiste", sv: "ett tal med decimalpunkt", en: "a number with a point"))
    return nil
  }

  mutating func day(_ name: String) -> CalendarDate? {
    guard let value = element[name]?.value else { return nil }
    if let day = CalendarDate(value) { return day }
    wrong(
      name,
      Trilingual(fi: "päivä: 2018-04-30", sv: "en dag: 2018-04-30", en: "a day: 2018-04-30"))
    return nil
  }

  mutating func moment(_ name: String) -> Moment? {
    guard let value = element[name]?.value else { return nil }
    if let moment = Moment(value) { return moment }
    wrong(
      name,
      Trilingual(
        fi: "hetki: 2018-04-30T10:00:00+03:00", sv: "en tidpunkt: 2018-04-30T10:00:00+03:00",
        en: "a moment: 2018-04-30T10:00:00+03:00"))
    return nil
  }

  mutating func one<Choice: RawRepresentable<String>>(
    of choices: [Choice], _ name: String
  ) -> Choice? {
    guard let value = element[name]?.value else { return nil }
    if let choice = choices.first(where: { $0.rawValue == value }) { return choice }
    wrong(name, Trilingual(choices.map(\.rawValue).joined(separator: " ")))
    return nil
  }

  /// Nil where neither end is given.
  mutating func hours(_ from: String, _ until: String) -> HourSpan? {
    guard element[from] != nil || element[until] != nil else { return nil }
    let ends = [from, until].map { name in
      element[name].flatMap { minute($0.value) }
    }
    if let first = ends[0], let last = ends[1], first < last {
      return HourSpan(from: first, until: last)
    }
    wrong(
      element[from] == nil ? until : from,
      Trilingual(
        fi: "kellonajat from ja until: 10:00, 18:00", sv: "klockslag from och until: 10:00, 18:00",
        en: "times from and until: 10:00, 18:00"))
    return nil
  }

  private func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  mutating func weekdays(_ name: String) -> Set<Int>? {
    guard element[name] != nil else { return nil }
    let found = words(name).map { Self.weekdays.firstIndex(of: $0) }
    if !found.isEmpty, !found.contains(nil) { return Set(found.compactMap { $0.map { $0 + 1 } }) }
    let list = Self.weekdays.joined(separator: " ")
    wrong(name, Trilingual(fi: "viikonpäiviä: \(list)", sv: "veckodagar: \(list)", en: list))
    return nil
  }
}
