/// Functions of texts and of lists of choices. Texts are compared and cut by Unicode scalars.
extension Evaluator {
  mutating func textual(_ call: Node.Call, _ range: Range<Int>) -> Value {
    let values = call.function == .join ? [] : call.arguments.map { value(of: $0) }
    let texts = values.map(\.storedText)
    switch call.function {
    case .selected:
      return .boolean(!texts[1].isEmpty && spaceList(texts[0]).contains { same($0, texts[1]) })
    case .countSelected: return .number(Double(spaceList(texts[0]).count))
    case .selectedAt: return selected(from: texts[0], at: values[1], range)
    case .join: return joined(call)
    case .concat: return text(texts.joined())
    case .string: return text(texts[0])
    case .stringLength: return .number(Double(texts[0].unicodeScalars.count))
    case .normalizeSpace: return text(spaceList(texts[0]).joined(separator: " "))
    case .contains: return .boolean(firstRange(of: texts[1], in: texts[0]) != nil)
    case .startsWith: return .boolean(texts[0].utf8.starts(with: texts[1].utf8))
    case .endsWith: return .boolean(texts[0].utf8.reversed().starts(with: texts[1].utf8.reversed()))
    case .substringBefore, .substringAfter: return part(call.function, of: texts[0], at: texts[1])
    case .translate: return text(translated(texts[0], texts[1], texts[2]))
    case .regex: return matches(texts[0], texts[1], call.pattern, range)
    default: return warn(.unchecked, range)
    }
  }

  private func text(_ text: String) -> Value { text.isEmpty ? .empty : .text(text) }

  private func same(_ one: some StringProtocol, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// The words between XML's white space.
  private func spaceList(_ text: String) -> [String] {
    text.unicodeScalars.split { " \t\n\r".unicodeScalars.contains($0) }.map { String($0) }
  }

  /// Counts from 0; empty past the end.
  private mutating func selected(
    from list: String, at index: Value, _ range: Range<Int>
  ) -> Value {
    guard let place = number(in: index, range) else { return .empty }
    guard let place = Int(exactly: place) else { return warn(.notWhole, range) }
    let names = spaceList(list)
    return names.indices.contains(place) ? .text(names[place]) : .empty
  }

  private mutating func joined(_ call: Node.Call) -> Value {
    let separator = value(of: call.arguments[0]).storedText
    let texts = call.arguments.dropFirst().flatMap { series($0) }.map(\.storedText)
    return text(texts.joined(separator: separator))
  }

  /// Where a text first stands in another, in UTF-8 bytes; the empty text stands at the start.
  private func firstRange(of wanted: String, in text: String) -> Range<Int>? {
    let wanted = Array(wanted.utf8)
    let bytes = Array(text.utf8)
    guard wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return nil
  }

  private func part(_ function: Function, of whole: String, at mark: String) -> Value {
    guard let range = firstRange(of: mark, in: whole) else { return .empty }
    let bytes = Array(whole.utf8)
    let part =
      function == .substringBefore ? bytes[..<range.lowerBound] : bytes[range.upperBound...]
    return text(String(decoding: part, as: UTF8.self))
  }

  /// Each scalar of `from` becomes the one at the same place of `to`, or goes when there is none;
  /// of equal scalars in `from` the first counts.
  private func translated(_ whole: String, _ from: String, _ to: String) -> String {
    let targets = Array(to.unicodeScalars)
    var map: [Unicode.Scalar: Unicode.Scalar?] = [:]
    for (place, scalar) in from.unicodeScalars.enumerated() where map[scalar] == nil {
      map[scalar] = .some(place < targets.count ? targets[place] : nil)
    }
    var result = String.UnicodeScalarView()
    for scalar in whole.unicodeScalars {
      if let target = map[scalar] ?? scalar { result.append(target) }
    }
    return String(result)
  }

  private mutating func matches(
    _ text: String, _ source: String, _ compiled: Pattern?, _ range: Range<Int>
  ) -> Value {
    guard let pattern = compiled ?? (try? Pattern(source)) else { return warn(.pattern, range) }
    return .boolean(pattern.matches(text))
  }
}
